"""The versions of the exhibit on this kiosk: two are kept, and one file says which is shown.

A slot is written whole before `state.json` names it; replacing that file is the one switch.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Targets

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.formats import FORMAT
from kiosk.store.locking import lock
from kiosk.store.update_set import (
    CONTENT,
    LARGEST_METADATA_BYTES,
    ForbiddenError,
    NewerSetError,
    UpdateSet,
    matches,
    read_set,
)

STATE_FORMAT = 1
MOST_STARTS = 2
# So often a version may fail that was seen to work, while the one before it stood.
MOST_DOUBTS = 3
LARGEST_STATE_BYTES = 1_000_000
TRUST = "trust"


@dataclass(frozen=True)
class Refused:
    """A version that is not taken again: its slot's name, and why."""

    slot: str
    why: str
    at: str = ""


@dataclass(frozen=True)
class SlotState:
    """Which slot is shown, which was shown before, which waits for the visitor to leave.

    `starts` counts how often the shown slot was started without being seen to work; 0 means
    that it has been. `undone` is a slot that staff took back. `doubted` counts how often the
    shown slot failed several times in a row and the one before it had to be shown instead.
    """

    active: str = ""
    previous: str = ""
    waiting: str = ""
    starts: int = 0
    undone: str = ""
    doubted: int = 0
    refused: tuple[Refused, ...] = ()
    seen: dict[str, str] = field(default_factory=dict)


class Slots:
    """The folder of versions of one kiosk; raises StoreError where the disk fails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.slots_dir = folder / "slots"
        self.staging_dir = folder / "staging"
        self.trust_dir = folder / TRUST

    def state(self) -> SlotState:
        """Return what is shown; of a broken state file, what the slots themselves tell."""
        return self._mended(self._read(), set(self.names()))

    def store(self, state: SlotState) -> None:
        """Put a state in place of the old one, at once."""
        plain = {"format": STATE_FORMAT, **asdict(state)}
        self._write(self.folder / "state.json", json.dumps(plain, indent=1).encode())

    def has_noted(self, slot: str) -> bool:
        """Return whether the state file, as it can be read now, shows a slot or lets it wait."""
        state = self._read()
        return slot in (state.active, state.waiting)

    @contextmanager
    def locked(self, name: str = "lock") -> Iterator[bool]:
        """Hold the lock of this name while the block runs; False if somebody else does."""
        try:
            disk.make_folder(self.folder)
        except OSError as error:
            raise StoreError(disk.told(self.folder, error)) from error
        with lock(self.folder / name) as is_ours:
            yield is_ours

    def path(self, slot: str) -> Path:
        """Return the folder of a slot."""
        return self.slots_dir / slot

    def content_dir(self, slot: str) -> Path:
        """Return the content folder of a slot."""
        return self.path(slot) / CONTENT

    def names(self) -> tuple[str, ...]:
        """Return the slots there are, by version."""
        with suppress(OSError):
            return tuple(sorted(p.name for p in self.slots_dir.iterdir() if p.is_dir()))
        return ()

    def newest(self) -> str:
        """Return the kept slot with the highest version: what is older is never taken."""
        return max(self.names(), default="")

    def update_set(self, slot: str) -> UpdateSet | None:
        """Return the list of a slot's files as it was signed, or None if it cannot be read."""
        with suppress(OSError, RepositoryError, ForbiddenError, NewerSetError, ValueError):
            data = disk.read_file(self.path(slot) / TRUST / "targets.json", LARGEST_METADATA_BYTES)
            targets = Metadata[Any].from_bytes(data).signed
            if isinstance(targets, Targets) and name_of(targets.version, data) == slot:
                return read_set(targets, FORMAT)
        return None

    def list_hash(self, slot: str) -> str:
        """Return the SHA-256 of a slot's signed list, which names the hash of every file."""
        with suppress(OSError):
            data = disk.read_file(self.path(slot) / TRUST / "targets.json", LARGEST_METADATA_BYTES)
            return hashlib.sha256(data).hexdigest()
        return ""

    def damaged(self, slot: str, within: str = "") -> tuple[str, ...] | None:
        """Return the files of a slot that are not what was signed; None if its list is.

        `within` asks only for names that begin so, such as a folder with its stroke.
        """
        listed = self.update_set(slot)
        if listed is None:
            return None
        root = self.path(slot)
        asked = {n: t for n, t in listed.files.items() if n.startswith(within)}
        return tuple(n for n, target in asked.items() if not matches(root / n, target))

    def let_wait(self, slot: str) -> None:
        """Let a slot wait until the kiosk that runs can show it."""
        state = self._mended(self._read(), set(self.names()) - {slot})
        self.store(replace(state, waiting=slot))

    def activate(self, slot: str) -> SlotState:
        """Show a slot from now on, and keep the one before it; older ones are removed."""
        state = self._mended(self._read(), set(self.names()) - {slot})
        if slot != self._read().active:
            # One that is in doubt is no version to come back to.
            previous = state.previous if state.doubted else state.active or state.previous
            state = replace(state, active=slot, previous=previous, waiting="", starts=1)
            state = replace(state, undone="", doubted=0)
            self.store(state)
        self.prune()
        return state

    def roll_back(self) -> SlotState:
        """Show the version before; raises StoreError where there is none."""
        state = self.state()
        if not state.previous or self.update_set(state.previous) is None:
            message, remedy = "There is no earlier version on this kiosk.", "Publish the old one."
            raise StoreError(Fault(message=message, remedy=remedy))
        turned = replace(
            state,
            active=state.previous,
            previous=state.active,
            waiting="",
            starts=0,
            undone=state.active,
            doubted=0,
        )
        self.store(turned)
        return turned

    def refuse(self, slot: str, why: str, at: str) -> SlotState:
        """Never take a version again; if it is shown or waits, the one before is shown."""
        state = self.state()
        refused = (*(r for r in state.refused if r.slot != slot), Refused(slot, why, at))[-200:]
        state = replace(state, refused=refused)
        if slot == state.waiting:
            state = replace(state, waiting="")
        if slot == state.active:
            state = replace(state, active=state.previous, previous="", starts=0, doubted=0)
        if slot == state.previous:
            state = replace(state, previous="")
        self.store(state)
        self.prune()
        return state

    def note_start(self) -> SlotState:
        """Count a start of a slot that has not been seen to work; too many refuse it."""
        state = self.state()
        if not state.active or not state.starts:
            return state
        if state.starts > MOST_STARTS:
            return self.refuse(state.active, "It was started and did not work.", "")
        state = replace(state, starts=state.starts + 1)
        self.store(state)
        return state

    def forget_start(self) -> None:
        """Take back the last start from the count: nobody could see whether the slot works."""
        state = self.state()
        if state.starts > 1:
            self.store(replace(state, starts=state.starts - 1))

    def note_works(self) -> None:
        """Remember that the shown slot works: a frame was drawn, and a touch answered."""
        state = self.state()
        if state.active and state.starts:
            self.store(replace(state, starts=0))

    def note_stands(self, shown: str, passed_over: str, at: str) -> None:
        """Remember that a slot, or "" for the program's own content, has stood for a while.

        `passed_over` is the slot in whose place it was shown, if any: that is in doubt now, and
        refused after too many times.
        """
        state = self.state()
        if passed_over and passed_over == state.active:
            if state.doubted + 1 >= MOST_DOUBTS:
                self.refuse(passed_over, "It failed again and again; what was before did not.", at)
            else:
                self.store(replace(state, doubted=state.doubted + 1))
        elif state.doubted and shown == state.active:
            self.store(replace(state, doubted=0))

    def prune(self) -> None:
        """Remove the slots that nobody needs."""
        state = self.state()
        kept = {state.active, state.previous, state.waiting}
        for name in self.names():
            if name not in kept:
                with suppress(OSError):
                    disk.remove_tree(self.path(name))

    def _read(self) -> SlotState:
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            plain = json.loads(disk.read_file(self.folder / "state.json", LARGEST_STATE_BYTES))
            if plain["format"] <= STATE_FORMAT:
                return _state_of(plain)
        return SlotState()

    def _mended(self, state: SlotState, there: set[str]) -> SlotState:
        """Return the state without slots that are gone; with what there is, if it names none."""
        active, previous, waiting = (
            name if name in there else "" for name in (state.active, state.previous, state.waiting)
        )
        refused = {entry.slot for entry in state.refused}
        if not active:
            left = sorted(there - refused - {waiting})
            active = previous or (left[-1] if left else "")
            previous = ""
        return replace(state, active=active, previous=previous, waiting=waiting)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            disk.make_folder(path.parent)
            disk.write_file(path, data)
        except OSError as error:
            raise StoreError(disk.told(path, error)) from error


def name_of(version: int, targets_json: bytes) -> str:
    """Return the name of the slot of a version, from its signed list."""
    return f"{version:08d}-{hashlib.sha256(targets_json).hexdigest()[:16]}"


def version_of(slot: str) -> int:
    """Return the version in a slot's name; 0 if it has none."""
    number = slot.split("-")[0]
    return int(number) if number.isdigit() else 0


def _state_of(plain: dict[str, Any]) -> SlotState:
    refused = tuple(Refused(str(r["slot"]), str(r["why"]), str(r["at"])) for r in plain["refused"])
    names = {key: str(plain[key]) for key in ("active", "previous", "waiting", "undone")}
    seen = {str(key): str(value) for key, value in plain["seen"].items()}
    starts, doubted = int(plain["starts"]), int(plain.get("doubted", 0))
    return SlotState(**names, starts=starts, doubted=doubted, refused=refused, seen=seen)
