"""An update killed (SIGKILL) at random moments, each time in a process of its own.

`python -m tests.campaigns.kills` kills 300 of them. The exhibit must then find the whole old or
the whole new version, and the same stick must bring the new one.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk.store import disk
from tests.campaigns.trials import Trials, recovers, survived
from tests.store.publisher import Kiosk, Unsynced

SEED = 1957
PATIENCE_S = 120


def update(kiosk: Kiosk, stick: Path, ready: Connection) -> None:
    """Take a version over, as the command does."""
    ready.send(True)
    with disk.through(Unsynced()):  # a kill takes nothing from the disk that was given to it
        kiosk.takes(stick)
    ready.send(True)


def kill_some(trials: Trials, count: int) -> Counter[str]:
    """Kill so many updates; return what was shown and what lay about, also where all was done."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    chance, found = random.Random(SEED), Counter[str]()
    longest = 0.0
    while found["killed"] < count:
        with trials.kiosk() as kiosk:
            here, there = context.Pipe()
            process = context.Process(target=update, args=(kiosk, trials.stick, there))
            process.start()
            assert here.poll(PATIENCE_S) and here.recv()
            begun = time.monotonic()
            if longest:  # the first runs to its end and tells how long that takes
                process.join(chance.uniform(0, 1.2 * longest))
                process.kill()
            else:
                assert here.poll(PATIENCE_S)
                longest = time.monotonic() - begun
            process.join(PATIENCE_S)
            here.close()
            there.close()
            found["killed"] += process.exitcode == -9
            found["with something staged"] += kiosk.slots.staging_dir.exists()
            found[survived(kiosk)] += 1
            recovers(kiosk, trials.stick)
            process.close()
    return found


def main(arguments: list[str]) -> int:
    """Kill updates, and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300)
    count = parser.parse_args(arguments).count
    with tempfile.TemporaryDirectory() as folder:
        found = kill_some(Trials.of(Path(folder)), count)
    print(f"{count} updates killed: {dict(found)}; each was whole, and the stick worked again.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
