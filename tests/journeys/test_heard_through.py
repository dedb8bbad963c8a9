"""All that is seen is heard: words on the screen less those spoken are none, in every state."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.crawl import texts
from kiosk.bridge.meaning import elements, exhibit_item
from kiosk.bridge.teller import Teller
from kiosk.core.meaning import Node
from kiosk.core.pronunciation import pronounced
from tests.fake_voice import FakeVoice
from tests.journeys.listener import Listener, listening

# What is written in letters stands in the speech as it is pronounced; a name of a language, and a
# word for which there is no voice, is told in other words.
NO_VOICE = "xal"


def spoken(listener: Listener, nodes: tuple[Node, ...]) -> str:
    """Return all that a listener hears who goes through the items one by one."""
    visit = listener.visit
    words = listener.stage.words.in_language
    speaker = Teller(visit, listener.voice, words).speaker()
    return " ".join(part.text for node in nodes for part in speaker.utterances(node))


def unheard(listener: Listener, drop: str = "") -> list[str]:
    """Return the words on the screen that are in nothing that is spoken; `drop` a node's key."""
    listener.settle()
    visit = listener.visit
    nodes = tuple(node for node in listener.stage.cursor.nodes() if node.key != drop)
    heard = words_of(spoken(listener, nodes))
    seen = elements(exhibit_item(listener.stage.window), behind=False)
    missing = []
    for element in texts(seen):
        language = element.language or visit.state.language
        said = pronounced(element.said, language.split("-")[0])
        if element.pixel_size and words_of(said) not in heard and not foreign(listener, said):
            missing.append(element.said)
    return missing


def words_of(text: str) -> str:
    """Return words and numbers alone: a pause is no word."""
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def foreign(listener: Listener, said: str) -> bool:
    """Return whether parts of it are spoken by other voices, or told to have none."""
    teller = Teller(listener.visit, listener.voice, listener.stage.words.in_language)
    return any(words in said for words in teller.speaker().foreign)


def states(listener: Listener) -> Iterator[str]:
    """Go through home, the sources, every page and one card of each kind on it."""
    visit = listener.visit
    yield "home"
    visit.openSources()
    yield "sources"
    for panel, each in enumerate(visit.edition.panels):
        visit.openPanel(panel)
        for page, shown in enumerate(each.pages):
            visit.openPage(page)
            yield f"{each.id}/{shown.id}"
            cards = [("more", "")] if shown.more else []
            cards += [("term", shown.terms[0])] if shown.terms else []
            cards += [("source", "1")] if page == 1 else []
            for layer, item in cards:
                visit.openLayer(layer, item)
                yield f"{each.id}/{shown.id}, {layer}"
                visit.closeLayer()
    for layer in ("access", "panels"):
        visit.openLayer(layer, "")
        yield layer
    visit.closeLayer()


@pytest.fixture(scope="module")
def listener(qapp: object) -> Iterator[Listener]:
    with listening() as listener:
        listener.begins()
        yield listener


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_on_the_screen_stays_unheard(
    language: str, listener: Listener, qtbot: QtBot
) -> None:
    listener.visit.goHome()
    listener.visit.chooseLanguage(language)
    found = {name: missing for name in states(listener) if (missing := unheard(listener))}
    assert found == {}
    assert listener.visit.state.language == language


def test_a_word_that_is_not_spoken_is_found(listener: Listener, qtbot: QtBot) -> None:
    listener.visit.openPanel(0)
    listener.settle()
    text = next(n for n in listener.stage.cursor.nodes() if n.role == "paragraph")
    assert unheard(listener) == []
    assert unheard(listener, drop=text.key) == [text.said]


def test_every_item_of_a_page_is_spoken_when_the_cursor_comes_to_it(
    listener: Listener, qtbot: QtBot
) -> None:
    listener.visit.openPanel(1)
    listener.visit.openPage(1)
    listener.hears_out()
    nodes = listener.stage.cursor.nodes()
    heard = []
    for node in nodes:
        listener.stage.cursor.move_to(node.key)
        heard += listener.hears_out()
    assert len(heard) >= len(nodes)
    together = words_of(" ".join(heard))
    assert words_of(spoken(listener, nodes)).split() and all(
        words_of(pronounced(node.said, "en")) in together for node in nodes if node.language == "en"
    )


def test_a_voice_is_never_asked_for_a_language_that_it_lacks() -> None:
    voice = FakeVoice(type("Clock", (), {"now_s": lambda self: 0.0})())
    with pytest.raises(AssertionError):
        voice.say("Хальмг", NO_VOICE)
