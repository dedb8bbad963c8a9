"""[[screens]] of settings.toml: more than one screen at one kiosk."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator

from kiosk.core.display import Profile
from kiosk.core.faults import Fault
from kiosk.core.screens import TURNS, ScreenPlan
from kiosk.store.fields import Id, Line
from kiosk.store.table import Table
from kiosk.store.tables import TomlFile, read_table, suggest

MOST_SCREENS = 8
_NAMES = "Write the name of the output, such as HDMI-A-1: exile-and-return screens tells them."
REMEDIES = {
    "output": _NAMES,
    "turned": "Write 0, 90, 180 or 270, without quotation marks.",
    "content": "Write the whole way to a content folder, such as /var/lib/hall-2/content.",
    "screens": "Write [[screens]] above each screen.",
}


def _turned(degrees: int) -> int:
    if degrees not in TURNS:
        raise ValueError(f"{degrees} is no quarter of a turn")
    return degrees


def _folder(text: str) -> str:
    if text and not PurePosixPath(text).is_absolute():
        raise ValueError(f"“{text[:80]}” is not a whole way")
    return text


class ScreenTable(Table):
    """[[screens]]: one display and what it shows."""

    output: Id
    profile: Line = ""
    turned: Annotated[int, AfterValidator(_turned)] = 0
    content: Annotated[Line, AfterValidator(_folder)] = ""
    mirrors: Line = ""
    touch: Line = ""

    @property
    def plan(self) -> ScreenPlan:
        """The same in the terms of the rules."""
        return ScreenPlan(
            self.output, self.profile, self.turned, self.content, self.mirrors, self.touch
        )


def read_screens(
    source: TomlFile, profiles: Mapping[str, Profile], faults: list[Fault]
) -> tuple[ScreenPlan, ...]:
    """Return the screens that hold, and add what is wrong; a screen with a fault is left out."""
    tables = (source.data or {}).get("screens", [])
    if not isinstance(tables, list) or len(tables) > MOST_SCREENS:
        message = f"“screens” is not a list of at most {MOST_SCREENS} screens."
        faults.append(source.fault(("screens",), message, REMEDIES["screens"]))
        return ()
    plans: list[ScreenPlan] = []
    for index in range(len(tables)):
        place = ("screens", index)
        read, found = read_table(source, ScreenTable, place)
        faults += map(_remedied, found)
        if read is None:
            continue
        wrong = _wrong(read, plans, profiles)
        if wrong is None:
            plans.append(read.plan)
        else:
            key, message, remedy = wrong
            faults.append(source.fault((*place, key), message, remedy))
    return tuple(plans)


def _remedied(fault: Fault) -> Fault:
    """Say exactly what to write for a key that is wrong."""
    key = fault.field.rsplit(", ", 1)[-1]
    return dataclasses.replace(fault, remedy=REMEDIES.get(key, fault.remedy))


def _wrong(
    table: ScreenTable, before: list[ScreenPlan], profiles: Mapping[str, Profile]
) -> tuple[str, str, str] | None:
    """Return the key, what is wrong with it and the remedy, or None."""
    shown = [plan.output for plan in before if not plan.mirrors]
    if table.output in [plan.output for plan in before]:
        return "output", f"Two screens are the output “{table.output}”.", "Name another one."
    if table.profile and table.profile not in profiles:
        remedy = suggest(table.profile, profiles) or 'Write "" to let the picture\'s size decide.'
        return "profile", f"“{table.profile[:60]}” is not a display profile.", remedy
    if table.mirrors and table.mirrors not in shown:
        message = f"“{table.mirrors[:60]}” is no screen above this one with its own picture."
        return "mirrors", message, suggest(table.mirrors, shown) or "Put that screen first."
    if table.mirrors and table.content:
        message = "A screen that mirrors another one has no content of its own."
        return "content", message, "Delete one of the two lines."
    return None
