"""The door of staff: a finger that rests in a corner of the screen, whatever is shown there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.sizes import Sizes
from kiosk.bridge.staff import Staff

CORNER_MM = 20.0
_OUTSIDE = QPointF(-1, -1)
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_MOUSE = (*_PRESSES, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove)


class StaffDoor(QObject):
    """An event filter for the window, in front of all others. It only looks, and lets all pass:

    a touch in a corner does there what it does anywhere. While the screen is wiped, nothing
    passes.
    """

    def __init__(
        self, staff: Staff, sizes: Sizes, window: QQuickWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._staff, self._sizes, self._window = staff, sizes, window
        self._corner = ""
        self._touching: QPointingDevice | None = None
        staff.opened.connect(self._let_go)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: see every event of the window; True keeps it from the screen."""
        kind = event.type()
        if kind in _TOUCHES and isinstance(event, QTouchEvent):
            down = [p for p in event.points() if p.state() != QEventPoint.State.Released]
            self._touching = event.pointingDevice() if down else None
            pressed = any(p.state() == QEventPoint.State.Pressed for p in down)
            return self._see([p.position() for p in down], pressed=pressed)
        if kind == QEvent.Type.TouchCancel:
            return self._see([], pressed=False)
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            down_at = [event.position()] if event.buttons() else []
            return self._see(down_at, pressed=kind in _PRESSES)
        return False

    @Slot()
    def _let_go(self) -> None:
        """Take the finger off whatever it rests on: lifting it later presses nothing there."""
        if self._touching is not None:
            QCoreApplication.sendEvent(
                self._window, QTouchEvent(QEvent.Type.TouchCancel, self._touching)
            )
        elif self._corner:
            left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
            kind, bare = QEvent.Type.MouseButtonRelease, Qt.KeyboardModifier.NoModifier
            away = QMouseEvent(kind, _OUTSIDE, _OUTSIDE, left, none, bare)
            QCoreApplication.sendEvent(self._window, away)

    def _see(self, fingers: list[QPointF], *, pressed: bool) -> bool:
        corner = self._corner_of(fingers[0]) if len(fingers) == 1 else ""
        if pressed:
            self._corner = corner
        elif corner != self._corner:
            # Whoever has left the corner, or was joined by another finger, has to begin anew.
            self._corner = ""
        self._staff.hold(bool(self._corner))
        if not self._staff.is_here:
            return False
        cleaning = self._staff.presence.is_cleaning
        if pressed and not cleaning:
            self._staff.be_seen()
        return cleaning

    def _corner_of(self, point: QPointF) -> str:
        """Return which corner a point lies in; empty elsewhere."""
        size = CORNER_MM * self._sizes.pixels_per_mm
        across = point.x() < size or point.x() >= self._window.width() - size
        down = point.y() < size or point.y() >= self._window.height() - size
        if not across or not down:
            return ""
        side = "left" if point.x() < size else "right"
        return f"{'top' if point.y() < size else 'bottom'} {side}"
