"""The display sleeps and wakes by the programs that are there, tried with ones that write down."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.system.power import DisplayPower, Stop, start

NO_CEC = Path("no such device")


class Programs:
    """A folder of programs that write down how they were called, and what they were told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        self.log.write_text("", "utf-8")
        self.running: subprocess.Popen[bytes] | None = None

    def add(self, name: str, does: str = "") -> None:
        """Put a program there; it does something before it writes itself down."""
        told = '; [ "$1" != -s ] || told=$(cat)'
        script = f'#!/bin/sh\n{does or "true"}{told}; echo {name} "$@" $told >>{self.log}\n'
        (self.folder / name).write_text(script, "utf-8")
        (self.folder / name).chmod(0o755)

    def find(self, name: str) -> str | None:
        """Find a program, and no other."""
        return shutil.which(name, path=str(self.folder))

    def start(self, command: Sequence[str]) -> Stop:
        """Start a command with these programs first, and wait for its end."""
        env = {"PATH": f"{self.folder}:{os.environ['PATH']}"}
        subprocess.run(list(command), env=env, check=True, stdin=subprocess.DEVNULL)
        return lambda: None

    @property
    def called(self) -> list[str]:
        """What was called since the last look."""
        lines = self.log.read_text("utf-8").splitlines()
        self.log.write_text("", "utf-8")
        return lines


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    return Programs(tmp_path)


def test_the_compositor_switches_the_display_or_one_of_several(programs: Programs) -> None:
    session = {"SWAYSOCK": "/run/sway", "WAYLAND_DISPLAY": "wayland-1"}
    programs.add("swaymsg")
    power = DisplayPower((), session, programs.start, programs.find, NO_CEC)
    power.set_lit(False)
    power.set_lit(True)
    assert programs.called == ["swaymsg -q output * dpms off", "swaymsg -q output * dpms on"]
    one = DisplayPower(("HDMI-A-2",), session, programs.start, programs.find, NO_CEC)
    one.set_lit(False)
    assert programs.called == ["swaymsg -q output HDMI-A-2 dpms off"]


def test_a_television_is_told_before_its_picture_goes_and_after_it_came(
    programs: Programs,
) -> None:
    device = programs.folder / "cec0"
    device.touch()
    programs.add("swaymsg")
    programs.add("cec-client")
    session = {"SWAYSOCK": "/run/sway"}
    power = DisplayPower((), session, programs.start, programs.find, device)
    power.set_lit(False)
    sleeping = ["cec-client -s -d 1 standby 0", "swaymsg -q output * dpms off"]
    assert programs.called == sleeping
    power.set_lit(True)
    assert programs.called == [
        "swaymsg -q output * dpms on",
        "cec-client -s -d 1 on 0",
        "cec-client -s -d 1 as",
    ]
    find = programs.find
    first = DisplayPower(("HDMI-A-1",), session, programs.start, find, device)
    other = DisplayPower(("HDMI-A-2",), session, programs.start, find, device, television=False)
    first.set_lit(False)
    assert programs.called == [sleeping[0], "swaymsg -q output HDMI-A-1 dpms off"]
    other.set_lit(False)
    assert programs.called == ["swaymsg -q output HDMI-A-2 dpms off"]
    device.unlink()
    DisplayPower((), session, programs.start, find, device).set_lit(False)
    assert programs.called == sleeping[1:]


def test_a_wish_that_is_not_done_yet_never_follows_the_next(tmp_path: Path) -> None:
    late = tmp_path / "late"
    os.mkfifo(tmp_path / "gate")
    stop = start(["sh", "-c", f"read line <{tmp_path}/gate; touch {late}"])
    stop()
    # Nobody reads any more: what would have darkened the screen after a touch was ended.
    with pytest.raises(OSError, match="No such device or address"):
        os.open(tmp_path / "gate", os.O_WRONLY | os.O_NONBLOCK)
    assert not late.exists()


def test_the_wish_before_is_ended_first(programs: Programs) -> None:
    programs.add("swaymsg")
    done: list[str] = []

    def begin(command: Sequence[str]) -> Stop:
        done.append(command[-1])
        return lambda: done.append(f"end {command[-1]}")

    power = DisplayPower((), {"SWAYSOCK": "x"}, begin, programs.find, NO_CEC)
    power.set_lit(False)
    power.set_lit(True)
    assert done == ["off", "end off", "on"]


def test_a_display_that_cannot_be_switched_disturbs_nobody(
    programs: Programs, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_: Sequence[str]) -> Stop:
        raise OSError("gone")

    DisplayPower((), {"WAYLAND_DISPLAY": "wayland-0"}, fails, str, NO_CEC).set_lit(False)
    assert "cannot be switched: gone" in caplog.text
    DisplayPower((), {}, fails, str, NO_CEC).set_lit(False)
    DisplayPower((), {"DISPLAY": ":0"}, fails, programs.find, NO_CEC).set_lit(False)
