"""What staff can ask of this computer: with the helper of an installed kiosk, and without it."""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path

import pytest

from kiosk.core.machine import PARCEL, Answer, Errand, Outcome
from kiosk.system import readings
from kiosk.system.machine import LOOK_MS, USUAL_PATIENCE_MS, LocalMachine


class Kiosk:
    """A machine with folders where the helper would look, and what staff were told."""

    def __init__(self, folder: Path, *, installed: bool = True) -> None:
        self.runtime, self.answer = folder / "runtime", folder / "helper" / "answer"
        self.runtime.mkdir()
        self.answer.parent.mkdir()
        environment = {"XDG_RUNTIME_DIR": str(self.runtime), "KIOSK_ANSWER": str(self.answer)}
        self.told: list[Answer] = []
        self.machine = LocalMachine(environment if installed else {})
        self.machine.listener = self.told.append

    @property
    def wish(self) -> str:
        """What the helper would find."""
        path = self.runtime / "wish"
        return path.read_text() if path.exists() else ""

    def answers(self, **told: object) -> None:
        """Answer as the helper does: a new file in place of the old one."""
        part = self.answer.with_suffix(".part")
        part.write_text(json.dumps(told))
        part.replace(self.answer)


@pytest.fixture
def kiosk(tmp_path: Path, qapp: object) -> Kiosk:
    return Kiosk(tmp_path)


def test_a_desk_says_that_it_allows_nothing(tmp_path: Path, qapp: object) -> None:
    desk = Kiosk(tmp_path, installed=False)
    desk.machine.ask(Errand.RESTART)
    desk.machine.export({})
    assert [answer.outcome for answer in desk.told] == [Outcome.NOT_ALLOWED] * 2
    assert desk.machine.brightness() is None
    assert list(desk.runtime.iterdir()) == []


@pytest.mark.parametrize(
    ("errand", "percent", "word"),
    [
        (Errand.RESTART, 0, "restart-machine"),
        (Errand.POWER_OFF, 0, "power-off"),
        (Errand.BRIGHTNESS, 40, "brightness 40"),
    ],
)
def test_a_wish_is_one_word_and_its_answer_is_heard(
    kiosk: Kiosk, errand: Errand, percent: int, word: str
) -> None:
    kiosk.machine.ask(errand, percent)
    assert kiosk.wish == word
    kiosk.machine.look()
    assert kiosk.told == []
    kiosk.answers(wish=str(errand), ok=True, words="done")
    kiosk.machine.look()
    assert kiosk.told == [Answer(errand, Outcome.DONE)]


def test_an_old_answer_is_not_taken_for_the_new_one(kiosk: Kiosk) -> None:
    kiosk.answers(wish="export", ok=True, words="done", name="old.zip")
    kiosk.machine.export({"usage.csv": b"day,name,number\n"})
    kiosk.machine.look()
    assert kiosk.told == []
    kiosk.answers(wish="export", ok=False, words="no-stick")
    kiosk.machine.look()
    assert kiosk.told == [Answer(Errand.EXPORT, Outcome.NO_STICK)]


def test_an_export_hands_over_every_file_of_the_list_and_no_other(kiosk: Kiosk) -> None:
    kiosk.machine.export({"report.json": b"{}", "../escape": b"x"})
    handed = {path.name: path.read_bytes() for path in (kiosk.runtime / "export").iterdir()}
    assert handed == {name: b"{}" if name == "report.json" else b"" for name in PARCEL}
    assert kiosk.wish == "export"


def test_a_helper_that_does_not_answer_or_talks_nonsense_is_told(kiosk: Kiosk) -> None:
    kiosk.machine.ask(Errand.RESTART)
    for _ in range(USUAL_PATIENCE_MS // LOOK_MS):
        kiosk.machine.look()
    assert kiosk.told.pop() == Answer(Errand.RESTART, Outcome.NO_ANSWER)
    for nonsense in ({"words": "sudo"}, {"ok": True}, [1]):
        kiosk.machine.ask(Errand.RESTART)
        part = kiosk.answer.with_suffix(".part")
        part.write_text(json.dumps(nonsense))
        part.replace(kiosk.answer)
        kiosk.machine.look()
        assert kiosk.told.pop() == Answer(Errand.RESTART, Outcome.FAILED)


def test_a_runtime_folder_that_cannot_be_written_is_told(kiosk: Kiosk) -> None:
    (kiosk.runtime / ".wish.part").mkdir()
    kiosk.machine.ask(Errand.POWER_OFF)
    assert kiosk.told == [Answer(Errand.POWER_OFF, Outcome.FAILED)]


# Readings


def put(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_heat_is_that_of_the_hottest_believable_sensor(tmp_path: Path) -> None:
    assert readings.read(tmp_path, tmp_path).temperature_c is None
    put(tmp_path, "sys/class/thermal/thermal_zone0/temp", "41500\n")
    put(tmp_path, "sys/class/hwmon/hwmon1/temp1_input", "57000\n")
    put(tmp_path, "sys/class/hwmon/hwmon1/temp2_input", "-273000\n")
    put(tmp_path, "sys/class/hwmon/hwmon2/temp1_input", "255000\n")
    put(tmp_path, "sys/class/hwmon/hwmon3/temp1_input", "no")
    assert readings.read(tmp_path, tmp_path).temperature_c == 57.0


def test_a_clock_that_was_set_back_is_noticed(tmp_path: Path) -> None:
    assert readings.read(tmp_path, tmp_path).since_known_s is None
    file = put(tmp_path, "usage.sqlite", "")
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    os.utime(file, (tomorrow.timestamp(),) * 2)
    found = readings.read(tmp_path, tmp_path)
    assert found.since_known_s is not None and -86_401 < found.since_known_s < -86_000


def test_whether_the_clock_is_set_by_a_server(tmp_path: Path) -> None:
    assert readings.read(tmp_path, tmp_path).synchronised is None
    (tmp_path / "run/systemd/timesync").mkdir(parents=True)
    assert readings.read(tmp_path, tmp_path).synchronised is False
    put(tmp_path, "run/systemd/timesync/synchronized", "")
    assert readings.read(tmp_path, tmp_path).synchronised is True


def test_disk_memory_and_time_of_this_computer(tmp_path: Path) -> None:
    found = readings.read(tmp_path / "not" / "there")
    assert found.disk_size is not None and 0 < (found.disk_free or 0) <= found.disk_size
    assert found.at.tzinfo is not None
    assert found.memory_own is None or found.memory_own > 1_000_000


def test_brightness_is_read_where_there_is_a_backlight(tmp_path: Path) -> None:
    assert readings.brightness(tmp_path) is None
    put(tmp_path, "panel/brightness", "300")
    put(tmp_path, "panel/max_brightness", "0")
    assert readings.brightness(tmp_path) is None
    put(tmp_path, "panel/max_brightness", "1000")
    assert readings.brightness(tmp_path) == 30
