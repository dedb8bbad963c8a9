"""Everything behind the page of staff: who is let in, and what their tools work with."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.counting import Counting
from kiosk.app.staff_gate import StaffGate
from kiosk.app.stage import Stage
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.core.ports import Clock
from kiosk.system import places


class Staffing:
    """The gate and the desk of one exhibit. Close it after the stage."""

    def __init__(self, state_dir: Path, clock: Clock) -> None:
        self.gate = StaffGate(state_dir, clock)
        self.desk = StaffDesk(places.program_version())

    def serve(self, stage: Stage, counting: Counting) -> None:
        """Let staff work with what runs."""
        if stage.staff is not None:
            stage.staff.came.connect(counting.forget_waking)

    def close(self) -> None:
        """Keep what is left of a lock."""
        self.gate.close()
