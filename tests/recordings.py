"""Recordings for tests: a sound made here, a film of six kilobytes kept here."""

from __future__ import annotations

import math
import shutil
import struct
import wave
from pathlib import Path

# Colour bars, 64 x 36 pixels, 5 pictures a second, with a tone; 4 seconds.
FILM = Path(__file__).parent / "media" / "bars.webm"
FILM_S = 4.0


def write_sound(file: Path, length_s: float = 2.0, rate: int = 8000) -> Path:
    """Write a tone of so many seconds as WAV."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        samples = (int(4000 * math.sin(n / 3)) for n in range(int(length_s * rate)))
        out.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return file


def write_film(file: Path) -> Path:
    """Put the film there."""
    shutil.copyfile(FILM, file)
    return file


VTT = """WEBVTT

00:00.000 --> 00:02.000
Wind over the grass

NOTE for the editor

2
00:02.000 --> 00:04.000 line:0
<v Anna>A <i>train</i> goes by &amp; is gone
"""
TXT = "Wind over the grass.\nFar away\n\nA train goes by.\n"
RECORDING = """
[[page]]
id = "steppe"
[page.sky]
kind = "{kind}"
file = "{file}"
words = "wind"
{poster}
"""
PAGE = """
## The steppe {#steppe}

Wind, and nobody speaks.

- alt: Wind over grass, and a train that goes by
- caption: Wind over the steppe
"""
PAGE_RU = """
## Степь {#steppe}

Ветер, и никто не говорит.

- alt: Ветер над травой и проходящий поезд
- caption: Ветер над степью
"""


def add_recording(content: Path, kind: str = "audio", file: str = "wind.wav") -> None:
    """Add a page with a recording, its words in both languages and its file to an exhibit."""
    media = content.parent / "media"
    (write_film if kind == "video" else write_sound)(media / file)
    poster = 'poster = "вагон.png"' if kind == "video" else ""
    panel = content / "panels" / "deportation"
    _append(panel / "panel.toml", RECORDING.format(kind=kind, file=file, poster=poster))
    _append(panel / "en.md", PAGE)
    _append(panel / "ru.md", PAGE_RU)
    rights = f'\n[[media]]\nfile = "{file}"\ncredit = "N"\nlicence = "CC0"\nsensitivity = "none"\n'
    _append(content / "media.toml", rights)
    for language in ("en", "ru"):
        length = VTT if kind == "video" else VTT.replace("04.000", "02.900")
        (panel / f"wind.{language}.vtt").write_text(length, "utf-8")
        (panel / f"wind.{language}.txt").write_text(TXT, "utf-8")


def _append(file: Path, text: str) -> None:
    file.write_bytes(file.read_bytes() + text.encode())
