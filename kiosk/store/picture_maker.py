"""Makes screen-ready copies and tiles of pictures in a child process with limits."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NamedTuple

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store._picture_worker import MEND
from kiosk.store.pictures import derive
from kiosk.store.tiles import Told, make_tiles, nobody

_log = logging.getLogger(__name__)

Done = Callable[[Path | Fault], None]


class Job(NamedTuple):
    """What is asked for: a copy within a box in pixels, or tiles where there is no box."""

    path: Path
    cache_dir: Path
    width_px: int = 0
    height_px: int = 0


@dataclass(frozen=True)
class Limits:
    """What the worker process may use: address space in bytes, seconds for each picture.

    The times are for a copy; tiles, of which there are hundreds, may take ten times as long.
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
        self._jobs: SimpleQueue[tuple[Job, Done, Told] | None] = SimpleQueue()
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
        self._put(Job(path, self._cache_dir, width_px, height_px), done, nobody)

    def request_tiles(self, path: Path, done: Done, tell: Told = nobody) -> None:
        """Ask for the folder with a master's tiles, as `request` asks for a copy.

        `tell` hears, in the maker's thread, how many tiles are made and of how many.
        """
        self._put(Job(path, self._cache_dir), done, tell)

    def _put(self, job: Job, done: Done, tell: Told) -> None:
        with self._lock:
            if self._thread and not self._closed:
                self._jobs.put((job, done, tell))
                return
        _tell(done, _closing(job.path) if self._closed else _attempt(job, tell))

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
            _tell(job[1], self._ask(job[0], job[2]))
        self._drop()

    def _ask(self, job: Job, tell: Told) -> Path | Fault:
        trouble = "The picture stopped the program that reads pictures."
        try:
            link = self._link()
            link.send(job)
            while link.poll(self._limits.wall_seconds):
                answer = json.loads(link.recv_bytes(1 << 20))
                if "made" not in answer:
                    return _unpack(answer)
                tell(int(answer["made"]), int(answer["of"]))
            trouble = "The picture takes too long to read."
        except (OSError, EOFError, ValueError, KeyError, TypeError):
            pass
        self._drop()
        fault = Fault(file=str(job.path), message=trouble, remedy=MEND)
        return _closing(job.path) if self._closed else fault

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
            _limit(limits, starting=False, times=1 if job.width_px else 10)
            result = _attempt(job, partial(_report, link))
            fault = result.as_dict() if isinstance(result, Fault) else None
            link.send_bytes(json.dumps({"path": str(result), "fault": fault}).encode())


def _report(link: Connection, made: int, of: int) -> None:
    if made == of or made % 16 == 0:
        link.send_bytes(json.dumps({"made": made, "of": of}).encode())


def _limit(limits: Limits, *, starting: bool, times: int = 1) -> None:
    if sys.platform == "win32":
        return
    import resource

    if starting:
        os.nice(5)
        wanted = {resource.RLIMIT_AS: limits.memory_bytes, resource.RLIMIT_CORE: 0}
    else:
        used = resource.getrusage(resource.RUSAGE_SELF)
        allowed = int(used.ru_utime + used.ru_stime) + 1 + limits.cpu_seconds * times
        wanted = {resource.RLIMIT_CPU: allowed}
    for kind, soft in wanted.items():
        hard = resource.getrlimit(kind)[1]
        with suppress(OSError, ValueError):  # not every system takes every limit
            resource.setrlimit(kind, (soft if hard < 0 else min(soft, hard), hard))


def _attempt(job: Job, tell: Told) -> Path | Fault:
    try:
        return derive(*job) if job.width_px else make_tiles(job.path, job.cache_dir, tell)
    except StoreError as error:
        return error.faults[0]


def _unpack(plain: dict[str, Any]) -> Path | Fault:
    # Not a pickle: the child has handled what we do not trust.
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
