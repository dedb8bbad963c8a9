"""Every screen, from a small one to a wall, at every text size: hands can hit it, eyes read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app.crawl import crawl, texts
from kiosk.app.fit import wake
from kiosk.core.events import PanelChosen
from kiosk.core.meaning import Element
from tests.journeys.measures import (
    across_a_button,
    beyond_the_edge,
    cut_off,
    painted_over,
    too_close,
    too_small,
)
from tests.journeys.visitor import RULES, Visitor, on_top, visiting

SIZES = ((1280, 800), (1920, 1080), (1080, 1920), (800, 1280), (3840, 2160))
SETTINGS = (("en", 100), ("ru", 100), ("en", 150), ("ru", 200))
IN_HIGH_CONTRAST = ((1280, 800, 200), (1920, 1080, 100), (1080, 1920, 150))
PAGES_PER_PANEL = 3


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_screen_can_be_read_and_touched(width: int, height: int) -> None:
    with visiting(width=width, height=height) as visitor:
        faults = faults_here(visitor, "attract")
        shift = SIZES.index((width, height))
        wake(visitor.stage)
        for language, percent in SETTINGS:
            faults += faults_of(visitor, language, percent, False, shift)
            if (width, height, percent) in IN_HIGH_CONTRAST:
                faults += faults_of(visitor, language, percent, True, shift)
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)


def faults_of(
    visitor: Visitor, language: str, percent: int, high_contrast: bool, shift: int
) -> list[str]:
    """Look at a sample of all screens with these settings; return what is wrong."""
    name = f"{language}, {percent} %{', high contrast' if high_contrast else ''}"
    visitor.stage.visit.chooseLanguage(language)
    visitor.stage.visit.chooseTextSize(percent)
    visitor.stage.visit.chooseContrast(high_contrast)
    return [
        f"{name}, {screen}: {fault}"
        for screen in screens(visitor, shift)
        for fault in faults_here(visitor, screen)
    ]


def screens(visitor: Visitor, shift: int) -> Iterator[str]:
    """Bring up one screen after the other and name it."""
    visit = visitor.stage.visit
    yield "home"
    for layer in ("access", "panels"):
        visit.openLayer(layer, "")
        yield layer
        visit.closeLayer()
    for place, panel in enumerate(visit.edition.panels):
        for number in sample(len(panel.pages), shift + place):
            visit.send(PanelChosen(place, number))
            yield f"{panel.id}/{panel.pages[number].id}"
            if visitor.stage.window.property("canShowFigure"):
                visit.toggleFigure()
                yield f"{panel.id}/{panel.pages[number].id}, figure"
    visit.openLayer("source", "1")
    yield "source card"
    visit.openSources()
    yield "sources and authors"
    visitor.stage.settle()
    visitor.waits(RULES.allowed_s(visitor.state.words, visitor.state.text_percent) + 1)
    assert visitor.state.warning
    yield "idle warning"
    visit.keepReading()
    visit.goHome()


def sample(pages: int, shift: int) -> list[int]:
    """Return the cover and some of the other pages, others for each screen and panel."""
    return [0, *sorted(1 + (shift + 2 * i) % (pages - 1) for i in range(PAGES_PER_PANEL))]


def faults_here(visitor: Visitor, screen: str) -> list[str]:
    """Return what is wrong with the screen once it has come to rest."""
    visitor.stage.settle()
    if measured(visitor, screen):
        # Rows and columns are put in order with the next frame only.
        visitor.stage.picture()
    return measured(visitor, screen)


def measured(visitor: Visitor, screen: str) -> list[str]:
    """Return what is wrong with the screen as it is painted now."""
    stage = visitor.stage
    width, height = stage.window.width(), stage.window.height()
    per_mm = stage.sizes.property("pixelsPerMm")
    elements = on_top(crawl(stage.window))
    assert texts(elements), f"nothing to read on {screen}"
    return [
        *too_small(elements, per_mm),
        *too_close(elements, per_mm),
        *beyond_the_edge(elements, width, height),
        *cut_off(elements),
        *painted_over(elements),
        *across_a_button(elements),
    ]


def element(
    said: str,
    box: tuple[float, float, float, float],
    *,
    target: bool = False,
    cut: bool = False,
    role: str = "button",
) -> Element:
    return Element(role, said, "en", *box, is_target=target, is_clipped=cut)


GOOD = (
    element("Back", (100, 100, 180, 180), target=True),
    element("Back", (110, 120, 170, 160)),
    element("Next", (200, 100, 280, 180), target=True),
    element("A title", (100, 10, 400, 60)),
)


def test_the_rules_pass_a_good_screen() -> None:
    assert too_small(GOOD, 4) == too_close(GOOD, 4) == cut_off(GOOD) == painted_over(GOOD) == []
    assert beyond_the_edge(GOOD, 500, 300) == across_a_button(GOOD) == []


def test_the_rules_see_a_small_target() -> None:
    assert too_small((*GOOD, element("Up", (300, 100, 358, 180), target=True)), 4)


def test_the_rules_see_targets_that_stand_too_close() -> None:
    assert too_close((*GOOD, element("Up", (288, 100, 368, 180), target=True)), 4)


def test_values_of_one_choice_may_touch_but_not_overlap() -> None:
    first = element("A", (0, 0, 80, 80), target=True, role="choice")
    beside = element("B", (79, 0, 160, 80), target=True, role="choice")
    over = element("B", (60, 0, 160, 80), target=True, role="choice")
    under = element("B", (0, 82, 80, 160), target=True, role="choice")
    assert not too_close((first, beside), 4)
    assert too_close((first, over), 4)
    assert too_close((first, under), 4)


def test_the_rules_see_a_text_beyond_the_edge() -> None:
    assert beyond_the_edge(GOOD, 390, 300)
    assert beyond_the_edge(GOOD, 500, 170)


def test_the_rules_see_a_text_cut_off() -> None:
    assert cut_off((*GOOD, element("Long", (10, 200, 90, 240), cut=True)))


def test_the_rules_see_texts_over_each_other() -> None:
    assert painted_over((*GOOD, element("More", (390, 20, 450, 50))))


def test_the_rules_see_words_that_burst_their_button() -> None:
    assert across_a_button((*GOOD, element("Далее, далее", (190, 120, 290, 160))))
