"""Pictures are turned, and keys taken, by what the session has for it."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from kiosk.system import outputs

SWAY, X11 = {"SWAYSOCK": "/run/sway"}, {"DISPLAY": ":0"}


def found(name: str) -> str:
    """Find every program."""
    return name


def none(_: str) -> None:
    """Find no program."""


@pytest.mark.parametrize(
    ("session", "degrees", "words"),
    [
        (SWAY, 90, "swaymsg -q output HDMI-A-1 transform 90 position 20000 0"),
        (SWAY, 0, "swaymsg -q output HDMI-A-1 transform normal position 20000 0"),
        (X11, 90, "xrandr --output HDMI-A-1 --rotate right"),
        (X11, 270, "xrandr --output HDMI-A-1 --rotate left"),
    ],
)
def test_a_picture_is_turned_clockwise(session: dict[str, str], degrees: int, words: str) -> None:
    told: list[str] = []
    outputs.turn("HDMI-A-1", degrees, 2, session, lambda c: told.append(" ".join(c)), found)
    assert told == [words]


def test_what_cannot_be_turned_is_told_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def fails(_: Sequence[str]) -> None:
        raise OSError("no such output")

    outputs.turn("HDMI-A-1", 90, 0, SWAY, fails, found)
    assert "HDMI-A-1 cannot be turned: no such output" in caplog.text
    caplog.clear()
    outputs.turn("HDMI-A-1", 0, 0, {}, fails, none)
    assert caplog.text == ""
    outputs.turn("HDMI-A-1", 180, 0, {}, fails, none)
    assert "turn it in the system" in caplog.text


def test_keys_go_to_the_process_that_asks(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    outputs.take_keys(SWAY, lambda c: told.append(" ".join(c)), found)
    assert told == [f"swaymsg -q [pid={os.getpid()}] focus"]
    outputs.take_keys(X11, lambda c: told.append(" ".join(c)), found)
    assert len(told) == 1 and caplog.text == ""
