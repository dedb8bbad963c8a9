"""`kiosk prepare`: tiles of large pictures, made before visitors look closer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from kiosk.app.feeder import DEEP
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, KioskError, StoreError
from kiosk.store.content import load
from kiosk.store.picture_maker import PictureMaker
from kiosk.store.pictures import inspect
from kiosk.store.tiles import prune_tiles
from kiosk.system import places

# Pictures that any screen shows whole at full sharpness need no tiles.
SMALLEST_SCREEN = (1280, 800)

# Name of a picture, how many of its tiles are made, and of how many.
Told = Callable[[str, int, int], None]


def prepare(content_dir: Path, tell: Told) -> tuple[int, tuple[Fault, ...]]:
    """Make the tiles of every picture that can be looked into; return how many, and the faults.

    Raises KioskError if the content cannot be shown.
    """
    loaded = load(content_dir)
    exhibit = loaded.exhibit
    if exhibit is None:
        raise KioskError(*loaded.faults)
    faults: list[Fault] = []
    made = 0
    with closing(PictureMaker(places.cache_dir() / "tiles")) as maker:
        for name, place in large_pictures(exhibit).items():
            answers: SimpleQueue[Path | Fault] = SimpleQueue()
            master = Path(exhibit.media_dir) / name
            try:
                found = inspect(master)
            except StoreError as error:
                faults.append(_located(error.faults[0], place))
                continue
            if found.width_px <= SMALLEST_SCREEN[0] and found.height_px <= SMALLEST_SCREEN[1]:
                continue
            maker.request_tiles(master, answers.put, partial(tell, name))
            answer = answers.get()
            if isinstance(answer, Fault):
                faults.append(_located(answer, place))
            else:
                made += 1
    prune_tiles(places.cache_dir() / "tiles")
    return made, tuple(faults)


def large_pictures(exhibit: Exhibit) -> dict[str, tuple[str, str]]:
    """Return the pictures that can be looked into and are there, with panel and page."""
    edition = next(iter(exhibit.editions.values()))
    found: dict[str, tuple[str, str]] = {}
    for panel in edition.panels:
        for page in panel.pages:
            for figure in (page.sky, page.ground):
                if figure is None or figure.kind not in DEEP:
                    continue
                for media in figure.all_media:
                    is_there = (Path(exhibit.media_dir) / media.file).exists()
                    if is_there or not figure.slot:
                        found.setdefault(media.file, (panel.id, page.id))
    return found


def _located(fault: Fault, place: tuple[str, str]) -> Fault:
    panel, page = place
    return replace(fault, panel=panel, field=f'page "{page}", file')
