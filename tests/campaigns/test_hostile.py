"""The hostile campaign in short: each kind of mutant is refused, in a process of its own."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

from kiosk.store import disk
from kiosk.store.update_set import fault_of_name
from tests.campaigns import hostile
from tests.campaigns.mutants import KINDS, SWAP, hostile_name
from tests.store.publisher import Unsynced

ROOT = Path(__file__).resolve().parents[2]


def test_hostile_repositories_are_refused_and_change_nothing_in_little_memory() -> None:
    command = [sys.executable, "-m", "tests.campaigns.hostile", "--count", "150", "--seed", "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "150 of 150 refused, 0 failures" in done.stdout
    assert all(kind.__name__ in done.stdout for _, kind in KINDS)
    memory = re.search(r"(\d+) MB at most", done.stdout)
    assert memory is not None and 20 < int(memory[1]) < 256


def test_a_mutant_that_is_none_would_be_noticed(tmp_path: Path) -> None:
    with disk.through(Unsynced()):
        _, kiosk, newest = hostile.ground_in(tmp_path)
        before = kiosk.tree()
        assert kiosk.takes(newest).exit_status == 0
        assert kiosk.tree() != before


def test_every_hostile_name_is_found_by_itself_or_beside_another() -> None:
    rng, told = random.Random(1), set()
    for _ in range(2000):
        name, what = hostile_name(rng, ["content/home/en.md", "media/вагон.png"])
        if what not in ("differs in case", "is a folder too", "is under a file"):
            assert fault_of_name(name), (what, name)
        told.add(what)
    assert len(told) > 20
    assert not fault_of_name("content/home/en.md")
    assert not fault_of_name("media/Фотографии 1956/вагон-2.png")
    assert set(SWAP) == set("aeopcx")
