"""A blind journey: keys and what is heard reach every page, figure, notice, source and term."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.exhibit import Exhibit
from kiosk.store.content import load
from tests.journeys.blind import texts_of, unheard, walk

SAMPLE = Path(__file__).resolve().parents[1] / "sample-exhibit" / "content"


def cut(panel: str, pages: slice) -> Exhibit:
    """Return some pages of the sample exhibit; `python -m tests.journeys.blind` walks them all."""
    exhibit = load(SAMPLE).exhibit
    assert exhibit is not None
    editions = {}
    for code, edition in exhibit.editions.items():
        kept = next(each for each in edition.panels if each.id == panel)
        editions[code] = replace(edition, panels=(replace(kept, pages=kept.pages[pages]),))
    return replace(exhibit, editions=editions)


@pytest.mark.parametrize(
    ("language", "panel", "pages"),
    [("en", "light", slice(0, 1)), ("ru", "pictures", slice(2, 3))],
    ids=["sources and terms", "a notice"],
)
def test_a_blind_visitor_hears_everything(
    language: str, panel: str, pages: slice, qtbot: QtBot
) -> None:
    exhibit = cut(panel, pages)
    blind, missing = walk(exhibit, language)
    assert missing == []
    assert blind.pages == len(exhibit.editions[language].panels[0].pages)


def test_what_was_not_heard_is_told() -> None:
    edition = cut("light", slice(0, 3)).editions["en"]
    told = [text for _, text, _ in texts_of(edition)]
    assert unheard(edition, told) == []
    assert unheard(edition, told[1:]) != []
