"""A timeline seen from near: what is in the window, which labels hang, what is gathered."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.arrangements import Arrangement, dated, text_width
from kiosk.bridge.figure_items import ends
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.properties import following, reader, writer
from kiosk.bridge.rows import Item
from kiosk.bridge.timeline_rows import (
    LensCluster,
    LensClusterRows,
    LensLabel,
    LensLabelRows,
    LensTick,
    LensTickRows,
)
from kiosk.core import timeline_window as axis
from kiosk.core.dates import write_number
from kiosk.core.figures import FigureKind
from kiosk.core.timeline_labels import Gathered, Room, Spot, gather, hang_most, seen_between
from kiosk.core.timeline_window import Window

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_CUT = "…"
_NOTHING_SEEN = Window(0.0, 0.0)


@QmlElement
class TimelineLens(Arrangement):
    """Arranges the part of a timeline that is seen; follows its inputs.

    Widths, sizes and gaps are pixels; `labelMost` is the widest label, of `labelLines` lines;
    with `padding` on each side; `clusterWidth` 0 gathers nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows_free, self._lines = 4, 1
        self._label_most, self._padding, self._cluster_width = 800.0, 0.0, 0.0
        self._scale, self._centre = 1.0, 0.5
        self._boxed = True
        self._chosen = ""
        self._items: tuple[Item, ...] = ()
        self._positions: tuple[float, ...] = ()
        self._whole = _NOTHING_SEEN
        self._seen = _NOTHING_SEEN
        self._widths: dict[str, tuple[str, float]] = {}
        self._labels = LensLabelRows(self)
        self._clusters = LensClusterRows(self)
        self._ticks = LensTickRows(self)
        self.marks: tuple[int, ...] = ()
        self._told = ""

    def _read(self) -> None:
        """Take the entries over, in the order of their dates."""
        figure = self._figure.figure if self._figure else None
        self._items, self._positions, self._whole = (), (), _NOTHING_SEEN
        if self._figure and figure and figure.kind is FigureKind.TIMELINE and figure.start:
            first, last = ends(figure)
            # The same positions as `share` has, in years.
            items = sorted(self._figure.rows, key=lambda item: item.share)
            self._whole = Window(first, last)
            self._items = tuple(items)
            self._positions = tuple(
                first + min(max(0.0, item.share), 1.0) * (last - first) for item in items
            )
        self._forget_widths()

    def _forget_widths(self) -> None:
        self._widths = {}
        self._arrange()

    def _arrange(self) -> None:
        if self._width <= 0 or not self._items or self._whole.length <= 0 or not self._figure:
            for rows in (self._labels, self._clusters, self._ticks):
                rows.replace(())
            self.marks, self._told = (), ""
            self.arranged.emit()
            return
        seen = axis.window(self._whole, self._scale, self._centre)
        within = seen_between(self._positions, seen.first, seen.last)
        places = tuple(seen.place(self._positions[i], self._width) for i in within)
        start = within.start
        hung = hang_most(
            places,
            lambda i: self._label(start + i)[1],
            self._urgent(within),
            Room(self._width, self._rows_free, self._gap, self._boxed),
        )
        self._labels.replace(tuple(self._row(start, spot) for spot in hung))
        self._clusters.replace(self._gather(start, places, hung))
        self._write_axis(seen, places)
        self._seen = seen
        self.arranged.emit()

    def _write_axis(self, seen: Window, places: tuple[float, ...]) -> None:
        language = self._language()
        sample = text_width("1900", self._pixel_size, relaxed=self._relaxed)
        self._ticks.replace(
            tuple(
                LensTick(tick.words, seen.place(tick.position, self._width))
                for tick in axis.ticks(seen, self._width, sample, language)
            )
        )
        self.marks = tuple(dict.fromkeys(round(place) for place in places))
        self._told = axis.told(seen, language)

    def _language(self) -> str:
        return str(self._figure.language) if self._figure else ""

    def _urgent(self, within: range) -> tuple[int, ...]:
        """Return what has a label before all others: the chosen entry, then the strong ones."""
        chosen = [i - within.start for i in within if self._items[i].entryId == self._chosen]
        strong = [i - within.start for i in within if self._items[i].strong]
        return tuple(dict.fromkeys((*chosen, *strong)))

    def _label(self, index: int) -> tuple[str, float]:
        """Return the words of a label, cut if they are too long, and its width."""
        item = self._items[index]
        found = self._widths.get(item.entryId)
        if found is None:
            inner = self._label_most - 2 * self._padding
            words = dated(item.whenShort or item.when, item.labelPlain)
            wide = text_width(words, self._pixel_size, relaxed=self._relaxed)
            # Broken lines are never quite full.
            most = inner if self._lines == 1 else inner * self._lines * 0.85
            if wide > most:
                kept = max(1, int(len(words) * most / wide) - 2)
                words = words[:kept].rstrip(" ,;:") + _CUT
                wide = text_width(words, self._pixel_size, relaxed=self._relaxed)
            if wide > inner:
                wide = min(inner, max(inner * 0.6, wide / self._lines * 1.3))
            found = self._widths[item.entryId] = (words, wide + 2 * self._padding)
        return found

    def _row(self, start: int, spot: Spot) -> LensLabel:
        item = self._items[start + spot.index]
        return LensLabel(
            entryId=item.entryId,
            words=self._label(start + spot.index)[0],
            plain=f"{item.when}: {item.labelPlain}",
            language=item.labelLanguage,
            place=spot.place,
            labelLeft=spot.left,
            labelWidth=spot.width,
            row=spot.row,
            chosen=item.entryId == self._chosen,
        )

    def _gather(
        self, start: int, places: tuple[float, ...], hung: tuple[Spot, ...]
    ) -> tuple[LensCluster, ...]:
        if self._cluster_width <= 0:
            return ()
        found = gather(places, hung, self._width, self._cluster_width, self._gap)
        return tuple(self._cluster(start, each) for each in found)

    def _cluster(self, start: int, gathered: Gathered) -> LensCluster:
        first = self._positions[start + gathered.indexes[0]]
        last = self._positions[start + gathered.indexes[-1]]
        most = self.most
        stretch = max((last - first) / 0.7, self._whole.length / most)
        zoom = min(self._whole.length / stretch, most)
        return LensCluster(
            amount=write_number(len(gathered.indexes), self._language()),
            clusterLeft=gathered.left,
            clusterWidth=gathered.width,
            zoom=zoom if zoom > self._scale * 1.2 and len(gathered.indexes) > 1 else 0.0,
            centre=((first + last) / 2 - self._whole.first) / self._whole.length,
            entryId=self._items[start + gathered.indexes[0]].entryId,
        )

    @property
    def most(self) -> float:
        """How many times larger than whole the timeline may be seen."""
        return min(4096.0, axis.largest_scale(self._whole)) if self._items else 1.0

    @property
    def entries(self) -> tuple[Item, ...]:
        """All entries in the order of their dates."""
        return self._items

    def _place_of(self, entry: str) -> int:
        return next((i for i, item in enumerate(self._items) if item.entryId == entry), -1)

    @Slot(str, int, result=str)
    def neighbour(self, entry: str, by: int) -> str:
        """Return the entry `by` places later; before or behind the last of them, none."""
        place = self._place_of(entry)
        if place < 0:
            middle = (self._seen.first + self._seen.last) / 2
            place = min(bisect_right(self._positions, middle), len(self._items) - 1) - by
        place += by
        return self._items[place].entryId if 0 <= place < len(self._items) else ""

    @Slot(str, result=float)
    def shareOf(self, entry: str) -> float:
        """Return where an entry lies on the whole axis, from 0 to 1; -1 for none."""
        place = self._place_of(entry)
        return self._items[place].share if place >= 0 else -1.0

    @Slot(str, result=bool)
    def sees(self, entry: str) -> bool:
        """Return whether an entry lies in the window."""
        place = self._place_of(entry)
        if place < 0:
            return False
        return self._seen.first - 1e-9 <= self._positions[place] <= self._seen.last + 1e-9

    def _part(self, name: str) -> str:
        place = self._place_of(self._chosen) if self._chosen else -1
        return str(getattr(self._items[place], name)) if place >= 0 else ""

    # fmt: off
    arranged = Signal()
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), following("_read"), notify=figureChanged)
    widthChanged = Signal()
    width = Property(float, reader("_width"), writer("_width", "widthChanged", "_arrange"), notify=widthChanged)
    pixelSizeChanged = Signal()
    pixelSize = Property(float, reader("_pixel_size"), writer("_pixel_size", "pixelSizeChanged", "_forget_widths"), notify=pixelSizeChanged)
    relaxedChanged = Signal()
    relaxed = Property(bool, reader("_relaxed"), writer("_relaxed", "relaxedChanged", "_forget_widths"), notify=relaxedChanged)
    gapChanged = Signal()
    gap = Property(float, reader("_gap"), writer("_gap", "gapChanged", "_arrange"), notify=gapChanged)
    rowsChanged = Signal()
    rows = Property(int, reader("_rows_free"), writer("_rows_free", "rowsChanged", "_arrange"), notify=rowsChanged)
    labelMostChanged = Signal()
    labelMost = Property(float, reader("_label_most"), writer("_label_most", "labelMostChanged", "_forget_widths"), notify=labelMostChanged)
    labelLinesChanged = Signal()
    labelLines = Property(int, reader("_lines"), writer("_lines", "labelLinesChanged", "_forget_widths"), notify=labelLinesChanged)
    paddingChanged = Signal()
    padding = Property(float, reader("_padding"), writer("_padding", "paddingChanged", "_forget_widths"), notify=paddingChanged)
    clusterWidthChanged = Signal()
    clusterWidth = Property(float, reader("_cluster_width"), writer("_cluster_width", "clusterWidthChanged", "_arrange"), notify=clusterWidthChanged)
    boxedChanged = Signal()
    boxed = Property(bool, reader("_boxed"), writer("_boxed", "boxedChanged", "_arrange"), notify=boxedChanged)
    scaleChanged = Signal()
    scale = Property(float, reader("_scale"), writer("_scale", "scaleChanged", "_arrange"), notify=scaleChanged)
    centreChanged = Signal()
    centre = Property(float, reader("_centre"), writer("_centre", "centreChanged", "_arrange"), notify=centreChanged)
    chosenChanged = Signal()
    chosen = Property(str, reader("_chosen"), writer("_chosen", "chosenChanged", "_arrange"), notify=chosenChanged)
    labels = Property(LensLabelRows, reader("_labels"), constant=True)
    clusters = Property(LensClusterRows, reader("_clusters"), constant=True)
    ticks = Property(LensTickRows, reader("_ticks"), constant=True)
    told = Property(str, reader("_told"), notify=arranged)
    largest = Property(float, lambda s: s.most, notify=arranged)
    hasBefore = Property(bool, lambda s: s.neighbour(s._chosen, -1) != "", notify=arranged)
    hasAfter = Property(bool, lambda s: s.neighbour(s._chosen, 1) != "", notify=arranged)
    chosenWhen = Property(str, lambda s: s._part("when"), notify=arranged)
    chosenLabel = Property(str, lambda s: s._part("label"), notify=arranged)
    chosenNote = Property(str, lambda s: s._part("note"), notify=arranged)
    chosenPage = Property(str, lambda s: s._part("page"), notify=arranged)
    chosenLanguage = Property(str, lambda s: s._part("language"), notify=arranged)
    # fmt: on
