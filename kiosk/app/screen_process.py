"""Another screen of this kiosk: the exhibit in a process of its own, watched and started again.

Its words and its visitor's language are its own, and a fault of one screen darkens no other.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QProcessEnvironment, QTimer, Signal, Slot

from kiosk.core.screens import ScreenPlan
from kiosk.system import places
from kiosk.system.child import Child
from kiosk.system.listener import Listener
from kiosk.system.service import ALIVE, AWAKE, READY, RESTART, RESTING

START_MS = 120_000
WATCHDOG_MS = 6_000
# Until what was told to end is killed; at the end of all much less than the watchdog waits.
LEAVE_MS, END_MS = 3_000, 1_000
FIRST_WAIT_MS, LONGEST_WAIT_MS = 200, 15_000
FOLDER = "screens"
# What the service manager tells is told to the first screen.
FOR_THE_FIRST = ("RUNTIME_DIRECTORY", "KIOSK_FAILURES")
_log = logging.getLogger(__name__)


class ScreenProcess(QObject):
    """`kiosk run` on one output. It is killed when it hangs, and starts again, later each time."""

    ready = Signal()
    # Staff at that screen ask for a fresh start of the whole exhibit.
    restartAsked = Signal()  # noqa: N815

    def __init__(
        self, plan: ScreenPlan, content_dir: Path, settings_file: Path | None = None
    ) -> None:
        super().__init__()
        self.output = plan.output
        self.is_at_rest = True
        self._words = ["run", "--content", plan.content or str(content_dir)]
        if settings_file is not None:
            self._words += ["--settings", str(settings_file)]
        self._wait_ms = FIRST_WAIT_MS
        self._is_wanted = False
        self._listener = Listener()
        self._listener.heard.connect(self._hear)
        self._process = Child(self)
        self._process.setProcessEnvironment(self._environment())
        self._process.ended.connect(self._ended)
        self._again = self._timer(self._begin)
        self._silence = self._timer(self._end)
        self._leave = self._timer(self._process.kill)

    def _timer(self, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer

    def _environment(self) -> QProcessEnvironment:
        found = QProcessEnvironment.systemEnvironment()
        for name in FOR_THE_FIRST:
            found.remove(name)
        found.insert(places.STATE_VARIABLE, str(places.state_dir() / FOLDER / self.output))
        found.insert(places.SCREEN_VARIABLE, self.output)
        for name, value in self._listener.environment(WATCHDOG_MS).items():
            found.insert(name, value)
        return found

    @property
    def process_id(self) -> int:
        """The number of the process, or 0 where none runs."""
        return int(self._process.processId() or 0)

    @property
    def is_running(self) -> bool:
        """Whether it was started, or is about to be started again."""
        return self.process_id != 0 or self._again.isActive()

    @Slot()
    def start(self) -> None:
        """Begin, if it does not run; one that is just ending begins anew after its end."""
        self._is_wanted = True
        if not self.is_running:
            self._begin()

    @Slot()
    def _begin(self) -> None:
        self._process.begin(*self._words)
        if self._listener.can_hear:
            self._silence.start(START_MS)

    @Slot(str)
    def _hear(self, word: str) -> None:
        if word in (READY, ALIVE) and self.process_id and not self._leave.isActive():
            self._silence.start(WATCHDOG_MS)
            if word == READY:
                self.ready.emit()
            else:
                self._wait_ms = FIRST_WAIT_MS
        elif word == RESTART:
            self.restartAsked.emit()
        elif word in (AWAKE, RESTING):
            self.is_at_rest = word == RESTING

    @Slot()
    def _end(self) -> None:
        """Nothing was drawn, or no touch came back: it hangs."""
        _log.error("The screen %s hangs and is started again.", self.output)
        self._process.kill()

    @Slot()
    def _ended(self) -> None:
        self._silence.stop()
        self._leave.stop()
        self.is_at_rest = True
        if not self._is_wanted:
            return
        self._again.start(self._wait_ms)
        self._wait_ms = min(2 * self._wait_ms, LONGEST_WAIT_MS)

    def stop(self) -> None:
        """Let it end, and leave it ended; waits for nothing."""
        self._is_wanted = False
        self._again.stop()
        self._silence.stop()
        self.is_at_rest = True
        if self._process.is_running and not self._leave.isActive():
            self._process.terminate()
            self._leave.start(LEAVE_MS)

    def close(self) -> None:
        """End it for good."""
        self.stop()
        self._process.end(END_MS)
        self._leave.stop()
        self._listener.close()
