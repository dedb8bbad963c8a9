"""What the packages do when they come and go, and which sticks are mounted; run in a folder."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import _debs
import pytest

SCRIPTS = _debs.TARGET / "debian"
STICK = _debs.TARGET / "root/opt/exile-and-return/bin/stick"
UNIT = _debs.TARGET / "root/usr/lib/systemd/system/exile-and-return-stick@.service"
CHANGING = ("systemctl", "udevadm", "userdel", "groupdel", "install", "sysctl")
CHANGING = (*CHANGING, "systemd-sysusers", "systemd-tmpfiles", "python3", "mount", "umount")
# A path of the system, wherever it stands in a script.
SYSTEM_PATH = re.compile(r"(?<![\w}/.*])/(?=(opt|var|etc|run|media|sys|usr)\b)")


class Folder:
    """A system in a folder, whose programs only write down how they were called."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "bin").mkdir()
        for name in CHANGING:
            self.fake(name, f'echo {name} "$@" >>{root}/called')
        for name in ("run/systemd/system", "opt/exile-and-return/bin", "media/kiosk/sdb1",
                     "sys/class/input/input3"):  # fmt: skip
            (root / name).mkdir(parents=True)
        (root / "opt/exile-and-return/bin/python3").symlink_to(root / "bin/python3")
        self.silenced = root / "sys/class/input/input3/inhibited"
        self.silenced.write_text("1\n", "utf-8")

    def fake(self, name: str, does: str) -> None:
        """Put a program of the machine in place of what it is."""
        (self.root / "bin" / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        (self.root / "bin" / name).chmod(0o755)

    def run(self, file: Path, *words: str, fails: bool = False) -> str:
        """Run a script of the target; return what it called."""
        text = SYSTEM_PATH.sub(f"{self.root}/", file.read_text("utf-8"))
        path = f"{self.root}/bin:{os.environ['PATH']}"
        done = subprocess.run(
            ["sh", "-c", text, "sh", *words], env={**os.environ, "PATH": path}, check=False
        )
        assert (done.returncode != 0) is fails
        called = self.root / "called"
        told = called.read_text("utf-8") if called.exists() else ""
        called.unlink(missing_ok=True)
        return told


@pytest.fixture
def system(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_what_python_compiled_is_made_anew_though_it_looks_up_to_date(system: Folder) -> None:
    told = system.run(SCRIPTS / "postinst", "configure")
    assert "-m compileall -q -f " in told
    # install.sh starts it, once the answers are written.
    assert "start exile-and-return.service" not in told


@pytest.mark.parametrize("what", ["abort-upgrade", "abort-remove"])
def test_where_a_package_did_not_go_after_all_the_exhibit_is_on_the_screen_again(
    system: Folder, what: str
) -> None:
    told = system.run(SCRIPTS / "postinst", what)
    assert "--no-block start exile-and-return.service" in told
    assert "enable --quiet exile-and-return.service" in told


def test_removing_lets_sticks_keyboards_and_mice_go(system: Folder) -> None:
    told = system.run(SCRIPTS / "prerm", "remove")
    assert "systemctl stop exile-and-return-stick@*.service" in told
    told = system.run(SCRIPTS / "postrm", "remove")
    assert "udevadm control --reload" in told
    assert system.silenced.read_text("utf-8") == "0\n"
    assert not (system.root / "media/kiosk/sdb1").exists()


def test_an_upgrade_takes_no_stick_and_wakes_no_keyboard(system: Folder) -> None:
    assert "stick@" not in system.run(SCRIPTS / "prerm", "upgrade", "2")
    system.run(SCRIPTS / "postrm", "upgrade", "2")
    assert system.silenced.read_text("utf-8") == "1\n"


def test_what_was_noted_until_the_next_start_of_the_machine_goes_too(system: Folder) -> None:
    noted = [system.root / f"run/exile-and-return-{name}" for name in ("starts", "plain")]
    for file in noted:
        file.touch()
    system.run(SCRIPTS / "postrm", "purge")
    assert not any(file.exists() for file in noted)


# Which sticks


@pytest.mark.parametrize(
    ("below", "is_stick"),
    [("sda2 sda", True), ("sdb2 sdb", False), ("dm-0 dm-1 sdb3 sdb", False), ("", True)],
)
def test_the_disk_that_the_system_is_on_is_no_stick(
    system: Folder, below: str, is_stick: bool
) -> None:
    system.fake("findmnt", "echo /dev/system")
    system.fake(
        "lsblk",
        f'case "$3" in /dev/system) [ -n "{below}" ] || exit 1; printf "%s\\n" {below} ;;'
        ' /dev/sdb1) printf "%s\\n" sdb1 sdb ;; esac',
    )
    system.run(STICK, "is-one", "sdb1", fails=not is_stick)


def test_the_unit_asks_whether_it_is_a_stick() -> None:
    assert "ExecCondition=/opt/exile-and-return/bin/stick is-one %i\n" in UNIT.read_text("utf-8")
