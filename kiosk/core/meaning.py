"""The tree of meaning: what a screen says and lets one do, once, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# The groups of a screen in reading order. A group's name may be followed by what tells it from
# others of its kind: "figure deportation/routes", "setting 2".
GROUPS = (
    "header",
    "title",
    "text",
    "figure",
    "setting",
    "doors",
    "evidence",
    "ways",
    "navigation",
)
# In these the place on the screen tells the order; in all others the order they are written in.
PLACED = ("ways",)

# What an element is. The last ones have no words of their own on the screen.
ROLES = (
    "heading",
    "place",
    "paragraph",
    "label",
    "number",
    "axis",
    "quotation",
    "caption",
    "credit",
    "transcript",
    "notice",
    "status",
    "invitation",
    "button",
    "choice",
    "navigation",
    "door",
    "slider",
    "figure",
    "picture",
)
# Spoken, and drawn as something else than these words.
DESCRIBED = ("figure", "picture")


@dataclass(frozen=True)
class Element:
    """One thing painted on the window. The rectangle is in window pixels, as painted.

    `said` are the words on it, `spoken` what a voice says of it. `is_target` says that it can be
    pressed. `is_clipped` says that some of its words are not painted, other than by the steps of
    a long text. `pixel_size` is that of its letters; 0 for what paints none itself.
    """

    role: str
    said: str
    language: str
    left: float
    top: float
    right: float
    bottom: float
    is_target: bool = False
    is_clipped: bool = False
    spoken: str = ""
    pixel_size: float = 0.0

    def overlaps(self, other: Element, slack: float = 1.0) -> bool:
        """Return whether the two share more than `slack` pixels each way."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack


@dataclass(frozen=True)
class Node:
    """One item of a screen: heard as one thing, reached as one thing.

    `key` names its place on the screen ("ways/2") and stays the same while the screen does.
    `role` is one of ROLES, `group` begins with one of GROUPS. `said` is what a voice says, in
    `language`. The rectangle is in window pixels. `actions` are what a key can do here: "press",
    or nothing. `is_target` says that a finger can press it; `is_live` is false for a button that
    cannot be used now; `is_chosen` for the value that holds. `words` are the texts painted in
    it. `is_clipped` says that one of them is cut off.
    """

    key: str
    role: str
    said: str
    language: str
    group: str
    left: float
    top: float
    right: float
    bottom: float
    actions: tuple[str, ...] = ()
    is_target: bool = False
    is_live: bool = True
    is_chosen: bool = False
    is_clipped: bool = False
    words: tuple[Element, ...] = ()


def rank(group: str) -> int:
    """Return where a group stands in the reading order; unknown ones go with the text."""
    kind = group.split(" ")[0]
    return GROUPS.index(kind if kind in GROUPS else "text")


@dataclass(frozen=True)
class Place:
    """Where a node belongs: its group, and a rectangle that runs in reading direction.

    Lengths may be of any kind, but have to run from left to right also where the screen stands
    mirrored. The words of an axis come `after` what it measures.
    """

    group: str
    left: float
    top: float
    right: float
    bottom: float
    after: bool = False


def reading_order(places: Sequence[Place]) -> tuple[tuple[int, str], ...]:
    """Return the places in reading order: the index of each, and its key.

    They are given in the order they are written in, which holds within most groups.
    """
    first: dict[str, int] = {}
    for index, place in enumerate(places):
        first.setdefault(place.group, index)
    ordered = []
    for group in sorted(first, key=lambda name: (rank(name), first[name])):
        members = [index for index, place in enumerate(places) if place.group == group]
        members.sort(key=lambda index: places[index].after)
        if group.split(" ")[0] in PLACED:
            members = _by_rows(members, places)
        ordered += [(index, f"{group}/{n}") for n, index in enumerate(members, start=1)]
    return tuple(ordered)


def _by_rows(members: list[int], places: Sequence[Place]) -> list[int]:
    """Return places row by row, each from left to right."""
    rows: list[list[int]] = []
    for index in sorted(members, key=lambda i: (places[i].top, places[i].left)):
        middle = (places[index].top + places[index].bottom) / 2
        if rows and middle < places[rows[-1][0]].bottom:
            rows[-1].append(index)
        else:
            rows.append([index])
    return [index for row in rows for index in sorted(row, key=lambda i: places[i].left)]
