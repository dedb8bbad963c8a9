"""Whether every part of a screen feels a finger: a grid of cells, and what remains untouched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

# A cell is never smaller than a finger reaches at ease, and there are never more in a row.
CELL_MM = 30.0
MOST_IN_A_ROW = 24
FINGERS = 10

Cell = tuple[int, int]  # column and row, from 0


@dataclass(frozen=True)
class Zone:
    """Cells in one piece that felt nothing: their outline in millimetres, from the top left.

    `place` is where the middle lies: "top left", "top", … "middle" … "bottom right".
    """

    place: str
    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    cells: int


@dataclass(frozen=True)
class TouchGrid:
    """The cells of a screen, those that felt a finger, and the most fingers felt at once."""

    columns: int
    rows: int
    width_mm: float
    height_mm: float
    touched: frozenset[Cell] = frozenset()
    fingers: int = 0

    def felt(self, points: Iterable[tuple[float, float]]) -> TouchGrid:
        """Return the grid after fingers were felt at once, at shares of width and height."""
        found = list(points)
        inside = [(x, y) for x, y in found if 0 <= x <= 1 and 0 <= y <= 1]
        cells = frozenset(
            (min(int(x * self.columns), self.columns - 1), min(int(y * self.rows), self.rows - 1))
            for x, y in inside
        )
        fingers = max(self.fingers, len(found))
        return replace(self, touched=self.touched | cells, fingers=fingers)

    @property
    def cells(self) -> int:
        """How many cells there are."""
        return self.columns * self.rows

    @property
    def untouched(self) -> frozenset[Cell]:
        """The cells that felt nothing so far."""
        every = {(column, row) for column in range(self.columns) for row in range(self.rows)}
        return frozenset(every - self.touched)

    @property
    def is_whole(self) -> bool:
        """Whether every cell felt a finger."""
        return len(self.touched) == self.cells

    def zones(self) -> tuple[Zone, ...]:
        """Return what felt nothing, in pieces, the largest first."""
        left = set(self.untouched)
        found = []
        while left:
            piece, edge = set[Cell](), [min(left)]
            while edge:
                column, row = edge.pop()
                if (column, row) in left:
                    left.discard((column, row))
                    piece.add((column, row))
                    edge += [(column + 1, row), (column - 1, row), (column, row + 1)]
                    edge += [(column, row - 1)]
            found.append(self._zone(piece))
        return tuple(sorted(found, key=lambda zone: (-zone.cells, zone.top_mm, zone.left_mm)))

    def _zone(self, piece: set[Cell]) -> Zone:
        columns, rows = {c for c, _ in piece}, {r for _, r in piece}
        wide, high = self.width_mm / self.columns, self.height_mm / self.rows
        left, right = min(columns) * wide, (max(columns) + 1) * wide
        top, bottom = min(rows) * high, (max(rows) + 1) * high
        across = _third((left + right) / 2 / self.width_mm, "left", "right")
        down = _third((top + bottom) / 2 / self.height_mm, "top", "bottom")
        place = " ".join(filter(None, (down, across))) or "middle"
        return Zone(place, round(left), round(top), round(right), round(bottom), len(piece))


def grid_of(width_mm: float, height_mm: float) -> TouchGrid:
    """Return the grid for a screen of this size, nothing touched yet."""
    cell_mm = max(CELL_MM, max(width_mm, height_mm) / MOST_IN_A_ROW)
    columns, rows = (max(1, round(side / cell_mm)) for side in (width_mm, height_mm))
    return TouchGrid(columns, rows, width_mm, height_mm)


def _third(share: float, low: str, high: str) -> str:
    return low if share < 1 / 3 else high if share > 2 / 3 else ""
