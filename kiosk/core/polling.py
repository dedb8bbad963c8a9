"""When a kiosk looks for newer content, and how fast it reads: never all kiosks at once.

Everything random is made of a kiosk's name, so that it is always the same for one kiosk and
differs between any two: a site whose power returns, or a server that was down, meets no herd.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

DAY_MIN = 24 * 60
FIRST_RETRY_S = 60.0
JITTER = 0.1
STICKS = "/media/kiosk"
LARGEST_EXPONENT = 30
_HOURS = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)")


@dataclass(frozen=True)
class Hours:
    """A part of each day, in minutes since midnight; it may lead over midnight."""

    start_min: int
    end_min: int

    @property
    def length_min(self) -> int:
        """How long it is; a whole day if it ends when it starts."""
        return (self.end_min - self.start_min) % DAY_MIN or DAY_MIN

    def contain(self, minute: float) -> bool:
        """Return whether a minute of the day lies in it."""
        return (minute - self.start_min) % DAY_MIN < self.length_min

    def until_open_min(self, minute: float) -> float:
        """Return how long it is until it begins; 0 while it lasts."""
        return 0.0 if self.contain(minute) else (self.start_min - minute) % DAY_MIN


def read_hours(text: str) -> Hours | None:
    """Return the hours that a text such as “22:00-06:00” names, or None."""
    found = _HOURS.fullmatch(text.strip())
    if found is None:
        return None
    start_hour, start_min, end_hour, end_min = map(int, found.groups())
    end = end_hour * 60 + end_min
    return Hours(start_hour * 60 + start_min, end % DAY_MIN) if end <= DAY_MIN else None


def unit(*parts: object) -> float:
    """Return a number from 0 to 1, always the same for the same parts, evenly spread for others."""
    digest = hashlib.sha256("\0".join(map(str, parts)).encode()).digest()
    return int.from_bytes(digest[:7], "big") / (1 << 56)


@dataclass(frozen=True)
class Schedule:
    """When one kiosk looks: every so often, at its own moments, and less often while it fails."""

    kiosk: str
    every_s: float
    hours: Hours | None = None

    def first_s(self, minute: float) -> float:
        """Return how long a kiosk waits after its start, at this minute of the day."""
        return self._within(self.every_s * unit(self.kiosk, "first"), minute)

    def next_s(self, looks: int, failures: int, minute: float) -> float:
        """Return how long it waits after a look; after failures ever longer, and ever more spread.

        `looks` counts all looks and `failures` those that failed since the last that did not.
        """
        if failures:
            longest = min(FIRST_RETRY_S * 4.0 ** min(failures, LARGEST_EXPONENT), self.every_s)
            shortest = min(FIRST_RETRY_S, longest)
            wait = shortest + (longest - shortest) * unit(self.kiosk, "retry", looks)
        else:
            wait = self.every_s * (1 + JITTER * (2 * unit(self.kiosk, "look", looks) - 1))
        return self._within(wait, minute)

    def _within(self, wait_s: float, minute: float) -> float:
        """Move a wait that ends outside the hours to the kiosk's own moment in the next ones."""
        if self.hours is None or self.hours.contain(minute + wait_s / 60):
            return wait_s
        shut_min = self.hours.until_open_min(minute + wait_s / 60)
        room_s = min(self.hours.length_min * 60 / 2, self.every_s)
        return wait_s + shut_min * 60 + room_s * unit(self.kiosk, "opening")


@dataclass(frozen=True)
class Bucket:
    """A limit of bandwidth: tokens for bytes, filled at a rate, a second's worth at most.

    `level` is what was left in the bucket at the time `at_s`; a debt is paid by waiting.
    """

    bytes_per_s: float
    level: float = 0.0
    at_s: float = 0.0

    def take(self, size_bytes: int, now_s: float) -> tuple[Bucket, float]:
        """Return the bucket after some bytes, and how many seconds to wait for them."""
        filled = self.level + max(0.0, now_s - self.at_s) * self.bytes_per_s
        level = min(filled, self.bytes_per_s) - size_bytes
        return Bucket(self.bytes_per_s, level, now_s), max(0.0, -level / self.bytes_per_s)


@dataclass(frozen=True)
class PollRules:
    """Where a kiosk looks for newer content, how often, in which hours and how fast.

    Without sources it looks nowhere. A bandwidth of 0 is no limit; an empty proxy is none.
    Sticks are mounted in the folder `sticks`; `trust` is a root.json to begin with.
    """

    sources: tuple[str, ...] = ()
    every_s: float = 6 * 3600.0
    hours: Hours | None = None
    bandwidth_bytes_per_s: float = 0.0
    proxy: str = ""
    sticks: str = STICKS
    trust: str = ""


NOWHERE = PollRules()
# Not even sticks.
NOTHING = PollRules(sticks="")


@dataclass(frozen=True)
class ReportRules:
    """Where a kiosk writes or sends how it is, and under which name; without both, nowhere."""

    folder: str = ""
    address: str = ""
    name: str = ""

    @property
    def are_wanted(self) -> bool:
        """Whether anybody wants to know."""
        return bool(self.folder or self.address)


NOBODY = ReportRules()
