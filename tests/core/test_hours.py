"""Opening hours, dates that differ, special days, and the restart of the night."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.events import PanelChosen, Screen, Ticked, TouchBegan
from kiosk.core.hours import (
    DAY_MIN,
    WHOLE_DAY,
    Opening,
    Span,
    SpecialDay,
    read_day,
    read_minute,
    read_spans,
)
from kiosk.core.state import Context, Tour, replace
from kiosk.core.visit import step

MORNING, AFTERNOON = Span(600, 780), Span(840, 1080)
MONDAY = datetime.date(2026, 12, 28)
OPENING = Opening(
    week=((MORNING, AFTERNOON), *[WHOLE_DAY] * 5, ()),
    dates={datetime.date(2027, 1, 3): (Span(660, DAY_MIN),)},
    days=(SpecialDay(12, 28, "monument", quiet=True),),
    restart_min=210,
)


def at(hour: int, minute: int = 0, day: datetime.date = MONDAY) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(hour, minute))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("10:00-13:00, 14:00-18:00", (MORNING, AFTERNOON)),
        ("10:00 – 13:00", (MORNING,)),
        ("0:00-24:00", WHOLE_DAY),
        ("", WHOLE_DAY),
        (" closed ", ()),
    ],
)
def test_hours_are_read(text: str, spans: tuple[Span, ...]) -> None:
    assert read_spans(text) == spans


@pytest.mark.parametrize(
    "text",
    ["10-18", "18:00-10:00", "10:00-10:00", "10:00-13:00, 12:00-14:00", "24:30-25:00",
     "10:00-24:01", "10:00-18:00,", "open", "10:60-11:00"],
)  # fmt: skip
def test_what_are_no_hours_is_refused(text: str) -> None:
    assert read_spans(text) is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_readers(text: str) -> None:
    spans = read_spans(text)
    assert spans is None or all(0 <= s.start_min < s.end_min <= DAY_MIN for s in spans)
    assert (read_minute(text) or 0) < DAY_MIN
    assert read_day(text) is None or len(text.strip()) == 5


def test_days_and_times_are_read() -> None:
    assert (read_minute("03:30"), read_minute("3:30"), read_minute("24:00")) == (210, 210, None)
    assert (read_day("12-28"), read_day("02-29"), read_day("02-30")) == ((12, 28), (2, 29), None)


def test_the_screen_is_lit_in_the_hours_of_the_day() -> None:
    lit = [OPENING.is_open(at(*when)) for when in ((9, 59), (10,), (13,), (14,), (17, 59), (18,))]
    assert lit == [False, True, False, True, True, False]


def test_a_date_has_its_own_hours() -> None:
    sunday = datetime.date(2026, 12, 27)
    assert not OPENING.is_open(at(12, day=sunday))
    third = datetime.date(2027, 1, 3)
    assert not OPENING.is_open(at(10, day=third)) and OPENING.is_open(at(23, 59, third))


def test_without_settings_it_is_always_lit() -> None:
    assert all(Opening().is_open(at(hour)) for hour in range(24))


def test_a_special_day_comes_each_year() -> None:
    for year in (1970, 2026, 2105):
        found = OPENING.special_day(datetime.date(year, 12, 28))
        assert found is not None and found.quiet
    assert OPENING.special_day(datetime.date(2026, 12, 27)) is None


def test_the_restart_comes_once_a_night() -> None:
    assert not OPENING.restart_is_due(at(3, 31), at(23))
    assert OPENING.restart_is_due(at(3, 29), at(3, 30))
    assert OPENING.restart_is_due(at(23), at(3, 30, MONDAY + datetime.timedelta(days=1)))
    assert not OPENING.restart_is_due(at(23), at(3, 29, MONDAY + datetime.timedelta(days=1)))
    assert not Opening().restart_is_due(at(3), at(4))


def test_a_clock_that_is_set_back_makes_no_restart_due() -> None:
    assert not OPENING.restart_is_due(at(12), at(4))
    assert OPENING.restart_is_due(at(12), at(4, day=datetime.date(2106, 1, 1)))


def test_the_first_touch_opens_the_panel_of_the_day() -> None:
    context = Context(Tour(("en",), (2, 3)), opens_with=1)
    woken = step(context, step(context, context.cold, Ticked(10)), TouchBegan())
    assert (woken.screen, woken.panel, woken.page) == (Screen.PANEL, 1, 0)
    gone = Context(Tour(("en",), (2,)), opens_with=1)
    assert step(gone, gone.cold, TouchBegan()).screen is Screen.HOME
    later = step(context, replace(woken, woken_s=-1e9), PanelChosen(0))
    assert later.panel == 0
