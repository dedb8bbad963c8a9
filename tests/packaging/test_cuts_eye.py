"""Whether the exhibit is back is seen also while its picture moves by pixels as hours pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import _cuts
import _screen
import pytest

FIELDS = 100


def picture(moved: int) -> _screen.Picture:
    """Return a screen of 100 fields, so many of which look otherwise."""
    dark, light = (20, 20, 24), (240, 236, 224)
    shown = [dark] * (FIELDS // 2) + [light] * (FIELDS // 2)
    shown[:moved] = [light] * moved
    return _screen.Picture(1280, 720, tuple(shown))


class Running:
    """A computer that shows one picture after the other, each until it was seen."""

    def __init__(self, pictures: Iterator[_screen.Picture]) -> None:
        self._pictures = pictures
        self._now = next(pictures)

    def picture(self) -> _screen.Picture:
        return self._now

    def wait(self, holds: Callable[[], bool], what: str, patience_s: float) -> float:
        assert holds(), f"{what} was not seen"
        return 1.0

    def next(self) -> None:
        self._now = next(self._pictures)


def test_a_picture_that_moves_little_by_little_is_known_again() -> None:
    eye, running = _cuts.Eye(), Running(map(picture, range(0, 40, 8)))
    eye.learn(running.picture())
    for _ in range(4):
        running.next()
        eye.waits(running)  # type: ignore[arg-type]


def test_another_screen_is_not_taken_for_it() -> None:
    eye, running = _cuts.Eye(), Running(map(picture, (0, 30)))
    eye.learn(running.picture())
    running.next()
    with pytest.raises(AssertionError, match="was not seen"):
        eye.waits(running)  # type: ignore[arg-type]
