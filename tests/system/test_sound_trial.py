"""A sound server that is missing, or answers nothing, holds up a child, never the exhibit."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app.sounding import Sounding
from kiosk.bridge.deck import FileDeck
from kiosk.system.headphones import Headphones
from kiosk.system.sound import Sound
from kiosk.system.sound_trial import COMMAND, SoundTrial
from kiosk.system.voice import EspeakVoice

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs /bin/sh")
PASSES, FAILS, HANGS = (["/bin/sh", "-c", words] for words in ("exit 0", "exit 1", "exec cat"))


@posix
def test_a_trial_that_plays_passes(qtbot: QtBot) -> None:
    with closing(SoundTrial(PASSES)) as trial, qtbot.waitSignal(trial.passed):
        trial.begin()


@posix
@pytest.mark.parametrize("command", [FAILS, ["/no/such/program"]])
def test_a_trial_that_fails_is_told_to_the_log_and_tried_again(
    command: list[str], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(SoundTrial(command)) as trial:
        passed: list[bool] = []
        trial.passed.connect(lambda: passed.append(True))
        trial.begin()
        qtbot.waitUntil(lambda: "trying again" in caplog.text)
        assert not passed


@posix
def test_a_trial_that_hangs_is_ended(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with closing(SoundTrial(HANGS, longest_ms=1)) as trial:
        trial.begin()
        qtbot.waitUntil(lambda: "trying again" in caplog.text)


@posix
def test_without_a_sound_server_the_real_trial_fails_at_once(tmp_path: Path) -> None:
    environment = {**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/none"}
    done = subprocess.run(COMMAND, env=environment, capture_output=True, check=False, timeout=60)
    assert done.returncode == 1, done.stderr


@posix
def test_a_server_that_answers_nothing_holds_up_the_trial_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "native"))
        door.listen()
        monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/native")
        with closing(SoundTrial(longest_ms=2_000)) as trial:
            trial.begin()
            qtbot.waitUntil(lambda: "trying again" in caplog.text, timeout=30_000)


@posix
def test_the_exhibit_asks_for_no_device_before_the_trial_has_passed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Headphones, "watch_outputs", lambda self: asked.append("outputs"))
    monkeypatch.setattr(EspeakVoice, "warm_up", lambda self: asked.append("voice"))
    window = QQuickWindow()
    with (
        closing(EspeakVoice()) as voice,
        closing(Headphones()) as headphones,
        closing(Sounding(window, voice, headphones, SoundTrial(PASSES))),
    ):
        voice.chime()
        assert not voice.is_heard and asked == []
        assert not FileDeck.may_sound
        window.show()
        qtbot.waitUntil(lambda: Sound.may_open)
        assert FileDeck.may_sound
        # What is being said goes on; the device is warmed up only where nothing is.
        assert asked == ["outputs"]


def test_an_exhibit_that_ends_before_its_trial_leaves_sound_to_the_next(qtbot: QtBot) -> None:
    with closing(EspeakVoice()) as voice, closing(Headphones()) as headphones:
        sounding = Sounding(QQuickWindow(), voice, headphones, SoundTrial(PASSES))
        assert not Sound.may_open
        sounding.close()
        assert Sound.may_open and FileDeck.may_sound
