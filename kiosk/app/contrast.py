"""Measures the contrast of painted words: their ink against what really lies behind and beside it.

Each screen is drawn twice, with its words and without. The difference tells which pixels are
letters, and the second picture what they stand on, be it a photograph, a map or dots; so the pale
rims of thin letters are never taken for paper, nor dark places of a picture for ink.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtGui import QImage

Colour = tuple[int, int, int]
Box = tuple[int, int, int, int]

# The worst 5 % of a neighbourhood of 9 x 9 pixels count: the fifth worst of 81.
_SIDE = 9
_WORST = 4
# A pixel that changes less than this has no letter on it.
_FAINTEST = 3
# So much of the letters in a tile has the full colour of the ink, rims aside.
_FULL_SHARE = 0.03
_FEWEST_FULL = 3
# A tile with less of letters in it holds rims only.
_FEWEST_LETTERS = 0.04
_LEVELS = 255


@dataclass(frozen=True)
class Contrast:
    """The weakest contrast of some words, from 1 to 21, and the two colours that make it."""

    ratio: float
    ink: Colour
    paper: Colour


@lru_cache(maxsize=65_536)
def luminance(colour: Colour) -> float:
    """Return the relative luminance of an sRGB colour, as WCAG 2.2 defines it."""
    linear = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def picture(image: QImage) -> Image.Image:
    """Return what Qt has drawn as a picture of Pillow."""
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (flat.width(), flat.height())
    return Image.frombuffer(
        "RGB", size, bytes(flat.constBits()), "raw", "RGB", flat.bytesPerLine(), 1
    )


def weakest(shown: Image.Image, bare: Image.Image, box: Box, tile_px: int) -> Contrast:
    """Return the weakest contrast of the words in `box` of two pictures, with and without words.

    Looks tile by tile, so that one pale word in a paragraph is found; `tile_px` is about two em.
    Words that cannot be seen at all have a contrast of 1.
    """
    left, top, right, bottom = box
    box = (max(0, left), max(0, top), min(shown.width, right), min(shown.height, bottom))
    if box[0] >= box[2] or box[1] >= box[3]:
        return Contrast(1.0, (0, 0, 0), (0, 0, 0))
    words, behind = shown.crop(box), bare.crop(box)
    letters = _letters(words, behind)
    found = [
        contrast
        for tile in _tiles(letters.size, tile_px)
        if (contrast := _in_tile(words.crop(tile), behind.crop(tile), letters.crop(tile)))
    ]
    # Where the words are too short to fill a tile, they are looked at as one.
    whole = None if found else _in_tile(words, behind, letters, fewest=0.0)
    if whole:
        found.append(whole)
    if not found:
        paper = behind.getpixel((0, 0))
        return Contrast(1.0, paper, paper)  # type: ignore[arg-type]
    return min(found, key=lambda contrast: contrast.ratio)


def _letters(words: Image.Image, behind: Image.Image) -> Image.Image:
    """Return how much each pixel differs with and without words, in its most differing colour."""
    red, green, blue = ImageChops.difference(words, behind).split()
    return ImageChops.lighter(red, ImageChops.lighter(green, blue))


def _tiles(size: tuple[int, int], side: int) -> Iterator[Box]:
    columns, rows = (max(1, round(length / side)) for length in size)
    for row in range(rows):
        for column in range(columns):
            yield (
                size[0] * column // columns,
                size[1] * row // rows,
                size[0] * (column + 1) // columns,
                size[1] * (row + 1) // rows,
            )


def _in_tile(
    words: Image.Image,
    behind: Image.Image,
    letters: Image.Image,
    fewest: float = _FEWEST_LETTERS,
) -> Contrast | None:
    """Return the weakest contrast in one tile, or None if there are no letters to speak of."""
    strongest = max(level for level, count in enumerate(letters.histogram()) if count)
    if strongest < _FAINTEST:
        return None
    least = max(_FAINTEST, strongest // 2)
    mask = letters.point([255 if level >= least else 0 for level in range(256)])
    count = mask.histogram()[255]
    if count < fewest * mask.width * mask.height:
        return None
    flat = behind.getcolors(1)
    near = mask if flat else mask.filter(ImageFilter.MaxFilter(_SIDE))
    papers = _colours(behind, near)
    usual = _middle(papers)
    ink = _extreme(_colours(words, mask), usual, max(_FEWEST_FULL, _FULL_SHARE * count))
    if len(papers) == 1:
        return Contrast(ratio(ink, usual), ink, usual)
    return _against(ink, papers, behind, mask)


def _colours(image: Image.Image, mask: Image.Image) -> dict[Colour, int]:
    """Return the colours where the mask is set, and how many pixels have each."""
    marked = image.convert("RGBA")
    marked.putalpha(mask)
    found = marked.getcolors(image.width * image.height) or []
    return {
        (pixel[0], pixel[1], pixel[2]): count
        for count, pixel in found
        if isinstance(pixel, tuple) and pixel[3]
    }


def _middle(colours: dict[Colour, int]) -> Colour:
    """Return the colour of middle luminance."""
    ordered = sorted(colours, key=luminance)
    half = sum(colours.values()) / 2
    for colour in ordered:
        half -= colours[colour]
        if half <= 0:
            return colour
    return ordered[-1]


def _extreme(colours: dict[Colour, int], paper: Colour, enough: float) -> Colour:
    """Return the ink: the colour furthest from the paper that enough pixels reach."""
    ordered = sorted(colours, key=lambda colour: ratio(colour, paper), reverse=True)
    for colour in ordered:
        enough -= colours[colour]
        if enough <= 0:
            return colour
    return ordered[-1]


def _against(
    ink: Colour, papers: dict[Colour, int], behind: Image.Image, mask: Image.Image
) -> Contrast:
    """Return the contrast with the worst 5 % of the neighbourhood of any pixel of the letters."""
    level_of = {colour: _level(colour) for colour in papers}
    pixels = behind.tobytes()
    levels = bytes(
        level_of.get(colour) or _level(colour)
        for colour in zip(pixels[0::3], pixels[1::3], pixels[2::3], strict=True)
    )
    plain = Image.frombytes("L", behind.size, levels)
    where = mask.point(lambda value: value and 1)
    worst: list[int] = []
    for rank in (_WORST, _SIDE * _SIDE - 1 - _WORST):
        ranked = plain.filter(ImageFilter.RankFilter(_SIDE, rank))
        seen = ranked.histogram(where)
        there = [level for level, count in enumerate(seen) if count]
        worst += [there[0], there[-1]]
    level = min(worst, key=lambda level: _ratio_of_levels(_level(ink), level))
    paper = min(papers, key=lambda colour: abs(level_of[colour] - level))
    return Contrast(_ratio_of_levels(_level(ink), level), ink, paper)


def _level(colour: Colour) -> int:
    """Return the luminance on a scale of equal ratios: a step is 1.2 %."""
    return round(_LEVELS * math.log((luminance(colour) + 0.05) / 0.05) / math.log(21))


def _ratio_of_levels(one: int, other: int) -> float:
    return math.exp(abs(one - other) * math.log(21) / _LEVELS)
