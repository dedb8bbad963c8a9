"""Dates known to the year, month or day, and how each language writes them and numbers."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.core.locales import NBSP, locale_of


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date with as much precision as the source gives: 0 for an unknown month or day."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def position(self) -> float:
        """The place on a time axis, in years: the middle of what is known."""
        if not self.month:
            return self.year + 0.5
        length = 366 if calendar.isleap(self.year) else 365
        first = date(self.year, self.month, self.day or 1)
        span = 1 if self.day else calendar.monthrange(self.year, self.month)[1]
        return self.year + (first.timetuple().tm_yday - 1 + span / 2) / length


def parse_date(text: str) -> PartialDate:
    """Read "1943", "1943-12" or "1943-12-28"; raise ValueError for anything else."""
    match = re.fullmatch(r"(\d{1,4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if not match:
        raise ValueError(f"“{text}” is not a date such as 1943, 1943-12 or 1943-12-28")
    year, month, day = (int(part or 0) for part in match.groups())
    if match[2] is not None:
        date(year or 1, month, day if match[3] is not None else 1)
    return PartialDate(year, month, day)


def write_date(
    when: PartialDate, language: str, *, about: bool = False, short: bool = False
) -> str:
    """Write a date as a label: “28 December 1943”, «декабрь 1943»; short: “28 Dec”.

    A month without a day is always written in full.
    """
    table = locale_of(language)
    lead = table.about if about else ""
    if not when.month:
        return f"{lead}{when.year}"
    if not table.months:
        digits = [f"{when.month:02}", f"{when.year}"]
        return lead + ".".join([f"{when.day:02}", *digits] if when.day else digits)
    if not when.day:
        return f"{lead}{table.months_alone.split()[when.month - 1]}{NBSP}{when.year}"
    months = table.months_short if short else table.months
    return f"{lead}{when.day}{NBSP}{months.split()[when.month - 1]}{NBSP}{when.year}"


def write_moment(when: datetime, language: str) -> str:
    """Write a moment by the clock on the wall: “28 December 2026, 09:05”."""
    day = PartialDate(when.year, when.month, when.day)
    return f"{write_date(day, language)}, {when:%H:%M}"


def write_number(value: float, language: str, *, about: bool = False) -> str:
    """Write a count or measure with the separators of `language`: 12,345 or 12 345."""
    table = locale_of(language)
    whole, _, rest = f"{value:.10g}".partition(".")
    if abs(value) >= table.group_from and "e" not in whole:
        whole = f"{int(whole):,}".replace(",", table.group)
    written = f"{whole}{table.decimal}{rest}" if rest else whole
    return f"{table.roughly}{NBSP}{written}" if about else written
