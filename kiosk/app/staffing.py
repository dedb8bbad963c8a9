"""Everything behind the page of staff: who is let in, and what their tools work with."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from kiosk.app.commissioning import CommissioningDesk
from kiosk.app.counting import Counting
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.staff_gate import StaffGate
from kiosk.app.staff_tools import Sources, StaffTools
from kiosk.app.stage import Stage
from kiosk.bridge.commissioning import Commissioning
from kiosk.bridge.errands import Errands
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.core.display import Profile
from kiosk.core.ports import Clock, Voice
from kiosk.store.slots import Slots
from kiosk.system import places
from kiosk.system.machine import LocalMachine
from kiosk.system.speakers import TwoSpeakers


class Staffing:
    """The gate and the desk of one exhibit. Close it before the stage.

    The content of `sources` is shown where no version of `kept` is; `profile` is the screen's.
    """

    def __init__(self, clock: Clock, sources: Sources, kept: Slots, profile: Profile) -> None:
        self._sources = sources
        # Every screen of a kiosk has the same PIN, and counts wrong ones together.
        self.gate = StaffGate(places.kiosk_dir(), clock)
        self._machine = LocalMachine()
        self._commissioning = CommissioningDesk(sources.content_dir, kept)
        found, tools = self._commissioning.begin(profile), self._commissioning.tools()
        self._trials = Commissioning(found, clock, self._machine, TwoSpeakers(), tools)
        parcel = partial(self._commissioning.parcel, self._machine, profile)
        self.desk = StaffDesk(places.program_version(), datetime.datetime.now().astimezone())
        self.desk.put(errands=Errands(self._machine, parcel), commissioning=self._trials)
        self._tools: StaffTools | None = None

    def serve(
        self,
        stage: Stage,
        counting: Counting,
        keeper: UpdateKeeper,
        voice: Voice,
        restart: Callable[[], None],
    ) -> None:
        """Let staff work with what runs; `restart` ends the program, which is started again."""
        assert stage.staff is not None
        stage.staff.came.connect(counting.forget_waking)
        stage.staff.went.connect(self._trials.leave)
        self.desk.restartAsked.connect(restart)
        self._tools = StaffTools(self.desk, stage, keeper, voice, self._sources)
        self._commissioning.follow(stage, keeper)
        self._trials.watch(stage.window)
        keeper.switched.connect(self._trials.content_changed)

    def close(self) -> None:
        """Keep what is left of a lock, and wait for nothing else."""
        if self._tools is not None:
            self._tools.close()
        self._commissioning.close()
        self._machine.close()
        self.gate.close()
