"""A film of an hour with captions: how soon its first picture is there, and what it holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from kiosk.bridge.deck import FileDeck
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.player import Player
from kiosk.core.captions import Track
from kiosk.core.figures import Cue, Figure, FigureKind
from tests.benchmarks.measures import memory_kb, wait
from tests.recordings import FILM, FILM_S

HOUR_S = 3600.0
LONGEST_WAIT_MS = 20_000


def rows(*, quick: bool) -> Iterator[tuple[str, str, str]]:
    """Yield name, figure and what it is compared with; in a hurry, of a film of seconds."""
    with tempfile.TemporaryDirectory(prefix="kiosk-film-") as folder, unheard():
        film, length_s = FILM, FILM_S
        if not quick and shutil.which("ffmpeg"):
            film, length_s = hour(Path(folder)), HOUR_S
        told = f"{length_s:.0f} s of film" + ("" if quick or film != FILM else ", no ffmpeg here")
        cues = tuple(Cue(2.0 * n, 2.0 * n + 1.9, f"Line {n}") for n in range(int(length_s / 2)))
        before_kb = memory_kb()
        player, first_ms = first_picture(film, cues)
        yield "first picture of film", f"{first_ms:.0f} ms", told
        held_mb = (memory_kb() - before_kb) / 1024
        yield "memory of a film", f"{held_mb:.0f} MB", f"{len(cues):,} captions, Qt Multimedia"
        yield "film, to its middle", f"{sought_ms(player, length_s / 2):.0f} ms", "until it is seen"
        wait(200 if quick else 10_000)
        grown_mb = (memory_kb() - before_kb) / 1024 - held_mb
        yield "memory while it plays", f"{grown_mb:+.1f} MB", "in 0.2 s" if quick else "in 10 s"
        player.setProperty("wanted", False)
        player.rewind()
        begun, track = time.perf_counter(), Track(cues)
        for n in range(1000):
            track.at(n * length_s / 1000)
        each_us = 1000 * (time.perf_counter() - begun)
        yield "a caption by its time", f"{each_us:.1f} µs", f"among {len(cues):,}"


def hour(folder: Path) -> Path:
    """Make an hour of colour bars with a tone: 2 pictures a second, 320 x 180 pixels."""
    film = folder / "hour.mp4"
    bars = ("-f", "lavfi", "-i", f"testsrc2=size=320x180:rate=2:duration={HOUR_S:.0f}")
    tone = ("-f", "lavfi", "-i", f"sine=440:sample_rate=8000:duration={HOUR_S:.0f}")
    codecs = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac")
    command = ["ffmpeg", "-loglevel", "error", *bars, *tone, *codecs, "-g", "20", str(film)]
    subprocess.run(command, check=True)
    return film


def first_picture(film: Path, cues: tuple[Cue, ...]) -> tuple[Player, float]:
    """Play a film; return the player and the milliseconds until its first picture."""
    player = Player()
    view = FigureView(player)
    view.show(Figure(FigureKind.VIDEO, captions=cues), {}, "en", "film")
    view.show_recording(film)
    player.setProperty("figure", view)
    loop = waiting_loop()
    player.pictured.connect(loop.quit)
    begun = time.perf_counter()
    player.setProperty("wanted", True)
    loop.exec()
    player.picture()
    return player, 1000 * (time.perf_counter() - begun)


def sought_ms(player: Player, position_s: float) -> float:
    """Return the milliseconds until the picture of another moment is there."""
    loop, deck = waiting_loop(), player.deck
    assert isinstance(deck, FileDeck)

    def see() -> None:
        if deck.pictured_s() >= position_s - 1:
            loop.quit()

    player.pictured.connect(see)
    begun = time.perf_counter()
    player.skip(position_s)
    loop.exec()
    player.pictured.disconnect(see)
    return 1000 * (time.perf_counter() - begun)


@contextmanager
def unheard() -> Iterator[None]:
    """Keep what decoders write about a file away from the table."""
    kept = os.dup(2)
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def waiting_loop() -> QEventLoop:
    """Return a loop that ends by itself if nothing happens."""
    loop = QEventLoop()
    QTimer.singleShot(LONGEST_WAIT_MS, loop.quit)
    return loop
