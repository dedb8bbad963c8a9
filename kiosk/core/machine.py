"""What staff may ask of the computer, what it answers, and how it is doing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Errand(StrEnum):
    """What the exhibit cannot do itself; the words are those of the helper that does it."""

    RESTART = "restart-machine"
    POWER_OFF = "power-off"
    BRIGHTNESS = "brightness"
    EXPORT = "export"


class Outcome(StrEnum):
    """How an errand ended; the screen has a sentence for each."""

    DONE = "done"
    NOT_ALLOWED = "not-allowed"
    NO_ANSWER = "no-answer"
    TOO_OFTEN = "too-often"
    FAILED = "failed"
    NO_BRIGHTNESS = "no-brightness"
    NO_STICK = "no-stick"
    STICK_READ_ONLY = "stick-read-only"
    STICK_FULL = "stick-full"
    STICK_FAILED = "stick-failed"


@dataclass(frozen=True)
class Answer:
    """The end of an errand; `name` is that of the file which an export has written."""

    errand: Errand
    outcome: Outcome
    name: str = ""


# What an export takes along, besides the log: names of files that the exhibit hands over.
PARCEL = ("report.html", "report.json", "usage.csv", "usage.html", "versions.txt")
# A dark screen could not be made brighter again by touch.
DARKEST_PERCENT = 10


@dataclass(frozen=True)
class Readings:
    """The computer at one moment; what it does not tell is None.

    Sizes are in bytes. `since_known_s` is how far the clock stands after the last moment at which
    this kiosk has written something; less than 0 means that it was set back.
    """

    at: datetime.datetime
    synchronised: bool | None = None
    since_known_s: float | None = None
    disk_free: int | None = None
    disk_size: int | None = None
    memory_size: int | None = None
    memory_free: int | None = None
    memory_own: int | None = None
    temperature_c: float | None = None
    uptime_s: float | None = None
