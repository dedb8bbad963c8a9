"""Keys: what each one asks for, which presses count, and how a kiosk learns an unknown keypad."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.core.events import (
    BackChosen,
    Event,
    FigureToggled,
    HomeChosen,
    Layer,
    LayerClosed,
    Screen,
)
from kiosk.core.state import State


class Action(StrEnum):
    """What a key asks for. The first seven reach everything; the others are convenient."""

    NEXT = "next"
    PREVIOUS = "previous"
    UP = "up"
    DOWN = "down"
    SELECT = "select"
    BACK = "back"
    HOME = "home"
    LOUDER = "louder"
    QUIETER = "quieter"
    HEADPHONES_IN = "headphones-in"
    HEADPHONES_OUT = "headphones-out"
    # On a screen that reads from right to left these two change places.
    LEFT = "left"
    RIGHT = "right"


SEVEN = (
    Action.NEXT,
    Action.PREVIOUS,
    Action.UP,
    Action.DOWN,
    Action.SELECT,
    Action.BACK,
    Action.HOME,
)
PLUGS = (Action.HEADPHONES_IN, Action.HEADPHONES_OUT)
# What a keypad is asked for when it is learnt, in this order.
LEARNT = (*SEVEN, Action.LOUDER, Action.QUIETER, *PLUGS)


@dataclass(frozen=True)
class Key:
    """A key as the window system tells it: Qt's name of it ("Key_Up") and the scan code.

    The scan code is the number of the key on the keyboard, which no key map changes; 0 where it
    is not known. `modified` says that Ctrl, Alt or the like was held with it.
    """

    name: str
    scan_code: int = 0
    modified: bool = False


# What every keyboard has, and every keypad that pretends to be one.
KEYBOARD: Mapping[str, Action] = {
    "Key_Left": Action.LEFT,
    "Key_Right": Action.RIGHT,
    "Key_Up": Action.UP,
    "Key_Down": Action.DOWN,
    "Key_Return": Action.SELECT,
    "Key_Enter": Action.SELECT,
    "Key_Space": Action.SELECT,
    "Key_Select": Action.SELECT,
    "Key_Escape": Action.BACK,
    "Key_Backspace": Action.BACK,
    "Key_Back": Action.BACK,
    "Key_Home": Action.HOME,
    "Key_HomePage": Action.HOME,
    "Key_Tab": Action.NEXT,
    "Key_Backtab": Action.PREVIOUS,
    "Key_VolumeUp": Action.LOUDER,
    "Key_VolumeDown": Action.QUIETER,
}


@dataclass(frozen=True)
class KeyTable:
    """Which key asks for what. Codes that were learnt come first, then codes, then names.

    `devices` are the keys of keypads, which alone turn reading aloud on where `any_speaks` is
    false.
    """

    codes: Mapping[int, Action] = field(default_factory=dict)
    names: Mapping[str, Action] = field(default_factory=dict)
    learnt: Mapping[int, Action] = field(default_factory=dict)
    keyboard: Mapping[str, Action] = field(default_factory=lambda: KEYBOARD)
    any_speaks: bool = True

    def action(self, key: Key) -> Action | None:
        """Return what a key asks for; None for one that is to be ignored."""
        if key.modified:
            return None
        return self._of_keypad(key) or self.keyboard.get(key.name)

    def speaks(self, key: Key) -> bool:
        """Return whether pressing this key may turn reading aloud on."""
        return self.any_speaks or self._of_keypad(key) is not None

    def _of_keypad(self, key: Key) -> Action | None:
        by_code = {**self.codes, **self.learnt}.get(key.scan_code) if key.scan_code else None
        return by_code or self.names.get(key.name)


def in_reading_direction(action: Action, *, right_to_left: bool) -> Action:
    """Return what an arrow to a side means where the screen reads in one or the other direction."""
    if action not in (Action.LEFT, Action.RIGHT):
        return action
    onward = (action is Action.LEFT) == right_to_left
    return Action.NEXT if onward else Action.PREVIOUS


def way_back(state: State) -> Event | None:
    """Return what Back does: closes what lies over the page, else goes to where one came from."""
    if state.layer is not Layer.NONE:
        return LayerClosed()
    if state.screen is Screen.PANEL:
        return FigureToggled() if state.figure_alone else BackChosen()
    return HomeChosen() if state.screen is Screen.SOURCES else None


@dataclass(frozen=True)
class PressRules:
    """When a key acts, in seconds.

    A key that is held repeats after `repeat_after_s`, and then each `repeat_every_s`, whatever
    the system's own rate; the same key struck again within `double_strike_s` is taken for the
    same press, as a trembling hand makes it (0: each counts).
    """

    repeat_after_s: float = 2.0
    repeat_every_s: float = 2.0
    double_strike_s: float = 0.0


@dataclass(frozen=True)
class Keys:
    """What keys do on a kiosk."""

    table: KeyTable = field(default_factory=KeyTable)
    rules: PressRules = field(default_factory=PressRules)


@dataclass(frozen=True)
class Presses:
    """What is known of the presses so far: which key was struck when, and when it last acted."""

    key: Key | None = None
    struck_s: float = -1e9
    acted_s: float = -1e9
    is_held: bool = False

    def pressed(self, key: Key, now_s: float, rules: PressRules) -> tuple[Presses, bool]:
        """Return what is known now, and whether this press counts."""
        if self.is_held and key == self.key:
            return self.repeated(key, now_s, rules)
        again = key == self.key and 0 <= now_s - self.struck_s < rules.double_strike_s
        if again:
            return replace(self, struck_s=now_s, is_held=True), False
        return Presses(key, now_s, now_s, is_held=True), True

    def repeated(self, key: Key, now_s: float, rules: PressRules) -> tuple[Presses, bool]:
        """The system repeats a key that is held."""
        if key != self.key or not self.is_held:
            return self, False
        first = self.acted_s == self.struck_s
        wait_s = rules.repeat_after_s if first else rules.repeat_every_s
        if now_s - self.acted_s < wait_s:
            return self, False
        return replace(self, acted_s=now_s), True

    def released(self, key: Key) -> Presses:
        """The key was let go."""
        return replace(self, is_held=False) if key == self.key else self


@dataclass(frozen=True)
class Lesson:
    """A keypad being learnt: key by key, each may be skipped.

    `codes` are the scan codes learnt so far; `refused` tells why the last key was not taken:
    "known" for a key that has another meaning already, "no code" for one without a scan code.
    """

    place: int = 0
    codes: Mapping[int, Action] = field(default_factory=dict)
    refused: str = ""

    @property
    def wanted(self) -> Action | None:
        """The action whose key is to be pressed; None when the lesson is over."""
        return LEARNT[self.place] if self.place < len(LEARNT) else None

    def pressed(self, key: Key) -> Lesson:
        """Return the lesson after a key was pressed."""
        if self.wanted is None:
            return self
        if not key.scan_code:
            return replace(self, refused="no code")
        if key.scan_code in self.codes:
            return replace(self, refused="known")
        codes = {**self.codes, key.scan_code: self.wanted}
        return Lesson(self.place + 1, codes)

    def skipped(self) -> Lesson:
        """Return the lesson without a key for what is wanted now."""
        return self if self.wanted is None else Lesson(self.place + 1, self.codes)

    def taken_back(self) -> Lesson:
        """Return the lesson one key earlier."""
        place = max(0, self.place - 1)
        kept = {code: action for code, action in self.codes.items() if action != LEARNT[place]}
        return Lesson(place, kept)
