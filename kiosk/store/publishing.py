"""Publishing: a folder in the form of The Update Framework, which any kiosk can take over.

A file is written once, under its own hash; a second publication adds what has changed. Readers
see the old version until `timestamp.json`, which is written last, shows them the new one.
"""

from __future__ import annotations

import datetime
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.gathering import Gathered
from kiosk.store.key_folder import KeyFolder
from kiosk.store.update_set import (
    EXTRA,
    LARGEST_METADATA_BYTES,
    MOST_FILES,
    SET_FORMAT,
    Note,
    target_name,
)

METADATA, TARGETS = "metadata", "targets"
# Past these staff are told that nothing newer has come for long; nothing is ever refused.
VALID_DAYS = {"targets": 3650, "snapshot": 3650, "timestamp": 400}
T = TypeVar("T", Timestamp, Snapshot, Targets)


@dataclass(frozen=True)
class Published:
    """What a publication did: its version, how many files it has, how much was written."""

    version: int
    files: int
    new_files: int
    new_bytes: int
    is_new: bool = True


def publish(
    gathered: Gathered,
    target_dir: Path,
    keys: KeyFolder,
    note: Note,
    content_format: int,
    now: datetime.datetime,
    *,
    after: int = 0,
) -> Published:
    """Publish into a folder, which may hold earlier publications; raises StoreError.

    The version counts on from the last one made with these keys or found in the folder, or from
    `after` if that is more. Where nothing has changed, only the dates are renewed.
    """
    last, last_time = keys.counters()
    metadata = target_dir / METADATA
    before = _newest(metadata)
    try:
        disk.make_folder(metadata)
        disk.make_folder(target_dir / TARGETS)
        targets, new_files, new_bytes = _write_files(gathered, target_dir / TARGETS)
        for number, data in keys.chain().items():
            _put(metadata / f"{number}.root.json", data)
        extra: dict[str, Any] = {"format": SET_FORMAT, "content_format": content_format}
        extra |= {"by": note.by, "at": note.at, "why": note.why}
        same = before is not None and _same(before, targets, content_format)
        last = max(last, after, before[1].version if before else 0)
        time = 1 + max(last_time, after, before[0].version if before else 0)
        if same and before is not None and _signed_by(keys, before) and last == before[1].version:
            version = last
            keys.note_counters(version, time)
            _write_timestamp(metadata, keys, time, before[2], now)
            return Published(version, len(gathered.files), 0, 0, is_new=False)
        version = last + 1
        signed = Targets(version, expires=_later("targets", now), targets=targets)
        signed.unrecognized_fields[EXTRA] = extra
        data = keys.sign(signed)
        if len(data) > LARGEST_METADATA_BYTES:
            raise _refused(target_dir, f"The list of files is too long ({len(data)} bytes).")
        disk.write_file(metadata / f"{version}.targets.json", data)
        snapshot = Snapshot(version, expires=_later("snapshot", now))
        snapshot.meta["targets.json"] = _meta(version, data)
        data = keys.sign(snapshot)
        disk.write_file(metadata / f"{version}.snapshot.json", data)
        keys.note_counters(version, time)
        _write_timestamp(metadata, keys, time, _meta(version, data), now)
        _prune(target_dir, {version, before[1].version if before else version})
    except OSError as error:
        raise StoreError(disk.told(target_dir, error)) from error
    return Published(version, len(gathered.files), new_files, new_bytes)


Newest = tuple[Timestamp, Targets, MetaFile]


def _newest(metadata: Path) -> Newest | None:
    """Return what the folder holds now, if it is whole; who signed it does not matter here."""
    timestamp = _read(metadata / "timestamp.json", Timestamp)
    if timestamp is None:
        return None
    meta = timestamp.snapshot_meta
    snapshot = _read(metadata / f"{meta.version}.snapshot.json", Snapshot)
    if snapshot is None:
        return None
    listed = snapshot.meta.get("targets.json")
    targets = _read(metadata / f"{listed.version}.targets.json", Targets) if listed else None
    return None if targets is None else (timestamp, targets, meta)


def _read(path: Path, kind: type[T]) -> T | None:
    with suppress(OSError, RepositoryError, DeserializationError):
        signed = Metadata[T].from_bytes(disk.read_file(path, LARGEST_METADATA_BYTES)).signed
        return signed if isinstance(signed, kind) else None
    return None


def _same(before: Newest, targets: dict[str, TargetFile], content_format: int) -> bool:
    old = before[1]
    extra = old.unrecognized_fields.get(EXTRA)
    told = extra if isinstance(extra, dict) else {}
    formats = (told.get("format"), told.get("content_format"))
    listed = {name: target.to_dict() for name, target in targets.items()}
    return formats == (SET_FORMAT, content_format) and listed == {
        name: target.to_dict() for name, target in old.targets.items()
    }


def _signed_by(keys: KeyFolder, before: Newest) -> bool:
    """Return whether the present keys are those that signed what is there."""
    return before[0].unrecognized_fields.get("root") == keys.root().version


def _write_files(gathered: Gathered, folder: Path) -> tuple[dict[str, TargetFile], int, int]:
    targets: dict[str, TargetFile] = {}
    new_files = new_bytes = 0
    if len(gathered.files) > MOST_FILES:
        raise _refused(folder, f"There are more than {MOST_FILES} files.")
    for name, source in sorted(gathered.files.items()):
        size, digest = _measure(source)
        key = target_name(digest)
        if key not in targets:
            targets[key] = TargetFile(size, {"sha256": digest}, key, {"custom": {"names": []}})
            path = folder / targets[key].get_prefixed_paths()[0]
            if not (path.is_file() and _measure(path) == (size, digest)):
                _write(source, path, digest)
                new_files, new_bytes = new_files + 1, new_bytes + size
        targets[key].custom["names"].append(name)
    return targets, new_files, new_bytes


def _write(source: Path | bytes, path: Path, digest: str) -> None:
    disk.make_folder(path.parent)
    if isinstance(source, bytes):
        disk.write_file(path, source)
        return
    part = path.with_name(path.name + disk.PART)
    disk.remove_file(part)
    disk.copy_file(source, part)
    if _measure(part)[1] != digest:
        disk.remove_file(part)
        raise _refused(source, "The file changed while it was read.")
    disk.move(part, path)


def _measure(source: Path | bytes) -> tuple[int, str]:
    if isinstance(source, bytes):
        return len(source), hashlib.sha256(source).hexdigest()
    with source.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return file.tell(), digest.hexdigest()


def _write_timestamp(
    metadata: Path, keys: KeyFolder, version: int, meta: MetaFile, now: datetime.datetime
) -> None:
    timestamp = Timestamp(version, expires=_later("timestamp", now), snapshot_meta=meta)
    timestamp.unrecognized_fields["root"] = keys.root().version
    disk.write_file(metadata / "timestamp.json", keys.sign(timestamp))


def _meta(version: int, data: bytes) -> MetaFile:
    return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})


def _put(path: Path, data: bytes) -> None:
    if not (path.is_file() and path.read_bytes() == data):
        disk.write_file(path, data)


def _prune(target_dir: Path, versions: set[int]) -> None:
    """Remove what neither the newest version nor the one before needs."""
    metadata = target_dir / METADATA
    needed: set[str] = set()
    for version in versions:
        targets = _read(metadata / f"{version}.targets.json", Targets)
        if targets is None:
            return  # what cannot be read now may be needed
        for target in targets.targets.values():
            needed.add(target.get_prefixed_paths()[0])
    for path in sorted((target_dir / TARGETS).glob("*/*")):
        if path.is_file() and path.relative_to(target_dir / TARGETS).as_posix() not in needed:
            disk.remove_file(path)
    for path in sorted(metadata.glob("*.*.json")):
        number, role = path.name.split(".")[:2]
        old = number.isdigit() and role in ("targets", "snapshot") and int(number) not in versions
        if old or path.name.endswith(disk.PART):
            disk.remove_file(path)


def _later(role: str, now: datetime.datetime) -> datetime.datetime:
    return now.replace(microsecond=0) + datetime.timedelta(days=VALID_DAYS[role])


def _refused(path: Path, message: str) -> StoreError:
    return StoreError(Fault(str(path), message=message, remedy="Mend that and publish again."))
