"""The names on a map: measured, placed, and told to QML as rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QmlElement

from kiosk.bridge.map_paint import Mark
from kiosk.bridge.rows import Item, Rows
from kiosk.bridge.typesetting import Style
from kiosk.core.encoding import END, MARK, PARAGRAPH, without_languages
from kiosk.core.figures import Entry, PlaceMark
from kiosk.core.map_layout import Named, Wanted, name_places
from kiosk.core.map_view import Box
from kiosk.core.projection import Point

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_MARKS = re.compile(f"{MARK}[^{END}]*{END}")
_ORDER = {PlaceMark.ORIGIN: 0, PlaceMark.PLACE: 1, PlaceMark.ORIENTATION: 2}


@dataclass(frozen=True)
class MapName:
    """The name of a place where it stands, in pixels."""

    entryId: str
    markup: str
    language: str
    nameLeft: float
    nameTop: float
    nameWidth: float
    nameHeight: float
    leftwards: bool
    bold: bool


@QmlElement
class MapNames(Rows):
    """The names on a map."""

    row_type = MapName


@dataclass(frozen=True)
class Lettering:
    """How names are set: their size in pixels, and the words “since %1”."""

    pixel_size: float
    since: str
    chosen: str
    relaxed: bool = False

    @property
    def line(self) -> float:
        """The height of a line."""
        return round(self.pixel_size * (1.5 if self.relaxed else 1.3))

    def text(self, entry: Entry, row: Item) -> str:
        """Return what stands beside a place: its name with its sources, and since when."""
        when = row.when if entry.when else ""
        if not when and entry.date is not None:
            when = self.since.replace("%1", str(entry.date.year))
        lines = [row.label, when] if when else [row.label]
        if MARK not in "".join(lines):
            lines[-1] += "".join(_MARKS.findall(row.note))
        return PARAGRAPH.join(lines)

    def is_bold(self, entry: Entry) -> bool:
        """Return whether a name is stressed."""
        return entry.mark is PlaceMark.ORIGIN or entry.id == self.chosen

    def width(self, text: str, *, bold: bool) -> float:
        """Return the width of the longest line of encoded words."""
        style = Style(serif=False, relaxed=self.relaxed)
        metrics = QFontMetricsF(style.font(max(1, round(self.pixel_size)), bold=bold))
        lines = re.sub("[\ue000-\ue006]", "", without_languages(text)).split(PARAGRAPH)
        return max(metrics.horizontalAdvance(line) for line in lines) + 6


@dataclass(frozen=True)
class Naming:
    """Names in their places, lines to those that stand apart, and whether none is missing."""

    rows: tuple[MapName, ...]
    leaders: tuple[tuple[Point, Point], ...]
    complete: bool


def box(rect: QRectF) -> Box:
    """Return a rectangle of Qt as a box."""
    return Box(rect.x(), rect.y(), rect.width(), rect.height())


def name_marks(
    entries: Sequence[Entry],
    rows: Sequence[Item],
    marks: Sequence[Mark],
    lettering: Lettering,
    room: Box,
    blocked: Sequence[Box],
    routes: Sequence[Sequence[Point]],
    gap: float,
) -> Naming:
    """Place the names of marks inside the room; the origin comes first, orientation last."""
    order = sorted(
        range(len(entries)),
        key=lambda i: (entries[i].id != lettering.chosen, _ORDER[entries[i].mark]),
    )
    wanted, texts = [], []
    for i in order:
        text, mark = lettering.text(entries[i], rows[i]), marks[i]
        wide = lettering.width(text, bold=lettering.is_bold(entries[i]))
        tall = lettering.line * (text.count(PARAGRAPH) + 1)
        texts.append(text)
        wanted.append(Wanted(mark.x, mark.y, mark.radius, wide, tall))
    found = name_places(wanted, room, blocked, routes, gap)
    told, leaders = {}, []
    for place, named in found.items():
        i, want = order[place], wanted[place]
        told[i] = MapName(
            entryId=rows[i].entryId,
            markup=texts[place],
            language=rows[i].language,
            nameLeft=named.left,
            nameTop=named.top,
            nameWidth=want.width,
            nameHeight=want.height,
            leftwards=named.leftwards,
            bold=lettering.is_bold(entries[i]),
        )
        if named.leader is not None:
            leaders.append(_leader(want, named))
    seen = sum(room.holds(Box(mark.x, mark.y, 0, 0)) for mark in marks)
    return Naming(tuple(told[i] for i in sorted(told)), tuple(leaders), len(found) >= seen)


def _leader(want: Wanted, named: Named) -> tuple[Point, Point]:
    """Return the line from the edge of a mark to its name."""
    end = named.leader or (want.x, want.y)
    dx, dy = end[0] - want.x, end[1] - want.y
    length = max(1.0, (dx * dx + dy * dy) ** 0.5)
    edge = min(1.0, want.radius / length)
    return (want.x + dx * edge, want.y + dy * edge), end
