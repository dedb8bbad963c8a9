"""Pictures of a screen, as QEMU gives them, and what can be said of them without eyes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

HEADER = re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s")
# A picture is compared as so many fields: the dots of the attract screen wander a little.
COLUMNS, ROWS = 64, 36
POINTS = 8
# Two fields differ if a colour does by more than this, of 255.
ALIKE = 24
# A picture that is another differs in at least this part of its fields; the same one, in less.
ANOTHER = 0.04
# A notice in a corner makes no other screen: another one differs in more than this.
NOTICE = 0.15
# A screen of letters on black has few grey fields: almost all of it is black.
FILLED = 0.10

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Picture:
    """A picture: its size in pixels, and the average colour of each of its fields by rows."""

    width: int
    height: int
    fields: tuple[Colour, ...]


def read_ppm(data: bytes) -> Picture:
    """Return a picture from a binary PPM file with 255 steps; raises ValueError for another."""
    header = HEADER.match(data)
    if header is None:
        raise ValueError("This is not a binary PPM file.")
    width, height = int(header[1]), int(header[2])
    pixels = data[header.end() :]
    if len(pixels) < width * height * 3:
        raise ValueError("This PPM file has been cut short.")
    fields = [
        _average(pixels, width, (width * column / COLUMNS, height * row / ROWS),
                 (width / COLUMNS, height / ROWS))
        for row in range(ROWS)
        for column in range(COLUMNS)
    ]  # fmt: skip
    return Picture(width, height, tuple(fields))


def _average(
    pixels: bytes, width: int, corner: tuple[float, float], size: tuple[float, float]
) -> Colour:
    sums = [0, 0, 0]
    for down in range(POINTS):
        line = int(corner[1] + size[1] * down / POINTS) * width
        for right in range(POINTS):
            at = (line + int(corner[0] + size[0] * right / POINTS)) * 3
            for part in range(3):
                sums[part] += pixels[at + part]
    red, green, blue = (each // POINTS**2 for each in sums)
    return red, green, blue


def difference(one: Picture, other: Picture) -> float:
    """Return the part of the fields, 0 to 1, in which two pictures differ; 1 if their sizes do."""
    if (one.width, one.height) != (other.width, other.height):
        return 1.0
    differing = sum(
        any(abs(a - b) > ALIKE for a, b in zip(mine, theirs, strict=True))
        for mine, theirs in zip(one.fields, other.fields, strict=True)
    )
    return differing / len(one.fields)


def same(one: Picture, other: Picture) -> bool:
    """Return whether two pictures show the same."""
    return difference(one, other) < ANOTHER


def same_screen(one: Picture, other: Picture) -> bool:
    """Return whether two pictures show the same screen, with or without a notice in a corner."""
    return difference(one, other) < NOTICE


def filled(picture: Picture) -> float:
    """Return the part of the fields, 0 to 1, that are not of the commonest colour."""
    counts = Counter(tuple(part // 16 for part in field) for field in picture.fields)
    return 1 - counts.most_common(1)[0][1] / len(picture.fields)


def is_drawn(picture: Picture) -> bool:
    """Return whether something is on the screen: not one colour, and not a few lines of text."""
    return filled(picture) > FILLED
