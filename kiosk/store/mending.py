"""Damaged files of the kept versions: found by their signed hashes, put right from elsewhere."""

from __future__ import annotations

from pathlib import Path

from tuf.api.exceptions import DownloadError, RepositoryError
from tuf.api.metadata import TargetFile

from kiosk.store import disk
from kiosk.store.slots import Slots
from kiosk.store.sources import Source
from kiosk.store.update_set import hash_of, matches


def repair(slots: Slots, source: Source | None = None) -> tuple[int, list[str]]:
    """Repair every damaged file from another slot, else from a source.

    Returns how many were repaired and which are still damaged, as slot and name. A slot whose
    signed list is damaged cannot be repaired. The content is what was signed: the source need
    not be trusted. Raises OSError where the disk fails.
    """
    repaired, left = 0, []
    lists = {name: slots.update_set(name) for name in slots.names()}
    for name, listed in lists.items():
        if listed is None:
            left.append(f"{name}: its list")
            continue
        for file in slots.damaged(name) or ():
            target = listed.files[file]
            places = [
                slots.path(other) / twin
                for other, theirs in lists.items()
                for twin, its in (theirs.files.items() if theirs else ())
                if hash_of(its) == hash_of(target) and (other, twin) != (name, file)
            ]
            if _mended(slots.path(name) / file, target, places, source):
                repaired += 1
            else:
                left.append(f"{name}: {file}")
    return repaired, left


def _mended(path: Path, target: TargetFile, places: list[Path], source: Source | None) -> bool:
    part = path.with_name(path.name + disk.PART)
    disk.make_folder(path.parent)
    disk.remove_file(part)
    for place in places:
        if matches(place, target):
            disk.copy_file(place, part, target.length)
            disk.move(part, path)
            return True
    if source is None:
        return False
    try:
        url = source.targets_url + target.get_prefixed_paths()[0]
        disk.save(source.fetcher.fetch_from(url, 0), part, target.length)
    except (DownloadError, RepositoryError, disk.TooLargeError):
        disk.remove_file(part)
        return False
    if not matches(part, target):
        disk.remove_file(part)
        return False
    disk.move(part, path)
    return True
