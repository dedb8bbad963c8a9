"""Opening hours of the museum, days with a beginning of their own, and the nightly restart.

All times are those on the museum's wall. A clock that is wrong darkens no visit: out of hours
the screen rests until it is touched.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

DAY_MIN = 24 * 60
CLOSED = "closed"
_SPAN = re.compile(r"([01]?\d|2[0-3]):([0-5]\d) ?[-–] ?(2[0-4]|[01]?\d):([0-5]\d)")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_DAY = re.compile(r"(\d\d)-(\d\d)")


@dataclass(frozen=True)
class Span:
    """From one minute of the day until before another; the day has 1,440."""

    start_min: int
    end_min: int


Spans = tuple[Span, ...]
WHOLE_DAY: Spans = (Span(0, DAY_MIN),)


@dataclass(frozen=True)
class SpecialDay:
    """A day of each year on which a visit begins with one panel, and the first screen is still."""

    month: int
    day: int
    panel: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Opening:
    """When the screen is lit: each day of the week from Monday, and dates that differ."""

    week: tuple[Spans, ...] = (WHOLE_DAY,) * 7
    dates: dict[datetime.date, Spans] = field(default_factory=dict)
    days: tuple[SpecialDay, ...] = ()
    restart_min: int | None = None

    def is_open(self, at: datetime.datetime) -> bool:
        """Return whether the museum is open at a moment of local time."""
        spans = self.dates.get(at.date(), self.week[at.weekday()])
        minute = at.hour * 60 + at.minute
        return any(span.start_min <= minute < span.end_min for span in spans)

    def special_day(self, on: datetime.date) -> SpecialDay | None:
        """Return what holds on this date each year, or None."""
        return next((d for d in self.days if (d.month, d.day) == (on.month, on.day)), None)

    def restart_is_due(self, started: datetime.datetime, at: datetime.datetime) -> bool:
        """Return whether the moment of the nightly restart lies between the two.

        A clock that jumps by days makes one restart due, not one for each night.
        """
        if self.restart_min is None or at <= started:
            return False
        hour, minute = divmod(self.restart_min, 60)
        due = at.replace(hour=hour, minute=minute, second=0, microsecond=0)
        if due > at:
            due -= datetime.timedelta(days=1)
        return started < due


def read_spans(text: str) -> Spans | None:
    """Return the hours that a text such as “10:00-13:00, 14:00-18:00” names, or None.

    “closed” is no hours, an empty text the whole day.
    """
    text = text.strip()
    if not text:
        return WHOLE_DAY
    if text == CLOSED:
        return ()
    spans: list[Span] = []
    for part in text.split(","):
        found = _SPAN.fullmatch(part.strip())
        if found is None:
            return None
        start_hour, start, end_hour, end = map(int, found.groups())
        span = Span(start_hour * 60 + start, end_hour * 60 + end)
        last_end_min = spans[-1].end_min if spans else 0
        if not last_end_min <= span.start_min < span.end_min <= DAY_MIN:
            return None
        spans.append(span)
    return tuple(spans)


def read_minute(text: str) -> int | None:
    """Return the minute of the day of a time such as “03:30”, or None."""
    found = _TIME.fullmatch(text.strip())
    return int(found[1]) * 60 + int(found[2]) if found else None


def read_day(text: str) -> tuple[int, int] | None:
    """Return month and day of a text such as “12-28”, or None where no year has it."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    try:
        # A leap year, so that 29 February may be special too.
        datetime.date(2024, int(found[1]), int(found[2]))
    except ValueError:
        return None
    return int(found[1]), int(found[2])
