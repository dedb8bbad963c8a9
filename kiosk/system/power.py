"""Puts the display to sleep and wakes it, by the command that this session has for it."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence

_log = logging.getLogger(__name__)

Start = Callable[[Sequence[str]], None]
# By the variable of the session that they need: command for sleeping, and for waking.
_WAYS = (
    ("WAYLAND_DISPLAY", ("wlopm", "--off", "*"), ("wlopm", "--on", "*")),
    ("DISPLAY", ("xset", "dpms", "force", "off"), ("xset", "dpms", "force", "on")),
)


def start(command: Sequence[str]) -> None:
    """Start a command and let it go; raises OSError."""
    subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


class DisplayPower:
    """The display of this session. Where nothing can switch it, the picture alone is dark."""

    def __init__(
        self,
        session: Mapping[str, str] = os.environ,
        start: Start = start,
        find: Callable[[str], str | None] = shutil.which,
    ) -> None:
        ways = (way for way in _WAYS if session.get(way[0]) and find(way[1][0]))
        self._way = next(ways, None)
        self._start = start

    def set_lit(self, lit: bool) -> None:
        """Wake the display or put it to sleep; waits for nothing, and what fails is logged."""
        if self._way is None:
            return
        _, off, on = self._way
        try:
            self._start(on if lit else off)
        except OSError as error:
            _log.error("The display cannot be switched: %s", error)
