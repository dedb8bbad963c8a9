"""From a wheelchair: with low reach on, nothing that is needed lies higher or lower than a hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app.crawl import crawl, targets, texts
from kiosk.app.fit import wake
from kiosk.core.display import HIGHEST_REACH_MM, LOWEST_REACH_MM, PROFILES, Profile
from kiosk.core.events import PanelChosen, Screen
from kiosk.core.meaning import Element
from tests.journeys.test_sizes import measured
from tests.journeys.visitor import RULES, Visitor, on_top, visiting

LOW_TOTEM = Profile("low totem", 698, 393, eye_mm=650, bottom_mm=280)
FRAMES = (
    (1080, 1920, PROFILES["55-inch"]),
    (1920, 1080, PROFILES["55-inch"]),
    (1920, 1080, PROFILES["43-inch"]),
    (1080, 1920, PROFILES["24-inch"]),
    (1080, 1920, LOW_TOTEM),
)
PAGES = ((0, 0), (1, 2), (2, 3), (4, 4))


@pytest.mark.parametrize(("width", "height", "profile"), FRAMES, ids=lambda part: str(part)[:24])
def test_all_that_is_needed_can_be_reached_sitting(
    width: int, height: int, profile: Profile
) -> None:
    with visiting(width=width, height=height, profile=profile) as visitor:
        wake(visitor.stage)
        visitor.touches("Access")
        while not visitor.can_touch("Low reach: On"):
            visitor.touches("Down")
        visitor.touches("Low reach: On")
        visitor.touches("Done")
        assert visitor.state.low_reach
        faults = faults_of(visitor, profile)
        visitor.stage.visit.chooseLanguage("ru")
        visitor.stage.visit.chooseTextSize(200)
        faults += faults_of(visitor, profile)
        visitor.stage.visit.startAgain()
        visitor.stage.settle()
        assert visitor.state.screen is Screen.ATTRACT and not visitor.state.low_reach
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)


def test_a_tall_screen_is_out_of_reach_without_it() -> None:
    profile = PROFILES["55-inch"]
    with visiting(width=1080, height=1920, profile=profile) as visitor:
        wake(visitor.stage)
        visitor.stage.settle()
        found = out_of_reach(visitor, profile)
    assert any("Background" in name for name in found), found


def test_on_a_low_screen_cards_and_warning_lie_in_the_lower_half() -> None:
    with visiting() as visitor:
        visit = visitor.stage.visit
        wake(visitor.stage)
        visit.openPanel(0)
        visit.openLayer("source", "1")
        visitor.stage.settle()
        assert highest(visitor) < 0.1 * 1080
        visit.chooseLowReach(True)
        visitor.stage.settle()
        assert highest(visitor) >= 0.5 * 1080
        assert not measured(visitor, "source card")
        visit.closeLayer()
        visitor.waits(RULES.allowed_s(visitor.state.words, 100) + 1)
        assert visitor.state.warning
        assert highest(visitor) >= 0.5 * 1080


def highest(visitor: Visitor) -> float:
    """Return the upper edge of the highest thing that lies open, in pixels."""
    return min(e.top for e in visitor.on_top())


def faults_of(visitor: Visitor, profile: Profile) -> list[str]:
    """Look at a sample of all screens; return what is out of reach or does not fit."""
    return [
        f"{screen}: {fault}"
        for screen in screens(visitor)
        for fault in (*out_of_reach(visitor, profile), *measured(visitor, screen))
    ]


def screens(visitor: Visitor) -> Iterator[str]:
    """Bring up one screen after the other, at rest, and name it."""
    visit = visitor.stage.visit
    for name in ("home", "access", "panels", "sources and authors", "source", "more", "warning"):
        if name == "home":
            visit.goHome()
        elif name == "sources and authors":
            visit.openSources()
        elif name == "warning":
            visit.closeLayer()
            visitor.stage.settle()
            visitor.waits(RULES.allowed_s(visitor.state.words, visitor.state.text_percent) + 1)
        else:
            if name in ("source", "more"):
                visit.send(PanelChosen(1, 2))
            visit.openLayer(name, "1")
        visitor.stage.settle()
        visitor.stage.settle()
        yield name
    visit.keepReading()
    visitor.waits(1)
    for panel, page in PAGES:
        visit.send(PanelChosen(panel, page))
        visitor.stage.settle()
        visitor.stage.settle()
        yield f"page {panel}/{page}"
        if visitor.stage.window.property("canShowFigure"):
            visit.toggleFigure()
            visitor.stage.settle()
            yield f"page {panel}/{page}, figure"


def out_of_reach(visitor: Visitor, profile: Profile) -> list[str]:
    """Name what lies open higher or lower than a seated visitor reaches, by real millimetres."""
    shown = on_top(crawl(visitor.stage.window))
    needed = (*targets(shown), *texts(shown))
    assert len(needed) > 3
    width, height = visitor.stage.window.width(), visitor.stage.window.height()

    def reach(element: Element) -> tuple[float, float]:
        low = profile.above_floor_mm(element.bottom, width, height)
        return low, profile.above_floor_mm(element.top, width, height)

    return [
        f"{e.said[:40]!r} lies from {low:.0f} to {high:.0f} mm"
        for e in needed
        for low, high in [reach(e)]
        if low < LOWEST_REACH_MM - 1 or high > HIGHEST_REACH_MM + 1
    ]
