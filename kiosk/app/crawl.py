"""What is wrong with a screen as painted: words over each other, words beyond its edges."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge import meaning
from kiosk.core.meaning import DESCRIBED, Element


def crawl(window: QQuickWindow, root: QQuickItem | None = None) -> tuple[Element, ...]:
    """Return all that the window shows, or one item of it, as `bridge.meaning` finds it."""
    return meaning.elements(root or window.contentItem())


def texts(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements that paint words."""
    return tuple(e for e in elements if not e.is_target and e.said and e.role not in DESCRIBED)


def targets(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements that can be pressed, without the dimmed page behind a card."""
    return tuple(e for e in elements if e.is_target and e.role != meaning.BACKDROP)


def collisions(elements: tuple[Element, ...]) -> tuple[tuple[Element, Element], ...]:
    """Return the pairs of texts that are painted over each other."""
    found = texts(elements)
    return tuple(
        (one, other)
        for place, one in enumerate(found)
        for other in found[place + 1 :]
        if one.overlaps(other, slack=3.0)
    )


def outside(
    elements: tuple[Element, ...],
    width_px: float,
    height_px: float,
    left_px: float = 0.0,
    top_px: float = 0.0,
) -> tuple[Element, ...]:
    """Return the texts and targets that reach beyond the screen, which may lie in a window."""
    right_px, bottom_px = left_px + width_px, top_px + height_px
    return tuple(
        e
        for e in elements
        if e.role != meaning.BACKDROP
        and (
            e.left < left_px - 1
            or e.top < top_px - 1
            or e.right > right_px + 1
            or e.bottom > bottom_px + 1
        )
    )
