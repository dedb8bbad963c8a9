"""Timelines seen from near: windows, axes, and labels of which none is lost or covered."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.dates import PartialDate
from kiosk.core.timeline_labels import Room, Spot, gather, hang_most, seen_between
from kiosk.core.timeline_window import (
    DAY,
    Window,
    begin_of,
    day_at,
    largest_scale,
    ticks,
    told,
    window,
)

WHOLE = Window(1600.0, 2000.0)
spans = st.builds(
    lambda first, length: Window(first, first + length),
    st.floats(1, 3000),
    st.floats(0.01, 3000),
)


@given(spans, st.floats(0.1, 5000), st.floats(-1, 2))
def test_a_window_stays_inside_the_span(whole: Window, scale: float, centre: float) -> None:
    seen = window(whole, scale, centre)
    assert whole.first - 1e-9 <= seen.first < seen.last <= whole.last + 1e-9


def test_a_window_reaches_from_the_whole_to_single_days() -> None:
    assert window(WHOLE, 1, 0.5) == WHOLE
    assert window(WHOLE, 1e9, 0.5).length == pytest.approx(10 * DAY, rel=1e-6)
    assert largest_scale(WHOLE) > 4096


@pytest.mark.parametrize(
    ("scale", "first", "last", "count"),
    [
        (1, "1600", "2000", 9),
        (20, "1790", "1810", 11),
        (400, "December 1799", "June 1800", 0),
        (14000, "27 Dec 1799", "5 Jan 1800", 0),
    ],
)
def test_the_axis_follows_the_window(scale: float, first: str, last: str, count: int) -> None:
    named = [t.words for t in ticks(window(WHOLE, scale, 0.5), 1700, 66, "en") if t.words]
    if count:
        assert (named[0], named[-1], len(named)) == (first, last, count)
    assert 2 <= len(named) <= 26


def test_the_axis_speaks_the_language() -> None:
    seen = window(WHOLE, 400, 0.5)
    assert "январь\u00a01800" in [t.words for t in ticks(seen, 1700, 66, "ru")]


@given(spans, st.floats(1, 5000), st.floats(0, 1), st.floats(200, 4000), st.floats(40, 160))
def test_words_of_an_axis_have_room(
    whole: Window, scale: float, centre: float, width: float, sample: float
) -> None:
    seen = window(whole, scale, centre)
    marks = ticks(seen, width, sample, "en")
    assert len(marks) < 2000
    assert [m.position for m in marks] == sorted({m.position for m in marks})
    named = [seen.place(m.position, width) for m in marks if m.words]
    if seen.length * 1.5 * sample <= 1000 * width:
        gaps = (b - a for a, b in pairwise(named))
        assert all(gap >= 1.3 * sample for gap in gaps)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9000, 1, 1)))
def test_a_day_begins_where_it_lies(day: date) -> None:
    assert day_at(begin_of(day)) == day
    assert day_at(PartialDate(day.year, day.month, day.day).position) == day


def test_what_is_seen_is_told() -> None:
    assert told(WHOLE, "en") == "1600–2000"
    days = told(window(WHOLE, 14000, 0.5), "en").replace("\u00a0", " ")
    assert days == "26 December 1799 – 5 January 1800"


timelines = st.lists(st.floats(0, 1700), max_size=60).map(lambda xs: tuple(sorted(xs)))
rooms = st.builds(Room, st.just(1700.0), st.integers(0, 7), st.just(12.0), st.booleans())


def overlap(a: Spot, b: Spot) -> bool:
    if a.row == b.row and a.left < b.right and b.left < a.right:
        return True
    return any(
        high.row < low.row
        and high.left < low.place < high.right
        and abs(low.place - high.place) > 4
        for high, low in ((a, b), (b, a))
    )


@given(timelines, rooms, st.lists(st.floats(60, 900), min_size=1, max_size=9), st.data())
def test_no_label_is_covered_and_no_entry_lost(
    places: tuple[float, ...], room: Room, widths: list[float], data: st.DataObject
) -> None:
    urgent = (
        tuple(data.draw(st.sets(st.sampled_from(range(len(places))), max_size=3))) if places else ()
    )
    hung = hang_most(places, lambda i: widths[i % len(widths)], urgent, room)
    assert not any(overlap(a, b) for n, a in enumerate(hung) for b in hung[:n])
    for spot in hung:
        assert 0 <= spot.row < room.rows and spot.left >= 0 and spot.right <= room.width + 1e-6
        assert spot.left - 1e-6 <= spot.place <= spot.right + 1e-6
    if urgent and room.rows and room.boxed:
        assert urgent[0] in {spot.index for spot in hung}
    gathered = gather(places, hung, room.width, 160, room.gap)
    found = [spot.index for spot in hung] + [i for each in gathered for i in each.indexes]
    assert sorted(found) == list(range(len(places)))
    for one, other in pairwise(gathered):
        assert one.left + one.width < other.left
    assert all(each.width >= 160 and each.left + each.width <= room.width for each in gathered)


def test_five_thousand_entries_try_few_labels() -> None:
    places = tuple(i * 0.34 for i in range(5000))
    measured = set()

    def width_of(index: int) -> float:
        measured.add(index)
        return 400.0

    assert len(hang_most(places, width_of, (), Room(1700.0, 6, 12.0))) >= 6
    assert len(measured) < 100


def test_what_is_in_a_window_is_found() -> None:
    assert seen_between((1.0, 2.0, 2.0, 3.0), 2.0, 2.5) == range(1, 3)
