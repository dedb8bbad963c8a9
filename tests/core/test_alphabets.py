"""Which letters a language needs."""

from __future__ import annotations

from kiosk.core.alphabets import alphabet, letters_of
from kiosk.core.prose import Prose, Run


def test_kalmyk_has_its_own_letters_in_both_cases() -> None:
    assert set("әһҗңөүӘҺҖҢӨҮ") <= set(alphabet("xal"))
    assert len(alphabet("xal")) == 2 * 39 and len(alphabet("ru")) == 2 * 33
    assert len(alphabet("en")) == 52
    assert alphabet("tlh") == ""


def test_letters_of_the_texts_are_added_once_and_spaces_are_none() -> None:
    text = Prose((Run("93\u00a0139 чел.\u00ad"), Run("— №")))
    found = letters_of("en", (text, {"a": [text]}))
    assert {"9", "3", "ч", "—", "№", "."} <= set(found)
    assert len(found) == len(set(found)) and not set(found) & set(" \u00a0\u00ad")
