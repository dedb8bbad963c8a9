"""Restarts an exhibit that has grown too large, while nobody is there."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.bridge.visit import Visit
from kiosk.system.readings import own_memory

_log = logging.getLogger(__name__)

LOOK_MS = 60_000
# A day of visits needs under half of it; the service is held back at 1,200 MB and ended at 1,500.
LARGEST_BYTES = 900 * 1024**2


class MemoryWatch(QObject):
    """Looks once a minute. Where the computer does not tell, nothing happens."""

    def __init__(
        self,
        visit: Visit,
        restart: Callable[[], None],
        others_rest: Callable[[], bool],
        memory: Callable[[], int | None] = own_memory,
    ) -> None:
        super().__init__()
        self._visit, self._restart = visit, restart
        self._others_rest, self._memory = others_rest, memory
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        visit.wentIdle.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Restart if it is time and nobody is there."""
        size = self._memory() or 0
        if size > LARGEST_BYTES and self._visit.is_alone and self._others_rest():
            _log.error("The exhibit has grown to %d MB: it starts anew.", size // 1024**2)
            self._restart()

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()
