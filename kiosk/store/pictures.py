"""Screen-ready copies of master pictures: checked, shrunk, in sRGB, without metadata.

Masters are never changed. A copy is named by the master's content, its size in pixels and the
recipe, so a copy that exists is right and is never decoded again.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import time
from collections.abc import Set
from contextlib import suppress
from pathlib import Path

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store._picture_worker import Picture, open_master, read_header, refuse, render

__all__ = ["Picture", "derive", "inspect", "prune"]

RECIPE = 1
STALE_SECONDS = 3600
_NAME = re.compile(r"[0-9a-f]{32}-\d+x\d+-r\d+\.(jpg|png)")
_PART = re.compile(r"\.[0-9a-f]{32}\.part")


def inspect(path: Path) -> Picture:
    """Return what a master's header says, without decoding it.

    A picture that is damaged behind its header passes; only `derive` finds that. Raises
    StoreError when the file is missing, damaged, too large or of another kind.
    """
    with open_master(path) as file:
        return read_header(path, file)[0]


def derive(path: Path, cache_dir: Path, max_width_px: int, max_height_px: int) -> Path:
    """Return a screen-ready copy of a master that fits within the box, never enlarged.

    Every call reads the master's bytes for the hash; dates of files are not trusted. Safe in
    many threads and processes at once. Raises StoreError when the master cannot be shown,
    the cache cannot be written or the box is smaller than one pixel.
    """
    if min(max_width_px, max_height_px) < 1:
        refuse(path, "The picture was asked for smaller than one pixel.", "Give it a size.")
    with open_master(path) as file:
        before = os.fstat(file.fileno())
        picture, image, turn = read_header(path, file)
        width, height = _fit(picture, max_width_px, max_height_px)
        try:
            file.seek(0)
            digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
        except OSError as error:
            refuse(path, f"The file cannot be read: {error.strerror}.", "Check the disk.")
        stem = f"{digest.hexdigest()}-{width}x{height}-r{RECIPE}"
        for suffix in (".jpg", ".png"):
            if os.access(found := cache_dir / (stem + suffix), os.R_OK):
                with suppress(OSError):  # a cache that can only be read still serves
                    os.utime(found)
                return found
        data, suffix = render(path, image, turn, width, height)
        after = os.fstat(file.fileno())
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            refuse(path, "The file changed while it was read.", "Wait for the copying to end.")
    target = cache_dir / (stem + suffix)
    write_file(target, data)
    return target


def prune(cache_dir: Path, keep: Set[Path], max_bytes: int) -> tuple[Path, ...]:
    """Remove the copies unused for longest until the cache holds at most `max_bytes` bytes.

    Copies in `keep` and files that are not copies stay. What an interrupted write left behind
    for an hour goes too. Returns what was removed; raises StoreError if a file cannot be.
    """
    kept = {path.name for path in keep}
    copies: list[tuple[float, int, Path]] = []
    doomed: list[Path] = []
    try:
        for path in cache_dir.iterdir() if cache_dir.is_dir() else ():
            with suppress(FileNotFoundError):
                seen = path.stat()
                if _NAME.fullmatch(path.name):
                    copies.append((seen.st_mtime, seen.st_size, path))
                elif _PART.fullmatch(path.name) and seen.st_mtime < time.time() - STALE_SECONDS:
                    doomed.append(path)
        total = sum(size for _, size, _ in copies)
        for _, size, path in sorted(copies):
            if total > max_bytes and path.name not in kept:
                doomed.append(path)
                total -= size
        for path in doomed:
            disk.remove_file(path)
    except OSError as error:
        raise StoreError(cache_fault(cache_dir, error)) from error
    return tuple(doomed)


def _fit(picture: Picture, width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, width / picture.width_px, height / picture.height_px)
    return max(1, round(picture.width_px * scale)), max(1, round(picture.height_px * scale))


def write_file(target: Path, data: bytes) -> None:
    """Write a file of the cache whole or not at all; raises StoreError."""
    try:
        disk.make_folder(target.parent)
        disk.write_file(target, data)
    except OSError as error:
        if isinstance(error, PermissionError) and target.is_file():
            return  # Windows: another caller has just written the same copy
        raise StoreError(cache_fault(target.parent, error)) from error


def cache_fault(folder: Path, error: OSError) -> Fault:
    """Say why a cache cannot be written, and what helps."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    why = "its disk is full" if full else error.strerror or str(error)
    remedy = "Free some space on it." if full else "Let the kiosk write there, or name another."
    return Fault(file=str(folder), message=f"The cache cannot be written: {why}.", remedy=remedy)
