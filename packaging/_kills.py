"""Kills in a row in the booted container: back each time, the last as soon as the first."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from _machine import NotProvenError
from _shell import say

if TYPE_CHECKING:
    from _container import Container

NAME = "exile-and-return"
# Every so many kills the compositor is killed, else the exhibit.
COMPOSITOR_EVERY = 10
# Of a computer that is busy with much else; the figures tell how long it took.
PATIENCE_S = 300.0
LOOK_S = 0.02
TELL_EVERY = 50


def kill_often(
    container: Container, count: int, pid: Callable[[Container, str], int]
) -> dict[str, dict[str, float]]:
    """Kill so many times in a row; return how long it took to be on the screen again, in seconds.

    `pid` tells the number of the exhibit's or the compositor's process.

    Raises:
        NotProvenError: it was not back, or the kills were taken for failures.
    """
    run = Path(f"/proc/{container.init()}/root/run")
    taken: dict[str, list[float]] = {"python3": [], "sway": []}
    for turn in range(1, count + 1):
        who = "python3" if turn % COMPOSITOR_EVERY else "sway"
        before = marked(run)
        victim = pid(container, who)
        began = time.monotonic()
        container.run("sh", "-c", f"kill -KILL {victim}")
        while marked(run) in (before, 0):
            if time.monotonic() - began > PATIENCE_S:
                raise NotProvenError(f"not back after kill {turn}, of {who}")
            time.sleep(LOOK_S)
        taken[who].append(time.monotonic() - began)
        counted = (run / f"{NAME}-starts").read_text("utf-8").split()
        if counted[:1] != ["0"]:
            raise NotProvenError(f"kill {turn}, of {who}, was counted as a failure: {counted}")
        if turn % TELL_EVERY == 0:
            say(f"      {turn} kills, the last was back after {taken[who][-1]:.1f} s")
    return {name: figures(times) for name, times in taken.items() if times}


def marked(run: Path) -> int:
    """Return what tells one arrival on the screen from another, 0 while the screen is dark."""
    try:
        return (run / NAME / "on-screen").stat().st_mtime_ns
    except OSError:
        return 0


def figures(times: list[float]) -> dict[str, float]:
    """Return how many there were, the middle one, and the slowest of a hundred and of all."""
    slow = sorted(times)
    return {
        "kills": len(slow),
        "median_s": round(statistics.median(slow), 2),
        "slowest_of_100_s": round(slow[min(len(slow) - 1, len(slow) * 99 // 100)], 2),
        "slowest_s": round(slow[-1], 2),
    }
