"""The part of a timeline that is seen: from the whole span to single days, with its axis."""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from kiosk.core.dates import PartialDate, write_date

DAY = 1 / 365.25
# A window is never shorter: days stay apart, and nobody gets lost between two of them.
_SHORTEST = 10 * DAY
_FIRST_YEAR, _LAST_YEAR = 1, 9998
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTHS = (1, 3, 6)
_DAYS = (1, 2, 7, 14)


@dataclass(frozen=True)
class Window:
    """A stretch of time; both ends in years, as `PartialDate.position` counts them."""

    first: float
    last: float

    @property
    def length(self) -> float:
        """How long it is, in years."""
        return self.last - self.first

    def place(self, position: float, width: float) -> float:
        """Return where a moment lies on an axis `width` pixels long."""
        return (position - self.first) / self.length * width if self.length > 0 else 0.0


@dataclass(frozen=True)
class Tick:
    """A mark of the axis at a moment in years; one between two others has no words."""

    position: float
    words: str


def largest_scale(whole: Window) -> float:
    """Return how many times larger than whole a timeline may be seen."""
    return max(1.0, whole.length / _SHORTEST)


def window(whole: Window, scale: float, centre: float) -> Window:
    """Return what is seen of `whole` when it is `scale` times larger around `centre` (0 to 1).

    Never reaches beyond the whole.
    """
    scale = min(max(1.0, scale), largest_scale(whole))
    half = 0.5 / scale
    middle = min(max(half, centre), 1 - half)
    first = whole.first + (middle - half) * whole.length
    return Window(first, min(whole.last, first + whole.length / scale))


def day_at(position: float) -> date:
    """Return the day in which a moment lies."""
    year = min(max(_FIRST_YEAR, math.floor(position)), _LAST_YEAR)
    length = 366 if calendar.isleap(year) else 365
    passed = min(max(0, math.floor((position - year) * length + 1e-6)), length - 1)
    return date(year, 1, 1) + timedelta(days=passed)


def begin_of(day: date) -> float:
    """Return the moment at which a day begins, in years."""
    length = 366 if calendar.isleap(day.year) else 365
    return day.year + (day.timetuple().tm_yday - 1) / length


def ticks(seen: Window, width: float, sample: float, language: str) -> tuple[Tick, ...]:
    """Return the marks of an axis `width` pixels long, as close as their words allow.

    `sample` is the width of a year written out, in pixels; months and days take more.
    """
    if seen.length <= 0 or width <= 0:
        return ()
    named, between = _step(seen, width, sample)
    words = {begin_of(day): write_date(_partial(day, named[0]), language, short=True)
             for day in _days(seen, *named)}  # fmt: skip
    places = set(words)
    if between is not None:
        places |= {begin_of(day) for day in _days(seen, *between)}
    return tuple(Tick(at, words.get(at, "")) for at in sorted(places))


_Step = tuple[str, int]


def _step(seen: Window, width: float, sample: float) -> tuple[_Step, _Step | None]:
    """Return the smallest step whose words have room, and a smaller one whose marks have."""
    pixels = width / seen.length
    steps = [
        *((("day", n), n * DAY, 2.9) for n in _DAYS),
        *((("month", n), n / 12, 3.9) for n in _MONTHS),
        *((("year", n), float(n), 1.8) for n in _YEARS),
    ]
    place = next(
        (i for i, (_, length, wide) in enumerate(steps) if length * pixels >= wide * sample),
        len(steps) - 1,
    )
    smaller = [step for step, length, _ in steps[:place] if length * pixels >= sample / 4]
    fitting = [step for step in smaller if _divides(step, steps[place][0])]
    return steps[place][0], fitting[0] if fitting else None


def _divides(one: _Step, other: _Step) -> bool:
    """Return whether marks of one step also fall on those of the other."""
    if one[0] == "day":
        return (other[0] == "day" and one[1] == 1) or (other[0] == "month" and one[1] == 1)
    return one[0] != other[0] or other[1] % one[1] == 0


def _partial(day: date, unit: str) -> PartialDate:
    return PartialDate(
        day.year, day.month if unit != "year" else 0, day.day if unit == "day" else 0
    )


def _days(seen: Window, unit: str, count: int) -> Iterator[date]:
    """Yield the days on which a step of an axis begins."""
    first, last = day_at(seen.first), seen.last
    if unit == "day":
        origin = first.toordinal() - first.toordinal() % count
        found = (date.fromordinal(max(1, origin + i * count)) for i in range(2000))
    elif unit == "month":
        begun = first.year * 12 + (first.month - 1) // count * count
        found = (date(m // 12, m % 12 + 1, 1) for m in range(begun, begun + 2000 * count, count)
                 if m // 12 <= _LAST_YEAR)  # fmt: skip
    else:
        begun = math.floor(seen.first / count) * count
        found = (date(y, 1, 1) for y in range(begun, begun + 2000 * count, count)
                 if _FIRST_YEAR <= y <= _LAST_YEAR)  # fmt: skip
    for day in found:
        if begin_of(day) > last + 1e-9:
            return
        if begin_of(day) >= seen.first - 1e-9:
            yield day


def told(seen: Window, language: str) -> str:
    """Write what is seen: “1600–1950”, or days where it is shorter than three years."""
    unit = "year" if seen.length > 3 else "day"
    ends = (seen.first, seen.last - (DAY / 2 if unit == "day" else 0.0))
    first, last = (write_date(_partial(day_at(at), unit), language) for at in ends)
    if first == last:
        return first
    return f"{first}–{last}" if unit == "year" else f"{first} – {last}"


def isolation(places: tuple[float, ...]) -> tuple[float, ...]:
    """Return how far each place is from its nearest neighbour; `places` ascend."""
    steps = [math.inf, *(b - a for a, b in pairwise(places)), math.inf]
    return tuple(min(steps[i], steps[i + 1]) for i in range(len(places)))
