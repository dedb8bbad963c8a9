"""The displays of this session: how their pictures are turned, and which one keys belong to."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence

_log = logging.getLogger(__name__)

Run = Callable[[Sequence[str]], None]
PATIENCE_S = 5
# Displays lie far apart: none moves when its neighbour is turned, and no pointer wanders.
APART_PX = 10_000
# By the variable of the session that they need: the command, and its words for each turn.
_WAYS: tuple[tuple[str, tuple[str, ...], dict[int, str]], ...] = (
    (
        "SWAYSOCK",
        ("swaymsg", "-q", "output", "{output}", "transform", "{turn}", "position", "{x}", "0"),
        {0: "normal", 90: "90", 180: "180", 270: "270"},
    ),
    (
        "DISPLAY",
        ("xrandr", "--output", "{output}", "--rotate", "{turn}"),
        {0: "normal", 90: "right", 180: "inverted", 270: "left"},
    ),
)


def run(command: Sequence[str]) -> None:
    """Run a command to its end; raises OSError, SubprocessError."""
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_S)


def take_keys(
    session: Mapping[str, str] = os.environ,
    run: Run = run,
    find: Callable[[str], str | None] = shutil.which,
) -> None:
    """Let keys go to this process, not to the screen of another one that was shown later."""
    if session.get("SWAYSOCK") and find("swaymsg"):
        try:
            run(["swaymsg", "-q", f"[pid={os.getpid()}]", "focus"])
        except (OSError, subprocess.SubprocessError) as error:
            _log.error("The keypad may serve another screen than the first: %s", error)


def turn(
    output: str,
    degrees: int,
    place: int = 0,
    session: Mapping[str, str] = os.environ,
    run: Run = run,
    find: Callable[[str], str | None] = shutil.which,
) -> None:
    """Turn the picture of an output clockwise by 0, 90, 180 or 270 degrees; touch turns with it.

    `place` counts the displays from left to right. What fails is logged: a picture that lies on
    its side is better than none.
    """
    for variable, command, turns in _WAYS:
        if session.get(variable) and find(command[0]):
            names = {"output": output, "turn": turns[degrees], "x": place * APART_PX}
            words = [word.format(**names) for word in command]
            try:
                run(words)
            except (OSError, subprocess.SubprocessError) as error:
                _log.error("The picture of %s cannot be turned: %s", output, error)
            return
    if degrees:
        _log.error("Nothing here can turn the picture of %s: turn it in the system.", output)
