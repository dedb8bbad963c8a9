"""`python -m tests.campaigns.hostile`: thousands of hostile repositories against one kiosk.

Each is refused, changes no byte outside the staging folder, and lets memory stay under 256 MB.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.core.updates import Reason
from kiosk.store import disk
from kiosk.store.key_folder import KeyFolder
from tests.campaigns.mutants import KINDS, Ground
from tests.store.publisher import Kiosk, Publisher, Unsynced, tree_of
from tests.store.small_exhibit import write_exhibit

LARGEST_MEMORY_BYTES = 256 * 1024**2


@dataclass
class Report:
    """What the kiosk did with each kind, what it should not have done, what it needed."""

    refused: Counter[tuple[str, Reason]] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    memory_bytes: int = 0

    @property
    def count(self) -> int:
        """How many were refused."""
        return sum(self.refused.values())


def ground_in(folder: Path) -> tuple[Ground, Kiosk, Path]:
    """Make three publications, and a kiosk that has taken the second."""
    publisher, exhibit = Publisher(folder / "publisher"), write_exhibit(folder / "exhibit").parent
    kiosk = Kiosk(folder / "kiosk").trusts(publisher)
    versions = []
    for number in (1, 2, 3):
        words = exhibit / "content/panels/deportation/ru.md"
        words.write_text(f"{words.read_text('utf-8')}\n{'Ещё. ' * number}\n", "utf-8")
        for name in ("glossary", "home", "sources"):
            text = exhibit / "content" / name / "ru.md"
            text.write_text(text.read_text("utf-8") + "\n" * number, "utf-8")
        target = folder / str(number)
        publisher.publish(publisher.files(exhibit), target)
        versions.append(target)
        if number == 2:
            assert kiosk.takes(target).exit_status == 0
    stranger = KeyFolder(folder / "stranger")
    stranger.new()
    return Ground(publisher.keys, stranger, tuple(versions[:2]), 3), kiosk, versions[2]


def run(count: int, seed: int, folder: Path) -> Report:
    """Offer `count` mutants to a kiosk and report."""
    report = Report()
    with disk.through(Unsynced()):
        ground, kiosk, newest = ground_in(folder)
        before = kiosk.tree()
        outside = tree_of(folder / "exhibit")
        weighted = [kind for weight, kind in KINDS for _ in range(weight)]
        number = 0
        while number < count:
            rng = random.Random(f"{seed}/{number}/{report.count + len(report.failures)}")
            number += 1
            kind = weighted[number % len(weighted)]
            shutil.rmtree(folder / "offer", ignore_errors=True)
            shutil.copytree(newest, folder / "offer")
            told = ""
            while not told:
                told = kind(folder / "offer", rng, ground)
            start = time.monotonic()
            try:
                verdict = kiosk.takes(folder / "offer")
            except Exception as error:
                report.failures.append(f"{number}: {told}: {type(error).__name__}: {error}")
                continue
            report.slowest_s = max(report.slowest_s, time.monotonic() - start)
            if verdict.exit_status != 4:
                report.failures.append(f"{number}: {told}: {verdict}")
            elif kiosk.tree() != before:
                report.failures.append(f"{number}: {told}: something outside staging changed")
            elif not str(verdict).isprintable():
                report.failures.append(f"{number}: {told}: {str(verdict)!r}")
            else:
                report.refused[kind.__name__, verdict.reason] += 1
        if tree_of(folder / "exhibit") != outside:
            report.failures.append("the exhibit itself changed")
        # The ground is not barren: what nobody has changed is taken.
        if kiosk.takes(newest).exit_status != 0:
            report.failures.append("the sound version was not taken")
    report.memory_bytes = peak_bytes()
    return report


def peak_bytes() -> int:
    """Return the most memory that this process has held."""
    told = Path("/proc/self/status")
    if not told.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (
            1 if sys.platform == "darwin" else 1024
        )
    # Unlike ru_maxrss this does not count the larger process that started this one.
    peak = next(line for line in told.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) * 1024


def main() -> int:
    """Run the campaign and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1943)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = run(given.count, given.seed, Path(folder))
    for (kind, reason), count in sorted(report.refused.items()):
        print(f"{kind:20} {reason:16} {count:6}")
    for failure in report.failures[:20]:
        print(failure)
    megabytes = report.memory_bytes / 1024**2
    print(
        f"{report.count} of {given.count} refused, {len(report.failures)} failures,"
        f" {megabytes:.0f} MB at most, {report.slowest_s:.2f} s the slowest"
    )
    return 1 if report.failures or report.memory_bytes > LARGEST_MEMORY_BYTES else 0


if __name__ == "__main__":
    sys.exit(main())
