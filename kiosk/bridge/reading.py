"""What a visitor has before them, and where a page stands."""

from __future__ import annotations

from kiosk.bridge.card_view import sources_markup
from kiosk.core.events import Layer, PanelChosen, Screen
from kiosk.core.exhibit import Edition, Page
from kiosk.core.state import State

# No screen holds more words at once: a timeline of thousands of dates shows a few of them.
_MOST_AT_ONCE = 400


def words_on_screen(state: State, edition: Edition, page: Page, card_words: int) -> int:
    """Return how many of the exhibit's words a reader has before them."""
    if state.layer is not Layer.NONE:
        return card_words
    if state.screen is Screen.HOME:
        proses = [p for d in edition.panels for p in (d.title, d.phrase, d.door)]
        return sum(p.words for p in (*proses, *edition.home.intro))
    if state.screen is Screen.PANEL:
        return min(sum(p.words for p in page.first_layer), _MOST_AT_ONCE)
    if state.screen is Screen.SOURCES:
        return len(sources_markup(edition).split()) // state.steps
    return 0


def place_of(edition: Edition, place: str) -> PanelChosen | None:
    """Return the choice of a page by its ids, "panel/page"; None if there is no such page."""
    for number, panel in enumerate(edition.panels):
        for count, page in enumerate(panel.pages):
            if f"{panel.id}/{page.id}" == place:
                return PanelChosen(number, count)
    return None
