"""Disks that fail at each call of an update, and sticks that are pulled at any byte.

`python -m tests.campaigns.faults` fails every call with a full, a broken and a read-only disk, and
pulls 500 sticks. The old version must go on, nothing must be left behind, and the answer be clear.
"""

from __future__ import annotations

import argparse
import errno
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.core.faults import StoreError
from kiosk.core.updates import Outcome, Reason
from kiosk.store import disk
from kiosk.store.fetching import FOLDER, FolderFetcher
from kiosk.store.sources import source_of
from kiosk.store.taking import Taking
from tests.campaigns.trials import NEW, OLD, Trials, recovers, survived
from tests.store.disks import Failing, Short
from tests.store.publisher import NOW, Kiosk, Unsynced

SEED = 1956
ENOUGH = 1 << 40
ERRORS = (errno.ENOSPC, errno.EIO, errno.EROFS)


class Pulled(FolderFetcher):
    """A stick that is pulled after so many bytes; nothing can be read from it any more."""

    def __init__(self, root: Path, left_bytes: int) -> None:
        super().__init__(root)
        self.left_bytes = left_bytes

    def chunks(self, url: str, start: int = 0) -> Iterator[bytes]:
        """Yield a file as far as the stick is in."""
        for chunk in super().chunks(url, start):
            yield chunk[: self.left_bytes]
            self.left_bytes -= len(chunk)
            if self.left_bytes < 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO), url.removeprefix(FOLDER))


def fail_each_call(trials: Trials, code: int, step: int = 1, first: int = 0) -> Counter[str]:
    """Let every `step`-th call of an update after the `first` fail; return how they ended."""
    ends, last = Counter[str](), first
    while True:
        last += step
        with trials.kiosk() as kiosk:
            with disk.through(calls := Failing(last, code)):
                verdict = kiosk.takes(trials.stick)
            if not calls.failed:
                return ends
            ends[verdict.reason] += 1
            if code == errno.EROFS:  # what was staged cannot be removed either
                disk.remove_tree(kiosk.slots.staging_dir)
            survived(kiosk, verdict)
            if last % (7 * step) == 0:
                recovers(kiosk, trials.stick)


def calls_of_publishing(trials: Trials) -> int:
    """Return how many calls a second publication makes."""
    made, stick = trials.made, trials.made.folder / "stick-counted"
    publish, files = made.publisher.publish, made.publisher.files
    publish(files(made.folder / "v1"), stick)
    with disk.through(calls := Failing(sys.maxsize, errno.EIO)):
        publish(files(made.folder / "v2"), stick)
    return calls.count


def fail_publishing(trials: Trials, code: int, step: int = 1, first: int = 0) -> Counter[str]:
    """Let every `step`-th call of a publication fail; whoever reads it then gets old or new."""
    made, ends, last = trials.made, Counter[str](), first
    while True:
        last += step
        stick = made.folder / f"stick-{code}-{last}"
        with disk.through(Unsynced()):
            made.publisher.publish(made.publisher.files(made.folder / "v1"), stick)
        reader = Kiosk(made.folder / f"reader-{code}-{last}").trusts(made.publisher)
        with disk.through(calls := Failing(last, code)), suppress(StoreError):
            made.publisher.publish(made.publisher.files(made.folder / "v2"), stick)
        with disk.through(Unsynced()):
            verdict = reader.takes(stick)
        assert verdict.outcome is Outcome.TAKEN, (last, verdict)
        slot = reader.slots.state().active
        assert reader.slots.damaged(slot) == ()
        ends[verdict.reason] += 1
        for folder in (stick, reader.folder):
            disk.remove_tree(folder)
        if not calls.failed:
            return ends


def pull_sticks(trials: Trials, count: int) -> Counter[str]:
    """Pull so many sticks at random bytes; return how the updates ended."""
    chance, ends = random.Random(SEED), Counter[str]()
    read_bytes = ENOUGH - pull(trials, ENOUGH, ends)
    for _ in range(count):
        assert pull(trials, chance.randrange(read_bytes), ends) < 0
    return ends


def pull(trials: Trials, after_bytes: int, ends: Counter[str]) -> int:
    """Pull one stick, and return how many bytes were left to be read; fewer than 0 if pulled."""
    with trials.kiosk() as kiosk:
        fetcher = Pulled(trials.stick, after_bytes)
        source = replace(source_of(str(trials.stick)), fetcher=fetcher)
        with disk.through(Unsynced()):
            verdict = Taking(kiosk.slots, NOW).take(source)
        ends[verdict.reason] += 1
        pulled = fetcher.left_bytes < 0
        assert verdict.reason is (Reason.UNREACHABLE if pulled else Reason.NEW), verdict
        assert survived(kiosk, verdict) == (OLD if pulled else NEW)
    return fetcher.left_bytes


def write_little(trials: Trials) -> None:
    """Take a version onto a disk that takes seven bytes at a time."""
    with trials.kiosk() as kiosk:
        with disk.through(Short()):
            verdict = kiosk.takes(trials.stick)
        survived(kiosk, verdict)
        assert verdict.outcome is Outcome.TAKEN


def main(arguments: list[str]) -> int:
    """Let everything fail, and tell how it ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=1, help="let every so many-th call fail")
    parser.add_argument("--pulls", type=int, default=500)
    chosen = parser.parse_args(arguments)
    os.fsync = lambda _: None  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials.of(Path(folder))
        for code in ERRORS:
            name = errno.errorcode[code]
            for what, fail in (("take over", fail_each_call), ("publish", fail_publishing)):
                ends = fail(trials, code, chosen.step)
                print(f"{what}, {name}: {ends.total()} failures: {dict(ends)}", flush=True)
        print(f"sticks pulled: {dict(pull_sticks(trials, chosen.pulls))}", flush=True)
        write_little(trials)
    print("The version that is shown was whole each time, and what was staged is gone.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
