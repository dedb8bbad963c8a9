"""A visitor with a keyboard, a mouse and ten fingers stays in the exhibit, on either desk."""

from __future__ import annotations

import pytest

from tests.escape.__main__ import attempt, missing, was_left
from tests.escape.keyboard import COMBINATIONS, KEYS


def test_the_keyboard_has_104_keys_and_16_sets_of_modifiers() -> None:
    assert len(set(KEYS)) == 104 and len(set(COMBINATIONS)) == 16


@pytest.mark.parametrize("desk", ["x11", "sway"])
def test_nobody_gets_out(desk: str) -> None:
    if missing(desk):
        pytest.skip(f"not here: {', '.join(missing(desk))}")
    assert was_left(attempt(desk, "--bare"))
    found = attempt(desk, "--short")
    assert found["faults"] == []
    assert found["tried"] == {"keys": 208, "swipes": 72, "gestures": 200}
    # The keys were not lost on the way, and the exhibit took them.
    assert found["keys_that_came"] >= 100
