"""The exhibit keeps the museum's hours, and no visitor is ever sent away by a clock."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opening
from kiosk.app.opening import Hours
from kiosk.app.resting import rest
from kiosk.app.run import Wish, run
from kiosk.core.events import Screen
from kiosk.core.hours import Opening, Span, SpecialDay
from kiosk.system.power import DisplayPower, Stop
from kiosk.system.service import ServiceManager
from tests.journeys.visitor import Visitor, visiting

OPENING = Opening(
    week=((Span(600, 1080),),) * 7,
    days=(SpecialDay(12, 28, "monument", quiet=True), SpecialDay(5, 1, "nowhere")),
    restart_min=210,
)


class Museum:
    """A wall clock that a test sets, and what is asked of the display and the program."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.now = datetime.datetime(2026, 11, 26, 12)
        self.commands: list[tuple[str, ...]] = []
        self.restarts = 0
        power = DisplayPower((), {"DISPLAY": ":9"}, self._start, str, Path("none"))
        self.hours = Hours(visitor.stage, OPENING, power, self._restart, lambda: self.now)
        assert self.commands == [ON]
        self.commands.clear()

    def _start(self, command: Sequence[str]) -> Stop:
        self.commands.append(tuple(command))
        return lambda: None

    def _restart(self) -> None:
        self.restarts += 1

    def turns(self, hour: int, minute: int = 0, *, day: int = 26, month: int = 11) -> None:
        """Set the clock, and let the program look at it."""
        self.now = datetime.datetime(2026, month, day, hour, minute)
        self.hours.look()

    @property
    def is_dark(self) -> bool:
        """Whether the picture is black from edge to edge."""
        picture = self.visitor.stage.picture()
        width, height = picture.width(), picture.height()
        spots = ((x, y) for x in range(0, width, 16) for y in range(0, height, 16))
        return all(picture.pixelColor(x, y).value() == 0 for x, y in spots)


@pytest.fixture
def museum() -> Iterator[Museum]:
    with visiting() as visitor:
        museum = Museum(visitor)
        with closing(museum.hours):
            yield museum


OFF, ON = ("xset", "dpms", "force", "off"), ("xset", "dpms", "force", "on")


def test_out_of_hours_picture_and_display_are_dark(museum: Museum) -> None:
    assert not museum.is_dark
    museum.turns(18)
    assert museum.is_dark and museum.commands == [OFF]
    museum.turns(18, 30)
    museum.turns(10)
    assert not museum.is_dark and museum.commands == [OFF, ON]


def test_closing_time_waits_for_the_visitor(museum: Museum) -> None:
    museum.visitor.wakes_the_screen()
    museum.turns(18)
    assert not museum.is_dark and museum.commands == []
    museum.visitor.stage.visit.startAgain()
    assert museum.is_dark and museum.commands == [OFF]


def test_a_touch_in_the_dark_opens_the_exhibit_for_one_visit(museum: Museum) -> None:
    museum.turns(3)
    museum.visitor.wakes_the_screen()
    assert museum.visitor.state.screen is Screen.HOME
    assert not museum.is_dark and museum.commands == [OFF, ON]
    museum.visitor.stage.visit.startAgain()
    assert museum.is_dark


def test_on_its_day_the_monument_comes_first_and_the_first_screen_rests(museum: Museum) -> None:
    museum.turns(12, day=28, month=12)
    assert museum.visitor.stage.window.property("quiet")
    museum.visitor.wakes_the_screen()
    visit = museum.visitor.stage.visit
    assert visit.edition.panels[museum.visitor.state.panel].id == "monument"
    assert museum.visitor.state.screen is Screen.PANEL
    visit.startAgain()
    museum.turns(12, day=29, month=12)
    museum.visitor.wakes_the_screen()
    assert museum.visitor.state.screen is Screen.HOME
    assert not museum.visitor.stage.window.property("quiet")


def test_a_panel_that_is_not_there_is_told_once_and_home_opens(
    museum: Museum, caplog: pytest.LogCaptureFixture
) -> None:
    museum.turns(12, day=1, month=5)
    museum.turns(13, day=1, month=5)
    assert caplog.text.count("no panel “nowhere”") == 1
    museum.visitor.wakes_the_screen()
    assert museum.visitor.state.screen is Screen.HOME


def test_the_restart_of_the_night_waits_until_nobody_is_there(museum: Museum) -> None:
    museum.visitor.wakes_the_screen()
    museum.turns(4, day=27)
    assert museum.restarts == 0
    museum.visitor.stage.visit.startAgain()
    assert museum.restarts == 1
    museum.turns(5, day=27)
    assert museum.restarts == 1


def test_the_restart_of_the_night_wakes_no_display(museum: Museum) -> None:
    museum.turns(18)
    museum.turns(4, day=27)
    assert museum.restarts == 1
    museum.hours.close()
    assert museum.commands == [OFF]


def test_whatever_else_ends_the_exhibit_in_the_dark_leaves_the_display_lit(museum: Museum) -> None:
    museum.turns(18)
    museum.hours.close()
    assert museum.commands == [OFF, ON]


def test_the_built_in_page_wakes_a_display_that_was_left_asleep(qapp: QGuiApplication) -> None:
    told: list[tuple[str, ...]] = []

    def start(command: Sequence[str]) -> Stop:
        told.append(tuple(command))
        return lambda: None

    power = DisplayPower((), {"DISPLAY": ":9"}, start, str, Path("none"))
    assert rest(qapp, ServiceManager({}), (320, 200), qapp.exit, power) == 0
    assert told == [ON]


def test_the_nightly_restart_ends_a_full_screen_with_success(
    content: Path, state: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full screen refuses to be closed; the restart goes past that."""
    (content / "settings.toml").write_text('[hours]\nrestart = "03:30"\n', "utf-8")
    nights = iter(2 * [datetime.datetime(2026, 11, 27, 3, 0)])
    later = datetime.datetime(2026, 11, 27, 3, 31)
    monkeypatch.setattr(opening, "LOOK_MS", 50)
    others = Hours.__init__.__defaults__[1:]
    monkeypatch.setattr(Hours.__init__, "__defaults__", (lambda: next(nights, later), *others))
    assert run(Wish(content)) == 0
