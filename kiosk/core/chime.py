"""The tone that goes before the idle warning: two soft notes, made by rule; also for one side."""

from __future__ import annotations

import math
import struct

# A falling fourth, A5 and E5, each dying away: noticed, and no alarm.
NOTES_HZ = (880.0, 659.3)
NOTE_S = 0.4
PEAK = 0.35
FADE_PER_S = 9.0
ATTACK_S = 0.01


def chime_samples(rate_hz: int) -> bytes:
    """Return the tone as mono 16-bit little-endian samples at `rate_hz`."""
    values = []
    for note_hz in NOTES_HZ:
        for index in range(int(NOTE_S * rate_hz)):
            time_s = index / rate_hz
            swell = min(1.0, time_s / ATTACK_S) * math.exp(-FADE_PER_S * time_s)
            wave = math.sin(2 * math.pi * note_hz * time_s)
            values.append(int(32_767 * PEAK * swell * wave))
    return struct.pack(f"<{len(values)}h", *values)


def side_samples(rate_hz: int, side: str) -> bytes:
    """Return the tone three times on one side, "left" or "right", as stereo 16-bit samples."""
    mono = chime_samples(rate_hz) * 3
    stereo = bytearray(2 * len(mono))
    first = 0 if side == "left" else 2
    stereo[first::4], stereo[first + 1 :: 4] = mono[::2], mono[1::2]
    return bytes(stereo)
