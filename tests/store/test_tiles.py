"""Tiles of large masters: whole or not at all, upright, and the same picture as the master."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.core.faults import Fault, StoreError
from kiosk.store import tiles
from kiosk.store._picture_worker import TURNS
from kiosk.store.picture_maker import Limits, PictureMaker
from kiosk.store.tiles import make_tiles, prune_tiles, read_pyramid

RED, BLUE = (200, 20, 20), (20, 20, 200)


def master(folder: Path, width: int = 1300, height: int = 900, **options: object) -> Path:
    """Write a picture that is red at left and blue at right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    file = folder / "master.jpg"
    image.save(file, quality=95, **options)
    return file


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(one - two) < 12 for one, two in zip(colour, wanted, strict=True))


def test_every_tile_is_there_at_its_size(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    folder = make_tiles(master(tmp_path), tmp_path / "cache", lambda *n: heard.append(n))
    pyramid = read_pyramid(folder)
    assert pyramid is not None and (pyramid.width, pyramid.height) == (1300, 900)
    for factor in pyramid.factors:
        for tile in pyramid.tiles(factor):
            with Image.open(folder / tile.path) as image:
                assert image.size == tile.size
    assert heard[-1] == (pyramid.count, pyramid.count)


def test_a_tile_shows_its_part_of_the_master(tmp_path: Path) -> None:
    folder = make_tiles(master(tmp_path), tmp_path / "cache")
    with Image.open(folder / "0,0,512,512/512,512/0/default.jpg") as first:
        assert near(first.getpixel((10, 10)), RED)
    with Image.open(folder / "0,0,1300,900/325,225/0/default.jpg") as whole:
        assert near(whole.getpixel((20, 20)), RED) and near(whole.getpixel((300, 200)), BLUE)


def test_an_orientation_is_applied(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = 3
    folder = make_tiles(master(tmp_path, exif=exif), tmp_path / "cache")
    with Image.open(folder / "0,0,512,512/512,512/0/default.jpg") as first:
        assert near(first.getpixel((10, 10)), BLUE)


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_part_is_turned_as_the_whole_is(turn: int) -> None:
    image = Image.effect_noise((70, 41), 90)
    whole = image.transpose(TURNS[turn]) if turn in TURNS else image
    for top in range(0, whole.height, 16):
        box = (0, top, whole.width, min(whole.height, top + 16))
        assert tiles._upright(image, turn, box).tobytes() == whole.crop(box).tobytes()


def test_colours_are_those_of_the_screen_and_nothing_shines_through(tmp_path: Path) -> None:
    grey = tmp_path / "master.png"
    Image.new("LA", (600, 300), (0, 0)).save(grey)
    folder = make_tiles(grey, tmp_path / "cache")
    with Image.open(folder / "0,0,600,300/300,150/0/default.jpg") as whole:
        assert whole.mode == "RGB" and near(whole.getpixel((9, 9)), tiles.PAPER)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    kind=st.sampled_from(["JPEG", "PNG", "TIFF", "WEBP"]),
    flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), max_size=9),
    cut=st.floats(0.4, 1),
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_damage_gives_tiles_or_a_fault(
    tmp_path: Path, kind: str, flips: list[tuple[float, int]], cut: float
) -> None:
    out = io.BytesIO()
    Image.effect_noise((90, 60), 70).convert("RGB").save(out, kind)
    data = bytearray(out.getvalue())
    for place, flip in flips:
        data[int(place * len(data))] ^= flip
    file = tmp_path / "master"
    file.write_bytes(bytes(data[: int(len(data) * cut)]) or b"?")
    try:
        folder = make_tiles(file, tmp_path / "cache")
    except StoreError as error:
        assert error.faults[0].message and error.faults[0].remedy
    else:
        assert read_pyramid(folder) is not None
    assert not list((tmp_path / "cache").glob(".*")), "a cut that failed left something behind"


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX signal")
def test_a_killed_cut_leaves_no_tiles_that_look_whole(tmp_path: Path) -> None:
    file, cache = master(tmp_path), tmp_path / "cache"
    spawn = multiprocessing.get_context("spawn")
    child = spawn.Process(target=cut_and_die, args=(file, cache))
    child.start()
    child.join(60)
    assert child.exitcode == -9
    [left] = cache.iterdir()
    assert left.name.startswith(".") and list(left.rglob("*.jpg"))
    prune_tiles(cache)
    assert left.exists(), "it may still be at work"
    os.utime(left, (0, 0))
    folder = make_tiles(file, cache)
    prune_tiles(cache)
    assert list(cache.iterdir()) == [folder]


def cut_and_die(file: Path, cache: Path) -> None:
    """Die in the middle of cutting, as a process does that the system kills."""
    make_tiles(file, cache, lambda made, of: os.kill(os.getpid(), 9) if 2 * made > of else None)


def test_tiles_that_nobody_used_for_long_are_removed(tmp_path: Path) -> None:
    folder = make_tiles(master(tmp_path), tmp_path / "cache")
    stranger = tmp_path / "cache" / "notes"
    stranger.mkdir()
    for each in (folder, stranger):
        os.utime(each, (0, 0))
    prune_tiles(tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == [stranger]
    prune_tiles(tmp_path / "nothing here")


def test_tiles_that_are_there_are_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = master(tmp_path)
    folder = make_tiles(file, tmp_path / "cache")
    monkeypatch.setattr(tiles, "_cut", None)
    assert make_tiles(file, tmp_path / "cache") == folder


def test_an_interrupted_cut_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    file = master(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(tiles.Image.Image, "save", stop)
        with pytest.raises(StoreError) as found:
            make_tiles(file, tmp_path / "cache")
    assert "disk is full" in str(found.value)
    assert list((tmp_path / "cache").iterdir()) == []
    assert (make_tiles(file, tmp_path / "cache") / "info.json").is_file()


def test_a_cut_short_master_is_refused(tmp_path: Path) -> None:
    file = master(tmp_path)
    file.write_bytes(file.read_bytes()[:-4000])
    with pytest.raises(StoreError) as found:
        make_tiles(file, tmp_path / "cache")
    assert "damaged or cut short" in str(found.value)


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"width": 3}), "\0"])
def test_a_folder_that_is_no_tiles_is_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "info.json").write_text(text)
    assert read_pyramid(tmp_path) is None


def test_a_child_makes_them_and_tells_how_far_it_is(tmp_path: Path) -> None:
    from queue import SimpleQueue

    answers: SimpleQueue[Path | Fault] = SimpleQueue()
    heard: list[tuple[int, int]] = []
    maker = PictureMaker(tmp_path / "cache", limits=Limits())
    try:
        maker.request_tiles(master(tmp_path), answers.put, lambda *n: heard.append(n))
        answer = answers.get(timeout=60)
    finally:
        maker.close()
    assert isinstance(answer, Path) and read_pyramid(answer) is not None
    assert heard and heard[-1][0] == heard[-1][1]
