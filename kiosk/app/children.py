"""Updates in processes of their own, one after another, so that the exhibit is shown meanwhile."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.core.updates import Outcome, Reason, Verdict
from kiosk.system.child import Child

# Takes the exit status and what was printed last.
Done = Callable[[int, str], None]


class Children(QObject):
    """Runs `kiosk` commands in the order they are asked for, one at a time."""

    idle = Signal()
    # A line that a command has printed while it runs, with the command's words.
    printed = Signal(tuple, str)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[tuple[tuple[str, ...], Done]] = deque()
        self._asked: tuple[tuple[str, ...], Done] | None = None
        self._process = Child(self, has_own_output=True)
        self._process.ended.connect(self._finished)
        self._process.readyReadStandardOutput.connect(self._read)
        self._lines: list[str] = []

    def ask(self, words: tuple[str, ...], done: Done) -> None:
        """Ask for a command; one that waits already is not asked for twice."""
        asked = [waiting[0] for waiting in self._waiting]
        if words not in asked:
            self._waiting.append((words, done))
        self._next()

    def _next(self) -> None:
        if self._asked is not None:
            return
        if not self._waiting:
            self.idle.emit()
            return
        self._asked = self._waiting.popleft()
        self._lines.clear()
        self._process.begin(*self._asked[0])

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine() and self._asked is not None:
            line = bytes(self._process.readLine().data()).decode("utf-8", "replace").strip()
            self._lines.append(line)
            self.printed.emit(self._asked[0], line)

    @Slot()
    def _finished(self) -> None:
        rest = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        told = [*self._lines, *rest.strip().splitlines()]
        asked, self._asked = self._asked, None
        if asked is not None:
            asked[1](self._process.status, told[-1] if told else "")
        self._next()

    def close(self) -> None:
        """End the command that runs; what it leaves is as good as after a power cut."""
        self._waiting.clear()
        self._asked = None
        self._process.end(0)


def verdict_of(told: str) -> Verdict:
    """Return the verdict that `kiosk install --json` printed."""
    try:
        return Verdict.of(json.loads(told))
    except (ValueError, KeyError, TypeError):
        return Verdict(Outcome.REFUSED, Reason.BROKE)
