"""The helper with the rights of root: it grants a closed list of wishes and nothing else."""

from __future__ import annotations

import io
import json
import os
import random
import re
import subprocess
import zipfile
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType, SimpleNamespace

import _debs
import pytest

from kiosk.core.machine import DARKEST_PERCENT, PARCEL, Errand, Outcome

SCRIPT = _debs.TARGET / "root/opt/exile-and-return/bin/wish"
REPORT = b'{"format": 1}'


class Kiosk:
    """The helper on a machine in a folder, with what it ran instead of real commands."""

    def __init__(self, folder: Path) -> None:
        loader = SourceFileLoader("wish_script", str(SCRIPT))
        spec = spec_from_loader("wish_script", loader)
        assert spec is not None
        self.helper: ModuleType = module_from_spec(spec)
        loader.exec_module(self.helper)
        self.asked, self.own = folder / "run", folder / "own"
        self.sticks, self.lights = folder / "media", folder / "backlight"
        for made in (self.asked, self.own, self.sticks, self.lights):
            made.mkdir()
        self.ran: list[str] = []
        self.slept: list[float] = []
        self.now = 1_000.0
        self.failing = ""
        mounts = folder / "mountinfo"
        mounts.write_text("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n")
        new = {
            "ASKED": self.asked, "OWN": self.own, "STICKS": self.sticks, "MOUNTS": mounts,
            "BACKLIGHTS": self.lights, "run": self._run,
            "time": SimpleNamespace(monotonic=lambda: self.now, sleep=self.slept.append),
        }  # fmt: skip
        for name, value in new.items():
            assert hasattr(self.helper, name)
            setattr(self.helper, name, value)
        self._mounts = mounts

    def _run(self, *command: str) -> str:
        self.ran.append(" ".join(command))
        if self.failing and self.failing in self.ran[-1]:
            raise subprocess.CalledProcessError(32, command)
        return "2026-11-26T10:00:00+0000 kiosk show[1]: ready\n" if "journalctl" in command else ""

    def put_in(self, name: str = "sdb1") -> Path:
        """Mount a stick."""
        place = self.sticks / name
        place.mkdir()
        with self._mounts.open("a") as file:
            file.write(f"90 22 8:17 / {place} ro - vfat /dev/{name} ro\n")
        return place

    def wishes(self, word: str) -> dict[str, object]:
        """Leave a wish, let the helper run, and return its answer."""
        (self.asked / "wish").write_text(word)
        return self.grants()

    def grants(self) -> dict[str, object]:
        """Let the helper run once, some seconds after the last time."""
        self.now += 10
        assert self.helper.main() == 0
        return dict(json.loads((self.own / "answer").read_text()))


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


@pytest.mark.parametrize(
    ("word", "command"),
    [
        ("restart-machine", "systemctl --no-block reboot"),
        ("power-off", "systemctl --no-block poweroff"),
    ],
)
def test_the_machine_is_restarted_or_switched_off(kiosk: Kiosk, word: str, command: str) -> None:
    assert kiosk.wishes(word) == {"wish": word, "ok": True, "words": "done", "name": ""}
    assert kiosk.ran == [command]
    assert not (kiosk.asked / "wish").exists()


def test_the_exhibit_and_the_helper_speak_of_the_same_things(kiosk: Kiosk) -> None:
    known = {*kiosk.helper.WISHES, "brightness"}
    assert known == set(Errand)
    assert kiosk.helper.PARCEL == PARCEL and kiosk.helper.DARKEST == DARKEST_PERCENT
    told = set(re.findall(r'(?:RefusedError\(|"words": )"([a-z-]+)"', SCRIPT.read_text("utf-8")))
    told |= {"stick-full", "stick-failed"}
    assert told == set(Outcome) - {Outcome.NOT_ALLOWED, Outcome.NO_ANSWER}


HOSTILE = [
    "", "\n", "restart", "restart-machine\n", " power-off", "power-off; rm -rf /", "EXPORT",
    "export ../../etc", "export /media/kiosk/sdb1", "brightness", "brightness 9", "brightness 101",
    "brightness -50", "brightness 050000", "brightness 50 50", "brightness ５０",
    "brightness 50;reboot", "$(reboot)", "`reboot`", "../../bin/sh", "power-off\0", "x" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("word", HOSTILE, ids=lambda word: repr(word)[:30])
def test_what_is_not_on_the_list_is_refused(kiosk: Kiosk, word: str) -> None:
    told = kiosk.wishes(word)
    assert told == {"wish": "", "ok": False, "words": "failed"}
    assert kiosk.ran == [] and not (kiosk.asked / "wish").exists()


def test_no_noise_becomes_a_command(kiosk: Kiosk) -> None:
    dice = random.Random(7)
    kiosk.put_in()
    allowed = {"restart-machine", "power-off", "export"}
    for _ in range(1_500):
        word = dice.choice([*allowed, "brightness 50"])
        data = bytearray(word.encode())
        for _ in range(dice.randint(1, 3)):
            data.insert(dice.randrange(len(data) + 1), dice.randrange(256))
        if data.decode("latin-1") in allowed or re.fullmatch(rb"brightness (\d{2}|100)", data):
            continue
        (kiosk.asked / "wish").write_bytes(data)
        told = kiosk.grants()
        assert told["ok"] is False and told["words"] == "failed", data
        (kiosk.own / "times").unlink()
    assert kiosk.ran == []


def links(kiosk: Kiosk, name: Path) -> None:
    (kiosk.asked / "secret").write_text("power-off")
    name.symlink_to(kiosk.asked / "secret")


def hard_links(kiosk: Kiosk, name: Path) -> None:
    (kiosk.asked / "secret").write_text("power-off")
    name.hardlink_to(kiosk.asked / "secret")


def pipes(_kiosk: Kiosk, name: Path) -> None:
    os.mkfifo(name)


def folders(_kiosk: Kiosk, name: Path) -> None:
    (name / "inside").mkdir(parents=True)


TRICKS = [links, hard_links, pipes, folders]


@pytest.mark.parametrize("trick", TRICKS)
def test_what_is_no_plain_file_is_no_wish(
    kiosk: Kiosk, trick: Callable[[Kiosk, Path], None]
) -> None:
    trick(kiosk, kiosk.asked / "wish")
    assert kiosk.grants()["words"] == "failed"
    assert kiosk.ran == []


def test_a_wish_of_another_user_is_none(kiosk: Kiosk) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    (kiosk.asked / "wish").write_text("power-off")
    os.chown(kiosk.asked / "wish", 65_534, 65_534)
    assert kiosk.grants()["words"] == "failed"


def test_more_wishes_than_staff_can_have_wait(kiosk: Kiosk) -> None:
    answers = []
    for _ in range(20):
        kiosk.now -= 9.9  # ten in a second
        answers.append(kiosk.wishes("export")["words"])
    assert answers[:12] == ["no-stick"] * 12 and set(answers[12:]) == {"too-often"}
    assert kiosk.slept == [5] * 8
    kiosk.now += 60
    assert kiosk.wishes("export")["words"] == "no-stick"


# Brightness


def test_brightness_reaches_every_backlight(kiosk: Kiosk) -> None:
    for name, most in (("a", 1000), ("b", 7)):
        (kiosk.lights / name).mkdir()
        (kiosk.lights / name / "max_brightness").write_text(f"{most}\n")
        (kiosk.lights / name / "brightness").write_text("1\n")
    assert kiosk.wishes("brightness 40")["ok"] is True
    assert [(kiosk.lights / n / "brightness").read_text() for n in "ab"] == ["400", "3"]


def test_a_display_without_a_backlight_says_so(kiosk: Kiosk) -> None:
    assert kiosk.wishes("brightness 40")["words"] == "no-brightness"


# Export


def hand_over(kiosk: Kiosk) -> Path:
    folder = kiosk.asked / "export"
    folder.mkdir()
    (folder / "report.json").write_bytes(REPORT)
    (folder / "usage.csv").write_bytes(b"day,name,number\n")
    return folder


def test_an_export_is_one_zip_by_kiosk_and_date(kiosk: Kiosk) -> None:
    hand_over(kiosk)
    stick = kiosk.put_in()
    (stick / "holiday.jpg").write_bytes(b"not ours")
    told = kiosk.wishes("export")
    assert told["ok"] is True
    name = str(told["name"])
    assert re.fullmatch(r"exile-and-return_[\w-]+_\d{4}-\d\d-\d\d\.zip", name)
    with zipfile.ZipFile(stick / name) as archive:
        assert sorted(archive.namelist()) == ["log.txt", "report.json", "usage.csv"]
        assert archive.read("report.json") == REPORT
        assert b"ready" in archive.read("log.txt")
    assert sorted(p.name for p in stick.iterdir()) == sorted([name, "holiday.jpg"])
    assert (stick / "holiday.jpg").read_bytes() == b"not ours"
    mounts = [c for c in kiosk.ran if c.startswith("mount")]
    assert mounts == [f"mount -o remount,{way},nosuid,nodev,noexec {stick}" for way in ("rw", "ro")]


def test_a_second_export_of_a_day_overwrites_nothing(kiosk: Kiosk) -> None:
    stick = kiosk.put_in()
    names = [str(kiosk.wishes("export")["name"]) for _ in range(3)]
    assert len(set(names)) == 3 and names[2].endswith("_3.zip")
    (stick / names[0].replace(".zip", "_4.zip")).symlink_to("nowhere")
    assert str(kiosk.wishes("export")["name"]).endswith("_5.zip")


def test_of_several_sticks_the_last_one_is_taken(kiosk: Kiosk) -> None:
    first, second = kiosk.put_in("sdb1"), kiosk.put_in("sdc1")
    kiosk.wishes("export")
    assert list(first.iterdir()) == [] and len(list(second.iterdir())) == 1


def test_a_stick_that_cannot_be_written_is_left_and_told(kiosk: Kiosk) -> None:
    stick = kiosk.put_in()
    kiosk.failing = "remount,rw"
    assert kiosk.wishes("export")["words"] == "stick-read-only"
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize(("code", "words"), [(28, "stick-full"), (5, "stick-failed")])
def test_a_stick_that_fails_keeps_nothing_half_and_is_closed_again(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fail(_file: int) -> None:
        raise OSError(code, os.strerror(code))

    stick = kiosk.put_in()
    monkeypatch.setattr(kiosk.helper.os, "fsync", fail)
    assert kiosk.wishes("export")["words"] == words
    assert list(stick.iterdir()) == []
    assert "remount,ro" in kiosk.ran[-1]


def test_a_stick_that_is_too_full_is_told_before_anything_is_written(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = kiosk.put_in()
    space = SimpleNamespace(f_bavail=10, f_frsize=512)
    monkeypatch.setattr(kiosk.helper.os, "statvfs", lambda _place: space)
    assert kiosk.wishes("export")["words"] == "stick-full"
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("trick", TRICKS)
def test_nothing_of_the_system_gets_into_an_export(
    kiosk: Kiosk, trick: Callable[[Kiosk, Path], None]
) -> None:
    """An exhibit that was taken over cannot have root read files for it."""
    folder = hand_over(kiosk)
    trick(kiosk, folder / "usage.html")
    stick = kiosk.put_in()
    name = str(kiosk.wishes("export")["name"])
    with zipfile.ZipFile(io.BytesIO((stick / name).read_bytes())) as archive:
        assert "usage.html" not in archive.namelist()
        assert "report.json" in archive.namelist()


def test_a_link_in_place_of_the_folder_is_not_followed(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/report.json").write_text("secret")
    (kiosk.asked / "export").symlink_to(tmp_path / "etc")
    stick = kiosk.put_in()
    name = str(kiosk.wishes("export")["name"])
    with zipfile.ZipFile(stick / name) as archive:
        assert archive.namelist() == ["log.txt"]


@pytest.mark.parametrize("year", [1970, 2106, 2200])
def test_any_clock_gives_a_zip(kiosk: Kiosk, year: int) -> None:
    real = kiosk.helper.datetime.datetime.now().astimezone()
    assert zipfile.is_zipfile(io.BytesIO(kiosk.helper.packed(real.replace(year=year))))
