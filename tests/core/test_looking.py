"""Looking closer, choosing, listening and consenting: what each does and that nothing stays."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.events import (
    ConsentGiven,
    EntryChosen,
    Event,
    FigureToggled,
    HomeChosen,
    LanguageChosen,
    Layer,
    LayerOpened,
    NextChosen,
    PanelChosen,
    PlayingChanged,
    Screen,
    ViewMoved,
    VolumeChosen,
)
from kiosk.core.state import LARGEST_SCALE, LOUDEST, MOST_CONSENTS, State
from tests.core.test_visit import Kiosk, reading

VEIL = "deportation/decree/sky"


def seen(state: State) -> tuple[float, float, float]:
    return state.view_scale, state.view_x, state.view_y


def looking() -> Kiosk:
    return reading().do(FigureToggled(), ViewMoved(3.0, 0.2, 0.7), EntryChosen("omsk"))


def test_a_figure_is_seen_where_the_fingers_leave_it() -> None:
    assert seen(looking().state) == (3.0, 0.2, 0.7)


@given(st.floats(), st.floats(), st.floats())
def test_a_view_never_leaves_the_figure(scale: float, x: float, y: float) -> None:
    state = looking().do(ViewMoved(scale, x, y)).state
    assert 1.0 <= state.view_scale <= LARGEST_SCALE
    assert 0.0 <= state.view_x <= 1.0 and 0.0 <= state.view_y <= 1.0
    assert all(map(math.isfinite, seen(state)))


@pytest.mark.parametrize("leaves", [NextChosen(), PanelChosen(1), HomeChosen()])
def test_another_page_shows_its_figure_whole_and_with_its_text(leaves: Event) -> None:
    state = looking().do(leaves).state
    assert seen(state) == (1.0, 0.5, 0.5)
    assert state.chosen == "" and not state.figure_alone


def test_a_language_is_chosen_without_losing_the_place_on_the_map() -> None:
    state = looking().do(LanguageChosen("ru")).state
    assert seen(state) == (3.0, 0.2, 0.7) and state.chosen == "omsk"


def test_back_to_the_text_shows_the_figure_whole_and_keeps_what_was_chosen() -> None:
    state = looking().do(FigureToggled()).state
    assert seen(state) == (1.0, 0.5, 0.5) and state.chosen == "omsk"


def test_nobody_is_sent_away_from_a_film() -> None:
    kiosk = reading().do(PlayingChanged(True)).wait(3600)
    assert kiosk.state.screen is Screen.PANEL and not kiosk.state.warning


def test_after_the_film_the_time_runs_again() -> None:
    kiosk = reading().do(PlayingChanged(True)).wait(3600).do(PlayingChanged(False))
    assert not kiosk.wait(80).state.warning
    assert kiosk.wait(20).state.warning
    assert kiosk.wait(40).is_cold


@pytest.mark.parametrize("leaves", [NextChosen(), HomeChosen(), LayerOpened(Layer.ACCESS)])
def test_leaving_stops_what_plays(leaves: Event) -> None:
    assert not reading().do(PlayingChanged(True), leaves).state.playing


def test_nothing_plays_where_no_recording_is() -> None:
    assert not Kiosk().do(PlayingChanged(True)).state.playing
    assert not reading().do(LayerOpened(Layer.ACCESS), PlayingChanged(True)).state.playing


@given(st.integers())
def test_the_volume_stays_between_silent_and_loudest(volume: int) -> None:
    assert 0 <= reading().do(VolumeChosen(volume)).state.volume <= LOUDEST


def test_consent_lasts_for_the_visit_and_no_longer() -> None:
    kiosk = reading().do(ConsentGiven(VEIL), NextChosen(), HomeChosen())
    assert kiosk.state.consents == (VEIL,)
    assert kiosk.wait(200).is_cold


def test_consents_cannot_grow_without_end() -> None:
    kiosk = reading().do(*(ConsentGiven(f"a/b{i}/sky") for i in range(MOST_CONSENTS + 9)))
    assert len(kiosk.state.consents) == MOST_CONSENTS


def test_closer_views_volume_and_choices_are_put_back_by_the_reset() -> None:
    assert looking().do(VolumeChosen(9)).wait(200).is_cold
