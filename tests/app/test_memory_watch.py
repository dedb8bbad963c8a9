"""An exhibit that grows too large starts anew, and never under somebody's hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.memory_watch import LARGEST_BYTES, MemoryWatch
from kiosk.system.readings import own_memory
from tests.journeys.visitor import Visitor, visiting


@dataclass
class Hall:
    """An exhibit, what it is said to hold, whether others rest, and its restarts."""

    visitor: Visitor
    size: int | None = 1
    others_rest: bool = True
    restarts: int = 0

    def restart(self) -> None:
        self.restarts += 1


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[tuple[Hall, MemoryWatch]]:
    with visiting() as visitor:
        hall = Hall(visitor)
        watch = MemoryWatch(
            visitor.stage.visit, hall.restart, lambda: hall.others_rest, lambda: hall.size
        )
        yield hall, watch
        watch.close()


def test_it_starts_anew_once_nobody_is_there(hall: tuple[Hall, MemoryWatch]) -> None:
    there, watch = hall
    there.visitor.wakes_the_screen()
    there.size = LARGEST_BYTES + 1
    watch.look()
    assert there.restarts == 0
    there.visitor.stage.visit.startAgain()  # the visitor has gone
    assert there.restarts == 1


def test_what_is_small_or_unknown_or_shown_elsewhere_goes_on(
    hall: tuple[Hall, MemoryWatch],
) -> None:
    there, watch = hall
    for size in (None, LARGEST_BYTES):
        there.size = size
        watch.look()
    there.size, there.others_rest = LARGEST_BYTES * 2, False
    watch.look()
    assert there.restarts == 0


def test_the_exhibit_itself_is_far_below(hall: tuple[Hall, MemoryWatch]) -> None:
    assert 0 < (own_memory() or 1) < LARGEST_BYTES
