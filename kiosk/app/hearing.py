"""What a listener and a keypad get of a screen: the words that are said, the presses they take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.app.crawl import targets, texts
from kiosk.app.measures import Elements, Finding, finding
from kiosk.app.stage import Stage
from kiosk.bridge.speech_words import speech_word
from kiosk.core.cursor import MOST_PRESSES, presses, stops
from kiosk.core.meaning import Element, Node
from kiosk.core.pronunciation import pronounced
from kiosk.core.speech import Speaker, foreign_words, split_languages

# Languages that no speech engine is known to speak: a recording is heard, or that there is none.
VOICELESS = {"xal"}


@dataclass(frozen=True)
class Heard:
    """All that speech says of a screen, item by item, and how it tells languages apart."""

    speaker: Speaker
    words: str

    def misses(self, element: Element) -> bool:
        """Return whether some of an element's words are in nothing that is said.

        Words for which there is no voice are told in other words, and not missed here.
        """
        language = element.language or self.speaker.shown
        parts = split_languages(element.said, language, self.speaker.foreign)
        return any(
            self.speaker.speaks(part.language) and bare_words(part.text) not in self.words
            for part in parts
        )


def heard(stage: Stage, nodes: Sequence[Node]) -> Heard:
    """Return what speech says of these items in the language shown, if every voice is there."""
    visit = stage.visit
    shown = visit.state.language
    codes = dict.fromkeys((shown, *(language.code for language in visit.exhibit.offered)))
    spoken = tuple(code for code in codes if speaks(code))
    foreign = foreign_words(visit.edition)

    def say(word: str, language: str) -> str:
        return speech_word(word, stage.words.in_language(language))

    speaker = Speaker(shown, speaks, say, foreign, spoken)
    said = (part.text for node in nodes for part in speaker.utterances(node))
    return Heard(speaker, bare_words(" ".join(said)))


def speaks(language: str) -> bool:
    """Return whether a speech engine is known to have a voice for a language."""
    return language.split("-")[0] not in VOICELESS


def bare_words(text: str) -> str:
    """Return words and numbers alone, as they are pronounced: a pause is no word."""
    return " ".join("".join(c if c.isalnum() else " " for c in pronounced(text, "")).split())


def unspoken(elements: Elements, heard: Heard) -> Iterator[Finding]:
    """Yield the texts that are painted, but are in nothing that is said."""
    for e in texts(elements):
        if e.pixel_size and e.said.strip() and heard.misses(e):
            yield finding("unspoken", 1, e, True)


def press_counts(nodes: Sequence[Node]) -> Iterator[Finding]:
    """Yield, for each item, how many presses of a keypad it is away from the farthest other."""
    for row in stops(nodes):
        found = presses(nodes, row[0].key)
        for node in nodes:
            if node.key in found:
                count = found[node.key]
                yield _of_node("max_presses", count, node, count > MOST_PRESSES)


def unreachable(elements: Elements, nodes: Sequence[Node]) -> Iterator[Finding]:
    """Yield what a finger can press and no key can: without an item, or with no way to it."""
    reached = presses(nodes)
    for node in nodes:
        if node.key not in reached:
            yield _of_node("unreachable", 1, node, True)
    pressed = [node for node in nodes if "press" in node.actions]
    for e in targets(elements):
        if not any(_is_at(node, e) for node in pressed):
            yield finding("unreachable", 1, e, True)


def _is_at(node: Node, e: Element) -> bool:
    return max(abs(node.left - e.left), abs(node.top - e.top)) < 1 and (
        max(abs(node.right - e.right), abs(node.bottom - e.bottom)) < 1
    )


def _of_node(measure: str, value: float, node: Node, is_broken: bool) -> Finding:
    place = (round(node.left), round(node.top), round(node.right), round(node.bottom))
    return Finding(measure, value, node.said, place, is_broken)
