"""The commands of updates that write: publish, install, verify; without a display."""

from __future__ import annotations

import getpass
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.app.versions import disk_read, now, slots
from kiosk.core.faults import Fault, KioskError, Severity, StoreError
from kiosk.core.updates import Outcome, Reason, Verdict
from kiosk.store.content import load
from kiosk.store.fetching import Fetcher
from kiosk.store.formats import FORMAT
from kiosk.store.gathering import gather
from kiosk.store.key_folder import KEYS_VARIABLE, KeyFolder
from kiosk.store.mending import repair
from kiosk.store.pictures import prune
from kiosk.store.publishing import Published, publish
from kiosk.store.sources import source_of
from kiosk.store.taking import Taking, nobody
from kiosk.store.tiles import prune_tiles
from kiosk.store.trusting import trust
from kiosk.store.update_set import Note
from kiosk.system import places

_log = logging.getLogger(__name__)
PASSPHRASE_VARIABLE = "KIOSK_KEYS_PASSPHRASE"
SHORTEST_PASSPHRASE = 12
LARGEST_CACHE_BYTES = 8 * 1024**3


def keys_dir(chosen: Path | None) -> Path:
    """Return the folder of keys: as chosen, as KIOSK_KEYS says, else beside the state."""
    named = os.environ.get(KEYS_VARIABLE)
    return chosen or (Path(named) if named else places.state_dir() / "keys")


def ask_passphrase(name: str) -> str:
    """Return the passphrase of a key, from the environment or a person."""
    told = os.environ.get(PASSPHRASE_VARIABLE)
    if told is None and sys.stdin.isatty():
        told = getpass.getpass(f"Passphrase of {name}: ")
    return told or ""


def new_passphrase() -> str:
    """Ask twice for a new passphrase; raises StoreError if the answers differ."""
    told = os.environ.get(PASSPHRASE_VARIABLE)
    if told is None:
        told = getpass.getpass("New passphrase: ")
        if getpass.getpass("Again: ") != told:
            raise StoreError(Fault(message="The two differ.", remedy="Begin again."))
    if len(told) < SHORTEST_PASSPHRASE:
        message = f"A passphrase has at least {SHORTEST_PASSPHRASE} characters."
        raise StoreError(Fault(message=message, remedy="Take four or five words."))
    return told


def key_folder(chosen: Path | None, also: list[Path] | None = None) -> KeyFolder:
    """Return the publisher's keys."""
    return KeyFolder(keys_dir(chosen), ask_passphrase, also or ())


def publish_content(
    content_dir: Path, target_dir: Path, keys: Path | None, by: str, why: str, after: int = 0
) -> Published:
    """Publish a content folder that has no errors; raises KioskError with all of them else."""
    from kiosk.app.checking import all_faults

    folder = key_folder(keys)
    folder.root()
    if target_dir.resolve().is_relative_to(content_dir.resolve()):
        message = "The folder to publish to lies within the content."
        raise StoreError(Fault(str(target_dir), message=message, remedy="Name another one."))
    errors = [f for f in all_faults(content_dir) if f.severity is Severity.ERROR]
    exhibit = load(content_dir).exhibit
    if errors or exhibit is None:
        remedy = "Put them right; `kiosk check` tells them too."
        raise KioskError(*errors, Fault(message="Not published: see above.", remedy=remedy))
    cache = places.cache_dir() / "publishing"
    gathered = gather(content_dir, exhibit, cache, _tell)
    with suppress(StoreError):
        prune(cache, frozenset(), LARGEST_CACHE_BYTES)
    prune_tiles(cache)
    at = now()
    note = Note(by or _user(), at.isoformat(timespec="seconds"), why)
    return publish(gathered, target_dir, folder, note, FORMAT, at, after=after)


def install(
    source: str,
    root_json: Path | None = None,
    tell: Callable[[int], None] = nobody,
    web: Fetcher | None = None,
) -> Verdict:
    """Take over what a folder, a stick or an address offers; raises StoreError, SettingsError.

    `tell` hears the version as soon as it is known to be authentic and newer; `web` reads
    addresses.
    """
    from kiosk.app.probe import probe_in_child

    kept = slots()
    if root_json is not None:
        trust(kept, disk_read(root_json))
    try:
        with kept.locked("running") as nobody_runs:
            taking = Taking(kept, now(), probe_in_child, is_shown=not nobody_runs, tell=tell)
            return taking.take(source_of(source, web))
    except StoreError as error:
        return Verdict(Outcome.REFUSED, Reason.DISK, detail=str(error.faults[0]))


def pin(root_json: Path) -> None:
    """Trust a publisher from now on; raises StoreError."""
    trust(slots(), disk_read(root_json))


def verify(source: str | None = None) -> tuple[int, list[str]]:
    """Repair damaged files from the other slot or a source; return how many, and what is left."""
    with slots().locked() as is_ours:
        if not is_ours:
            raise StoreError(Fault(message="An update is under way.", remedy="Wait for its end."))
        return repair(slots(), source_of(source) if source else None)


def _tell(name: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{name[:78]:<78}", end="\r", file=sys.stderr)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
