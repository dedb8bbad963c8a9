"""One visitor sees everything there is, leaves, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.events import Screen
from kiosk.core.state import dump
from tests.journeys.reader import WORDS, Reader
from tests.journeys.visitor import RULES, TICK_S, Visitor, real_exhibit

ROOT = Path(__file__).resolve().parents[2]
XVFB = shutil.which("Xvfb")
# In Russian it is read on a real window system, if there is one.
LANGUAGES = ["en"] if XVFB and "KIOSK_TEST_DISPLAY" not in os.environ else ["en", "ru"]


def everything(visitor: Visitor, language: str) -> Reader:
    """Let the visitor read the whole exhibit in one language."""
    reader = Reader(visitor, language)
    reader.touches("language")
    reader.touches("home")
    panels = visitor.stage.visit.edition.panels
    for number, panel in enumerate(panels):
        visitor.touches_beginning_with(f"{panel.title.plain}. ")
        reader.reads_the_whole_panel(number)
        reader.touches("all panels" if number + 1 == len(panels) else "next panel")
        following = (Screen.HOME, 0) if number + 1 == len(panels) else (Screen.PANEL, number + 1)
        assert (visitor.state.screen, visitor.state.panel) == following
        if visitor.state.screen is Screen.PANEL:
            reader.touches("home")
    reader.leafs_through_sources_and_authors()
    return reader


def everything_there_is(language: str) -> tuple[int, int, int, int]:
    """Return how many pages, sources, words and second layers the content has."""
    edition = real_exhibit().editions[language]
    pages = [page for panel in edition.panels for page in panel.pages]
    sources = sum(len(page.citations) for page in pages)
    words = sum(sum(t in edition.glossary for t in page.terms) for page in pages)
    return len(pages), sources, words, sum(bool(page.more) for page in pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visitor_reads_everything_and_leaves_nothing_behind(
    visitor: Visitor, language: str
) -> None:
    cold = dump(visitor.state)
    visitor.wakes_the_screen()
    reader = everything(visitor, language)
    counted = (len(reader.pages), reader.sources, reader.terms, reader.mores)
    assert counted == everything_there_is(language)
    assert counted[0] >= 40 and counted[1] >= 100 and min(counted) > 10
    reader.tries_every_access_setting()
    falls_silent(visitor)
    assert visitor.state.screen is Screen.ATTRACT
    assert dump(visitor.state) == cold


def test_the_warning_comes_when_the_time_is_over_and_not_before(visitor: Visitor) -> None:
    visitor.wakes_the_screen()
    for number in range(len(visitor.stage.visit.edition.panels)):
        visitor.stage.visit.openPanel(number)
        visitor.stage.settle()
        waits_for_the_warning(visitor)
        assert visitor.reads(WORDS["en"]["here"])
        visitor.touches_dimmed_page()


def test_a_touch_anywhere_keeps_the_place(visitor: Visitor) -> None:
    visitor.wakes_the_screen()
    visitor.touches_beginning_with("Losses. ")
    visitor.touches("Next page")
    visitor.touches("2")
    before = dump(visitor.state)
    for point in ((4, 4), (960, 540), (1900, 1060), (400, 1000), (960, 700)):
        waits_for_the_warning(visitor)
        visitor.waits(20)
        visitor.taps(*point)
        assert dump(visitor.state) == before, point
    waits_for_the_warning(visitor)
    visitor.touches(WORDS["en"]["keep"])
    assert dump(visitor.state) == before


def test_a_visitor_may_end_the_visit_at_the_warning(visitor: Visitor) -> None:
    cold = dump(visitor.state)
    visitor.wakes_the_screen()
    visitor.touches_beginning_with("Losses. ")
    waits_for_the_warning(visitor)
    visitor.touches("Start again")
    assert dump(visitor.state) == cold


def test_the_next_visitor_finds_the_exhibit_as_the_first_one_did(visitor: Visitor) -> None:
    first = visitor.sees()
    visitor.wakes_the_screen()
    visitor.touches("Русский")
    Reader(visitor, "ru").tries_every_access_setting()
    falls_silent(visitor)
    assert visitor.sees() == first
    visitor.taps(200, 500)
    assert visitor.state.screen is Screen.HOME
    assert visitor.state.language == "en"


def waits_for_the_warning(visitor: Visitor) -> None:
    """Wait for as long as is allowed, and see that the warning comes with the last tick."""
    allowed_s = RULES.allowed_s(visitor.state.words, visitor.state.text_percent)
    assert allowed_s >= 90
    ticks = -(-allowed_s // TICK_S)
    visitor.waits((ticks - 1) * TICK_S)
    assert not visitor.state.warning
    visitor.waits(TICK_S)
    assert visitor.state.warning


def falls_silent(visitor: Visitor) -> None:
    """Walk away: the warning comes in time, and after it the beginning, not a tick before."""
    waits_for_the_warning(visitor)
    visitor.waits(RULES.warning_s - TICK_S)
    assert visitor.state.screen is not Screen.ATTRACT
    visitor.waits(TICK_S)


@pytest.mark.skipif(not XVFB, reason="there is no Xvfb to draw on")
def test_the_same_visit_on_a_real_window_system(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        wanted = f"{__file__}::test_a_visitor_reads_everything_and_leaves_nothing_behind[ru]"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", wanted]
        asked = {"KIOSK_TEST_DISPLAY": "1", "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **asked}, capture_output=True, text=True
        )
    finally:
        server.terminate()
        server.wait()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
