"""The keys of a keypad on the page of staff: they go from item to item and press, as a finger."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge import meaning
from kiosk.bridge.staff import Staff
from kiosk.core import cursor
from kiosk.core.cursor import Move
from kiosk.core.keys import Action
from kiosk.core.meaning import Node
from kiosk.core.ports import Voice
from kiosk.core.staff import Place

_MOVES = {
    Action.NEXT: Move.NEXT,
    Action.PREVIOUS: Move.PREVIOUS,
    Action.UP: Move.UP,
    Action.DOWN: Move.DOWN,
}


class StaffKeys(QObject):
    """Moves the focus of staff; where it is is forgotten with each other screen.

    `voice` says what has the focus, but no digit of a PIN.
    """

    def __init__(
        self,
        staff: Staff,
        window: QQuickWindow,
        voice: Voice | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._staff, self._window, self._voice = staff, window, voice
        self._key = ""
        self._screen = ""
        staff.changed.connect(self._follow)

    @Slot(Action)
    def take(self, action: Action) -> None:
        """Do what a key means here."""
        self._staff.be_seen()
        if self._staff.presence.is_cleaning:
            return
        if action is Action.SELECT and self._key:
            self._press()
        elif action is Action.HOME or (action is Action.BACK and not self._staff.presence.tool):
            self._staff.leave()
        elif action is Action.BACK:
            self._staff.openTool("")
        elif action in _MOVES:
            self._move(_MOVES[action])

    def _move(self, move: Move) -> None:
        nodes = [node for node, _ in self._found()]
        # The first key shows where the focus is.
        there = cursor.moved(nodes, self._key, move) if self._key else cursor.current(nodes, "")
        if there is not None:
            self._key = there.key
            self._mark()
            self._say(there)

    def _say(self, node: Node) -> None:
        is_secret = self._staff.presence.place is Place.PAD
        if self._voice is not None and not is_secret and self._voice.speaks(node.language):
            self._voice.say(node.said, node.language)

    def _press(self) -> None:
        for node, item in self._found():
            if node.key == self._key and "press" in node.actions:
                QMetaObject.invokeMethod(item, "press")
                return

    @Slot()
    def _follow(self) -> None:
        """Forget the focus on another screen, and keep its mark where its item is."""
        presence = self._staff.presence
        screen = f"{presence.place}/{presence.tool}/{presence.is_cleaning}"
        if screen != self._screen:
            if self._voice is not None and self._key:
                self._voice.stop()
            self._screen, self._key = screen, ""
        if self._key and presence.place is not Place.OUT:
            self._mark()
        else:
            self._staff.focus_view.hide()

    def _mark(self) -> None:
        root = meaning.exhibit_item(self._window)
        for node, item in self._found():
            if node.key == self._key:
                place = root.mapRectFromScene(meaning.place_of(item))
                self._staff.focus_view.show(place, node.said)
                return

    def _found(self) -> tuple[tuple[Node, QQuickItem], ...]:
        return meaning.nodes_and_items(self._window)
