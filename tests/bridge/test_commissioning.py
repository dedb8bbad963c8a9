"""A commissioning as the technician goes through it: touch, sound, size, and the report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app.commissioning_page import page
from kiosk.bridge.commissioning import Commissioning, Tools
from kiosk.bridge.commissioning_words import line_of
from kiosk.core.bank_card import card_trial
from kiosk.core.commissioning import (
    Commission,
    ContentFound,
    Heard,
    Letters,
    Verdict,
    checks,
    report,
)
from kiosk.core.display import PROFILES, Profile
from kiosk.core.locales import NBSP
from kiosk.core.machine import Readings
from kiosk.core.touch_grid import TouchGrid
from kiosk.system import places
from kiosk.system.translations import InterfaceWords
from tests.fake_machine import NOON, FakeMachine

EMPTY = Commission("hall-2", "0.1.0", PROFILES["24-inch"], "Debian 12")
FINE = (Letters("xal", 78, (("PT Serif", 78), ("PT Sans", 78))),)
CONTENT = ContentFound(3, "ab" * 32, 120, 5_000_000)


class Clock:
    """A clock that the test sets."""

    time_s = 100.0

    def now_s(self) -> float:
        return self.time_s


class FakeSpeakers:
    """Speakers that remember what they sounded."""

    def __init__(self) -> None:
        self.sounded: list[str] = []
        self.is_heard = True

    def sound(self, side: str) -> bool:
        self.sounded.append(side)
        return self.is_heard

    def stop(self) -> None:
        self.sounded.append("silence")


class Trial:
    """A commissioning on a window of 960 by 540, with everything around it faked."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window, self.clock, self.speakers = window, Clock(), FakeSpeakers()
        self.machine = FakeMachine()
        self.kept: list[tuple[Commission, str]] = []
        self.sizes: list[Profile] = []
        self.waiting: list[Callable[[ContentFound | None], None]] = []
        self.disk_works = True
        tools = Tools(lambda: FINE, self.waiting.append, self._keep, self._keep_size)
        self.page = Commissioning(EMPTY, self.clock, self.machine, self.speakers, tools)
        self.page.watch(window)
        self.finger = QTest.createTouchDevice()

    def _keep(self, found: Commission, language: str) -> bool:
        self.kept.append((found, language))
        return self.disk_works

    def _keep_size(self, profile: Profile) -> bool:
        self.sizes.append(profile)
        return self.disk_works

    def verdict(self, name: str) -> Verdict:
        """How a check stands now."""
        return next(c.verdict for c in checks(self.page.found) if c.name == name)

    def puts_down(self, *points: tuple[int, int]) -> None:
        """Put so many fingers down at once, and lift them."""
        sequence = QTest.touchEvent(self.window, self.finger)
        for number, (x, y) in enumerate(points):
            sequence.press(number, QPoint(x, y), self.window)
        sequence.commit()
        sequence = QTest.touchEvent(self.window, self.finger)
        for number, (x, y) in enumerate(points):
            sequence.release(number, QPoint(x, y), self.window)
        sequence.commit()


@pytest.fixture
def trial(qapp: QGuiApplication) -> Iterator[Trial]:
    window = QQuickWindow()
    window.resize(960, 540)
    window.show()
    QTest.qWaitForWindowExposed(window)
    made = Trial(window)
    yield made
    window.removeEventFilter(made.page.touch_trial)
    window.close()


def test_what_the_computer_tells_is_there_when_the_page_opens(trial: Trial) -> None:
    trial.machine.found = Readings(NOON, disk_free=20 * 10**9, disk_size=60 * 10**9)
    trial.page.look("en")
    assert trial.verdict("disk") is Verdict.GOOD and trial.verdict("letters") is Verdict.GOOD
    assert trial.verdict("content") is Verdict.NOT_DONE
    trial.page.look("en")
    (answer,) = trial.waiting
    answer(CONTENT)
    assert trial.verdict("content") is Verdict.GOOD


def test_a_screen_that_is_touched_everywhere_is_good(trial: Trial) -> None:
    touch = trial.page.touch_trial
    touch.begin()
    columns, rows = touch.property("columns"), touch.property("rows")
    for column in range(columns):
        for row in range(rows):
            trial.puts_down((int((column + 0.5) * 960 / columns), int((row + 0.5) * 540 / rows)))
    assert touch.property("left") == 0 and set(touch.property("cells")) == {"1"}
    trial.puts_down(*((90 * number + 20, 270) for number in range(10)))
    assert touch.property("mostFingers") == 10 and touch.property("fingers") == 0
    touch.done()
    assert (trial.verdict("touch"), trial.verdict("fingers")) == (Verdict.GOOD, Verdict.GOOD)
    assert not touch.property("open")


def test_a_dead_strip_is_found_and_named(trial: Trial) -> None:
    touch = trial.page.touch_trial
    touch.begin()
    columns, rows = touch.property("columns"), touch.property("rows")
    for column in range(columns - 1):
        for row in range(rows):
            trial.puts_down((int((column + 0.5) * 960 / columns), int((row + 0.5) * 540 / rows)))
    touch.done()
    assert trial.verdict("touch") is Verdict.BAD
    line = next(li for li in trial.page._lines.rows if li.name == "touch")
    assert "right" in line.detail and f"502–531{NBSP}mm from the left" in line.detail, line.detail


def test_a_grid_that_is_left_keeps_nothing_and_touches_count_only_while_it_is_open(
    trial: Trial,
) -> None:
    touch = trial.page.touch_trial
    trial.puts_down((100, 100))
    touch.begin()
    assert touch.property("left") == len(touch.property("cells"))
    trial.puts_down((100, 100))
    trial.page.leave()
    assert not touch.property("open") and trial.verdict("touch") is Verdict.NOT_DONE
    trial.clock.time_s += 42
    assert touch.quietFor() == 42


def test_each_side_is_asked_for_by_itself(trial: Trial) -> None:
    trial.page.sound("left")
    trial.page.hear("left", str(Heard.YES))
    trial.page.sound("right")
    trial.page.hear("right", str(Heard.OTHER_SIDE))
    assert trial.speakers.sounded == ["left", "silence", "right", "silence"]
    assert (trial.verdict("left"), trial.verdict("right")) == (Verdict.GOOD, Verdict.BAD)


def test_without_a_sound_device_that_is_said(trial: Trial) -> None:
    trial.speakers.is_heard = False
    trial.page.sound("left")
    assert trial.page.property("hasSound") is False
    line = next(li for li in trial.page._lines.rows if li.name == "left")
    assert "no device" in line.detail


def test_the_card_makes_a_profile_which_is_stored_when_staff_say_so(trial: Trial) -> None:
    trial.page.measure()
    assert trial.verdict("size") is Verdict.NOT_DONE
    before = trial.page.property("cardWidth")
    trial.page.resizeCard(-20)
    assert trial.page.property("cardWidth") == before - 20
    assert trial.verdict("size") is Verdict.BAD and trial.sizes == []
    trial.page.keepSize()
    assert trial.verdict("size") is Verdict.GOOD
    assert trial.page.property("sizeStored") == "kept"
    (stored,) = trial.sizes
    assert stored.width_mm > 531 and stored.eye_mm == EMPTY.profile.eye_mm
    trial.page.resizeCard(1)
    assert trial.page.property("sizeStored") == "" and trial.verdict("size") is Verdict.BAD


def test_a_report_is_stored_in_the_language_of_staff_and_a_full_disk_is_told(trial: Trial) -> None:
    trial.page.look("ru")
    trial.page.keep()
    assert [language for _, language in trial.kept] == ["ru"]
    assert trial.page.property("stored") == "kept"
    trial.disk_works = False
    trial.page.keep()
    assert trial.page.property("stored") == "failed"


def test_what_was_tried_is_stored_when_staff_just_leave(trial: Trial) -> None:
    trial.page.look("en")
    trial.page.leave()
    assert trial.kept == []
    trial.page.hear("left", str(Heard.NO))
    trial.page.leave()
    trial.page.leave()
    assert [found.left for found, _ in trial.kept] == [Heard.NO]


# Words


FULL = replace(
    EMPTY,
    touch=TouchGrid(6, 3, 600, 300).felt([(0.5, 0.5), (0.1, 0.1)]),
    device_fingers=5,
    left=Heard.OTHER_SIDE,
    right=Heard.NO,
    has_sound=False,
    letters=(replace(FINE[0], strange=(("ә", "DejaVu Sans"),), missing="ү"),),
    card=card_trial(EMPTY.profile, 1920, 1080).resized(-30),
    is_card_matched=True,
    readings=Readings(
        NOON, False, -90_000.0, 3 * 10**9, 60 * 10**9, 8 * 10**9, 10**9, 3 * 10**8, 51.25, 400_000.0
    ),
    content=CONTENT,
)


@pytest.mark.parametrize("found", [EMPTY, FULL], ids=["empty", "full"])
def test_every_line_is_said_in_english_and_russian(
    found: Commission, qapp: QGuiApplication
) -> None:
    words = InterfaceWords(places.INTERFACE_WORDS, places.cache_dir())
    english = [line_of(c, lambda _, text: text, "en") for c in checks(found)]
    russian = [line_of(c, words.in_language("ru"), "ru") for c in checks(found)]
    for plain, translated in zip(english, russian, strict=True):
        assert plain.title != translated.title and plain.verdict != translated.verdict
        assert "%" not in plain.detail.replace(f"{NBSP}%", "") and "None" not in plain.detail
        if plain.detail and plain.name != "program":
            assert plain.detail != translated.detail, plain


def test_the_page_tells_everything_and_fetches_nothing() -> None:
    text = page(FULL, NOON, lambda _, words: words, "en")
    for word in (
        "hall-2",
        "2026-11-26 12:00",
        "DejaVu Sans",
        "not good",
        "51.2",
        "abababab abababab",
    ):
        assert word in text, word
    assert "<script" not in text and "http" not in text and "src=" not in text
    empty = page(EMPTY, NOON, lambda _, words: words, "en")
    assert empty.count("– not done") == 11


def test_a_name_with_signs_of_html_stays_a_name() -> None:
    text = page(replace(EMPTY, kiosk="<b>&"), NOON, lambda _, words: words, "en")
    assert "&lt;b&gt;&amp;" in text and "<b>" not in text
    assert json.dumps(report(EMPTY, NOON))
