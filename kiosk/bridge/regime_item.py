"""The blocks of a regime figure and their labels, for QML."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.arrangements import Arrangement, text_width
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.properties import following, reader, writer
from kiosk.bridge.rows import Item, Rows
from kiosk.core.figures import FigureKind
from kiosk.core.regime import Box, Side, place_labels

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# How much wider serif figures run than the sans face that is measured.
_SERIF = 1.15
# Lines of a label: so many times its size of type, a little of each line left empty.
_LONGEST_LINE = 12.0
_RAGGED = 1.12


@dataclass(frozen=True)
class Block:
    """A rule as a block on the axis, with its label, all in pixels."""

    entryId: str
    number: str
    label: str
    language: str
    blockX: float
    blockWidth: float
    blockHeight: float
    labelX: float
    labelY: float
    labelWidth: float
    inside: bool
    rightAligned: bool


@QmlElement
class BlockRows(Rows):
    """The blocks of a regime figure."""

    row_type = Block


@QmlElement
class RegimeBlocks(Arrangement):
    """Sets the rules of a regime on their axis; `fits` is false where labels would collide."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number_size = 76.0
        self._head_room = 0.0
        self._blocks = BlockRows(self)

    def _arrange(self) -> None:
        figure = self._figure
        known = figure.figure if figure else None
        if figure is None or known is None or known.kind is not FigureKind.REGIME:
            self._blocks.replace(())
        elif self._width > 0 and self._height > 0:
            self._fits = any(self._set(figure.rows, part) for part in (1.0, 0.8, 0.6))
        self.arranged.emit()

    def _size(self, item: Item) -> tuple[float, float]:
        """Return how much room a label takes: its number, and its words in lines under it."""
        words = text_width(item.label, self._pixel_size, relaxed=self._relaxed)
        lines = math.ceil(words * _RAGGED / _LONGEST_LINE / self._pixel_size)
        number = text_width(item.number, self._number_size, relaxed=self._relaxed) * _SERIF
        wide = words if lines == 1 else _LONGEST_LINE * self._pixel_size
        high, line = (1.5, 1.5) if self._relaxed else (1.04, 1.3)
        tall = self._number_size * high + lines * self._pixel_size * line
        return max(number, wide) + 8, tall

    def _set(self, items: tuple[Item, ...], part: float) -> bool:
        """Set the blocks on `part` of the height; return whether their labels have room."""
        largest = max((item.value for item in items), default=0.0) or 1.0
        plot = self._height * part
        boxes = tuple(
            Box(
                item.share * self._width,
                self._height - item.value / largest * plot,
                max(2.0, (item.untilShare - item.share) * self._width),
                item.value / largest * plot,
            )
            for item in items
        )
        area = Box(0.0, -self._head_room, self._width, self._height + self._head_room)
        found = place_labels(boxes, tuple(map(self._size, items)), area, self._gap)
        if found is None:
            return False
        self._blocks.replace(
            tuple(
                Block(
                    i.entryId,
                    i.number,
                    i.label,
                    i.language,
                    b.x,
                    b.width,
                    b.height,
                    p.box.x,
                    p.box.y,
                    p.box.width,
                    p.side is Side.INSIDE,
                    p.side is Side.BEFORE,
                )
                for i, b, p in zip(items, boxes, found, strict=True)
            )
        )
        return True

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
    relaxedChanged = Signal()
    relaxed = Property(bool, reader("_relaxed"), writer("_relaxed", "relaxedChanged", "_arrange"), notify=relaxedChanged)
    pixelSizeChanged = Signal()
    pixelSize = Property(float, reader("_pixel_size"), writer("_pixel_size", "pixelSizeChanged", "_arrange"), notify=pixelSizeChanged)
    numberSizeChanged = Signal()
    numberSize = Property(float, reader("_number_size"), writer("_number_size", "numberSizeChanged", "_arrange"), notify=numberSizeChanged)
    headRoomChanged = Signal()
    headRoom = Property(float, reader("_head_room"), writer("_head_room", "headRoomChanged", "_arrange"), notify=headRoomChanged)
    fits = Property(bool, reader("_fits"), notify=arranged)
    blocks = Property(BlockRows, reader("_blocks"), constant=True)
    # fmt: on
