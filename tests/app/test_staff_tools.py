"""Each tool of staff does what it says, with what it really works with."""

from __future__ import annotations

import datetime
import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from kiosk.app import children
from kiosk.core.events import Screen
from kiosk.core.keys import Action, Key
from kiosk.core.machine import Answer, Errand, Outcome
from kiosk.core.polling import PollRules
from kiosk.core.updates import Outcome as Taken
from kiosk.store.content import load
from kiosk.store.keypads import load_keys
from kiosk.store.slots import version_of
from kiosk.store.usage import FILE_NAME, Usage
from tests.app.changes import rewrite
from tests.journeys.keypad import Keypad
from tests.journeys.staff import Member, equipped
from tests.store.publisher import Kiosk, Publisher

RU = "panels/deportation/ru.md"
LONGEST_MS = 60_000


@pytest.fixture
def desk(tmp_path: Path) -> Publisher:
    """The curator's desk."""
    return Publisher(tmp_path / "desk")


@pytest.fixture
def kiosk(state: Path, desk: Publisher) -> Kiosk:
    """A kiosk that trusts the curator."""
    state.mkdir()
    return Kiosk(state).trusts(desk)


@pytest.fixture
def takes_at_once(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """The same, whose children do their work in this process."""

    def ask(self: children.Children, words: tuple[str, ...], done: children.Done) -> None:
        if words[0] == "install":
            verdict = kiosk.takes(words[1])
            told = json.dumps(verdict.as_dict())
            QTimer.singleShot(0, partial(done, verdict.exit_status, told))

    monkeypatch.setattr(children.Children, "ask", ask)
    return kiosk


def publish(desk: Publisher, content: Path, to: Path) -> Path:
    desk.publish(desk.files(content.parent), to / "kiosk-update")
    return to


def two_versions(kiosk: Kiosk, desk: Publisher, content: Path, tmp_path: Path) -> None:
    """Install two versions, of which the second is shown and works."""
    for number, words in enumerate(("изгнал всех", "выслал всех")):
        rewrite(content, RU, "выслал всех", words)
        publish(desk, content, tmp_path / f"stick-{number}")
        assert kiosk.takes(tmp_path / f"stick-{number}").outcome is Taken.TAKEN
        kiosk.slots.note_works()
        rewrite(content, RU, words, "выслал всех")


def open_tool(member: Member, name: str) -> None:
    member.comes_in()
    member.touches(name)


# Volume.


def test_the_volume_of_every_visit_is_chosen_heard_and_kept(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Volume")
        for _ in range(3):
            member.touches("Louder")
        assert member.reads("8 of 10")
        member.touches("Hear it")
        assert member.voice.said == ["This is how loud the exhibit speaks."]
        assert member.voice.volume == 0.8
        member.touches("All tools")
        member.touches("Back to the exhibit")
        member.wakes_the_screen()
        assert member.state.volume == 8
        # What a visitor chooses ends with the visit.
        member.stage.visit.chooseVolume(2)
        member.stage.visit.startAgain()
        assert member.state.volume == 8 and member.voice.volume == 0.8
    with equipped(state) as member:
        assert member.state.volume == 8


def test_russian_is_heard_in_russian_and_silence_comes_with_leaving(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Volume")
        member.touches("Русский")
        member.touches("Послушать")
        assert member.voice.log[-1].language == "ru" and member.voice.sounding
        member.page.leave()
        assert not member.voice.sounding


def test_a_volume_that_cannot_be_stored_is_told(state: Path) -> None:
    state.mkdir()
    (state / "staff-choices").mkdir()
    with equipped(state) as member:
        open_tool(member, "Volume")
        member.touches("Quieter")
        assert member.reads("could not be stored") and member.state.volume == 4


# Versions.


def test_one_press_and_a_second_go_back_to_the_version_before(
    takes_at_once: Kiosk, desk: Publisher, content: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk = takes_at_once
    two_versions(kiosk, desk, content, tmp_path)
    shown = kiosk.slots.state().active
    exhibit = load(kiosk.slots.content_dir(shown)).exhibit
    with equipped(kiosk.folder, kept=kiosk.slots, shown=shown, exhibit=exhibit) as member:
        open_tool(member, "Content and undo")
        assert member.reads("Version 2: shown") and member.reads("Version 1: the one before")
        assert member.reads("A curator")
        member.touches("Go back to version 1")
        assert version_of(kiosk.slots.state().active) == 2
        member.touches("No")
        member.touches("Go back to version 1")
        member.touches("Yes, show version 1")
        assert version_of(kiosk.slots.state().active) == 1
        assert member.reads("Version 1 is shown as soon as this page is closed.")
        qtbot.waitUntil(lambda: member.keeper._ready is not None, timeout=LONGEST_MS)
        # Nothing changes while staff are here; then it is shown, and proved by a touch.
        assert version_of(member.keeper.shown) == 2
        member.page.leave()
        qtbot.waitUntil(lambda: version_of(member.keeper.shown) == 1, timeout=LONGEST_MS)
        assert member.state.screen is Screen.ATTRACT


def test_a_version_that_was_refused_is_listed_with_its_reason_in_both_languages(
    takes_at_once: Kiosk, desk: Publisher, content: Path, tmp_path: Path
) -> None:
    kiosk = takes_at_once
    two_versions(kiosk, desk, content, tmp_path)
    kiosk.slots.refuse(kiosk.slots.state().active, "No frame was drawn.", "2026-12-28T12:00:00")
    with equipped(kiosk.folder, kept=kiosk.slots) as member:
        open_tool(member, "Content and undo")
        assert member.reads("Version 1: shown") and member.reads("Version 2: refused")
        assert member.reads("No frame was drawn.")
        assert member.reads("There is no earlier version to go back to.")
        member.touches("Русский")
        assert member.reads("Версия 2: отклонена") and member.reads("На экране ничего не появилось")


def test_without_an_installed_version_there_is_nothing_to_undo(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Content and undo")
        assert member.reads("The content that came with the program is shown.")
        assert member.reads("There is no earlier version to go back to.")


# Updates.


def test_a_stick_is_asked_at_once_and_its_content_shown_when_staff_have_gone(
    takes_at_once: Kiosk, desk: Publisher, content: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    kiosk, sticks = takes_at_once, tmp_path / "sticks"
    publish(desk, content, sticks / "sdb1")
    rules = PollRules(sticks=str(sticks))
    exhibit = load(content).exhibit
    kiosk.is_shown = True
    with equipped(kiosk.folder, kept=kiosk.slots, rules=rules, exhibit=exhibit) as member:
        open_tool(member, "Update now")
        member.touches("Look now")
        assert member.reads(f"Stick: {sticks / 'sdb1'}")
        assert member.reads("Version 1 is taken. It is shown as soon as this page is closed.")
        member.touches("Look now")
        assert member.reads("Nothing is newer than version 1")
        qtbot.waitUntil(lambda: member.keeper._ready is not None, timeout=LONGEST_MS)
        assert member.keeper.shown == ""
        member.page.leave()
        qtbot.waitUntil(lambda: version_of(member.keeper.shown) == 1, timeout=LONGEST_MS)


def test_without_a_stick_or_an_address_that_is_said(state: Path, tmp_path: Path) -> None:
    state.mkdir()
    with equipped(state, rules=PollRules(sticks=str(tmp_path / "none"))) as member:
        open_tool(member, "Update now")
        member.touches("Look now")
        assert member.reads("No stick is in, and the settings name no address.")


def test_the_sources_of_the_settings_are_asked_by_the_real_follower(
    kiosk: Kiosk, desk: Publisher, content: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    publish(desk, content, tmp_path / "share")
    share = tmp_path / "share" / "kiosk-update"
    settings = tmp_path / "settings.toml"
    settings.write_text(f'[updates]\nsources = ["{share}"]\n', "utf-8")
    rules = PollRules(sources=(str(share),), sticks="")
    exhibit = load(content).exhibit
    with equipped(
        kiosk.folder, kept=kiosk.slots, rules=rules, exhibit=exhibit, settings_file=settings
    ) as member:
        open_tool(member, "Update now")
        member.touches("Look now")
        assert member.reads("Being asked …") and not member.can_touch("Look now")
        # Nobody touches for minutes: the page stays until there is an answer.
        member.waits(120)
        assert member.place == "in"
        qtbot.waitUntil(lambda: member.reads("Version 1 is taken."), timeout=LONGEST_MS)
        assert member.reads("Addresses in the settings") and member.can_touch("Look now")


# Keypad.


def strike(member: Member, scan_code: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        bare = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, Qt.Key.Key_TouchpadOff, bare, scan_code, 0, 0)
        QGuiApplication.sendEvent(member.stage.window, event)
    member.stage.settle()


def test_a_keypad_is_learnt_and_works_at_once(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Learn a keypad")
        assert member.reads("1 of 11. Press the key for: Next item")
        strike(member, 201)
        assert member.reads("2 of 11")
        # Keys are touches: who learns has time.
        member.waits(50)
        strike(member, 202)
        member.waits(50)
        assert member.place == "in"
        member.touches("Keep")
        assert member.reads("Kept for this kiosk.")
        member.touches("Close")
        assert member.can_touch("About")
        member.touches("Back to the exhibit")
        keys, _ = load_keys(None, state)
        assert keys.table.action(Key("Key_TouchpadOff", 201)) is Action.NEXT
        member.wakes_the_screen()
        strike(member, 201)
        assert member.state.keyed


def test_a_lesson_begins_anew_and_ends_when_staff_have_gone(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Learn a keypad")
        strike(member, 201)
        member.waits(61)
        assert member.place == "out"
        Keypad(member).press(Qt.Key.Key_Right)
        assert member.state.screen is Screen.HOME and member.state.keyed
        open_tool(member, "Learn a keypad")
        assert member.reads("1 of 11")


# Figures.


def test_figures_are_read_on_the_screen(state: Path) -> None:
    today = datetime.datetime.now().astimezone().date()
    usage = Usage(state / FILE_NAME)
    usage.add(today, {"visits": 3, "seconds": 540, "ended": 1, "wake-ups": 4, "language:ru": 3})
    usage.add(today, {"length:2-5": 3, "page:losses/cover": 3, "access:text-150": 2})
    usage.add(today - datetime.timedelta(days=90), {"visits": 7, "left-at:home": 6})
    with equipped(state) as member:
        open_tool(member, "Figures of use")
        assert member.reads("3 visits · 3 minutes each on average · 1 ended by the visitor")
        assert member.reads("At most 3 a day") and member.reads("2 to 5 minutes")
        member.touches("Figures of: Pages")
        assert member.reads("Losses")
        member.touches("Time: All")
        assert member.reads("10 visits") and member.reads("Home page")
        # The days side by side stay those of four weeks.
        member.touches("Figures of: Visits")
        assert member.reads("Visits each day of the last four weeks")
        member.touches("Figures of: Languages")
        assert member.reads("Русский") and member.reads("Text at 150 %")
        member.touches("Русский", role="choice")
        assert member.reads("10 посещений")


def test_no_figures_and_broken_ones_are_told(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Figures of use")
        assert member.reads("No visit has been counted yet.")
        member.touches("All tools")
        (state / FILE_NAME).write_bytes(b"no base of data" * 100)
        member.touches("Figures of use")
        assert member.reads("The figures cannot be read")


# Restart and switching off.


class FakeMachine:
    """Writes down what it is asked, and answers when told."""

    def __init__(self) -> None:
        self.asked: list[Errand] = []
        self.listener = print

    def ask(self, errand: Errand, percent: int = 0) -> None:
        self.asked.append(errand)

    def brightness(self) -> int | None:
        return None


def test_nothing_is_switched_off_without_a_second_touch(state: Path) -> None:
    state.mkdir()
    machine = FakeMachine()
    with equipped(state, machine=machine) as member:
        open_tool(member, "Restart and switch off")
        member.touches("Switch off")
        assert machine.asked == [] and member.can_touch("Yes, switch off")
        member.touches("No")
        assert not member.can_touch("Yes, switch off")
        member.touches("Switch off")
        member.touches("Yes, switch off")
        assert machine.asked == [Errand.POWER_OFF]
        machine.listener(Answer(Errand.POWER_OFF, Outcome.TOO_OFTEN))
        member.stage.settle()
        assert member.reads("too often")
        member.touches("Restart the machine")
        member.touches("Yes, restart the machine")
        assert machine.asked == [Errand.POWER_OFF, Errand.RESTART]


def test_the_exhibit_ends_to_be_started_again(state: Path) -> None:
    state.mkdir()
    ends: list[bool] = []
    with equipped(state) as member:
        member.page.desk_view.restartAsked.connect(lambda: ends.append(True))
        open_tool(member, "Restart and switch off")
        member.touches("Restart the exhibit")
        assert ends == []
        member.touches("Yes, restart the exhibit")
        assert ends == [True]


def test_at_a_desk_the_machine_says_that_it_does_not_allow_it(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        open_tool(member, "Restart and switch off")
        member.touches("Restart the machine")
        member.touches("Yes, restart the machine")
        assert member.reads("This computer does not allow it")


# About.


def test_about_tells_versions_and_wrong_pins(state: Path) -> None:
    state.mkdir()
    with equipped(state) as member:
        member.rests()
        member.types("11111111")
        member.waits(1)
        member.types("42719065")
        member.touches("About")
        assert member.reads("Program: version 0.1.0")
        assert member.reads("Content: the one that came with the program")
        assert member.reads("Wrong PINs since the last time: 1")
