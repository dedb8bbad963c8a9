"""Waits for the first frame of what is new, as long as the screen could have drawn one.

A display that sleeps or is not there takes no frame: until it does, nothing is said.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.app.heartbeat import takes_frames

LOOK_MS = 1_000
# So many looks in a row at a lit screen without a frame.
LOOKS = 15


class FirstFrame(QObject):
    """Of a window: `drawn` or `missed` comes once after each `wait`."""

    drawn = Signal()
    missed = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window, self._looks = window, 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_waiting(self) -> bool:
        """Whether nothing is said yet."""
        return self._timer.isActive()

    def wait(self) -> None:
        """Begin, or begin anew."""
        self._looks = 0
        if not self.is_waiting:
            # After the frame: whoever hears of it may switch what is drawn.
            queued = Qt.ConnectionType.QueuedConnection
            self._window.frameSwapped.connect(self._swapped, queued)
        self._timer.start()
        self._ask()

    @Slot()
    def look(self) -> None:
        """See whether there is still no frame."""
        if self.is_waiting and self._ask():
            self._looks += 1
            if self._looks >= LOOKS:
                self.stop()
                self.missed.emit()

    def _ask(self) -> bool:
        if takes_frames(self._window):
            self._window.update()
            return True
        self._looks = 0
        return False

    @Slot()
    def _swapped(self) -> None:
        if self.is_waiting and takes_frames(self._window):
            self.stop()
            self.drawn.emit()

    def stop(self) -> None:
        """Wait no longer."""
        if self.is_waiting:
            self._timer.stop()
            self._window.frameSwapped.disconnect(self._swapped)
