"""Compares pictures of screens."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops

# Of 255: what slow movements and another rendering change.
NOISE = 48


def difference(one: Path, other: Path) -> float:
    """Return the share of pixels that differ clearly, from 0 to 1; 1 for other sizes."""
    with Image.open(one) as first, Image.open(other) as second:
        if first.size != second.size:
            return 1.0
        both = ImageChops.difference(first.convert("L"), second.convert("L"))
    counts = both.histogram()
    return sum(counts[NOISE:]) / sum(counts)


def is_empty(picture: Path) -> bool:
    """Return whether there is but one colour."""
    with Image.open(picture) as opened:
        low, high = opened.convert("L").getextrema()
    return bool(low == high)


def size(picture: Path) -> tuple[int, int]:
    """Return width and height in pixels."""
    with Image.open(picture) as opened:
        return opened.size
