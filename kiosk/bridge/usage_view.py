"""The figures of use as staff read them on the screen: sums, and bars beside each other."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.rows import Rows
from kiosk.core import usage
from kiosk.core.dates import parse_date, write_date, write_number
from kiosk.core.usage import Counts

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

Days = Mapping[datetime.date, Counts]
# The days that one picture shows, and the pages that have room.
DAYS, PAGES = 28, 8


@dataclass(frozen=True)
class Bar:
    """One bar: what it counts, as the counts name it or in words, and its part of the longest."""

    name: str
    number: int
    share: float


@dataclass(frozen=True)
class Figures:
    """What was counted, and the words for it: `titles` of pages and names of languages."""

    days: Days
    today: datetime.date
    titles: Mapping[str, str]


@QmlElement
class Bars(Rows):
    """Bars of one question."""

    row_type = Bar

    def count_up(self, counts: tuple[tuple[str, int], ...]) -> None:
        """Show these counts."""
        most = max((number for _, number in counts), default=0) or 1
        self.replace(tuple(Bar(name, number, number / most) for name, number in counts))


@QmlElement
class UsageView(QObject):
    """The figures of the last four weeks, or of all time kept.

    `find` returns them with the titles in a language; None where they cannot be read.
    """

    changed = Signal()

    def __init__(
        self, find: Callable[[str], Figures | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._figures: Figures | None = None
        self._sums: Counts = {}
        self._all = False
        self._language = ""
        self._days, self._lengths, self._pages = Bars(self), Bars(self), Bars(self)
        self._languages, self._access, self._left = Bars(self), Bars(self), Bars(self)

    @Slot(str)
    def look(self, language: str) -> None:
        """Read the figures, with titles in a language."""
        self._language = language
        self._figures = self._find(language)
        self._tell()

    @Slot(bool)
    def chooseAll(self, is_all: bool) -> None:
        """All time was chosen, or the last four weeks."""
        self._all = is_all
        self._tell()

    def _tell(self) -> None:
        found = self._figures or Figures({}, datetime.date.min, {})
        recent = usage.last_days(found.days, found.today, DAYS) if found.days else {}
        self._sums = sums = usage.sums_of(found.days if self._all else recent)
        visits = ((day.isoformat(), c.get(usage.VISITS, 0)) for day, c in recent.items())
        self._days.count_up(tuple(visits))
        self._lengths.count_up(tuple((name, sums.get(name, 0)) for name in usage.LENGTHS))
        self._pages.count_up(self._titled(usage.named(sums, usage.PAGE))[:PAGES])
        self._languages.count_up(self._titled(usage.named(sums, usage.LANGUAGE)))
        self._access.count_up(usage.named(sums, usage.ACCESS))
        self._left.count_up(self._titled(usage.named(sums, usage.LEFT_AT))[:PAGES])
        self.changed.emit()

    def _titled(self, counts: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
        titles = self._figures.titles if self._figures is not None else {}
        return tuple((titles.get(name, name), number) for name, number in counts)

    def _minutes(self) -> str:
        visits = self._sums.get(usage.VISITS, 0)
        minutes = self._sums.get(usage.SECONDS, 0) / visits / 60 if visits else 0.0
        return write_number(round(minutes, 1), self._language)

    def _most(self) -> int:
        return max((bar.number for bar in self._days.rows), default=0)

    def _day(self, place: int) -> str:
        if not self._days.rows:
            return ""
        return write_date(parse_date(self._days.rows[place].name), self._language)

    def _since(self) -> str:
        days = self._figures.days if self._figures is not None else {}
        return min(days).isoformat() if days else ""

    # fmt: off
    readable = Property(bool, lambda s: s._figures is not None, notify=changed)
    since = Property(str, _since, notify=changed)
    all = Property(bool, lambda s: s._all, notify=changed)
    visits = Property(int, lambda s: s._sums.get(usage.VISITS, 0), notify=changed)
    ended = Property(int, lambda s: s._sums.get(usage.ENDED, 0), notify=changed)
    wakes = Property(int, lambda s: s._sums.get(usage.IDLE_WAKES, 0), notify=changed)
    minutes = Property(str, _minutes, notify=changed)
    mostVisits = Property(int, _most, notify=changed)
    firstDay = Property(str, lambda s: s._day(0), notify=changed)
    lastDay = Property(str, lambda s: s._day(-1), notify=changed)
    days = Property(Bars, lambda s: s._days, constant=True)
    lengths = Property(Bars, lambda s: s._lengths, constant=True)
    pages = Property(Bars, lambda s: s._pages, constant=True)
    languages = Property(Bars, lambda s: s._languages, constant=True)
    access = Property(Bars, lambda s: s._access, constant=True)
    left = Property(Bars, lambda s: s._left, constant=True)
    # fmt: on
