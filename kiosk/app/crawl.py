"""Walks what the window shows and lists every element with its role, words and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.paragraph import Paragraph


@dataclass(frozen=True)
class Element:
    """One visible element. The rectangle is in window pixels, as painted.

    `is_target` says that it can be pressed. `is_clipped` says that some of its words are not
    painted, other than by the steps of a long text.
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

    def overlaps(self, other: Element, slack: float = 1.0) -> bool:
        """Return whether the two share more than `slack` pixels each way."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack


def crawl(window: QQuickWindow, root: QQuickItem | None = None) -> tuple[Element, ...]:
    """Return the visible elements of the window, or of one item of it, painted last last."""
    return tuple(_elements(root or window.contentItem()))


def exhibit_item(window: QQuickWindow) -> QQuickItem:
    """Return what visitors see of the window: all of it, but in the preview only a part."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.property("misfit") is not None:
            return item
        waiting += item.childItems()
    return window.contentItem()


def texts(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements that paint words."""
    return tuple(e for e in elements if not e.is_target and e.said)


def targets(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements that can be pressed, without the dimmed page behind a card."""
    return tuple(e for e in elements if e.is_target and e.role != "backdrop")


def _elements(item: QQuickItem) -> Iterator[Element]:
    if not item.isVisible() or item.opacity() <= 0:
        return
    said = item.property("said")
    # A button that cannot be pressed now is neither a target nor a text; its words are.
    is_dead = item.property("isTarget") is False
    if isinstance(said, str) and not is_dead and item.width() > 0 and item.height() > 0:
        yield _element(item, said)
    for child in sorted(item.childItems(), key=lambda c: c.z()):
        yield from _elements(child)


def _element(item: QQuickItem, said: str) -> Element:
    painted = QRectF(0, 0, item.width(), item.height())
    clipped = False
    if isinstance(item, Paragraph):
        painted = item.painted_rect()
        clipped = item.is_clipped()
    elif item.property("paintedHeight") is not None:
        height, width = item.property("paintedHeight"), item.property("paintedWidth")
        painted = QRectF(float(item.property("paintedX") or 0), 0, width, height)
        clipped = width > item.width() + 1 or bool(item.property("truncated"))
    place = item.mapRectToScene(painted)
    return Element(
        role=str(item.property("role") or ""),
        said=said,
        language=str(item.property("language") or ""),
        left=place.left(),
        top=place.top(),
        right=place.right(),
        bottom=place.bottom(),
        is_target=bool(item.property("isTarget")),
        is_clipped=clipped,
    )


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
        if e.role != "backdrop"
        and (
            e.left < left_px - 1
            or e.top < top_px - 1
            or e.right > right_px + 1
            or e.bottom > bottom_px + 1
        )
    )
