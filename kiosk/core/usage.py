"""Figures of use: what is counted of visits. Counts only, nothing about any one person.

A count has a name such as "page:losses/cover" and grows by a whole number on one day. What a
visitor did is forgotten with the visit; only the sums stay.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.core.events import Screen
from kiosk.core.state import State

Places = tuple[tuple[str, ...], ...]
Counts = dict[str, int]

# Lengths of visits are counted in these steps, in minutes.
LENGTHS_MIN = (0, 1, 2, 5, 10, 20, 40)
LENGTHS = (*(f"length:{low}-{high}" for low, high in pairwise(LENGTHS_MIN)), "length:40-")
VISITS, SECONDS, IDLE_WAKES, ENDED = "visits", "seconds", "wake-ups", "ended"
PAGE, LANGUAGE, ACCESS, LEFT_AT = "page:", "language:", "access:", "left-at:"

_DEEDS = (
    "screen",
    "panel",
    "page",
    "step",
    "layer",
    "item",
    "layer_step",
    "figure_alone",
    "view_scale",
    "view_x",
    "view_y",
    "chosen",
    "playing",
    "volume",
    "consents",
    "language",
    "text_percent",
    "high_contrast",
    "calm_motion",
    "speaking",
    "speech_rate",
    "wide_spacing",
    "low_reach",
)


@dataclass(frozen=True)
class Watched:
    """What is remembered of a visit until it ends; `begun_s` is on the clock of the visit."""

    begun_s: float
    acted: bool = False
    access: frozenset[str] = frozenset()


def follow(
    watched: Watched | None, before: State, after: State, places: Places
) -> tuple[Watched | None, Counts]:
    """Return what to remember after a step of the visit, and what it adds to the counts.

    `places` are the ids of the pages of each panel, as "losses/cover". None stands for nobody.
    """
    counts: Counts = {}
    if watched is None:
        if after.screen is Screen.ATTRACT:
            return None, counts
        return Watched(after.now_s), counts
    if after.screen is Screen.ATTRACT:
        return None, _ended(watched, before, places, by_visitor=not before.warning)
    if any(getattr(before, name) != getattr(after, name) for name in _DEEDS):
        watched = replace(watched, acted=True, access=watched.access | _access(after))
    page = _place(after, places)
    if after.screen is Screen.PANEL and page and page != _place(before, places):
        counts[PAGE + page] = 1
    return watched, counts


def _ended(watched: Watched, last: State, places: Places, *, by_visitor: bool) -> Counts:
    if not watched.acted:
        return {IDLE_WAKES: 1}
    stayed_s = max(0.0, last.touched_s - watched.begun_s)
    counts = {
        VISITS: 1,
        SECONDS: round(stayed_s),
        length_of(stayed_s): 1,
        LANGUAGE + last.language: 1,
    }
    counts.update({ACCESS + name: 1 for name in sorted(watched.access)})
    if by_visitor:
        counts[ENDED] = 1
    else:
        counts[LEFT_AT + (_place(last, places) or str(last.screen))] = 1
    return counts


def sums_of(days: Mapping[datetime.date, Counts]) -> Counts:
    """Return the counts of all days together."""
    sums: Counts = {}
    for counts in days.values():
        for name, number in counts.items():
            sums[name] = sums.get(name, 0) + number
    return sums


def last_days(
    days: Mapping[datetime.date, Counts], today: datetime.date, count: int
) -> dict[datetime.date, Counts]:
    """Return the counts of so many days up to today, oldest first; nothing counted is empty."""
    wanted = (today - datetime.timedelta(days=ago) for ago in reversed(range(count)))
    return {day: days.get(day, {}) for day in wanted}


def named(sums: Counts, prefix: str) -> tuple[tuple[str, int], ...]:
    """Return the counts whose names begin so, without that beginning, the largest first."""
    found = [(name.removeprefix(prefix), n) for name, n in sums.items() if name.startswith(prefix)]
    return tuple(sorted(found, key=lambda each: (-each[1], each[0])))


def length_of(seconds: float) -> str:
    """Return the name under which a visit of that length is counted."""
    place = sum(seconds >= 60 * low for low in LENGTHS_MIN) - 1
    return LENGTHS[max(0, place)]


def _place(state: State, places: Places) -> str:
    if state.screen is not Screen.PANEL or state.panel >= len(places):
        return ""
    pages = places[state.panel]
    return pages[state.page] if state.page < len(pages) else ""


def _access(state: State) -> frozenset[str]:
    used = {
        f"text-{state.text_percent}": state.text_percent != 100,
        "high-contrast": state.high_contrast,
        "calm-motion": state.calm_motion,
        "read-aloud": state.speaking,
        "spacing": state.wide_spacing,
        "low-reach": state.low_reach,
        "keys": state.keyed,
    }
    return frozenset(name for name, is_used in used.items() if is_used)
