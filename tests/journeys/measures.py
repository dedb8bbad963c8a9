"""What a screen must keep to, told of its elements: each rule returns sentences about breaches."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from kiosk.app.crawl import collisions, outside, targets, texts
from kiosk.core.display import SMALLEST_GAP_MM, SMALLEST_TARGET_MM
from kiosk.core.meaning import Element

# Edges lie on whole pixels.
ROUNDING_PX = 1.0
EDGE_PX = 3.0

Elements = tuple[Element, ...]


def too_small(elements: Elements, pixels_per_mm: float) -> list[str]:
    """Name the targets under 15 mm."""
    least = SMALLEST_TARGET_MM * pixels_per_mm - ROUNDING_PX
    return [
        f"{e.said!r} is only {min(width(e), height(e)) / pixels_per_mm:.1f} mm"
        for e in targets(elements)
        if min(width(e), height(e)) < least
    ]


def too_close(elements: Elements, pixels_per_mm: float) -> list[str]:
    """Name the pairs of targets less than 3 mm apart; values of one choice may touch."""
    least = SMALLEST_GAP_MM * pixels_per_mm - ROUNDING_PX
    return [
        f"{one.said!r} and {other.said!r} are {gap(one, other) / pixels_per_mm:.1f} mm apart"
        for one, other in combinations(targets(elements), 2)
        if gap(one, other) < least and not are_one_choice(one, other)
    ]


def beyond_the_edge(elements: Elements, width_px: int, height_px: int) -> list[str]:
    """Name what reaches beyond the window."""
    return [f"{e.said[:40]!r} leaves the screen" for e in outside(elements, width_px, height_px)]


def cut_off(elements: Elements) -> list[str]:
    """Name the texts of which a part is missing."""
    return [f"{e.said[:40]!r} is cut off" for e in texts(elements) if e.is_clipped]


def painted_over(elements: Elements) -> list[str]:
    """Name the pairs of texts that lie over each other."""
    return [
        f"{one.said[:40]!r} and {other.said[:40]!r} lie over each other"
        for one, other in collisions(elements)
    ]


def across_a_button(elements: Elements) -> list[str]:
    """Name the texts that lie partly on a target and partly beside it."""
    return [
        f"{text.said[:40]!r} lies across the edge of {target.said[:40]!r}"
        for target in targets(elements)
        for text in texts(elements)
        if text.overlaps(target, EDGE_PX) and not encloses(target, text)
    ]


def width(element: Element) -> float:
    """Return the width in pixels."""
    return element.right - element.left


def height(element: Element) -> float:
    """Return the height in pixels."""
    return element.bottom - element.top


def gap(one: Element, other: Element) -> float:
    """Return how many pixels lie between two elements; 0 where they touch or overlap."""
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return hypot(max(0.0, across), max(0.0, down))


def are_one_choice(one: Element, other: Element) -> bool:
    """Return whether two targets are neighbours in a segmented choice."""
    same_row = abs(one.top - other.top) < 1 and abs(one.bottom - other.bottom) < 1
    return one.role == other.role == "choice" and same_row and not one.overlaps(other, EDGE_PX * 2)


def encloses(target: Element, text: Element) -> bool:
    """Return whether the text lies within the target."""
    return (
        text.left >= target.left - EDGE_PX
        and text.top >= target.top - EDGE_PX
        and text.right <= target.right + EDGE_PX
        and text.bottom <= target.bottom + EDGE_PX
    )
