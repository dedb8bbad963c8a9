"""Feeds the watchdog: only after a frame was drawn and a touch came back through the event loop.

A still page draws nothing by itself, so each beat asks for a frame; but not of a display that
sleeps or was unplugged, which takes none: then the touch alone counts. The probe is a movement of
no finger and no button outside the window: it takes the way of every touch and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPointF,
    Qt,
    QTimer,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QMouseEvent

from kiosk.core.ladder import Rung
from kiosk.system.service import ALIVE, AWAKE, READY, RESTING, STOPPING, ServiceManager

if TYPE_CHECKING:
    # The built-in page has to live where Qt Quick is broken.
    from PySide6.QtGui import QPaintDeviceWindow
    from PySide6.QtQuick import QQuickWindow

# Beats in the time after which the watchdog bites.
BEATS = 4
LONGEST_MS = 2_000
OUTSIDE = QPointF(-1.0, -1.0)


def has_screen() -> bool:
    """Return whether there is a display: without one, Qt has a screen without a size."""
    return any(not screen.geometry().isEmpty() for screen in QGuiApplication.screens())


def takes_frames(window: QObject) -> bool:
    """Return whether a window could draw: its display is there and does not sleep."""
    return not window.property("dark") and has_screen()


class Heartbeat(QObject):
    """Of one window. READY=1 after its first frame and probe, then WATCHDOG=1 after each pair.

    `drawn` is the window's signal of a frame, `rung` what it shows.
    """

    def __init__(
        self,
        window: QQuickWindow | QPaintDeviceWindow,
        drawn: SignalInstance,
        manager: ServiceManager,
        rung: Rung = Rung.NORMAL,
    ) -> None:
        super().__init__()
        self._window, self._signal = window, drawn
        self._manager, self._rung = manager, rung
        self._asked = 0
        self._drawn = self._returned = self._ready = False
        self._timer = QTimer(self)
        within = manager.watchdog_ms // BEATS if manager.watchdog_ms else LONGEST_MS
        self._timer.setInterval(min(within, LONGEST_MS))
        self._timer.timeout.connect(self.beat)
        if manager.is_there:
            window.installEventFilter(self)
            drawn.connect(self._draw)
            self._timer.start()
            self.beat()

    @Slot()
    def beat(self) -> None:
        """Ask for a frame and send a probe; what is still owed from the last beat stays owed."""
        if not takes_frames(self._window):
            self._drawn = True
        if not self._drawn:
            self._window.update()
        if not self._returned:
            self._asked += 1
            none = Qt.MouseButton.NoButton
            where = (OUTSIDE, OUTSIDE, OUTSIDE)
            keys = Qt.KeyboardModifier.NoModifier
            probe = QMouseEvent(QEvent.Type.MouseMove, *where, none, none, keys)
            probe.setTimestamp(self._asked)
            QCoreApplication.postEvent(self._window, probe)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt: see every event of the window, and let it pass."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseMove
            and event.position() == OUTSIDE
            and event.timestamp() == self._asked
        ):
            self._returned = True
            self._feed()
        return False

    @Slot()
    def _draw(self) -> None:
        self._drawn = True
        self._feed()

    def _feed(self) -> None:
        if not (self._drawn and self._returned):
            return
        self._drawn = self._returned = False
        if not self._ready:
            self._ready = True
            self._manager.note_on_screen(self._rung)
            self._manager.tell(READY)
        self._manager.tell(ALIVE)

    @Slot()
    def tell_awake(self) -> None:
        """A visit begins: whoever listens should end nothing now."""
        self._manager.tell(AWAKE)

    @Slot()
    def tell_at_rest(self) -> None:
        """The visit is over."""
        self._manager.tell(RESTING)

    def close(self) -> None:
        """Stop; whoever listens is told that this is meant."""
        self._timer.stop()
        if self._manager.is_there:
            self._window.removeEventFilter(self)
            self._signal.disconnect(self._draw)
            self._manager.tell(STOPPING)
