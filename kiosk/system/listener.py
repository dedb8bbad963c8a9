"""Hears what systemd would hear, from the processes of other screens: sd_notify(3)."""

from __future__ import annotations

import socket
import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

LARGEST_WORD = 4096


class Listener(QObject):
    """Hears the words of one process in the place of a service manager, while an event loop runs.

    Where this computer has no such sockets it hears nothing.
    """

    heard = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.can_hear = hasattr(socket, "AF_UNIX")
        if not self.can_hear:
            return
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-", ignore_cleanup_errors=True)
        self._address = Path(self._folder.name, "notify")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind(str(self._address))
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def environment(self, watchdog_ms: int) -> dict[str, str]:
        """Return what the process has to find in its environment."""
        if not self.can_hear:
            return {}
        return {"NOTIFY_SOCKET": str(self._address), "WATCHDOG_USEC": str(watchdog_ms * 1000)}

    @Slot()
    def _read(self) -> None:
        with suppress(OSError):
            while True:
                told = self._socket.recv(LARGEST_WORD).decode("utf-8", "replace")
                for word in told.splitlines():
                    self.heard.emit(word)

    def close(self) -> None:
        """Hear nothing more."""
        if self.can_hear:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._folder.cleanup()
