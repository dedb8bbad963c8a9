"""Staff get in, and visitors do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.events import Screen
from kiosk.core.pin_tries import UNKNOWN, Tries
from kiosk.core.staff import HOLD_S, PAD_S, PIN_DIGITS
from kiosk.core.state import dump
from kiosk.store.staff_pin import TRIES_NAME, read_tries
from tests.journeys.staff import CORNERS, PIN, WRONG, Member, staffed

SHORT_S = HOLD_S - 0.5


@pytest.fixture
def member(tmp_path: Path) -> Iterator[Member]:
    with staffed(tmp_path) as member:
        yield member


def keys_are_shown(member: Member) -> bool:
    return member.reads("For staff") or member.reads("Для сотрудников")


def test_a_finger_that_rests_in_any_corner_brings_the_keys(member: Member) -> None:
    for corner in CORNERS:
        member.rests(corner)
        assert keys_are_shown(member), corner
        member.touches("Cancel")
        assert not keys_are_shown(member)


def test_a_shorter_touch_is_an_ordinary_one(member: Member) -> None:
    for corner in CORNERS:
        member.rests(corner, SHORT_S)
        assert not keys_are_shown(member), corner
        assert member.state.screen is Screen.HOME
        member.stage.visit.startAgain()


def test_the_exhibit_answers_a_touch_in_the_corner_as_anywhere(member: Member) -> None:
    member.wakes_the_screen()
    member.stage.visit.openPanel(1)
    member.stage.settle()
    member.rests("bottom left", SHORT_S)
    assert member.state.screen is Screen.HOME
    member.rests("bottom left")
    assert keys_are_shown(member)


def test_the_hold_that_opens_the_door_presses_nothing(member: Member) -> None:
    member.wakes_the_screen()
    member.stage.visit.openPanel(1)
    member.stage.settle()
    before = dump(member.state)
    member.rests("bottom left")
    member.touches("Cancel")
    after = dump(member.state)
    assert {name for name in before if before[name] != after[name]} == set()
    assert member.state.screen is Screen.PANEL and member.state.fingers == 0


def test_a_mouse_that_opens_the_door_presses_nothing_either(member: Member) -> None:
    member.wakes_the_screen()
    member.stage.visit.openPanel(1)
    member.stage.settle()
    at = QPoint(*map(round, member.corner("bottom left")))
    QTest.mousePress(member.stage.window, Qt.MouseButton.LeftButton, pos=at)
    member.waits(HOLD_S)
    QTest.mouseRelease(member.stage.window, Qt.MouseButton.LeftButton, pos=at)
    assert keys_are_shown(member)
    member.touches("Cancel")
    assert member.state.screen is Screen.PANEL and member.state.fingers == 0


def test_a_finger_that_slides_or_a_second_one_is_no_hold(member: Member) -> None:
    at = member.corner("bottom left")
    member.presses(at)
    member.waits(2)
    member.moves((at[0] + 400, at[1]))
    member.waits(2)
    member.moves(at)
    member.waits(4)
    member.lifts(at)
    assert not keys_are_shown(member)
    member.presses(at, member.corner("bottom right"))
    member.waits(4)
    member.lifts(at, member.corner("bottom right"))
    assert not keys_are_shown(member)


def test_two_short_touches_are_not_one_long_one(member: Member) -> None:
    member.rests(seconds=2)
    member.waits(0.5)
    member.rests(seconds=2)
    assert not keys_are_shown(member)


def test_without_a_pin_there_is_no_door(tmp_path: Path) -> None:
    with staffed(tmp_path, pin="") as member:
        member.rests(seconds=20)
        assert not keys_are_shown(member) and member.place == "out"


def test_the_keys_go_away_when_nobody_types(member: Member) -> None:
    member.rests()
    member.waits(PAD_S - 2)
    member.touches("1")
    member.waits(PAD_S - 1)
    assert keys_are_shown(member)
    member.waits(1)
    assert not keys_are_shown(member)
    assert member.state.screen is Screen.HOME


def test_no_digit_is_shown_only_how_many(member: Member) -> None:
    member.rests()
    before = sorted(member.sees())
    member.touches("4")
    member.touches("2")
    assert member.page.property("typed") == 2
    assert sorted(member.sees()) == before
    member.touches("Erase")
    assert member.page.property("typed") == 1


def squares(item: QQuickItem) -> list[QQuickItem]:
    """Return the row of squares that stand for the digits of a PIN."""
    inside = [i for i in item.childItems() if i.width() == i.height() > 0]
    rows = [found for child in item.childItems() if (found := squares(child))]
    return inside if len(inside) == PIN_DIGITS[1] else next(iter(rows), [])


def test_as_many_squares_are_strong_as_a_pin_has_digits_at_least(member: Member) -> None:
    member.rests()
    strong = [s for s in squares(member.stage.window.contentItem()) if s.opacity() == 1]
    for _ in strong:
        assert not member.can_touch("Enter")
        member.touches("7")
    assert strong and member.can_touch("Enter")


def test_the_right_pin_opens_the_page_and_ends_the_visit(member: Member) -> None:
    member.wakes_the_screen()
    member.stage.visit.openPanel(1)
    member.stage.visit.chooseTextSize(150)
    member.stage.settle()
    member.comes_in()
    assert member.can_touch("Clean the screen")
    cold = dump(member.stage.visit.context.cold)
    assert dump(member.state) == cold


def test_a_wrong_pin_costs_a_second_then_two(member: Member) -> None:
    member.rests()
    member.types(WRONG)
    assert member.reads("That was not the PIN") and not member.can_touch("1")
    member.waits(1)
    assert member.can_touch("1")
    member.types(WRONG)
    member.waits(1)
    assert not member.can_touch("1")
    member.waits(1)
    member.types(PIN)
    assert member.place == "in" and member.page.property("missedBefore") == 2


def miss(member: Member, times: int) -> None:
    for _ in range(times):
        member.waits(member.gate.tries.left_s + 0.5)
        if member.place == "out":
            member.rests()
        member.types(WRONG)


def test_five_wrong_pins_lock_the_door_and_a_restart_does_not_open_it(tmp_path: Path) -> None:
    with staffed(tmp_path) as member:
        miss(member, 5)
        assert member.reads("can be tried in 5 minutes")
        member.waits(120)
    for _ in range(3):
        with staffed(tmp_path) as member:
            # What was waited before counts; that it stood still does not.
            assert 170 <= member.gate.tries.left_s <= 180
            member.rests()
            assert member.reads("can be tried in 3 minutes") and not member.can_touch("1")
    with staffed(tmp_path) as member:
        member.waits(180)
        member.rests()
        member.types(WRONG)
        assert member.reads("can be tried in 10 minutes")


def test_a_power_cut_costs_the_try_that_was_being_compared(tmp_path: Path) -> None:
    with staffed(tmp_path) as member:
        member.rests()
        for digit in WRONG:
            member.touches(digit)
        member.touches("Enter")
        assert read_tries(tmp_path).wrong == 1


def test_deleting_the_file_lifts_the_lock(tmp_path: Path) -> None:
    with staffed(tmp_path) as member:
        miss(member, 5)
        member.touches("Cancel")
        (tmp_path / TRIES_NAME).unlink()
        member.rests()
        assert member.can_touch("1")
        member.types(PIN)
        assert member.place == "in"


def test_the_right_pin_forgets_the_wrong_ones(member: Member, tmp_path: Path) -> None:
    miss(member, 3)
    member.waits(4)
    member.types(PIN)
    assert read_tries(tmp_path) == member.gate.tries == Tries()


def test_a_damaged_count_locks_for_five_minutes(tmp_path: Path) -> None:
    (tmp_path / TRIES_NAME).write_text("?", "utf-8")
    with staffed(tmp_path) as member:
        assert member.gate.tries == UNKNOWN
        member.rests()
        assert member.reads("can be tried in 5 minutes")


def test_where_the_disk_keeps_nothing_every_wrong_pin_locks(tmp_path: Path) -> None:
    with staffed(tmp_path) as member:
        member.rests()
        (tmp_path / TRIES_NAME).mkdir()
        member.types(WRONG)
        assert member.gate.tries.left_s == UNKNOWN.left_s


def test_a_damaged_pin_lets_nobody_in(tmp_path: Path) -> None:
    with staffed(tmp_path) as member:
        (tmp_path / "staff-pin").write_text("{}", "utf-8")
        member.rests()
        member.types(PIN)
        assert member.place == "pad"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (800, 1280), (2160, 3840)])
def test_the_keys_are_large_enough_and_on_the_screen(
    tmp_path: Path, width: int, height: int
) -> None:
    with staffed(tmp_path, width=width, height=height) as member:
        member.rests("top right")
        least = 15 * member.stage.sizes.pixels_per_mm - 1
        keys = [e for e in member.on_top() if e.is_target]
        for key in keys:
            assert min(key.right - key.left, key.bottom - key.top) >= least, key
            assert key.left >= 0 and key.right <= width and key.top >= 0 and key.bottom <= height
        assert len(keys) == 11
