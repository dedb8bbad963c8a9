"""Some of the power cuts of `python -m tests.campaigns.crash_points`, and what they would find."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.store import disk
from tests.campaigns.crash_points import NEW, OLD, Scenario, cut_everywhere
from tests.campaigns.scenarios import confirming, counting_tries, remembering
from tests.campaigns.update_scenarios import (
    going_back,
    publishing,
    refusing,
    repairing,
    starting,
    switching,
    taking,
)

WORDS = {b"old words": OLD, b"new words, and more of them": NEW}
OLD_WORDS, NEW_WORDS = WORDS


@pytest.mark.parametrize(
    ("make", "share", "fewest"),
    [
        (remembering, 0.01, 5000),
        (confirming, 1.0, 8),
        (counting_tries, 1.0, 8),
        (publishing, 0.2, 30),
        (taking, 0.05, 300),
        (switching, 1.0, 8),
        (going_back, 1.0, 8),
        (refusing, 0.02, 500),
        (starting, 1.0, 10),
        (repairing, 1.0, 8),
    ],
)
def test_every_cut_leaves_old_or_new(
    make: Callable[[Path], Scenario], share: float, fewest: int, tmp_path: Path
) -> None:
    count = cut_everywhere(make(tmp_path), tmp_path, share)
    print(count)
    assert count.failures == []
    assert count.different >= fewest
    assert {OLD, NEW} == set(count.found)


def whole(path: Path) -> None:
    """Replace a file as the store does."""
    disk.write_file(path, NEW_WORDS)


def in_place(path: Path) -> None:
    """Write over a file."""
    disk.remove_file(path)
    disk.save((NEW_WORDS,), path, 100)
    disk.sync_folder(path.parent)


def unsynced(path: Path) -> None:
    """Rename a file into place whose bytes may not be on the disk yet."""
    part = path.with_name("part")
    disk.save((NEW_WORDS,), part, 100, lasting=False)
    disk.move(part, path)


def two_files(path: Path) -> None:
    """Replace two files that belong together."""
    whole(path)
    whole(path.with_name("second"))


def first_of(image: Path) -> str:
    return WORDS[(image / "first").read_bytes()]


def both_of(image: Path) -> str:
    assert (image / "first").read_bytes() == (image / "second").read_bytes()
    return first_of(image)


@pytest.mark.parametrize(
    ("act", "read", "is_safe"),
    [
        (whole, first_of, True),
        (in_place, first_of, False),
        (unsynced, first_of, False),
        (two_files, both_of, False),
    ],
)
def test_a_careless_writer_is_found(
    act: Callable[[Path], None], read: Callable[[Path], str], is_safe: bool, tmp_path: Path
) -> None:
    root, images = tmp_path / "root", tmp_path / act.__name__
    root.mkdir()
    images.mkdir()
    for name in ("first", "second"):
        (root / name).write_bytes(OLD_WORDS)
    count = cut_everywhere(Scenario("toy", root, lambda: act(root / "first"), read), images)
    assert (count.failures == []) == is_safe
    assert OLD in count.found and NEW in count.found


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_nothing_is_written_past_the_recording(tmp_path: Path) -> None:
    """The last image is what the disk really holds."""
    scenario = remembering(tmp_path)
    kept = []

    def read(image: Path) -> str:
        kept.append(contents(image) == contents(scenario.root))
        return scenario.read(image)

    watched = Scenario(scenario.name, scenario.root, scenario.act, read)
    cut_everywhere(watched, tmp_path, share=0)
    assert kept[-1]
