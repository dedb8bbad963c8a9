"""A figure as QML sees it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.rows import Item, ItemRows
from kiosk.core.dates import write_date, write_number
from kiosk.core.encoding import END, PARAGRAPH, STRONG, encode
from kiosk.core.figures import Entry, Figure, FigureKind, Unit
from kiosk.core.prose import Citation

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

Marks = Mapping[Citation, int]


def items_of(figure: Figure, marks: Marks, language: str) -> tuple[Item, ...]:
    """Return the entries of a figure with their words written and their scale worked out."""
    largest = max((e.value or 0.0 for e in figure.entries), default=0.0)
    return tuple(_item(figure, entry, marks, language, largest) for entry in figure.entries)


def _share(figure: Figure, entry: Entry, largest: float) -> float:
    if figure.kind is FigureKind.TIMELINE and figure.start and figure.end and entry.date:
        first, last = _ends(figure)
        return (entry.date.position - first) / (last - first) if last > first else 0.0
    return (entry.value or 0.0) / largest if largest > 0 else 0.0


def _ends(figure: Figure) -> tuple[float, float]:
    assert figure.start is not None and figure.end is not None
    first = figure.start.position if figure.start.month else float(figure.start.year)
    last = figure.end.position if figure.end.month else float(figure.end.year)
    return first, last


def _item(figure: Figure, entry: Entry, marks: Marks, language: str, largest: float) -> Item:
    number = encode(entry.number, marks)
    if not number and entry.value is not None:
        number = write_number(entry.value, language, about=entry.about)
    when = encode(entry.when, marks)
    if not when and entry.date is not None:
        when = write_date(entry.date, language, about=entry.about)
    return Item(
        entryId=entry.id,
        label=encode(entry.label, marks),
        labelPlain=entry.label.plain,
        note=encode(entry.note, marks),
        number=number,
        when=when,
        whenShort=_short(entry, when, language),
        value=entry.value or 0.0,
        low=entry.low or 0.0,
        bronze=entry.bronze or 0.0,
        shade=entry.shade or 0.0,
        share=_share(figure, entry, largest),
        lowShare=(entry.low or 0.0) / largest if largest > 0 else 0.0,
        strong=entry.strong,
        language=entry.label.language or language,
    )


def _short(entry: Entry, when: str, language: str) -> str:
    if entry.when or entry.date is None:
        return when
    return write_date(entry.date, language, about=entry.about, short=True)


@QmlElement
class FigureView(QObject):
    """One figure of the page on screen; `kind` is empty where there is none."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._marks: Marks = {}
        self._language = ""
        self._image = QUrl()
        self._revision = 0
        self._items = ItemRows(self)

    def show(self, figure: Figure | None, marks: Marks, language: str) -> None:
        """Show another figure, or none."""
        self._figure, self._marks, self._language = figure, marks, language
        self._image = QUrl()
        self._items.replace(items_of(figure, marks, language) if figure else ())
        self._revision += 1
        self.changed.emit()

    def show_image(self, file: Path) -> None:
        """Show the screen-ready picture of an image figure."""
        self._image = QUrl.fromLocalFile(str(file))
        self.changed.emit()

    @property
    def has_picture(self) -> bool:
        """Whether the picture of an image figure is there."""
        return not self._image.isEmpty()

    @property
    def figure(self) -> Figure | None:
        """The figure shown."""
        return self._figure

    @property
    def rows(self) -> tuple[Item, ...]:
        """The entries as QML sees them."""
        rows: tuple[Item, ...] = self._items.rows
        return rows

    def _kind(self) -> str:
        return str(self._figure.kind) if self._figure else ""

    def _words(self, name: str) -> str:
        return encode(getattr(self._figure, name), self._marks) if self._figure else ""

    def _told(self) -> str:
        """Return the whole figure as paragraphs, for where its drawing has no room."""
        lines = [p for p in (self._words("quote"), self._words("by")) if p]
        lines += [p for p in (self._words("caption"), self._credit()) if p]
        for item in self._items.rows:
            lead = item.when or item.number
            words = ": ".join(p for p in (item.label, item.note) if p)
            lines.append(f"{STRONG}{lead}{END}  {words}" if lead else words)
        return PARAGRAPH.join(lines)

    def _credit(self) -> str:
        media = self._figure.media if self._figure else None
        return " · ".join(p for p in (media.credit, media.licence) if p) if media else ""

    def _years(self) -> list[str]:
        """Return the labels of the axis, a round step of years apart, with their shares."""
        if self._kind() != FigureKind.TIMELINE or not self._figure or not self._figure.start:
            return []
        first, last = _ends(self._figure)
        span = last - first
        step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500) if span / s <= 8), 1000)
        if span < 2:
            return []
        years = range(-(-int(first) // step) * step, int(last) + 1, step)
        return [f"{year}={(year - first) / span}" for year in years if year >= first]

    # fmt: off
    kind = Property(str, _kind, notify=changed)
    unit = Property(str, lambda s: str(s._figure.unit) if s._figure else str(Unit.BAR), notify=changed)
    described = Property(str, lambda s: s._figure.described.plain if s._figure else "", notify=changed)
    quote = Property(str, lambda s: s._words("quote"), notify=changed)
    by = Property(str, lambda s: s._words("by"), notify=changed)
    alt = Property(str, lambda s: s._figure.alt.plain if s._figure else "", notify=changed)
    caption = Property(str, lambda s: s._words("caption"), notify=changed)
    credit = Property(str, _credit, notify=changed)
    told = Property(str, _told, notify=changed)
    imageUrl = Property(QUrl, lambda s: s._image, notify=changed)
    language = Property(str, lambda s: s._language, notify=changed)
    years = Property(list, _years, notify=changed)
    revision = Property(int, lambda s: s._revision, notify=changed)
    items = Property(ItemRows, lambda s: s._items, constant=True)
    # fmt: on
