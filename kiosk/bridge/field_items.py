"""A field of dots, one for each person."""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QRegion
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import reader, writer
from kiosk.core.field import DIAMETER, Box, Field, Ground, strew

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# Under this pitch in pixels dots run into a grey; from this diameter on a ring is seen as one.
_SMALLEST_PITCH = 1.5
_SMALLEST_RING = 5.0
_SQUARE = 0.8


@QmlElement
class DotField(QQuickPaintedItem):
    """Exactly `count` dots from the lowest row up, round `openings`; each is drawn once.

    Counted from the lowest row: dots up to `partLow`, then up to `part`, are in the colours of a
    part, whose line bears words of the size `label` at `place`; those from `low` on are paler.
    The view enlarges the whole `viewScale` times about the middle (parts of width and height).
    `pitch` is 0 where there is no room. A new `subject` fades in over the last as `blend` goes from 0 to 1.
    """

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._count = self._low = self._part = self._part_low = 0
        self._openings: list[QRectF] = []
        self._largest_pitch = 24.0
        self._gap = 8.0
        self._label = QSizeF()
        self._mirrored = self._squares = self._fades = False
        self._subject = self._drawn_subject = ""
        self._scale, self._view_x, self._view_y = 1.0, 0.5, 0.5
        self._blend = 1.0
        self._color = self._pale = self._bronze = self._shade = QColor("white")
        self._paper = QColor("black")
        self._field: Field | None = Field(0, 1.0)
        self._points: list[QPointF] = []
        self._drawn: tuple[tuple[int, int, str], ...] = ()
        self._last: QImage | None = None
        self._next: QImage | None = None
        self.setAntialiasing(True)
        self._last_will = LastWill(self)

    def geometryChange(self, newGeometry: QRectF | QRect, oldGeometry: QRectF | QRect) -> None:
        """Qt: lay the dots out anew in another size."""
        super().geometryChange(newGeometry, oldGeometry)
        self.polish()

    def updatePolish(self) -> None:
        """Qt: lay the dots out, once for all that has changed."""
        fades = self._fades and bool(self._points) and self._subject != self._drawn_subject
        self._last = self._image() if fades else None
        self._next = None
        openings = tuple(Box(o.x(), o.y(), o.width(), o.height()) for o in self._openings)
        ground = Ground(
            self.width(),
            self.height(),
            openings,
            self._part,
            self._gap,
            (self._label.width(), self._label.height()),
            self._mirrored,
        )
        self._field = strew(self._count, ground, self._largest_pitch)
        self._points = [QPointF(x, y) for x, y in self._field.places()] if self._field else []
        self._drawn_subject = self._subject
        self._drawn = self._parts()
        self.arranged.emit()
        self.update()
        if fades:
            self.replaced.emit()

    def _parts(self) -> tuple[tuple[int, int, str], ...]:
        """Return what is drawn alike: from which dot to which, and as what."""
        low = min(self._part_low or self._part, self._part)
        pale = max(self._low or self._count, self._part)
        return (
            (self._part, pale, "_color"),
            (pale, self._count, "_pale"),
            (0, low, "_bronze"),
            (low, self._part, "_shade"),
        )

    def paint(self, painter: QPainter) -> None:
        """Draw every dot once, or the change from the last subject to this one."""
        if self._blend >= 1.0 or self._last is None:
            self._last = self._next = None
            self._draw(painter)
            return
        if self._next is None:
            self._next = self._image()
        for image, share in ((self._last, 1.0 - self._blend), (self._next, self._blend)):
            painter.setOpacity(share)
            painter.drawImage(QPointF(0, 0), image)

    def _image(self) -> QImage:
        ratio = self.window().effectiveDevicePixelRatio()
        size = (QSizeF(self.width(), self.height()) * ratio).toSize()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter)
        return image

    def _draw(self, painter: QPainter) -> None:
        if self._field is None or not self._points:
            return
        width, height, scale = self.width(), self.height(), self._scale
        region = QRegion(QRect(0, 0, round(width), round(height)))
        for opening in self._openings:
            region -= QRegion(opening.toAlignedRect())
        painter.setClipRegion(region)
        painter.translate(width / 2, height / 2)
        painter.scale(scale, scale)
        painter.translate(-self._view_x * width, -self._view_y * height)
        first, last = self._seen(height)
        for start, end, name in self._drawn:
            points = self._points[max(start, first) : min(end, last)]
            if points:
                self._draw_alike(painter, QPolygonF(points), name)

    def _draw_alike(self, painter: QPainter, points: QPolygonF, name: str) -> None:
        assert self._field is not None
        pitch = self._field.pitch
        square = self._squares and name in ("_bronze", "_shade")
        wide = (_SQUARE if square else DIAMETER) * pitch
        pen = QPen(getattr(self, name), wide)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap if square else Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(points)
        if name == "_shade" and wide * self._scale >= _SMALLEST_RING:
            pen.setColor(self._paper)
            pen.setWidthF(wide * 0.5)
            painter.setPen(pen)
            painter.drawPoints(points)

    def _seen(self, height: float) -> tuple[int, int]:
        """Return the first dot that may be seen, and the one after the last."""
        assert self._field is not None
        reach = height / self._scale / 2 + self._field.pitch
        top, bottom = self._view_y * height - reach, self._view_y * height + reach
        first = index = 0
        for run in self._field.runs:
            if run.y > bottom:
                first = index + run.cells
            elif run.y < top:
                break
            index += run.cells
        return first, index

    def _place(self) -> QRectF:
        box = self._field.label if self._field else None
        return QRectF(box.x, box.y, box.width, box.height) if box else QRectF()

    # fmt: off
    arranged = Signal()
    replaced = Signal()
    countChanged = Signal()
    count = Property(int, reader("_count"), writer("_count", "countChanged", "polish"), notify=countChanged)
    lowChanged = Signal()
    low = Property(int, reader("_low"), writer("_low", "lowChanged", "polish"), notify=lowChanged)
    partChanged = Signal()
    part = Property(int, reader("_part"), writer("_part", "partChanged", "polish"), notify=partChanged)
    partLowChanged = Signal()
    partLow = Property(int, reader("_part_low"), writer("_part_low", "partLowChanged", "polish"), notify=partLowChanged)
    subjectChanged = Signal()
    subject = Property(str, reader("_subject"), writer("_subject", "subjectChanged", "polish"), notify=subjectChanged)
    fadesChanged = Signal()
    fades = Property(bool, reader("_fades"), writer("_fades", "fadesChanged"), notify=fadesChanged)
    openingsChanged = Signal()
    openings = Property(list, reader("_openings"), writer("_openings", "openingsChanged", "polish"), notify=openingsChanged)
    labelChanged = Signal()
    label = Property(QSizeF, reader("_label"), writer("_label", "labelChanged", "polish"), notify=labelChanged)
    gapChanged = Signal()
    gap = Property(float, reader("_gap"), writer("_gap", "gapChanged", "polish"), notify=gapChanged)
    largestPitchChanged = Signal()
    largestPitch = Property(float, reader("_largest_pitch"), writer("_largest_pitch", "largestPitchChanged", "polish"), notify=largestPitchChanged)
    mirroredChanged = Signal()
    mirrored = Property(bool, reader("_mirrored"), writer("_mirrored", "mirroredChanged", "polish"), notify=mirroredChanged)
    squaresChanged = Signal()
    squares = Property(bool, reader("_squares"), writer("_squares", "squaresChanged", "update"), notify=squaresChanged)
    viewScaleChanged = Signal()
    viewScale = Property(float, reader("_scale"), writer("_scale", "viewScaleChanged", "update"), notify=viewScaleChanged)
    viewXChanged = Signal()
    viewX = Property(float, reader("_view_x"), writer("_view_x", "viewXChanged", "update"), notify=viewXChanged)
    viewYChanged = Signal()
    viewY = Property(float, reader("_view_y"), writer("_view_y", "viewYChanged", "update"), notify=viewYChanged)
    blendChanged = Signal()
    blend = Property(float, reader("_blend"), writer("_blend", "blendChanged", "update"), notify=blendChanged)
    colorChanged = Signal()
    color = Property(QColor, reader("_color"), writer("_color", "colorChanged", "update"), notify=colorChanged)
    paleColorChanged = Signal()
    paleColor = Property(QColor, reader("_pale"), writer("_pale", "paleColorChanged", "update"), notify=paleColorChanged)
    bronzeColorChanged = Signal()
    bronzeColor = Property(QColor, reader("_bronze"), writer("_bronze", "bronzeColorChanged", "update"), notify=bronzeColorChanged)
    shadeColorChanged = Signal()
    shadeColor = Property(QColor, reader("_shade"), writer("_shade", "shadeColorChanged", "update"), notify=shadeColorChanged)
    paperChanged = Signal()
    paper = Property(QColor, reader("_paper"), writer("_paper", "paperChanged", "update"), notify=paperChanged)
    pitch = Property(float, lambda s: s._field.pitch if s._field else 0.0, notify=arranged)
    line = Property(float, lambda s: s._field.line or 0.0 if s._field else 0.0, notify=arranged)
    place = Property(QRectF, _place, notify=arranged)
    # fmt: on
