"""Where the dots of a field stand: rows from the bottom up, round words, one dot for one person."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# A dot's diameter and how far it may lie from the middle of its cell, in pitches. Together they
# keep every dot in its own cell, so that no two touch.
DIAMETER = 0.62
_SHIFT = 0.13
_SMALLEST_PITCH = 0.4
_TRIALS = 18


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels from its upper left corner; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge in pixels."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge in pixels."""
        return self.y + self.height

    def meets(self, top: float, bottom: float) -> bool:
        """Return whether it reaches into a row from `top` to `bottom`."""
        return min(self.width, self.height) > 0 and self.y < bottom and top < self.bottom


@dataclass(frozen=True)
class Ground:
    """What dots are strewn on, in pixels: a plane with openings that no dot enters.

    `part` dots, counted from the lowest row, are set apart by a line `gap` high. The words of
    that line, of `label` width and height, hang under it, or stand on it where few rows lie
    below; they stand at the right edge, or at the left if `mirrored`, and so do the rows begin.
    """

    width: float
    height: float
    openings: tuple[Box, ...] = ()
    part: int = 0
    gap: float = 0.0
    label: tuple[float, float] = (0.0, 0.0)
    mirrored: bool = False


@dataclass(frozen=True)
class Run:
    """Cells side by side: the left edge of the first and the upper edge, in pixels."""

    x: float
    y: float
    cells: int


@dataclass(frozen=True)
class Field:
    """Exactly `count` dots in cells `pitch` pixels wide and high, in runs from the lowest row.

    `line` is the height of the dotless line over the part, `label` where its words stand.
    """

    count: int
    pitch: float
    runs: tuple[Run, ...] = ()
    line: float | None = None
    label: Box | None = None
    mirrored: bool = False

    def places(self) -> Iterator[tuple[float, float]]:
        """Yield the centre of every dot in the order in which they are counted."""
        index, pitch = 0, self.pitch
        reach = 2 * _SHIFT * pitch
        # The same scatter every day.
        chance = random.Random(1943).random
        for run in self.runs:
            cells = range(min(run.cells, self.count - index))
            middle = run.y + pitch / 2
            for cell in reversed(range(run.cells)) if self.mirrored else cells:
                if index == self.count:
                    return
                yield (
                    run.x + (cell + 0.5) * pitch + (chance() - 0.5) * reach,
                    middle + (chance() - 0.5) * reach,
                )
                index += 1


def strew(count: int, ground: Ground, largest_pitch: float) -> Field | None:
    """Lay `count` dots out on `ground` as far apart as they go, `largest_pitch` at most.

    Returns None if the ground has no room for them, however small.
    """
    if count <= 0 or ground.width <= 0 or ground.height <= 0:
        return Field(0, largest_pitch) if count <= 0 else None
    best = _fill(count, ground, largest_pitch)
    if best is not None:
        return best
    low, high = _SMALLEST_PITCH, largest_pitch
    for _ in range(_TRIALS):
        pitch = (low + high) / 2
        found = _fill(count, ground, pitch)
        if found is None:
            high = pitch
        else:
            best, low = found, pitch
    return best


def _fill(count: int, ground: Ground, pitch: float) -> Field | None:
    """Lay out rows of this pitch from the bottom; return None if not all dots find room."""
    openings, below, label = ground.openings, 0, None
    if ground.part:
        marked = _mark(ground, pitch)
        if marked is None:
            return None
        below, label = marked
        openings = (*openings, label)
    runs: list[Run] = []
    row = placed = 0
    while placed < count:
        raised = ground.gap if label and row >= below else 0.0
        top = ground.height - (row + 1) * pitch - raised
        if top < 0:
            return None
        for run in _row(ground, openings, top, pitch):
            if placed < count:
                runs.append(run)
                placed += run.cells
        row += 1
    line = ground.height - below * pitch - ground.gap if label else None
    return Field(count, pitch, tuple(runs), line, label, ground.mirrored)


def _mark(ground: Ground, pitch: float) -> tuple[int, Box] | None:
    """Find how many rows lie under the line of the part, and the place of its words."""
    wide, tall = ground.label
    left = 0.0 if ground.mirrored else ground.width - wide
    held, rows = 0, 1
    while (top := ground.height - rows * pitch) >= ground.gap:
        held += sum(run.cells for run in _row(ground, ground.openings, top, pitch))
        if held >= ground.part:
            if top + tall > ground.height:
                return rows, Box(left, top - ground.gap - tall, wide, tall)
            hung = Box(left, top, wide, tall)
            if held - _lost(ground, hung, rows, pitch) >= ground.part:
                return rows, hung
        rows += 1
    return None


def _lost(ground: Ground, label: Box, rows: int, pitch: float) -> int:
    """Return how many cells of the lowest `rows` rows lie under the words of the line."""
    if label.width <= 0:
        return 0
    lost = 0
    for row in range(rows):
        top = ground.height - (row + 1) * pitch
        if label.meets(top, top + pitch):
            free = sum(run.cells for run in _row(ground, ground.openings, top, pitch))
            kept = _row(ground, (*ground.openings, label), top, pitch)
            lost += free - sum(run.cells for run in kept)
    return lost


def _row(ground: Ground, openings: Sequence[Box], top: float, pitch: float) -> list[Run]:
    """Return the runs of one row between the openings, in the order of reading."""
    wide = ground.width
    met = (o for o in openings if o.meets(top, top + pitch) and o.x < wide and o.right > 0)
    blocks = sorted((o.x, min(o.right, wide)) for o in met)
    runs, left = [], 0.0
    for start, end in (*blocks, (wide, wide)):
        cells = int((start - left) / pitch + 1e-9) if start > left else 0
        if cells:
            spare = start - left - cells * pitch
            # The remainder lies at the outer edge: rows end flush with the words.
            x = left + spare if left == 0.0 and start < wide else left
            runs.append(Run(x, top, cells))
        left = max(left, end)
    return runs[::-1] if ground.mirrored else runs
