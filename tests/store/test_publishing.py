"""Publishing: only what is new is written, readers see the old or the new, nothing is left over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.faults import StoreError
from kiosk.core.updates import Outcome
from kiosk.store import disk
from kiosk.store.content import load
from kiosk.store.gathering import Gathered, gather
from kiosk.store.prepared import beside
from kiosk.store.publishing import publish
from kiosk.store.tiles import INFO, read_pyramid
from kiosk.store.update_set import Note
from tests.store.publisher import NOW, Kiosk, Publisher, Unsynced, tree_of
from tests.store.small_exhibit import write_exhibit

SAMPLE = Path(__file__).resolve().parents[1] / "sample-exhibit"
FILES: dict[str, Path | bytes] = {"content/exhibit.toml": b"format = 1\n", "content/a.md": b"A"}


@pytest.fixture(autouse=True)
def hurry() -> Iterator[None]:
    """Wait for no disk."""
    with disk.through(Unsynced()):
        yield


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """Somebody with keys."""
    return Publisher(tmp_path / "desk")


def test_masters_stay_and_the_screen_gets_copies_and_tiles(
    tmp_path: Path, publisher: Publisher
) -> None:
    content = write_exhibit(tmp_path / "exhibit")
    master = content.parent / "media" / "вагон.png"
    Image.effect_noise((4100, 1500), 40).convert("RGB").save(master)
    exhibit = load(content).exhibit
    assert exhibit is not None
    gathered = gather(content, exhibit, tmp_path / "cache", lambda name: None)
    assert "media/вагон.png" in gathered.files
    publisher.publish(gathered.files, tmp_path / "stick")
    kiosk = Kiosk(tmp_path / "kiosk").trusts(publisher)
    assert kiosk.takes(tmp_path / "stick").outcome is Outcome.TAKEN
    root = kiosk.slots.path(kiosk.slots.state().active)
    assert master.read_bytes() not in tree_of(root).values()
    ready = beside(root / "media")
    assert ready is not None
    shown = [
        ready.picture("вагон.png", *size) for size in ((1280, 800), (1920, 1080), (3840, 2160))
    ]
    widths = []
    for copy in shown:
        assert copy is not None and copy.is_relative_to(root.resolve())
        with Image.open(copy) as picture:
            widths.append(picture.width)
    assert widths == [1920, 1920, 3840]
    tiles = ready.tiles("вагон.png")
    assert tiles is not None and (tiles / INFO).is_file()
    pyramid = read_pyramid(tiles)
    assert pyramid is not None and (pyramid.width, pyramid.height) == (4100, 1500)
    assert ready.picture("other.png", 1280, 800) is None


def test_recordings_and_fonts_travel_as_they_are(tmp_path: Path, publisher: Publisher) -> None:
    content = SAMPLE / "content"
    exhibit = load(content).exhibit
    assert exhibit is not None
    gathered = gather(content, exhibit, tmp_path / "cache", lambda name: None)
    for path in (SAMPLE / "media").rglob("*.*"):
        if path.suffix in (".opus", ".wav", ".webm", ".ttf"):
            name = path.relative_to(SAMPLE).as_posix()
            assert gathered.files[name] == path.resolve(), name
    assert "media/fonts/LICENSE.txt" in gathered.files
    publisher.publish(gathered.files, tmp_path / "stick")
    kiosk = Kiosk(tmp_path / "kiosk").trusts(publisher)
    assert kiosk.takes(tmp_path / "stick").outcome is Outcome.TAKEN


def test_files_that_are_needed_no_more_are_removed_after_one_more_version(
    tmp_path: Path, publisher: Publisher
) -> None:
    stick = tmp_path / "stick"
    for number in range(1, 5):
        publisher.publish({**FILES, "content/b.md": b"%d" % number}, stick)
        held = {data for name, data in tree_of(stick / "targets").items()}
        assert {b"%d" % number, *FILES.values()} <= held
    assert held == {b"3", b"4", *FILES.values()}
    names = {path.name for path in (stick / "metadata").iterdir()}
    assert names == {
        "1.root.json",
        "timestamp.json",
        *(f"{n}.{role}.json" for n in (3, 4) for role in ("snapshot", "targets")),
    }


def test_a_damaged_file_of_an_earlier_publication_is_written_again(
    tmp_path: Path, publisher: Publisher
) -> None:
    stick = tmp_path / "stick"
    publisher.publish(FILES, stick)
    victim = next(p for p in (stick / "targets").rglob("*") if p.is_file())
    whole = victim.read_bytes()
    victim.write_bytes(b"?")
    publisher.publish({**FILES, "content/b.md": b"B"}, stick)
    assert victim.read_bytes() == whole


def test_a_publication_that_breaks_off_leaves_the_one_before_to_readers(
    tmp_path: Path, publisher: Publisher
) -> None:
    content = write_exhibit(tmp_path / "exhibit")
    stick, files = tmp_path / "stick", publisher.files(content.parent)
    publisher.publish(files, stick)
    written = 0

    class Full(Unsynced):
        def write(self, file: int, data: bytes | memoryview) -> int:
            nonlocal written
            written += 1
            if written > turn:
                raise OSError(28, "No space left on device")
            return super().write(file, data)

    for turn in range(5):
        written = 0
        with disk.through(Full()), pytest.raises(StoreError, match="disk is full"):
            publisher.publish({**files, "content/b.md": b"B", "content/c.md": b"%d" % turn}, stick)
        kiosk = Kiosk(tmp_path / f"kiosk-{turn}").trusts(publisher)
        verdict = kiosk.takes(stick)
        assert (verdict.outcome, verdict.version) == (Outcome.TAKEN, 1)
        if turn == 0:
            shutil.rmtree(tmp_path / "kiosk-0")


def test_a_lost_count_can_be_told(tmp_path: Path, publisher: Publisher) -> None:
    gathered = Gathered(FILES)
    done = publish(gathered, tmp_path / "a", publisher.keys, Note(), 1, NOW, after=12)
    assert done.version == 13
    assert publisher.publish(FILES, tmp_path / "b").version == 14


def test_a_name_that_no_disk_should_hold_is_told_before_publishing(tmp_path: Path) -> None:
    content = write_exhibit(tmp_path / "exhibit")
    (content / "aux.md").write_text("x", "utf-8")
    exhibit = load(content).exhibit
    assert exhibit is not None
    with pytest.raises(StoreError, match=r"aux.md” is the name of a device.*plain name"):
        gather(content, exhibit, tmp_path / "cache", lambda name: None)
