"""Staff at the screen, as a value: how the PIN is typed, and when the page goes away."""

from __future__ import annotations

from kiosk.core.staff import CLEANING_S, LEAVE_S, LONGEST_TASK_S, PAD_S, Place, Presence

PAD = Presence().knocked(100)
IN = PAD.tried().answered(True)


def typed(digits: str) -> Presence:
    presence = PAD
    for digit in digits:
        presence = presence.digit(digit)
    return presence


def test_a_pin_has_eight_to_twelve_digits() -> None:
    assert not typed("1234567").can_enter
    assert typed("12345678").can_enter
    assert typed("1234567890123").typed == "123456789012"
    assert typed("12a4").typed == "124"
    assert typed("124").erased().typed == "12"


def test_the_digits_are_in_no_log() -> None:
    assert "8675309" not in repr(typed("8675309"))
    assert typed("8675309").tried().typed == ""


def test_only_an_answer_that_was_asked_for_lets_anybody_in() -> None:
    assert typed("12345678").answered(True).place is Place.PAD
    assert Presence().answered(True).place is Place.OUT
    assert typed("12345678").tried().answered(True).place is Place.IN
    assert typed("12345678").tried().answered(False).missed
    # Whoever left meanwhile is not let in by an answer that comes late.
    assert typed("12345678").tried().left().answered(True).place is Place.OUT


def test_nobody_types_and_the_keys_go_away() -> None:
    assert PAD.passed(100 + PAD_S - 1).place is Place.PAD
    assert PAD.passed(100 + PAD_S).place is Place.OUT
    later = PAD.passed(120).digit("1")
    assert later.passed(140).place is Place.PAD and later.passed(140).typed == "1"


def test_nobody_touches_for_a_minute_and_the_page_goes_away() -> None:
    assert IN.passed(100 + LEAVE_S - 1).place is Place.IN
    assert IN.passed(100 + LEAVE_S).place is Place.OUT
    assert IN.passed(150).touched().passed(200).place is Place.IN
    assert IN.passed(150).opened("about").passed(200).tool == "about"


def test_what_takes_its_time_keeps_the_page_but_not_for_ever() -> None:
    busy = IN.opened("update").busy(True)
    assert busy.passed(100 + LONGEST_TASK_S - 1).place is Place.IN
    ended = busy.passed(100 + LONGEST_TASK_S)
    assert not ended.is_busy
    assert ended.passed(100 + LONGEST_TASK_S + LEAVE_S).place is Place.OUT


def test_cleaning_lasts_a_minute_and_then_the_page_another_one() -> None:
    cleaning = IN.opened("cleaning").cleaning()
    assert cleaning.passed(100 + CLEANING_S - 1).is_cleaning
    over = cleaning.passed(100 + CLEANING_S)
    assert over.place is Place.IN and not over.is_cleaning
    assert over.passed(100 + CLEANING_S + LEAVE_S - 1).place is Place.IN
    assert over.passed(100 + CLEANING_S + LEAVE_S).place is Place.OUT


def test_the_hold_in_the_corner_ends_cleaning() -> None:
    cleaning = IN.cleaning().passed(110)
    assert not cleaning.knocked(111).is_cleaning
    assert cleaning.knocked(111).place is Place.IN


def test_a_clock_that_was_set_back_begins_the_minute_anew() -> None:
    back = IN.passed(50)
    assert back.place is Place.IN and back.left_s() == LEAVE_S
    assert back.passed(50 + LEAVE_S).place is Place.OUT


def test_no_tool_opens_without_a_pin() -> None:
    for outside in (Presence(), PAD, typed("12345678").tried()):
        assert outside.opened("power").tool == ""
        assert not outside.cleaning().is_cleaning
