"""Which key asks for what, which presses count, and how a keypad is learnt."""

from __future__ import annotations

import pytest

from kiosk.core.events import BackChosen, FigureToggled, HomeChosen, Layer, LayerClosed, Screen
from kiosk.core.keys import (
    LEARNT,
    SEVEN,
    Action,
    Key,
    KeyTable,
    Lesson,
    Presses,
    PressRules,
    in_reading_direction,
    way_back,
)
from kiosk.core.state import State

KEYPAD = KeyTable(
    codes={201: Action.PREVIOUS, 200: Action.NEXT},
    names={"Key_TouchpadOff": Action.PREVIOUS, "Key_F20": Action.SELECT},
    learnt={200: Action.HOME},
    any_speaks=False,
)
DOWN = Key("Key_Down", 116)


def test_every_keyboard_has_the_seven_keys() -> None:
    table = KeyTable()
    asked = {in_reading_direction(a, right_to_left=False) for a in table.keyboard.values()}
    assert asked >= set(SEVEN)
    assert {Action.LOUDER, Action.QUIETER} <= asked


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Key("Key_TouchpadOff", 201), Action.PREVIOUS),
        (Key("Key_TouchpadOff"), Action.PREVIOUS),
        (Key("Key_F23", 201), Action.PREVIOUS),
        (Key("", 201), Action.PREVIOUS),
        (Key("Key_F20", 77), Action.SELECT),
        (Key("Key_F22", 200), Action.HOME),
        (Key("Key_Up", 111), Action.UP),
        (Key("Key_A", 38), None),
        (Key("Key_F23", 201, modified=True), None),
        (Key(""), None),
    ],
)
def test_a_key_is_known_by_what_was_learnt_then_its_code_then_its_name(
    key: Key, action: Action | None
) -> None:
    assert KEYPAD.action(key) == action


def test_only_a_keypad_speaks_where_a_kiosk_wishes_so() -> None:
    assert KEYPAD.speaks(Key("Key_F20")) and not KEYPAD.speaks(DOWN)
    assert KeyTable().speaks(DOWN)


def test_arrows_to_a_side_follow_the_reading_direction() -> None:
    assert in_reading_direction(Action.RIGHT, right_to_left=False) is Action.NEXT
    assert in_reading_direction(Action.RIGHT, right_to_left=True) is Action.PREVIOUS
    assert in_reading_direction(Action.LEFT, right_to_left=True) is Action.NEXT
    assert in_reading_direction(Action.NEXT, right_to_left=True) is Action.NEXT


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (State("en", Screen.PANEL, layer=Layer.SOURCE), LayerClosed()),
        (State("en", Screen.HOME, layer=Layer.ACCESS), LayerClosed()),
        (State("en", Screen.PANEL, figure_alone=True), FigureToggled()),
        (State("en", Screen.PANEL), BackChosen()),
        (State("en", Screen.SOURCES), HomeChosen()),
        (State("en", Screen.HOME), None),
    ],
)
def test_back_goes_out_of_what_lies_on_top(state: State, event: object) -> None:
    assert way_back(state) == event


# Repeated and trembling presses


def acts(rules: PressRules, *happened: tuple[str, float], key: Key = DOWN) -> list[float]:
    """Return when a key acted that is pressed, repeated by the system and let go as told."""
    presses, acted = Presses(), []
    for what, now_s in happened:
        counts = False
        if what == "press":
            presses, counts = presses.pressed(key, now_s, rules)
        elif what == "repeat":
            presses, counts = presses.repeated(key, now_s, rules)
        else:
            presses = presses.released(key)
        if counts:
            acted.append(now_s)
    return acted


def held(until_s: float) -> list[tuple[str, float]]:
    """Hold a key as a system does that repeats it 25 times a second."""
    return [("press", 0.0)] + [("repeat", n / 25) for n in range(10, int(until_s * 25) + 1)]


def test_a_key_that_is_held_acts_once_in_two_seconds() -> None:
    assert acts(PressRules(), *held(1.96)) == [0.0]
    assert acts(PressRules(), *held(7)) == [0.0, 2.0, 4.0, 6.0]


def test_the_repeat_can_be_made_slower_and_then_quicker() -> None:
    assert acts(PressRules(repeat_after_s=3, repeat_every_s=1), *held(5)) == [0.0, 3.0, 4.0, 5.0]


def test_a_keypad_that_never_tells_of_letting_go_does_not_repeat_early() -> None:
    assert acts(PressRules(), ("press", 0), ("press", 0.4), ("press", 1.9)) == [0]


def test_each_press_counts_unless_double_strikes_are_refused() -> None:
    twice = (("press", 0.0), ("release", 0.1), ("press", 0.4), ("release", 0.5))
    assert acts(PressRules(), *twice) == [0.0, 0.4]
    assert acts(PressRules(double_strike_s=0.5), *twice) == [0.0]


def test_a_later_press_and_another_key_are_no_double_strike() -> None:
    rules = PressRules(double_strike_s=0.5)
    assert acts(rules, ("press", 0.0), ("release", 0.1), ("press", 0.51)) == [0.0, 0.51]
    presses, _ = Presses().pressed(DOWN, 0.0, rules)
    assert presses.pressed(Key("Key_Up", 111), 0.2, rules)[1]


def test_a_trembling_hand_is_waited_for() -> None:
    rules = PressRules(double_strike_s=0.5)
    strikes = [
        (what, n * 0.3 + d) for n in range(6) for what, d in (("press", 0), ("release", 0.1))
    ]
    assert acts(rules, *strikes) == [0.0]


# Learning


def test_a_keypad_is_learnt_key_by_key() -> None:
    lesson = Lesson()
    for number, action in enumerate(LEARNT):
        assert lesson.wanted is action
        lesson = lesson.pressed(Key("", 190 + number))
    assert lesson.wanted is None
    assert lesson.codes == {190 + number: action for number, action in enumerate(LEARNT)}
    assert lesson.pressed(Key("", 7)) == lesson == lesson.skipped()


def test_a_key_is_refused_that_is_known_already_or_has_no_code() -> None:
    lesson = Lesson().pressed(Key("", 190))
    assert lesson.pressed(Key("", 190)).refused == "known"
    assert lesson.pressed(Key("Key_Up")).refused == "no code"
    assert lesson.pressed(Key("Key_Up")).wanted is Action.PREVIOUS


def test_a_key_may_be_left_out_and_taken_back() -> None:
    lesson = Lesson().skipped().pressed(Key("", 190))
    assert lesson.codes == {190: Action.PREVIOUS}
    back = lesson.taken_back()
    assert (back.wanted, back.codes) == (Action.PREVIOUS, {})
    assert Lesson().taken_back() == Lesson()
