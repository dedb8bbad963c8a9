"""A running exhibit: new content waits for the visitor, is shown without a seam, or goes back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import children
from kiosk.app.choosing import choose_slot
from kiosk.app.keeping import DAY_S, UpdateKeeper
from kiosk.app.probe import is_empty
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.events import Screen
from kiosk.core.polling import PollRules
from kiosk.core.updates import Outcome, Reason, Verdict
from kiosk.store.content import load
from kiosk.store.slots import version_of
from tests.app.changes import rewrite
from tests.journeys.visitor import Visitor, visiting
from tests.store.publisher import Kiosk, Publisher

RU = "panels/deportation/ru.md"
# A busy machine takes its time.
LONGEST_MS = 60_000


@dataclass
class Hall:
    """A kiosk with its screen, a visitor, and what its keeper would run."""

    kiosk: Kiosk
    visitor: Visitor
    keeper: UpdateKeeper
    notice: StaffNotice
    asked: list[tuple[str, ...]]


@pytest.fixture
def desk(tmp_path: Path) -> Publisher:
    """The curator's desk."""
    return Publisher(tmp_path / "desk")


@pytest.fixture
def kiosk(tmp_path: Path, desk: Publisher) -> Kiosk:
    """A kiosk in which somebody may be reading."""
    return Kiosk(tmp_path / "kiosk", is_shown=True).trusts(desk)


def publish(desk: Publisher, content: Path, stick: Path) -> Path:
    """Publish to a stick."""
    desk.publish(desk.files(content.parent), stick / "kiosk-update")
    return stick


@contextmanager
def hall(
    kiosk: Kiosk, content: Path, sticks: Path | None = None, passed_over: str = ""
) -> Iterator[Hall]:
    """Open the exhibit as `kiosk run` does, without starting any process."""
    slot, exhibit = choose_slot(kiosk.slots, passed_over) or ("", load(content).exhibit)
    asked: list[tuple[str, ...]] = []

    def ask(self: children.Children, words: tuple[str, ...], done: children.Done) -> None:
        asked.append(words)
        if words[0] == "install":
            verdict = kiosk.takes(words[1])
            done(verdict.exit_status, json.dumps(verdict.as_dict()))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(children.Children, "ask", ask)
        notice = StaffNotice()
        with visiting(exhibit, extra={"notice": notice}) as visitor:
            notice.speak(visitor.stage.staff_voices())
            rules = PollRules(sticks=str(sticks) if sticks else "")
            keeper = UpdateKeeper(visitor.stage, kiosk.slots, visitor.clock, rules, notice)
            keeper.passed_over = passed_over
            keeper.start(slot)
            yield Hall(kiosk, visitor, keeper, notice, asked)
            keeper.close()


def taken(kiosk: Kiosk, desk: Publisher, content: Path, tmp_path: Path) -> None:
    """Install a first version before anything is shown."""
    publish(desk, content, tmp_path / "first")
    kiosk.is_shown = False
    assert kiosk.takes(tmp_path / "first").outcome is Outcome.TAKEN
    kiosk.slots.note_works()
    kiosk.is_shown = True


def shows(there: Hall, version: int) -> Callable[[], None]:
    """Return what waits until a version is shown and proved."""

    def look() -> None:
        state = there.kiosk.slots.state()
        assert version_of(there.keeper.shown) == version_of(state.active) == version
        assert not state.starts and not state.waiting

    return look


def test_a_version_waits_for_the_visitor_and_is_then_shown(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher, qtbot: QtBot
) -> None:
    taken(kiosk, desk, content, tmp_path)
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, tmp_path / "stick")
    with hall(kiosk, content) as there:
        there.visitor.wakes_the_screen()
        there.visitor.stage.visit.chooseLanguage("ru")
        there.visitor.stage.visit.openPanel(0)
        there.visitor.stage.visit.openPage(1)
        there.keeper.ask(str(tmp_path / "stick"))
        qtbot.waitUntil(lambda: there.keeper._ready is not None, timeout=LONGEST_MS)
        # The visitor reads on, and sees no change and no message.
        assert there.visitor.reads("выслал всех")
        assert version_of(there.keeper.shown) == 1
        window = there.visitor.stage.window
        drawn: list[bool] = []

        def draw() -> None:
            drawn.append(is_empty(window.grabWindow()))

        there.keeper.switched.connect(draw)
        there.keeper.trying.connect(draw)
        there.visitor.stage.visit.startAgain()
        qtbot.waitUntil(shows(there, 2), timeout=LONGEST_MS)
        # At the switch, and before and after the trial touch, the first screen is there.
        assert drawn and not any(drawn)
        assert there.visitor.state.screen is Screen.ATTRACT
        assert there.visitor.stage.window is window
        there.visitor.wakes_the_screen()
        there.visitor.stage.visit.chooseLanguage("ru")
        there.visitor.stage.visit.openPanel(0)
        there.visitor.stage.visit.openPage(1)
        there.visitor.stage.settle()
        assert there.visitor.reads("изгнал всех")


def test_taking_back_is_shown_without_a_restart(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher, qtbot: QtBot
) -> None:
    taken(kiosk, desk, content, tmp_path)
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, tmp_path / "stick")
    with hall(kiosk, content) as there:
        there.keeper.ask(str(tmp_path / "stick"))
        qtbot.waitUntil(shows(there, 2), timeout=LONGEST_MS)
        kiosk.slots.roll_back()
        qtbot.waitUntil(shows(there, 1), timeout=LONGEST_MS)


def test_a_version_whose_touch_is_not_answered_goes_back_for_good(
    content: Path,
    state: Path,
    tmp_path: Path,
    kiosk: Kiosk,
    desk: Publisher,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken(kiosk, desk, content, tmp_path)
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, tmp_path / "stick")
    monkeypatch.setattr("kiosk.app.keeping.answers_touch", lambda stage: False)
    with hall(kiosk, content) as there:
        there.keeper.ask(str(tmp_path / "stick"))
        qtbot.waitUntil(lambda: bool(kiosk.slots.state().refused), timeout=LONGEST_MS)
        qtbot.waitUntil(shows(there, 1), timeout=LONGEST_MS)
    assert kiosk.takes(tmp_path / "stick").reason is Reason.FAILED_BEFORE


def test_the_first_version_ever_that_fails_leaves_what_was_shown_before(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher, qtbot: QtBot
) -> None:
    publish(desk, content, tmp_path / "stick")
    with hall(kiosk, content) as there:
        before = there.visitor.stage.visit.exhibit
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("kiosk.app.keeping.answers_touch", lambda stage: False)
            there.keeper.ask(str(tmp_path / "stick"))
            qtbot.waitUntil(lambda: bool(kiosk.slots.state().refused), timeout=LONGEST_MS)
        assert there.visitor.stage.visit.exhibit is before
        assert there.keeper.shown == ""


def test_every_stick_gets_an_answer_on_the_first_screen(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher, qtbot: QtBot
) -> None:
    sticks = tmp_path / "media"
    sticks.mkdir()
    with hall(kiosk, content, sticks) as there:
        (sticks / "waits-for-a-mount").mkdir()
        there.keeper.look_for_sticks()
        assert there.notice.property("titles") == []
        (sticks / "photos").mkdir()
        (sticks / "photos" / "a.jpg").write_bytes(b"x")
        there.keeper.look_for_sticks()
        there.visitor.stage.settle()
        assert there.visitor.reads("No exhibit is on this stick")
        assert there.visitor.reads("На этой флешке нет экспозиции")
        publish(desk, content, sticks / "ours")
        there.keeper.look_for_sticks()
        there.keeper.look_for_sticks()
        there.visitor.stage.settle()
        assert there.visitor.reads("Version 1 is taken")
        asked = [words[1] for words in there.asked if words[0] == "install"]
        assert asked == [str(sticks / "photos"), str(sticks / "ours")]
        qtbot.waitUntil(shows(there, 1), timeout=LONGEST_MS)
        there.visitor.wakes_the_screen()
        assert not there.visitor.reads("Version 1 is taken")


def test_of_two_sticks_the_newest_is_shown(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher, qtbot: QtBot
) -> None:
    sticks = tmp_path / "media"
    publish(desk, content, sticks / "b")
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, sticks / "a")
    with hall(kiosk, content, sticks) as there:
        there.keeper.look_for_sticks()
        qtbot.waitUntil(shows(there, 2), timeout=LONGEST_MS)


def test_files_are_looked_at_at_the_start_and_every_day(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher, qtbot: QtBot
) -> None:
    taken(kiosk, desk, content, tmp_path)
    with hall(kiosk, content) as there:
        for _ in range(3):
            there.visitor.clock.time_s += DAY_S / 3 + 1
            there.keeper.pass_time()
        assert [words for words in there.asked if words[0] == "verify"] == [("verify",)] * 2


def test_a_damaged_version_is_repaired_before_it_is_shown(
    content: Path, state: Path, tmp_path: Path, kiosk: Kiosk, desk: Publisher
) -> None:
    taken(kiosk, desk, content, tmp_path)
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, tmp_path / "stick")
    kiosk.is_shown = False
    kiosk.takes(tmp_path / "stick")
    kiosk.slots.note_works()
    active = kiosk.slots.state().active
    (kiosk.slots.content_dir(active) / "exhibit.toml").write_bytes(b"\x00" * 100)
    chosen = choose_slot(kiosk.slots)
    assert chosen is not None and chosen[0] == active
    # What no other version holds cannot be repaired: the one before is shown.
    (kiosk.slots.content_dir(active) / RU).unlink()
    chosen = choose_slot(kiosk.slots)
    assert chosen is not None and version_of(chosen[0]) == 1


@pytest.mark.parametrize("told", ["", "Traceback", "{}", '{"outcome": "taken", "reason": "x"}'])
def test_a_child_that_says_nothing_known_has_failed(told: str) -> None:
    assert children.verdict_of(told) == Verdict(Outcome.REFUSED, Reason.BROKE)


def test_children_run_one_after_another_and_tell_their_end(state: Path, qtbot: QtBot) -> None:
    heard: list[tuple[int, str]] = []
    queue = children.Children()

    def hear(status: int, told: str) -> None:
        heard.append((status, told))

    queue.ask(("install", str(state / "nothing"), "--json"), hear)
    queue.ask(("status", "--json"), hear)
    queue.ask(("status", "--json"), hear)
    with qtbot.waitSignal(queue.idle, timeout=60_000):
        pass
    assert [status for status, _ in heard] == [4, 0]
    assert children.verdict_of(heard[0][1]).reason is Reason.NO_TRUST
    queue.close()
