"""A visitor who does not see the screen: seven keys, and what the voice has said.

`python -m tests.journeys.blind` walks the whole exhibit so, in English and in Russian, and tells
what was never heard; it takes some minutes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt

from kiosk.bridge.narrator import Narrator
from kiosk.core.exhibit import Edition, Exhibit, Page
from kiosk.core.pronunciation import pronounced
from tests.journeys.keypad import Keypad
from tests.journeys.listener import Listener, listening
from tests.journeys.visitor import plain

DOWN, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Right
SELECT, BACK, HOME = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Home
MOST_KEYS = 80
MOST_PAGES = 1_000
LATELY = 12
SOURCES_LETTERS = 6
MOST_CARDS = 60
SECONDS_A_KEY = 1.0


class LostError(AssertionError):
    """The visitor did not find what they looked for by ear."""


class Blind:
    """Presses keys and listens. Nothing of the screen or of the state is looked at."""

    def __init__(self, listener: Listener, language: str) -> None:
        self._listener = listener
        self._keypad = Keypad(listener.visitor)
        self._word = listener.stage.words.in_language(language)
        self.heard: list[str] = []
        self.pages = 0

    @property
    def pressed(self) -> int:
        """How many keys were pressed."""
        return self._keypad.pressed

    def key(self, key: Qt.Key) -> str:
        """Press a key, listen until it is silent, and return the words."""
        self._listener.visitor.clock.time_s += SECONDS_A_KEY
        self._keypad.press(key)
        words = self._listener.hears_out(settled=True)
        self.heard += words
        return plain(" | ".join(words))

    def begins(self, language: str) -> None:
        """Wake the screen by a key, choose the language, and open the first panel."""
        self.key(DOWN)
        self.finds({"en": "English", "ru": "Русский"}[language])
        self.key(SELECT)
        self.key(HOME)
        self.finds("1. ")
        self.key(SELECT)

    def goes_through(self) -> None:
        """Go from page to page to the end, and into everything that a page offers."""
        last = self._said("ActionRow", "To all panels")
        onward = (last, *(self._said("ActionRow", w) for w in ("Next page", "Next panel")))
        for _ in range(MOST_PAGES):
            self.pages += 1
            self.behind_notice()
            opened = set[str]()
            for _ in range(MOST_KEYS):
                ring = self.ring()
                if ring[0] not in opened:
                    self.opens(ring)
                opened.add(ring[0])
                if any(words.startswith(onward) for words in ring):
                    break
            else:
                raise LostError("no way on")
            self.ring_of(ring)
            chosen = self.within(ring, *onward)
            self.key(SELECT)
            if chosen.startswith(last):
                return
        raise LostError("the pages have no end")

    def behind_notice(self) -> None:
        """Ask for what stands behind a notice, if one was heard."""
        names = [self._said("NoticePlate", word) for word in ("Show", "Listen")]
        said = [plain(words) for words in self.heard[-LATELY:]]
        for name in names:
            if any(words.startswith(f"{name}. ") for words in said):
                self.finds(name)
                self.key(SELECT)

    def opens(self, ring: list[str]) -> None:
        """Open the first source, the first term and the second layer among these items."""
        button = f". {self._said('Speech', 'button')}"
        more = self._said("ActionRow", "Read more")
        source = self._said("ActionRow", "Sources 1–%1")[:SOURCES_LETTERS]
        sources = [words for words in ring if words.startswith(source) and button in words]
        wanted = [words for words in ring if words.startswith(f"{more}{button}")] + sources[:1]
        if sources:
            last = ring.index(sources[-1])
            wanted += [words for words in ring[last + 1 :] if button in words][:1]
        for words in wanted:
            if words in (again := ring if words is wanted[0] else self.ring_of(ring)):
                self.within(again, words.split(button)[0])
                self.key(SELECT)
                self.cards()

    def ring_of(self, ring: list[str]) -> list[str]:
        """Come back to the group that was gone round before, and to its first item."""
        for _ in range(MOST_KEYS):
            if (words := self.key(DOWN)) == ring[0]:
                return ring
        raise LostError(f"the group has gone: {ring} {words}")

    def cards(self) -> None:
        """Hear one card after the other, then go back."""
        following = self._said("Cards", "Next")
        off = self._said("Speech", "not available now")
        for _ in range(MOST_CARDS):
            ring = self.ring()
            if not any(w.startswith(f"{following}. ") and off not in w for w in ring):
                break
            self.within(ring, following)
            self.key(SELECT)
        self.key(BACK)

    def ring(self) -> list[str]:
        """Go to the next group and round it once; return what its items said."""
        ring = [self.key(DOWN)]
        for _ in range(MOST_KEYS):
            words = self.key(RIGHT)
            if words in ring:
                # What was new on the screen was said with the first item: it is told anew.
                return ring[ring.index(words) :]
            ring.append(words)
        raise LostError(f"a group has no end: {ring}")

    def within(self, ring: list[str], *wanted: str) -> str:
        """Go on in the group, whose first item has the focus, to one that begins so."""
        place = next(i for i, words in enumerate(ring) if words.startswith(wanted))
        for _ in range(place):
            self.key(RIGHT)
        return ring[place]

    def finds(self, *wanted: str) -> str:
        """Go from group to group until an item begins so."""
        for _ in range(MOST_KEYS):
            ring = self.ring()
            if any(words.startswith(wanted) for words in ring):
                return self.within(ring, *wanted)
        raise LostError(f"nothing says {wanted}")

    def _said(self, context: str, word: str) -> str:
        return plain(self._word(context, word))


def words_of(text: str) -> str:
    """Return words and numbers alone."""
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def unheard(edition: Edition, heard: list[str]) -> list[str]:
    """Return the titles, texts, figures, notices, sources and terms that were not heard."""
    language = edition.language.code
    together = words_of(" ".join(heard))
    missing = []
    for name, text, foreign in texts_of(edition):
        parts = [pronounced(part, language) for part in parts_of(text, foreign)]
        if not all(words_of(part) in together for part in parts):
            missing.append(f"{name}: {text[:60]}")
    return missing


def texts_of(edition: Edition) -> Iterator[tuple[str, str, set[str]]]:
    """Yield what a visit must have told: a name, words, and their stretches in other languages."""
    for panel, page in edition.pages():
        yield from _page_texts(f"{panel.id}/{page.id}", page)
        for citation in page.citations:
            for source in citation.sources:
                title = edition.sources[source].title
                yield f"source {source}", title.plain, {r.text for r in title.runs if r.language}
        for term in page.terms:
            title = edition.glossary[term].title
            yield f"term {term}", title.plain, {r.text for r in title.runs if r.language}


def _page_texts(name: str, page: Page) -> Iterator[tuple[str, str, set[str]]]:
    notices = [figure.notice for figure in page.figures if figure.is_strong]
    described = [figure.described for figure in page.figures]
    for prose in (page.title, *page.body, page.more_title, *page.more, *notices, *described):
        if prose:
            yield name, prose.plain, {run.text for run in prose.runs if run.language}


def parts_of(text: str, foreign: set[str]) -> list[str]:
    """Return a text cut at its stretches in other languages, and sentence by sentence."""
    # The longest first: one may be the beginning of another.
    for words in sorted(foreign, key=len, reverse=True):
        text = text.replace(words, ". ")
    return [part for part in text.replace("!", ".").replace("?", ".").split(". ") if part.strip()]


def walk(exhibit: Exhibit | None, language: str) -> tuple[Blind, list[str]]:
    """Walk an exhibit in a language; return the visitor and what was never heard."""
    with listening(exhibit) as listener:
        # The voice reads what a recording would: it can be compared with the text.
        Narrator.make_deck = staticmethod(_no_deck)
        blind = Blind(listener, language)
        listener.visit.chooseSpeech(True)
        listener.hears_out()
        blind.begins(language)
        blind.goes_through()
        return blind, unheard(listener.visit.exhibit.editions[language], blind.heard)


def _no_deck(parent: object) -> None:
    """Nothing plays recordings here."""


def main() -> int:
    """Walk the exhibit in both languages and print what was heard; 1 if anything was not."""
    status = 0
    for language in ("en", "ru"):
        blind, missing = walk(None, language)
        pages = f"{blind.pages} pages, {blind.pressed} keys, {len(blind.heard)} utterances"
        print(f"{language}: {pages}, unheard {len(missing)}")
        for name in missing:
            print(f"  {name}")
        status = status or bool(missing)
    return int(status)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    sys.exit(main())
