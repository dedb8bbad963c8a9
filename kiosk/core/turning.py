"""How pages and steps follow each other."""

from __future__ import annotations

from kiosk.core.events import Layer, Screen
from kiosk.core.state import WHOLE, State, Tour, replace


def goto(state: State, screen: Screen, panel: int = 0, page: int = 0) -> State:
    """Return the state on another screen or page, seen from its beginning."""
    return replace(
        state,
        screen=screen,
        panel=panel,
        page=page,
        step=0,
        steps=1,
        layer=Layer.NONE,
        item="",
        layer_step=0,
        layer_steps=1,
        figure_alone=False,
        playing=False,
        **WHOLE,
    )


def exists(tour: Tour, panel: int, page: int) -> bool:
    """Return whether there is such a page."""
    return 0 <= panel < len(tour.pages) and 0 <= page < tour.pages[panel]


def scroll(state: State, by: int) -> State:
    """Return the state a step up or down in the card, or in the text under it."""
    if state.layer is not Layer.NONE:
        return replace(state, layer_step=min(max(0, state.layer_step + by), state.layer_steps - 1))
    return replace(state, step=min(max(0, state.step + by), state.steps - 1))


def advance(tour: Tour, state: State, by: int) -> State:
    """Return the state a step on or back; behind the last step a page on or back."""
    if state.screen is Screen.SOURCES:
        return scroll(state, by)
    if state.screen is not Screen.PANEL or state.layer is not Layer.NONE:
        return state
    if 0 <= state.step + by < state.steps:
        return scroll(state, by)
    return turn(tour, state, by)


def turn(tour: Tour, state: State, by: int) -> State:
    """Return the state a page on or back, past the remaining steps; home behind the last one."""
    if state.screen is Screen.SOURCES:
        return scroll(state, by)
    if state.screen is not Screen.PANEL:
        return state
    page = state.page + by
    if exists(tour, state.panel, page):
        return goto(state, Screen.PANEL, state.panel, page)
    panel = state.panel + by
    if by > 0 and exists(tour, panel, 0):
        return goto(state, Screen.PANEL, panel, 0)
    if by < 0 and exists(tour, panel, 0):
        return goto(state, Screen.PANEL, panel, tour.pages[panel] - 1)
    return goto(state, Screen.HOME)
