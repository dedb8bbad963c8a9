"""What is said for an item of the screen: its words, what it is, and each part in its language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.core.meaning import Node
from kiosk.core.pronunciation import pronounced
from kiosk.core.prose import prose_in

# The words that speech adds. They are said in the language named with them, through Qt Linguist
# files like every word of the interface; %1 and %2 are filled in.
HEADING = "heading"
BUTTON = "button"
CHOICE = "choice"
CHOSEN = "chosen"
PLACE = "item"
OFF = "off"
SLIDER = "slider"
NO_VOICE = "no voice"
NO_WORD = "no word"
Say = Callable[[str, str], str]

# Which word tells what an item is; what is missing here says by its own words what it is.
_ROLE_WORDS = {
    "heading": HEADING,
    "button": BUTTON,
    "door": BUTTON,
    "navigation": BUTTON,
    "choice": CHOICE,
    "slider": SLIDER,
}
# Groups in which reading goes on by itself; behind them it rests on the first item.
_READ_ON = ("title", "text", "figure", "setting", "doors")
_LEADING = " .,;:!?)»”"
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",")


@dataclass(frozen=True)
class Utterance:
    """Words for one voice, in one language."""

    text: str
    language: str


@dataclass(frozen=True)
class Speaker:
    """Which languages are spoken, and the words that speech adds in each.

    `shown` is the language of the screen, `say(word, language)` a word of this module in a
    language, `foreign` the stretches that the exhibit marks as another language, `fallback` the
    languages in which a missing voice is told, if the screen's has none.
    """

    shown: str
    speaks: Callable[[str], bool]
    say: Say
    foreign: Mapping[str, str] = field(default_factory=dict)
    fallback: tuple[str, ...] = ()

    def utterances(self, node: Node, place: tuple[int, int] | None = None) -> tuple[Utterance, ...]:
        """Return what is said for an item; `place` is (which, of how many), from 1."""
        words = self._spoken(node.said, node.language or self.shown)
        added = [word for word in (_role_word(node), _state_word(node)) if word]
        parts = [*words, *(self._added(word) for word in added)]
        if place is not None:
            parts.append(self._added(PLACE, *map(str, place)))
        whole = joined((part for part in parts if part.text), sentences=True)
        # Behind a stretch of another language a sentence may go on with its comma.
        trimmed = (Utterance(part.text.lstrip(_LEADING), part.language) for part in whole)
        return tuple(part for part in trimmed if part.text and part.language)

    def is_voiced(self, node: Node) -> bool:
        """Return whether a voice speaks at least some of an item's own words."""
        parts = split_languages(node.said, node.language or self.shown, self.foreign)
        return any(self.speaks(part.language) for part in parts)

    def _added(self, word: str, *values: str) -> Utterance:
        language = self.shown if self.speaks(self.shown) else next(iter(self.fallback), "")
        return Utterance(_filled(self.say(word, language), *values), language)

    def _spoken(self, text: str, language: str) -> list[Utterance]:
        """Put an honest sentence where there is no voice, never another language's voice."""
        parts = split_languages(text, language, self.foreign)
        silent = [part for part in parts if not self.speaks(part.language)]
        if not silent:
            return parts
        if len(silent) == len(parts):
            tellers = (self.shown,) if self.speaks(self.shown) else self.fallback
            return [self._told(NO_VOICE, silent[0].language, teller) for teller in tellers]
        around = next(part.language for part in parts if self.speaks(part.language))
        return list(
            joined(
                self._told(NO_WORD, part.language, around) if part in silent else part
                for part in parts
            )
        )

    def _told(self, word: str, missing: str, teller: str) -> Utterance:
        name = self.say(missing.split("-")[0], teller)
        return Utterance(_filled(self.say(word, teller), name), teller)


def reads_on(node: Node) -> bool:
    """Return whether reading comes to an item by itself: to what the exhibit says, not to ways."""
    kind = node.group.split(" ")[0]
    is_step = kind in ("title", "text") and node.role == "button"
    return kind in _READ_ON and not is_step


def begins_reading(nodes: Iterable[Node]) -> Node | None:
    """Return the item at which reading a screen begins: its title, else the first that is read."""
    found = list(nodes)
    read = [node for node in found if reads_on(node)]
    return next(iter(read or found), None)


def fresh(nodes: Iterable[Node], known: frozenset[tuple[str, bool]]) -> tuple[Node, ...]:
    """Return the items whose words are new, or that were not chosen before.

    `known` holds the words of each item that was there, and whether it was chosen.
    """
    said = {words for words, _ in known}
    return tuple(
        node
        for node in nodes
        if node.said not in said or (node.is_chosen and (node.said, True) not in known)
    )


def is_narrated(node: Node) -> bool:
    """Return whether a recording of a page's title and text says what this item says."""
    return node.group.split(" ")[0] in ("title", "text")


def split_languages(text: str, language: str, foreign: Mapping[str, str]) -> list[Utterance]:
    """Return the words of a text, each stretch of another language apart."""
    marked = {_one_line(words): code for words, code in foreign.items() if words.strip()}
    parts, end = [], 0
    if marked:
        text = _one_line(text)
        longest_first = sorted(marked, key=len, reverse=True)
        pattern = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest_first)
        for match in re.finditer(pattern, text):
            parts.append(Utterance(text[end : match.start()], language))
            parts.append(Utterance(match.group(), marked[match.group()]))
            end = match.end()
    parts.append(Utterance(text[end:], language))
    said = [Utterance(pronounced(part.text, part.language), part.language) for part in parts]
    return [part for part in said if any(letter.isalnum() for letter in part.text)]


def _one_line(text: str) -> str:
    return pronounced(text, "")


def foreign_words(shown: object) -> dict[str, str]:
    """Return every stretch that the texts of an edition mark as another language, with its code."""
    found: dict[str, str] = {}
    for prose in prose_in(shown):
        found |= {run.text.strip(): run.language for run in prose.runs if run.language}
    return found


def joined(parts: Iterable[Utterance], *, sentences: bool = False) -> tuple[Utterance, ...]:
    """Return the parts with neighbours of one language in one, as words or as sentences."""
    found: list[Utterance] = []
    for part in parts:
        if found and found[-1].language == part.language:
            before = found[-1].text
            joint = "" if part.text.startswith(_SENTENCE_END) else " "
            if sentences and not before.endswith(_SENTENCE_END):
                joint = ". "
            found[-1] = Utterance(f"{before}{joint}{part.text}", part.language)
        else:
            found.append(part)
    return tuple(found)


def _filled(text: str, *values: str) -> str:
    for number, value in enumerate(values, start=1):
        text = text.replace(f"%{number}", value)
    return text


def _role_word(node: Node) -> str:
    return _ROLE_WORDS.get(node.role, "")


def _state_word(node: Node) -> str:
    if not node.is_live:
        return OFF
    return CHOSEN if node.is_chosen else ""
