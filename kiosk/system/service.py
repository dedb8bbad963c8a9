"""What the service manager of this computer hears of us: systemd's notification protocol.

Source: sd_notify(3). Elsewhere, or started by hand, nothing is sent.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping
from contextlib import suppress

_log = logging.getLogger(__name__)

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"


class ServiceManager:
    """Sends words to the socket NOTIFY_SOCKET; `watchdog_ms` is 0 where nobody waits for them."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        # A name that begins with @ lies in Linux's abstract namespace.
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self.watchdog_ms = 0
        with suppress(ValueError):
            self.watchdog_ms = int(environment.get("WATCHDOG_USEC", "0")) // 1000

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
