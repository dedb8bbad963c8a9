"""Somebody guesses the staff PIN, and never rests."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from kiosk.core.pin_tries import FIRST_LOCK_S, LONGEST_LOCK_S, TRIES, UNKNOWN, Tries, wait_s
from kiosk.core.staff import PIN_DIGITS

DAY_S = 86_400


def test_the_first_slips_cost_seconds_and_the_fifth_locks_for_five_minutes() -> None:
    assert [wait_s(wrong) for wrong in range(7)] == [0, 1, 2, 4, 8, 300, 600]
    tries = Tries()
    for _ in range(TRIES):
        assert tries.left_s < FIRST_LOCK_S
        tries = tries.after(tries.left_s).missed()
    assert not tries.is_open and tries.left_s == FIRST_LOCK_S


def test_each_lock_is_twice_as_long_up_to_eighty_minutes() -> None:
    waits = [wait_s(wrong) for wrong in range(TRIES, 40)]
    assert all(later == min(2 * lock, LONGEST_LOCK_S) for lock, later in pairwise(waits))
    assert waits[-1] == wait_s(10**9) == LONGEST_LOCK_S


def test_time_that_ran_backwards_shortens_nothing() -> None:
    locked = UNKNOWN
    assert locked.after(-1e9) == locked
    assert not locked.after(299).is_open
    assert locked.after(300).is_open and locked.after(300).wrong == TRIES


def guesses_each_day(days: int, wait: Callable[[int], float] = wait_s) -> list[int]:
    """Return how many PINs a machine tries that touches the screen the moment it may."""
    now_s, wrong, counts = 0.0, 0, [0] * days
    while now_s < days * DAY_S:
        counts[int(now_s // DAY_S)] += 1
        wrong += 1
        tries = Tries(wrong - 1).missed() if wait is wait_s else Tries(wrong, wait(wrong))
        now_s += tries.left_s
        assert tries.after(tries.left_s).is_open
    return counts


def test_brute_force_has_few_tries_a_day() -> None:
    """Of a hundred million PINs of eight digits, 26 on the first day; then 18 a day."""
    counts = guesses_each_day(days=365)
    assert counts[0] == 26
    assert max(counts[1:]) == 18
    # Less than one in a million on every day, the first one included.
    assert max(counts) / 10 ** PIN_DIGITS[0] < 1e-6
    # In a year of guessing without a rest it is found in less than one case of 10,000.
    assert sum(counts) / 10 ** PIN_DIGITS[0] < 1 / 10_000


def test_the_simulation_sees_a_door_that_only_makes_one_wait_for_seconds() -> None:
    counts = guesses_each_day(7, lambda _wrong: 8.0)
    assert max(counts) / 10 ** PIN_DIGITS[0] > 1e-6
