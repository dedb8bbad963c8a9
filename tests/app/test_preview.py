"""The preview follows what a curator saves, and keeps the page when it cannot be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from kiosk.app.crawl import crawl, texts
from kiosk.app.fit import wake
from kiosk.app.preview import open_preview
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.bridge.faults_view import FaultRow, FaultsView
from kiosk.core.display import PROFILES
from kiosk.core.faults import KioskError
from tests.app.changes import DECREE, DEPORTATION, break_all, break_structure, rewrite

OTHER = "The decree of 1943 accused everybody."
BOTH = {"en": (DECREE, OTHER), "ru": ("Указ 1943 года обвинил", "Указ 1943 года осудил")}


@dataclass
class Desk:
    """A curator before the preview, on the second page of the first panel."""

    content: Path
    stage: Stage
    faults: FaultsView
    bot: QtBot

    def reads(self, words: str) -> bool:
        """Return whether the page or the list beside it says `words`."""
        return any(words in e.said for e in texts(crawl(self.stage.window)))

    def rows(self) -> tuple[FaultRow, ...]:
        """Return the faults beside the page."""
        found: tuple[FaultRow, ...] = self.faults.rows.rows
        return found

    def waits_until_it_reads(self, words: str) -> None:
        self.bot.waitUntil(lambda: self.reads(words))

    def waits_for_a_fault(self, words: str) -> FaultRow:
        def found() -> list[FaultRow]:
            return [row for row in self.rows() if words in row.message]

        self.bot.waitUntil(lambda: bool(found()))
        return found()[0]

    def waits_until_there_is_no_fault(self) -> None:
        self.bot.waitUntil(lambda: not self.rows())

    def is_at_the_same_place(self) -> bool:
        state = self.stage.visit.state
        return (state.language, state.panel, self.stage.visit.page_view.page.id) == (
            "en",
            0,
            "decree",
        )

    def saves_both(self, old_to_new: dict[str, tuple[str, str]] = BOTH) -> None:
        """Change a sentence and its translation."""
        for language, (old, new) in old_to_new.items():
            rewrite(self.content, f"panels/deportation/{language}.md", old, new)


@contextmanager
def previewing(content: Path, bot: QtBot, page: int = 1) -> Iterator[Desk]:
    """Open the preview on a page of the first panel."""
    prepare_qt(headless=True)
    application()
    stage, follower = open_preview(content, Frame(1920, 1080, PROFILES["24-inch"]))
    try:
        stage.window.show()
        wake(stage)
        stage.visit.openPanel(0)
        stage.visit.openPage(page)
        yield Desk(content, stage, follower.faults, bot)
    finally:
        follower.close()
        stage.close()


@pytest.fixture
def desk(content: Path, state: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The preview of a good exhibit."""
    with previewing(content, qtbot) as desk:
        desk.waits_until_it_reads("sent all away.")
        desk.waits_until_it_reads("No faults. This content can be published.")
        yield desk


def test_a_saved_sentence_appears_at_the_same_place(desk: Desk) -> None:
    desk.saves_both()
    desk.waits_until_it_reads(OTHER)
    assert desk.is_at_the_same_place()


def test_a_file_that_takes_the_place_of_another_counts_as_saved(desk: Desk) -> None:
    path = desk.content / DEPORTATION
    beside = path.with_suffix(".tmp")
    beside.write_bytes(path.read_bytes().replace(DECREE.encode(), OTHER.encode()))
    beside.replace(path)
    desk.waits_until_it_reads(OTHER)
    assert desk.is_at_the_same_place()


def test_a_sentence_whose_translation_waits_is_shown_with_that_fault(desk: Desk) -> None:
    rewrite(desk.content, DEPORTATION, DECREE, OTHER)
    desk.waits_until_it_reads(OTHER)
    desk.waits_for_a_fault("The translation is stale")


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_a_file_with_a_byte_order_mark_and_any_line_ends_is_followed(
    desk: Desk, ending: str
) -> None:
    path = desk.content / DEPORTATION
    text = path.read_bytes().decode().replace(DECREE, OTHER).replace("\n", ending)
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    desk.waits_until_it_reads(OTHER)
    assert desk.is_at_the_same_place()
    row = desk.waits_for_a_fault("The translation is stale")
    assert "ru.md, line 12" in row.place


def test_a_broken_save_keeps_the_page_and_shows_the_fault_until_it_is_mended(desk: Desk) -> None:
    good = (desk.content / "exhibit.toml").read_bytes()
    break_all(desk.content)
    row = desk.waits_for_a_fault("cannot be read")
    assert row.isError and row.place == "exhibit.toml, line 1"
    assert desk.is_at_the_same_place()
    assert desk.reads(DECREE)
    (desk.content / "exhibit.toml").write_bytes(good)
    desk.waits_until_there_is_no_fault()
    assert desk.is_at_the_same_place()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("exhibit.toml", '"deportation", "return"', '"deportatoin", "return"'),
        ("panels/deportation/panel.toml", 'id = "decree"', "id = decree"),
        (DEPORTATION, "{#decree}", "{#degree}"),
        (DEPORTATION, "# Deportation\n", ""),
    ],
    ids=["panel lost", "structure broken", "page lost", "title lost"],
)
def test_a_save_that_loses_the_page_keeps_it_on_the_screen(
    desk: Desk, file: str, old: str, new: str
) -> None:
    path = desk.content / file
    good = path.read_bytes()
    path.write_bytes(good.replace(old.encode(), new.encode(), 1))
    desk.bot.waitUntil(lambda: any(row.isError for row in desk.rows()))
    assert desk.is_at_the_same_place()
    assert desk.reads(DECREE)
    path.write_bytes(good)
    desk.waits_until_there_is_no_fault()
    assert desk.is_at_the_same_place()
    assert desk.reads(DECREE)


def test_a_fault_of_another_page_does_not_stop_the_following(desk: Desk) -> None:
    break_structure(desk.content)
    desk.bot.waitUntil(lambda: any(row.isError for row in desk.rows()))
    rewrite(desk.content, DEPORTATION, DECREE, OTHER)
    desk.waits_until_it_reads(OTHER)
    assert desk.is_at_the_same_place()


def test_a_page_taken_out_on_purpose_goes(desk: Desk) -> None:
    path = desk.content / "exhibit.toml"
    path.write_bytes(path.read_bytes().replace(b'"deportation", ', b""))
    desk.bot.waitUntil(lambda: str(desk.stage.visit.state.screen) == "home")


def test_a_text_that_has_become_too_long_is_measured(desk: Desk) -> None:
    desk.saves_both({code: (old, 30 * f"{old} ") for code, (old, _) in BOTH.items()})
    row = desk.waits_for_a_fault("The text is too long for its page")
    assert row.isError and row.isHere
    assert 'page "decree", text' in row.place
    assert row.remedy
    # The list of faults is no part of the page, however long it is.
    assert not [r for r in desk.rows() if "leaves the screen" in r.message]
    desk.saves_both({code: (30 * f"{old} ", old) for code, (old, _) in BOTH.items()})
    desk.waits_until_there_is_no_fault()


def test_a_list_of_faults_longer_than_the_window_is_not_part_of_the_page(desk: Desk) -> None:
    for file in desk.content.rglob("*.md"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\n<b>\n", 1))
    desk.bot.waitUntil(lambda: len(desk.rows()) >= 10)
    with desk.bot.waitSignal(desk.faults.changed):
        desk.stage.visit.openPage(0)
        desk.stage.visit.openPage(1)
    messages = [row.message for row in desk.rows()]
    assert not [m for m in messages if "leaves the screen" in m or "lie over each other" in m]


def test_a_card_over_the_page_is_no_collision(desk: Desk) -> None:
    with desk.bot.waitSignal(desk.faults.changed):
        desk.stage.visit.openLayer("more", "")
    desk.waits_until_it_reads("One more sentence.")
    assert desk.rows() == ()


def test_another_picture_is_followed_too(desk: Desk) -> None:
    view = desk.stage.visit.page_view.sky
    desk.bot.waitUntil(lambda: view.picture("вагон.png") is not None)
    before = view.property("imageUrl")
    Image.new("RGB", (12, 9), (10, 70, 50)).save(desk.content.parent / "media" / "вагон.png")
    desk.bot.waitUntil(lambda: view.property("imageUrl") and view.property("imageUrl") != before)


def test_nothing_to_show_is_told_before_a_window_opens(content: Path, qtbot: QtBot) -> None:
    break_all(content)
    with pytest.raises(KioskError, match=r"exhibit.toml:1"):
        open_preview(content, Frame(1920, 1080, PROFILES["24-inch"]))
