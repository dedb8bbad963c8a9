"""Dots on the screen: one dot is one person, none is drawn that does not count."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import Property, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import reader, writer
from kiosk.core import dots

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_HUES = 24
_RADII = 24
# Of the radii in the plain, in design units.
_LARGEST = 1.8

Groups = dict[tuple[int, int], list[QPointF]]
Place = tuple[float, float, float, float]


def plain_groups(count: int, width: float, height: float, unit: float, hole: Place) -> Groups:
    """Return the dots of a plain by the numbers of their hue and radius; as `core.dots.plain`."""
    groups: Groups = defaultdict(list)
    hues, sizes = _HUES / width, _RADII / (_LARGEST * unit)
    # Some 90,000 at the start of each day: nothing is done here that need not be.
    for x, y, radius in dots.plain(count, width, height, unit, hole):
        groups[int(x * hues), int(radius * sizes)].append(QPointF(x, y))
    return groups


def _draw(painter: QPainter, points: list[QPointF], color: QColor, diameter: float) -> None:
    pen = QPen(color, diameter)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints(QPolygonF(points))


def _blend(first: QColor, second: QColor, share: float) -> QColor:
    def mix(a: float, b: float) -> float:
        return a + (b - a) * share

    return QColor.fromRgbF(
        mix(first.redF(), second.redF()),
        mix(first.greenF(), second.greenF()),
        mix(first.blueF(), second.blueF()),
    )


@QmlElement
class DotPlain(QQuickPaintedItem):
    """A plain of `count` dots under a horizon; colours run from left over middle to right."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._unit = 1.0
        self._hole = QRectF()
        self._left = self._middle = self._right = QColor("white")
        self.setAntialiasing(True)
        self._last_will = LastWill(self)

    def paint(self, painter: QPainter) -> None:
        """Draw every dot once."""
        width, height, hole = self.width(), self.height(), self._hole
        if width <= 0 or height <= 0:
            return
        place = (hole.x(), hole.y(), hole.width(), hole.height())
        groups = plain_groups(self._count, width, height, self._unit, place)
        for (hue, size), points in groups.items():
            radius = (min(size, _RADII - 1) + 0.5) / _RADII * _LARGEST * self._unit
            _draw(painter, points, self._hue(hue / (_HUES - 1)), 2 * radius)

    def _hue(self, share: float) -> QColor:
        if share < 0.5:
            return _blend(self._left, self._middle, share * 2)
        return _blend(self._middle, self._right, share * 2 - 1)

    # fmt: off
    countChanged = Signal()
    count = Property(int, reader("_count"), writer("_count", "countChanged", "update"), notify=countChanged)
    unitChanged = Signal()
    unit = Property(float, reader("_unit"), writer("_unit", "unitChanged", "update"), notify=unitChanged)
    holeChanged = Signal()
    hole = Property(QRectF, reader("_hole"), writer("_hole", "holeChanged", "update"), notify=holeChanged)
    leftColorChanged = Signal()
    leftColor = Property(QColor, reader("_left"), writer("_left", "leftColorChanged", "update"), notify=leftColorChanged)
    middleColorChanged = Signal()
    middleColor = Property(QColor, reader("_middle"), writer("_middle", "middleColorChanged", "update"), notify=middleColorChanged)
    rightColorChanged = Signal()
    rightColor = Property(QColor, reader("_right"), writer("_right", "rightColorChanged", "update"), notify=rightColorChanged)
    # fmt: on


@QmlElement
class DotBlock(QQuickPaintedItem):
    """A block of `count` dots that stands on its lower edge and fills `rows` rows at `pitch`.

    Counted from the lowest row: the first `bronze` dots, then those up to `shade`, have colours
    of their own; dots from `low` on are paler, where counts differ.
    """

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._count = self._low = self._bronze = self._shade = 0
        self._columns = 1
        self._pitch = 4.0
        self._color = self._pale = self._bronze_color = self._shade_color = QColor("white")
        self.setAntialiasing(True)
        self._last_will = LastWill(self)

    def _block(self) -> dots.Block:
        return dots.Block(self._count, max(1, self._columns), self._pitch)

    def _resize(self) -> None:
        block = self._block()
        self.setImplicitSize(min(block.width, self._count * self._pitch), block.height)
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Draw every dot once."""
        bottom = self.height()
        groups: dict[str, list[QPointF]] = defaultdict(list)
        for index, (x, y) in enumerate(self._block().places()):
            if index < self._bronze:
                name = "_bronze_color"
            elif index < self._shade:
                name = "_shade_color"
            elif self._low and index >= self._low:
                name = "_pale"
            else:
                name = "_color"
            groups[name].append(QPointF(x, bottom - y))
        for name, points in groups.items():
            _draw(painter, points, getattr(self, name), 0.56 * self._pitch)

    # fmt: off
    countChanged = Signal()
    count = Property(int, reader("_count"), writer("_count", "countChanged", "_resize"), notify=countChanged)
    lowChanged = Signal()
    low = Property(int, reader("_low"), writer("_low", "lowChanged", "_resize"), notify=lowChanged)
    bronzeChanged = Signal()
    bronze = Property(int, reader("_bronze"), writer("_bronze", "bronzeChanged", "_resize"), notify=bronzeChanged)
    shadeChanged = Signal()
    shade = Property(int, reader("_shade"), writer("_shade", "shadeChanged", "_resize"), notify=shadeChanged)
    columnsChanged = Signal()
    columns = Property(int, reader("_columns"), writer("_columns", "columnsChanged", "_resize"), notify=columnsChanged)
    pitchChanged = Signal()
    pitch = Property(float, reader("_pitch"), writer("_pitch", "pitchChanged", "_resize"), notify=pitchChanged)
    colorChanged = Signal()
    color = Property(QColor, reader("_color"), writer("_color", "colorChanged", "_resize"), notify=colorChanged)
    paleColorChanged = Signal()
    paleColor = Property(QColor, reader("_pale"), writer("_pale", "paleColorChanged", "_resize"), notify=paleColorChanged)
    bronzeColorChanged = Signal()
    bronzeColor = Property(QColor, reader("_bronze_color"), writer("_bronze_color", "bronzeColorChanged", "_resize"), notify=bronzeColorChanged)
    shadeColorChanged = Signal()
    shadeColor = Property(QColor, reader("_shade_color"), writer("_shade_color", "shadeColorChanged", "_resize"), notify=shadeColorChanged)
    # fmt: on
