"""What a kiosk keeps when its power is cut: content whole, settings, PIN, figures of use."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from _machine import NotProvenError

STATE = "var/lib/exile-and-return"
UNTOUCHED = ("settings.toml", "staff-pin")


@dataclass(frozen=True)
class Kept:
    """What was found: the version shown, the sum of all figures of use, hashes of what stays.

    `unfinished` tells that a version lies there half copied.
    """

    version: str
    counted: int
    untouched: tuple[str, ...]
    unfinished: bool = False

    @property
    def number(self) -> int:
        """The number in the version's name, 0 for the content of the bundle."""
        return int(self.version.split("-")[0]) if self.version else 0


def look(root: Path) -> Kept:
    """Look at the system below a root.

    Raises:
        NotProvenError: something is not whole; the message names it.
    """
    state = root / STATE
    version = _shown(state / "updates")
    untouched = tuple(_sha256((state / name).read_bytes()) for name in UNTOUCHED)
    staging = state / "updates/staging"
    unfinished = staging.is_dir() and any(staging.iterdir())
    return Kept(version, _counted(state), untouched, unfinished)


def compare(before: Kept, after: Kept, offered: int) -> None:
    """Compare what was kept before and after a cut; `offered` is the newest version on a stick.

    Raises:
        NotProvenError: the content is neither the old nor an offered one, or something was lost.
    """
    if not before.number <= after.number <= offered:
        raise NotProvenError(f"After version {before.number}, {after.number} is shown.")
    if after.untouched != before.untouched:
        raise NotProvenError("Settings or the staff PIN have changed.")
    if after.counted < before.counted:
        lost = before.counted - after.counted
        raise NotProvenError(f"Of {before.counted} that were counted in figures, {lost} are lost.")


def _shown(updates: Path) -> str:
    if not (updates / "state.json").exists():
        return ""
    try:
        told = json.loads((updates / "state.json").read_text("utf-8"))
    except ValueError as error:
        raise NotProvenError(f"state.json cannot be read: {error}") from error
    version = str(told.get("active") or "")
    if version:
        _compare_with_list(updates / "slots" / version)
    return version


def _compare_with_list(slot: Path) -> None:
    """Compare every file of a version with its signed hash."""
    listed = json.loads((slot / "trust/targets.json").read_text("utf-8"))["signed"]["targets"]
    if not listed:
        raise NotProvenError(f"{slot.name}: its list is empty.")
    for told in listed.values():
        for name in told["custom"]["names"]:
            file = slot / name
            if not file.is_file() or _sha256(file.read_bytes()) != told["hashes"]["sha256"]:
                raise NotProvenError(f"{slot.name}: {name} is not what was signed.")


def _counted(state: Path) -> int:
    aside = [file.name for file in state.glob("usage*") if file.suffix == ".broken"]
    if aside:
        raise NotProvenError(f"The figures of use were put aside as broken: {aside[0]}")
    file = state / "usage.sqlite"
    if not file.exists():
        return 0
    with closing(sqlite3.connect(file)) as figures:
        told = figures.execute("pragma integrity_check").fetchone()[0]
        if told != "ok":
            raise NotProvenError(f"The figures of use are damaged: {told}")
        days = figures.execute("select counts from day").fetchall()
    return sum(sum(json.loads(counts).values()) for (counts,) in days)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
