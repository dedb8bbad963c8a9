"""Staff at the screen: the hold in a corner, the PIN, the page of tools. No rule of visitors.

Times are seconds of the injected clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

LANGUAGES = ("en", "ru")
HOLD_S = 3.0
# Nobody types: the keys of the PIN go away. Nobody touches: the page does.
PAD_S = 25.0
LEAVE_S = 60.0
# The last seconds are counted on the screen.
COUNTED_S = 10.0
# Longer than this no tool keeps the page open.
LONGEST_TASK_S = 900.0
CLEANING_S = 60.0
PIN_DIGITS = (8, 12)


class Place(StrEnum):
    """How far staff have come."""

    OUT = "out"
    PAD = "pad"
    IN = "in"


@dataclass(frozen=True)
class Presence:
    """Where staff are and what they do.

    `typed` are the digits so far; `checking` says that they are being compared, `missed` that the
    last ones were wrong. `tool` is the open tool. `is_busy` says that the tool works by itself,
    so that the page stays. `clean_until_s` ends cleaning; the screen takes no touch until then.
    """

    place: Place = Place.OUT
    typed: str = field(default="", repr=False)
    checking: bool = False
    missed: bool = False
    tool: str = ""
    is_busy: bool = False
    busy_since_s: float = 0.0
    clean_until_s: float = 0.0
    now_s: float = 0.0
    touched_s: float = 0.0

    @property
    def is_cleaning(self) -> bool:
        """Whether the screen is being wiped."""
        return self.place is Place.IN and self.now_s < self.clean_until_s

    @property
    def can_enter(self) -> bool:
        """Whether there are enough digits to try."""
        return self.place is Place.PAD and not self.checking and len(self.typed) >= PIN_DIGITS[0]

    def left_s(self) -> float:
        """Return after how many seconds without a touch the screen is the visitors' again."""
        if self.place is Place.OUT or self.is_busy or self.is_cleaning:
            return LEAVE_S
        most = PAD_S if self.place is Place.PAD else LEAVE_S
        return max(0.0, most - (self.now_s - self.touched_s))

    def knocked(self, now_s: float) -> Presence:
        """A finger has rested in a corner: show the keys of the PIN, or end cleaning."""
        if self.place is Place.OUT:
            return Presence(Place.PAD, now_s=now_s, touched_s=now_s)
        if self.is_cleaning:
            return replace(self, clean_until_s=now_s, now_s=now_s, touched_s=now_s)
        return self

    def passed(self, now_s: float) -> Presence:
        """Let time pass; whoever has gone is out afterwards."""
        if self.place is Place.OUT:
            return self
        if now_s < self.now_s:
            # A clock that was set back: time starts again from here.
            return replace(self, now_s=now_s, touched_s=now_s, busy_since_s=now_s)
        was_cleaning = self.is_cleaning
        later = replace(self, now_s=now_s)
        if was_cleaning and not later.is_cleaning:
            later = replace(later, touched_s=now_s)
        if later.is_busy and now_s - later.busy_since_s >= LONGEST_TASK_S:
            later = later.busy(False)
        gone = not later.checking and later.left_s() <= 0
        return Presence(now_s=now_s) if gone else later

    def touched(self) -> Presence:
        """Somebody is there."""
        return replace(self, touched_s=self.now_s)

    def digit(self, digit: str) -> Presence:
        """A digit was typed; what is no digit, or one too many, is nothing."""
        full = len(self.typed) >= PIN_DIGITS[1]
        if self.place is not Place.PAD or self.checking or full or digit not in set("0123456789"):
            return self
        return replace(self.touched(), typed=self.typed + digit, missed=False)

    def erased(self) -> Presence:
        """The last digit is taken back."""
        return replace(self.touched(), typed=self.typed[:-1], missed=False)

    def tried(self) -> Presence:
        """The digits are being compared; they are forgotten here."""
        return replace(self.touched(), typed="", checking=True)

    def answered(self, right: bool) -> Presence:
        """The digits were right, or not."""
        if not self.checking:
            return self
        if right:
            return Presence(Place.IN, now_s=self.now_s, touched_s=self.now_s)
        return replace(self.touched(), checking=False, missed=True)

    def opened(self, tool: str) -> Presence:
        """A tool was chosen; "" is the list of all."""
        if self.place is not Place.IN:
            return self
        return replace(self.touched(), tool=tool, is_busy=False, clean_until_s=0.0)

    def busy(self, is_busy: bool) -> Presence:
        """A tool begins or ends something that takes its time."""
        return replace(self.touched(), is_busy=is_busy, busy_since_s=self.now_s)

    def cleaning(self) -> Presence:
        """The screen is going to be wiped."""
        if self.place is not Place.IN:
            return self
        return replace(self.touched(), clean_until_s=self.now_s + CLEANING_S)

    def left(self) -> Presence:
        """Staff have gone."""
        return Presence(now_s=self.now_s)
