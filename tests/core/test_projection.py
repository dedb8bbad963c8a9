"""The map is equal-area, can be read back, and works anywhere on the earth."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.projection import EARTH_RADIUS_KM, Albers, Extent, extent_of, projection_for

STEPPE = Albers(47, 60, 68)
PARALLELS = st.floats(-80, 80)
PROJECTIONS = st.builds(Albers, PARALLELS, PARALLELS, st.floats(-180, 180))


def area(points: list[tuple[float, float]]) -> float:
    turns = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in turns)) / 2


@given(PROJECTIONS, st.floats(-80, 80), st.floats(-170, 170))
def test_a_small_field_keeps_its_area(projection: Albers, lat: float, turn: float) -> None:
    side = 0.05
    corners = [(-side, -side), (side, -side), (side, side), (-side, side)]
    lons = [projection.meridian + turn + across for across, _ in corners]
    drawn = area(projection.line(lons, [lat + up for _, up in corners]))
    south, north = math.radians(lat - side), math.radians(lat + side)
    true = EARTH_RADIUS_KM**2 * (math.sin(north) - math.sin(south)) * math.radians(2 * side)
    assert drawn == pytest.approx(true, rel=2e-3)


@given(PROJECTIONS, st.floats(-85, 85), st.floats(-179, 179))
def test_a_point_can_be_read_back(projection: Albers, lat: float, turn: float) -> None:
    x, y = projection.forward(lat, projection.meridian + turn)
    back_lat, back_lon = projection.inverse(x, y)
    assert back_lat == pytest.approx(lat, abs=1e-3)
    off = (back_lon - projection.meridian - turn + 180) % 360 - 180
    assert off == pytest.approx(0, abs=1e-3)


def test_known_distances_are_kept() -> None:
    west, east = STEPPE.forward(47, 67.5), STEPPE.forward(47, 68.5)
    degree_km = math.radians(EARTH_RADIUS_KM)
    assert math.dist(west, east) == pytest.approx(degree_km * math.cos(math.radians(47)), rel=1e-4)
    assert STEPPE.stretch(47) == pytest.approx(1)
    assert STEPPE.stretch(60) == pytest.approx(1)
    elista, krasnoyarsk = STEPPE.forward(46.3, 44.3), STEPPE.forward(56.0, 92.9)
    assert math.dist(elista, krasnoyarsk) == pytest.approx(3500, rel=0.05)


def test_north_is_up_and_east_is_right_on_both_sides_of_the_equator() -> None:
    for lat in (-40.0, 0.0, 40.0):
        projection = projection_for(Extent(10, 30, lat - 5, lat + 5))
        here, north = projection.forward(lat, 20), projection.forward(lat + 1, 20)
        east = projection.forward(lat, 21)
        assert north[1] < here[1]
        assert east[0] > here[0]


def test_the_parallels_lie_a_sixth_inside() -> None:
    assert projection_for(Extent(32, 104, 43.75, 63.25)) == Albers(47, 60, 68)


def test_the_extent_of_places_is_the_smallest() -> None:
    found = extent_of([(46.3, 44.3), (56.0, 92.9), (55.8, 37.6)])
    assert found == Extent(37.6, 92.9, 46.3, 56.0)
    assert extent_of([(10, 20)]) == Extent(20, 20, 10, 10)


def test_places_on_both_sides_of_the_date_line_lie_together() -> None:
    extent = extent_of([(60, 170), (62, -170), (61, 178)])
    assert (extent.west, extent.east) == (170, 190)
    assert projection_for(extent).meridian in (-180, 180)


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=30))
def test_every_set_of_places_has_a_projection(places: list[tuple[float, float]]) -> None:
    projection = projection_for(extent_of(places))
    for lat, lon in places:
        assert all(map(math.isfinite, projection.forward(lat, lon)))


def test_a_line_does_not_leap_over_the_far_meridian() -> None:
    points = STEPPE.line([-115, -112, -110, 179, 180, -179], [60] * 6)
    assert math.dist(points[0], points[1]) < 300
    assert math.dist(points[3], points[4]) < 100
