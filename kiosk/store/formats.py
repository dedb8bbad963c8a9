"""The structure files of the exhibit as checked, frozen models.

Each model is one table of content/README.md; an unknown key or a wrong type is an error.
"""

from __future__ import annotations

from typing import Annotated, Literal

import pydantic
from pydantic import Field, model_validator

from kiosk.core.exhibit import Grade, Landscape
from kiosk.core.figures import FigureKind, Sensitivity, Unit
from kiosk.store.fields import LOOSE, Code, File, Id, Line, Value, When, Words, span

FORMAT = 1
MOST_PANELS = 20
MOST_PAGES = 60
MOST_ENTRIES = 500
MOST_ELEMENTS = {Unit.DOT: 1_000_000, Unit.MARK: 1_000}


class Table(pydantic.BaseModel):
    """The rules for every table: no unknown keys, no silent conversion, no change."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True, strict=True)


class EntryTable(Table):
    """An entry that has words only: of a chain, for instance."""

    id: Id


class ListEntry(EntryTable):
    """A name in a list."""

    strong: bool = False


class TimelineEntry(EntryTable):
    """A date on an axis."""

    date: When
    about: bool = False


class NumberEntry(EntryTable):
    """A number in large type; without a value its label `id.number` is shown."""

    value: Value | None = None
    about: bool = False


class QuantityEntry(EntryTable):
    """An amount in its figure's unit."""

    value: Value
    low: Value | None = None
    bronze: Value | None = None
    shade: Value | None = None
    about: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> QuantityEntry:
        parts = (("low", self.low), ("bronze", self.bronze), ("shade", self.shade))
        for name, part in parts:
            if part is not None and part > self.value:
                raise ValueError(f"“{name}” is greater than “value”")
        if self.bronze is not None and self.shade is not None and self.shade < self.bronze:
            raise ValueError("“shade” is less than “bronze”")
        return self


class Timeline(Table):
    """Dates on an axis, to scale."""

    kind: Literal["timeline"]
    start: When = Field(alias="from")
    end: When = Field(alias="to")
    entry: Annotated[tuple[TimelineEntry, ...], LOOSE, Field(min_length=1)]

    @model_validator(mode="after")
    def _inside(self) -> Timeline:
        if span(self.start)[0] >= span(self.end)[1]:
            raise ValueError("“from” is not earlier than “to”")
        for entry in self.entry:
            first, last = span(entry.date)
            if last < span(self.start)[0] or first > span(self.end)[1]:
                raise ValueError(f"the date of the entry “{entry.id}” is outside “from” and “to”")
        return self


class Quantity(Table):
    """Amounts to one scale."""

    kind: Literal["quantity"]
    unit: Annotated[Unit, LOOSE]
    entry: Annotated[tuple[QuantityEntry, ...], LOOSE, Field(min_length=1, max_length=4)]

    @model_validator(mode="after")
    def _drawable(self) -> Quantity:
        most = MOST_ELEMENTS.get(self.unit)
        for entry in self.entry if most else ():
            if most and entry.value > most:
                raise ValueError(f"the entry “{entry.id}” has more than {most:,} {self.unit}s")
            if entry.value % 1:
                raise ValueError(f"the entry “{entry.id}” has half a {self.unit}")
        return self


class Number(Table):
    """One to three numbers in large type."""

    kind: Literal["number"]
    entry: Annotated[tuple[NumberEntry, ...], LOOSE, Field(min_length=1, max_length=3)]


class Chain(Table):
    """Who gave orders to whom."""

    kind: Literal["chain"]
    entry: Annotated[tuple[EntryTable, ...], LOOSE, Field(min_length=1)]


class Names(Table):
    """Names or pairs of words in order."""

    kind: Literal["list"]
    entry: Annotated[tuple[ListEntry, ...], LOOSE, Field(min_length=1)]


class Quotation(Table):
    """A short quotation in large type."""

    kind: Literal["quotation"]


class Picture(Table):
    """A picture from the media folder."""

    kind: Literal["image"]
    file: File


AnyFigure = Timeline | Quantity | Number | Chain | Names | Quotation | Picture
AnyFigureField = Annotated[AnyFigure, Field(discriminator="kind")]
KINDS = tuple(map(str, FigureKind))


class PageTable(Table):
    """The cover: a page without a name of its own."""

    sky: AnyFigureField | None = None
    ground: AnyFigureField | None = None

    @property
    def figures(self) -> dict[str, AnyFigure]:
        """The figures that the page has, by place."""
        sides = {"sky": self.sky, "ground": self.ground}
        return {side: figure for side, figure in sides.items() if figure is not None}

    @property
    def entries(self) -> tuple[EntryTable, ...]:
        """The entries of both figures."""
        return tuple(e for f in self.figures.values() for e in getattr(f, "entry", ()))


class StoryPage(PageTable):
    """A page of a panel after its cover."""

    id: Id


class PanelFile(Table):
    """panel.toml"""

    landscape: Annotated[Landscape, LOOSE]
    drawing: Literal["dates", "marks", "steps", "dots", "heights"]
    cover: PageTable = PageTable()
    page: Annotated[tuple[StoryPage, ...], LOOSE, Field(max_length=MOST_PAGES)] = ()

    @property
    def pages(self) -> dict[str, PageTable]:
        """The cover and the story pages by name, in order; the first of two that share one."""
        pages: dict[str, PageTable] = {"cover": self.cover}
        for page in self.page:
            pages.setdefault(page.id, page)
        return pages


class LanguageTable(Table):
    """A language of the exhibit."""

    code: Code
    name: Words
    offered_from_percent: Annotated[int, Field(ge=0, le=100)] = 100
    right_to_left: bool = False


class ExhibitFile(Table):
    """exhibit.toml"""

    format: int = FORMAT
    source_language: Code
    panels: Annotated[tuple[Id, ...], LOOSE, Field(min_length=1, max_length=MOST_PANELS)]
    media: Words = "media"
    language: Annotated[tuple[LanguageTable, ...], LOOSE, Field(min_length=1)]

    @model_validator(mode="after")
    def _source_listed(self) -> ExhibitFile:
        if self.source_language not in {table.code for table in self.language}:
            raise ValueError(f'there is no [[language]] with code = "{self.source_language}"')
        return self


class MediaTable(Table):
    """Rights and care of one picture; what is missing is found by the check."""

    file: File
    credit: Line = ""
    licence: Line = ""
    sensitivity: Annotated[Sensitivity, LOOSE] | None = None


class SourceTable(Table):
    """A source and its grade."""

    id: Id
    grade: Annotated[Grade, LOOSE]


class FactTable(Table):
    """A fact, its sources and what they disagree about."""

    id: Id
    grade: Literal["S", "A", "B", "C"]
    sources: Annotated[tuple[Id, ...], LOOSE] = ()
    differs: Annotated[tuple[Id, ...], LOOSE] = ()
    only_as_disagreement: bool = False


class DisagreementTable(Table):
    """A disagreement and the sources that differ."""

    id: Id
    sources: Annotated[tuple[Id, ...], LOOSE] = ()
