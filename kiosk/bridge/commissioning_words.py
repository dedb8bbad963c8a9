"""What the lines of a commissioning report say, in the language of the interface."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.core.commissioning import PARTS, Check, Heard, Verdict
from kiosk.core.dates import write_moment
from kiosk.core.locales import NBSP, locale_of

# Looks up a text of a context: what `QCoreApplication.translate` does.
Translate = Callable[[str, str], str]
GIGABYTE, MEGABYTE = 1e9, 1e6
_UNIT = re.compile("(?<=\\d) (?=(?:mm|мм|%|[GM]B|[ГМ]Б|сут|[dhsчс]|min|мин)(?![a-zа-я]))")
DAY_S, HOUR_S, MINUTE_S = 86_400, 3_600, 60


@dataclass(frozen=True)
class Line:
    """A check as it is read: the part it is of, its title, how it ended, and what was found."""

    name: str
    part: str
    title: str
    verdict: str
    detail: str
    isBad: bool = False


def line_of(check: Check, translate: Translate, language: str) -> Line:
    """Return a check in words of a language, looked up by `translate`."""
    words = _Words(translate, language)
    titles = {
        "touch": translate("Commissioning", "Touch on the whole screen"),
        "fingers": translate("Commissioning", "Fingers at once"),
        "left": translate("Commissioning", "Left speaker"),
        "right": translate("Commissioning", "Right speaker"),
        "letters": translate("Commissioning", "Letters and fonts"),
        "size": translate("Commissioning", "Size of the picture"),
        "disk": translate("Commissioning", "Disk"),
        "memory": translate("Commissioning", "Memory"),
        "temperature": translate("Commissioning", "Temperature"),
        "clock": translate("Commissioning", "Clock"),
        "content": translate("Commissioning", "Content that is shown"),
        "program": translate("Commissioning", "Program"),
    }
    part = next(part for part, names in PARTS.items() if check.name in names)
    detail = getattr(words, check.name)(check.figures)
    return Line(
        check.name,
        part,
        titles[check.name],
        verdict_word(check.verdict, translate),
        detail,
        check.verdict is Verdict.BAD,
    )


def verdict_word(verdict: Verdict, translate: Translate) -> str:
    """Return how something ended, in a word or two."""
    return {
        Verdict.GOOD: translate("Commissioning", "good"),
        Verdict.BAD: translate("Commissioning", "not good"),
        Verdict.NOT_DONE: translate("Commissioning", "not done"),
    }[verdict]


class _Words:
    """A method for each check: what its figures say. An empty text says nothing."""

    def __init__(self, translate: Translate, language: str) -> None:
        self.translate, self._language = translate, language
        self._locale = locale_of(language)

    def touch(self, found: Mapping[str, Any]) -> str:
        if not found:
            return ""
        if not found["dead_zones"]:
            every = self.translate("Commissioning", "Every field felt a finger: %1.")
            return _filled(every, found["cells"])
        some = self.translate("Commissioning", "Fields that felt a finger: %1 of %2. Dead: %3.")
        zones = "; ".join(map(self._zone, found["dead_zones"]))
        return _filled(some, found["touched"], found["cells"], zones)

    def _zone(self, zone: Mapping[str, Any]) -> str:
        translate = self.translate
        places = {
            "top left": translate("Commissioning", "top left"),
            "top": translate("Commissioning", "top"),
            "top right": translate("Commissioning", "top right"),
            "left": translate("Commissioning", "left"),
            "middle": translate("Commissioning", "middle"),
            "right": translate("Commissioning", "right"),
            "bottom left": translate("Commissioning", "bottom left"),
            "bottom": translate("Commissioning", "bottom"),
            "bottom right": translate("Commissioning", "bottom right"),
        }
        sides = (zone[f"{side}_mm"] for side in ("left", "right", "top", "bottom"))
        where = translate(
            "Commissioning", "%1 (%2–%3 mm from the left, %4–%5 mm from the top; fields: %6)"
        )
        return _filled(where, places[zone["place"]], *map(round, sides), zone["cells"])

    def fingers(self, found: Mapping[str, Any]) -> str:
        if not found:
            return ""
        told = _filled(
            self.translate("Commissioning", "%1 of %2."), found["at_once"], found["wanted"]
        )
        if 0 < found["device"] < found["wanted"]:
            most = self.translate(
                "Commissioning", "Touches that this screen tells apart: %1 at most."
            )
            told = f"{told} {_filled(most, found['device'])}"
        return told

    def left(self, found: Mapping[str, Any]) -> str:
        translate = self.translate
        heard = {
            str(Heard.YES): translate("Commissioning", "Heard on this side."),
            str(Heard.OTHER_SIDE): translate(
                "Commissioning", "Heard on the other side: swap the cables."
            ),
            str(Heard.BOTH_SIDES): translate(
                "Commissioning", "Heard on both sides: the sides are mixed."
            ),
            str(Heard.NO): translate("Commissioning", "Not heard."),
        }
        told = heard.get(found.get("heard", ""), "")
        if found["device"] is False:
            none = translate("Commissioning", "The program finds no device for sound.")
            told = f"{told} {none}".strip()
        return told

    right = left

    def letters(self, found: Mapping[str, Any]) -> str:
        if not found:
            return ""
        translate, faults = self.translate, []
        for code, entry in found.items():
            if entry["fallbacks"]:
                strange = ", ".join(f"{c} ({font})" for c, font in entry["fallbacks"].items())
                fault = translate("Commissioning", "%1: drawn by another font: %2.")
                faults.append(_filled(fault, code, strange))
            if entry["missing"]:
                fault = translate("Commissioning", "%1: not drawn by any font: %2.")
                faults.append(_filled(fault, code, " ".join(entry["missing"])))
        fonts = dict.fromkeys(font for entry in found.values() for font in entry["fonts"])
        counts = ", ".join(f"{code}{NBSP}{entry['letters']}" for code, entry in found.items())
        whole = translate("Commissioning", "Letters and signs: %1. Drawn by %2.")
        return " ".join((*faults, _filled(whole, counts, ", ".join(fonts))))

    def size(self, found: Mapping[str, Any]) -> str:
        translate = self.translate
        said = translate("Commissioning", "The profile “%1” says %2 mm.")
        told = _filled(said, found["profile"], self._by(found["profile_mm"]))
        if "measured_mm" in found:
            measured = translate("Commissioning", "Measured: %1 mm, which differs by %2 %.")
            differs = self._number(found["differs_percent"], 1)
            told = f"{_filled(measured, self._by(found['measured_mm']), differs)} {told}"
        if found.get("kept"):
            told += " " + translate(
                "Commissioning", "The size measured is stored and counts from the next start."
            )
        return told

    def disk(self, found: Mapping[str, Any]) -> str:
        if found.get("free") is None:
            return ""
        free = self.translate("Commissioning", "%1 GB free of %2 GB.")
        sizes = (self._number((found[key] or 0) / GIGABYTE) for key in ("free", "size"))
        return _filled(free, *sizes)

    def memory(self, found: Mapping[str, Any]) -> str:
        if found.get("own") is None:
            return ""
        used = self.translate("Commissioning", "The exhibit takes %1 MB of %2 MB.")
        sizes = (self._number((found[key] or 0) / MEGABYTE) for key in ("own", "size"))
        return _filled(used, *sizes)

    def temperature(self, found: Mapping[str, Any]) -> str:
        if found.get("celsius") is None:
            return self.translate("Commissioning", "This computer tells none.")
        return f"{self._number(found['celsius'], 1)}{NBSP}°C."

    def clock(self, found: Mapping[str, Any]) -> str:
        if not found:
            return ""
        translate = self.translate
        at = datetime.datetime.fromisoformat(found["time"])
        told = [f"{write_moment(at.astimezone(), self._language)}."]
        told.append(
            translate("Commissioning", "Set by a time server.")
            if found["synchronised"]
            else translate("Commissioning", "No time server sets it.")
        )
        since = found["since_last_known_s"]
        if since is not None and since < 0:
            back = translate("Commissioning", "It is %1 behind what this kiosk has already seen.")
            told.append(_filled(back, self._span(-since)))
        elif since is not None:
            after = translate("Commissioning", "%1 after what this kiosk has stored last.")
            told.append(_filled(after, self._span(since)))
        if found["uptime_s"] is not None:
            told.append(
                _filled(
                    translate("Commissioning", "Running for %1."), self._span(found["uptime_s"])
                )
            )
        return " ".join(told)

    def content(self, found: Mapping[str, Any]) -> str:
        if not found:
            return ""
        what = self.translate("Commissioning", "Version %1, files: %2, %3 MB, SHA-256 %4.")
        if not found["version"]:
            what = self.translate(
                "Commissioning", "As it came with the program, files: %2, %3 MB, SHA-256 %4."
            )
        size = self._number(found["size"] / MEGABYTE, 1)
        digits = found["sha256"]
        # In groups, for eyes that compare it.
        groups = " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))
        return _filled(what, found["version"], found["files"], size, groups)

    def program(self, found: Mapping[str, Any]) -> str:
        return ", ".join(filter(None, (found["version"], found["system"])))

    def _span(self, seconds: float) -> str:
        translate = self.translate
        if seconds >= 2 * DAY_S:
            return _filled(translate("Commissioning", "%1 d"), round(seconds / DAY_S))
        if seconds >= 2 * HOUR_S:
            return _filled(translate("Commissioning", "%1 h"), round(seconds / HOUR_S))
        if seconds >= 2 * MINUTE_S:
            return _filled(translate("Commissioning", "%1 min"), round(seconds / MINUTE_S))
        return _filled(translate("Commissioning", "%1 s"), round(seconds))

    def _by(self, sides: list[float]) -> str:
        return f"{NBSP}×{NBSP}".join(
            self._number(side, 0 if side == round(side) else 1) for side in sides
        )

    def _number(self, value: float, places: int = 0) -> str:
        return f"{value:.{places}f}".replace(".", self._locale.decimal)


def _filled(text: str, *values: object) -> str:
    """Put values in the places %1, %2 …; the last ones first, as %1 begins %12 too."""
    for number, value in reversed(list(enumerate(values, start=1))):
        text = text.replace(f"%{number}", str(value))
    return _UNIT.sub(NBSP, text)
