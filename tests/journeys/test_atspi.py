"""A screen reader sees each item of a screen once, with its role, its words and what it can do."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kiosk.core.meaning import Node
from tests.atspi.__main__ import missing, run
from tests.atspi.compare import Seen, differences

NODES = (
    Node("title/1", "heading", "Losses", "en", "title", 0, 0, 9, 9),
    Node("figure/1", "figure", "A field of dots", "en", "figure", 0, 0, 9, 9),
    Node("ways/1", "button", "Back", "en", "ways", 0, 0, 9, 9, ("press",), is_target=True),
    Node("navigation/1", "choice", "English", "en", "navigation", 0, 0, 9, 9, is_chosen=True),
)
SEEN: list[Seen] = [
    ("application", "Exile and Return", [], []),
    ("heading", "Losses", [], ["enabled"]),
    ("image", "A field of dots", [], ["enabled"]),
    ("push button", "Back", ["press"], ["enabled"]),
    ("radio button", "English", ["press"], ["enabled", "checked"]),
]


@pytest.mark.skipif(bool(missing()), reason=f"there is no {' '.join(missing())}")
def test_a_screen_reader_sees_every_item_in_both_languages() -> None:
    done = run("--few")
    assert done.returncode == 0, done.stdout + done.stderr
    told = re.search(r"(\d+) screens, (\d+) items, 0 differences", done.stdout)
    assert told is not None
    assert int(told[1]) >= 35 and int(told[2]) >= 700


def test_what_is_seen_as_it_is_makes_no_difference() -> None:
    assert differences(NODES, SEEN) == []


@pytest.mark.parametrize(
    ("seen", "word"),
    [
        (SEEN[:1] + SEEN[2:], "not seen: heading 'Losses'"),
        ([*SEEN, SEEN[1]], "not on the screen: heading 'Losses'"),
        ([*SEEN[:1], ("label", "Losses", [], []), *SEEN[2:]], "not seen: heading"),
        ([*SEEN[:3], ("push button", "Back", [], []), SEEN[4]], "cannot be pressed: 'Back'"),
        ([*SEEN[:4], ("radio button", "English", ["press"], [])], "not told as chosen"),
    ],
)
def test_the_comparison_finds_what_is_missing_doubled_or_mute(seen: list[Seen], word: str) -> None:
    assert any(word in told for told in differences(NODES, seen))


def test_the_comparison_finds_a_description_that_differs() -> None:
    other = replace(NODES[1], said="A map")
    assert len(differences((NODES[0], other, *NODES[2:]), SEEN)) == 2
