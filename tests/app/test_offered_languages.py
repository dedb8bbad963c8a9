"""A kiosk offers the languages that its settings name, in their order; else all of them."""

from __future__ import annotations

from pathlib import Path

from kiosk.store.content import load
from kiosk.store.settings import load_settings
from tests.journeys.visitor import visiting

SAMPLE = Path(__file__).resolve().parents[1] / "sample-exhibit" / "content"


def test_the_named_languages_are_offered_in_their_order() -> None:
    exhibit = load(SAMPLE).exhibit
    assert exhibit is not None
    every = [language.code for language in exhibit.offered]
    assert len(every) >= 2
    backwards = every[::-1]
    for named, offered in (
        ((), every),
        (backwards, backwards),
        (every[1:2], every[1:2]),
        (("xx", every[1]), every[1:2]),
        (("xx",), every),  # a kiosk that would offer nothing offers all
    ):
        limited = exhibit.limited_to(named)
        assert [language.code for language in limited.offered] == list(offered)
        assert set(limited.editions) == set(exhibit.editions)  # the source stays at hand


def test_a_kiosk_for_one_language_wakes_in_it() -> None:
    exhibit = load(SAMPLE).exhibit
    assert exhibit is not None
    other = exhibit.offered[1].code
    with visiting(exhibit.limited_to((other,))) as visitor:
        assert visitor.stage.visit.state.language == other


def test_settings_name_them(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[languages]\noffered = ["ru", "en"]\n', "utf-8")
    settings, faults = load_settings(file)
    assert (settings.languages, faults) == (("ru", "en"), ())
    file.write_text('[languages]\noffered = "ru"\n', "utf-8")
    settings, faults = load_settings(file)
    assert settings.languages == () and "offered" in str(faults[0])
