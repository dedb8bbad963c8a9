"""How soon words are heard, and how soon they stop."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QEventLoop

from kiosk.system.voice import EspeakVoice

SENTENCES = {
    "en": "The searches began on 28 December. People had about an hour to pack.",
    "ru": "Двадцать восьмого декабря начались обыски. На сборы давали около часа.",
}


def rows(*, quick: bool) -> Iterator[tuple[str, str, str]]:
    """Yield the time from the wish to the device, and how long a stop holds up everything else."""
    with closing(EspeakVoice()) as voice:
        loop = QEventLoop()
        voice.listener = lambda what: loop.quit() if what == "started" else None
        # What is loaded once counts for neither.
        voice.say("One.", "en")
        loop.exec()
        starts, stops = [], []
        for language in tuple(SENTENCES) * (2 if quick else 20):
            begun_s = time.perf_counter()
            voice.say(SENTENCES[language], language)
            loop.exec()
            heard_s = time.perf_counter()
            voice.stop()
            stops.append((time.perf_counter() - heard_s) * 1e3)
            starts.append((heard_s - begun_s) * 1e3)
        device = "a device" if voice.is_heard else "no device"
    middle, worst = statistics.median(starts), max(starts)
    yield "speech begins", f"{middle:.0f} ms", f"at most {worst:.0f} of 300 ms, {device}"
    middle, worst = statistics.median(stops), max(stops)
    yield "speech stops", f"{middle:.1f} ms", f"at most {worst:.1f} of 100 ms, besides the buffer"
