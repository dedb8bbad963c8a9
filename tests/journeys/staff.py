"""A member of staff, who knows where the door is and what the PIN is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.app import versions
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.run import keys_of
from kiosk.app.staff_gate import StaffGate
from kiosk.app.staff_tools import Sources, StaffTools
from kiosk.bridge.errands import Errands
from kiosk.bridge.staff import Staff
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.polling import NOWHERE, PollRules
from kiosk.core.ports import Clock, Machine
from kiosk.core.staff import HOLD_S
from kiosk.store.slots import Slots
from kiosk.system.machine import LocalMachine
from tests.fake_voice import FakeVoice
from tests.journeys.visitor import CONTENT, Visitor, visiting
from tests.store.test_staff_pin import write_pin
from tests.waiting import wait_for

PIN, WRONG = "42719065", "12345678"
CORNERS = ("top left", "top right", "bottom left", "bottom right")
ENTER = {"en": "Enter", "ru": "Войти"}


class Member(Visitor):
    """A visitor who may do more."""

    gate: StaffGate
    keeper: UpdateKeeper
    voice: FakeVoice

    @property
    def page(self) -> Staff:
        """The page of staff, or the keys of the PIN."""
        assert self.stage.staff is not None
        return self.stage.staff

    @property
    def place(self) -> str:
        """How far staff have come: out, pad or in."""
        return str(self.page.presence.place)

    def corner(self, name: str, inside_mm: float = 18.0) -> tuple[float, float]:
        """Return a point in a corner of the screen."""
        inside = inside_mm * self.stage.sizes.pixels_per_mm
        width, height = self.stage.window.width(), self.stage.window.height()
        return (
            inside if "left" in name else width - inside,
            inside if "top" in name else height - inside,
        )

    def rests(self, corner: str = "bottom left", seconds: float = HOLD_S) -> None:
        """Rest a finger in a corner for some time, and lift it."""
        self.presses(self.corner(corner))
        self.waits(seconds)
        self.lifts(self.corner(corner))

    def waits(self, seconds: float) -> None:
        """Let time pass; the timers of the program do what they do."""
        super().waits(seconds)
        self.gate.pass_time()
        self.page.pass_time()
        self.stage.settle()

    def types(self, pin: str) -> None:
        """Touch the digits and Enter, and wait for the answer."""
        for digit in pin:
            self.touches(digit)
        self.touches(ENTER[str(self.page.property("language"))])
        if self.page.presence.checking:
            wait_for(self.gate.answered)
        self.stage.settle()

    def comes_in(self) -> None:
        """Open the page of staff."""
        self.rests()
        self.types(PIN)
        assert self.place == "in"


@contextmanager
def staffed(state_dir: Path, pin: str = PIN, **screen: Any) -> Iterator[Member]:
    """Open the exhibit for a member of staff, with the real gate; without `pin` none is set."""
    if pin:
        write_pin(state_dir, pin)
    gates = []

    def make_gate(clock: Clock) -> StaffGate:
        gates.append(StaffGate(state_dir, clock))
        return gates[0]

    with visiting(make_gate=make_gate, **screen) as visitor, closing(gates[0]):
        member = Member(visitor.stage, visitor.clock)
        member.gate = gates[0]
        yield member


@contextmanager
def equipped(
    state_dir: Path,
    *,
    rules: PollRules = NOWHERE,
    kept: Slots | None = None,
    machine: Machine | None = None,
    settings_file: Path | None = None,
    shown: str = "",
    **screen: Any,
) -> Iterator[Member]:
    """Open the exhibit for a member of staff, with all that the tools work with."""
    desk = StaffDesk("0.1.0", datetime.datetime(2026, 12, 28, 9, 0))
    voices: list[FakeVoice] = []

    def make_voice(clock: Clock) -> FakeVoice:
        voices.append(FakeVoice(clock))
        return voices[0]

    with staffed(state_dir, desk=desk, make_voice=make_voice, **screen) as member:
        stage = member.stage
        slots = kept or versions.slots()
        keeper = UpdateKeeper(stage, slots, member.clock, rules, StaffNotice())
        member.keeper, member.voice = keeper, voices[0]
        sources = Sources(state_dir, CONTENT, settings_file, partial(keys_of, CONTENT))
        desk.put(errands=Errands(machine or LocalMachine({}), dict))
        keeper.start(shown)
        with closing(keeper), closing(StaffTools(desk, stage, keeper, voices[0], sources)):
            yield member
