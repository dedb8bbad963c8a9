"""Each side is heard by itself."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.chime import side_samples
from kiosk.system.sound import Sound
from kiosk.system.speakers import RATE_HZ, TwoSpeakers


def sides(samples: bytes) -> tuple[int, int]:
    """Return the loudest sample on the left and on the right."""
    values = struct.unpack(f"<{len(samples) // 2}h", samples)
    return max(map(abs, values[::2])), max(map(abs, values[1::2]))


def test_a_tone_is_on_one_side_alone() -> None:
    left, right = sides(side_samples(8_000, "left"))
    assert left > 8_000 and right == 0
    left, right = sides(side_samples(8_000, "right"))
    assert left == 0 and right > 8_000


class Recorder(Sound):
    """A device that keeps what it is given."""

    def play(self, samples: bytes, rate_hz: int, channels: int = 1) -> None:
        self.given = (samples, rate_hz, channels)


def test_the_tone_takes_the_path_of_all_sound_as_two_channels(qapp: object) -> None:
    recorder = Recorder()
    TwoSpeakers(recorder).sound("right")
    assert recorder.given == (side_samples(RATE_HZ, "right"), RATE_HZ, 2)


def test_without_a_device_that_is_said(qapp: object) -> None:
    speakers = TwoSpeakers()
    heard = speakers.sound("left")
    assert heard is speakers._sound.is_heard
    speakers.stop()


# Through a real sound server

PLAY = """
import sys
from PySide6.QtCore import QCoreApplication
from kiosk.system.speakers import TwoSpeakers
app = QCoreApplication([])
speakers = TwoSpeakers()
speakers._sound.finished.connect(app.quit)
sys.exit(0 if speakers.sound(sys.argv[1]) and not app.exec() else 1)
"""


@pytest.fixture
def server(tmp_path: Path, qtbot: QtBot) -> Iterator[dict[str, str]]:
    """A sound server without a device; yields the environment in which it is found."""
    if not shutil.which("pulseaudio") or not shutil.which("parec"):
        pytest.skip("no pulseaudio here")
    door = tmp_path / "native"
    modules = ["module-null-sink sink_name=out rate=44100 channels=2"]
    modules.append(f"module-native-protocol-unix socket={door} auth-anonymous=1")
    words = [word for module in modules for word in ("-L", module)]
    here = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    environment = {**os.environ, **here, "PULSE_SERVER": f"unix:{door}"}
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
    with subprocess.Popen(
        [*command, *words], env=environment, stderr=subprocess.DEVNULL
    ) as running:
        qtbot.waitUntil(door.exists, timeout=20_000)
        yield environment
        running.terminate()


def test_the_tone_arrives_on_its_side_and_on_no_other(
    server: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    record = ["parec", "-d", "out.monitor", "--rate=44100", "--channels=2", "--format=s16le"]
    file = tmp_path / "heard"
    with file.open("wb") as heard, subprocess.Popen(record, env=server, stdout=heard) as recording:
        qtbot.waitUntil(lambda: file.stat().st_size > 0, timeout=20_000)
        command = [sys.executable, "-c", PLAY, "right"]
        subprocess.run(command, env=server, check=True, capture_output=True, timeout=60)
        recording.terminate()
    samples = file.read_bytes()
    left, right = sides(samples[: len(samples) // 4 * 4])
    assert left == 0 and right > 5_000
