"""What the audit finds that nobody hears, and that no key reaches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.app.hearing import Heard, bare_words, press_counts, unreachable, unspoken
from kiosk.core.cursor import MOST_PRESSES
from kiosk.core.meaning import Element, Node
from kiosk.core.speech import Speaker


def element(said: str, left: float = 0, *, target: bool = False, language: str = "en") -> Element:
    role = "button" if target else "label"
    size = 0 if target else 40
    return Element(role, said, language, left, 0, left + 80, 80, target, pixel_size=size)


def node(said: str, left: float = 0, *, group: str = "text", number: int = 1) -> Node:
    place = (left, 0, left + 80, 80)
    return Node(f"{group}/{number}", "button", said, "en", group, *place, actions=("press",))


def hears(*said: str) -> Heard:
    speaker = Speaker("en", lambda code: code != "xal", lambda word, _: word, {"Хальмг": "xal"})
    return Heard(speaker, bare_words(" ".join(said)))


def test_words_that_are_said_are_heard_whatever_the_pauses() -> None:
    assert not list(
        unspoken((element("93,139 people,\nby rail"),), hears("93,139 people – by rail"))
    )


@pytest.mark.parametrize("said", ["Nothing else", "people by"])
def test_words_that_are_not_said_are_found(said: str) -> None:
    found = list(unspoken((element("people by rail"),), hears(said)))
    assert [(f.measure, f.said, f.is_broken) for f in found] == [
        ("unspoken", "people by rail", True)
    ]


def test_words_without_a_voice_are_no_fault_but_those_around_them_are() -> None:
    assert not list(unspoken((element("Kalmyk: Хальмг"),), hears("Kalmyk, words in Kalmyk")))
    assert list(unspoken((element("Meaning: Хальмг"),), hears("words in Kalmyk")))


def test_what_a_finger_can_press_and_no_key_can_is_found() -> None:
    button = element("Next", 100, target=True)
    assert not list(unreachable((button,), (node("Next", 100),)))
    assert [f.said for f in unreachable((button,), (node("Next", 300),))] == ["Next"]
    silent = replace(node("Next", 100), actions=())
    assert [f.said for f in unreachable((button,), (silent,))] == ["Next"]


def test_a_screen_with_too_many_items_takes_too_many_presses() -> None:
    few = tuple(node(f"Item {n}", number=n) for n in range(1, 13))
    assert max(f.value for f in press_counts(few)) <= MOST_PRESSES
    assert not any(f.is_broken for f in press_counts(few))
    many = tuple(node(f"Item {n}", group=f"figure {n}") for n in range(1, 40))
    assert any(f.is_broken for f in press_counts(many))
