"""Geometry for QML: the pure layouts of `kiosk.core`, fed with measured words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QmlElement

from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import following, reader, writer
from kiosk.bridge.rows import Item, Rows
from kiosk.bridge.typesetting import Style
from kiosk.core import encoding, layout
from kiosk.core.figures import FigureKind, Unit

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


# Under this height in pixels a drawing is not laid out: it is on its way to another place.
_LOWEST_DRAWING = 16.0
# More dates than these never hang without meeting: nobody waits while that is found out.
_MOST_HUNG = 40


@dataclass(frozen=True)
class HungLabel:
    """A timeline entry in its place, in pixels."""

    entryId: str
    words: str
    language: str
    place: float
    labelLeft: float
    labelWidth: float
    row: int
    leftwards: bool


@dataclass(frozen=True)
class Column:
    """A column of a quantity figure, in pixels: where it stands and how its amount is drawn."""

    entryId: str
    number: str
    label: str
    note: str
    language: str
    value: int
    low: int
    bronze: int
    shade: int
    share: float
    lowShare: float
    placeX: float
    columnWidth: float
    dotColumns: int
    last: bool


@QmlElement
class HungRows(Rows):
    """The labels of a staircase."""

    row_type = HungLabel


@QmlElement
class ColumnRows(Rows):
    """The columns of a quantity figure."""

    row_type = Column


class Arrangement(QObject):
    """A layout that follows its inputs."""

    # Each subclass declares these itself: PySide resolves notify signals only in the same class.
    arranged: Signal
    figureChanged: Signal

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: FigureView | None = None
        self._width = self._height = 0.0
        self._pixel_size = 30.0
        self._gap = 12.0
        self._relaxed = False
        self._fits = True
        self._last_will = LastWill(self)

    def _arrange(self) -> None:
        raise NotImplementedError


def dated(when: str, words: str) -> str:
    return f"{encoding.STRONG}{when}{encoding.END}  {words}"


def text_width(words: str, pixel_size: float, *, relaxed: bool = False) -> float:
    """Return the width of encoded words set in the sans face, dates in bold."""
    font = Style(serif=False, relaxed=relaxed).font(max(1, round(pixel_size)))
    bold = QFont(font)
    bold.setBold(True)
    words = encoding.without_languages(words)
    strong = "".join(re.findall(f"{encoding.STRONG}([^{encoding.END}]*){encoding.END}", words))
    plain = re.sub(f"{encoding.STRONG}[^{encoding.END}]*{encoding.END}", "", words)
    plain = re.sub("[\ue000-\ue006]", "", plain)
    width = QFontMetricsF(font).horizontalAdvance(plain)
    return width + QFontMetricsF(bold).horizontalAdvance(strong) + 4


@QmlElement
class Staircase(Arrangement):
    """Hangs a timeline's labels from its axis; `fits` is false where they would collide."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows_free = 4
        self._labels = HungRows(self)

    def _arrange(self) -> None:
        figure = self._figure
        known = figure.figure if figure else None
        if figure is None or known is None or known.kind is not FigureKind.TIMELINE:
            self._labels.replace(())
            self._fits = True
            self.arranged.emit()
            return
        items = sorted(figure.rows, key=lambda item: item.share)
        if self._width <= 0:
            return
        few = len(items) <= _MOST_HUNG
        self._fits = few and any(self._hang(items, short) for short in (False, True))
        self.arranged.emit()

    def _leads(self) -> bool:
        return any(item.page for item in self._figure.rows) if self._figure else False

    def _hang(self, items: list[Item], short: bool) -> bool:
        """Hang the labels with full or short dates; return whether they have room."""
        words = [dated(i.whenShort if short else i.when, i.label) for i in items]
        places = tuple(item.share * self._width for item in items)
        widths = tuple(text_width(w, self._pixel_size, relaxed=self._relaxed) for w in words)
        hung = layout.hang(places, widths, self._width, self._rows_free, self._gap)
        if hung is None:
            return False
        self._labels.replace(
            tuple(
                HungLabel(i.entryId, w, i.language, p, h.left, wide, h.row, h.leftwards)
                for i, w, p, wide, h in zip(items, words, places, widths, hung, strict=True)
            )
        )
        return True

    # fmt: off
    arranged = Signal()
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), following("_arrange"), notify=figureChanged)
    widthChanged = Signal()
    width = Property(float, reader("_width"), writer("_width", "widthChanged", "_arrange"), notify=widthChanged)
    pixelSizeChanged = Signal()
    pixelSize = Property(float, reader("_pixel_size"), writer("_pixel_size", "pixelSizeChanged", "_arrange"), notify=pixelSizeChanged)
    gapChanged = Signal()
    gap = Property(float, reader("_gap"), writer("_gap", "gapChanged", "_arrange"), notify=gapChanged)
    relaxedChanged = Signal()
    relaxed = Property(bool, reader("_relaxed"), writer("_relaxed", "relaxedChanged", "_arrange"), notify=relaxedChanged)
    rowsChanged = Signal()
    rows = Property(int, reader("_rows_free"), writer("_rows_free", "rowsChanged", "_arrange"), notify=rowsChanged)
    labels = Property(HungRows, reader("_labels"), constant=True)
    fits = Property(bool, reader("_fits"), notify=arranged)
    leads = Property(bool, _leads, notify=arranged)
    # fmt: on


@QmlElement
class Columns(Arrangement):
    """Sets a quantity figure's amounts side by side at one scale."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._smallest = 360.0
        self._largest_pitch = 4.4
        self._pitch = 4.0
        self._columns = ColumnRows(self)
        self._revision = 0

    def _arrange(self) -> None:
        figure = self._figure
        if figure is None or self._width <= 0 or self._height < _LOWEST_DRAWING:
            self._columns.replace(())
            return
        items = figure.rows
        counts = tuple(int(item.value) for item in items)
        unit = figure.figure.unit if figure.figure else Unit.BAR
        naturals = self._naturals(unit, counts)
        widths = layout.share_columns(naturals, self._width, self._smallest, self._gap)
        rows, left = [], 0.0
        for place, (item, width, natural) in enumerate(zip(items, widths, naturals, strict=True)):
            last = place == len(items) - 1 and place > 0 and unit is Unit.DOT
            rows.append(
                Column(
                    entryId=item.entryId,
                    number=item.number,
                    label=item.label,
                    note=item.note,
                    language=item.language,
                    value=int(item.value),
                    low=int(item.low),
                    bronze=int(item.bronze),
                    shade=int(item.shade),
                    share=item.share,
                    lowShare=item.lowShare,
                    placeX=left,
                    columnWidth=width,
                    dotColumns=max(1, round(natural / self._pitch)) if self._pitch else 1,
                    last=last,
                )
            )
            left += width + self._gap
        self._columns.replace(tuple(rows))
        self._revision += 1
        self.arranged.emit()

    def _naturals(self, unit: Unit, counts: tuple[int, ...]) -> tuple[float, ...]:
        if unit is Unit.DOT:
            return self._dot_widths(counts)
        if unit is Unit.MARK and counts:
            spare = self._gap * (len(counts) - 1) + self._smallest * sum(c < 20 for c in counts)
            free = self._width - (spare if len(counts) > 1 else 0.0)
            self._pitch = min(self._largest_pitch, free / max(1, sum(c for c in counts)))
            return tuple(count * self._pitch for count in counts)
        return tuple(self._smallest for _ in counts)

    def _dot_widths(self, counts: tuple[int, ...]) -> tuple[float, ...]:
        """Find the largest pitch at which every block fits beside the labels of the others."""
        pitch = self._largest_pitch
        free = self._width - self._gap * (len(counts) - 1)
        while True:
            rows = max(1, int(self._height / pitch))
            widths = [-(-count // rows) * pitch for count in counts]
            if sum(max(w, self._smallest) for w in widths) <= free + 1 or pitch < 0.3:
                self._pitch = pitch
                return tuple(widths)
            pitch *= 0.985

    # fmt: off
    arranged = Signal()
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), following("_arrange"), notify=figureChanged)
    widthChanged = Signal()
    width = Property(float, reader("_width"), writer("_width", "widthChanged", "_arrange"), notify=widthChanged)
    heightChanged = Signal()
    height = Property(float, reader("_height"), writer("_height", "heightChanged", "_arrange"), notify=heightChanged)
    gapChanged = Signal()
    gap = Property(float, reader("_gap"), writer("_gap", "gapChanged", "_arrange"), notify=gapChanged)
    smallestChanged = Signal()
    smallest = Property(float, reader("_smallest"), writer("_smallest", "smallestChanged", "_arrange"), notify=smallestChanged)
    largestPitchChanged = Signal()
    largestPitch = Property(float, reader("_largest_pitch"), writer("_largest_pitch", "largestPitchChanged", "_arrange"), notify=largestPitchChanged)
    pitch = Property(float, reader("_pitch"), notify=arranged)
    revision = Property(int, reader("_revision"), notify=arranged)
    columns = Property(ColumnRows, reader("_columns"), constant=True)
    # fmt: on
