"""What the proof of a bundle relies on: what it takes for heard, for seen and for answered."""

from __future__ import annotations

import array
import math
import socket
import subprocess
import sys
import wave
from pathlib import Path

import _debs
import _heard
import pytest
from _machine import NotProvenError, wait_for
from _terminal import converse

SERVICE = _debs.TARGET / "root/usr/lib/systemd/system/exile-and-return.service"
RATE_HZ = 8_000


def recording(file: Path, loudness: int, length_s: float) -> Path:
    """Write a second of silence, and a tone after it."""
    tone = (loudness * math.sin(n * 0.3) for n in range(int(RATE_HZ * length_s)))
    samples = array.array("h", [0] * RATE_HZ + [int(sample) for sample in tone])
    with wave.open(str(file), "wb") as written:
        written.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        written.writeframes(samples.tobytes())
    return file


def test_only_what_can_be_heard_counts(tmp_path: Path) -> None:
    assert _heard.audible_s(recording(tmp_path / "a.wav", 4_000, 2.0)) == pytest.approx(2.0)
    assert _heard.audible_s(recording(tmp_path / "b.wav", 40, 2.0)) == 0


def test_the_unit_that_speaks_is_as_closed_as_the_exhibit() -> None:
    service = SERVICE.read_text("utf-8")
    speaking = _heard.speaking_unit(service)
    assert "ExecStart=/opt/exile-and-return/bin/python3" in speaking and "sway" not in speaking
    lost = set(service.splitlines()) - set(speaking.splitlines())
    kinds = {line.split("=")[0] for line in lost}
    closed = ("Protect", "Restrict", "SystemCall", "Device", "IPAddress", "Capability", "User")
    assert not any(kind.startswith(closed) for kind in kinds), kinds


needs_terminal = pytest.mark.skipif(sys.platform != "linux", reason="needs a pseudo-terminal")


@needs_terminal
def test_questions_are_answered_in_their_order_and_a_pin_is_not_seen() -> None:
    script = 'printf "Name: "; read a; stty -echo; printf "PIN: "; read b; echo "[$a$b]" | tr 4 x'
    told = converse(["sh", "-c", script], [("Name: ", "kiosk"), ("PIN: ", "427")])
    assert "kiosk" in told and "427" not in told and "[kioskx27]" in told


@needs_terminal
@pytest.mark.parametrize("script", ["exit 3", "echo no question"])
def test_a_question_that_does_not_come_is_told(script: str) -> None:
    with pytest.raises(NotProvenError, match="Name"):
        converse(["sh", "-c", script], [("Name: ", "kiosk")])


@needs_terminal
def test_an_exhibit_that_ends_is_not_waited_for(tmp_path: Path) -> None:
    shown = subprocess.Popen(["sh", "-c", "exit 5"], text=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(tmp_path / "notify"))
        heard.settimeout(0.01)
        shown.wait()
        with pytest.raises(NotProvenError, match="ended with 5"):
            wait_for("READY=1", heard, shown)
