"""A visitor who never touches the screen: presses keys, and knows only what has the focus."""

from __future__ import annotations

from collections import Counter
from functools import cache

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.core.cursor import Move, current, moved, presses
from kiosk.core.meaning import Node
from tests.journeys.visitor import Visitor, plain

KEYS = {
    Move.NEXT: Qt.Key.Key_Right,
    Move.PREVIOUS: Qt.Key.Key_Left,
    Move.UP: Qt.Key.Key_Up,
    Move.DOWN: Qt.Key.Key_Down,
}


class Keypad:
    """Seven keys of one visitor; counts how often they are pressed."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.pressed = 0

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The items of the screen, as a voice would read them."""
        return self.visitor.stage.cursor.nodes()

    @property
    def focus(self) -> Node:
        """The item in focus."""
        node = self.visitor.stage.cursor.node
        assert node is not None
        return node

    def press(
        self,
        key: Qt.Key,
        *,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        scan_code: int = 0,
        repeat: bool = False,
        release: bool = True,
    ) -> None:
        """Strike a key, as the window system tells it."""
        self.pressed += 1
        window = self.visitor.stage.window
        down = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, "", repeat)
        QGuiApplication.sendEvent(window, down)
        if release:
            up = QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, scan_code, 0, 0, "", False)
            QGuiApplication.sendEvent(window, up)
        self.visitor.stage.settle()

    def select(self) -> None:
        """Press the key in the middle."""
        self.press(Qt.Key.Key_Return)

    def back(self) -> None:
        """Press the key that leads out."""
        self.press(Qt.Key.Key_Escape)

    def home(self) -> None:
        """Press the key that leads to the home page."""
        self.press(Qt.Key.Key_Home)

    def goes_to(self, key: str) -> int:
        """Bring the focus to an item by the fewest presses, and return how many they were."""
        nodes = self.nodes
        path = shortest(nodes, self.focus.key, key)
        for move in path:
            self.press(KEYS[move])
        assert self.focus.key == key
        return len(path)

    def chooses(self, said: str) -> int:
        """Go to the first button that says these words and press it; return the presses to it."""
        found = [
            node.key for node in self.nodes if plain(node.said) == plain(said) and node.actions
        ]
        assert found, f"no button says {said!r}: {[n.said for n in self.nodes if n.actions]}"
        count = self.goes_to(found[0])
        self.select()
        return count


def shortest(nodes: tuple[Node, ...], start: str, goal: str) -> list[Move]:
    """Return the fewest moves from one item to another, by trying every way."""
    here = current(nodes, start)
    assert here is not None
    ways: dict[str, list[Move]] = {here.key: []}
    waiting = [here.key]
    while waiting:
        key = waiting.pop(0)
        if key == goal:
            return ways[key]
        for move in Move:
            there = moved(nodes, key, move)
            if there is not None and there.key not in ways:
                ways[there.key] = [*ways[key], move]
                waiting.append(there.key)
    raise AssertionError(f"no keys lead from {start} to {goal}")


def farthest(nodes: tuple[Node, ...]) -> int:
    """Return the most presses between two items of a screen, from every item to every other."""
    return _farthest(tuple(Counter(node.group for node in nodes).items()))


@cache
def _farthest(groups: tuple[tuple[str, int], ...]) -> int:
    """Return the same for the shape of a screen: its groups and how many items each has."""
    nodes = [
        Node(f"{group}/{number}", "label", "", "", group, 0, 0, 1, 1)
        for group, count in groups
        for number in range(1, count + 1)
    ]
    return max((max(presses(nodes, node.key).values()) for node in nodes), default=0)
