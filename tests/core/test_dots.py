"""One dot is one person: none is missing, none is drawn twice, none lies under the words."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.core.dots import Block, PlainDot, plain

PEOPLE = 93_139
SCREENS = {
    "landscape": (1920.0, 700.0, 1.0, (560.0, 180.0, 800.0, 320.0)),
    "upright": (1080.0, 1300.0, 1.4, (90.0, 300.0, 900.0, 420.0)),
    "4K": (3840.0, 1400.0, 2.0, (1120.0, 360.0, 1600.0, 640.0)),
}


@pytest.fixture(scope="module", params=SCREENS)
def screen(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def dots(screen: str) -> list[PlainDot]:
    return list(plain(PEOPLE, *SCREENS[screen]))


def test_every_one_of_93_139_people_has_a_dot_of_their_own(dots: list[PlainDot]) -> None:
    assert len(dots) == PEOPLE
    assert len({(dot.x, dot.y) for dot in dots}) == PEOPLE


def test_no_dot_touches_the_words(screen: str, dots: list[PlainDot]) -> None:
    left, top, width, height = SCREENS[screen][3]
    assert not [
        dot
        for dot in dots
        if left - dot.radius < dot.x < left + width + dot.radius
        and top - dot.radius < dot.y < top + height + dot.radius
    ]


def test_every_dot_lies_on_the_plain_and_can_be_seen(screen: str, dots: list[PlainDot]) -> None:
    width, height, _, _ = SCREENS[screen]
    assert all(0 <= dot.x <= width and 0 <= dot.y <= height for dot in dots)
    assert all(dot.radius > 0 for dot in dots)


def test_the_plain_recedes_to_the_horizon(screen: str, dots: list[PlainDot]) -> None:
    height = SCREENS[screen][1]
    far = [dot.radius for dot in dots if dot.y < height / 10]
    near = [dot.radius for dot in dots if dot.y > height * 9 / 10]
    assert len(far) > len(near) > 0
    assert max(far) < min(near)


def test_the_plain_is_the_same_every_day(screen: str, dots: list[PlainDot]) -> None:
    assert list(plain(PEOPLE, *SCREENS[screen])) == dots


@given(st.integers(0, 500), st.floats(0, 800), st.floats(0, 500))
def test_wherever_the_words_stand_all_dots_stay_beside_them(
    count: int, left: float, top: float
) -> None:
    found = list(plain(count, 1000, 600, 1, (left, top, 200, 100)))
    assert len(found) == count
    for dot in found:
        across = left - dot.radius < dot.x < left + 200 + dot.radius
        assert not (across and top - dot.radius < dot.y < top + 100 + dot.radius)


_blocks = st.builds(Block, st.integers(0, 3_000), st.integers(1, 120), st.floats(0.5, 40))


@given(_blocks)
def test_a_block_counts_exactly(block: Block) -> None:
    places = list(block.places())
    assert len(places) == len(set(places)) == block.count


@given(_blocks)
def test_every_dot_of_a_block_lies_inside_it(block: Block) -> None:
    for x, y in block.places():
        assert 0 < x < block.width
        assert 0 < y < block.height


@given(_blocks)
def test_a_block_has_no_empty_row_and_only_the_top_one_may_be_short(block: Block) -> None:
    assume(block.count)
    in_row = [0] * block.rows
    for _, y in block.places():
        in_row[int(y / block.pitch)] += 1
    assert set(in_row[:-1]) <= {block.columns}
    assert 1 <= in_row[-1] <= block.columns


@given(_blocks)
def test_two_dots_of_a_block_do_not_lie_on_each_other(block: Block) -> None:
    cells = [(int(x / block.pitch), int(y / block.pitch)) for x, y in block.places()]
    assert len(set(cells)) == block.count


def test_a_block_can_hold_the_whole_people() -> None:
    block = Block(PEOPLE, 400, 2.5)
    assert sum(1 for _ in block.places()) == PEOPLE
    assert block.rows == 233


def test_an_empty_block_takes_no_room() -> None:
    assert (Block(0, 10, 5).rows, Block(0, 10, 5).height) == (0, 0)
    assert (Block(0, 0, 5).rows, list(Block(0, 0, 5).places())) == (0, [])
