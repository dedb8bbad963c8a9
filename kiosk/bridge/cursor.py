"""The cursor on the screen: one item in focus, which keys move and reading aloud follows."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge import meaning
from kiosk.bridge.visit import Visit
from kiosk.core import cursor
from kiosk.core.cursor import Move
from kiosk.core.events import CursorFollowed, CursorMoved, Screen
from kiosk.core.meaning import Node

# After a change the screen comes to rest within so many frames.
FRAMES_TO_REST = 4


class Cursor(QObject):
    """Knows the items of the window and which one is in focus.

    `visit.cursorMoved` tells that another item is. The key of the item is part of the visit's
    state, so that a reset puts it back; an item that has gone gives way to its neighbour.
    """

    def __init__(self, visit: Visit, window: QQuickWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._window: QQuickWindow | None = window
        self._item: QQuickItem | None = None
        self._node: Node | None = None
        self._stale = FRAMES_TO_REST
        visit.changed.connect(self._unrest)
        visit.looked.connect(self._unrest)
        visit.cursorMoved.connect(self._unrest)
        visit.speechChanged.connect(self._unrest)
        window.afterAnimating.connect(self._mark)

    def close(self) -> None:
        """Forget the window, which is about to go."""
        if self._window is not None:
            self._window.afterAnimating.disconnect(self._mark)
        self._window = self._item = None

    def nodes(self) -> tuple[Node, ...]:
        """Return the items of the screen in reading order; see `kiosk.bridge.meaning`.

        While staff have the screen there are none for visitors.
        """
        if self._window is None or self._visit.is_lent:
            return ()
        return meaning.nodes(self._window)

    @property
    def node(self) -> Node | None:
        """The item in focus; None on an empty screen."""
        return cursor.current(self.nodes(), self._visit.state.cursor)

    def current(self) -> str:
        """Return the key of the item in focus; empty on an empty screen."""
        node = self.node
        return node.key if node is not None else ""

    def move(self, move: Move) -> None:
        """Bring the cursor to the item that lies in one direction: an act of the visitor."""
        there = cursor.moved(self.nodes(), self._visit.state.cursor, move)
        if there is not None:
            self._visit.send(CursorMoved(there.key))

    def move_to(self, key: str) -> None:
        """Bring the cursor to the item called `key`: an act of the visitor."""
        self._visit.send(CursorMoved(key))

    def follow(self, key: str) -> None:
        """Bring the cursor to the item called `key`, which is read: no act of the visitor."""
        self._visit.send(CursorFollowed(key))

    def press(self) -> None:
        """Press the item in focus, as a finger would."""
        if self._window is None:
            return
        node, item = self._here()
        if node is not None and item is not None and "press" in node.actions:
            QMetaObject.invokeMethod(item, "press")

    def _here(self) -> tuple[Node | None, QQuickItem | None]:
        assert self._window is not None
        found = meaning.nodes_and_items(self._window)
        node = cursor.current([each for each, _ in found], self._visit.state.cursor)
        item = next((item for each, item in found if each == node), None)
        return node, item

    @Slot()
    def _unrest(self) -> None:
        self._stale = FRAMES_TO_REST
        if self._window is not None:
            self._window.update()

    @Slot()
    def _mark(self) -> None:
        """Put the mark where the item is in the frame that is about to be drawn."""
        state, focus = self._visit.state, self._visit.focus_view
        is_wanted = (state.keyed or state.speaking) and state.screen is not Screen.ATTRACT
        if self._window is None or not is_wanted or self._visit.is_lent:
            focus.hide()
            return
        if self._stale or not _is_there(self._item):
            self._stale = max(0, self._stale - 1)
            self._node, self._item = self._here()
        if self._item is None or self._node is None:
            focus.hide()
            return
        root = meaning.exhibit_item(self._window)
        place = root.mapRectFromScene(meaning.place_of(self._item))
        focus.show(place, self._node.said)


def _is_there(item: QQuickItem | None) -> bool:
    return item is not None and shiboken6.isValid(item) and item.isVisible() and item.isEnabled()
