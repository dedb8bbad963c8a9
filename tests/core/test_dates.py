"""Dates and numbers as each language writes them, and where a date stands on an axis."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.dates import PartialDate, parse_date, write_date, write_number

DECREE = PartialDate(1943, 12, 27)
DECEMBER = PartialDate(1943, 12)
YEAR = PartialDate(1943)


@pytest.mark.parametrize(
    ("text", "when"), [("1943", YEAR), ("1943-12", DECEMBER), ("1943-12-27", DECREE)]
)
def test_a_date_is_as_precise_as_its_source(text: str, when: PartialDate) -> None:
    assert parse_date(text) == when


@pytest.mark.parametrize(
    "text",
    [
        "",
        "27.12.1943",
        "1943-13",
        "1943-00",
        "1943-02-30",
        "1943-12-00",
        "1943-1-1",
        "1943-",
        "12-1943",
        "19433",
        " 1943",
        "1943\n",
        "-1943",
        "around 1943",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text)


@given(st.dates())
def test_every_day_of_the_calendar_is_read_as_written(day: date) -> None:
    assert parse_date(day.isoformat()) == PartialDate(day.year, day.month, day.day)


@given(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1)))
def test_a_later_day_stands_further_right(one: date, other: date) -> None:
    first, second = (parse_date(day.isoformat()).position for day in sorted((one, other)))
    assert first <= second
    assert (first == second) == (one == other)


@given(st.dates(date(1900, 1, 1)))
def test_a_day_stands_in_its_year_and_near_its_month(day: date) -> None:
    place = PartialDate(day.year, day.month, day.day).position
    assert day.year < place < day.year + 1
    assert abs(PartialDate(day.year, day.month).position - place) < 16 / 365


def test_a_year_stands_in_its_middle() -> None:
    assert YEAR.position == 1943.5
    assert PartialDate(1943, 7, 2).position == pytest.approx(1943.5)
    assert PartialDate(1944, 2, 29).position < PartialDate(1944, 3, 1).position


@pytest.mark.parametrize(
    ("when", "language", "written"),
    [
        (DECREE, "en", "27 December 1943"),
        (DECREE, "ru", "27 декабря 1943"),
        (DECREE, "xal", "27.12.1943"),
        (DECEMBER, "en", "December 1943"),
        (DECEMBER, "ru", "декабрь 1943"),
        (DECEMBER, "xal", "12.1943"),
        (PartialDate(1957, 1, 9), "ru-RU", "9 января 1957"),
        (PartialDate(1957, 1, 9), "xal", "09.01.1957"),
        (YEAR, "en", "1943"),
        (YEAR, "ru", "1943"),
        (YEAR, "xal", "1943"),
    ],
)
def test_a_label_writes_the_date_as_its_language_does(
    when: PartialDate, language: str, written: str
) -> None:
    assert write_date(when, language).replace("\u00a0", " ") == written


@pytest.mark.parametrize(
    ("language", "written"), [("en", "c. 1943"), ("ru", "ок. 1943"), ("xal", "~1943")]
)
def test_about_is_said_in_each_language(language: str, written: str) -> None:
    assert write_date(YEAR, language, about=True).replace("\u00a0", " ") == written


@given(st.dates(date(1000, 1, 1)), st.sampled_from(("en", "ru", "xal", "tlh")), st.booleans())
def test_a_date_never_breaks_across_lines(day: date, language: str, about: bool) -> None:
    for when in (
        PartialDate(day.year, day.month, day.day),
        PartialDate(day.year, day.month),
        PartialDate(day.year),
    ):
        written = write_date(when, language, about=about)
        assert len(written.split(" ")) == 1
        assert str(day.year) in written


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        (46, "en", "46"),
        (46.0, "en", "46"),
        (1_000, "en", "1,000"),
        (93_139, "en", "93,139"),
        (93_139, "ru", "93 139"),
        (93_139, "xal", "93 139"),
        (5_000, "ru", "5000"),
        (10_000, "ru", "10 000"),
        (1_234_567, "ru", "1 234 567"),
        (17.4, "en", "17.4"),
        (17.4, "ru", "17,4"),
        (0, "en", "0"),
    ],
)
def test_a_number_has_the_separators_of_its_language(
    value: float, language: str, written: str
) -> None:
    assert write_number(value, language).replace("\u00a0", " ") == written
    assert " " not in write_number(value, language)


def test_an_uncertain_number_says_so() -> None:
    assert write_number(5_000, "en", about=True) == "about\u00a05,000"
    assert write_number(5_000, "ru", about=True) == "около\u00a05000"


@given(st.integers(0, 10**9), st.sampled_from(("en", "ru", "xal")))
def test_no_digit_of_a_count_is_lost(value: int, language: str) -> None:
    written = write_number(value, language)
    assert "".join(char for char in written if char.isdigit()) == str(value)
