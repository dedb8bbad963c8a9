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


class Unit(StrEnum):
    """What one element of a quantity figure stands for."""

    DOT = "dot"
    MARK = "mark"
    BAR = "bar"


class Sensitivity(StrEnum):
    """How strong a picture is."""

    NONE = "none"
    MODERATE = "moderate"
    STRONG = "strong"


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
