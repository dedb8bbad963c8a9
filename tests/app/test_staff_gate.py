"""The gate of staff: what it keeps on the disk, and two screens of one kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.staff_gate import StaffGate
from kiosk.app.stage import application
from kiosk.core.pin_tries import FIRST_LOCK_S, Tries
from kiosk.store.staff_pin import read_tries
from tests.journeys.visitor import FakeClock
from tests.store.test_staff_pin import write_pin
from tests.waiting import wait_for

PIN, WRONG = "42719065", "12345678"


class Door:
    """One screen's gate, and the answers it gave."""

    def __init__(self, folder: Path) -> None:
        application()
        self.clock = FakeClock()
        self.gate = StaffGate(folder, self.clock)
        self.answers: list[bool] = []

    def tries(self, pin: str) -> None:
        before = len(self.answers)
        self.gate.try_pin(pin, self.answers.append)
        assert len(self.answers) == before
        wait_for(self.gate.answered)
        assert len(self.answers) == before + 1

    def waits(self) -> None:
        """Let a short wait go by."""
        self.clock.time_s += 10
        self.gate.pass_time()

    def close(self) -> None:
        self.gate.close()


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    write_pin(tmp_path, PIN)
    with closing(Door(tmp_path)) as door:
        yield door


def test_right_and_wrong_are_told(door: Door) -> None:
    door.tries(WRONG)
    door.clock.time_s += 1
    door.gate.pass_time()
    door.tries(PIN)
    assert door.answers == [False, True]


def test_nothing_is_tried_while_nothing_can_be(door: Door) -> None:
    door.tries(WRONG)
    door.gate.try_pin(PIN, door.answers.append)
    assert door.answers == [False] and door.gate.tries.wrong == 1


def test_a_lock_is_kept_once_a_minute_while_it_lasts(door: Door, tmp_path: Path) -> None:
    for _ in range(5):
        door.clock.time_s += 10
        door.gate.pass_time()
        door.tries(WRONG)
    for _ in range(59):
        door.clock.time_s += 1
        door.gate.pass_time()
    assert read_tries(tmp_path).left_s == 300 and door.gate.tries.left_s == 241
    door.clock.time_s += 1
    door.gate.pass_time()
    assert read_tries(tmp_path).left_s == door.gate.tries.left_s == 240


def test_a_clock_that_jumps_back_makes_no_lock_shorter(door: Door) -> None:
    door.tries(WRONG)
    door.clock.time_s -= 1e6
    door.gate.pass_time()
    assert door.gate.tries == Tries(1, 1.0)


def test_two_screens_of_one_kiosk_count_together(door: Door, tmp_path: Path) -> None:
    with closing(Door(tmp_path)) as other:
        for _ in range(4):
            door.clock.time_s += 10
            door.gate.pass_time()
            door.tries(WRONG)
        other.gate.look_again()
        assert other.gate.tries.wrong == 4
        other.clock.time_s += 10
        other.gate.pass_time()
        other.tries(WRONG)
        assert other.gate.tries == Tries(5, FIRST_LOCK_S)
        door.gate.look_again()
        assert door.gate.tries == Tries(5, FIRST_LOCK_S)


def test_a_pad_that_stays_open_counts_on_from_the_other_screen(door: Door, tmp_path: Path) -> None:
    """Nobody knocks again: the pads of both screens lie open all the time."""
    with closing(Door(tmp_path)) as other:
        for guesser in (door, other, door, other):
            guesser.tries(WRONG)
            guesser.waits()
        door.tries(WRONG)
        assert read_tries(tmp_path) == door.gate.tries == Tries(5, FIRST_LOCK_S)
        # The door is locked at both: the right PIN is not even compared.
        other.gate.try_pin(PIN, other.answers.append)
        assert other.answers[-1] is False and not other.gate.tries.is_open
        assert read_tries(tmp_path).wrong == 5


def test_no_wait_that_passes_at_one_screen_lowers_the_count_of_another(
    door: Door, tmp_path: Path
) -> None:
    with closing(Door(tmp_path)) as other:
        door.tries(WRONG)
        other.gate.look_again()
        for _ in range(3):
            other.waits()
            other.tries(WRONG)
        door.clock.time_s += 2
        door.gate.pass_time()
        assert read_tries(tmp_path).wrong == 4


def test_a_right_pin_at_one_screen_ends_the_count_of_both(door: Door, tmp_path: Path) -> None:
    with closing(Door(tmp_path)) as other:
        other.tries(WRONG)
        door.gate.look_again()
        door.waits()
        door.tries(PIN)
        other.waits()
        other.tries(WRONG)
        assert other.gate.tries.wrong == 1
