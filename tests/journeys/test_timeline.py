"""A visitor looks into a timeline: nearer, along it, an entry in full, the page it leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.dates import PartialDate
from kiosk.core.events import PanelChosen
from kiosk.core.exhibit import Exhibit
from tests.journeys.visitor import Visitor, real_exhibit, visiting

MONUMENT = 4


def looking_closer(visitor: Visitor, panel: int = MONUMENT) -> None:
    visitor.wakes_the_screen()
    visitor.stage.visit.send(PanelChosen(panel))
    visitor.stage.settle()
    visitor.touches("Look closer")


def crowded(count: int) -> Exhibit:
    """The exhibit, with a first timeline of many entries, all but one within a single day."""
    exhibit = real_exhibit()
    editions = {}
    for code, edition in exhibit.editions.items():
        panel = edition.panels[0]
        cover = panel.pages[0]
        assert cover.ground is not None
        base = cover.ground.entries[0]
        day = PartialDate(1943, 12, 28)
        entries = [replace(base, id=f"e{n}", date=day, page="") for n in range(count - 1)]
        entries.append(replace(base, id="first", date=PartialDate(1609)))
        ground = replace(cover.ground, entries=tuple(entries))
        pages = (replace(cover, ground=ground), *panel.pages[1:])
        panels = (replace(panel, pages=pages), *edition.panels[1:])
        editions[code] = replace(edition, panels=panels)
    return replace(exhibit, editions=editions)


def test_a_visitor_goes_nearer_along_the_axis_and_back(visitor: Visitor) -> None:
    looking_closer(visitor)
    assert not visitor.can_touch("Smaller") and not visitor.can_touch("Move right")
    visitor.touches("Larger")
    visitor.touches("Larger")
    assert visitor.state.view_scale == pytest.approx(4.0)
    visitor.touches("Move right")
    assert visitor.state.view_x == pytest.approx(0.625)
    for _ in range(9):
        visitor.touches("Move right")
    assert visitor.state.view_x == pytest.approx(0.875), "the window left the axis"
    visitor.touches("Show the whole")
    assert (visitor.state.view_scale, visitor.state.view_x) == (1.0, 0.5)


def test_an_entry_is_read_in_full_and_leads_to_its_page(visitor: Visitor) -> None:
    looking_closer(visitor)
    visitor.touches("17\u00a0March\u00a01956: Release from the regime", role="choice")
    assert visitor.state.chosen == "release"
    assert visitor.reads("17\u00a0March\u00a01956")
    visitor.touches("Later")
    assert visitor.state.chosen == "oblast"
    visitor.touches("Open its page")
    assert (visitor.state.panel, visitor.state.page) == (MONUMENT, 3)
    assert visitor.state.chosen == "" and not visitor.state.figure_alone


def test_another_page_puts_the_view_back(visitor: Visitor) -> None:
    looking_closer(visitor)
    visitor.touches("Larger")
    visitor.touches("Next page")
    assert (visitor.state.view_scale, visitor.state.view_x) == (1.0, 0.5)


def test_a_finger_moves_the_axis_and_two_enlarge_it(visitor: Visitor) -> None:
    looking_closer(visitor)
    visitor.presses((800, 700), (1000, 700))
    for step in range(1, 11):
        visitor.moves((800 - 20 * step, 700), (1000 + 20 * step, 700))
    visitor.lifts((600, 700), (1200, 700))
    assert visitor.state.view_scale > 1.5
    before = visitor.state.view_x
    visitor.swipes((1200, 700), (700, 700))
    assert visitor.state.view_x > before
    assert visitor.state.page == 0, "a drag on the axis turned the page"


def test_every_entry_of_one_day_is_reached_by_single_taps() -> None:
    with visiting(crowded(40)) as visitor:
        looking_closer(visitor, 0)
        for _ in range(20):
            if visitor.state.chosen:
                break
            visitor.touches_beginning_with(gathered(visitor))
        assert visitor.state.chosen, "touching what is gathered never came to an entry"
        met = {visitor.state.chosen}
        while visitor.can_touch("Earlier"):
            visitor.touches("Earlier")
        while visitor.can_touch("Later"):
            met.add(visitor.state.chosen)
            visitor.touches("Later")
        met.add(visitor.state.chosen)
        assert len(met) == 40


def test_thousands_of_dates_do_not_keep_a_forsaken_screen_awake() -> None:
    with visiting(crowded(2000)) as visitor:
        looking_closer(visitor, 0)
        assert visitor.state.words <= 400


def gathered(visitor: Visitor) -> str:
    """Return the words of what is gathered."""
    return next(text for text in visitor.sees() if text.endswith(" more"))
