"""Power cuts at every file operation of everything that writes: `python -m` this module.

What an operation does to the disk is recorded and cut everywhere, in every order and with every
torn write that `disk_model` knows; each image is written out, and the exhibit must find in it the
whole old or the whole new.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.store import disk
from tests.campaigns.disk_model import Disk
from tests.store.disks import Recording

SEED = 1943
OLD, NEW = "old", "new"
# Reads an image and says which it shows; whatever it raises is a failure.
Reader = Callable[[Path], str]


@dataclass(frozen=True)
class Scenario:
    """Something that is done to the disk below `root`, and how to tell what is left of it."""

    name: str
    root: Path
    act: Callable[[], object]
    read: Reader
    # What is then done to some images, as staff would: it raises where they get no further.
    go_on: Callable[[Path], object] | None = None


@dataclass
class Count:
    """How many cuts, images and different images there were, and what was found in them."""

    name: str
    operations: int = 0
    images: int = 0
    different: int = 0
    found: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    gone_on: int = 0

    def __str__(self) -> str:
        found = ", ".join(f"{count} {name}" for name, count in sorted(self.found.items()))
        more = f", {self.gone_on} gone on with" if self.gone_on else ""
        return (
            f"{self.name}: {self.operations} operations, {self.images} images, "
            f"{self.different} of them different: {found}{more}; {len(self.failures)} failures"
        )


@contextmanager
def images_folder() -> Iterator[Path]:
    """Give a folder for images, in memory where the computer has such a place."""
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="kiosk-images-", dir=where) as folder:
        yield Path(folder)


def cut_everywhere(scenario: Scenario, images: Path, share: float = 1.0) -> Count:
    """Do it once, cut it everywhere, and read every different image, or a share of them.

    The first and the last image are always read: nothing done is the old, everything the new.
    """
    chance = random.Random(SEED)
    model = Disk(scenario.root)
    with disk.through(recording := Recording()):
        scenario.act()
    model.replay(recording.done)
    count, seen = Count(scenario.name, model.steps), set[bytes]()
    place = images / "image" / scenario.root.name
    for cut in range(model.steps + 1):
        for number, image in enumerate(model.images(cut, chance)):
            count.images += 1
            edge = {0: OLD, model.steps: NEW}.get(cut) if number == 0 else None
            is_known = (key := image.key) in seen
            seen.add(key)
            count.different += not is_known
            if not edge and (is_known or chance.random() > share):
                continue
            image.write(place)
            told = _read(scenario, place)
            count.found[told] += 1
            if told not in (OLD, NEW) or (edge and told != edge):
                last = recording.done[cut - 1] if cut else "nothing"
                count.failures.append(f"{scenario.name}, image {number} after {last}: {told}")
            elif scenario.go_on:
                count.gone_on += 1
                _go_on(scenario, place, count)
            shutil.rmtree(place.parent)
    return count


def _go_on(scenario: Scenario, place: Path, count: Count) -> None:
    assert scenario.go_on
    try:
        scenario.go_on(place)
    except Exception as error:
        count.failures.append(f"{scenario.name}, going on: {type(error).__name__}: {error}")


def _read(scenario: Scenario, place: Path) -> str:
    try:
        return scenario.read(place)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main(arguments: list[str]) -> int:
    """Cut every scenario everywhere; return 1 if any image showed neither old nor new."""
    from tests.campaigns.scenarios import scenarios

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the images that are read")
    parser.add_argument("--only", default="", help="scenarios with this in their name")
    chosen = parser.parse_args(arguments)
    total, failures = Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder, images_folder() as images:
        for scenario in scenarios(Path(folder)):
            if chosen.only in scenario.name:
                count = cut_everywhere(scenario, images, chosen.share)
                print(count, flush=True)
                total["images"] += count.images
                total["different"] += count.different
                total["read"] += count.found.total()
                failures += count.failures
    for failure in failures[:20]:
        print(failure)
    print(
        f"{total['images']} images of cut disks, {total['different']} different, "
        f"{total['read']} read: {len(failures)} were neither old nor new."
    )
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
