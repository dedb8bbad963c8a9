"""Where dots stand: one dot is one person, each drawn once and countable."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

# R2 sequence (Roberts 2018): an even spread without rows, the same every day.
_PLASTIC = 1.32471795724474602596
_STEP_X = 1 / _PLASTIC
_STEP_Y = 1 / _PLASTIC**2
_JITTER = 0.003
_RECESSION = 3.4


class PlainDot(NamedTuple):
    """A dot of the attract plain: place and radius in pixels, hue from 0 (left) to 1."""

    x: float
    y: float
    radius: float


def plain(
    count: int,
    width: float,
    height: float,
    unit: float,
    hole: tuple[float, float, float, float],
) -> Iterator[PlainDot]:
    """Yield exactly `count` dots of a plain seen to its horizon, which is at y = 0.

    Sizes in pixels; `unit` is one design unit in pixels; `hole` is a rectangle (x, y, width,
    height) that no dot touches. Density falls and radius grows away from the horizon.
    """
    left, top, hole_width, hole_height = hole
    margin = 3 * unit
    right, bottom = left + hole_width + margin, top + hole_height + margin
    left, top = left - margin, top - margin
    reach = height - 2 * unit
    chance = random.Random(1943).random
    placed = index = 0
    while placed < count:
        index += 1
        across = (0.5 + index * _STEP_X + (2 * chance() - 1) * _JITTER) % 1.0
        depth = (0.5 + index * _STEP_Y + (2 * chance() - 1) * _JITTER) % 1.0
        near = depth**_RECESSION
        x, y = across * width, near * reach + unit
        if left < x < right and top < y < bottom:
            continue
        placed += 1
        yield PlainDot(x, y, unit * (0.30 + 1.35 * near + 0.12 * chance()))


@dataclass(frozen=True)
class Block:
    """Rows of dots: `columns` in a full row, `pitch` pixels apart; the last row may be short."""

    count: int
    columns: int
    pitch: float

    @property
    def rows(self) -> int:
        """How many rows the dots take."""
        return math.ceil(self.count / self.columns) if self.columns else 0

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.columns * self.pitch

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.rows * self.pitch

    def places(self) -> Iterator[tuple[float, float]]:
        """Yield the centre of each dot, row by row from the lowest, from the left.

        The origin is the block's lower left corner; y grows upwards. Each dot is shifted a
        little so that the block does not look like a printing screen.
        """
        shift = 0.22 * self.pitch
        for index in range(self.count):
            row, column = divmod(index, self.columns)
            dx = ((index * _STEP_X) % 1.0 - 0.5) * 2 * shift
            dy = ((index * _STEP_Y) % 1.0 - 0.5) * 2 * shift
            yield (column + 0.5) * self.pitch + dx, (row + 0.5) * self.pitch + dy
