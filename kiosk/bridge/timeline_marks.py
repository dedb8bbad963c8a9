"""The density of a timeline: a short line on its axis for every entry."""

from __future__ import annotations

from PySide6.QtCore import Property, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import reader, writer
from kiosk.bridge.timeline_lens import TimelineLens

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TimelineMarks(QQuickPaintedItem):
    """One short line for each entry in the window of a lens, side by side on the axis."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._lens: TimelineLens | None = None
        self._color = QColor("black")
        self._line = 2.0
        self._last_will = LastWill(self)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Qt: paint again at another size."""
        super().geometryChange(new, old)
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Qt: paint the marks."""
        if self._lens is None:
            return
        half = self._line / 2
        for place in self._lens.marks:
            painter.fillRect(QRectF(place - half, 0, self._line, self.height()), self._color)

    def _set_lens(self, lens: TimelineLens | None) -> None:
        if lens is self._lens:
            return
        if self._lens is not None:
            self._lens.arranged.disconnect(self.update)
        self._lens = lens
        if lens is not None:
            lens.arranged.connect(self.update)
        self.update()
        self.lensChanged.emit()

    # fmt: off
    lensChanged = Signal()
    lens = Property(TimelineLens, reader("_lens"), _set_lens, notify=lensChanged)
    colorChanged = Signal()
    color = Property(QColor, reader("_color"), writer("_color", "colorChanged", "update"), notify=colorChanged)
    lineChanged = Signal()
    line = Property(float, reader("_line"), writer("_line", "lineChanged", "update"), notify=lineChanged)
    # fmt: on
