"""The versions of content on this computer; light, as every start waits for it."""

from __future__ import annotations

import datetime
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.formats import FORMAT
from kiosk.store.key_folder import LARGEST_ROOT_BYTES
from kiosk.store.slots import Slots, version_of
from kiosk.store.trusting import trust
from kiosk.system import places

_log = logging.getLogger(__name__)


def slots() -> Slots:
    """Return the versions of the exhibit on this computer."""
    return Slots(places.state_dir() / "updates")


def now() -> datetime.datetime:
    """Return the time of this computer's clock, which nothing but dates for people relies on."""
    return datetime.datetime.now(datetime.UTC)


def pin_once(kept: Slots, root_json: str) -> None:
    """Trust the publisher whom the settings name, if nobody is trusted yet; a fault is logged."""
    if root_json and not (kept.trust_dir / "root.json").is_file():
        try:
            trust(kept, disk_read(Path(root_json)))
        except StoreError as error:
            _log.error("%s", error)


def disk_read(path: Path) -> bytes:
    """Return a small file that a person named; raises StoreError."""
    try:
        return disk.read_file(path, LARGEST_ROOT_BYTES)
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error


@dataclass(frozen=True)
class Status:
    """What a kiosk has: versions with their hashes and health, and what staff should know."""

    active: int
    slots: tuple[dict[str, Any], ...]
    refused: tuple[dict[str, Any], ...]
    notices: tuple[str, ...] = ()
    seen: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "program": places.program_version(),
            "content_format": FORMAT,
            "active": self.active,
            "slots": list(self.slots),
            "refused": list(self.refused),
            "stale": any("renewed" in notice for notice in self.notices),
            "notices": list(self.notices),
            "last_seen": self.seen,
        }


def roll_back() -> int:
    """Show the version before, and return its number; raises StoreError where there is none."""
    kept = slots()
    with kept.locked() as is_ours:
        if not is_ours:
            raise StoreError(Fault(message="An update is under way.", remedy="Wait for its end."))
        return version_of(kept.roll_back().active)


def status(*, whole: bool = False) -> Status:
    """Return what this kiosk has; with `whole` every file is compared with its signed hash."""
    kept, notices = slots(), []
    state = kept.state()
    found = []
    for name in kept.names():
        listed = kept.update_set(name)
        damaged = kept.damaged(name) if whole else ()
        role = {state.active: "active", state.waiting: "waiting", state.previous: "previous"}
        line: dict[str, Any] = {"version": version_of(name), "slot": name}
        line["role"] = role.get(name, "left over")
        if listed is not None:
            note = listed.note
            line |= {"files": len(listed.files), "bytes": listed.size_bytes}
            line |= {"sha256": kept.list_hash(name), "content_format": listed.content_format}
            line |= {"by": note.by, "at": note.at, "why": note.why}
        line["is_whole"] = listed is not None and not damaged
        line["damaged"] = list(damaged or ())
        found.append(line)
        if not line["is_whole"]:
            notices.append(f"Version {version_of(name)} is damaged: run kiosk verify.")
    if state.seen.get("expires", "9999") < now().isoformat():
        day = state.seen["expires"][:10]
        notices.append(f"The signatures were to be renewed by {day}: ask for a new publication.")
    if state.active and state.starts:
        notices.append("The active version has not been seen to work yet.")
    if state.doubted:
        notices.append("The active version failed again and again; the one before stood.")
    if not (kept.trust_dir / "root.json").is_file():
        notices.append("No root.json is trusted: nothing can be installed yet.")
    refused = tuple(
        {"version": version_of(r.slot), "slot": r.slot, "why": r.why, "at": r.at}
        for r in state.refused
    )
    return Status(version_of(state.active), tuple(found), refused, tuple(notices), state.seen)
