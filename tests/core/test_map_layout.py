"""Names on a map never collide, whatever the places and the room."""

from __future__ import annotations

import math
import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.map_layout import Named, Wanted, name_places
from kiosk.core.map_view import Box, View, bend, fit, round_distance

ROOM = Box(50, 80, 900, 500)
PLACES = st.lists(
    st.builds(
        Wanted,
        st.floats(0, 1000),
        st.floats(0, 600),
        st.floats(2, 12),
        st.floats(20, 300),
        st.floats(16, 90),
    ),
    max_size=40,
)
BOXES = st.lists(
    st.builds(Box, st.floats(0, 900), st.floats(0, 500), st.floats(0, 400), st.floats(0, 200)),
    max_size=3,
)


def boxes(places: list[Wanted], named: dict[int, Named]) -> list[Box]:
    return [Box(n.left, n.top, places[i].width, places[i].height) for i, n in named.items()]


@given(PLACES, BOXES)
def test_names_meet_nothing_and_stay_inside(places: list[Wanted], blocked: list[Box]) -> None:
    named = name_places(places, ROOM, blocked)
    drawn = boxes(places, named)
    assert not any(a.meets(b) for a, b in combinations(drawn, 2))
    assert all(ROOM.holds(box) for box in drawn)
    assert not any(a.meets(b) for a in drawn for b in blocked if b.width and b.height)
    for index in named:
        own = Box(named[index].left, named[index].top, places[index].width, places[index].height)
        for other, p in enumerate(places):
            if other != index and ROOM.holds(Box(p.x, p.y, 0, 0)):
                mark = Box(p.x - p.radius, p.y - p.radius, 2 * p.radius, 2 * p.radius)
                assert not own.meets(mark)


def test_a_name_stands_to_the_right_of_a_place_alone() -> None:
    named = name_places([Wanted(400, 300, 8, 120, 40)], ROOM)
    assert named[0].left > 408
    assert named[0].leader is None


def test_names_keep_off_lines_if_they_can() -> None:
    named = name_places([Wanted(400, 300, 8, 120, 40)], ROOM, lines=[[(400, 300), (900, 300)]])
    assert not named[0].top < 300 < named[0].top + 40 or named[0].left + 120 < 400


def test_a_name_without_room_beside_stands_apart_with_a_line() -> None:
    crowd = [Wanted(400 + 60 * (i % 3), 300 + 34 * (i // 3), 8, 120, 34) for i in range(9)]
    named = name_places(crowd, ROOM)
    assert len(named) >= 8
    assert any(n.leader is not None for n in named.values())


def test_five_hundred_places_keep_to_a_bounded_search() -> None:
    rng = random.Random(4)
    crowd = [
        Wanted(rng.uniform(50, 950), rng.uniform(80, 580), 6, rng.uniform(60, 200), 34)
        for _ in range(500)
    ]
    named = name_places(crowd, ROOM)
    drawn = boxes(crowd, named)
    assert not any(a.meets(b) for a, b in combinations(drawn, 2))


@given(st.lists(st.tuples(st.floats(-5e3, 5e3), st.floats(-5e3, 5e3)), min_size=1, max_size=20))
def test_a_fitted_view_shows_every_point(points: list[tuple[float, float]]) -> None:
    view = fit(points, ROOM)
    for x, y in map(view.at, points):
        assert ROOM.left - 1 <= x <= ROOM.right + 1
        assert ROOM.top - 1 <= y <= ROOM.bottom + 1


def test_looking_closer_keeps_the_middle_in_the_middle() -> None:
    view = View(0.2, 40, 30)
    assert view.closer(800, 600, 1, (0.5, 0.5)) == view
    point = view.back(200, 150)
    assert view.closer(800, 600, 4, (0.25, 0.25)).at(point) == pytest.approx((400, 300))


def test_a_route_bends_to_its_left() -> None:
    curve = bend((0, 0), (100, 0), 0.4)
    assert curve[0] == (0, 0)
    assert curve[-1] == (100, 0)
    assert min(y for _, y in curve) == pytest.approx(-10)
    assert all(y == 0 for _, y in bend((0, 0), (100, 0), 0))


@given(st.floats(0.01, 1e5))
def test_round_distances_are_round_and_not_too_long(most: float) -> None:
    found = round_distance(most)
    assert found <= most * 1.001
    assert found * 2.6 > most
    assert round(found / 10 ** math.floor(math.log10(found * 1.0001)), 6) in (1, 2, 5)
