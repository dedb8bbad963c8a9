"""Everything behind the page of staff: who is let in, and what their tools work with."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kiosk.app.commissioning import CommissioningDesk
from kiosk.app.counting import Counting
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.staff_gate import StaffGate
from kiosk.app.stage import Stage
from kiosk.bridge.commissioning import Commissioning
from kiosk.bridge.errands import Errands
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.core.display import Profile
from kiosk.core.ports import Clock
from kiosk.store.slots import Slots
from kiosk.system import places
from kiosk.system.machine import LocalMachine
from kiosk.system.speakers import TwoSpeakers


class Staffing:
    """The gate and the desk of one exhibit. Close it after the stage.

    `content_dir` is shown where no version of `kept` is; `profile` is that of the screen.
    """

    def __init__(
        self, state_dir: Path, clock: Clock, content_dir: Path, kept: Slots, profile: Profile
    ) -> None:
        self.gate = StaffGate(state_dir, clock)
        self._machine = LocalMachine()
        self._commissioning = CommissioningDesk(content_dir, kept)
        found, tools = self._commissioning.begin(profile), self._commissioning.tools()
        self._trials = Commissioning(found, clock, self._machine, TwoSpeakers(), tools)
        parcel = partial(self._commissioning.parcel, self._machine, profile)
        errands = Errands(self._machine, parcel)
        self.desk = StaffDesk(places.program_version(), errands, self._trials)

    def serve(self, stage: Stage, counting: Counting, keeper: UpdateKeeper) -> None:
        """Let staff work with what runs."""
        if stage.staff is not None:
            stage.staff.came.connect(counting.forget_waking)
            stage.staff.went.connect(self._trials.leave)
        self._commissioning.follow(stage, keeper)
        self._trials.watch(stage.window)
        keeper.switched.connect(self._trials.content_changed)

    def close(self) -> None:
        """Keep what is left of a lock, and wait for nothing else."""
        self._commissioning.close()
        self._machine.close()
        self.gate.close()
