"""Disks for tests: one that notes what is done to it, one that fails, one that writes little."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.store.disk import Calls

CHANGES = (
    "create", "extend", "write", "sync", "sync_folder", "make_folder", "rename", "link",
    "remove", "remove_folder",
)  # fmt: skip
ALL = (*CHANGES, "open", "read")
UNSYNCED = tuple(name for name in CHANGES if "sync" not in name)


class Killed(BaseException):
    """The program ends here; nothing of it runs any more."""


class Done(NamedTuple):
    """One operation: its name, the path it was done to, and its second path or its bytes."""

    name: str
    path: Path
    other: Path | bytes | None = None


class Recording(Calls):
    """Does everything, and notes what changed the disk, in order."""

    def __init__(self) -> None:
        self.done: list[Done] = []
        self._open: dict[int, Path] = {}

    def create(self, path: Path) -> int:
        file = super().create(path)
        self._open[file] = path
        self.done.append(Done("create", path))
        return file

    def extend(self, path: Path) -> int:
        file = super().extend(path)
        self._open[file] = path
        return file

    def open(self, path: Path) -> int:
        file = super().open(path)
        self._open[file] = path
        return file

    def write(self, file: int, data: bytes | memoryview) -> int:
        taken = super().write(file, data)
        self.done.append(Done("write", self._open[file], bytes(data[:taken])))
        return taken

    def sync(self, file: int) -> None:
        super().sync(file)
        self.done.append(Done("sync", self._open[file]))

    def close(self, file: int) -> None:
        super().close(file)
        del self._open[file]

    def sync_folder(self, path: Path) -> None:
        super().sync_folder(path)
        self.done.append(Done("sync_folder", path))

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self.done.append(Done("make_folder", path))

    def rename(self, path: Path, target: Path) -> None:
        super().rename(path, target)
        self.done.append(Done("rename", path, target))

    def link(self, path: Path, target: Path) -> None:
        super().link(path, target)
        self.done.append(Done("link", path, target))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.done.append(Done("remove", path))

    def remove_folder(self, path: Path) -> None:
        super().remove_folder(path)
        self.done.append(Done("remove_folder", path))


class Failing(Calls):
    """Counts calls of some names; the one numbered `last` fails before it does anything.

    A full or read-only disk goes on failing for whatever would write; after Killed everything
    fails; what else was wrong was wrong once.
    """

    def __init__(
        self, last: int, failure: int | BaseException, names: tuple[str, ...] = ALL
    ) -> None:
        self.last, self.count, self.failure = last, 0, failure
        for name in names:
            setattr(self, name, self._watched(name))

    @property
    def failed(self) -> bool:
        """Whether it came to the failure."""
        return self.count >= self.last

    def _watched(self, name: str) -> Callable[..., Any]:
        call = getattr(super(), name)

        @wraps(call)
        def counted(*args: Any) -> Any:
            self.count += 1
            if self.count == self.last or (self.failed and self._goes_on(name)):
                self._fail()
            return call(*args)

        return counted

    def _goes_on(self, name: str) -> bool:
        if isinstance(self.failure, Killed) or (self.failure == errno.EROFS and name in CHANGES):
            return True
        return self.failure == errno.ENOSPC and name in ("create", "write", "make_folder")

    def _fail(self) -> None:
        if isinstance(self.failure, BaseException):
            raise self.failure
        raise OSError(self.failure, os.strerror(self.failure))


class Short(Calls):
    """Takes at most seven bytes at a time."""

    def write(self, file: int, data: bytes | memoryview) -> int:
        return super().write(file, data[:7])
