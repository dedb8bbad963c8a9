"""The ladder: what is a failure, how long it waits, when the machine is restarted; real scripts."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import _debs
import pytest

from kiosk.core.ladder import RESTING_FROM, UPRIGHT_S, Rung, rung_of

TARGET = _debs.TARGET / "root"
BIN = TARGET / "opt/exile-and-return/bin"
HOUR = 3_600


@dataclass
class Kiosk:
    """What the scripts see of a machine: files in a folder, and programs that only tell."""

    root: Path
    uptime: int = 10_000

    def __post_init__(self) -> None:
        self.own = self.root / "run/exile-and-return"
        for folder in ("proc", "run", "var/lib", "bin", "opt/exile-and-return/bin"):
            (self.root / folder).mkdir(parents=True)
        for name in ("sleep", "systemctl"):
            self.program(f"bin/{name}", f'echo {name} "$@" >>{self.root}/called')

    def program(self, name: str, does: str) -> None:
        """Put a program in a place below the root."""
        (self.root / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        (self.root / name).chmod(0o755)

    def run(self, *command: str, **environment: str) -> None:
        """Run a script of the target."""
        path = f"{self.root}/bin:{os.environ['PATH']}"
        own = {"PATH": path, "EXILE_ROOT": str(self.root), "RUNTIME_DIRECTORY": str(self.own)}
        (self.root / "proc/uptime").write_text(f"{self.uptime}.51 1.0\n", "utf-8")
        subprocess.run(["sh", *command], env={**own, **environment}, check=False, timeout=60)

    def up(self) -> str:
        """Begin a start; return what was called for it."""
        called = self.root / "called"
        called.unlink(missing_ok=True)
        self.own.mkdir(exist_ok=True)
        self.run(str(BIN / "ladder"), "up")
        return called.read_text("utf-8").strip() if called.exists() else ""

    def down(self, result: str, *, status: str = "", code: str = "") -> None:
        """End a start: how systemd and `show` say that it ended."""
        if status:
            (self.own / "ended").write_text(f"{status}\n", "utf-8")
        self.run(str(BIN / "ladder"), "down", SERVICE_RESULT=result, EXIT_STATUS=code)
        for file in self.own.iterdir():
            file.unlink()  # systemd takes the folder away

    def lit(self, what: str = "normal", seconds: int = 0) -> None:
        """Reach the screen, and stay there for a while."""
        self.own.joinpath("on-screen").write_text(f"{what} {self.uptime}\n", "utf-8")
        self.uptime += seconds

    def fails(self, times: int = 1) -> None:
        """Break before the screen."""
        for _ in range(times):
            self.up()
            self.down("exit-code", status="1")

    @property
    def failures(self) -> int:
        """How many are counted."""
        return int((self.root / "run/exile-and-return-starts").read_text().split()[0])


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path / "machine")


def test_a_thousand_kills_of_a_lit_screen_never_wait_and_never_count(kiosk: Kiosk) -> None:
    for turn in range(30):  # nothing in the files tells the thirtieth from the thousandth
        assert kiosk.up() == ""
        kiosk.lit(seconds=1)
        if turn % 2:
            kiosk.down("success", status="137")  # the exhibit was killed, the compositor ended
        else:
            kiosk.down("signal", code="KILL")  # the compositor was killed
        assert kiosk.failures == 0
    counted = (kiosk.root / "run/exile-and-return-starts").read_text("utf-8")
    assert counted == f"0 {kiosk.uptime - 1} 0\n"


@pytest.mark.parametrize(
    ("result", "status"),
    [
        ("success", "1"),
        ("success", "139"),
        ("watchdog", ""),
        ("oom-kill", "137"),
        ("core-dump", ""),
    ],
)
def test_what_breaks_by_itself_within_a_minute_is_a_failure(
    kiosk: Kiosk, result: str, status: str
) -> None:
    kiosk.up()
    kiosk.lit(seconds=UPRIGHT_S - 1)
    kiosk.down(result, status=status)
    assert kiosk.failures == 1


@pytest.mark.parametrize(
    ("result", "status", "code"),
    [("exit-code", "1", ""), ("exit-code", "137", ""), ("signal", "", "KILL"), ("timeout", "", "")],
)
def test_what_never_reached_the_screen_is_a_failure_however_it_ended(
    kiosk: Kiosk, result: str, status: str, code: str
) -> None:
    kiosk.up()
    kiosk.down(result, status=status, code=code)
    assert kiosk.failures == 1
    kiosk.up()
    kiosk.down("success")  # staff stopped it before it was there
    assert kiosk.failures == 1


def test_a_minute_on_the_screen_sets_the_count_back(kiosk: Kiosk) -> None:
    kiosk.fails(2)
    assert kiosk.failures == 2
    kiosk.up()
    kiosk.lit(seconds=UPRIGHT_S)
    kiosk.down("watchdog")
    assert kiosk.failures == 0


def test_failures_wait_longer_and_longer_and_never_end(kiosk: Kiosk) -> None:
    waits = []
    kiosk.uptime = 100
    for _ in range(25):
        waits.append(kiosk.up())
        kiosk.down("exit-code", status="1")
    assert waits[:10] == [*4 * [""], "sleep 1", "sleep 2", "sleep 4", "sleep 8", *2 * ["sleep 15"]]
    assert set(waits[10:]) == {"sleep 15"}  # within ten minutes of a start it does not restart


def test_the_last_rung_restarts_the_machine(kiosk: Kiosk) -> None:
    kiosk.fails(20)
    assert kiosk.up() == "systemctl --no-block reboot"
    for _ in range(200):
        kiosk.up()
    kept = (kiosk.root / "var/lib/exile-and-return-reboot").read_text("utf-8").splitlines()
    assert len(kept) == 100


def test_an_hour_of_built_in_pages_restarts_the_machine_once_in_six(kiosk: Kiosk) -> None:
    kiosk.uptime = 5 * HOUR
    called = []
    for _ in range(8):
        kiosk.up()
        kiosk.lit("resting", seconds=600)
        kiosk.down("success", status="0")
        called.append(kiosk.up())
    assert called[:5] == 5 * [""]
    assert called[5:] == ["systemctl --no-block reboot"] * 3
    kiosk.lit("normal", seconds=UPRIGHT_S)
    kiosk.down("success", status="0")
    assert kiosk.up() == ""  # the exhibit is back


@pytest.mark.parametrize("what", ["", "x y\n", "08 09\n", "99999999999999999999 1\n", "-1 $(id)\n"])
def test_nothing_in_its_files_stops_the_ladder(kiosk: Kiosk, what: str) -> None:
    (kiosk.root / "run/exile-and-return-starts").write_text(what, "utf-8")
    assert kiosk.up() == ""
    (kiosk.own / "on-screen").write_text(what, "utf-8")
    kiosk.down("exit-code", status=what.strip() or "x")
    assert kiosk.failures in (0, 1)


def test_a_disk_that_takes_nothing_stops_no_start(kiosk: Kiosk) -> None:
    (kiosk.root / "var/lib/exile-and-return-reboot").mkdir()
    (kiosk.root / "run/exile-and-return-starts").write_text("20 9000 0\n", "utf-8")
    assert kiosk.up() == "systemctl --no-block reboot"


def shown(kiosk: Kiosk, failures: int, status: int = 0) -> str:
    """Run `show` after so many failures; return what it started, and with which count."""
    kiosk.own.mkdir(exist_ok=True)
    (kiosk.root / "run/exile-and-return-starts").write_text(f"{failures} 9000 0\n", "utf-8")
    python = "opt/exile-and-return/bin/python3"
    kiosk.program(python, f'echo "$@" "$KIOSK_FAILURES" >{kiosk.root}/told; exit {status}')
    kiosk.run(str(BIN / "show"))
    return (kiosk.root / "told").read_text("utf-8").strip()


def test_the_exhibit_learns_the_count_and_the_built_in_page_comes_by_itself(kiosk: Kiosk) -> None:
    for failures in range(RESTING_FROM):
        assert shown(kiosk, failures) == f"-I -X faulthandler -m kiosk run {failures}"
        assert rung_of(failures) is not Rung.RESTING
    for failures in (RESTING_FROM, 19):
        assert shown(kiosk, failures) == f"-I -X faulthandler -m kiosk.app.resting {failures}"
        assert rung_of(failures) is Rung.RESTING


def test_show_tells_how_its_program_ended(kiosk: Kiosk) -> None:
    shown(kiosk, 0, status=139)
    assert (kiosk.own / "ended").read_text("utf-8") == "139\n"


def test_rungs_go_one_way() -> None:
    rungs = [rung_of(count) for count in range(12)]
    assert rungs == sorted(rungs, key=list(Rung).index)
    assert set(rungs) == set(Rung)


def test_script_and_program_mean_the_same_minute() -> None:
    script = (BIN / "ladder").read_text("utf-8")
    assert re.findall(r"-ge (\d+) \]; then\n        failures=0", script) == [str(UPRIGHT_S)]
