"""A field has exactly as many dots as people, each by itself, none under the words."""

from __future__ import annotations

import math
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.field import DIAMETER, Box, Field, Ground, strew

PEOPLE = 93_139
LANDSCAPE = Ground(1920, 706, (Box(0, 0, 1144, 536),), 16_594, 8, (420, 56))


def boxes() -> st.SearchStrategy[Box]:
    side = st.floats(0, 400)
    return st.builds(Box, st.floats(-50, 800), st.floats(-50, 500), side, side)


@st.composite
def grounds(draw: st.DrawFn) -> tuple[int, Ground]:
    count = draw(st.integers(0, 1_500))
    part = draw(st.integers(0, count))
    label = draw(st.tuples(st.floats(0, 300), st.floats(0, 60)))
    width, height = draw(st.floats(60, 900)), draw(st.floats(60, 600))
    openings = tuple(draw(st.lists(boxes(), max_size=3)))
    gap, mirrored = draw(st.floats(0, 12)), draw(st.booleans())
    return count, Ground(width, height, openings, part, gap, label, mirrored)


def touching(field: Field) -> int:
    """Count the pairs of dots that touch."""
    wide = DIAMETER * field.pitch
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    found = 0
    for x, y in field.places():
        column, row = int(x // field.pitch), int(y // field.pitch)
        near = [
            dot
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for dot in cells.get((column + dx, row + dy), ())
        ]
        found += sum(math.dist(dot, (x, y)) < wide for dot in near)
        cells.setdefault((column, row), []).append((x, y))
    return found


def entering(field: Field, openings: tuple[Box, ...]) -> int:
    """Count the dots that reach into an opening."""
    radius = DIAMETER * field.pitch / 2 - 1e-6
    return sum(
        box.width > 0
        and box.height > 0
        and box.x - radius < x < box.right + radius
        and box.y - radius < y < box.bottom + radius
        for x, y in field.places()
        for box in openings
    )


@given(grounds())
def test_every_person_has_one_dot_inside_and_clear_of_all_words(drawn: tuple[int, Ground]) -> None:
    count, ground = drawn
    field = strew(count, ground, 24)
    if field is None:
        return
    places = list(field.places())
    assert len(places) == len(set(places)) == count
    radius = DIAMETER * field.pitch / 2 - 1e-6
    assert all(radius <= x <= ground.width - radius for x, _ in places)
    assert all(radius <= y <= ground.height - radius for _, y in places)
    assert touching(field) == 0
    label = (field.label,) if field.label else ()
    assert entering(field, (*ground.openings, *label)) == 0


def test_93_139_people_fill_the_screen_round_the_words() -> None:
    field = strew(PEOPLE, LANDSCAPE, 24)
    assert field is not None and field.label is not None
    assert sum(1 for _ in field.places()) == PEOPLE
    assert field.pitch > 2.5
    assert entering(field, (*LANDSCAPE.openings, field.label)) == 0
    assert touching(field) == 0


def test_the_checks_themselves_see_what_is_wrong() -> None:
    field = strew(200, Ground(300, 200), 24)
    assert field is not None
    assert entering(field, (Box(100, 0, 100, 200),)) > 0
    crowded = Field(field.count, field.pitch, field.runs + field.runs)
    assert touching(Field(2 * field.count, crowded.pitch, crowded.runs)) > 0


def test_the_line_lies_over_as_many_dots_as_the_part_and_the_rest_of_their_row() -> None:
    field = strew(PEOPLE, LANDSCAPE, 24)
    assert field is not None and field.line is not None
    below = [n for n, (_, y) in enumerate(field.places()) if y > field.line]
    assert below == list(range(len(below)))
    in_row = Counter(run.y for run in field.runs for _ in range(run.cells))
    assert 0 <= len(below) - LANDSCAPE.part < max(in_row.values())


def test_the_field_is_the_same_every_day_and_mirrored_where_people_read_so() -> None:
    field = strew(500, Ground(400, 300), 24)
    assert field is not None and field == strew(500, Ground(400, 300), 24)
    assert list(field.places()) == list(field.places())
    mirrored = strew(500, Ground(400, 300, mirrored=True), 24)
    assert mirrored is not None
    assert next(mirrored.places())[0] > 300 > 100 > next(field.places())[0]


def test_there_is_no_field_where_there_is_no_room() -> None:
    assert strew(PEOPLE, Ground(100, 50), 24) is None
    assert strew(5, Ground(100, 50, (Box(0, 0, 100, 50),)), 24) is None
    assert strew(5, Ground(0, 0), 24) is None
    assert list((strew(0, Ground(100, 50), 24) or Field(1, 1)).places()) == []
