"""A technician lets the kiosk learn a keypad that it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem

from kiosk.app.crawl import crawl, texts
from kiosk.app.learning import Classroom
from kiosk.app.stage import application, prepare_qt
from kiosk.bridge.sizes import Sizes
from kiosk.core.display import PROFILES
from kiosk.core.keys import Action, Key
from kiosk.store.keypads import LEARNT_NAME, load_keys
from tests.journeys.visitor import plain

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Classroom]:
    prepare_qt(headless=True)
    application()
    with closing(Classroom(tmp_path, Sizes(PROFILES["24-inch"], 1280, 720), "ru")) as room:
        room.window.resize(1280, 720)
        room.window.show()
        QGuiApplication.processEvents()
        yield room


def press(room: Classroom, scan_code: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_TouchpadOff, NO_MODIFIER, scan_code, 0, 0)
        QGuiApplication.sendEvent(room.window, event)
    QGuiApplication.processEvents()


def said(room: Classroom) -> str:
    return plain(" ".join(element.said for element in texts(crawl(room.window))))


def button(room: Classroom, words: str) -> QQuickItem:
    waiting = [room.window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.property("said") == words and item.property("isTarget") is not None:
            return item
        waiting += item.childItems()
    raise AssertionError(words)


def test_keys_are_asked_for_learnt_and_kept_for_this_kiosk(room: Classroom, tmp_path: Path) -> None:
    assert "1 из 11" in said(room)
    press(room, 201)
    assert "2 из 11" in said(room)
    press(room, 201)
    assert "2 из 11" in said(room)
    room.lesson.skip()
    press(room, 205)
    assert room.lesson.property("learnt") == ["201=next", "205=up"]
    room.lesson.save()
    assert room.lesson.property("outcome") == "saved"
    keys, faults = load_keys(None, tmp_path)
    assert faults == ()
    assert keys.table.action(Key("Key_TouchpadOff", 201)) is Action.NEXT
    assert keys.table.action(Key("Key_TouchpadOff", 205)) is Action.UP


def test_a_lesson_can_go_back_and_ends_when_all_was_asked(room: Classroom) -> None:
    press(room, 190)
    room.lesson.takeBack()
    assert room.lesson.property("wanted") == "next"
    for code in range(300, 311):
        press(room, code)
    assert room.lesson.property("wanted") == ""
    assert not button(room, "Такой клавиши нет").property("isTarget")


def test_a_disk_that_takes_nothing_is_told(room: Classroom, tmp_path: Path) -> None:
    press(room, 201)
    (tmp_path / LEARNT_NAME).mkdir()
    (tmp_path / LEARNT_NAME / "in the way").write_text("", "utf-8")
    room.lesson.save()
    assert room.lesson.property("outcome") == "failed"
