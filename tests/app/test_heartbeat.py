"""The watchdog is fed by frames and touches alone; a real socket and a real window."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app.heartbeat import Heartbeat, has_screen
from kiosk.system.service import ServiceManager


class Manager:
    """Listens where systemd would."""

    def __init__(self, folder: Path) -> None:
        self.address = folder / "notify"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(self.address))
        self.socket.setblocking(False)
        self.heard: list[str] = []

    def words(self) -> list[str]:
        while True:
            try:
                self.heard.append(self.socket.recv(1024).decode())
            except BlockingIOError:
                return self.heard


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[Manager]:
    listening = Manager(tmp_path)
    yield listening
    listening.socket.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    shown = QQuickWindow()
    shown.resize(64, 64)
    yield shown
    shown.close()


def of(manager: Manager, watchdog_us: int = 400_000) -> ServiceManager:
    return ServiceManager(
        {"NOTIFY_SOCKET": str(manager.address), "WATCHDOG_USEC": str(watchdog_us)}
    )


class Swallow(QObject):
    """Keeps every movement from whatever was installed before it."""

    def eventFilter(self, _watched: QObject, event: Any) -> bool:  # noqa: N802
        return bool(event.type() == event.Type.MouseMove)


def test_ready_after_the_first_frame_and_then_a_beat_for_each_pair(
    qtbot: QtBot, manager: Manager, window: QQuickWindow
) -> None:
    heart = Heartbeat(window, window.frameSwapped, of(manager))
    assert manager.words() == []  # nothing was drawn yet
    window.show()
    qtbot.waitUntil(lambda: manager.words().count("WATCHDOG=1") >= 3)
    assert manager.words()[0] == "READY=1" and manager.words().count("READY=1") == 1
    heart.close()
    assert manager.words()[-1] == "STOPPING=1"


def test_no_beat_without_a_frame(qtbot: QtBot, manager: Manager, window: QQuickWindow) -> None:
    heart = Heartbeat(window, window.frameSwapped, of(manager))
    beats: list[int] = []
    heart._timer.timeout.connect(lambda: beats.append(1))
    qtbot.waitUntil(lambda: len(beats) >= 4)  # probes came back, the window never drew
    assert manager.words() == []
    heart.close()


def test_a_display_that_sleeps_takes_no_frame_and_the_touch_alone_counts(
    qtbot: QtBot, manager: Manager, window: QQuickWindow
) -> None:
    window.setProperty("dark", True)
    heart = Heartbeat(window, window.frameSwapped, of(manager))
    # Never shown, so that nothing is ever drawn.
    qtbot.waitUntil(lambda: manager.words().count("WATCHDOG=1") >= 2)
    window.setProperty("dark", False)
    beats: list[int] = []
    qtbot.waitUntil(lambda: not heart._drawn)
    count = len(manager.words())
    heart._timer.timeout.connect(lambda: beats.append(1))
    qtbot.waitUntil(lambda: len(beats) >= 3)
    assert len(manager.words()) == count
    heart.close()


def test_without_a_display_the_touch_alone_counts(
    qtbot: QtBot, manager: Manager, window: QQuickWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert has_screen()
    monkeypatch.setattr("kiosk.app.heartbeat.QGuiApplication.screens", list)
    assert not has_screen()
    heart = Heartbeat(window, window.frameSwapped, of(manager))
    qtbot.waitUntil(lambda: manager.words().count("WATCHDOG=1") >= 2)
    heart.close()


def test_no_beat_without_the_probe(qtbot: QtBot, manager: Manager, window: QQuickWindow) -> None:
    heart = Heartbeat(window, window.frameSwapped, of(manager))
    thief = Swallow()
    window.installEventFilter(thief)  # asked before the heartbeat's own filter
    frames: list[int] = []
    window.frameSwapped.connect(lambda: frames.append(1))
    window.show()
    qtbot.waitUntil(lambda: len(frames) >= 1)
    beats: list[int] = []
    heart._timer.timeout.connect(lambda: beats.append(1))
    qtbot.waitUntil(lambda: len(beats) >= 3)
    assert manager.words() == []
    window.removeEventFilter(thief)
    qtbot.waitUntil(lambda: "WATCHDOG=1" in manager.words())  # the same heart, let be, beats
    heart.close()


def test_a_stopped_gui_thread_is_silent(
    qtbot: QtBot, manager: Manager, window: QQuickWindow
) -> None:
    heart = Heartbeat(window, window.frameSwapped, of(manager))
    window.show()
    qtbot.waitUntil(lambda: "READY=1" in manager.words())
    silent: list[bool] = []

    def hang() -> None:
        before = len(manager.words())
        manager.socket.setblocking(True)
        manager.socket.settimeout(0.5)  # longer than the watchdog waits
        try:
            manager.socket.recv(1024)
            silent.append(False)
        except TimeoutError:
            silent.append(len(manager.heard) == before)
        manager.socket.setblocking(False)

    QTimer.singleShot(0, hang)
    qtbot.waitUntil(lambda: silent != [])
    assert silent == [True]
    count = len(manager.words())
    qtbot.waitUntil(lambda: len(manager.words()) > count)  # it turns again, and beats again
    heart.close()


def test_nobody_listens_nothing_happens(window: QQuickWindow) -> None:
    heart = Heartbeat(window, window.frameSwapped, ServiceManager({}))
    assert not heart._timer.isActive()
    heart.close()


def test_a_listener_that_went_away_darkens_nothing(tmp_path: Path) -> None:
    gone = ServiceManager({"NOTIFY_SOCKET": str(tmp_path / "gone"), "WATCHDOG_USEC": "no number"})
    gone.tell("READY=1")
    assert gone.watchdog_ms == 0
