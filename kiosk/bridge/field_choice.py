"""Which count of a field is shown."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import following, reader, writer
from kiosk.bridge.rows import Item
from kiosk.core.encoding import END, PARAGRAPH, STRONG, plain
from kiosk.core.figures import Entry, FigureKind

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FieldChoice(QObject):
    """Which count of a field is shown: the one that was chosen, or the one it opens with.

    A field opens with the first count that is drawn within another, else with its first.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: FigureView | None = None
        self._chosen = ""
        self._entry: Entry | None = None
        self._whole: Entry | None = None
        self._item: Item | None = None
        self._last_will = LastWill(self)

    def _follow(self) -> None:
        known = self._figure.figure if self._figure else None
        if self._figure is None or known is None or known.kind is not FigureKind.FIELD:
            self._entry = self._whole = self._item = None
            self.changed.emit()
            return
        opening = next((e for e in known.entries if e.within), known.entries[0])
        entry = known.entry(self._chosen) or opening
        self._entry = entry
        self._whole = (known.entry(entry.within) if entry.within else None) or entry
        self._item = next((i for i in self._figure.rows if i.entryId == entry.id), None)
        self.changed.emit()

    def _words(self) -> str:
        """Return the number, what it counts and what it covers, with their marks."""
        if self._item is None:
            return ""
        lead = f"{STRONG}{self._item.number}{END}  {self._item.label}"
        return PARAGRAPH.join(p for p in (lead, self._item.note) if p)

    def _numbers(self) -> list[str]:
        return [plain(item.number) for item in self._figure.rows] if self._figure else []

    def _place(self) -> int:
        """Return the entry's place in the figure, counted from 0; -1 for none."""
        rows = self._figure.rows if self._figure else ()
        return next((n for n, item in enumerate(rows) if item is self._item), -1)

    def _whole_of(self, name: str) -> int:
        return int(getattr(self._whole, name) or 0) if self._whole else 0

    def _part_of(self, name: str) -> int:
        is_part = self._entry is not None and self._entry is not self._whole
        return int(getattr(self._entry, name) or 0) if is_part else 0

    # fmt: off
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), following("_follow"), notify=figureChanged)
    chosenChanged = Signal()
    chosen = Property(str, reader("_chosen"), writer("_chosen", "chosenChanged", "_follow"), notify=chosenChanged)
    entryId = Property(str, lambda s: s._entry.id if s._entry else "", notify=changed)
    count = Property(int, lambda s: s._whole_of("value"), notify=changed)
    low = Property(int, lambda s: s._whole_of("low"), notify=changed)
    part = Property(int, lambda s: s._part_of("value"), notify=changed)
    partLow = Property(int, lambda s: s._part_of("low"), notify=changed)
    place = Property(int, _place, notify=changed)
    words = Property(str, _words, notify=changed)
    numbers = Property(list, _numbers, notify=changed)
    # fmt: on
