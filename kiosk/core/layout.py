"""Where labels of a timeline hang and how wide blocks of a comparison are: pure geometry."""

from __future__ import annotations

from dataclasses import dataclass

_SEARCH_STEPS = 20_000


@dataclass(frozen=True)
class Hung:
    """A label under an axis: the row it hangs in (0 is the highest) and its left edge.

    `leftwards` labels stand to the left of their line, the others to its right.
    """

    row: int
    left: float
    leftwards: bool


def hang(
    places: tuple[float, ...], widths: tuple[float, ...], width: float, rows: int, gap: float
) -> tuple[Hung, ...] | None:
    """Hang labels from an axis so that no label meets a line or another label.

    `places` are the dates' x positions in ascending order, `widths` the labels' widths, all in
    pixels; `width` is the axis' length. Uses as few of the `rows` as it can. Returns None if it
    cannot be done, or not within a bounded search.
    """
    for allowed in range(1, rows + 1):
        search = _Search(places, widths, width, allowed, gap)
        if search.place(0):
            return tuple(search.hung)
    return None


class _Search:
    """Backtracking over rows and sides, bounded so that no content can make it slow."""

    def __init__(
        self,
        places: tuple[float, ...],
        widths: tuple[float, ...],
        width: float,
        rows: int,
        gap: float,
    ) -> None:
        self.places, self.widths, self.width, self.rows, self.gap = places, widths, width, rows, gap
        self.hung: list[Hung] = []
        self.budget = _SEARCH_STEPS

    def place(self, index: int) -> bool:
        """Hang label `index` and all that follow; the result is in `hung`."""
        if index == len(self.places):
            return True
        for option in self._options(index):
            self.budget -= 1
            if self.budget < 0:
                return False
            if all(self._apart(index, option, i, other) for i, other in enumerate(self.hung)):
                self.hung.append(option)
                if self.place(index + 1):
                    return True
                self.hung.pop()
        return False

    def _options(self, index: int) -> list[Hung]:
        # Early dates low and rightwards, late ones high first and leftwards: stairs that open.
        place, width = self.places[index], self.widths[index]
        early = index * 2 < len(self.places)
        rows = range(self.rows - 1, -1, -1) if early else range(self.rows)
        sides = (False, True) if early else (True, False)
        found = []
        for leftwards in sides:
            left = place - self.gap - width if leftwards else place + self.gap
            if left >= 0 and left + width <= self.width:
                found += [Hung(row, left, leftwards) for row in rows]
        return found

    def _apart(self, i: int, one: Hung, j: int, other: Hung) -> bool:
        if one.row == other.row:
            meets = one.left < other.left + self.widths[j] + self.gap
            if meets and other.left < one.left + self.widths[i] + self.gap:
                return False
        return not (self._crosses(i, one, j, other) or self._crosses(j, other, i, one))

    def _crosses(self, i: int, label: Hung, j: int, line: Hung) -> bool:
        margin = self.gap / 2
        inside = label.left - margin < self.places[j] < label.left + self.widths[i] + margin
        return label.row <= line.row and inside


def share_columns(
    naturals: tuple[float, ...], width: float, smallest: float, gap: float
) -> tuple[float, ...]:
    """Divide `width` into columns at least `smallest` wide that hold their natural widths.

    What remains is spread evenly. All in pixels. If it cannot fit, columns are equal.
    """
    if not naturals:
        return ()
    free = width - gap * (len(naturals) - 1)
    wanted = [max(smallest, natural) for natural in naturals]
    rest = free - sum(wanted)
    if rest < 0:
        return tuple(free / len(naturals) for _ in naturals)
    return tuple(each + rest / len(naturals) for each in wanted)
