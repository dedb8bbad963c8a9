"""The commissioning report: what was tried on a kiosk, how it ended, and what was not tried.

Each check is good, bad, or was not done. Its figures are plain data for programs; `bridge` has the
words for people. Lengths are in millimetres, sizes in bytes.
"""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from kiosk.core.bank_card import CLOSE_PERCENT, CardTrial
from kiosk.core.display import Profile
from kiosk.core.machine import Readings
from kiosk.core.touch_grid import FINGERS, TouchGrid

FORMAT = 1
# Less room than this, and new content may not fit beside the old.
LEAST_FREE = 2 * 1024**3
LEAST_FREE_SHARE = 0.05
# The exhibit alone must never come near its limit in the service.
LARGEST_OWN_MEMORY = 1000 * 1024**2
HOTTEST_C = 80.0
# A clock that was set back by more than this stands wrong.
BACK_S = 120.0
# A program of this year cannot be on a kiosk before it.
FIRST_YEAR = 2026


class Verdict(StrEnum):
    """How a check ended."""

    GOOD = "good"
    BAD = "bad"
    NOT_DONE = "not done"


class Heard(StrEnum):
    """Where the technician heard the tone of one side."""

    YES = "heard"
    OTHER_SIDE = "on the other side"
    BOTH_SIDES = "on both sides"
    NO = "not heard"


@dataclass(frozen=True)
class Letters:
    """Who draws the letters of a language: how many each family of fonts does.

    `strange` are letters of a fallback, with its name; `missing` those that nobody draws.
    """

    language: str
    letters: int
    families: tuple[tuple[str, int], ...]
    strange: tuple[tuple[str, str], ...] = ()
    missing: str = ""


@dataclass(frozen=True)
class ContentFound:
    """The content that is shown: its version (0 where none was installed), files and their hash."""

    version: int
    sha256: str
    files: int
    size: int


@dataclass(frozen=True)
class Commission:
    """All that is known so far; None is what nobody has done. `kiosk` is the computer's name."""

    kiosk: str
    program: str
    profile: Profile
    system: str = ""
    touch: TouchGrid | None = None
    # How many fingers the touch device itself says that it can tell apart; 0 if it does not say.
    device_fingers: int = 0
    left: Heard | None = None
    right: Heard | None = None
    has_sound: bool | None = None
    letters: tuple[Letters, ...] = ()
    card: CardTrial | None = None
    # Whether somebody made it as large as a card, or saw that it is.
    is_card_matched: bool = False
    # Whether the size measured was stored for this kiosk.
    is_size_kept: bool = False
    readings: Readings | None = None
    content: ContentFound | None = None


# What is tried together, and the checks that come of it.
PARTS = {
    "touch": ("touch", "fingers"),
    "sound": ("left", "right"),
    "size": ("size",),
    "letters": ("letters",),
    "computer": ("disk", "memory", "temperature", "clock"),
    "content": ("content", "program"),
}


@dataclass(frozen=True)
class Check:
    """One line of the report."""

    name: str
    verdict: Verdict
    figures: dict[str, object] = field(default_factory=dict)


def checks(found: Commission) -> tuple[Check, ...]:
    """Return every line of the report, in its order."""
    return (
        _touch(found.touch),
        _fingers(found.touch, found.device_fingers),
        _side("left", found.left, found.has_sound),
        _side("right", found.right, found.has_sound),
        _letters(found.letters),
        _size(found),
        *_computer(found.readings),
        _content(found.content),
        Check("program", Verdict.GOOD, {"version": found.program, "system": found.system}),
    )


def standing(part: str, found: Commission) -> Verdict:
    """Return how a part stands: bad if one check of it is, else not done if one is not."""
    verdicts = [check.verdict for check in checks(found) if check.name in PARTS[part]]
    return next((v for v in (Verdict.BAD, Verdict.NOT_DONE) if v in verdicts), Verdict.GOOD)


def report(found: Commission, at: datetime.datetime) -> dict[str, object]:
    """Return the report as plain data, `at` the moment at which it is made."""
    return {
        "format": FORMAT,
        "kiosk": found.kiosk,
        "at": at.isoformat(timespec="seconds"),
        "profile": asdict(found.profile),
        "checks": [
            {"name": c.name, "verdict": str(c.verdict), "figures": c.figures} for c in checks(found)
        ],
    }


def _touch(grid: TouchGrid | None) -> Check:
    if grid is None:
        return Check("touch", Verdict.NOT_DONE)
    zones = [asdict(zone) for zone in grid.zones()]
    figures: dict[str, object] = {
        "columns": grid.columns,
        "rows": grid.rows,
        "cells": grid.cells,
        "touched": len(grid.touched),
        "dead_zones": zones,
    }
    return Check("touch", _good(grid.is_whole), figures)


def _fingers(grid: TouchGrid | None, device: int) -> Check:
    # One finger is what draws over the screen.
    if grid is None or grid.fingers <= 1:
        return Check("fingers", Verdict.NOT_DONE)
    figures: dict[str, object] = {"at_once": grid.fingers, "wanted": FINGERS, "device": device}
    return Check("fingers", _good(grid.fingers >= FINGERS), figures)


def _side(side: str, heard: Heard | None, has_sound: bool | None) -> Check:
    figures: dict[str, object] = {"device": has_sound}
    if heard is None:
        return Check(side, Verdict.NOT_DONE, figures)
    return Check(side, _good(heard is Heard.YES), {**figures, "heard": str(heard)})


def _letters(found: tuple[Letters, ...]) -> Check:
    if not found:
        return Check("letters", Verdict.NOT_DONE)
    figures: dict[str, object] = {
        entry.language: {
            "letters": entry.letters,
            "fonts": dict(entry.families),
            "fallbacks": dict(entry.strange),
            "missing": entry.missing,
        }
        for entry in found
    }
    return Check("letters", _good(not any(e.strange or e.missing for e in found)), figures)


def _size(found: Commission) -> Check:
    card = found.card
    figures: dict[str, object] = {
        "profile": found.profile.name,
        "profile_mm": [found.profile.width_mm, found.profile.height_mm],
    }
    if card is None or not found.is_card_matched:
        return Check("size", Verdict.NOT_DONE, figures)
    differs = round(card.differs_percent(found.profile), 1)
    figures |= {"measured_mm": list(card.size_mm), "pixels": [card.width_px, card.height_px]}
    figures |= {"differs_percent": differs, "kept": found.is_size_kept}
    return Check("size", _good(abs(differs) <= CLOSE_PERCENT or found.is_size_kept), figures)


def _computer(now: Readings | None) -> tuple[Check, ...]:
    if now is None:
        return tuple(
            Check(name, Verdict.NOT_DONE) for name in ("disk", "memory", "temperature", "clock")
        )
    free, size, own, heat = now.disk_free, now.disk_size, now.memory_own, now.temperature_c
    roomy = free is not None and bool(size) and free >= min(LEAST_FREE, (size or 0) // 2)
    roomy = roomy and (free or 0) >= LEAST_FREE_SHARE * (size or 0)
    back = now.since_known_s is not None and now.since_known_s < -BACK_S
    memory: dict[str, object] = {"size": now.memory_size, "free": now.memory_free, "own": own}
    clock: dict[str, object] = {
        "time": now.at.isoformat(timespec="seconds"),
        "synchronised": now.synchronised,
        "since_last_known_s": None if now.since_known_s is None else round(now.since_known_s),
        "uptime_s": None if now.uptime_s is None else round(now.uptime_s),
    }
    return (
        Check("disk", _known(free, roomy), {"free": free, "size": size}),
        Check("memory", _known(own, (own or 0) <= LARGEST_OWN_MEMORY), memory),
        Check("temperature", _known(heat, (heat or 0) <= HOTTEST_C), {"celsius": heat}),
        Check("clock", _good(not back and now.at.year >= FIRST_YEAR), clock),
    )


def _content(found: ContentFound | None) -> Check:
    if found is None:
        return Check("content", Verdict.NOT_DONE)
    return Check("content", Verdict.GOOD, asdict(found))


def _good(is_good: bool) -> Verdict:
    return Verdict.GOOD if is_good else Verdict.BAD


def _known(value: object, is_good: bool) -> Verdict:
    return Verdict.NOT_DONE if value is None else _good(is_good)
