"""Figures as frozen data: drawings of numbers and dates, quotations and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.dates import PartialDate
from kiosk.core.prose import EMPTY, Prose


class FigureKind(StrEnum):
    """The kinds of figure that content may ask for."""

    TIMELINE = "timeline"
    QUANTITY = "quantity"
    NUMBER = "number"
    CHAIN = "chain"
    LIST = "list"
    QUOTATION = "quotation"
    IMAGE = "image"
    MAP = "map"
    FIELD = "field"
    BARS = "bars"
    REGIME = "regime"
    PEOPLE = "people"
    DOCUMENT = "document"
    BEFORE_AFTER = "before-after"
    GALLERY = "gallery"
    AUDIO = "audio"
    VIDEO = "video"


class Unit(StrEnum):
    """What one element of a quantity figure stands for."""

    DOT = "dot"
    MARK = "mark"
    BAR = "bar"


class PlaceMark(StrEnum):
    """How a place is drawn on a map."""

    PLACE = "place"
    ORIGIN = "origin"
    ORIENTATION = "orientation"


class Sensitivity(StrEnum):
    """How strong a picture or recording is."""

    NONE = "none"
    MODERATE = "moderate"
    STRONG = "strong"


@dataclass(frozen=True)
class Media:
    """A picture's or recording's rights and care."""

    file: str
    credit: str = ""
    licence: str = ""
    sensitivity: Sensitivity = Sensitivity.NONE

    @property
    def is_strong(self) -> bool:
        """Whether a notice stands in front of it."""
        return self.sensitivity is Sensitivity.STRONG


@dataclass(frozen=True)
class Entry:
    """One item of a figure. Values are counts of people or things, metres, years or per cent,
    as the label says; `low` is the lower of two counts that differ, `within` the entry among
    whose people this one's are drawn. `lat` and `lon` are degrees north and east; `x` and `y`
    parts of a picture's width and height from its upper left corner; `page` is "panel/page"."""

    id: str
    label: Prose = EMPTY
    note: Prose = EMPTY
    number: Prose = EMPTY
    when: Prose = EMPTY
    alt: Prose = EMPTY
    value: float | None = None
    low: float | None = None
    bronze: float | None = None
    shade: float | None = None
    date: PartialDate | None = None
    until: PartialDate | None = None
    about: bool = False
    strong: bool = False
    within: str = ""
    page: str = ""
    lat: float = 0.0
    lon: float = 0.0
    mark: PlaceMark = PlaceMark.PLACE
    x: float | None = None
    y: float | None = None
    media: Media | None = None

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Everything the entry says, in the order in which it is read."""
        return tuple(p for p in (self.when, self.number, self.label, self.note) if p)


@dataclass(frozen=True)
class Route:
    """A schematic line on a map between two entries; `bend` from -1 to 1, 0 is straight."""

    start: str
    end: str
    bend: float = 0.0


@dataclass(frozen=True)
class MapFrame:
    """The part of the earth that a map shows, in degrees."""

    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True)
class Cue:
    """A caption of a recording and when it is shown, in seconds from the start."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True)
class Figure:
    """A drawing of data, a quotation, a picture or a recording, with its equivalent in words.

    `media` is the picture or recording itself, `second` what belongs to it: the later picture
    of two, or the poster of a recording. `slot` is a picture that may be missing.
    """

    kind: FigureKind
    described: Prose = EMPTY
    entries: tuple[Entry, ...] = ()
    unit: Unit = Unit.BAR
    strip: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    most: float | None = None
    routes: tuple[Route, ...] = ()
    frame: MapFrame | None = None
    quote: Prose = EMPTY
    by: Prose = EMPTY
    media: Media | None = None
    second: Media | None = None
    slot: bool = False
    language: str = ""
    alt: Prose = EMPTY
    caption: Prose = EMPTY
    before: Prose = EMPTY
    after: Prose = EMPTY
    notice: Prose = EMPTY
    captions: tuple[Cue, ...] = ()
    transcript: tuple[str, ...] = ()

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Everything the figure prints on the screen, in reading order."""
        words = (self.notice, self.quote, self.by, self.before, self.after, self.caption)
        own = (p for p in words if p)
        return (*own, *(p for entry in self.entries for p in entry.prose))

    @property
    def all_media(self) -> tuple[Media, ...]:
        """Every picture and recording of the figure, each once, the main one first."""
        found = (self.media, self.second, *(entry.media for entry in self.entries))
        return tuple(dict.fromkeys(media for media in found if media is not None))

    @property
    def is_strong(self) -> bool:
        """Whether the figure stands behind a notice."""
        return any(media.is_strong for media in self.all_media)

    def entry(self, name: str) -> Entry | None:
        """Return the entry called `name`, or None."""
        return next((entry for entry in self.entries if entry.id == name), None)
