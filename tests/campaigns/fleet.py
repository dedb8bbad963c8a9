"""A museum network on one computer: 400 kiosks follow one static server through a publication.

`python -m tests.campaigns.fleet` lets them all start at the same moment, as after a power cut, and
the server fail for a while. Each kiosk runs the code it runs in a museum, over real connections;
only the time between is simulated. It tells the bytes and the requests of each minute, and draws
them with `--plot`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import urllib3

from kiosk.app.following import Follower, Pace
from kiosk.core.polling import PollRules, ReportRules
from kiosk.core.updates import Outcome, Verdict
from kiosk.store import disk
from kiosk.store.http_fetcher import HttpFetcher
from kiosk.store.slots import version_of
from kiosk.store.sources import source_of
from kiosk.store.taking import Taking
from tests.campaigns.fleet_plot import draw
from tests.campaigns.static_server import CLOCK, Traffic, serving
from tests.store.publisher import NOW, Kiosk, Publisher, Unsynced
from tests.store.small_exhibit import write_exhibit

SEED = 1944
EVERY_S = 3600.0
END_S = 3 * 3600.0
DOWN_S = (20 * 60.0, 35 * 60.0)
BANDWIDTH_BYTES_PER_S = 500_000.0
# Of what all kiosks would ask at once, more than this share in a minute is a herd.
HERD = 0.1
# A newer root, the timestamp, the snapshot, the list.
REQUESTS = 4
# A lock belongs to a file, not to its name: each kiosk has its own.
LOCKS = shutil.ignore_patterns("lock", "running")


@dataclass(frozen=True)
class Plan:
    """How many kiosks, and an exhibit of how many media files of how many bytes."""

    kiosks: int = 400
    media: int = 200
    media_bytes: int = 50_000
    workers: int = 3

    @property
    def changed_bytes(self) -> int:
        """What the publication changes: 1 % of the media, one file at least."""
        return max(1, self.media // 100) * self.media_bytes


class Followed(NamedTuple):
    """How one kiosk ended: its version, whole or not, when it had it, how often it looked."""

    version: int
    is_whole: bool
    taken_s: float
    looks: int
    failed_looks: int


@dataclass(frozen=True)
class Result:
    """What came of it all."""

    plan: Plan
    kiosks: list[Followed]
    traffic: Traffic
    metadata_bytes: int
    timestamp_bytes: int

    @property
    def current(self) -> int:
        """How many kiosks have the new version, whole."""
        return sum(kiosk.version == 2 and kiosk.is_whole for kiosk in self.kiosks)

    @property
    def needed_bytes(self) -> int:
        """Changed files and metadata once for each kiosk, and a timestamp for each later look."""
        once = self.plan.changed_bytes + self.metadata_bytes
        later = sum(kiosk.looks - kiosk.failed_looks - 1 for kiosk in self.kiosks)
        return len(self.kiosks) * once + later * self.timestamp_bytes

    @property
    def peak(self) -> int:
        """The most requests in a minute."""
        return max(self.traffic.per_minute().values())

    @property
    def mean(self) -> float:
        """The mean of requests in a minute of the first hour, in which all take the new version."""
        return sum(n for at, n in self.traffic.per_minute().items() if at < EVERY_S / 60) / (
            EVERY_S / 60
        )

    @property
    def together(self) -> int:
        """What the server would be asked in one minute if all kiosks looked at once."""
        changed = self.plan.changed_bytes // self.plan.media_bytes
        return len(self.kiosks) * (REQUESTS + changed)

    def __str__(self) -> str:
        moved, last = self.traffic.size_bytes, max(kiosk.taken_s for kiosk in self.kiosks)
        return (
            f"{self.current} of {len(self.kiosks)} kiosks are current and whole, the last after "
            f"{last / 60:.0f} minutes.\n{sum(k.failed_looks for k in self.kiosks)} looks met a "
            f"server that was down.\n{moved:,} bytes were moved, {self.needed_bytes:,} were "
            f"needed: {100 * (moved / self.needed_bytes - 1):.2f} % more.\n"
            f"{len(self.traffic.answers)} requests; in the fullest minute {self.peak}, in the "
            f"mean of the first hour {self.mean:.0f} a minute; all at once: {self.together}."
        )


class SimulatedTimes:
    """A clock that moves when it is waited for, until the simulation ends."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now_s(self) -> float:
        """Return the simulated time."""
        return self.seconds

    def minute(self) -> float:
        """Return the minute of the day; all begin at ten."""
        return (600 + self.seconds / 60) % 1440

    def wait(self, seconds: float) -> bool:
        """Move on; True when the simulation is over."""
        self.seconds += seconds
        return self.seconds >= END_S


class Pool(urllib3.PoolManager):
    """Tells the server what time it is in the simulation."""

    times: SimulatedTimes

    def request(self, method: str, url: str, *args: Any, **more: Any) -> Any:
        """Ask, with the time."""
        more["headers"] = {**(more.get("headers") or {}), CLOCK: f"{self.times.now_s():.3f}"}
        return super().request(method, url, *args, **more)


def prepare(folder: Path, plan: Plan) -> None:
    """Publish two versions; a kiosk, of which all others are copies, has the first."""
    chance = random.Random(SEED)
    exhibit = write_exhibit(folder / "exhibit").parent
    media = exhibit / "media" / "archive"
    media.mkdir()
    files = [media / f"{number:04}.dat" for number in range(plan.media)]
    for file in files:
        file.write_bytes(chance.randbytes(plan.media_bytes))
    publisher = Publisher(folder / "publisher")
    publisher.publish(publisher.files(exhibit), folder / "published")
    kiosk = Kiosk(folder / "template").trusts(publisher)
    assert kiosk.takes(folder / "published").outcome is Outcome.TAKEN
    for file in files[: plan.changed_bytes // plan.media_bytes]:
        file.write_bytes(chance.randbytes(plan.media_bytes))
    publisher.publish(publisher.files(exhibit), folder / "published")


def follow(folder: Path, address: str, number: int) -> Followed:
    """Let one kiosk follow the server until the simulation ends."""
    kiosk = Kiosk(folder / f"kiosk-{number}")
    shutil.copytree(folder / "template", kiosk.folder, copy_function=os.link, ignore=LOCKS)
    times = SimulatedTimes()
    rules = PollRules((address,), EVERY_S, bandwidth_bytes_per_s=BANDWIDTH_BYTES_PER_S)
    pool = Pool()
    pool.times = times
    web = HttpFetcher(pool, Pace(rules, times))
    verdicts, taken_s = list[Verdict](), float("inf")

    def look_at(source: str) -> Verdict:
        nonlocal taken_s
        verdict = Taking(kiosk.slots, NOW).take(source_of(source, web))
        verdicts.append(verdict)
        if verdict.outcome is Outcome.TAKEN:
            taken_s = times.now_s()
        return verdict

    with disk.through(Unsynced()):
        Follower(rules, ReportRules(), f"kiosk-{number}", times, look_at, print).run()
    web.close()
    active = kiosk.slots.state().active
    is_whole = kiosk.slots.damaged(active) == ()
    shutil.rmtree(kiosk.folder)
    failed = sum(verdict.outcome is Outcome.REFUSED for verdict in verdicts)
    return Followed(version_of(active), is_whole, taken_s, len(verdicts), failed)


def run(folder: Path, plan: Plan) -> Result:
    """Let a fleet follow a publication."""
    with disk.through(Unsynced()):
        prepare(folder, plan)
    metadata = folder / "published" / "metadata"
    sizes = {path.name: path.stat().st_size for path in metadata.iterdir()}
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    with (
        serving(folder / "published", DOWN_S) as (address, traffic),
        ProcessPoolExecutor(plan.workers, context) as pool,
    ):
        waiting = [pool.submit(follow, folder, address, n) for n in range(plan.kiosks)]
        kiosks = [future.result() for future in waiting]
    needed = ("timestamp.json", "2.snapshot.json", "2.targets.json")
    told = sum(sizes[name] for name in needed)
    return Result(plan, kiosks, traffic, told, sizes["timestamp.json"])


def main(arguments: list[str]) -> int:
    """Let a fleet follow, tell what came of it, and draw it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosks", type=int, default=Plan.kiosks)
    parser.add_argument("--plot", type=Path, help="the PNG file for requests in each minute")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        result = run(Path(folder), Plan(kiosks=chosen.kiosks))
    print(result)
    if chosen.plot:
        draw(result.traffic.per_minute(), int(END_S // 60), DOWN_S, chosen.plot)
    is_right = (
        result.current == chosen.kiosks
        and result.traffic.size_bytes <= 1.05 * result.needed_bytes
        and result.peak <= HERD * result.together
    )
    return 0 if is_right else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
