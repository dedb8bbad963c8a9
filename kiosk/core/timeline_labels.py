"""Which entries of a crowded timeline have a label, where it hangs, and what is gathered."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.core.timeline_window import isolation

# Stems this near to each other, in pixels, are one stem: labels of one day hang together.
_ONE_STEM = 4.0
# How many entries are tried, and how many in a row may fail before the rest is gathered.
_TRIED, _FAILED = 90, 14


@dataclass(frozen=True)
class Spot:
    """The label of entry `index`: its stem, its left edge and width in pixels, its row."""

    index: int
    place: float
    left: float
    width: float
    row: int

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width


@dataclass(frozen=True)
class Gathered:
    """Entries that have no label, in the stretch of the axis over which they are told."""

    indexes: tuple[int, ...]
    left: float
    width: float


@dataclass(frozen=True)
class Room:
    """How much there is: pixels along the axis, rows of labels, and the gap between labels.

    A `boxed` label hides the stem behind it, which may then end anywhere over its width.
    """

    width: float
    rows: int
    gap: float
    boxed: bool = True


def seen_between(positions: tuple[float, ...], first: float, last: float) -> range:
    """Return which of the ascending positions lie in a window, its ends included."""
    return range(bisect_left(positions, first - 1e-9), bisect_right(positions, last + 1e-9))


def hang_most(
    places: tuple[float, ...],
    width_of: Callable[[int], float],
    urgent: tuple[int, ...],
    room: Room,
) -> tuple[Spot, ...]:
    """Hang as many labels as have room; no label meets another or the stem of another.

    `places` are ascending pixels, `width_of` gives the width of the label of one of them;
    the indexes in `urgent` come first, in that order, then what stands apart.
    """
    if room.rows < 1:
        return ()
    count = len(places)
    if count <= room.rows * 8 and (spots := _hang(range(count), places, width_of, room)):
        return spots
    kept: list[int] = []
    found: tuple[Spot, ...] = ()
    failed = 0
    for index in _by_urgency(places, urgent)[:_TRIED]:
        spots = _hang(sorted([*kept, index]), places, width_of, room)
        if spots:
            kept, found, failed = [*kept, index], spots, 0
        else:
            failed += 1
        if failed >= _FAILED and len(kept) + failed > len(urgent):
            break
    return found


def _by_urgency(places: tuple[float, ...], urgent: tuple[int, ...]) -> list[int]:
    apart = isolation(places)
    rank = {index: place for place, index in enumerate(urgent)}
    rest = (i for i in range(len(places)) if i not in rank)
    # What stands apart first; what is equally crowded is spread over the axis.
    return [*rank, *sorted(rest, key=lambda i: (-min(round(apart[i] / 8), 64), _spread(i)))]


def _spread(index: int) -> float:
    """Return the van der Corput number of `index`: any first few are far from each other."""
    found, part = 0.0, 0.5
    while index:
        found += part * (index & 1)
        index >>= 1
        part /= 2
    return found


def _hang(
    indexes: Iterable[int], places: tuple[float, ...], width_of: Callable[[int], float], room: Room
) -> tuple[Spot, ...]:
    """Hang all of these labels, or none."""
    chosen = list(indexes)
    for split in (room.width / 2, room.width):
        found = _stairs(chosen, places, width_of, room, split)
        if found:
            return found
    return ()


def _stairs(
    indexes: list[int],
    places: tuple[float, ...],
    width_of: Callable[[int], float],
    room: Room,
    split: float,
) -> tuple[Spot, ...]:
    """Hang labels from `split` outwards: what is further out hangs lower, so no stem crosses it.

    Before the split they hang to the right of their stems if they can, behind it to the left.
    """
    found: list[Spot] = []
    for index in sorted(indexes, key=lambda i: abs(places[i] - split)):
        place, width = places[index], min(width_of(index), room.width)
        for left in _sides(place, width, room, place <= split):
            row = _row(found, place, left, left + width, room)
            if row is not None:
                found.append(Spot(index, place, left, width, row))
                break
        else:
            return ()
    return tuple(sorted(found, key=lambda spot: spot.index))


def _sides(place: float, width: float, room: Room, rightwards: bool) -> list[float]:
    """Return the left edges that a label may have, the best first."""
    edges = (place, place - width) if rightwards else (place - width, place)
    inside = [left for left in edges if left >= 0 and left + width <= room.width]
    if not inside and room.boxed:
        inside = [min(max(0.0, edges[0]), room.width - width)]
    return inside


def _row(found: list[Spot], place: float, left: float, right: float, room: Room) -> int | None:
    lowest, highest = 0, room.rows - 1
    taken = set()
    for other in found:
        if left < other.right + room.gap and other.left < right + room.gap:
            taken.add(other.row)
        if abs(place - other.place) <= _ONE_STEM:
            continue
        if left - _ONE_STEM < other.place < right + _ONE_STEM:
            lowest = max(lowest, other.row + 1)
        if other.left - _ONE_STEM < place < other.right + _ONE_STEM:
            highest = min(highest, other.row - 1)
    return next((row for row in range(lowest, highest + 1) if row not in taken), None)


def gather(
    places: tuple[float, ...], hung: tuple[Spot, ...], width: float, smallest: float, gap: float
) -> tuple[Gathered, ...]:
    """Gather the entries without a label into stretches of the axis, each `smallest` or wider."""
    shown = {spot.index for spot in hung}
    count = max(1, int((width + gap) / (smallest + gap)))
    stretch = (width + gap) / count
    found: dict[int, list[int]] = {}
    for index, place in enumerate(places):
        if index not in shown:
            found.setdefault(min(max(0, int(place / stretch)), count - 1), []).append(index)
    return tuple(
        Gathered(tuple(indexes), at * stretch, stretch - gap)
        for at, indexes in sorted(found.items())
    )
