"""Puts the display to sleep and wakes it, by what this session and its television have for it."""

from __future__ import annotations

import logging
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_log = logging.getLogger(__name__)

Stop = Callable[[], None]
Start = Callable[[Sequence[str]], Stop]
ALL = "*"
# By the variable of the session that they need: command for sleeping, and for waking.
_WAYS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "SWAYSOCK",
        ("swaymsg", "-q", "output", "{output}", "dpms", "off"),
        ("swaymsg", "-q", "output", "{output}", "dpms", "on"),
    ),
    ("WAYLAND_DISPLAY", ("wlopm", "--off", "{output}"), ("wlopm", "--on", "{output}")),
    ("DISPLAY", ("xset", "dpms", "force", "off"), ("xset", "dpms", "force", "on")),
)
# HDMI-CEC, the wire by which a television is told: it listens before its picture is gone.
CEC_DEVICE = Path("/dev/cec0")
_TELL_TELEVISION = "echo {word} | cec-client -s -d 1"


def start(command: Sequence[str]) -> Stop:
    """Start a command and let it go; return what ends it early; raises OSError."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )

    def stop() -> None:
        if process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    return stop


class DisplayPower:
    """Displays of this session, or all. Where nothing can switch them, the picture alone is dark.

    A television that hears HDMI-CEC is put into standby and woken besides, if one is this
    session's: which display it is on, nothing tells.
    """

    def __init__(
        self,
        outputs: Sequence[str] = (),
        session: Mapping[str, str] = os.environ,
        start: Start = start,
        find: Callable[[str], str | None] = shutil.which,
        cec: Path = CEC_DEVICE,
        *,
        television: bool = True,
    ) -> None:
        ways = (way for way in _WAYS if session.get(way[0]) and find(way[1][0]))
        _, off, on = next(ways, ("", (), ()))
        self._off = [_of(output, off) for output in outputs or (ALL,) if off]
        self._on = [_of(output, on) for output in outputs or (ALL,) if on]
        if television and cec.exists() and find("cec-client"):
            self._off.insert(0, _tell("standby 0"))
            self._on += [_tell("on 0"), _tell("as")]
        self._start = start
        self._stop: Stop | None = None

    def set_lit(self, lit: bool) -> None:
        """Wake the display or put it to sleep; waits for nothing, and what fails is logged."""
        commands = self._on if lit else self._off
        if not commands:
            return
        if self._stop is not None:
            # What is not done yet of the last wish must not follow this one.
            self._stop()
        one = commands[0] if len(commands) == 1 else ["sh", "-c", "; ".join(map(_line, commands))]
        try:
            self._stop = self._start(one)
        except OSError as error:
            _log.error("The display cannot be switched: %s", error)


def _of(output: str, words: Sequence[str]) -> list[str]:
    return [word.format(output=output) for word in words]


def _tell(word: str) -> list[str]:
    return ["sh", "-c", _TELL_TELEVISION.format(word=word)]


def _line(command: Sequence[str]) -> str:
    return shlex.join(command)
