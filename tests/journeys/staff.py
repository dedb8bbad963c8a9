"""A member of staff, who knows where the door is and what the PIN is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtTest import QSignalSpy

from kiosk.app.staff_gate import StaffGate
from kiosk.bridge.staff import Staff
from kiosk.core.ports import Clock
from kiosk.core.staff import HOLD_S
from tests.journeys.visitor import Visitor, visiting
from tests.store.test_staff_pin import write_pin

PIN, WRONG = "427190", "123456"
CORNERS = ("top left", "top right", "bottom left", "bottom right")
ENTER = {"en": "Enter", "ru": "Войти"}


class Member(Visitor):
    """A visitor who may do more."""

    gate: StaffGate

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
        heard = QSignalSpy(self.page.changed)
        assert not self.page.presence.checking or heard.wait(10_000)
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
