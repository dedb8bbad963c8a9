"""Labels of a regime figure: each has a place of its own, or the figure says that it has none."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.regime import Box, Side, place_labels

AREA = Box(0, 0, 1000, 500)
blocks = st.builds(
    lambda x, wide, high: Box(x, 500 - high, wide, high),
    st.floats(0, 900),
    st.floats(1, 600),
    st.floats(10, 450),
)
sizes = st.tuples(st.floats(20, 400), st.floats(20, 150))


def test_a_wide_block_holds_its_label_and_a_narrow_one_has_it_beside() -> None:
    narrow, wide = Box(330, 300, 50, 200), Box(380, 100, 500, 400)
    first, second = place_labels((narrow, wide), ((150, 80), (200, 90)), AREA, 10) or ()
    assert (first.side, second.side) == (Side.BEFORE, Side.INSIDE)


def test_without_room_it_says_so() -> None:
    assert place_labels((Box(0, 0, 20, 500),), ((990, 80),), AREA, 10) is None


@given(st.lists(st.tuples(blocks, sizes), min_size=1, max_size=12))
def test_no_label_meets_a_label_or_another_block(
    given_: list[tuple[Box, tuple[float, float]]],
) -> None:
    boxes, wanted = zip(*given_, strict=True)
    placed = place_labels(boxes, wanted, AREA, 8)
    if placed is None:
        return
    assert all(AREA.holds(p.box) for p in placed)
    assert not any(a.box.meets(b.box) for a, b in combinations(placed, 2))
    for place, label in enumerate(placed):
        assert not any(label.box.meets(b) for i, b in enumerate(boxes) if i != place)
