"""What does not fit its page is measured and told: where, in which language, what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.crawl import collisions, outside
from kiosk.app.fit import measure
from kiosk.app.stage import application, prepare_qt
from kiosk.core.faults import Fault, Severity
from kiosk.core.meaning import Element
from kiosk.store.content import load
from tests.app.changes import DECREE, DEPORTATION, STRUCTURE, rewrite

SIGNED = "- signed: signed [@BERIA-44 F-DEP-12]\n"
BEHIND = '[[page]]\nid = "words"'
DATES = range(10, 21)
LANDSCAPE, PORTRAIT = "in landscape", "in portrait"


def measured(content: Path, panel: str = "deportation", *languages: str) -> tuple[Fault, ...]:
    """Return what is found by measuring one panel in these languages, else in English."""
    prepare_qt(headless=True)
    application()
    exhibit = load(content).exhibit
    assert exhibit is not None
    editions = {}
    for code in languages or ("en",):
        edition = exhibit.editions[code]
        panels = tuple(p for p in edition.panels if panel in (p.id, "all"))
        editions[code] = replace(edition, panels=panels)
    return measure(replace(exhibit, editions=editions))


def told(fault: Fault) -> tuple[str, str, str]:
    return fault.panel, fault.language, fault.field


def test_a_good_exhibit_has_room(content: Path, qtbot: QtBot) -> None:
    assert measured(content, "all", "en", "ru") == ()


@pytest.mark.parametrize(
    ("old", "new", "field", "message", "remedy", "orientations"),
    [
        (
            DECREE,
            30 * f"{DECREE} ",
            'page "decree", text',
            "The text is too long for its page at 100 %",
            "Shorten it or move a part under “###”.",
            [LANDSCAPE, PORTRAIT],
        ),
        (
            DECREE,
            6 * f"{DECREE} ",
            'page "decree", text',
            "The text is too long for its page at 100 %",
            "Shorten it or move a part under “###”.",
            [LANDSCAPE],
        ),
        (
            "## A decree of 1943 {",
            f"## {20 * 'A decree of 1943 '}{{",
            'page "decree", title',
            "The title is too long for its place at 100 %",
            "Shorten the title.",
            [LANDSCAPE, PORTRAIT],
        ),
        (
            "“We lived there for years.”",
            f"“{30 * 'We lived there for years. '}”",
            'page "words", sky',
            "The figure in the sky has no room at 100 %",
            "Shorten its labels or leave out entries.",
            [LANDSCAPE, PORTRAIT],
        ),
        (
            "## A decree of 1943 {",
            f"## {20 * 'Decree'} {{",
            'page "decree"',
            "is cut off",
            "Shorten it.",
            [LANDSCAPE, PORTRAIT],
        ),
        (
            "## A decree of 1943 {",
            f"## {20 * 'Decree'} {{",
            'page "decree"',
            "leaves the screen",
            "Shorten it.",
            [LANDSCAPE, PORTRAIT],
        ),
    ],
    ids=["text", "text in landscape", "title", "quotation", "cut off", "off the screen"],
)
def test_what_does_not_fit_is_told(
    old: str,
    new: str,
    field: str,
    message: str,
    remedy: str,
    orientations: list[str],
    content: Path,
    qtbot: QtBot,
) -> None:
    rewrite(content, DEPORTATION, old, new)
    found = measured(content)
    assert {told(fault) for fault in found} == {("deportation", "en", field)}
    own = [fault for fault in found if message in fault.message]
    assert [f.message.rstrip(".")[-len(o) :] for f, o in zip(own, orientations, strict=True)] == (
        orientations
    )
    for fault in own:
        assert (fault.remedy, fault.severity) == (remedy, Severity.ERROR)
        assert fault.file == DEPORTATION
        assert fault.line > 0


def test_a_crowded_timeline_shows_what_has_room(content: Path, qtbot: QtBot) -> None:
    days = range(10, 30)
    entries = "".join(
        f'[[page.ground.entry]]\nid = "e{day}"\ndate = "1943-12-{day}"\n' for day in days
    )
    words = "".join(f"- e{day}: a label that takes a good deal of room\n" for day in days)
    rewrite(content, STRUCTURE, BEHIND, f"{entries}\n{BEHIND}")
    rewrite(content, DEPORTATION, SIGNED, SIGNED + words)
    assert measured(content) == ()


def test_a_timeline_that_cannot_hang_is_told(content: Path, qtbot: QtBot) -> None:
    entries = "".join(
        f'[[page.ground.entry]]\nid = "e{day}"\ndate = "1943-12-{day}"\n' for day in DATES
    )
    words = "".join(f"- e{day}: a label that takes a good deal of room\n" for day in DATES)
    rewrite(content, STRUCTURE, BEHIND, f"{entries}\n{BEHIND}")
    rewrite(content, DEPORTATION, SIGNED, SIGNED + words)
    found = measured(content)
    assert {told(fault) for fault in found} == {("deportation", "en", 'page "decree", ground')}
    assert "The figure on the ground has no room at 100 % in landscape." in (
        fault.message for fault in found
    )
    assert {fault.remedy for fault in found} == {"Shorten its labels or leave out entries."}


def test_words_that_lie_over_each_other_are_told(content: Path, qtbot: QtBot) -> None:
    long = f"# {12 * 'Deportation and exile '}\n"
    rewrite(content, DEPORTATION, "# Deportation\n", long)
    found = [f for f in measured(content) if "lie over each other" in f.message]
    assert found
    for fault in found:
        assert told(fault) in {("deportation", "en", f'page "{p}"') for p in ("decree", "words")}
        assert fault.message.startswith("“Deportation and exile")
        assert fault.remedy == "Shorten one of them."


def test_a_fault_of_one_language_is_told_for_that_language(content: Path, qtbot: QtBot) -> None:
    rewrite(content, "panels/return/ru.md", "Они вернулись", 60 * "Они очень долго возвращались ")
    found = measured(content, "return", "en", "ru")
    assert found
    assert {told(f)[:2] for f in found} == {("return", "ru")}
    assert {f.file for f in found} == {"panels/return/ru.md"}


def words(left: float, top: float, right: float, bottom: float) -> Element:
    return Element("label", "words", "en", left, top, right, bottom)


def test_words_collide_when_they_share_more_than_their_edges() -> None:
    one = words(0, 0, 100, 40)
    assert collisions((one, words(98, 0, 200, 40))) == ()
    assert collisions((one, words(0, 39, 100, 80))) == ()
    assert len(collisions((one, words(96, 36, 200, 80)))) == 1


def test_a_screen_in_a_window_has_edges_of_its_own() -> None:
    inside, beyond = words(10, 10, 90, 40), words(60, 10, 160, 40)
    assert outside((inside, beyond), 100, 50) == (beyond,)
    assert outside((inside, beyond), 100, 50, left_px=60) == (inside,)
