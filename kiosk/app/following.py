"""`kiosk follow`: looks for newer content where the settings say, and reports how the kiosk is.

`kiosk run` starts it as a process of its own, so that no download makes the screen stutter.
"""

from __future__ import annotations

import datetime
import logging
import shutil
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import urllib3

from kiosk.app import updating, versions
from kiosk.core.faults import KioskError
from kiosk.core.polling import Bucket, PollRules, ReportRules, Schedule
from kiosk.core.updates import Outcome, Reason, Verdict
from kiosk.store.fetching import GoneError
from kiosk.store.http_fetcher import HttpFetcher
from kiosk.store.report import Health, send_report, write_report
from kiosk.store.settings import Settings, find_settings, load_settings
from kiosk.store.slots import version_of
from kiosk.system import places
from kiosk.system.priority import give_way

_log = logging.getLogger(__name__)

REPORT_EVERY_S = 300.0
REHASH_EVERY_S = 24 * 3600.0
# After these it is tried again soon, and then ever later; what else is wrong stays wrong.
SOON = (Reason.UNREACHABLE, Reason.INCOMPLETE, Reason.DISK, Reason.BUSY, Reason.UNTRIED)
BEST = (Outcome.TAKEN, Outcome.NOTHING_NEWER, Outcome.REFUSED)
_FAR = "9999"


class Times(Protocol):
    """The clock of a follower, and how it waits."""

    def now_s(self) -> float:
        """Return seconds that only go forward."""

    def minute(self) -> float:
        """Return the minute of the day by the clock on the wall."""

    def wait(self, seconds: float) -> bool:
        """Wait, and return whether it was told to stop."""


class Computer:
    """This computer's time; told to stop when what started it has ended."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def now_s(self) -> float:
        """Return seconds that only go forward."""
        return time.monotonic()

    def minute(self) -> float:
        """Return the minute of the day by the clock on the wall."""
        now = datetime.datetime.now().astimezone()
        return now.hour * 60 + now.minute + now.second / 60

    def wait(self, seconds: float) -> bool:
        """Wait, and return whether it was told to stop."""
        return self._stop.wait(seconds)

    def stop_with_input(self) -> None:
        """Stop as soon as the standard input ends: a parent holds it open while it runs."""

        def listen() -> None:
            with suppress(OSError, ValueError):
                while sys.stdin.buffer.read(1):
                    pass
            self._stop.set()

        threading.Thread(target=listen, daemon=True).start()


@dataclass(frozen=True)
class Looks:
    """How looking for newer content went so far; `failures` since one that did not fail."""

    count: int = 0
    failures: int = 0
    last: Verdict | None = None
    at: float = 0.0

    def after(self, verdict: Verdict) -> Looks:
        """Return the same with one look more."""
        failed = verdict.outcome is Outcome.REFUSED and verdict.reason in SOON
        return Looks(self.count + 1, self.failures + 1 if failed else 0, verdict, time.time())


@dataclass
class Pace:
    """Holds a download to its bandwidth and its hours, and ends it when the kiosk ends."""

    rules: PollRules
    times: Times
    bucket: Bucket = field(init=False)

    def __post_init__(self) -> None:
        self.bucket = Bucket(self.rules.bandwidth_bytes_per_s or 1.0)

    def __call__(self, size_bytes: int) -> None:
        """Wait for some bytes; raises GoneError where the rest has to come another time."""
        if self.rules.hours and not self.rules.hours.contain(self.times.minute()):
            raise GoneError("the hours for loading are over; it goes on in the next ones")
        wait_s = 0.0
        if self.rules.bandwidth_bytes_per_s:
            self.bucket, wait_s = self.bucket.take(size_bytes, self.times.now_s())
        if self.times.wait(wait_s):
            raise GoneError("the kiosk is ending; it goes on when it runs again")


def fetcher_of(rules: PollRules, pace: Callable[[int], None]) -> HttpFetcher:
    """Return what reads addresses, through the proxy of the settings if there is one."""
    pool = urllib3.ProxyManager(rules.proxy) if rules.proxy else urllib3.PoolManager()
    return HttpFetcher(pool, pace)


@dataclass
class Follower:
    """Looks and reports, again and again, at the moments of this kiosk."""

    rules: PollRules
    reports: ReportRules
    name: str
    times: Times
    look_at: Callable[[str], Verdict]
    report: Callable[[Looks], None]
    looks: Looks = field(default_factory=Looks)

    def look(self) -> Verdict:
        """Look at each source until one has something newer; return the best answer."""
        best: Verdict | None = None
        for source in self.rules.sources:
            verdict = self.look_at(source)
            level = logging.WARNING if verdict.outcome is Outcome.REFUSED else logging.INFO
            _log.log(level, "%s: %s", source, verdict)
            if best is None or BEST.index(verdict.outcome) < BEST.index(best.outcome):
                best = verdict
            if verdict.outcome is Outcome.TAKEN:
                break
        assert best is not None
        self.looks = self.looks.after(best)
        return best

    def run(self) -> None:
        """Go on until told to stop."""
        schedule = Schedule(self.name, self.rules.every_s, self.rules.hours)
        never = float("inf")
        next_look = never
        if self.rules.sources:
            next_look = self.times.now_s() + schedule.first_s(self.times.minute())
        next_report = self.times.now_s() if self.reports.are_wanted else never
        while min(next_look, next_report) < never:
            if self.times.wait(max(0.0, min(next_look, next_report) - self.times.now_s())):
                return
            if self.times.now_s() >= next_look:
                self.look()
                count, failures = self.looks.count, self.looks.failures
                wait_s = schedule.next_s(count, failures, self.times.minute())
                next_look = self.times.now_s() + wait_s
                next_report = self.times.now_s() if self.reports.are_wanted else never
            if self.times.now_s() >= next_report:
                self.report(self.looks)
                next_report = self.times.now_s() + REPORT_EVERY_S


@dataclass
class Reporter:
    """Tells the museum how the kiosk is, where its settings ask for it."""

    rules: ReportRules
    name: str
    proxy: str
    times: Times
    hashed_at_s: float = float("-inf")
    is_whole: bool = True

    def __call__(self, looks: Looks) -> None:
        """Write and send a report; what cannot be is logged, and tried again with the next."""
        try:
            health = self._health(looks)
            if self.rules.folder:
                write_report(self.name, health, Path(self.rules.folder))
            if self.rules.address:
                send_report(self.name, health, self.rules.address, self.proxy)
        except KioskError as error:
            for fault in error.faults:
                _log.warning("%s", fault)

    def _health(self, looks: Looks) -> Health:
        if self.times.now_s() - self.hashed_at_s >= REHASH_EVERY_S:
            self.hashed_at_s = self.times.now_s()
            self.is_whole = all(line["is_whole"] for line in versions.status(whole=True).slots)
        health = replace(health_now(), is_whole=self.is_whole)
        if looks.last is None:
            return health
        return replace(
            health,
            outcome=str(looks.last.outcome),
            reason=str(looks.last.reason),
            looked_at_s=looks.at,
            failed_looks=looks.failures,
        )


def health_now() -> Health:
    """Return how the kiosk is, but for its looks; raises StoreError."""
    kept = versions.slots()
    state = kept.state()
    expires = state.seen.get("expires", _FAR)
    with kept.locked("running") as nobody_runs:
        is_shown = not nobody_runs
    return Health(
        program=places.program_version(),
        version=version_of(state.active),
        previous_version=version_of(state.previous),
        waiting_version=version_of(state.waiting),
        is_shown=is_shown,
        is_proved=not state.starts,
        refused_versions=len(state.refused),
        signed_until_s=_unix(expires),
        free_bytes=shutil.disk_usage(kept.folder).free,
        reported_at_s=time.time(),
    )


def _unix(when: str) -> float:
    with suppress(ValueError):
        return datetime.datetime.fromisoformat(when).timestamp()
    return 0.0


def kiosk_name(rules: ReportRules) -> str:
    """Return the name of this kiosk: as set, else the computer's."""
    return rules.name or socket.gethostname() or "kiosk"


def follow(
    content_dir: Path,
    settings_file: Path | None,
    *,
    once: bool,
    tell: Callable[[Verdict], None] = lambda _: None,
) -> int:
    """Follow the settings until told to stop; return the exit status.

    With `once` it looks and reports now, whatever the hours for loading, lets `tell` hear the
    verdict, and exits as `kiosk install` does. Without sources and reports it ends at once.
    """
    path = settings_file or find_settings(content_dir, places.state_dir())
    settings, faults = load_settings(path)
    settings = settings.for_screen(places.screen())
    for fault in faults:
        _log.error("%s", fault)
    times = Computer()
    if once:
        settings = replace(settings, updates=replace(settings.updates, hours=None))
    follower = follower_of(settings, times)
    if once:
        verdict = follower.look() if settings.updates.sources else None
        if verdict is not None:
            tell(verdict)
        follower.report(follower.looks)
        return verdict.exit_status if verdict is not None else 0
    give_way()
    times.stop_with_input()
    follower.run()
    return 0


def follower_of(settings: Settings, times: Times) -> Follower:
    """Return what looks and reports as the settings say."""
    rules, reports = settings.updates, settings.reports
    web = fetcher_of(rules, Pace(rules, times))
    name = kiosk_name(reports)

    def look_at(source: str) -> Verdict:
        try:
            return updating.install(source, web=web)
        except KioskError as error:
            return Verdict(Outcome.REFUSED, Reason.DISK, detail=str(error.faults[0]))

    reporter = Reporter(reports, name, rules.proxy, times)
    return Follower(rules, reports, name, times, look_at, reporter)
