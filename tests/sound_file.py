"""Sound that goes into files instead of to a device, and what such a file holds."""

from __future__ import annotations

import array
import wave
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.system.sound import BYTES_PER_SAMPLE, Sound


class SoundFile(Sound):
    """Writes all that is played into one WAV file, each stretch at once."""

    def __init__(self, path: Path, rate_hz: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.played: list[float] = []
        self._file = wave.open(str(path), "wb")  # noqa: SIM115
        self._file.setnchannels(1)
        self._file.setsampwidth(BYTES_PER_SAMPLE)
        self._file.setframerate(rate_hz)

    def play(self, samples: bytes, rate_hz: int) -> None:
        self._file.writeframes(samples)
        self.played.append(len(samples) / BYTES_PER_SAMPLE / rate_hz)
        self.started.emit()
        self.finished.emit()

    def close(self) -> None:
        self._file.close()


def measure(path: Path) -> tuple[float, float, float]:
    """Return a file's length in seconds, its loudest sample and how much of it is not silent.

    Both last figures are parts of 1; silence is what stays under a hundredth of the loudest
    possible sample over a fiftieth of a second.
    """
    with wave.open(str(path), "rb") as file:
        rate_hz, count = file.getframerate(), file.getnframes()
        samples = array.array("h", file.readframes(count))
    window = rate_hz // 50
    loudest = [max(map(abs, samples[at : at + window])) for at in range(0, count, window)]
    full = 32_768
    heard = sum(peak > full / 100 for peak in loudest) / max(1, len(loudest))
    return count / rate_hz, max(loudest, default=0) / full, heard
