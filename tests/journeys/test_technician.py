"""A technician at a kiosk that was just hung up: tries it, stores the report, takes it along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.app.commissioning import CommissioningDesk
from kiosk.app.crawl import collisions, outside
from kiosk.app.stage import application
from kiosk.bridge.commissioning import Commissioning
from kiosk.bridge.errands import Errands
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.core.display import PROFILES, fitting_profile
from kiosk.core.machine import PARCEL, Errand, Outcome, Readings
from kiosk.store import commissioning_reports as reports
from kiosk.store.settings import load_settings
from kiosk.store.slots import Slots
from tests.fake_machine import NOON, FakeMachine
from tests.journeys.staff import Member, staffed
from tests.journeys.visitor import CONTENT, FakeClock


class SilentSpeakers:
    """Speakers that play and are not heard here."""

    def sound(self, side: str) -> bool:
        return True

    def stop(self) -> None:
        pass


class Keeper:
    """Says which version is shown: none, so that of the program."""

    shown = ""


class Technician(Member):
    """A member of staff with a kiosk to try."""

    machine: FakeMachine
    trials: Commissioning
    desk: CommissioningDesk

    def wipes_over_everything(self) -> None:
        """Touch every field of the grid."""
        grid = self.trials.touch_trial
        columns, rows = grid.property("columns"), grid.property("rows")
        width, height = self.stage.window.width(), self.stage.window.height()
        for row in range(rows):
            y = (row + 0.5) * height / rows
            path = [((column + 0.5) * width / columns, y) for column in range(columns)]
            self.presses(path[0])
            for point in path[1:]:
                self.moves(point)
            self.lifts(path[-1])

    def opens(self, part: str) -> None:
        """Open a part of the report, by its name in the program."""
        self.trials.openPart(part)
        self.stage.settle()

    def report(self) -> dict[str, dict[str, object]]:
        """Return the checks of the newest report on the disk, by name."""
        found = reports.newest(self.folder)
        assert found is not None
        return {check["name"]: check for check in json.loads(found[0])["checks"]}

    folder: Path


@contextmanager
def commissioning(
    folder: Path, monkeypatch: pytest.MonkeyPatch, width: int = 1920, height: int = 1080
) -> Iterator[Technician]:
    """Open the page of staff on a kiosk whose machine is faked, and whose state is in a folder."""
    monkeypatch.setenv("KIOSK_STATE", str(folder))
    application()
    profile = fitting_profile(width, height)
    machine, desk = FakeMachine(percent=70), CommissioningDesk(CONTENT, Slots(folder / "updates"))
    machine.found = Readings(NOON, False, 60.0, 20 * 10**9, 60 * 10**9, temperature_c=50.0)
    trials = Commissioning(
        desk.begin(profile), FakeClock(), machine, SilentSpeakers(), desk.tools()
    )
    tools = StaffDesk("0.1.0")
    errands = Errands(machine, lambda: desk.parcel(machine, profile))
    tools.put(errands=errands, commissioning=trials)
    with staffed(folder, width=width, height=height, profile=profile, desk=tools) as member:
        technician = Technician(member.stage, member.clock)
        technician.gate, technician.machine = member.gate, machine
        technician.trials, technician.desk, technician.folder = trials, desk, folder
        desk.follow(member.stage, Keeper())  # type: ignore[arg-type]
        trials.watch(member.stage.window)
        technician.comes_in()
        yield technician
        member.stage.window.removeEventFilter(trials.touch_trial)
        desk.close()


@pytest.fixture
def technician(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Technician]:
    with commissioning(tmp_path, monkeypatch) as found:
        yield found


def test_a_kiosk_is_tried_and_the_report_tells_it(technician: Technician) -> None:
    technician.touches("Commissioning report")
    technician.touches("Touch")
    technician.touches("Show the fields")
    technician.wipes_over_everything()
    assert technician.reads("Every field felt a finger.")
    technician.presses(*((150.0 * n + 200, 200.0) for n in range(10)))
    technician.lifts(*((150.0 * n + 200, 200.0) for n in range(10)))
    assert technician.reads("Fingers at once: 10 of 10")
    technician.touches("Done")
    technician.touches("All parts of the report")
    technician.touches("Sound")
    technician.touches("Sound on the left")
    technician.touches("Left: Here")
    technician.touches("Sound on the right")
    technician.touches("Right: Not heard")
    technician.touches("All parts of the report")
    technician.touches("Store the report")
    assert technician.reads("Stored.")
    found = technician.report()
    told = {name: check["verdict"] for name, check in found.items()}
    assert told["touch"] == told["fingers"] == told["left"] == told["letters"] == "good"
    assert (told["right"], told["size"]) == ("bad", "not done")
    assert found["disk"]["figures"] == {"free": 20 * 10**9, "size": 60 * 10**9}


def test_a_size_is_measured_only_once_somebody_has_held_a_card_to_it(
    technician: Technician,
) -> None:
    for touched, told in (("All parts of the report", "not done"), ("It fits", "good")):
        technician.touches("Commissioning report")
        technician.touches("Size of the picture")
        technician.touches(touched)
        if touched == "It fits":
            assert technician.reads("This size is that of the profile")
            technician.touches("All parts of the report")
        technician.touches("Store the report")
        assert technician.report()["size"]["verdict"] == told
        technician.touches("All tools")


def test_the_size_measured_is_the_kiosk_s_from_the_next_start(technician: Technician) -> None:
    technician.touches("Commissioning report")
    technician.touches("Size of the picture")
    technician.touches("Much smaller")
    technician.touches("Store this size")
    assert not (technician.folder / "settings.toml").exists()
    technician.touches("No")
    technician.touches("Smaller")
    technician.touches("Store this size")
    technician.touches("Yes, store it")
    settings, faults = load_settings(technician.folder / "settings.toml")
    assert faults == () and settings.profile_name == "measured"
    assert settings.profiles["measured"].width_mm > PROFILES["24-inch"].width_mm
    assert technician.reads("counts from the next start")


def test_the_size_to_be_stored_is_written_as_the_language_does(technician: Technician) -> None:
    technician.page.speak("ru")
    technician.touches("Протокол приёмки")
    technician.touches("Размер изображения")
    technician.touches("Меньше")
    technician.touches("Сохранить этот размер")
    width_mm, height_mm = technician.trials.found.card.size_mm  # type: ignore[union-attr]
    size = f"{width_mm} × {height_mm} мм".replace(".", ",")
    assert "," in size and technician.reads(f"Сохранить {size}")


def test_what_was_tried_is_in_the_report_of_who_just_walks_away(technician: Technician) -> None:
    technician.touches("Commissioning report")
    technician.stage.staff.went.connect(technician.trials.leave)  # type: ignore[union-attr]
    technician.touches("Touch")
    technician.touches("Show the fields")
    technician.touches("Done")
    technician.waits(70)
    assert technician.place == "out"
    assert technician.report()["touch"]["verdict"] == "bad"


def test_an_export_takes_figures_report_and_versions_along(technician: Technician) -> None:
    technician.touches("Export to a stick")
    technician.touches("Export to the stick")
    assert technician.machine.asked == [(Errand.EXPORT, 0)]
    assert technician.reads("Leave the stick in")
    technician.waits(90)
    assert technician.place == "in"  # the page stays while it is written
    technician.machine.answers(Outcome.DONE, "exile-and-return_hall_2026-11-26.zip")
    technician.stage.settle()
    assert technician.reads("exile-and-return_hall_2026-11-26.zip")
    files = technician.machine.files
    assert set(files) == set(PARCEL)
    checks = {c["name"]: c["verdict"] for c in json.loads(files["report.json"])["checks"]}
    assert (checks["disk"], checks["touch"]) == ("good", "not done")
    assert files["usage.csv"].startswith(b"day,name,number")
    assert json.loads(files["versions.txt"])["slots"] == []
    technician.waits(70)
    assert technician.place == "out"


def test_whatever_goes_wrong_is_told_in_a_plain_sentence(technician: Technician) -> None:
    technician.page.openTool("export")
    technician.stage.settle()
    before, sentences = technician.sees(), set()
    outcomes = [outcome for outcome in Outcome if outcome is not Outcome.DONE]
    for outcome in outcomes:
        technician.touches("Export to the stick")
        technician.machine.answers(outcome)
        technician.stage.settle()
        (told,) = set(technician.sees()) - set(before)
        assert told.endswith(".") and str(outcome) not in told
        sentences.add(told)
    assert len(sentences) == len(outcomes)


def test_brightness_is_set_where_the_display_can(technician: Technician) -> None:
    technician.touches("Brightness")
    technician.touches("Darker")
    assert technician.machine.asked == [(Errand.BRIGHTNESS, 60)]
    technician.machine.answers(Outcome.DONE)
    technician.stage.settle()
    assert technician.reads("Brightness: 60 %")


SIZES = [(1366, 768), (768, 1366)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_page_fits_and_can_be_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int, height: int
) -> None:
    with commissioning(tmp_path, monkeypatch, width, height) as technician:
        least = 15 * technician.stage.sizes.pixels_per_mm - 1
        technician.page.openTool("commissioning")
        technician.stage.settle()
        touch = technician.trials.touch_trial
        touch.begin()
        touch.done()
        for side in ("left", "right"):
            technician.trials.hear(side, "on the other side")
        technician.trials.measure()
        technician.trials.resizeCard(-10)
        for language in ("en", "ru"):
            technician.page.speak(language)
            for part in ("", "touch", "sound", "size", "letters", "computer", "content", "cover"):
                if part == "cover":
                    touch.begin()
                    technician.stage.settle()
                else:
                    technician.opens(part)
                _check(technician, width, height, least, f"{language} {part}")
            touch.close()
            for tool in ("export", "brightness", "commissioning"):
                technician.page.openTool(tool)
                technician.stage.settle()
                _check(technician, width, height, least, f"{language} {tool}")


def _check(technician: Technician, width: int, height: int, least: float, where: str) -> None:
    """Nothing is cut, covered, off the screen, or too small for a finger."""
    elements = technician.on_top()
    assert [e.said for e in outside(elements, width, height)] == [], where
    assert [e.said for e in elements if e.is_clipped] == [], where
    assert [(a.said, b.said) for a, b in collisions(elements)] == [], where
    small = [e for e in elements if e.is_target and min(e.right - e.left, e.bottom - e.top) < least]
    assert small == [], where
    assert sum(e.is_target for e in elements) >= 2, where
