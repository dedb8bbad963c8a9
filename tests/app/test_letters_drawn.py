"""Which font draws each letter."""

from __future__ import annotations

from dataclasses import replace

from kiosk.app.letters_drawn import family_of, letters_drawn
from kiosk.app.stage import application
from kiosk.core.exhibit import Exhibit
from kiosk.store.content import load
from kiosk.system import places


def shown() -> Exhibit:
    application()
    exhibit = load(places.CONTENT).exhibit
    assert exhibit is not None
    return exhibit


def test_the_house_draws_every_letter_of_english_russian_and_kalmyk() -> None:
    found = {entry.language: entry for entry in letters_drawn(shown())}
    assert {"en", "ru", "xal"} <= set(found)
    for entry in found.values():
        assert entry.strange == () and entry.missing == "", entry
        assert {family for family, _ in entry.families} == {"PT Serif", "PT Sans"}
        assert all(number == entry.letters for _, number in entry.families)
    assert found["xal"].letters >= 78


def test_a_letter_of_no_house_font_is_told_as_a_fallback_or_missing() -> None:
    application()
    assert family_of("ә", "PT Serif") == "PT Serif"
    for stranger in "\u05d0\u4e00\u1820":
        assert family_of(stranger, "PT Serif") != "PT Serif"


def test_strange_letters_in_a_text_reach_the_report() -> None:
    exhibit = shown()
    edition = exhibit.editions["en"]
    home = edition.panels[0].title
    odd = replace(home, runs=(replace(home.runs[0], text="Aleph \u05d0"),))
    panels = (replace(edition.panels[0], title=odd), *edition.panels[1:])
    changed = replace(exhibit, editions={**exhibit.editions, "en": replace(edition, panels=panels)})
    entry = next(e for e in letters_drawn(changed) if e.language == "en")
    assert "\u05d0" in entry.missing + "".join(letter for letter, _ in entry.strange)
