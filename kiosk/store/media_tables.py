"""Figures of pictures, persons, documents and recordings in panel.toml, as checked models."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.store.fields import LOOSE, Code, File, Id, Part
from kiosk.store.table import EntryTable, FigureTable

_ALT = "says what the picture shows"
_CAPTION = "stands beside the picture"


class PersonEntry(EntryTable):
    """A person, with a portrait if there is one."""

    file: File | None = None


class GalleryEntry(EntryTable):
    """One picture of several."""

    file: File


class PointEntry(EntryTable):
    """A marked point of a picture; without a place it stands in the list only."""

    x: Part | None = None
    y: Part | None = None

    @model_validator(mode="after")
    def _both(self) -> PointEntry:
        if (self.x is None) != (self.y is None):
            raise ValueError("a point needs both “x” and “y”")
        return self


class People(FigureTable):
    """Persons by name, with portraits where there are any."""

    kind: Literal["people"]
    entry: Annotated[tuple[PersonEntry, ...], LOOSE, Field(min_length=1, max_length=60)]


class Document(FigureTable):
    """A document: facsimile, transcription and translation side by side."""

    MAY = ("alt", "caption")
    VEILS = True

    kind: Literal["document"]
    file: File | None = None
    language: Code | None = None
    entry: Annotated[tuple[EntryTable, ...], LOOSE, Field(min_length=1, max_length=60)]


class BeforeAfter(FigureTable):
    """The same view at two times."""

    NEEDS = (
        ("before", "names the earlier picture"),
        ("after", "names the later picture"),
        ("alt", _ALT),
        ("caption", _CAPTION),
    )
    SPEAKS = True

    kind: Literal["before-after"]
    before: File
    after: File


class Gallery(FigureTable):
    """Several pictures, one at a time."""

    ENTRY_NEEDS = (("alt", _ALT),)

    kind: Literal["gallery"]
    entry: Annotated[tuple[GalleryEntry, ...], LOOSE, Field(min_length=1, max_length=60)]


class Picture(FigureTable):
    """A picture from the media folder, with marked points if it has any."""

    NEEDS = (("alt", _ALT), ("caption", _CAPTION))
    SPEAKS = True
    VEILS = True

    kind: Literal["image"]
    file: File
    slot: bool = False
    entry: Annotated[tuple[PointEntry, ...], LOOSE, Field(max_length=60)] = ()

    @model_validator(mode="after")
    def _stands_alone(self) -> Picture:
        if self.slot and not self.entry:
            raise ValueError("a slot needs entries, which are shown while there is no picture")
        return self


class Audio(FigureTable):
    """A recording to listen to; `words` names its captions and transcript."""

    NEEDS = (("alt", "says what is heard"), ("caption", "stands beside the recording"))
    SPEAKS = True
    VEILS = True

    kind: Literal["audio"]
    file: File
    words: Id
    poster: File | None = None


class Video(FigureTable):
    """A film; `words` names its captions and transcript, `poster` is seen before it plays."""

    NEEDS = (("alt", "says what is seen and heard"), ("caption", "stands beside the film"))
    SPEAKS = True
    VEILS = True

    kind: Literal["video"]
    file: File
    words: Id
    poster: File
