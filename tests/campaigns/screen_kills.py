"""The exhibit on the screen killed (SIGKILL) again and again: back each time, and never later.

`python -m tests.campaigns.screen_kills` kills it 1,000 times in a row, as `tests/supervised.py`
starts it: by the real scripts of a kiosk, with a picture that nobody sees. `prove.py --kills N`
does the same under systemd and the compositor.
"""

from __future__ import annotations

import argparse
import signal
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from tests.store.small_exhibit import write_exhibit
from tests.supervised import ROOT, Service

TELL_EVERY = 50


def kill_often(service: Service, count: int) -> list[float]:
    """Kill the lit screen so many times; return the seconds from each kill to the next frame."""
    assert service.start()
    taken: list[float] = []
    for turn in range(1, count + 1):
        began = time.monotonic()
        assert service.tell(signal.SIGKILL).status == "137"
        assert service.start(), f"not back after kill {turn}: {service.log[-2000:]}"
        taken.append(time.monotonic() - began)
        assert service.shown == "normal", f"after kill {turn} there was: {service.shown}"
        assert service.failures == 0
        if turn % TELL_EVERY == 0:
            print(f"{turn} kills, back after {told(taken)}", flush=True)
    assert service.tell(signal.SIGTERM).status == "0"
    assert not (service.root / "called").exists(), "it waited between two starts"
    return taken


def told(taken: list[float]) -> str:
    """Return the middle time and the longest."""
    return f"{statistics.median(taken):.2f} s, at most {max(taken):.2f} s"


def main(arguments: list[str]) -> int:
    """Kill the exhibit, and tell how soon it was back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--own", action="store_true", help="the exhibit's own content, not a small")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        small = write_exhibit(Path(folder, "exhibit"))
        content = ROOT / "content" if asked.own else small
        with closing(Service(Path(folder, "kiosk"), content)) as service:
            taken = kill_often(service, asked.count)
    print(f"{len(taken)} kills in a row; back each time, after {told(taken)}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
