"""Figures of numbers, dates, words and places in panel.toml, as checked, frozen models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.core.figures import PlaceMark, Unit
from kiosk.store.fields import LOOSE, Bend, Degrees, Id, Latitude, Target, Value, When, span
from kiosk.store.table import EntryTable, FigureTable, Table

MOST_ELEMENTS = {Unit.DOT: 1_000_000, Unit.MARK: 1_000}


class ListEntry(EntryTable):
    """A name in a list."""

    strong: bool = False


class TimelineEntry(EntryTable):
    """A date on an axis; `page` is the page that tells of it."""

    date: When
    about: bool = False
    strong: bool = False
    page: Target | None = None


class NumberEntry(EntryTable):
    """A number in large type; without a value its label `id.number` is shown."""

    value: Value | None = None
    about: bool = False


class RangeEntry(EntryTable):
    """An amount, or a range of two that differ."""

    value: Value
    low: Value | None = None
    about: bool = False

    @model_validator(mode="after")
    def _ranged(self) -> RangeEntry:
        if self.low is not None and self.low > self.value:
            raise ValueError("“low” is greater than “value”")
        return self


class QuantityEntry(RangeEntry):
    """An amount in its figure's unit."""

    bronze: Value | None = None
    shade: Value | None = None

    @model_validator(mode="after")
    def _ordered(self) -> QuantityEntry:
        for name, part in (("bronze", self.bronze), ("shade", self.shade)):
            if part is not None and part > self.value:
                raise ValueError(f"“{name}” is greater than “value”")
        if self.bronze is not None and self.shade is not None and self.shade < self.bronze:
            raise ValueError("“shade” is less than “bronze”")
        return self


class FieldEntry(RangeEntry):
    """A count of people; `within` names the entry among whose people they are drawn."""

    within: Id | None = None


class RegimeEntry(EntryTable):
    """A rule, from when, until when, and how high it stands."""

    date: When
    until: When | None = None
    value: Value


class PlaceEntry(EntryTable):
    """A place on a map."""

    lat: Latitude
    lon: Degrees
    mark: Annotated[PlaceMark, LOOSE] = PlaceMark.PLACE
    date: When | None = None
    page: Target | None = None


class RouteTable(Table):
    """A schematic line between two places of the same map."""

    start: Id = Field(alias="from")
    end: Id = Field(alias="to")
    bend: Bend = 0.0


class Timeline(FigureTable):
    """Dates on an axis, to scale."""

    kind: Literal["timeline"]
    start: When = Field(alias="from")
    end: When = Field(alias="to")
    entry: Annotated[tuple[TimelineEntry, ...], LOOSE, Field(min_length=1)]

    @model_validator(mode="after")
    def _inside(self) -> Timeline:
        _check_axis(self.start, self.end, ((e.id, e.date) for e in self.entry))
        return self


class Quantity(FigureTable):
    """Amounts to one scale."""

    kind: Literal["quantity"]
    unit: Annotated[Unit, LOOSE]
    strip: bool = False
    entry: Annotated[tuple[QuantityEntry, ...], LOOSE, Field(min_length=1, max_length=4)]

    @model_validator(mode="after")
    def _drawable(self) -> Quantity:
        most = MOST_ELEMENTS.get(self.unit)
        for entry in self.entry if most else ():
            _check_whole(entry, most or 0, str(self.unit))
        if self.strip and (self.unit is not Unit.MARK or len(self.entry) > 1):
            raise ValueError("a strip has the unit “mark” and one entry")
        if self.strip and self.entry[0].value > 100:
            raise ValueError("a strip has at most 100 marks")
        return self


class Number(FigureTable):
    """One to three numbers in large type."""

    kind: Literal["number"]
    entry: Annotated[tuple[NumberEntry, ...], LOOSE, Field(min_length=1, max_length=3)]


class Chain(FigureTable):
    """Who gave orders to whom."""

    kind: Literal["chain"]
    entry: Annotated[tuple[EntryTable, ...], LOOSE, Field(min_length=1)]


class Names(FigureTable):
    """Names or pairs of words in order."""

    kind: Literal["list"]
    entry: Annotated[tuple[ListEntry, ...], LOOSE, Field(min_length=1)]


class Quotation(FigureTable):
    """A short quotation in large type."""

    NEEDS = (("quote", "belongs to a quotation"), ("by", "belongs to a quotation"))
    SPEAKS = True

    kind: Literal["quotation"]


class Dots(FigureTable):
    """One dot for one person, in counts to choose from."""

    kind: Literal["field"]
    entry: Annotated[tuple[FieldEntry, ...], LOOSE, Field(min_length=1, max_length=8)]

    @model_validator(mode="after")
    def _countable(self) -> Dots:
        whole = {entry.id: entry for entry in self.entry if entry.within is None}
        if not whole:
            raise ValueError("every entry is drawn within another; one must stand by itself")
        for entry in self.entry:
            _check_whole(entry, MOST_ELEMENTS[Unit.DOT], "dot")
            if entry.low is not None and entry.low % 1:
                raise ValueError(f"the entry “{entry.id}” has half a dot")
            if entry.within is not None and entry.within not in whole:
                raise ValueError(
                    f"“{entry.within}”, in which the entry “{entry.id}” is drawn, is not an"
                    " entry of this figure that stands by itself"
                )
            if entry.within is not None and entry.value > whole[entry.within].value:
                raise ValueError(f"the entry “{entry.id}” is greater than what it is drawn within")
        return self


class Bars(FigureTable):
    """Amounts and ranges side by side."""

    kind: Literal["bars"]
    most: Value | None = None
    entry: Annotated[tuple[RangeEntry, ...], LOOSE, Field(min_length=1, max_length=12)]

    @model_validator(mode="after")
    def _scaled(self) -> Bars:
        largest = max(entry.value for entry in self.entry)
        if self.most is not None and self.most < largest:
            raise ValueError("“most” is less than the largest value")
        if not largest:
            raise ValueError("every value is 0, so there is nothing to draw")
        return self


class Regime(FigureTable):
    """Rules over time, each as high as its level."""

    kind: Literal["regime"]
    start: When = Field(alias="from")
    end: When = Field(alias="to")
    entry: Annotated[tuple[RegimeEntry, ...], LOOSE, Field(min_length=1, max_length=12)]

    @model_validator(mode="after")
    def _inside(self) -> Regime:
        _check_axis(self.start, self.end, ((e.id, e.date) for e in self.entry))
        for entry in self.entry:
            if entry.until is not None and span(entry.until)[1] < span(entry.date)[0]:
                raise ValueError(f"the entry “{entry.id}” ends before it begins")
        return self


class Map(FigureTable):
    """Places and schematic routes on land and water."""

    kind: Literal["map"]
    west: Degrees | None = None
    east: Degrees | None = None
    south: Latitude | None = None
    north: Latitude | None = None
    entry: Annotated[tuple[PlaceEntry, ...], LOOSE, Field(min_length=1, max_length=500)]
    route: Annotated[tuple[RouteTable, ...], LOOSE, Field(max_length=100)] = ()

    @model_validator(mode="after")
    def _placed(self) -> Map:
        sides = (self.west, self.east, self.south, self.north)
        if any(side is not None for side in sides):
            if self.west is None or self.east is None or self.south is None or self.north is None:
                raise ValueError("a frame needs “west”, “east”, “south” and “north”")
            if self.west >= self.east or self.south >= self.north:
                raise ValueError("the frame is empty: west before east, south before north")
        known = {entry.id for entry in self.entry}
        for route in self.route:
            for name in (route.start, route.end):
                if name not in known:
                    raise ValueError(f"a route names “{name}”, which is not an entry of the map")
            if route.start == route.end:
                raise ValueError(f"a route leads from “{route.start}” to itself")
        return self


def _check_axis(start: When, end: When, dates: Iterator[tuple[str, When]]) -> None:
    if span(start)[0] >= span(end)[1]:
        raise ValueError("“from” is not earlier than “to”")
    for name, date in dates:
        first, last = span(date)
        if last < span(start)[0] or first > span(end)[1]:
            raise ValueError(f"the date of the entry “{name}” is outside “from” and “to”")


def _check_whole(entry: RangeEntry, most: int, unit: str) -> None:
    if entry.value > most:
        raise ValueError(f"the entry “{entry.id}” has more than {most:,} {unit}s")
    if entry.value % 1:
        raise ValueError(f"the entry “{entry.id}” has half a {unit}")
