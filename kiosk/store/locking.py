"""Locks between processes: a file that the system frees when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def lock(path: Path) -> Iterator[bool]:
    """Hold a lock while the block runs; False if another process, or this one, holds it."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        yield _take(file)
    finally:
        os.close(file)


def _take(file: int) -> bool:
    with suppress(OSError):
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
