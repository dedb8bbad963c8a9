"""The one way to press: on release, inside, however long; never by accident."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.journeys.visitor import touch_screen
from tests.parts.qml_parts import settle, shown

BUTTON = """Pressable {
    property int times: 0
    said: "Press"
    width: 100
    height: 80
    onActivated: times += 1
}"""


@pytest.fixture
def button() -> Iterator[QQuickItem]:
    with shown(BUTTON) as item:
        yield item


def touch(button: QQuickItem, doing: str, x: int, y: int) -> None:
    event = QTest.touchEvent(button.window(), touch_screen(), False)
    getattr(event, doing)(0, QPoint(x, y), button.window())
    event.commit()
    settle()


def test_it_acts_when_the_finger_is_lifted(button: QQuickItem) -> None:
    touch(button, "press", 50, 40)
    assert button.property("pressed")
    assert button.property("times") == 0
    touch(button, "release", 50, 40)
    assert not button.property("pressed")
    assert button.property("times") == 1


def test_it_does_not_act_when_the_finger_slides_off(button: QQuickItem) -> None:
    touch(button, "press", 50, 40)
    touch(button, "move", 200, 200)
    touch(button, "release", 200, 200)
    assert not button.property("pressed")
    assert button.property("times") == 0


def test_a_finger_that_trembles_inside_still_presses(button: QQuickItem) -> None:
    touch(button, "press", 20, 20)
    for x in (30, 50, 80, 60):
        touch(button, "move", x, 40)
    touch(button, "release", 60, 40)
    assert button.property("times") == 1


def test_it_does_not_act_when_the_finger_only_arrives(button: QQuickItem) -> None:
    touch(button, "press", 200, 200)
    touch(button, "move", 50, 40)
    touch(button, "release", 50, 40)
    assert button.property("times") == 0


def test_a_dead_one_does_not_act_and_is_no_target(button: QQuickItem) -> None:
    button.setProperty("live", False)
    touch(button, "press", 50, 40)
    assert not button.property("pressed")
    touch(button, "release", 50, 40)
    assert button.property("times") == 0
    assert not button.property("isTarget")
