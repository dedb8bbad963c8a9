"""Another language keeps the visitor's place, wherever that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.core import events
from kiosk.core.exhibit import Page
from kiosk.core.figures import Figure, FigureKind
from kiosk.core.state import CLOCK_FIELDS, State
from tests.app.test_sample_exhibit import sample
from tests.journeys.visitor import Visitor, real_exhibit, visiting

# What a language changes by itself: how many words and steps there are.
OF_THE_TEXT = ("language", "words", "steps", "layer_steps")
UNRELATED = dict.fromkeys((*CLOCK_FIELDS, *OF_THE_TEXT), 0)


def place(state: State) -> State:
    """Return where the visitor is: everything but the language and what it changes."""
    return replace(state, **UNRELATED)  # type: ignore[arg-type]


def page_with(visitor: Visitor, has: Callable[[Page], bool]) -> tuple[int, int]:
    for number, panel in enumerate(visitor.stage.visit.edition.panels):
        for count, page in enumerate(panel.pages):
            if has(page):
                return number, count
    raise LookupError


def figures(kind: FigureKind) -> Callable[[Page], bool]:
    return lambda page: any(figure.kind is kind for figure in page.figures)


def figure_of(visitor: Visitor, kind: FigureKind) -> Figure:
    page = visitor.stage.visit.page_view.page
    return next(figure for figure in page.figures if figure.kind is kind)


def goes_to(visitor: Visitor, has: Callable[[Page], bool]) -> None:
    visitor.stage.visit.send(events.PanelChosen(*page_with(visitor, has)))
    visitor.stage.settle()


def at_home(visitor: Visitor) -> None:
    visitor.stage.visit.goHome()


def with_the_access_sheet(visitor: Visitor) -> None:
    visitor.stage.visit.openLayer("access", "")


def with_the_panels(visitor: Visitor) -> None:
    visitor.stage.visit.openLayer("panels", "")


def on_a_page(visitor: Visitor) -> None:
    visitor.stage.visit.send(events.PanelChosen(1, 3))


def with_a_source(visitor: Visitor) -> None:
    goes_to(visitor, lambda page: len(page.citations) > 2)
    visitor.stage.visit.openLayer("source", "2")


def with_a_term(visitor: Visitor) -> None:
    goes_to(visitor, lambda page: len(page.terms) > 1)
    visitor.stage.visit.openLayer("term", visitor.stage.visit.page_view.page.terms[1])


def reading_more(visitor: Visitor) -> None:
    goes_to(visitor, lambda page: bool(page.more))
    visitor.stage.visit.openLayer("more", "")


def far_down_in_large_letters(visitor: Visitor) -> None:
    visitor.stage.visit.chooseTextSize(200)
    goes_to(visitor, lambda page: sum(p.words for p in page.body) > 40)
    assert visitor.state.steps > 1
    visitor.stage.visit.scroll(1)


def far_down_on_a_card(visitor: Visitor) -> None:
    with_a_source(visitor)
    visitor.stage.visit.chooseTextSize(200)
    visitor.stage.settle()
    assert visitor.state.layer_steps > 1
    visitor.stage.visit.scroll(1)


def among_the_sources(visitor: Visitor) -> None:
    visitor.stage.visit.openSources()
    visitor.stage.settle()
    visitor.stage.visit.goOn()
    visitor.stage.visit.goOn()
    assert visitor.state.step == 2


def with_a_chosen_date(visitor: Visitor) -> None:
    goes_to(visitor, figures(FigureKind.TIMELINE))
    visitor.stage.visit.choose(figure_of(visitor, FigureKind.TIMELINE).entries[1].id)


def close_to_a_map(visitor: Visitor) -> None:
    goes_to(visitor, figures(FigureKind.MAP))
    visit = visitor.stage.visit
    visit.toggleFigure()
    visit.moveView(3.0, 0.4, 0.6)
    visit.choose(figure_of(visitor, FigureKind.MAP).entries[0].id)


def in_calm_high_contrast(visitor: Visitor) -> None:
    on_a_page(visitor)
    visitor.stage.visit.chooseContrast(True)
    visitor.stage.visit.chooseCalm(True)


def behind_a_notice(visitor: Visitor) -> None:
    strong = lambda page: any(figure.is_strong for figure in page.figures)  # noqa: E731
    goes_to(visitor, strong)
    page = visitor.stage.visit.page_view
    visitor.stage.visit.send(events.ConsentGiven(page.figures[0].property("key")))


PLACES = [
    at_home,
    with_the_access_sheet,
    with_the_panels,
    on_a_page,
    with_a_source,
    with_a_term,
    reading_more,
    far_down_in_large_letters,
    far_down_on_a_card,
    among_the_sources,
    with_a_chosen_date,
    close_to_a_map,
    in_calm_high_contrast,
]


def lost(visitor: Visitor, *languages: str) -> list[str]:
    """Switch to each language in turn; tell what was not kept, once the screen is at rest."""
    here = place(visitor.state)
    title = visitor.stage.visit.page_view.page.id
    found = []
    for code in languages:
        visitor.stage.visit.chooseLanguage(code)
        visitor.stage.settle()
        assert visitor.state.language == code
        if place(visitor.state) != here:
            found.append(f"{code}: {here} became {place(visitor.state)}")
        if visitor.stage.visit.page_view.page.id != title:
            found.append(f"{code}: another page")
    return found


@pytest.fixture(scope="module")
def module_visitor() -> Visitor:
    """One stage for all places; each begins the visit anew."""
    with visiting(real_exhibit()) as visitor:
        yield visitor  # type: ignore[misc]


@pytest.mark.parametrize("goes", PLACES, ids=lambda goes: str(goes.__name__))
def test_another_language_keeps_the_place(
    module_visitor: Visitor, goes: Callable[[Visitor], None]
) -> None:
    visitor = module_visitor
    visitor.stage.visit.startAgain()
    visitor.wakes_the_screen()
    goes(visitor)
    visitor.stage.settle()
    assert lost(visitor, "ru", "en") == []


def test_a_notice_once_answered_stays_so_from_right_to_left() -> None:
    with visiting(sample()) as visitor:
        visitor.wakes_the_screen()
        behind_a_notice(visitor)
        visitor.stage.settle()
        assert visitor.state.consents
        assert lost(visitor, "he", "ru", "en") == []


def test_a_place_that_is_lost_would_be_seen() -> None:
    with visiting(real_exhibit()) as visitor:
        visitor.wakes_the_screen()
        on_a_page(visitor)
        choose = visitor.stage.visit.chooseLanguage
        visitor.stage.visit.chooseLanguage = lambda code: (  # type: ignore[method-assign]
            choose(code),
            visitor.stage.visit.goOn(),
        )
        assert lost(visitor, "ru") != []
