"""The bar of speech: it covers nothing, can be touched at every size, and stays where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.audit import surface_of
from kiosk.app.crawl import crawl, targets
from kiosk.app.measures import geometry
from tests.journeys.listener import Listener, listening
from tests.journeys.test_sizes import faults_here

NAMES = {"Pause", "Repeat", "Previous item", "Next item", "Speed 100 %", "Speech off"}
SIZES = [(1920, 1080), (1080, 1920), (1280, 800)]


def bar(listener: Listener) -> dict[str, tuple[float, float]]:
    """Return where the buttons of the bar stand, by their words."""
    listener.stage.picture()
    found = targets(crawl(listener.stage.window))
    return {e.said: (e.left, e.top) for e in found if e.said in NAMES | {"Continue"}}


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait", "small"])
def test_every_size_of_text_leaves_room_for_the_bar_and_the_page(
    size: tuple[int, int], qtbot: QtBot
) -> None:
    faults = []
    with listening(width=size[0], height=size[1]) as listener:
        listener.begins(1, 1)
        for language in ("en", "ru"):
            listener.visit.chooseLanguage(language)
            for percent in (100, 150, 200):
                listener.visit.chooseTextSize(percent)
                faults += faults_here(listener.visitor, f"{language} {percent}")
    assert faults == []


def test_no_page_loses_words_to_the_bar(qtbot: QtBot) -> None:
    faults = []
    with listening() as listener:
        listener.begins(0, 0)
        listener.visit.chooseLanguage("ru")
        for panel, each in enumerate(listener.visit.edition.panels):
            listener.visit.openPanel(panel)
            for page, shown in enumerate(each.pages):
                listener.visit.openPage(page)
                found = faults_here(listener.visitor, shown.id)
                faults += [f"{each.id}/{shown.id}: {fault}" for fault in found]
    assert faults == []


def test_the_bar_stays_in_its_place_and_goes_with_speech(qtbot: QtBot) -> None:
    with listening() as listener:
        listener.begins(1, 1)
        places = bar(listener)
        assert set(places) == NAMES
        for go in (listener.visit.goHome, listener.visit.openSources):
            go()
            assert bar(listener) == places
        listener.visit.openLayer("access", "")
        assert bar(listener) == places
        listener.visit.closeLayer()
        listener.visit.pauseSpeech(True)
        assert set(bar(listener)) == NAMES - {"Pause"} | {"Continue"}
        listener.visit.chooseSpeech(False)
        assert bar(listener) == {}


def test_a_bar_that_stood_too_close_would_be_found(qtbot: QtBot) -> None:
    with listening() as listener:
        listener.begins(1, 1)
        listener.stage.picture()
        found = targets(crawl(listener.stage.window))
        surface = surface_of(listener.stage)
        finer = replace(surface, pixels_per_mm=surface.pixels_per_mm * 1.5)
        assert not any(f.is_broken for f in geometry(found, surface))
        broken = {f.measure for f in geometry(found, finer) if f.is_broken}
        assert broken >= {"min_target_mm", "min_gap_mm"}
