"""Reads the tree of meaning from the screen: the one walk over what QML shows.

The parts of QML say what they are: `said` (words), `role`, `language`, and `spoken` where a
voice says it otherwise; a container names its `group`. A role of "" marks words that another
element says as well. What is not `enabled` lies behind a card or sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.paragraph import Paragraph
from kiosk.core.meaning import Element, Node, Place, reading_order

BACKDROP = "backdrop"


@dataclass
class _Found:
    """An element with the item that shows it, where it belongs, and the words painted in it."""

    element: Element
    item: QQuickItem
    group: str
    words: list[Element]


def exhibit_item(window: QQuickWindow) -> QQuickItem:
    """Return what people see of the window: the exhibit, or what staff see in its place."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.property("misfit") is not None and item.isEnabled():
            return item
        waiting += item.childItems()
    return window.contentItem()


def elements(root: QQuickItem, *, behind: bool = True) -> tuple[Element, ...]:
    """Return all that is painted in `root`, what is painted last at the end.

    Words on a button are elements of their own here. Without `behind`, what lies behind a card,
    a sheet or the warning is left out.
    """
    return tuple(
        _element(item)
        for item in _items(root, painted_order=True)
        if (behind or item.isEnabled()) and item.property("isTarget") is not False
    )


def nodes(window: QQuickWindow) -> tuple[Node, ...]:
    """Return the items of the exhibit in the window in reading order, each once.

    What lies behind a card, a sheet or the warning is left out; the words on a button are part
    of the button. Keys and roles are those of `kiosk.core.meaning`; a key holds until the screen
    changes. Let the screen come to rest before, or what is still loading is missing.
    """
    return tuple(node for node, _ in nodes_and_items(window))


def press(window: QQuickWindow, key: str) -> bool:
    """Do what a finger on the node called `key` would; return whether it can be pressed."""
    for node, item in nodes_and_items(window):
        if node.key == key and "press" in node.actions:
            return bool(QMetaObject.invokeMethod(item, "press"))
    return False


def nodes_and_items(window: QQuickWindow) -> tuple[tuple[Node, QQuickItem], ...]:
    """Return each node with the item that shows it, in reading order. Do not keep the items."""
    root = exhibit_item(window)
    language = str(root.property("language") or "")
    found = list(_found(root))
    places = []
    for each in found:
        item = each.item
        own = item.mapRectToItem(root, QRectF(0, 0, item.width(), item.height()))
        edges = (own.left(), own.top(), own.right(), own.bottom())
        places.append(Place(each.group, *edges, after=each.element.role == "axis"))
    return tuple(
        (_node(found[index], key, language), found[index].item)
        for index, key in reading_order(places)
    )


def _items(item: QQuickItem, *, painted_order: bool) -> Iterator[QQuickItem]:
    """Yield the visible items that say something."""
    if not item.isVisible():
        return
    if isinstance(item.property("said"), str) and item.width() > 0 and item.height() > 0:
        yield item
    children = item.childItems()
    if painted_order:
        children.sort(key=QQuickItem.z)
    for child in children:
        yield from _items(child, painted_order=painted_order)


def _found(root: QQuickItem) -> Iterator[_Found]:
    """Yield what becomes a node, in the order it is written in."""
    last: _Found | None = None
    for item in _items(root, painted_order=False):
        if not item.isEnabled():
            continue
        element = _element(item)
        if last is not None and _is_button(last.item) and last.item.isAncestorOf(item):
            if element.pixel_size and element.said:
                last.words.append(element)
            continue
        if not element.role or element.role == BACKDROP or not element.spoken:
            continue
        if last is not None:
            yield last
        words = [element] if element.pixel_size else []
        last = _Found(element, item, _group(item), words)
    if last is not None:
        yield last


def _group(item: QQuickItem) -> str:
    above: QQuickItem | None = item
    while above is not None:
        name = above.property("group")
        if isinstance(name, str) and name:
            return name
        above = above.parentItem()
    return "text"


def _node(found: _Found, key: str, language: str) -> Node:
    element, item = found.element, found.item
    is_live = item.property("live") is not False
    return Node(
        key=key,
        role=element.role,
        said=element.spoken,
        language=element.language or language,
        group=found.group,
        left=element.left,
        top=element.top,
        right=element.right,
        bottom=element.bottom,
        actions=("press",) if is_live and _is_button(item) else (),
        is_target=element.is_target,
        is_live=is_live,
        is_chosen=bool(item.property("chosen")),
        is_clipped=any(words.is_clipped for words in found.words),
        words=tuple(found.words),
    )


def place_of(item: QQuickItem) -> QRectF:
    """Return where an item is painted, in window pixels: its letters, if it is a text."""
    if isinstance(item, Paragraph):
        return item.mapRectToScene(item.painted_rect())
    if item.property("paintedHeight") is not None:
        left = float(item.property("paintedX") or 0)
        width, height = item.property("paintedWidth"), item.property("paintedHeight")
        return item.mapRectToScene(QRectF(left, 0, width, height))
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _element(item: QQuickItem) -> Element:
    said = str(item.property("said"))
    clipped = False
    size = 0.0
    if isinstance(item, Paragraph):
        clipped = item.is_clipped()
        size = item.letter_size()
    elif item.property("paintedHeight") is not None:
        too_wide = item.property("paintedWidth") > item.width() + 1
        clipped = too_wide or bool(item.property("truncated"))
        size = float(item.property("letterSize") or 0)
    place = place_of(item)
    spoken = item.property("spoken")
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
        spoken=spoken if isinstance(spoken, str) and spoken else said,
        pixel_size=size,
    )


def _is_button(item: QQuickItem) -> bool:
    return item.property("pressed") is not None
