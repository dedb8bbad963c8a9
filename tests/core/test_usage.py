"""What is counted of visits: what a museum wants to know, and nothing about a person."""

from __future__ import annotations

import pytest

from kiosk.core import events
from kiosk.core.events import Event, Layer
from kiosk.core.idle import IdleRules
from kiosk.core.state import Context, Tour
from kiosk.core.usage import LENGTHS, Counts, Watched, follow, length_of
from kiosk.core.visit import step

CONTEXT = Context(Tour(("en", "ru"), (2, 1)), IdleRules())
PLACES = (("a/cover", "a/one"), ("b/cover",))


def counted(*happenings: tuple[float, Event]) -> Counts:
    """Return what a visit with these events at these seconds adds to the counts."""
    state, watched, sums = CONTEXT.cold, None, {}
    for now_s, event in happenings:
        for each in (events.Ticked(now_s), event):
            after = step(CONTEXT, state, each)
            watched, counts = follow(watched, state, after, PLACES)
            state = after
            for name, number in counts.items():
                sums[name] = sums.get(name, 0) + number
    return sums


def test_a_visit_is_counted_with_its_length_pages_language_and_settings() -> None:
    sums = counted(
        (10, events.TouchBegan()),
        (10.2, events.TouchEnded()),
        (12, events.LanguageChosen("ru")),
        (20, events.PanelChosen(0)),
        (50, events.NextChosen()),
        (60, events.LayerOpened(Layer.SOURCE, "1")),
        (70, events.ContrastChosen(True)),
        (71, events.ContrastChosen(False)),
        (90, events.PanelChosen(0, 1)),
        (100, events.StartAgainChosen()),
    )
    assert sums == {
        "page:a/cover": 1,
        "page:a/one": 1,
        "visits": 1,
        "seconds": 80,
        "length:1-2": 1,
        "language:ru": 1,
        "access:high-contrast": 1,
        "ended": 1,
    }


def test_where_a_visit_was_abandoned_is_counted() -> None:
    quiet_s = 20 + CONTEXT.idle.allowed_s(0, 100) + 1
    sums = counted(
        (10, events.TouchBegan()),
        (10.2, events.TouchEnded()),
        (20, events.PanelChosen(1)),
        (quiet_s, events.Ticked(quiet_s)),
        (quiet_s + 40, events.Ticked(quiet_s + 40)),
    )
    assert sums["left-at:b/cover"] == sums["visits"] == 1
    assert sums["seconds"] == 10, "the silence before the reset is nobody's visit"


def test_a_touch_in_passing_is_no_visit() -> None:
    quiet_s = 10 + CONTEXT.idle.allowed_s(0, 100) + 1
    sums = counted(
        (10, events.TouchBegan()),
        (10.2, events.TouchEnded()),
        (quiet_s, events.Ticked(quiet_s)),
        (quiet_s + 40, events.Ticked(quiet_s + 40)),
    )
    assert sums == {"wake-ups": 1}


@pytest.mark.parametrize(
    ("seconds", "name"),
    [(0, "length:0-1"), (59, "length:0-1"), (60, "length:1-2"), (599, "length:5-10"),
     (2_399, "length:20-40"), (90_000, "length:40-")],
)  # fmt: skip
def test_lengths_are_counted_in_steps(seconds: float, name: str) -> None:
    assert length_of(seconds) == name
    assert name in LENGTHS


def test_nothing_is_counted_while_nobody_is_there() -> None:
    assert follow(None, CONTEXT.cold, CONTEXT.cold, PLACES) == (None, {})
    assert counted((10, events.Ticked(10))) == {}
    assert Watched(1.0).access == frozenset()
