"""A picture of 200 megapixels: what preparing it costs, and what looking into it holds."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from PIL import Image

from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Frame, Stage
from kiosk.core.display import PROFILES
from kiosk.core.exhibit import Exhibit
from kiosk.core.figures import Figure, FigureKind, Media
from kiosk.core.idle import IdleRules
from kiosk.store.pictures import derive
from kiosk.store.tiles import make_tiles, read_pyramid
from tests.benchmarks.measures import memory_kb

LARGE, SMALL = (20_000, 10_000), (2_000, 1_000)


def rows(exhibit: Exhibit, *, quick: bool) -> Iterator[tuple[str, str, str]]:
    """Yield name, figure and what it is compared with; in a hurry, of a small picture."""
    size = SMALL if quick else LARGE
    told = f"{size[0] * size[1] / 1e6:.0f} megapixels, JPEG"
    with tempfile.TemporaryDirectory(prefix="kiosk-picture-") as name:
        folder = Path(name)
        master = folder / "master.jpg"
        rough = Image.effect_noise((size[0] // 10, size[1] // 10), 60)
        rough.resize(size).convert("RGB").save(master, quality=85)
        seconds, peak_mb = apart(master, folder / "tiles")
        yield "tiles of a picture", f"{seconds:.1f} s", told
        yield "memory of the tiler", f"{peak_mb:.0f} MB", "peak, in a process of its own"
        begun = time.perf_counter()
        copy = derive(master, folder / "copies", 1920, 1080)
        first_s = time.perf_counter() - begun
        yield "copy for the screen", f"{first_s:.2f} s", "once; afterwards it is there"
        yield from looking(exhibit, master.name, copy, make_tiles(master, folder / "tiles"))


def looking(exhibit: Exhibit, name: str, copy: Path, tiles: Path) -> Iterator[tuple[str, str, str]]:
    """Yield how soon a prepared picture is seen, and what moving about in it holds."""
    frame = Frame(1920, 1080, PROFILES["24-inch"])
    with closing(Stage(exhibit, frame, StillClock(), IdleRules(), still=True)) as stage:
        stage.window.show()
        wake(stage)
        stage.visit.openPanel(0)
        stage.settle()
        before_kb = memory_kb()
        begun = time.perf_counter()
        view = stage.visit.page_view.sky
        view.show(Figure(FigureKind.IMAGE, media=Media(name)), {}, "en", "picture")
        view.show_picture(name, copy)
        pyramid = read_pyramid(tiles)
        assert pyramid is not None
        view.show_tiles(name, tiles, pyramid)
        stage.settle()
        stage.picture()
        seen_ms = 1000 * (time.perf_counter() - begun)
        yield "first sight of it", f"{seen_ms:.0f} ms", "prepared, to the drawn frame"
        stage.visit.toggleFigure()
        most_kb = 0
        for step in range(40):
            stage.visit.moveView(8.0, (step % 8) / 7, (step // 8) / 4)
            stage.settle()
            stage.picture()
            most_kb = max(most_kb, memory_kb() - before_kb)
        yield "memory of looking", f"{most_kb / 1024:+.0f} MB", "most, 40 places at 8 times"


def apart(master: Path, cache: Path) -> tuple[float, float]:
    """Make tiles in a new process; return the seconds it took and its peak memory in MB."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    child = spawn.Process(target=_work, args=(theirs, master, cache))
    child.start()
    seconds, peak_mb = ours.recv()
    child.join()
    return float(seconds), float(peak_mb)


def _work(link: Connection, master: Path, cache: Path) -> None:
    import resource

    begun = time.perf_counter()
    make_tiles(master, cache)
    seconds = time.perf_counter() - begun
    link.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
