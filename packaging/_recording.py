"""What can be said of a recording without ears: silent, or with what makes speech."""

from __future__ import annotations

import array
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

# QEMU writes 16 bits, two channels; the sizes in the head stay 0 until it ends.
HEAD_BYTES, CHANNELS, RATE = 44, 2, 44_100
FRAME = RATE // 50
# Louder than this, of 32,767, a frame is not silent (-50 dB).
LOUD = 100
# Vowels cross zero seldom, sibilants often; one tone does the one, and noise the other (in Hz).
VOWEL_HZ, SIBILANT_HZ = 2_000, 4_500
# Speech has at least this part of each among its loud frames.
EACH = 0.04


@dataclass(frozen=True)
class Heard:
    """Seconds of the recording, of them loud; the parts, 0 to 1, of vowels and sibilants."""

    seconds: float
    loud_s: float
    vowels: float
    sibilants: float

    def is_speech(self, at_least_s: float = 2) -> bool:
        """Return whether it sounds like speech, for so many seconds in all."""
        return self.loud_s >= at_least_s and self.vowels > EACH and self.sibilants > EACH


def hear(file: Path, begin: int = 0) -> Heard:
    """Listen to a recording of QEMU's from a byte of its file on."""
    data = file.read_bytes()[max(HEAD_BYTES, begin) :] if file.exists() else b""
    samples = array.array("h")
    samples.frombytes(data[: len(data) // (2 * CHANNELS) * 2 * CHANNELS])
    if sys.byteorder == "big":
        samples.byteswap()
    left = samples[::CHANNELS]
    frames = [left[at : at + FRAME] for at in range(0, len(left) - FRAME + 1, FRAME)]
    loud = [frame for frame in frames if sum(map(abs, frame)) / FRAME > LOUD]
    crossings = [_crossings(frame) for frame in loud]
    parts = max(len(loud), 1)
    return Heard(
        seconds=len(left) / RATE,
        loud_s=len(loud) * FRAME / RATE,
        vowels=sum(each < VOWEL_HZ for each in crossings) / parts,
        sibilants=sum(each > SIBILANT_HZ for each in crossings) / parts,
    )


def _crossings(frame: array.array[int]) -> float:
    """Return how often a second the sound crosses zero."""
    signs = [sample >= 0 for sample in frame]
    return sum(a != b for a, b in pairwise(signs)) * RATE / len(frame)
