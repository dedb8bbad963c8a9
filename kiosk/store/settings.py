"""settings.toml: times and sizes of one kiosk, with a fault for each value that cannot hold."""

from __future__ import annotations

import contextlib
import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator

from kiosk.core.display import HIGHEST_REACH_MM, LOWEST_REACH_MM, PROFILES, Profile
from kiosk.core.faults import Fault
from kiosk.core.hours import Opening
from kiosk.core.idle import IdleRules
from kiosk.core.polling import NOBODY, NOTHING, NOWHERE, PollRules, ReportRules
from kiosk.core.screens import ScreenPlan, plan_of
from kiosk.store import hours_settings, network_settings
from kiosk.store.fields import LOOSE, Line, Words
from kiosk.store.hours_settings import HoursTable
from kiosk.store.network_settings import ReportsTable, UpdatesTable
from kiosk.store.reading import printable
from kiosk.store.screens_settings import ScreenTable, read_screens
from kiosk.store.table import Table
from kiosk.store.tables import TomlFile, read_table, read_toml, suggest

FILE_NAME = "settings.toml"
_PLACE = re.compile(r" \d+$")  # of an entry in a list

T = TypeVar("T", bound=Table)

_DEFAULT = IdleRules()
_REACHABLE = "at least 250 mm of it lie between these heights"
_MILLIMETRES = "measure the lit picture in millimetres, not in centimetres or inches"


@dataclass(frozen=True)
class _Range:
    """What a number may be, and why."""

    low: float
    high: float
    reason: str

    def check(self, value: float) -> float:
        """Return the value, or raise ValueError with the reason."""
        if not self.low <= value <= self.high:
            side = f"more than {self.high:,g}" if value > self.high else f"less than {self.low:,g}"
            raise ValueError(f"{value:,g} is {side}: {self.reason}")
        return value

    @property
    def remedy(self) -> str:
        """What to write instead."""
        return f"Write a number from {self.low:g} to {self.high:g}, without quotation marks."


_RANGES = {
    "shortest_pause_s": _Range(90, 3_600, "a slow reader, or one who needs help, needs the time"),
    "warning_s": _Range(20, 600, "a visitor must be able to see it, understand it and touch"),
    "reading_words_per_min": _Range(20, 400, "nobody reads labels at such a speed"),
    "looking_s": _Range(0, 600, "it is the time to look at a drawing"),
    "large_text_extra_percent": _Range(0, 400, "large text takes longer, never less time"),
    "resting_finger_s": _Range(10, 600, "a hand may rest on the screen, dirt may not hold it"),
    "first_touch_guard_s": _Range(0, 3, "afterwards the screen must obey every touch"),
    "width_mm": _Range(100, 5_000, _MILLIMETRES),
    "height_mm": _Range(100, 5_000, _MILLIMETRES),
    "eye_mm": _Range(200, 5_000, "measure from the screen to the reader's eyes in millimetres"),
    "bottom_mm": _Range(0, 3_000, "measure from the floor to the picture in millimetres"),
}
_REMEDIES = {
    **{name: allowed.remedy for name, allowed in _RANGES.items()},
    "profiles": "Write [[display.profiles]] above each profile.",
    **network_settings.REMEDIES,
}


def _within(name: str) -> AfterValidator:
    return AfterValidator(_RANGES[name].check)


class IdleTable(Table):
    """[idle]: how long a reader may pause."""

    shortest_pause_s: Annotated[float, _within("shortest_pause_s")] = _DEFAULT.shortest_s
    warning_s: Annotated[float, _within("warning_s")] = _DEFAULT.warning_s
    reading_words_per_min: Annotated[float, _within("reading_words_per_min")] = (
        _DEFAULT.reading_words_per_min
    )
    looking_s: Annotated[float, _within("looking_s")] = _DEFAULT.looking_s
    large_text_extra_percent: Annotated[float, _within("large_text_extra_percent")] = (
        _DEFAULT.large_text_extra_percent
    )
    resting_finger_s: Annotated[float, _within("resting_finger_s")] = _DEFAULT.stuck_touch_s
    first_touch_guard_s: Annotated[float, _within("first_touch_guard_s")] = _DEFAULT.wake_shield_s

    @property
    def rules(self) -> IdleRules:
        """The same in the terms of the visit."""
        return IdleRules(
            shortest_s=self.shortest_pause_s,
            warning_s=self.warning_s,
            reading_words_per_min=self.reading_words_per_min,
            looking_s=self.looking_s,
            large_text_extra_percent=self.large_text_extra_percent,
            stuck_touch_s=self.resting_finger_s,
            wake_shield_s=self.first_touch_guard_s,
        )


class DisplayTable(Table):
    """[display]: which screen this is; an empty profile is chosen by the picture's size."""

    profile: Line = ""
    profiles: Annotated[tuple[Any, ...], LOOSE] = ()


class LanguagesTable(Table):
    """[languages]: which of the content's languages this kiosk offers; all where none is named."""

    offered: Annotated[tuple[Line, ...], LOOSE] = ()


class ProfileTable(Table):
    """[[display.profiles]]: a screen that is not among the built-in ones, or replaces one."""

    name: Words
    width_mm: Annotated[float, _within("width_mm")]
    height_mm: Annotated[float, _within("height_mm")]
    eye_mm: Annotated[float, _within("eye_mm")] = Profile.eye_mm
    bottom_mm: Annotated[float, _within("bottom_mm")] = Profile.bottom_mm


_SECTIONS: dict[str, type[Table]] = {
    "idle": IdleTable,
    "display": DisplayTable,
    "updates": UpdatesTable,
    "reports": ReportsTable,
    "hours": HoursTable,
    "languages": LanguagesTable,
    "screens": ScreenTable,
}


@dataclass(frozen=True)
class Settings:
    """The settings that hold; `profile_name` is empty if the screen's size decides."""

    idle: IdleRules = _DEFAULT
    profiles: dict[str, Profile] = field(default_factory=lambda: dict(PROFILES))
    profile_name: str = ""
    updates: PollRules = NOWHERE
    reports: ReportRules = NOBODY
    opening: Opening = field(default_factory=Opening)
    languages: tuple[str, ...] = ()
    screens: tuple[ScreenPlan, ...] = ()

    def for_screen(self, output: str) -> Settings:
        """Return what holds for one of several screens, or for the kiosk where none is named.

        The first screen alone reports; one with content of its own takes no publication.
        """
        plan = plan_of(self.screens, output)
        if plan is None:
            return self
        name = plan.profile_name or self.profile_name
        updates = NOTHING if plan.content else self.updates
        reports = NOBODY if output else self.reports
        return dataclasses.replace(self, profile_name=name, updates=updates, reports=reports)


def find_settings(content_dir: Path, state_dir: Path) -> Path | None:
    """Return this computer's settings.toml, else the exhibit's, else None."""
    for folder in (state_dir, content_dir):
        with contextlib.suppress(OSError):
            if (folder / FILE_NAME).is_file():
                return folder / FILE_NAME
    return None


def load_settings(path: Path | None) -> tuple[Settings, tuple[Fault, ...]]:
    """Return the settings and everything wrong in the file; what is wrong keeps its default."""
    if path is None:
        return Settings(), ()
    source = read_toml(path.parent, path.name)
    if source.missing:
        return Settings(), ()
    faults = list(source.faults)
    if source.data is None:
        return Settings(), _placed(faults, path)
    faults += _unknown_sections(source, source.data)
    idle = _section(source, IdleTable, "idle", faults)
    display = _section(source, DisplayTable, "display", faults)
    updates = _section(source, UpdatesTable, "updates", faults).rules
    reports = _section(source, ReportsTable, "reports", faults).rules
    opening = _section(source, HoursTable, "hours", faults, hours_settings.REMEDIES).opening
    profiles, known = _profiles(source, display, faults)
    name = display.profile
    if name and name not in profiles:
        if name not in known:
            message = f"“{name[:60]}” is not a display profile."
            remedy = suggest(name, profiles) or 'Write "" to let the picture\'s size decide.'
            faults.append(source.fault(("display", "profile"), message, remedy))
        name = ""
    languages = _section(source, LanguagesTable, "languages", faults).offered
    screens = read_screens(source, profiles, faults)
    settings = Settings(idle.rules, profiles, name, updates, reports, opening, languages, screens)
    return settings, _placed(faults, path)


def _placed(faults: Iterable[Fault], path: Path) -> tuple[Fault, ...]:
    file = printable(str(path))
    return tuple(sorted({dataclasses.replace(fault, file=file) for fault in faults}))


def _unknown_sections(source: TomlFile, data: Mapping[str, Any]) -> list[Fault]:
    faults = []
    for name in data:
        if name in _SECTIONS:
            continue
        home = next((s for s, model in _SECTIONS.items() if name in model.model_fields), "")
        remedy = f"Move the line below [{home}]." if home else suggest(name, _SECTIONS)
        faults.append(source.fault((name,), f"“{name[:80]}” is not known here.", remedy))
    return faults


def _section(
    source: TomlFile,
    model: type[T],
    name: str,
    faults: list[Fault],
    remedies: Mapping[str, str] = _REMEDIES,
) -> T:
    """Read a section; where a value is wrong the default stands in for that value alone."""
    table = (source.data or {}).get(name, {})
    if table == {}:
        return model()
    read, found = read_table(source, model, (name,))
    faults += _remedied(found, table, remedies)
    if read is not None:
        return read
    wrong = {_key(fault) for fault in found}
    keys = model.model_fields.keys() - wrong if isinstance(table, dict) else set()
    return model.model_validate({key: table[key] for key in keys if key in table})


def _profiles(
    source: TomlFile, display: DisplayTable, faults: list[Fault]
) -> tuple[dict[str, Profile], set[str]]:
    """Return the profiles that serve, and the names of all, also of those with faults."""
    profiles, names = dict(PROFILES), set()
    for index, table in enumerate(display.profiles):
        place = ("display", "profiles", index)
        read, found = read_table(source, ProfileTable, place)
        faults += _remedied(found, table)
        name = table.get("name") if isinstance(table, dict) else None
        if isinstance(name, str) and name in names:
            message = f"Two profiles have the name “{name}”."
            faults.append(source.fault((*place, "name"), message, "Give one another name."))
        elif read is not None:
            profiles[read.name] = profile = Profile(**read.model_dump())
            if not profile.is_within_reach:
                message = (
                    f"With its lower edge {profile.bottom_mm:,g} mm above the floor, too little of"
                    f" the screen lies within reach of a seated visitor, {LOWEST_REACH_MM:,g} to"
                    f" {HIGHEST_REACH_MM:,g} mm, for low reach to help."
                )
                remedy = f"Hang the screen so that {_REACHABLE}, or measure bottom_mm again."
                faults.append(source.fault((*place, "bottom_mm"), message, remedy))
        if isinstance(name, str):
            names.add(name)
    return profiles, names


def _remedied(
    faults: Iterable[Fault], table: object, remedies: Mapping[str, str] = _REMEDIES
) -> list[Fault]:
    """Say exactly what to write for a key that is there but wrong."""
    present = table if isinstance(table, dict) else {}
    return [
        dataclasses.replace(fault, remedy=remedies[_key(fault)])
        if _key(fault) in remedies and _key(fault) in present
        else fault
        for fault in faults
    ]


def _key(fault: Fault) -> str:
    return _PLACE.sub("", fault.field.rsplit(", ", 1)[-1])
