"""Every kind of figure that content may ask for."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.core.figures import FigureKind
from kiosk.store.data_tables import (
    Bars,
    Chain,
    Dots,
    Map,
    Names,
    Number,
    Quantity,
    Quotation,
    Regime,
    Timeline,
)
from kiosk.store.media_tables import (
    Audio,
    BeforeAfter,
    Document,
    Gallery,
    People,
    Picture,
    Video,
)

KINDS = tuple(map(str, FigureKind))

AnyFigure = (
    Timeline
    | Quantity
    | Number
    | Chain
    | Names
    | Quotation
    | Picture
    | Map
    | Dots
    | Bars
    | Regime
    | People
    | Document
    | BeforeAfter
    | Gallery
    | Audio
    | Video
)
AnyFigureField = Annotated[AnyFigure, Field(discriminator="kind")]
