"""Screen-ready copies of master pictures: checked, shrunk, in sRGB, without metadata.

Masters are never changed. A copy is named by the master's content, its size in pixels and the
recipe, so a copy that exists is right and is never decoded again.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import multiprocessing
import os
import re
import signal
import sys
import threading
import time
import uuid
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store._picture_worker import MEND, Picture, open_master, read_header, refuse, render

__all__ = ["Limits", "Picture", "PictureMaker", "derive", "inspect", "prune"]

RECIPE = 1
STALE_SECONDS = 3600
_NAME = re.compile(r"[0-9a-f]{32}-\d+x\d+-r\d+\.(jpg|png)")
_PART = re.compile(r"\.[0-9a-f]{32}\.part")
_log = logging.getLogger(__name__)

Done = Callable[[Path | Fault], None]


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
    _write(target, data)
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
            path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(_cache_fault(cache_dir, error)) from error
    return tuple(doomed)


@dataclass(frozen=True)
class Limits:
    """What the worker process may use: address space in bytes, seconds for each picture.

    Memory and processor time are limited on POSIX only, the wall clock everywhere.
    """

    memory_bytes: int = 3 * 1024**3
    cpu_seconds: int = 60
    wall_seconds: float = 120.0


class PictureMaker:
    """Runs `derive` for one picture after another in a child process.

    A child that dies, or takes longer than its limits, costs one Fault; the next request gets
    a new child. With `inline` there is no child: `request` derives at once, in the caller's
    thread, without limits.
    """

    def __init__(
        self, cache_dir: Path, *, inline: bool = False, limits: Limits | None = None
    ) -> None:
        self._cache_dir, self._limits = cache_dir, limits or Limits()
        self._jobs: SimpleQueue[tuple[Path, int, int, Done] | None] = SimpleQueue()
        self._lock, self._closed = threading.Lock(), False
        self._child: tuple[multiprocessing.process.BaseProcess, Connection] | None = None
        self._thread: threading.Thread | None = None
        if not inline:
            self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
            self._thread.start()

    def request(self, path: Path, width_px: int, height_px: int, done: Done) -> None:
        """Ask for a copy within a box in pixels; `done` gets it, or a Fault, exactly once.

        `done` is called in the maker's thread; when the maker is inline or closed, in the
        caller's, before this returns. What `done` raises is logged and goes no further.
        """
        with self._lock:
            if self._thread and not self._closed:
                self._jobs.put((path, width_px, height_px, done))
                return
        job = (path, self._cache_dir, width_px, height_px)
        _tell(done, _closing(path) if self._closed else _attempt(*job))

    def close(self) -> None:
        """Stop the child and answer every waiting request with a Fault; may be called twice."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
            if self._child:
                self._child[0].kill()
        if self._thread and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while job := self._jobs.get():
            _tell(job[3], self._ask(*job[:3]))
        self._drop()

    def _ask(self, path: Path, width: int, height: int) -> Path | Fault:
        trouble = "The picture stopped the program that reads pictures."
        try:
            link = self._link()
            link.send((path, self._cache_dir, width, height))
            if link.poll(self._limits.wall_seconds):
                return _unpack(link.recv_bytes(1 << 20))
            trouble = "The picture takes too long to read."
        except (OSError, EOFError, ValueError, KeyError, TypeError):
            pass
        self._drop()
        fault = Fault(file=str(path), message=trouble, remedy=MEND)
        return _closing(path) if self._closed else fault

    def _link(self) -> Connection:
        with self._lock:
            if self._closed:
                raise EOFError
            if self._child and self._child[0].is_alive():
                return self._child[1]
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            with theirs:
                child = spawn.Process(target=_serve, args=(theirs, self._limits), daemon=True)
                child.start()
            self._child = (child, ours)
            return ours

    def _drop(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child:
            child[0].kill()
            child[0].join()
            child[1].close()


def _serve(link: Connection, limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit(limits, starting=True)
    with suppress(EOFError, OSError):
        while True:
            job = link.recv()
            _limit(limits, starting=False)
            result = _attempt(*job)
            fault = result.as_dict() if isinstance(result, Fault) else None
            link.send_bytes(json.dumps({"path": str(result), "fault": fault}).encode())


def _limit(limits: Limits, *, starting: bool) -> None:
    if sys.platform == "win32":
        return
    import resource

    if starting:
        os.nice(5)
        wanted = {resource.RLIMIT_AS: limits.memory_bytes, resource.RLIMIT_CORE: 0}
    else:
        used = resource.getrusage(resource.RUSAGE_SELF)
        allowed = int(used.ru_utime + used.ru_stime) + 1 + limits.cpu_seconds
        wanted = {resource.RLIMIT_CPU: allowed}
    for kind, soft in wanted.items():
        hard = resource.getrlimit(kind)[1]
        with suppress(OSError, ValueError):  # not every system takes every limit
            resource.setrlimit(kind, (soft if hard < 0 else min(soft, hard), hard))


def _attempt(path: Path, cache_dir: Path, width: int, height: int) -> Path | Fault:
    try:
        return derive(path, cache_dir, width, height)
    except StoreError as error:
        return error.faults[0]


def _unpack(data: bytes) -> Path | Fault:
    plain = json.loads(data)  # not a pickle: the child has handled what we do not trust
    if fault := plain["fault"]:
        return Fault(**{**fault, "severity": Severity(fault["severity"])})
    return Path(plain["path"])


def _tell(done: Done, result: Path | Fault) -> None:
    try:
        done(result)
    except Exception:
        _log.exception("the receiver of a picture failed")


def _closing(path: Path) -> Fault:
    return Fault(file=str(path), message="The kiosk is closing.", remedy="Start it again.")


def _fit(picture: Picture, width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, width / picture.width_px, height / picture.height_px)
    return max(1, round(picture.width_px * scale)), max(1, round(picture.height_px * scale))


def _write(target: Path, data: bytes) -> None:
    part = target.parent / f".{uuid.uuid4().hex}.part"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        if sys.platform != "win32":
            folder = os.open(target.parent, os.O_RDONLY)
            with suppress(OSError):  # some file systems cannot sync a folder
                os.fsync(folder)
            os.close(folder)
    except OSError as error:
        if isinstance(error, PermissionError) and target.is_file():
            return  # Windows: another caller has just written the same copy
        raise StoreError(_cache_fault(target.parent, error)) from error


def _cache_fault(folder: Path, error: OSError) -> Fault:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    why = "its disk is full" if full else error.strerror or str(error)
    remedy = "Free some space on it." if full else "Let the kiosk write there, or name another."
    return Fault(file=str(folder), message=f"The cache cannot be written: {why}.", remedy=remedy)
