"""Which part of a map is shown, and at what scale: pure geometry.

All in pixels of the drawing, from its upper left corner, unless said otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.core.projection import Point

_SMALLEST_KM = 300.0


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def meets(self, other: Box) -> bool:
        """Return whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Return whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def inset(self, across: float, down: float) -> Box:
        """Return the box made smaller on each side, never less than nothing."""
        across, down = min(across, self.width / 2), min(down, self.height / 2)
        return Box(
            self.left + across, self.top + down, self.width - 2 * across, self.height - 2 * down
        )

    def grown(self, by: float) -> Box:
        """Return the box made larger on each side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True)
class View:
    """How kilometres become pixels: `scale` pixels to one, and where the origin lies."""

    scale: float
    x: float
    y: float

    def at(self, point: Point) -> Point:
        """Return where a point of the map is drawn."""
        return self.x + point[0] * self.scale, self.y + point[1] * self.scale

    def back(self, x: float, y: float) -> Point:
        """Return the point of the map that is drawn at a place."""
        return (x - self.x) / self.scale, (y - self.y) / self.scale

    def closer(self, width: float, height: float, factor: float, at: Point) -> View:
        """Return the view `factor` times larger, with `at` in the middle: parts of the whole."""
        return View(
            self.scale * factor,
            (self.x - at[0] * width) * factor + width / 2,
            (self.y - at[1] * height) * factor + height / 2,
        )


def fit(points: Sequence[Point], room: Box) -> View:
    """Return the view in which points (kilometres) just fill the room, in its middle."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    across = max(max(xs) - min(xs), _SMALLEST_KM)
    down = max(max(ys) - min(ys), _SMALLEST_KM / 2)
    scale = max(1e-6, min(room.width / across, room.height / down))
    return View(
        scale,
        room.left + room.width / 2 - (max(xs) + min(xs)) / 2 * scale,
        room.top + room.height / 2 - (max(ys) + min(ys)) / 2 * scale,
    )


def bend(start: Point, end: Point, amount: float, pieces: int = 64) -> list[Point]:
    """Return a curve between two points; it leans to the left of the way for amounts over 0."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    x = (start[0] + end[0]) / 2 + dy * amount / 2
    y = (start[1] + end[1]) / 2 - dx * amount / 2
    found = []
    for step in range(pieces + 1):
        t = step / pieces
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        found.append((a * start[0] + b * x + c * end[0], a * start[1] + b * y + c * end[1]))
    return found


def round_distance(most_km: float) -> float:
    """Return the longest of 1, 2, 5, 10, 20, 50 … kilometres that is no longer than `most_km`."""
    if most_km <= 0 or not math.isfinite(most_km):
        return 1.0
    power = 10.0 ** math.floor(math.log10(most_km))
    return max(factor * power for factor in (1, 2, 5) if factor * power <= most_km * 1.0001)
