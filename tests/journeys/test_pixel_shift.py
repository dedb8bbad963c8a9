"""The first screen moves by a few pixels over hours: nothing burns in, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from kiosk.app.crawl import crawl, outside, texts
from tests.journeys.visitor import Visitor, visiting

STEPS = 8
FURTHEST_PX = 8


def drifting(item: QQuickItem) -> list[QQuickItem]:
    """Return the items that move."""
    own = [item] if item.property("step") is not None and hasattr(item, "follow") else []
    return own + [found for inner in item.childItems() for found in drifting(inner)]


def places(visitor: Visitor) -> dict[str, tuple[float, float]]:
    """Return where each text of the screen begins."""
    return {e.said: (e.left, e.top) for e in texts(crawl(visitor.stage.window)) if e.said}


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)])
def test_every_word_moves_a_little_and_stays_on_the_screen(size: tuple[int, int]) -> None:
    with visiting(width=size[0], height=size[1]) as visitor:
        (drift,) = drifting(visitor.stage.window.contentItem())
        seen: list[dict[str, tuple[float, float]]] = []
        for step in range(STEPS):
            QQmlProperty.write(drift, "step", step)
            visitor.stage.settle()
            seen.append(places(visitor))
            assert outside(crawl(visitor.stage.window), *size) == ()
        assert len(seen[0]) >= 5
        for words in seen[0]:
            for axis in (0, 1):
                along = {round(places[words][axis], 1) for places in seen}
                assert len(along) >= 4, f"“{words}” stands still"
                assert max(along) - min(along) <= FURTHEST_PX


def test_a_picture_for_reviewers_stands_where_it_was() -> None:
    with visiting() as visitor:
        drift: QObject = drifting(visitor.stage.window.contentItem())[0]
        assert drift.property("step") == 0
