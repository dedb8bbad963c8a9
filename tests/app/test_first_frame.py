"""A version that comes while nothing can be drawn is neither proven nor given up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app.first_frame import LOOKS, FirstFrame
from kiosk.store.slots import MOST_STARTS, version_of
from tests.app.changes import rewrite
from tests.app.test_keeping import LONGEST_MS, RU, Hall, hall, publish, shows, taken
from tests.store.publisher import Kiosk, Publisher


@pytest.fixture
def desk(tmp_path: Path) -> Publisher:
    """The curator's desk."""
    return Publisher(tmp_path / "desk")


@pytest.fixture
def kiosk(tmp_path: Path, desk: Publisher, content: Path, state: Path) -> Kiosk:
    """A kiosk with a first version, and a second one on a stick."""
    kiosk = Kiosk(tmp_path / "kiosk", is_shown=True).trusts(desk)
    taken(kiosk, desk, content, tmp_path)
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, tmp_path / "stick")
    return kiosk


def a_minute_passes(there: Hall) -> None:
    """Let the keeper look for a frame longer than it waits for one."""
    for _ in range(2 * LOOKS):
        there.keeper._frame.look()


def comes_in_the_dark(there: Hall, tmp_path: Path, qtbot: QtBot) -> None:
    """Let the stick bring its version, and time pass."""
    there.keeper.ask(str(tmp_path / "stick"))
    qtbot.waitUntil(lambda: version_of(there.keeper.shown) == 2, timeout=LONGEST_MS)
    a_minute_passes(there)
    state = there.kiosk.slots.state()
    assert version_of(state.active) == 2 and state.starts == 1 and not state.refused


def test_out_of_hours_it_is_taken_and_proven_once_the_display_is_lit(
    content: Path, tmp_path: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    with hall(kiosk, content) as there:
        there.visitor.stage.window.setProperty("dark", True)
        comes_in_the_dark(there, tmp_path, qtbot)
        there.visitor.stage.window.setProperty("dark", False)
        qtbot.waitUntil(shows(there, 2), timeout=LONGEST_MS)


def test_without_a_display_it_is_taken_and_proven_once_one_is_there(
    content: Path, tmp_path: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    with hall(kiosk, content) as there:
        with pytest.MonkeyPatch.context() as unplugged:
            unplugged.setattr("kiosk.app.heartbeat.QGuiApplication.screens", list)
            comes_in_the_dark(there, tmp_path, qtbot)
        qtbot.waitUntil(shows(there, 2), timeout=LONGEST_MS)


def test_what_then_draws_nothing_goes_back_for_good(
    content: Path, tmp_path: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    with hall(kiosk, content) as there:
        window = there.visitor.stage.window
        window.setProperty("dark", True)
        comes_in_the_dark(there, tmp_path, qtbot)
        # Nothing is drawn of a hidden window.
        window.hide()
        window.setProperty("dark", False)
        a_minute_passes(there)
        assert [entry.why for entry in kiosk.slots.state().refused] == ["No frame was drawn."]
        window.show()
        qtbot.waitUntil(shows(there, 1), timeout=LONGEST_MS)


def test_starts_of_a_long_closure_give_no_version_up(
    content: Path, tmp_path: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    kiosk.is_shown = False
    kiosk.takes(tmp_path / "stick")
    for _ in range(2 * MOST_STARTS):
        with hall(kiosk, content) as there:
            assert version_of(there.keeper.shown) == 2
            there.visitor.stage.window.setProperty("dark", True)
            a_minute_passes(there)
            there.keeper.stand()
    assert kiosk.slots.state().starts


def test_what_staff_take_back_in_the_dark_leaves_nothing_to_prove(
    content: Path, tmp_path: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    with hall(kiosk, content) as there:
        window = there.visitor.stage.window
        window.setProperty("dark", True)
        comes_in_the_dark(there, tmp_path, qtbot)
        kiosk.slots.roll_back()
        qtbot.waitUntil(shows(there, 1), timeout=LONGEST_MS)
        window.hide()
        window.setProperty("dark", False)
        a_minute_passes(there)
        assert not kiosk.slots.state().refused


# The waiting alone


@pytest.fixture
def never_drawn(qapp: object) -> Iterator[tuple[QQuickWindow, FirstFrame, list[bool]]]:
    window, missed = QQuickWindow(), list[bool]()
    frame = FirstFrame(window)
    frame.missed.connect(lambda: missed.append(True))
    frame.wait()
    yield window, frame, missed
    frame.stop()


def test_it_is_missed_once_after_a_row_of_looks_at_a_lit_screen(
    never_drawn: tuple[QQuickWindow, FirstFrame, list[bool]],
) -> None:
    window, frame, missed = never_drawn
    for _ in range(LOOKS - 1):
        frame.look()
    window.setProperty("dark", True)
    frame.look()
    window.setProperty("dark", False)
    for _ in range(LOOKS - 1):
        frame.look()
    assert not missed and frame.is_waiting
    frame.look()
    assert missed == [True] and not frame.is_waiting
