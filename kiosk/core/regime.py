"""Where the blocks of a regime figure stand and where their labels have room: pure geometry."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Where a label stands: in its block, beside its upper edge, or above it."""

    INSIDE = "inside"
    BEFORE = "before"
    AFTER = "after"
    ABOVE = "above"


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box, gap: float = 0.0) -> bool:
        """Return whether the two lie over each other, or closer than `gap`."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )

    def holds(self, other: Box) -> bool:
        """Return whether the other lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )


@dataclass(frozen=True)
class Placed:
    """A label in its place."""

    box: Box
    side: Side


def place_labels(
    blocks: tuple[Box, ...], sizes: tuple[tuple[float, float], ...], area: Box, gap: float
) -> tuple[Placed, ...] | None:
    """Find a place for each block's label, `sizes` wide and high, or return None.

    No label meets another label or a block that is not its own; all stay in `area`. Distances
    are pixels. A bounded search: there are at most four places for each of a dozen labels.
    """
    placed: list[Placed] = []
    budget = [20_000]
    return tuple(placed) if _place(blocks, sizes, area, gap, placed, budget) else None


def _place(
    blocks: tuple[Box, ...],
    sizes: tuple[tuple[float, float], ...],
    area: Box,
    gap: float,
    placed: list[Placed],
    budget: list[int],
) -> bool:
    index = len(placed)
    if index == len(blocks):
        return True
    for option in _options(blocks[index], sizes[index], gap):
        budget[0] -= 1
        if budget[0] < 0:
            return False
        others = blocks[:index] + blocks[index + 1 :]
        free = area.holds(option.box) and not any(
            option.box.meets(box, gap) for box in (*others, *(p.box for p in placed))
        )
        if free:
            placed.append(option)
            if _place(blocks, sizes, area, gap, placed, budget):
                return True
            placed.pop()
    return False


def _options(block: Box, size: tuple[float, float], gap: float) -> tuple[Placed, ...]:
    width, height = size
    inside = Box(block.x + 2 * gap, block.y + 1.5 * gap, width, height)
    found = [
        Placed(Box(block.x - gap - width, block.y, width, height), Side.BEFORE),
        Placed(Box(block.x, block.y - gap - height, width, height), Side.ABOVE),
        Placed(Box(block.x + block.width + gap, block.y, width, height), Side.AFTER),
    ]
    if block.holds(Box(inside.x, inside.y, width + gap, height + gap)):
        found.insert(0, Placed(inside, Side.INSIDE))
    return tuple(found)
