"""Tiles of a large master, made beforehand, so that any part of it is seen sharp.

A folder of tiles is named by the master's content and the recipe; it appears whole or not at
all. Its layout is that of a static IIIF image service of level 0, with `info.json`.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PIL import Image, ImageFile

from kiosk.core.faults import StoreError
from kiosk.core.tiling import TILE_PX, Pyramid
from kiosk.store._picture_worker import (
    TURNS,
    arm,
    broken,
    open_master,
    plain,
    read_header,
    refuse,
    to_srgb,
)
from kiosk.store.pictures import cache_fault

RECIPE = 1
QUALITY = 88
INFO = "info.json"
PAPER = (255, 255, 255)

# How many tiles are made, and of how many.
Told = Callable[[int, int], None]


def nobody(done: int, of: int) -> None:
    """Tell nobody how far it is."""


def make_tiles(path: Path, cache_dir: Path, tell: Told = nobody) -> Path:
    """Return the folder with the tiles of a master, made now if it is not there yet.

    The master is decoded once and cut in bands: at most the decoded master (3 bytes a pixel)
    and a quarter of it are held. Raises StoreError when the master cannot be shown or the cache
    cannot be written.
    """
    with open_master(path) as file:
        picture, image, turn = read_header(path, file)
        file.seek(0)
        try:
            digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
        except OSError as error:
            refuse(path, f"The file cannot be read: {error.strerror}.", "Check the disk.")
        folder = cache_dir / f"{digest.hexdigest()}-t{TILE_PX}-r{RECIPE}"
        if (folder / INFO).is_file():
            with suppress(OSError):
                os.utime(folder)
            return folder
        part = cache_dir / f".{uuid.uuid4().hex}.part"
        pyramid = Pyramid(picture.width_px, picture.height_px)
        try:
            part.mkdir(parents=True)
            _cut(path, image, turn, pyramid, part, tell)
            info = json.dumps(pyramid.info(folder.name), indent=1)
            (part / INFO).write_text(info, encoding="utf-8")
            part.replace(folder)
        except OSError as error:
            if not (folder / INFO).is_file():  # another caller may have been quicker
                raise StoreError(cache_fault(cache_dir, error)) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return folder


def read_pyramid(folder: Path) -> Pyramid | None:
    """Return the size of the picture whose tiles lie in `folder`, or None."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        info = json.loads((folder / INFO).read_text(encoding="utf-8"))
        return Pyramid(int(info["width"]), int(info["height"]), int(info["tiles"][0]["width"]))
    return None


def _cut(
    path: Path,
    image: ImageFile.ImageFile,
    turn: int,
    pyramid: Pyramid,
    folder: Path,
    tell: Told,
) -> None:
    profile = image.info.get("icc_profile") or b""
    grey = image.mode[:1] in ("L", "1", "I") and image.mode != "LAB"
    arm()
    try:
        image.load()
        upright: Image.Image = image.transpose(TURNS[turn]) if turn in TURNS else image
    except Exception as error:
        broken(path, error)

    def master(top: int, bottom: int) -> Image.Image:
        try:
            band = plain(upright.crop((0, top, upright.width, bottom)), image)
            return _flat(to_srgb(band, profile, grey))
        except Exception as error:
            broken(path, error)

    made = 0
    read: Callable[[int, int], Image.Image] = master
    for factor in pyramid.factors:
        made, level = _cut_level(pyramid, factor, read, folder, tell, made)
        read = _reader(level)


def _reader(level: Image.Image) -> Callable[[int, int], Image.Image]:
    return lambda top, bottom: level.crop((0, top, level.width, bottom))


def _cut_level(
    pyramid: Pyramid,
    factor: int,
    read: Callable[[int, int], Image.Image],
    folder: Path,
    tell: Told,
    made: int,
) -> tuple[int, Image.Image]:
    """Write the tiles of one factor; return how many there are now, and the picture halved."""
    width, height = -(-pyramid.width // factor), -(-pyramid.height // factor)
    half = Image.new("RGB", (-(-width // 2), -(-height // 2)))
    rows: dict[int, list[tuple[int, str, tuple[int, int]]]] = {}
    for tile in pyramid.tiles(factor):
        rows.setdefault(tile.y // factor, []).append((tile.x // factor, tile.path, tile.size))
    for top, tiles in rows.items():
        band = read(top, min(height, top + pyramid.tile_px))
        for left, name, (wide, high) in tiles:
            target = folder / name
            target.parent.mkdir(parents=True)
            piece = band.crop((left, 0, left + wide, high))
            piece.save(target, "JPEG", quality=QUALITY, subsampling=0)
            made += 1
            tell(made, pyramid.count)
        half.paste(band.reduce(2), (0, top // 2))
    return made, half


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture on paper, without what shines through."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
