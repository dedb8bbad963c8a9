"""Counts the fingers on the screen and keeps the first touch from doing more than waking."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent

from kiosk.bridge.visit import Visit
from kiosk.core.events import Screen, TouchBegan, TouchEnded, TouchMoved

_RELEASED = QEventPoint.State.Released
_PRESSED = QEventPoint.State.Pressed
_MOVED = QEventPoint.State.Updated


class TouchWatch(QObject):
    """An event filter for the window. Install it on one window only."""

    def __init__(self, visit: Visit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._answering = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: see every event of the window; True keeps it from the screen."""
        if self._visit.is_lent:
            return False
        kind = event.type()
        if kind in (
            QEvent.Type.TouchBegin,
            QEvent.Type.TouchUpdate,
            QEvent.Type.TouchEnd,
        ):
            assert isinstance(event, QTouchEvent)
            points = event.points()
            down = sum(point.state() != _RELEASED for point in points)
            return self._touch(
                down,
                pressed=any(point.state() == _PRESSED for point in points),
                moved=any(point.state() == _MOVED for point in points),
            )
        if kind == QEvent.Type.TouchCancel:
            self._answering = False
            self._visit.send(TouchEnded(0))
            return False
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return self._touch(1, pressed=True, moved=False)
        if kind == QEvent.Type.MouseButtonRelease:
            return self._touch(0, pressed=False, moved=False)
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and event.buttons():
            return self._touch(1, pressed=False, moved=True)
        return False

    def _touch(self, down: int, *, pressed: bool, moved: bool) -> bool:
        state = self._visit.state
        if self._answering or (pressed and state.warning):
            return self._answer(down, pressed=pressed)
        asleep = state.screen is Screen.ATTRACT
        if pressed:
            self._visit.send(TouchBegan(down))
        elif down < state.fingers or not down:
            self._visit.send(TouchEnded(down))
        elif moved:
            self._visit.send(TouchMoved())
        return pressed and (asleep or self._visit.shielded())

    def _answer(self, down: int, *, pressed: bool) -> bool:
        """Leave the warning on screen until the touch ends, so that its buttons can act."""
        if pressed:
            self._visit.restart_warning()
        self._answering = down > 0
        if not down:
            QTimer.singleShot(0, self._answered)
        return False

    def _answered(self) -> None:
        """A touch that met no button of the warning answers it all the same."""
        if self._visit.state.warning:
            self._visit.send(TouchBegan(0))
