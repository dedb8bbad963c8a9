"""Every screen, from a small one to a wall, at every text size: hands can hit it, eyes read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app.audit import surface_of
from kiosk.app.crawl import texts
from kiosk.app.fit import wake
from kiosk.app.measures import geometry
from kiosk.bridge.meaning import elements, exhibit_item
from kiosk.core.events import PanelChosen
from tests.journeys.visitor import RULES, Visitor, visiting

WALL = 3840
SIZES = ((1280, 800), (1920, 1080), (1080, 1920), (800, 1280), (WALL, 2160))
SETTINGS = (("en", 100), ("ru", 100), ("en", 150), ("ru", 200))
# A wall is laid out as a screen of 1920 x 1080 is.
ON_A_WALL = (("en", 100), ("ru", 200))
IN_HIGH_CONTRAST = ((1280, 800, 200), (1920, 1080, 100), (1080, 1920, 150))
PAGES_PER_PANEL = 1


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_screen_can_be_read_and_touched(width: int, height: int) -> None:
    with visiting(width=width, height=height) as visitor:
        faults = faults_here(visitor, "attract")
        shift = SIZES.index((width, height))
        wake(visitor.stage)
        for language, percent in ON_A_WALL if width == WALL else SETTINGS:
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
    surface = surface_of(stage)
    seen = elements(exhibit_item(stage.window), behind=False)
    assert texts(seen), f"nothing to read on {screen}"
    return [
        f"{found.measure} {found.value:.2f}, {found.said[:40]!r} {found.note}"
        for found in geometry(seen, surface)
        if found.is_broken
    ]
