"""Long accented words, and words from right to left, have room on every kind of screen.

`kiosk audit --lang en-XA` goes through all of it; here are some screens of some sizes.
"""

from __future__ import annotations

import pytest

from kiosk.app.fit import wake
from kiosk.bridge.meaning import elements
from kiosk.core.exhibit import Exhibit
from kiosk.core.meaning import Element
from kiosk.core.pseudo import PSEUDO, with_languages
from tests.app.test_sample_exhibit import sample
from tests.journeys.test_sizes import faults_here, faults_of, screens
from tests.journeys.visitor import real_exhibit, visiting

ON_BUTTONS = ("button", "choice", "navigation", "status", "notice")


def faults(exhibit: Exhibit, code: str, size: tuple[int, int], percent: int) -> list[str]:
    with visiting(exhibit, *size) as visitor:
        found = [f"attract: {fault}" for fault in faults_here(visitor, "attract")]
        wake(visitor.stage)
        return found + faults_of(visitor, code, percent, False, size[0] % 5)


@pytest.mark.parametrize(
    ("size", "percent"), [((1920, 1080), 100), ((1280, 800), 100), ((1080, 1920), 150)]
)
def test_long_words_have_room(size: tuple[int, int], percent: int) -> None:
    found = faults(with_languages(real_exhibit(), (PSEUDO,)), PSEUDO, size, percent)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((1080, 1920), 200)])
def test_words_from_right_to_left_have_room(size: tuple[int, int], percent: int) -> None:
    found = faults(sample(), "he", size, percent)
    assert not found, "\n".join(found)


def plain_english(found: tuple[Element, ...]) -> list[str]:
    """Name the words on buttons that did not go through the files of interface words."""
    return [
        e.said
        for e in found
        if e.language == PSEUDO
        and e.role in ON_BUTTONS
        and any(letter.isalpha() for letter in e.said)
        and e.said.isascii()
        and len(e.said) > 1
    ]


def test_no_word_of_the_interface_stands_in_the_program_alone() -> None:
    with visiting(with_languages(real_exhibit(), (PSEUDO,))) as visitor:
        wake(visitor.stage)
        visitor.stage.visit.chooseLanguage(PSEUDO)
        found = {}
        for screen in screens(visitor, 0):
            visitor.stage.settle()
            words = plain_english(elements(visitor.stage.window.contentItem()))
            found |= dict.fromkeys(words, screen)
    assert found == {}


def test_a_word_that_is_not_in_the_files_would_be_found() -> None:
    box = (0.0, 0.0, 10.0, 10.0)
    hidden = Element("button", "Look closer", PSEUDO, *box)
    shown = Element("button", "[Łöööķ]", PSEUDO, *box)
    assert plain_english((hidden, shown)) == ["Look closer"]
