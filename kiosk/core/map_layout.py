"""Where the names of a map’s places stand: pure geometry.

All in pixels of the drawing, from its upper left corner, unless said otherwise.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.core.map_view import Box
from kiosk.core.projection import Point

_CELL = 56.0
# Names beyond this number stay beside their places: lines to so many would be a thicket.
_MOST_WITH_LEADERS = 80


@dataclass(frozen=True)
class Wanted:
    """A place with its mark's radius, and the size of the name that it wants beside it."""

    x: float
    y: float
    radius: float
    width: float
    height: float


@dataclass(frozen=True)
class Named:
    """Where a name stands; with a line from the place to `leader` if it stands apart."""

    left: float
    top: float
    leftwards: bool
    leader: Point | None = None


@dataclass(frozen=True)
class _Option:
    named: Named
    boxes: tuple[Box, ...]


class _Grid:
    """Boxes by the cells that they touch."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Box, int]]] = defaultdict(list)

    def add(self, box: Box, owner: int) -> None:
        for cell in _cells(box):
            self._cells[cell].append((box, owner))

    def remove(self, owner: int, boxes: Iterable[Box]) -> None:
        for box in boxes:
            for cell in _cells(box):
                self._cells[cell] = [kept for kept in self._cells[cell] if kept[1] != owner]

    def owners(self, boxes: Iterable[Box], but: int = -1) -> set[int]:
        """Return the owners of all boxes that meet one of these."""
        return {
            owner
            for box in boxes
            for cell in _cells(box)
            for other, owner in self._cells.get(cell, ())
            if owner != but and box.meets(other)
        }


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row


def name_places(
    places: Sequence[Wanted],
    room: Box,
    blocked: Sequence[Box] = (),
    lines: Sequence[Sequence[Point]] = (),
    gap: float = 8.0,
) -> dict[int, Named]:
    """Place names so that none meets a name, a mark or a blocked box, all inside the room.

    Earlier places come first. A name stands beside its place, else apart with a line to it; one
    that already stands is moved if that makes room. A name keeps off the `lines` if it can.
    Names without room are left out of the answer, which is by the places' indices.
    """
    return _Naming(places, room, blocked, lines, gap).done()


class _Naming:
    def __init__(
        self,
        places: Sequence[Wanted],
        room: Box,
        blocked: Sequence[Box],
        lines: Sequence[Sequence[Point]],
        gap: float,
    ) -> None:
        self.places, self.room, self.gap = places, room, gap
        self.fixed, self.soft, self.names = _Grid(), _Grid(), _Grid()
        self.standing: dict[int, _Option] = {}
        self.options: dict[int, list[_Option]] = {}
        for box in blocked:
            if box.width > 0 and box.height > 0:
                self.fixed.add(_within(box, room), -2)
        self.shown = [
            index
            for index, p in enumerate(places)
            if room.left <= p.x <= room.right and room.top <= p.y <= room.bottom
        ]
        for index in self.shown:
            p = places[index]
            self.fixed.add(Box(p.x - p.radius, p.y - p.radius, 2 * p.radius, 2 * p.radius), index)
        for line in lines:
            for x, y in _sampled(line, room):
                self.soft.add(Box(x - 3, y - 3, 6, 6), 0)

    def done(self) -> dict[int, Named]:
        for index in self.shown:
            options, clear = self._options(index), self._clear(index)
            for choice in (_beside(clear), clear, options):
                if self._stand(index, choice) or self._make_room(index, choice):
                    break
        return {index: option.named for index, option in self.standing.items()}

    def _clear(self, index: int) -> list[_Option]:
        """Return the options that keep off the lines."""
        return [o for o in self._options(index) if not self.soft.owners(o.boxes[:1])]

    def _stand(self, index: int, choice: Sequence[_Option]) -> bool:
        """Let a name stand where nothing is in its way."""
        for option in choice:
            if not self.names.owners(option.boxes):
                self._put(index, option)
                return True
        return False

    def _make_room(self, index: int, choice: Sequence[_Option]) -> bool:
        """Let a name stand where only one other is in its way that can stand elsewhere."""
        for option in choice:
            others = self.names.owners(option.boxes)
            if len(others) != 1:
                continue
            (other,) = others
            before = self._lift(other)
            self._put(index, option)
            if self._stand(other, self._clear(other)):
                return True
            self._lift(index)
            self._put(other, before)
        return False

    def _put(self, index: int, option: _Option) -> None:
        self.standing[index] = option
        for box in option.boxes:
            self.names.add(box, index)

    def _lift(self, index: int) -> _Option:
        option = self.standing.pop(index)
        self.names.remove(index, option.boxes)
        return option

    def _options(self, index: int) -> list[_Option]:
        known = self.options.get(index)
        if known is None:
            place = self.places[index]
            near = [o for o in self._around(place, 0) if self._allowed(index, o)]
            if len(self.shown) <= _MOST_WITH_LEADERS:
                apart = (self.gap * times for times in (3, 6, 10, 14))
                far = (o for away in apart for o in self._around(place, away))
                near += [o for o in far if self._allowed(index, o)]
            near.sort(key=lambda o: bool(self.soft.owners(o.boxes[:1])))
            known = self.options[index] = near
        return known

    def _allowed(self, index: int, option: _Option) -> bool:
        if not self.room.holds(option.boxes[0]):
            return False
        return not self.fixed.owners(option.boxes, but=index)

    def _around(self, p: Wanted, away: float) -> Iterator[_Option]:
        off = p.radius + self.gap
        slant = off * 0.6 + away * 0.8
        off += away
        middle, left, right = p.x - p.width / 2, p.x - p.width, p.x
        above, below = p.y - off - p.height, p.y + off
        places = (
            (p.x + off, p.y - p.height / 2),
            (middle, above + self.gap / 2),
            (p.x - off - p.width, p.y - p.height / 2),
            (middle, below - self.gap / 2),
            (right + slant, p.y - slant - p.height),
            (right + slant, p.y + slant),
            (left - slant, p.y - slant - p.height),
            (left - slant, p.y + slant),
        )
        for x, y in places:
            box = Box(x, y, p.width, p.height)
            if not away:
                yield _Option(Named(x, y, x + p.width / 2 < p.x - 1), (box,))
                continue
            end = (min(max(p.x, box.left), box.right), min(max(p.y, box.top), box.bottom))
            way = _sampled([(p.x, p.y), end], self.room)
            far = [q for q in way if math.dist(q, (p.x, p.y)) > p.radius + 2]
            dots = tuple(Box(x - 2, y - 2, 4, 4) for x, y in far)
            yield _Option(Named(x, y, x + p.width / 2 < p.x - 1, end), (box, *dots))


def _beside(options: Sequence[_Option]) -> list[_Option]:
    """Return the options that need no line."""
    return [option for option in options if option.named.leader is None]


def _within(box: Box, room: Box) -> Box:
    left, top = max(box.left, room.left), max(box.top, room.top)
    right, bottom = min(box.right, room.right), min(box.bottom, room.bottom)
    return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _sampled(line: Sequence[Point], room: Box, step: float = 6.0) -> Iterator[Point]:
    """Yield points along a line, at most `step` apart, where it runs through the room."""
    for (ax, ay), (bx, by) in pairwise(line):
        if max(ax, bx) < room.left or min(ax, bx) > room.right:
            continue
        if max(ay, by) < room.top or min(ay, by) > room.bottom:
            continue
        pieces = min(400, max(1, math.ceil(math.hypot(bx - ax, by - ay) / step)))
        for piece in range(pieces + 1):
            x, y = ax + (bx - ax) * piece / pieces, ay + (by - ay) * piece / pieces
            if room.left <= x <= room.right and room.top <= y <= room.bottom:
                yield x, y
