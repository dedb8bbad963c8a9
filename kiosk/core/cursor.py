"""The cursor: the one item in focus, which is also the item read aloud, and how keys move it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from enum import StrEnum

from kiosk.core.events import Layer
from kiosk.core.meaning import Node
from kiosk.core.state import State, replace

# No item of a screen is farther than this many presses from any other.
MOST_PRESSES = 12


class Move(StrEnum):
    """Where a key moves the cursor: along the items of a group, or to another group."""

    NEXT = "next"
    PREVIOUS = "previous"
    DOWN = "down"
    UP = "up"


def beginning(nodes: Sequence[Node]) -> Node | None:
    """Return the item at which a screen begins: its title, else its first item."""
    titled = (node for node in nodes if node.group == "title")
    return next(titled, nodes[0] if nodes else None)


def current(nodes: Sequence[Node], key: str) -> Node | None:
    """Return the item at `key`; where it has gone, the nearest before it in its group."""
    group, _, number = key.rpartition("/")
    place = int(number) if number.isdecimal() else 0
    found = None
    for node in nodes:
        if node.group == group and int(node.key.rpartition("/")[2]) <= place:
            found = node
    return found or beginning(nodes)


def moved(nodes: Sequence[Node], key: str, move: Move) -> Node | None:
    """Return the item that a press leads to from the one at `key`; None on an empty screen.

    Both ways go round: behind the last item of a group comes its first, behind the last group
    the first.
    """
    here = current(nodes, key)
    return _beside(stops(nodes), here, move) if here is not None else None


def stops(nodes: Sequence[Node]) -> list[list[Node]]:
    """Return the groups as keys know them; a group too long for few presses is parted evenly."""
    groups: dict[str, list[Node]] = {}
    for node in nodes:
        groups.setdefault(node.group, []).append(node)
    whole = list(groups.values())
    longest = max((len(members) for members in whole), default=0)
    best = whole
    for size in range(longest, 1, -1):
        parted = [part for members in whole for part in _parts(members, size)]
        if _farthest(parted) < _farthest(best):
            best = parted
        if _farthest(best) <= MOST_PRESSES:
            break
    return best


def presses(nodes: Sequence[Node], key: str = "") -> dict[str, int]:
    """Return how many presses each item is away from the one at `key`, by trying every way."""
    start = current(nodes, key)
    if start is None:
        return {}
    rows = stops(nodes)
    found = {start.key: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for move in Move:
            there = _beside(rows, here, move)
            if there.key not in found:
                found[there.key] = found[here.key] + 1
                waiting.append(there)
    return found


def followed(before: State, after: State) -> State:
    """Return `after` with the cursor where it belongs after what has happened.

    Another page or card is begun anew; a card that closes gives the cursor back to what opened
    it; behind a notice lies the figure.
    """
    if _page(before) != _page(after):
        return replace(after, cursor="", cursor_under="")
    was_open, is_open = before.layer is not Layer.NONE, after.layer is not Layer.NONE
    if is_open and not was_open:
        return replace(after, cursor="", cursor_under=before.cursor)
    if was_open and not is_open:
        return replace(after, cursor=before.cursor_under, cursor_under="")
    if (before.layer, before.item) != (after.layer, after.item):
        return replace(after, cursor="")
    if before.consents != after.consents and after.cursor:
        return replace(after, cursor=f"{after.cursor.rpartition('/')[0]}/1")
    return after


def _page(state: State) -> tuple[object, ...]:
    return state.screen, state.panel, state.page


def _beside(rows: list[list[Node]], here: Node, move: Move) -> Node:
    row, place = next(
        (row, place)
        for row, members in enumerate(rows)
        for place, node in enumerate(members)
        if node.key == here.key
    )
    if move in (Move.NEXT, Move.PREVIOUS):
        return rows[row][(place + (1 if move is Move.NEXT else -1)) % len(rows[row])]
    return rows[(row + (1 if move is Move.DOWN else -1)) % len(rows)][0]


def _parts(members: list[Node], size: int) -> list[list[Node]]:
    count = -(-len(members) // size)
    even = -(-len(members) // count)
    return [members[start : start + even] for start in range(0, len(members), even)]


def _farthest(rows: list[list[Node]]) -> int:
    """Return the most presses from an item to another: half-way round both ways."""
    longest = max((len(members) for members in rows), default=0)
    return len(rows) // 2 + longest // 2
