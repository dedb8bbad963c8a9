"""Sticks that go in and out of the folder where this computer mounts them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

# Of one stick: its device, and when its published folder was last written.
Mark = tuple[int, int]


class Sticks:
    """Tells each stick once, when it has gone in or was written anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[Path, Mark] = {}

    def there(self) -> tuple[Path, ...]:
        """Return the sticks that are in."""
        return tuple(self._look())

    def news(self) -> tuple[Path, ...]:
        """Return the sticks that are new since the last call."""
        there = self._look()
        fresh = tuple(place for place, mark in there.items() if self._known.get(place) != mark)
        self._known = there
        return fresh

    def _look(self) -> dict[Path, Mark]:
        there: dict[Path, Mark] = {}
        with suppress(OSError):
            for place in sorted(self._folder.iterdir()):
                with suppress(OSError):
                    if place.is_dir() and not place.is_symlink() and _is_filled(place):
                        there[place] = _mark(place)
        return there


def _is_filled(place: Path) -> bool:
    """Return whether a stick is mounted here; an empty folder still waits for one."""
    return os.path.ismount(place) or any(True for _ in place.iterdir())


def _mark(place: Path) -> Mark:
    written = 0
    for folder in (place, place / "kiosk-update"):
        with suppress(OSError):
            written = max(written, (folder / "metadata" / "timestamp.json").stat().st_mtime_ns)
    return place.stat().st_dev, written
