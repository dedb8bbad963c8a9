"""How an item is told: which languages have a voice, and which page a person has read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.bridge.speech_words import Translate, speech_word
from kiosk.bridge.visit import Visit
from kiosk.core import speech
from kiosk.core.events import Layer, Screen
from kiosk.core.exhibit import Edition
from kiosk.core.meaning import Node
from kiosk.core.ports import Voice
from kiosk.core.speech import Speaker
from kiosk.core.state import State

# So many of what makes a place tell the page; a card over it comes next.
_PAGE = 3


class Teller:
    """Knows of the visit what speech needs; `words` looks interface words up in a language."""

    def __init__(self, visit: Visit, voice: Voice, words: Callable[[str], Translate]) -> None:
        self._visit, self._voice, self._words = visit, voice, words
        self._edition: Edition | None = None
        self._foreign: dict[str, str] = {}

    def speaker(self) -> Speaker:
        """Return the rules of speech for the language shown."""
        edition, shown = self._visit.edition, self._visit.state.language
        if edition is not self._edition:
            self._edition, self._foreign = edition, speech.foreign_words(edition)
        codes = dict.fromkeys((shown, *(lang.code for lang in self._visit.exhibit.offered)))
        spoken = tuple(code for code in codes if self._voice.speaks(code))
        return Speaker(shown, self._voice.speaks, self._word, self._foreign, spoken)

    def recording(self, node: Node, speaker: Speaker) -> Path | None:
        """Return the recording of title and text: for the title, or where there is no voice."""
        state, page = self._visit.state, self._visit.page_view.page
        here = state.screen is Screen.PANEL and state.layer is Layer.NONE
        if not here or page.narration is None or not speech.is_narrated(node):
            return None
        if node.role != "heading" and speaker.is_voiced(node):
            return None
        return Path(self._visit.exhibit.media_dir) / page.narration.file

    def _word(self, word: str, language: str) -> str:
        return speech_word(word, self._words(language))


def place_of(state: State) -> tuple[object, ...]:
    """Return what makes another screen of a state: all of it is read anew."""
    where = (state.screen, state.panel, state.page, state.layer, state.item)
    return (*where, state.language, state.figure_alone)


def is_back(before: object, now: tuple[object, ...]) -> bool:
    """Return whether a card over the same page was closed."""
    was_card = isinstance(before, tuple) and bool(before[_PAGE]) and before[:_PAGE] == now[:_PAGE]
    return was_card and not now[_PAGE]
