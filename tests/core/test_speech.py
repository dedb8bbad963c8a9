"""What is said for an item: words, role, place, and each part in a voice of its own language."""

from __future__ import annotations

import dataclasses

from kiosk.core import speech
from kiosk.core.meaning import Node
from kiosk.core.prose import Prose, Run
from kiosk.core.speech import Speaker, Utterance, foreign_words, split_languages

WORDS = {
    ("en", speech.BUTTON): "button",
    ("en", speech.CHOSEN): "chosen",
    ("en", speech.OFF): "not available now",
    ("en", speech.PLACE): "%1 of %2",
    ("en", speech.NO_VOICE): "No voice: %1.",
    ("en", speech.NO_WORD): "words in %1",
    ("en", "xal"): "Kalmyk",
    ("ru", speech.BUTTON): "кнопка",
    ("ru", speech.NO_VOICE): "Нет голоса: %1.",
    ("ru", "xal"): "калмыцкий",
}
NODE = Node("text/1", "paragraph", "", "en", "text", 0, 0, 10, 10)


def node(said: str, language: str = "en", role: str = "paragraph", **more: object) -> Node:
    return dataclasses.replace(NODE, said=said, language=language, role=role, **more)


def speaker(shown: str = "en", **foreign: str) -> Speaker:
    return Speaker(
        shown=shown,
        speaks=lambda language: language in ("en", "ru", "de"),
        say=lambda word, language: WORDS.get((language, word), ""),
        foreign={words: code for code, words in foreign.items()},
        fallback=("ru", "en"),
    )


def said(node: Node, shown: str = "en", **foreign: str) -> list[tuple[str, str]]:
    return [(u.text, u.language) for u in speaker(shown, **foreign).utterances(node)]


def test_a_paragraph_is_its_words_alone() -> None:
    assert said(node("The trains left.")) == [("The trains left.", "en")]


def test_a_button_says_what_it_is_and_how_it_stands() -> None:
    button = node("Next page", role="button", is_live=False)
    assert said(button) == [("Next page. button. not available now", "en")]
    assert said(node("150", role="button", is_chosen=True)) == [("150. button. chosen", "en")]


def test_the_place_among_the_items_comes_last() -> None:
    found = speaker().utterances(node("Home", role="button"), (3, 12))
    assert found == (Utterance("Home. button. 3 of 12", "en"),)


def test_a_button_in_another_language_is_read_by_its_own_voice() -> None:
    assert said(node("Русский", "ru", "button")) == [("Русский", "ru"), ("button", "en")]


def test_marked_words_are_read_by_their_own_voice_where_there_is_one() -> None:
    found = said(node("Its title is «Исход и возвращение»."), ru="«Исход и возвращение»")
    assert found == [("Its title is", "en"), ("«Исход и возвращение»", "ru")]


def test_a_marked_word_is_not_found_within_another() -> None:
    assert split_languages("Elstern", "en", {"Elst": "xal"}) == [Utterance("Elstern", "en")]


def test_kalmyk_words_are_named_and_never_read_by_another_voice() -> None:
    found = said(node("Elista, in Kalmyk Элст, means sand."), xal="Элст")
    assert found == [("Elista, in Kalmyk words in Kalmyk, means sand.", "en")]


def test_a_kalmyk_page_says_honestly_that_there_is_no_voice() -> None:
    found = said(node("Хальмг Таңһч", "xal"), shown="xal")
    assert found == [("Нет голоса: калмыцкий.", "ru"), ("No voice: Kalmyk.", "en")]
    assert not speaker("xal").is_voiced(node("Хальмг Таңһч", "xal"))


def test_a_kalmyk_label_in_an_english_page_is_told_in_english() -> None:
    assert said(node("Хальмг"), xal="Хальмг") == [("No voice: Kalmyk.", "en")]


def test_the_buttons_of_a_page_without_a_voice_say_what_they_are_in_another_language() -> None:
    found = said(node("Home", "en", "button"), shown="xal")
    assert found == [("Home", "en"), ("кнопка", "ru")]


def test_marks_without_words_are_not_spoken() -> None:
    assert split_languages("«Элст».", "en", {"«Элст»": "xal"}) == [Utterance("«Элст»", "xal")]


def test_every_marked_stretch_of_an_edition_is_known() -> None:
    prose = Prose((Run("In Kalmyk "), Run("Элст", language="xal")), "en")
    assert foreign_words({"panels": ((prose,),)}) == {"Элст": "xal"}
