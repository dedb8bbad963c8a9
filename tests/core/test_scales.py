"""Scales have few, round steps that stay on the drawing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.scales import ticks


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (20, (0, 5, 10, 15, 20)),
        (93_139, (0, 20_000, 40_000, 60_000, 80_000)),
        (0.7, (0, 0.2, 0.4, 0.6)),
        (0, ()),
    ],
)
def test_steps_are_round(most: float, expected: tuple[float, ...]) -> None:
    assert ticks(most) == pytest.approx(expected)


@given(st.floats(1e-6, 1e12), st.integers(1, 12))
def test_steps_are_even_few_and_on_the_scale(most: float, at_most: int) -> None:
    found = ticks(most, at_most)
    assert 1 <= len(found) <= at_most + 1
    assert found[0] == 0 and found[-1] <= most * (1 + 1e-6)
