"""Tiles of a large master, made beforehand, so that any part of it is seen sharp.

A folder of tiles is named by the master's content and the recipe; it appears whole or not at
all. Its layout is that of a static IIIF image service of level 0, with `info.json`.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PIL import Image, ImageFile

from kiosk.core.faults import StoreError
from kiosk.core.tiling import TILE_PX, Pyramid
from kiosk.store import disk
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
STALE_S, UNUSED_S = 3600, 90 * 24 * 3600
_NAME = re.compile(r"[0-9a-f]{32}-t\d+-r\d+")
_PART = re.compile(r"\.[0-9a-f]{32}\.part")
PAPER = (255, 255, 255)

# EXIF orientations: sides changed over, and those whose columns or rows count from the far end.
SIDEWAYS = 5
FROM_RIGHT, FROM_BELOW = (2, 3, 6, 7), (3, 4, 7, 8)

# How many tiles are made, and of how many.
Told = Callable[[int, int], None]


def nobody(done: int, of: int) -> None:
    """Tell nobody how far it is."""


def make_tiles(path: Path, cache_dir: Path, tell: Told = nobody) -> Path:
    """Return the folder with the tiles of a master, made now if it is not there yet.

    The master is decoded once and cut in bands: at most the decoded master (4 bytes a pixel)
    and a few rows of tiles are held. Raises StoreError when the master cannot be shown or the cache
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
            disk.make_folder(part)
            _cut(path, image, turn, pyramid, part, tell)
            info = json.dumps(pyramid.info(folder.name), indent=1)
            disk.write_file(part / INFO, info.encode())
            disk.sync_tree(part)
            disk.move(part, folder)
        except OSError as error:
            if not (folder / INFO).is_file():  # another caller may have been quicker
                raise StoreError(cache_fault(cache_dir, error)) from error
        finally:
            with suppress(OSError):
                disk.remove_tree(part)
    return folder


def read_pyramid(folder: Path) -> Pyramid | None:
    """Return the size of the picture whose tiles lie in `folder`, or None."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        info = json.loads((folder / INFO).read_text(encoding="utf-8"))
        return Pyramid(int(info["width"]), int(info["height"]), int(info["tiles"][0]["width"]))
    return None


def prune_tiles(cache_dir: Path) -> None:
    """Remove tiles unused for 90 days, and after an hour what an interrupted cut left behind.

    What cannot be removed stays; so does what is neither.
    """
    with suppress(OSError):
        for folder in cache_dir.iterdir():
            part = _PART.fullmatch(folder.name)
            if not part and not _NAME.fullmatch(folder.name):
                continue
            with suppress(OSError):
                if folder.stat().st_mtime < time.time() - (STALE_S if part else UNUSED_S):
                    disk.remove_tree(folder)


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
    except Exception as error:
        broken(path, error)
    first = _Level(pyramid, 0, folder, _Count(pyramid.count, tell))
    for top in range(0, pyramid.height, pyramid.tile_px):
        rows = (0, top, pyramid.width, min(pyramid.height, top + pyramid.tile_px))
        try:
            band = plain(_upright(image, turn, rows), image)
            band = _flat(to_srgb(band, profile, grey))
        except Exception as error:
            broken(path, error)
        first.add(band)


def _upright(image: Image.Image, turn: int, box: tuple[int, int, int, int]) -> Image.Image:
    """Return a part of the upright picture without turning the whole."""
    if turn not in TURNS:
        return image.crop(box)
    left, top, right, bottom = box
    wide, high = image.size if turn < SIDEWAYS else image.size[::-1]
    if turn in FROM_RIGHT:
        left, right = wide - right, wide - left
    if turn in FROM_BELOW:
        top, bottom = high - bottom, high - top
    stored = (left, top, right, bottom) if turn < SIDEWAYS else (top, left, bottom, right)
    return image.crop(stored).transpose(TURNS[turn])


class _Count:
    """Counts the tiles that are made, and tells."""

    def __init__(self, of: int, tell: Told) -> None:
        self._made, self._of, self._tell = 0, of, tell

    def one(self) -> None:
        """Count one more."""
        self._made += 1
        self._tell(self._made, self._of)


class _Level:
    """Cuts one factor's tiles from bands that come from the top, and hands them on halved.

    Never holds more than one row of tiles.
    """

    def __init__(self, pyramid: Pyramid, place: int, folder: Path, count: _Count) -> None:
        self._pyramid, self._folder, self._count = pyramid, folder, count
        self._factor = pyramid.factors[place]
        self._width = -(-pyramid.width // self._factor)
        self._height = -(-pyramid.height // self._factor)
        self._top = 0
        self._held: list[Image.Image] = []
        last = place + 1 == len(pyramid.factors)
        self._next = None if last else _Level(pyramid, place + 1, folder, count)

    def add(self, band: Image.Image) -> None:
        """Take the next rows, of which there are never more than a tile is high."""
        self._held.append(band)
        high = sum(part.height for part in self._held)
        if high < self._pyramid.tile_px and self._top + high < self._height:
            return
        row, top = Image.new("RGB", (self._width, high)), 0
        for part in self._held:
            row.paste(part, (0, top))
            top += part.height
        self._held.clear()
        self._write(row)
        self._top += high
        if self._next:
            self._next.add(row.reduce(2))

    def _write(self, row: Image.Image) -> None:
        top, factor = self._top * self._factor, self._factor
        bottom = min(self._pyramid.height, top + row.height * factor)
        for tile in self._pyramid.within(factor, 0, top, self._pyramid.width, bottom):
            target = self._folder / tile.path
            disk.make_folder(target.parent, lasting=False)
            left, (wide, high) = tile.x // factor, tile.size
            piece = row.crop((left, 0, left + wide, high))
            data = io.BytesIO()
            piece.save(data, "JPEG", quality=QUALITY, subsampling=0)
            disk.save((data.getvalue(),), target, data.tell(), lasting=False)
            self._count.one()


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture on paper, without what shines through."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
