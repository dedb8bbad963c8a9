"""What the service manager of this computer hears of us, and what it tells us at the start.

Source: sd_notify(3), systemd.exec(5). Elsewhere, or started by hand, nothing is sent.
"""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_log = logging.getLogger(__name__)

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"
ON_SCREEN = "on-screen"
AWAKE = "STATUS=A visitor is there."
RESTING = "STATUS=Nobody is there."
# From the page of staff of another screen to the first.
RESTART = "X_RESTART=1"


class ServiceManager:
    """Sends words to the socket NOTIFY_SOCKET; `watchdog_ms` is 0 where nobody waits for them.

    `failures` is how many starts in a row have failed before this one.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        # A name that begins with @ lies in Linux's abstract namespace.
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._folder = environment.get("RUNTIME_DIRECTORY", "").split(":")[0]
        self.watchdog_ms = self.failures = 0
        with suppress(ValueError):
            self.watchdog_ms = int(environment.get("WATCHDOG_USEC", "0")) // 1000
        with suppress(ValueError):
            self.failures = int(environment.get("KIOSK_FAILURES", "0"))

    @property
    def is_there(self) -> bool:
        """Whether anybody listens."""
        return bool(self._address)

    def tell(self, word: str) -> None:
        """Send a word; what cannot be sent is left, as no screen should go dark for it."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
                channel.setblocking(False)
                channel.sendto(word.encode(), self._address)
        except OSError as error:
            _log.warning("The service manager could not be told %s: %s.", word, error.strerror)

    def note_on_screen(self, what: str) -> None:
        """Leave for whoever counts failures what has reached the screen, and the uptime in seconds.

        Nothing is left where there is no folder RUNTIME_DIRECTORY for it.
        """
        if not self._folder or not hasattr(time, "CLOCK_BOOTTIME"):
            return
        try:
            uptime_s = int(time.clock_gettime(time.CLOCK_BOOTTIME))
            Path(self._folder, ON_SCREEN).write_text(f"{what} {uptime_s}\n", "utf-8")
        except OSError as error:
            _log.warning("That the screen is lit could not be noted: %s.", error.strerror)
