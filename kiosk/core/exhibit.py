"""The exhibit as frozen data: one edition for each language, complete and resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.core.figures import Figure, Media
from kiosk.core.prose import EMPTY, Citation, Prose


class Landscape(StrEnum):
    """The colour world of a panel."""

    STEPPE = "steppe"
    IRON = "iron"
    SNOW = "snow"
    INK = "ink"
    BRONZE = "bronze"


class Grade(StrEnum):
    """How close a source stands to what it tells."""

    PRIMARY = "primary"
    SCHOLARLY = "scholarly"
    PRESS = "press"


@dataclass(frozen=True)
class Page:
    """One idea: a title, a short text, up to two figures and a second layer.

    `narration` is a recording of title and text being read, where there is one in this language.
    """

    id: str
    title: Prose = EMPTY
    body: tuple[Prose, ...] = ()
    more_title: Prose = EMPTY
    more: tuple[Prose, ...] = ()
    sky: Figure | None = None
    ground: Figure | None = None
    narration: Media | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures from top to bottom."""
        return tuple(f for f in (self.sky, self.ground) if f is not None)

    @property
    def first_layer(self) -> tuple[Prose, ...]:
        """Everything printed on the page itself, in reading order."""
        return (
            self.title,
            *self.body,
            *(p for figure in self.figures for p in figure.prose),
        )

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The page's citations in reading order, each once; a mark's number is its place here."""
        found = (c for p in (*self.first_layer, *self.more) for c in p.citations)
        return tuple(dict.fromkeys(found))

    @property
    def terms(self) -> tuple[str, ...]:
        """The glossary ids of both layers, each once."""
        return tuple(dict.fromkeys(t for p in (*self.first_layer, *self.more) for t in p.terms))


@dataclass(frozen=True)
class Panel:
    """A door of the exhibit and its pages; the first page is the cover."""

    id: str
    landscape: Landscape
    drawing: str
    title: Prose = EMPTY
    phrase: Prose = EMPTY
    door: Prose = EMPTY
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True)
class Source:
    """A source with its full reference in words."""

    id: str
    grade: Grade
    title: Prose = EMPTY
    reference: tuple[Prose, ...] = ()


@dataclass(frozen=True)
class Fact:
    """A line of the fact sheet: which sources stand behind it and what they disagree about."""

    id: str
    grade: str
    sources: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    only_as_disagreement: bool = False


@dataclass(frozen=True)
class Note:
    """A glossary entry, a disagreement or a section of the sources page."""

    id: str
    title: Prose = EMPTY
    body: tuple[Prose, ...] = ()


@dataclass(frozen=True)
class Language:
    """A language of the exhibit, by its own name."""

    code: str
    name: str
    offered_from_percent: int = 100
    right_to_left: bool = False


@dataclass(frozen=True)
class Home:
    """The words of the attract screen and of the home page."""

    title: Prose = EMPTY
    labels: dict[str, Prose] = field(default_factory=dict)
    intro: tuple[Prose, ...] = ()
    sections: tuple[Note, ...] = ()

    def label(self, name: str) -> Prose:
        """Return the label called `name`, or nothing."""
        return self.labels.get(name, EMPTY)


@dataclass(frozen=True)
class Edition:
    """The whole exhibit in one language.

    A text that the language lacks stands here in the source language: its `Prose.language`
    then differs from `language.code`. `complete_percent` counts the texts that are present.
    `source_name` is the name of that language, in itself.
    The buttons speak `interface_language`; `held_back` says that their words have been begun in
    this language and are not complete enough.
    """

    language: Language
    home: Home = Home()
    panels: tuple[Panel, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    glossary: dict[str, Note] = field(default_factory=dict)
    disagreements: dict[str, Note] = field(default_factory=dict)
    complete_percent: int = 100
    interface_language: str = "en"
    held_back: bool = False
    source_name: str = ""

    @property
    def offered(self) -> bool:
        """Whether visitors may choose this language: texts and buttons are complete enough."""
        return not self.held_back and self.complete_percent >= self.language.offered_from_percent

    def lacks_translation(self, words: Iterable[Prose]) -> bool:
        """Return whether some of these words stand here in the source language."""
        return any(p and p.language not in ("", self.language.code) for p in words)

    def pages(self) -> Iterator[tuple[Panel, Page]]:
        """Yield every page of every panel, in order."""
        for panel in self.panels:
            for page in panel.pages:
                yield panel, page


@dataclass(frozen=True)
class Exhibit:
    """Everything that is shown, in every language; `media_dir` holds the masters.

    `fonts` are files there with letters that the house's own fonts lack; `points` is how many
    points the first screen shows.
    """

    editions: dict[str, Edition]
    source_language: str
    facts: dict[str, Fact] = field(default_factory=dict)
    media_dir: str = ""
    fonts: tuple[str, ...] = ()
    points: int = 0

    @property
    def offered(self) -> tuple[Language, ...]:
        """The languages that visitors may choose, in the curator's order."""
        return tuple(e.language for e in self.editions.values() if e.offered)

    def limited_to(self, codes: Sequence[str]) -> Exhibit:
        """Return the exhibit with these languages alone, in their order; all, where none is named.

        Languages that the exhibit does not offer change nothing.
        """
        there = [code for code in codes if code in self.editions and self.editions[code].offered]
        if not there:
            return self
        first = {code: self.editions[code] for code in there}
        others = {c: replace(e, held_back=True) for c, e in self.editions.items() if c not in first}
        return replace(self, editions={**first, **others})
