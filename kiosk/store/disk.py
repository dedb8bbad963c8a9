"""The one place where the store changes a disk: whole files, synced folders, one atomic switch.

Each function leaves what a power cut at any moment turns into either the old or the new: data
reach the disk before the name that shows them does. All raise OSError; `told` says it in words.
A test puts other `Calls` in place with `through`, to record them or to let one of them fail.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from kiosk.core.faults import Fault

CHUNK_BYTES = 1 << 20
PART = ".part"

_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would change line ends
_NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.ENOSYS}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_SHUT = {errno.EROFS, errno.EACCES, errno.EPERM}


class TooLargeError(OSError):
    """More bytes came than were announced or allowed."""

    def __init__(self, path: Path, limit_bytes: int) -> None:
        super().__init__(errno.EFBIG, f"larger than the {limit_bytes} bytes that are allowed", path)
        self.limit_bytes = limit_bytes


class Calls:
    """What the operating system does to a disk, one method for each call that can fail."""

    def create(self, path: Path) -> int:
        """Open a new file for writing; it must not exist, not even as a link."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, 0o644)

    def extend(self, path: Path) -> int:
        """Open a file to write behind its end."""
        return os.open(path, os.O_WRONLY | os.O_APPEND | _NO_FOLLOW | _BINARY)

    def open(self, path: Path) -> int:
        """Open a file for reading."""
        return os.open(path, os.O_RDONLY | _BINARY)

    def read(self, file: int, most_bytes: int) -> bytes:
        """Read; no bytes at the end of the file."""
        return os.read(file, most_bytes)

    def write(self, file: int, data: bytes | memoryview) -> int:
        """Write and return how many bytes were taken, which may be fewer."""
        return os.write(file, data)

    def sync(self, file: int) -> None:
        """Wait until the bytes of a file are on the disk."""
        os.fsync(file)

    def close(self, file: int) -> None:
        """Close a file."""
        os.close(file)

    def sync_folder(self, path: Path) -> None:
        """Wait until the names in a folder are on the disk, where the file system can do that."""
        if sys.platform == "win32":
            return
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise
        finally:
            os.close(folder)

    def make_folder(self, path: Path) -> None:
        """Make one folder."""
        path.mkdir()

    def rename(self, path: Path, target: Path) -> None:
        """Rename, in place of a file of that name."""
        path.replace(target)

    def link(self, path: Path, target: Path) -> None:
        """Give a file a second name."""
        os.link(path, target)

    def remove(self, path: Path) -> None:
        """Remove a file or a symbolic link."""
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()


_calls: ContextVar[Calls] = ContextVar("calls", default=Calls())  # noqa: B039, holds no state


@contextmanager
def through(calls: Calls) -> Iterator[None]:
    """Let everything in this block (and in no other thread) go through other calls."""
    token = _calls.set(calls)
    try:
        yield
    finally:
        _calls.reset(token)


def write_file(path: Path, data: bytes) -> None:
    """Put a file in place whole, instead of one that is there, in a folder that is there."""
    part = path.parent / f".{uuid.uuid4().hex}{PART}"
    try:
        save((data,), part, len(data))
        _calls.get().rename(part, path)
    except BaseException:
        with suppress(OSError):
            _calls.get().remove(part)
        raise
    _calls.get().sync_folder(path.parent)


def save(
    chunks: Iterable[bytes],
    path: Path,
    limit_bytes: int,
    *,
    resume: bool = False,
    lasting: bool = True,
) -> int:
    """Write what comes into a new file, or with `resume` behind its end; return the file's bytes.

    The bytes are on the disk afterwards if it is `lasting`, the name is not: `sync_folder` or
    `move` follows; else `sync_tree`. Raises TooLargeError before the file would hold more than
    `limit_bytes`; what is written stays.
    """
    calls = _calls.get()
    there = path.stat().st_size if resume and path.exists() else None
    file = calls.create(path) if there is None else calls.extend(path)
    size = there or 0
    try:
        for chunk in chunks:
            if size + len(chunk) > limit_bytes:
                raise TooLargeError(path, limit_bytes)
            rest = memoryview(chunk)
            while rest:
                taken = calls.write(file, rest)
                if taken <= 0:
                    raise OSError(errno.EIO, os.strerror(errno.EIO), path)
                rest = rest[taken:]
            size += len(chunk)
        if lasting:
            calls.sync(file)
    finally:
        calls.close(file)
    return size


def chunks_of(path: Path, limit_bytes: int) -> Iterator[bytes]:
    """Yield the bytes of a regular file; raises TooLargeError when it is larger than it may be."""
    calls = _calls.get()
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a regular file", path)
    file, size = calls.open(path), 0
    try:
        while data := calls.read(file, CHUNK_BYTES):
            size += len(data)
            if size > limit_bytes:
                raise TooLargeError(path, limit_bytes)
            yield data
    finally:
        calls.close(file)


def read_file(path: Path, limit_bytes: int) -> bytes:
    """Return the bytes of a regular file; raises TooLargeError when there are too many."""
    return b"".join(chunks_of(path, limit_bytes))


def copy_file(
    source: Path, target: Path, limit_bytes: int = sys.maxsize, *, lasting: bool = True
) -> int:
    """Copy a file with its date into a new one and return its bytes; see `save`."""
    size = save(chunks_of(source, limit_bytes), target, limit_bytes, lasting=lasting)
    dates = source.stat()
    os.utime(target, ns=(dates.st_atime_ns, dates.st_mtime_ns))
    return size


def copy_tree(source: Path, target: Path) -> None:
    """Copy a folder to a new one, links as what they show; `sync_tree` has to follow."""
    make_folder(target, lasting=False)
    for path in sorted(source.iterdir()):
        if path.is_dir():
            copy_tree(path, target / path.name)
        else:
            copy_file(path, target / path.name, lasting=False)


def link_file(source: Path, target: Path) -> None:
    """Give a file a second name, or copy it where the file system has no such names."""
    try:
        _calls.get().link(source, target)
    except OSError as error:
        if error.errno in _FULL or error.errno == errno.EIO:
            raise
        copy_file(source, target)


def make_folder(path: Path, *, lasting: bool = True) -> None:
    """Make a folder and those above it; each is on the disk before the next if it is `lasting`."""
    if path.is_dir():
        return
    if path.parent != path:
        make_folder(path.parent, lasting=lasting)
    try:
        _calls.get().make_folder(path)
    except FileExistsError:
        if not path.is_dir():
            raise
    if lasting:
        _calls.get().sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    _calls.get().sync_folder(path)


def sync_tree(folder: Path) -> None:
    """Wait until everything in a folder is on the disk: files, then names, from below."""
    calls = _calls.get()
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink():
            sync_tree(path)
        elif path.is_file():
            file = calls.open(path)
            try:
                calls.sync(file)
            finally:
                calls.close(file)
    calls.sync_folder(folder)


def move(path: Path, target: Path) -> None:
    """Rename a file or a folder, in place of a file of that name, in one step that lasts.

    What is in it must be on the disk before. A folder does not take the place of one with files.
    """
    _calls.get().rename(path, target)
    _calls.get().sync_folder(target.parent)
    if path.parent != target.parent:
        _calls.get().sync_folder(path.parent)


def remove_file(path: Path) -> None:
    """Remove a file if it is there."""
    with suppress(FileNotFoundError):
        _calls.get().remove(path)


def remove_tree(folder: Path) -> None:
    """Remove a folder if it is there, with all that is in it; links are removed, not followed."""
    calls = _calls.get()
    with suppress(FileNotFoundError):
        for path in sorted(folder.iterdir()):
            if path.is_dir() and not path.is_symlink():
                remove_tree(path)
            else:
                remove_file(path)
        calls.remove_folder(folder)


def told(path: Path, error: OSError) -> Fault:
    """Say why a disk does not do what was asked, and what helps."""
    where = str(path)
    if isinstance(error, TooLargeError):
        message, remedy = f"The file is {error.strerror}.", "Take it from its maker again."
    elif error.errno in _FULL:
        message, remedy = "The disk is full.", "Free some space on it, and try again."
    elif error.errno in _SHUT:
        message = "The disk or folder cannot be written."
        remedy = "Let the kiosk write there: it is read-only, or belongs to somebody else."
    elif error.errno in (errno.EIO, errno.ENODEV, errno.ENXIO):
        message = "The disk or stick does not answer, or was pulled out."
        remedy = "Put it in again; if it happens again, take another one."
    else:
        message = f"The file cannot be used: {error.strerror or error}."
        remedy = "Check the disk and the rights of the folder."
    return Fault(file=where, message=message, remedy=remedy)
