"""A figure as QML sees it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.figure_items import (
    ON_AN_AXIS,
    Marks,
    credit_of,
    ends,
    items_of,
    steps_of,
    url_of,
)
from kiosk.bridge.rows import Item, ItemRows
from kiosk.core.encoding import END, PARAGRAPH, STRONG, encode
from kiosk.core.figures import Figure, FigureKind
from kiosk.core.prose import EMPTY, Prose
from kiosk.core.tiling import Pyramid

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


def _shape(figure: Figure | None) -> object:
    return (figure.kind, figure.unit, figure.strip) if figure else None


@QmlElement
class FigureView(QObject):
    """One figure of the page on screen; `kind` is empty where there is none."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._marks: Marks = {}
        self._language = ""
        self._key = ""
        self._veiled = False
        self._pictures: dict[str, Path] = {}
        self._tiles: dict[str, tuple[Path, Pyramid]] = {}
        self._recording = QUrl()
        self._revision = 0
        self._items = ItemRows(self)

    def show(
        self,
        figure: Figure | None,
        marks: Marks,
        language: str,
        key: str = "",
        *,
        consented: bool = False,
    ) -> None:
        """Show another figure, or none; a strong one stays veiled until `consented`."""
        veiled = figure is not None and figure.is_strong and not consented
        if key != self._key or veiled:
            self._pictures, self._tiles, self._recording = {}, {}, QUrl()
        if _shape(self._figure) != _shape(figure):
            # The drawing that goes must not draw what comes: a mark for each of many people.
            self._figure = None
            self._items.replace(())
            self.changed.emit()
        self._figure, self._marks, self._language = figure, marks, language
        self._key, self._veiled = key, veiled
        self._write_items()
        self._revision += 1
        self.changed.emit()

    def show_picture(self, name: str, file: Path) -> None:
        """Show the screen-ready copy of the picture whose master is called `name`."""
        self._pictures[name] = file
        self._write_items()
        self.changed.emit()

    def show_tiles(self, name: str, folder: Path, pyramid: Pyramid) -> None:
        """Offer the tiles of the picture whose master is called `name` to the closer view."""
        self._tiles[name] = (folder, pyramid)
        self.changed.emit()

    def show_recording(self, file: Path) -> None:
        """Offer the recording itself to the player."""
        if self._recording != (url := url_of(file)):
            self._recording = url
            self.changed.emit()

    def forget(self) -> None:
        """Ask for every picture anew: the masters may have changed."""
        self._key = ""

    def _write_items(self) -> None:
        figure = self._figure
        rows = items_of(figure, self._marks, self._language, self._pictures) if figure else ()
        self._items.replace(rows)

    def picture(self, name: str) -> Path | None:
        """Return the screen-ready copy of a picture, if it is there."""
        return self._pictures.get(name)

    def tiles(self, name: str) -> tuple[Path, Pyramid] | None:
        """Return the folder of a picture's tiles and what is in it, if it is there."""
        return self._tiles.get(name)

    @property
    def figure(self) -> Figure | None:
        """The figure shown."""
        return self._figure

    @property
    def recording(self) -> QUrl:
        """Where the recording lies; empty where there is none to play."""
        return self._recording

    @property
    def is_veiled(self) -> bool:
        """Whether a notice stands in front of the figure."""
        return self._veiled

    @property
    def rows(self) -> tuple[Item, ...]:
        """The entries as QML sees them."""
        rows: tuple[Item, ...] = self._items.rows
        return rows

    def _kind(self) -> str:
        return str(self._figure.kind) if self._figure else ""

    def _words(self, name: str) -> str:
        if self._figure is None:
            return ""
        return encode(getattr(self._figure, name), self._marks, self._language)

    def _told(self) -> str:
        """Return the whole figure as paragraphs, for where its drawing has no room."""
        names = ("quote", "by", "before", "after", "caption")
        lines = [p for p in (*map(self._words, names), self._credit()) if p]
        if self._kind() == FigureKind.MAP:
            lines.insert(0, self._words("described"))  # its places alone would say little
        for item in self._items.rows:
            lead = " – ".join(p for p in (item.when or item.number, item.until) if p)
            words = ": ".join(p for p in (item.label, item.note) if p)
            lines.append(f"{STRONG}{lead}{END}  {words}" if lead else words)
        lines += self._figure.transcript if self._figure else ()
        return PARAGRAPH.join(lines)

    def _credit(self) -> str:
        return credit_of(self._figure.media, self._language) if self._figure else ""

    @property
    def _telling(self) -> Prose:
        """What is said of the figure as a whole."""
        if self._figure is None:
            return EMPTY
        return self._figure.notice if self._veiled else self._figure.described

    def _plain(self, name: str) -> str:
        return getattr(self._figure, name).plain if self._figure else ""

    def _url(self, name: str) -> QUrl:
        media = getattr(self._figure, name) if self._figure else None
        return url_of(self._pictures.get(media.file)) if media else QUrl()

    def _years(self) -> list[str]:
        """Return the labels of the axis, a round step of years apart, with their shares."""
        if self._kind() not in ON_AN_AXIS or not self._figure or not self._figure.start:
            return []
        first, last = ends(self._figure)
        span = last - first
        step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500) if span / s <= 8), 1000)
        if span < 2:
            return []
        years = range(-(-int(first) // step) * step, int(last) + 1, step)
        return [f"{year}={(year - first) / span}" for year in years if year >= first]

    def _amounts(self) -> list[str]:
        if self._kind() != FigureKind.BARS or self._figure is None:
            return []
        return steps_of(self._figure, self._language)

    # fmt: off
    kind = Property(str, _kind, notify=changed)
    unit = Property(str, lambda s: str(s._figure.unit) if s._figure else "", notify=changed)
    key = Property(str, lambda s: s._key, notify=changed)
    veiled = Property(bool, lambda s: s._veiled, notify=changed)
    notice = Property(str, lambda s: s._words("notice"), notify=changed)
    strip = Property(bool, lambda s: bool(s._figure and s._figure.strip), notify=changed)
    slot = Property(bool, lambda s: bool(s._figure and s._figure.slot), notify=changed)
    described = Property(str, lambda s: s._telling.plain, notify=changed)
    describedMarkup = Property(str, lambda s: encode(s._telling), notify=changed)
    describedLanguage = Property(str, lambda s: s._telling.language or s._language, notify=changed)
    quote = Property(str, lambda s: s._words("quote"), notify=changed)
    by = Property(str, lambda s: s._words("by"), notify=changed)
    alt = Property(str, lambda s: s._plain("alt"), notify=changed)
    beforeWords = Property(str, lambda s: s._words("before"), notify=changed)
    afterWords = Property(str, lambda s: s._words("after"), notify=changed)
    transcript = Property(str, lambda s: PARAGRAPH.join(s._figure.transcript) if s._figure else "", notify=changed)
    caption = Property(str, lambda s: s._words("caption"), notify=changed)
    credit = Property(str, _credit, notify=changed)
    told = Property(str, _told, notify=changed)
    further = Property(str, lambda s: PARAGRAPH + s._told(), notify=changed)
    imageUrl = Property(QUrl, lambda s: s._url("media"), notify=changed)
    secondUrl = Property(QUrl, lambda s: s._url("second"), notify=changed)
    mediaUrl = Property(QUrl, lambda s: s._recording, notify=changed)
    textLanguage = Property(str, lambda s: s._figure.language if s._figure else "", notify=changed)
    language = Property(str, lambda s: s._language, notify=changed)
    years = Property(list, _years, notify=changed)
    amounts = Property(list, _amounts, notify=changed)
    revision = Property(int, lambda s: s._revision, notify=changed)
    items = Property(ItemRows, lambda s: s._items, constant=True)
    # fmt: on
