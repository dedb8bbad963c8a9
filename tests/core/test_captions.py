"""What is said at a moment, and how a time is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.captions import MOST_AT_ONCE, Track, write_time
from kiosk.core.figures import Cue

SPOKEN = (Cue(1.0, 3.0, "one"), Cue(2.0, 5.0, "two"), Cue(6.0, 7.0, "three"))


@pytest.mark.parametrize(
    ("position_s", "shown"),
    [
        (0.0, ""),
        (0.999, ""),
        (1.0, "one"),
        (2.0, "one\ntwo"),
        (3.0, "two"),
        (5.0, ""),
        (6.5, "three"),
        (7.0, ""),
        (1e9, ""),
    ],
)
def test_captions_are_shown_from_their_first_to_their_last_moment(
    position_s: float, shown: str
) -> None:
    assert Track(SPOKEN).at(position_s) == shown


@pytest.mark.parametrize(
    ("position_s", "shown"),
    [(0.0, "one"), (2.5, "one\ntwo"), (5.5, "two"), (9.0, "three")],
)
def test_words_in_large_type_stay_until_the_next(position_s: float, shown: str) -> None:
    assert Track(SPOKEN).since(position_s) == shown


def test_without_captions_nothing_is_said() -> None:
    assert (Track().at(1.0), Track().since(1.0)) == ("", "")


def test_of_many_voices_the_last_are_shown() -> None:
    crowd = tuple(Cue(float(n), 100.0, str(n)) for n in range(50))
    assert Track(crowd).at(60.0).split("\n") == ["48", "49"]


TIMES = st.floats(0, 1000, allow_nan=False)
CUES = st.lists(
    st.builds(lambda start, length, n: Cue(start, start + length, str(n)), TIMES, TIMES, TIMES)
)


@given(CUES, TIMES)
def test_the_search_finds_what_going_through_all_of_them_finds(
    cues: list[Cue], position_s: float
) -> None:
    ordered = sorted(cues, key=lambda cue: (cue.start_s, cue.end_s))
    heard = [c.text for c in ordered if c.start_s <= position_s < c.end_s][-MOST_AT_ONCE:]
    assert Track(tuple(cues)).at(position_s) == "\n".join(heard)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(0, "0:00"), (65.9, "1:05"), (3600, "1:00:00"), (36_061, "10:01:01"), (-3, "0:00")],
)
def test_times_are_written_as_on_a_clock(seconds: float, written: str) -> None:
    assert write_time(seconds) == written
