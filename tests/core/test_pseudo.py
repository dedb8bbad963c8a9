"""The pseudo-language is as long as it says, loses nothing, and stands beside the real ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.exhibit import Edition, Exhibit, Home, Language
from kiosk.core.prose import Citation, Prose, Run, RunKind
from kiosk.core.pseudo import LONGER_BY, PSEUDO, bracketed, lengthened, with_languages

CITATION = Run(kind=RunKind.CITATION, citation=Citation(("SEED",)))
WORDS = "They were taken from their homes by night and sent away to the east for thirteen years"


def exhibit() -> Exhibit:
    runs = (Run("From "), Run("Elista", RunKind.TERM, "elista"), Run(" (Элст)", language="xal"))
    home = Home(title=Prose((*runs, CITATION), "en"))
    half = Edition(Language("xal", "X", 95), complete_percent=3, held_back=True)
    return Exhibit({"en": Edition(Language("en", "English"), home), "xal": half}, "en")


def test_words_become_longer_by_two_fifths() -> None:
    longer = len(lengthened(WORDS)) / len(WORDS) - 1
    assert LONGER_BY * 0.75 <= longer <= LONGER_BY * 1.1
    assert "é" in lengthened(WORDS)
    assert bracketed("Home").startswith("[Ħ") and bracketed("Home").endswith("]")
    assert bracketed("") == ""


@given(st.text("abcdefgh ,.0123456789%", max_size=60))
def test_no_letter_digit_or_sign_is_lost(words: str) -> None:
    changed = lengthened(words)
    assert [c for c in changed if not c.isalpha()] == [c for c in words if not c.isalpha()]
    assert len(changed.split()) == len(words.split())


def test_placeholders_stay_whole() -> None:
    assert "%1" in lengthened("Page %1 of %2") and "%2" in lengthened("Page %1 of %2")
    assert "%n" in bracketed("in %n seconds")


def test_marks_terms_and_words_in_other_languages_stay() -> None:
    edition = with_languages(exhibit(), (PSEUDO,)).editions[PSEUDO]
    title = edition.home.title
    assert title.language == PSEUDO and edition.interface_language == PSEUDO
    assert title.citations == (CITATION.citation,) and title.terms == ("elista",)
    assert "(Элст)" in title.plain
    assert title.plain.startswith("[") and title.plain.endswith("]")


def test_only_what_is_asked_for_is_offered_too() -> None:
    assert [language.code for language in exhibit().offered] == ["en"]
    asked = with_languages(exhibit(), ("en", PSEUDO, "xal", "tlh"))
    assert [language.code for language in asked.offered] == ["en", "xal", PSEUDO]
