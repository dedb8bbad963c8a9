"""The exhibit as frozen data: one edition for each language, complete and resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.dates import PartialDate


class Landscape(StrEnum):
    """The colour world of a panel."""

    STEPPE = "steppe"
    IRON = "iron"
    SNOW = "snow"
    INK = "ink"
    BRONZE = "bronze"


class FigureKind(StrEnum):
    """The kinds of figure that content may ask for."""

    TIMELINE = "timeline"
    QUANTITY = "quantity"
    NUMBER = "number"
    CHAIN = "chain"
    LIST = "list"
    QUOTATION = "quotation"
    IMAGE = "image"


class Unit(StrEnum):
    """What one element of a quantity figure stands for."""

    DOT = "dot"
    MARK = "mark"
    BAR = "bar"


class Grade(StrEnum):
    """How close a source stands to what it tells."""

    PRIMARY = "primary"
    SCHOLARLY = "scholarly"
    PRESS = "press"


class Sensitivity(StrEnum):
    """How strong a picture is."""

    NONE = "none"
    MODERATE = "moderate"
    STRONG = "strong"


class RunKind(StrEnum):
    """What a stretch of words is."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TERM = "term"
    CITATION = "citation"


@dataclass(frozen=True)
class Citation:
    """A mark behind words: the sources it names and the facts they carry."""

    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Run:
    """A stretch of words of one kind.

    `target` is the glossary id of a term. `language` is set only where the words are in
    another language than the text around them. A run of kind CITATION has no words.
    """

    text: str = ""
    kind: RunKind = RunKind.PLAIN
    target: str = ""
    language: str = ""
    citation: Citation | None = None


@dataclass(frozen=True)
class Prose:
    """One paragraph, label or title in one language, with the place it came from."""

    runs: tuple[Run, ...] = ()
    language: str = ""
    file: str = ""
    line: int = 0

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def words(self) -> int:
        """How many words a reader reads."""
        return len(self.plain.split())

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations, in order."""
        return tuple(run.citation for run in self.runs if run.citation is not None)

    @property
    def terms(self) -> tuple[str, ...]:
        """The glossary ids, in order, each once."""
        return tuple(dict.fromkeys(r.target for r in self.runs if r.kind is RunKind.TERM))

    def __bool__(self) -> bool:
        return bool(self.plain)


EMPTY = Prose()


@dataclass(frozen=True)
class Entry:
    """One item of a figure. Values are counts of people or things, metres, years or per cent,
    as the label says; `low` is the lower of two counts that differ."""

    id: str
    label: Prose = EMPTY
    note: Prose = EMPTY
    number: Prose = EMPTY
    when: Prose = EMPTY
    value: float | None = None
    low: float | None = None
    bronze: float | None = None
    shade: float | None = None
    date: PartialDate | None = None
    about: bool = False
    strong: bool = False

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Everything the entry says, in the order in which it is read."""
        return tuple(p for p in (self.when, self.number, self.label, self.note) if p)


@dataclass(frozen=True)
class Media:
    """A picture's rights and care."""

    file: str
    credit: str = ""
    licence: str = ""
    sensitivity: Sensitivity = Sensitivity.NONE


@dataclass(frozen=True)
class Figure:
    """A drawing of data, a quotation or a picture, with its equivalent in words."""

    kind: FigureKind
    described: Prose = EMPTY
    entries: tuple[Entry, ...] = ()
    unit: Unit = Unit.BAR
    start: PartialDate | None = None
    end: PartialDate | None = None
    quote: Prose = EMPTY
    by: Prose = EMPTY
    media: Media | None = None
    alt: Prose = EMPTY
    caption: Prose = EMPTY

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Everything the figure prints on the screen, in reading order."""
        own = (p for p in (self.quote, self.by, self.caption) if p)
        return (*own, *(p for entry in self.entries for p in entry.prose))


@dataclass(frozen=True)
class Page:
    """One idea: a title, a short text, up to two figures and a second layer."""

    id: str
    title: Prose = EMPTY
    body: tuple[Prose, ...] = ()
    more_title: Prose = EMPTY
    more: tuple[Prose, ...] = ()
    sky: Figure | None = None
    ground: Figure | None = None

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
    """

    language: Language
    home: Home = Home()
    panels: tuple[Panel, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    glossary: dict[str, Note] = field(default_factory=dict)
    disagreements: dict[str, Note] = field(default_factory=dict)
    complete_percent: int = 100

    @property
    def offered(self) -> bool:
        """Whether visitors may choose this language."""
        return self.complete_percent >= self.language.offered_from_percent

    def pages(self) -> Iterator[tuple[Panel, Page]]:
        """Yield every page of every panel, in order."""
        for panel in self.panels:
            for page in panel.pages:
                yield panel, page


@dataclass(frozen=True)
class Exhibit:
    """Everything that is shown, in every language; `media_dir` holds the masters."""

    editions: dict[str, Edition]
    source_language: str
    facts: dict[str, Fact] = field(default_factory=dict)
    media_dir: str = ""

    @property
    def offered(self) -> tuple[Language, ...]:
        """The languages that visitors may choose, in the curator's order."""
        return tuple(e.language for e in self.editions.values() if e.offered)
