"""Recordings as files: which container they are, and how long they last, from their first bytes.

Nothing is decoded here: the player does that, and shows the poster where it fails.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.faults import Fault, StoreError

HEAD_BYTES = 1 << 16
# Which containers may hold a sound, and which a film.
SOUNDS = frozenset({"MP3", "Ogg", "FLAC", "WAV", "MP4", "WebM"})
FILMS = frozenset({"MP4", "WebM", "Ogg"})
_LONGEST_S = 1e6


@dataclass(frozen=True)
class Recording:
    """The container of a recording and its length in seconds, None where only decoding tells."""

    container: str
    length_s: float | None = None


def narration_file(name: str, language: str) -> str:
    """Return the file in which a page is read in a language: "journey.opus", journey.en.opus."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{language}.{ending}" if dot else f"{name}.{language}"


def inspect_recording(path: Path) -> Recording:
    """Return what the file's first bytes say.

    Raises:
        StoreError: the file cannot be read, or is no recording of a kind that can be played.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refused(f"The recording cannot be read: {reason}.", "Check the disk.") from error
    container = container_of(head)
    if not container:
        told = "is empty" if not size else "is no sound or film that can be played"
        raise _refused(
            f"The recording “{path.name}” {told}.",
            "Save it as MP3, Opus, FLAC, WAV or M4A, a film as MP4 or WebM.",
        )
    return Recording(container, length_of(container, head, size))


def container_of(head: bytes) -> str:
    """Return the name of the container that begins so, or nothing."""
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "WAV"
    if head[:4] == b"fLaC":
        return "FLAC"
    if head[:4] == b"OggS":
        return "Ogg"
    if head[4:8] == b"ftyp":
        return "MP4"
    if head[:4] == b"\x1aE\xdf\xa3":
        return "WebM"
    is_frame = len(head) > 3 and head[0] == 0xFF and head[1] & 0xE6 in (0xE2, 0xE4, 0xE6)
    return "MP3" if head[:3] == b"ID3" or is_frame else ""


def length_of(container: str, head: bytes, size: int) -> float | None:
    """Return how many seconds a file of `size` bytes lasts that begins so; None if unknown."""
    length_s = _LENGTHS.get(container, _unknown)(head, size)
    return length_s if length_s is not None and 0 < length_s < _LONGEST_S else None


def _refused(message: str, remedy: str) -> StoreError:
    return StoreError(Fault(message=message, remedy=remedy))


def _unknown(head: bytes, size: int) -> float | None:
    return None


def _wav(head: bytes, size: int) -> float | None:
    place = head.find(b"fmt ", 12)
    if place < 0 or len(head) < place + 20:
        return None
    (each_s,) = struct.unpack_from("<I", head, place + 16)
    data = head.find(b"data", place)
    if data < 0 or len(head) < data + 8 or not each_s:
        return None
    (told,) = struct.unpack_from("<I", head, data + 4)
    return float(min(told, size - data - 8) / each_s)


def _flac(head: bytes, size: int) -> float | None:
    if len(head) < 26:
        return None
    packed = int.from_bytes(head[18:26], "big")
    rate, samples = packed >> 44, packed & ((1 << 36) - 1)
    return samples / rate if rate else None


def _mp4(head: bytes, size: int) -> float | None:
    place = head.find(b"mvhd")
    if place < 0 or len(head) < place + 36:
        return None
    form, at = (">IQ", place + 24) if head[place + 4] == 1 else (">II", place + 16)
    scale, length = struct.unpack_from(form, head, at)
    return float(length / scale) if scale else None


def _webm(head: bytes, size: int) -> float | None:
    place = head.find(b"\x44\x89")
    if place < 0 or len(head) < place + 11:
        return None
    form = {0x84: ">f", 0x88: ">d"}.get(head[place + 2])
    if form is None:
        return None
    (length,) = struct.unpack_from(form, head, place + 3)
    scale = head.find(b"\x2a\xd7\xb1")
    nanoseconds = 1_000_000
    if scale >= 0 and len(head) > scale + 4:
        count = head[scale + 3] & 0x7F
        nanoseconds = int.from_bytes(head[scale + 4 : scale + 4 + count], "big")
    return float(length) * nanoseconds / 1e9


_LENGTHS = {"WAV": _wav, "FLAC": _flac, "MP4": _mp4, "WebM": _webm}
