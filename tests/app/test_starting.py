"""Starting always shows something dignified: the content, the last good one, a part, a page."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.resting import SENTENCES, TITLES, Page
from kiosk.app.run import Wish, choose_exhibit, run, settings_of
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import SettingsError
from kiosk.core.idle import IdleRules
from kiosk.store import last_good
from kiosk.store.content import load
from kiosk.system import places
from tests.app.changes import DECREE, DEPORTATION, break_all, break_structure, rewrite
from tests.journeys.visitor import visiting


def choose(content: Path) -> Exhibit | None:
    """Choose as a start does, and remember at once what is sound."""
    return choose_exhibit(content, lambda e: last_good.remember(content, e, places.state_dir()))


def told(exhibit: Exhibit | None) -> str:
    """Return the sentence that the tests change."""
    assert exhibit is not None
    return exhibit.editions["en"].panels[0].pages[1].body[0].plain


def pages(exhibit: Exhibit | None) -> list[str]:
    """Return the pages in English."""
    assert exhibit is not None
    return [page.id for _, page in exhibit.editions["en"].pages()]


def test_sound_content_is_shown_and_remembered(content: Path, state: Path) -> None:
    exhibit = choose(content)
    assert exhibit is not None
    assert exhibit == load(content).exhibit
    kept = last_good.recall(state)
    assert kept is not None
    assert told(kept.exhibit) == told(exhibit)


@pytest.mark.parametrize("harm", [break_structure, break_all, shutil.rmtree])
def test_broken_content_gives_way_to_the_last_good_one(
    content: Path, state: Path, harm: object, caplog: pytest.LogCaptureFixture
) -> None:
    good = choose(content)
    assert callable(harm)
    harm(content)
    kept = choose(content)
    assert kept is not None and good is not None
    assert kept.editions == good.editions
    assert "has faults: showing the last good content." in caplog.text


def test_broken_content_never_becomes_the_last_good_one(content: Path, state: Path) -> None:
    choose(content)
    break_structure(content)
    choose(content)
    kept = last_good.recall(state)
    assert kept is not None
    assert "words" in pages(kept.exhibit)


def test_better_content_takes_the_place_of_the_last_good_one(content: Path, state: Path) -> None:
    choose(content)
    rewrite(content, DEPORTATION, DECREE, "The decree accused a whole people.")
    choose(content)
    break_all(content)
    assert told(choose(content)).startswith("The decree accused a whole people.")


def test_without_a_last_good_one_the_sound_part_is_shown(
    content: Path, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    break_structure(content)
    assert pages(choose(content)) == ["cover", "decree", "cover", "home"]
    assert "has faults: showing what is sound." in caplog.text
    assert not state.exists()


def test_without_anything_sound_there_is_nothing_to_choose(content: Path, state: Path) -> None:
    break_all(content)
    assert choose(content) is None
    assert choose(content / "nowhere") is None


def test_with_nothing_to_show_visitors_see_the_built_in_page(
    content: Path, state: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    break_all(content)
    seen: list[str] = []

    def look() -> None:
        page = next(w for w in QGuiApplication.topLevelWindows() if w.isVisible())
        assert isinstance(page, Page)
        seen.append(page.title())
        QGuiApplication.exit()

    QTimer.singleShot(0, look)
    assert run(Wish(content, windowed=(1920, 1080))) == 0
    assert seen == [" · ".join((*TITLES[:2], *SENTENCES))]
    # What is wrong is for the log, not for visitors.
    assert "exhibit.toml" in caplog.text


def test_a_remembered_copy_shows_its_pictures_though_the_original_is_gone(
    content: Path, state: Path, qtbot: QtBot
) -> None:
    (content.parent / "media" / "photos").mkdir()
    (content.parent / "media" / "вагон.png").rename(content.parent / "media/photos/вагон.png")
    for file in ("media.toml", "panels/deportation/panel.toml"):
        rewrite(content, file, '"вагон.png"', '"photos/вагон.png"')
    assert choose(content) is not None
    shutil.rmtree(content.parent)
    with visiting(choose(content)) as visitor:
        visitor.wakes_the_screen()
        visitor.stage.visit.openPanel(0)
        visitor.stage.visit.openPage(1)
        assert visitor.reads("A goods wagon")
        assert visitor.stage.visit.page_view.sky.picture("photos/вагон.png")


@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("trouble", ["a file", "locked", "full", "failing", "read-only"])
def test_a_useless_state_folder_never_stops_the_start(
    content: Path, state: Path, trouble: str, broken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if trouble == "a file":
        state.write_bytes(b"not a folder")
    else:
        (state / "last-good").mkdir(parents=True)
        number = {"locked": 13, "full": 28, "failing": 5, "read-only": 30}[trouble]

        def refuse(*_: object, **__: object) -> None:
            raise OSError(number, trouble)

        for name in ("os.mkdir", "os.replace", "os.open"):
            monkeypatch.setattr(name, refuse)
        if trouble == "locked":
            monkeypatch.setattr("kiosk.store.last_good.load", refuse)
    if broken:
        break_structure(content)
    assert settings_of(Wish(content)).idle == IdleRules()
    assert pages(choose(content))[:2] == ["cover", "decree"]


def test_a_state_folder_inside_the_content_is_not_copied_into_itself(content: Path) -> None:
    exhibit = load(content).exhibit
    assert exhibit is not None
    assert not last_good.remember(content, exhibit, content / "state")
    assert not (content / "state").exists()


def test_settings_with_faults_are_logged_and_the_rest_holds(
    content: Path, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = '[idle]\nshortest_pause_s = 1\nwarning_s = 40\n[display]\nprofile = "wall"\n'
    (content / "settings.toml").write_text(text, "utf-8")
    with caplog.at_level(logging.ERROR):
        settings = settings_of(Wish(content))
    assert (settings.idle.shortest_s, settings.idle.warning_s) == (IdleRules().shortest_s, 40)
    assert settings.profile_name == ""
    assert "wall" in caplog.text and "shortest_pause_s" in caplog.text


def test_an_unknown_profile_is_refused_before_anything_is_shown(content: Path, state: Path) -> None:
    with pytest.raises(SettingsError, match=r"“wall” is not a display profile.*24-inch"):
        settings_of(Wish(content, profile_name="wall"))
