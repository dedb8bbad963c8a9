"""Words of the real exhibit stand out on what is really behind them: a sample of its states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app.audit import measured, surface_of
from kiosk.app.fit import wake
from kiosk.app.measures import Inks
from tests.journeys.visitor import Visitor, visiting

# A map, a closer map, a field of dots, a list on snow, bronze; a card, the sheet, the sources.
PAGES = ((0, 0), (1, 0), (2, 3), (3, 0), (4, 0))
FEWEST = 100


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks()


@pytest.mark.parametrize(
    ("width", "height", "percent", "high"),
    [(1920, 1080, 100, False), (1920, 1080, 100, True), (800, 1280, 200, False)],
)
def test_words_stand_out_on_every_kind_of_ground(
    width: int, height: int, percent: int, high: bool, inks: Inks
) -> None:
    with visiting(width=width, height=height) as visitor:
        weak, count = [], 0
        for name in screens(visitor, percent, high):
            stage = visitor.stage
            found = measured(stage.window, stage.picture, surface_of(stage), inks)
            contrasts = [f for f in found if f.measure == "min_contrast"]
            count += len(contrasts)
            weak += [(name, f.said[:30], round(f.value, 2)) for f in contrasts if f.is_broken]
    assert count >= FEWEST
    assert weak == []


def screens(visitor: Visitor, percent: int, high: bool) -> Iterator[str]:
    yield "attract"
    wake(visitor.stage)
    visit = visitor.stage.visit
    visit.chooseTextSize(percent)
    visit.chooseContrast(high)
    yield "home"
    for panel, page in PAGES:
        visit.openPanel(panel)
        visit.openPage(page)
        yield f"page {panel}/{page}"
        visitor.stage.settle()
        if visitor.stage.window.property("canShowFigure"):
            visit.toggleFigure()
            yield f"figure {panel}/{page}"
            visit.moveView(2.25, 0.5, 0.5)
            yield f"figure {panel}/{page}, larger"
    visit.openLayer("source", "1")
    yield "card"
    visit.openLayer("access", "")
    yield "access"
