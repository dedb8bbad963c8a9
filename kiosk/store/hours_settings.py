"""[hours] of settings.toml: when the screen is lit, and which days begin otherwise."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.core.hours import Opening, SpecialDay, read_day, read_minute, read_spans
from kiosk.store.fields import LOOSE, Line
from kiosk.store.table import Table

MOST_DATES = 1_000
MOST_DAYS = 50
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOURS_REMEDY = (
    'Write "10:00-18:00", "10:00-13:00, 14:00-18:00", "closed", or "" for the whole day.'
)

REMEDIES = {
    **dict.fromkeys(DAYS, _HOURS_REMEDY),
    "dates": 'Write ["2026-12-31 closed", "2027-01-02 11:00-16:00"].',
    "restart": 'Write "03:30", or "" for never.',
    "days": 'Write ["12-28 monument quiet"].',
}


def _spans(text: str) -> str:
    if read_spans(text) is None:
        raise ValueError(f"“{text[:40]}” are not hours of the day, in order")
    return text


def _minute(text: str) -> str:
    if text and read_minute(text) is None:
        raise ValueError(f"“{text[:20]}” is not a time of the day")
    return text


def _date(text: str) -> str:
    date, _, hours = text.strip().partition(" ")
    if not hours or read_spans(hours) is None:
        raise ValueError(f"“{text[:40]}” is not a date and its hours")
    try:
        datetime.date.fromisoformat(date)
    except ValueError:
        raise ValueError(f"“{date[:20]}” is not a date") from None
    return text


def _day(text: str) -> str:
    words = text.split()
    if not 2 <= len(words) <= 3 or read_day(words[0]) is None or words[2:] not in ([], ["quiet"]):
        raise ValueError(f"“{text[:40]}” is not a day, a panel and perhaps “quiet”")
    return text


HoursText = Annotated[Line, AfterValidator(_spans)]


class HoursTable(Table):
    """[hours]: when the screen is lit."""

    monday: HoursText = ""
    tuesday: HoursText = ""
    wednesday: HoursText = ""
    thursday: HoursText = ""
    friday: HoursText = ""
    saturday: HoursText = ""
    sunday: HoursText = ""
    dates: Annotated[
        tuple[Annotated[Line, AfterValidator(_date)], ...], LOOSE, Field(max_length=MOST_DATES)
    ] = ()
    days: Annotated[
        tuple[Annotated[Line, AfterValidator(_day)], ...], LOOSE, Field(max_length=MOST_DAYS)
    ] = ()
    restart: Annotated[Line, AfterValidator(_minute)] = ""

    @property
    def opening(self) -> Opening:
        """The same in the terms of core."""
        dates = {}
        for text in self.dates:
            date, _, hours = text.strip().partition(" ")
            dates[datetime.date.fromisoformat(date)] = read_spans(hours) or ()
        return Opening(
            week=tuple(read_spans(getattr(self, day)) or () for day in DAYS),
            dates=dates,
            days=tuple(_special(text) for text in self.days),
            restart_min=read_minute(self.restart),
        )


def _special(text: str) -> SpecialDay:
    day, panel, *rest = text.split()
    return SpecialDay(*(read_day(day) or (0, 0)), panel, quiet=bool(rest))
