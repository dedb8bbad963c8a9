"""The process of another screen: started again however it ends, and ended without waiting."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import follower_process, screen_process
from kiosk.app.follower_process import FollowerProcess
from kiosk.app.screen_process import ScreenProcess
from kiosk.app.screens import Screens
from kiosk.core.polling import PollRules
from kiosk.core.screens import ScreenPlan
from kiosk.store.settings import Settings
from kiosk.system import child, places

LONGEST_MS = 30_000
# What waits for its end, whatever it is asked for.
SLEEPS = ("-c", "import sys; sys.stdin.read()")
DEAF = (
    "-c",
    "import signal, sys; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    " print('deaf', flush=True); sys.stdin.read()",
)


@pytest.fixture
def screen(state: Path, qapp: object) -> Iterator[ScreenProcess]:
    """Another screen, which nothing has started yet."""
    screen = ScreenProcess(ScreenPlan("HDMI-A-2"), places.CONTENT)
    yield screen
    screen.close()
    assert not screen.is_running


def cannot_fork(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(child.sys, "executable", "/no/such/program")


def runs(patch: pytest.MonkeyPatch, words: tuple[str, str]) -> None:
    patch.setattr(child, "KIOSK", words)


def test_a_screen_whose_process_could_not_begin_is_started_again(
    screen: ScreenProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, SLEEPS)
    with pytest.MonkeyPatch.context() as patch:
        cannot_fork(patch)
        screen.start()
        qtbot.waitUntil(lambda: screen._again.isActive(), timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: bool(screen.process_id), timeout=LONGEST_MS)


def test_a_follower_that_could_not_begin_is_started_again(
    state: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, SLEEPS)
    monkeypatch.setattr(follower_process, "FIRST_RETRY_MS", 1)
    wanted = Settings(updates=PollRules(("https://museum.example",)))
    follower = FollowerProcess(wanted, places.CONTENT)
    with pytest.MonkeyPatch.context() as patch:
        cannot_fork(patch)
        with qtbot.waitSignal(follower._process.ended, timeout=LONGEST_MS):
            follower.start()
    qtbot.waitUntil(lambda: bool(follower.process_id), timeout=LONGEST_MS)
    follower.close()


def test_a_screen_that_comes_back_while_its_process_ends_is_shown_again(
    screen: ScreenProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, SLEEPS)
    screen.start()
    qtbot.waitUntil(lambda: bool(screen.process_id), timeout=LONGEST_MS)
    first = screen.process_id
    screen.stop()
    screen.start()
    qtbot.waitUntil(lambda: screen.process_id not in (0, first), timeout=LONGEST_MS)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_a_screen_that_does_not_end_holds_up_no_other_and_is_killed(
    screen: ScreenProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs(monkeypatch, DEAF)
    monkeypatch.setattr(screen_process, "LEAVE_MS", 1)
    screen._process.setProcessChannelMode(screen._process.ProcessChannelMode.SeparateChannels)
    screen.start()
    qtbot.waitUntil(lambda: screen._process.canReadLine(), timeout=LONGEST_MS)
    screen.stop()
    # It has not been waited for.
    assert screen.process_id
    qtbot.waitUntil(lambda: not screen.process_id, timeout=LONGEST_MS)
    assert not screen.is_running


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs a socket of the first screen")
def test_a_restart_at_another_screen_is_one_of_the_whole_exhibit(
    screen: ScreenProcess, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[str] = []

    class App:
        def exit(self) -> None:
            ends.append(places.screen())

    first = Screens(App(), (), places.CONTENT, None)
    screen.restartAsked.connect(first.restart)
    own = screen._environment()
    with pytest.MonkeyPatch.context() as there:
        # In the process of the other screen.
        for name in (places.SCREEN_VARIABLE, "NOTIFY_SOCKET"):
            there.setenv(name, own.value(name))
        Screens(App(), (), places.CONTENT, None).restart()
        assert ends == ["HDMI-A-2"]
    qtbot.waitUntil(lambda: ends == ["HDMI-A-2", ""], timeout=LONGEST_MS)
