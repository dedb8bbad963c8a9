"""From one version of the exhibit to the next during a visit."""

from __future__ import annotations

from kiosk.core.events import Screen
from kiosk.core.exhibit import Edition, Exhibit
from kiosk.core.idle import IdleRules
from kiosk.core.state import Context, State, Tour, replace


def context_of(exhibit: Exhibit, idle: IdleRules) -> Context:
    """Return the fixed part of a visit to this exhibit."""
    languages = tuple(language.code for language in exhibit.offered)
    panels = exhibit.editions[languages[0]].panels
    return Context(Tour(languages, tuple(len(panel.pages) for panel in panels)), idle)


def carry_over(state: State, before: Edition, exhibit: Exhibit) -> State:
    """Return the same place of the visit in another version; home if the panel is gone."""
    codes = [language.code for language in exhibit.offered]
    language = state.language if state.language in codes else codes[0]
    panels = exhibit.editions[language].panels
    here = before.panels[state.panel].id if before.panels else ""
    place = next((i for i, panel in enumerate(panels) if panel.id == here), None)
    if place is None:
        lost = state.screen is Screen.PANEL
        screen = Screen.HOME if lost else state.screen
        return replace(state, language=language, panel=0, page=0, screen=screen)
    page = min(state.page, len(panels[place].pages) - 1)
    return replace(state, language=language, panel=place, page=page)
