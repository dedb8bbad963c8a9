"""A version that failed several times is passed over: kept, tried again, given up at last."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import versions
from kiosk.app.choosing import choose_slot
from kiosk.store.slots import MOST_DOUBTS, version_of
from tests.app.changes import rewrite
from tests.app.test_keeping import LONGEST_MS, RU, hall, publish, shows, taken
from tests.store.publisher import Kiosk, Publisher


@pytest.fixture
def desk(tmp_path: Path) -> Publisher:
    """The curator's desk."""
    return Publisher(tmp_path / "desk")


@pytest.fixture
def kiosk(tmp_path: Path, desk: Publisher, content: Path, state: Path) -> Kiosk:
    """A kiosk that shows its second version, and was seen to work with it."""
    kiosk = Kiosk(state, is_shown=True).trusts(desk)
    taken(kiosk, desk, content, tmp_path)
    rewrite(content, RU, "выслал всех", "изгнал всех")
    publish(desk, content, tmp_path / "stick")
    kiosk.is_shown = False
    kiosk.takes(tmp_path / "stick")
    kiosk.slots.note_works()
    return kiosk


def stands(kiosk: Kiosk, content: Path, passed_over: str) -> None:
    """Start with what was before a version, and let it stand for a minute."""
    with hall(kiosk, content, passed_over=passed_over) as there:
        assert version_of(there.keeper.shown) == 1
        there.keeper.stand()


def test_the_one_before_is_shown_and_staff_are_told(
    content: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    newer = kiosk.slots.state().active
    with hall(kiosk, content, passed_over=newer) as there:
        assert version_of(there.keeper.shown) == 1
        there.keeper.look()
        there.visitor.stage.settle()
        assert there.visitor.reads("Version 2 has failed here")
        assert there.visitor.reads("Версия 2 здесь дала сбой")
        assert there.keeper._coming == ""  # nothing switches to it
        there.visitor.wakes_the_screen()
        assert not there.visitor.reads("Version 2 has failed here")
        there.keeper.stand()
    # It is not lost: the next start tries it again.
    chosen = choose_slot(kiosk.slots)
    assert chosen is not None and version_of(chosen[0]) == 2
    assert any("failed again" in told for told in versions.status().notices)


def test_a_version_that_then_stands_is_no_longer_in_doubt(
    content: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    newer = kiosk.slots.state().active
    stands(kiosk, content, newer)
    assert kiosk.slots.state().doubted == 1
    with hall(kiosk, content) as there:
        there.keeper.stand()
    assert kiosk.slots.state().doubted == 0
    assert not any("failed again" in told for told in versions.status().notices)


def test_it_is_given_up_when_it_was_proven_bad(
    content: Path, kiosk: Kiosk, tmp_path: Path, qtbot: QtBot
) -> None:
    newer = kiosk.slots.state().active
    for _ in range(MOST_DOUBTS):
        assert newer not in [entry.slot for entry in kiosk.slots.state().refused]
        stands(kiosk, content, newer)
    state = kiosk.slots.state()
    assert [entry.slot for entry in state.refused] == [newer]
    assert version_of(state.active) == 1 and state.doubted == 0


def test_a_newer_one_is_taken_meanwhile_and_the_doubtful_one_is_no_way_back(
    content: Path, kiosk: Kiosk, desk: Publisher, tmp_path: Path, qtbot: QtBot
) -> None:
    newer = kiosk.slots.state().active
    stands(kiosk, content, newer)
    rewrite(content, RU, "изгнал всех", "отправил всех")
    publish(desk, content, tmp_path / "third")
    kiosk.is_shown = True
    with hall(kiosk, content, passed_over=newer) as there:
        there.keeper.ask(str(tmp_path / "third"))
        qtbot.waitUntil(shows(there, 3), timeout=LONGEST_MS)
    assert version_of(kiosk.slots.state().previous) == 1


def test_without_an_older_version_the_programs_own_content_is_shown(
    content: Path, kiosk: Kiosk, qtbot: QtBot
) -> None:
    newer = kiosk.slots.state().active
    kiosk.slots.refuse(kiosk.slots.state().previous, "A test", "")
    with hall(kiosk, content, passed_over=newer) as there:
        assert there.keeper.shown == ""
