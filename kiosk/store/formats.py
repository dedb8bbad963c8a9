"""The structure files of the exhibit as checked, frozen models.

Each model is one table of content/README.md; an unknown key or a wrong type is an error.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.core.exhibit import Grade, Landscape
from kiosk.core.figures import Sensitivity
from kiosk.store.fields import LOOSE, Code, File, Id, Line, Words
from kiosk.store.figure_tables import AnyFigure, AnyFigureField
from kiosk.store.table import EntryTable, Table

# What content of this format may say; store/migrations.py reads older ones.
FORMAT = 2
MOST_PANELS = 20
MOST_PAGES = 60
MOST_ENTRIES = 5_000
MOST_POINTS = 1_000_000


class PageTable(Table):
    """The cover: a page without a name of its own."""

    narration: File | None = None
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
    fonts: Annotated[tuple[File, ...], LOOSE, Field(max_length=20)] = ()
    points: Annotated[int, Field(ge=0, le=MOST_POINTS)] = 0
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
