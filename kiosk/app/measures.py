"""Numbers read off one screen, and the limits they must keep: targets, gaps, letters, contrast.

Each measure returns findings, one for each element or pair of elements. Lengths come from the
geometry on the screen, contrast from its rendered pixels.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PIL import Image

from kiosk.app.contrast import Contrast, weakest
from kiosk.app.crawl import collisions, outside, targets, texts
from kiosk.core.display import SMALLEST_GAP_MM, SMALLEST_TARGET_MM
from kiosk.core.meaning import Element

Elements = tuple[Element, ...]

# Edges lie on whole pixels.
ROUNDING_PX = 1.0
EDGE_PX = 3.0
# Capitals of PT Sans and PT Serif, in em.
CAP_HEIGHT_EM = 0.7
LEAST_CONTRAST = 7.0
LEAST_CAP_DEG = 0.7
LEAST_LABEL_CAP_DEG = 0.55
LEAST_LARGE_CAP_DEG = 1.4
# What is read as sentences; all else names something, as do a few words of any role.
CONTINUOUS = {"paragraph", "notice", "transcript", "status", "quotation"}
FEWEST_WORDS = 4


@dataclass(frozen=True)
class Surface:
    """The screen that is measured: pixels, pixels per millimetre, and the eye's distance."""

    width_px: int
    height_px: int
    pixels_per_mm: float
    eye_mm: float
    text_percent: int = 100

    def degrees(self, pixels: float) -> float:
        """Return how large a length appears to a reader."""
        return math.degrees(math.atan(pixels / self.pixels_per_mm / self.eye_mm))


@dataclass(frozen=True)
class Finding:
    """A number, what it was measured on, and whether it breaks its limit.

    `place` is in window pixels: left, top, right, bottom.
    """

    measure: str
    value: float
    said: str
    place: tuple[int, int, int, int]
    is_broken: bool
    note: str = ""


def geometry(elements: Elements, surface: Surface) -> Iterator[Finding]:
    """Yield what can be told from the places of the elements alone."""
    yield from target_sizes(elements, surface)
    yield from gaps(elements, surface)
    yield from cap_heights(elements, surface)
    yield from clipped(elements, surface)
    yield from overlapping(elements)


def target_sizes(elements: Elements, surface: Surface) -> Iterator[Finding]:
    """Yield the shorter side of each target in millimetres."""
    for e in targets(elements):
        side_px = min(width(e), height(e))
        is_broken = side_px < SMALLEST_TARGET_MM * surface.pixels_per_mm - ROUNDING_PX
        yield finding("min_target_mm", side_px / surface.pixels_per_mm, e, is_broken)


def gaps(elements: Elements, surface: Surface) -> Iterator[Finding]:
    """Yield the distance between neighbouring targets; values of one choice may touch."""
    least = SMALLEST_GAP_MM * surface.pixels_per_mm - ROUNDING_PX
    for one, other in combinations(targets(elements), 2):
        if not are_one_choice(one, other):
            between_px = gap(one, other)
            value = between_px / surface.pixels_per_mm
            yield finding("min_gap_mm", value, one, between_px < least, other.said)


def cap_heights(elements: Elements, surface: Surface) -> Iterator[Finding]:
    """Yield how large capitals appear, in degrees, of continuous text and of labels.

    Raised citation figures are signs that lead to a button, not text, and are not measured.
    """
    large = surface.text_percent >= 150
    for e in texts(elements):
        if not e.pixel_size or not e.said.strip():
            continue
        value = surface.degrees(e.pixel_size * CAP_HEIGHT_EM)
        if e.role in CONTINUOUS and len(e.said.split()) >= FEWEST_WORDS:
            least = LEAST_LARGE_CAP_DEG if surface.text_percent >= 200 else LEAST_CAP_DEG
            yield finding("min_cap_height_deg", value, e, value < least)
        else:
            least = LEAST_CAP_DEG if large else LEAST_LABEL_CAP_DEG
            yield finding("min_label_cap_deg", value, e, value < least)


def clipped(elements: Elements, surface: Surface) -> Iterator[Finding]:
    """Yield the texts of which a part is missing, and what reaches beyond the screen."""
    for e in texts(elements):
        if e.is_clipped:
            yield finding("clipped", 1, e, True, "is cut off")
    for e in outside(elements, surface.width_px, surface.height_px):
        yield finding("clipped", 1, e, True, "leaves the screen")


def overlapping(elements: Elements) -> Iterator[Finding]:
    """Yield the texts that lie over each other, or across the edge of a target."""
    for one, other in collisions(elements):
        yield finding("overlapping", 1, one, True, f"lies over “{other.said[:60]}”")
    for target in targets(elements):
        for text in texts(elements):
            if text.overlaps(target, EDGE_PX) and not encloses(target, text):
                note = f"lies across the edge of “{target.said[:60]}”"
                yield finding("overlapping", 1, text, True, note)


class Inks:
    """Measures contrast, and remembers what looks the same on many screens."""

    def __init__(self) -> None:
        self._seen: dict[bytes, Contrast] = {}

    def contrasts(
        self, elements: Elements, shown: Image.Image, bare: Image.Image
    ) -> Iterator[Finding]:
        """Yield the weakest contrast of each text; `bare` is the same screen without words."""
        for e in texts(elements):
            if e.pixel_size and e.said.strip() and min(width(e), height(e)) >= 1:
                found = self._weakest(e, shown, bare)
                note = f"ink {colour_name(found.ink)} on {colour_name(found.paper)}"
                is_broken = found.ratio < LEAST_CONTRAST
                yield finding("min_contrast", found.ratio, e, is_broken, note)

    def _weakest(self, e: Element, shown: Image.Image, bare: Image.Image) -> Contrast:
        box = place(e)
        key = hashlib.blake2b(shown.crop(box).tobytes(), digest_size=16)
        key.update(bare.crop(box).tobytes())
        if key.digest() not in self._seen:
            tile_px = max(12, round(2 * e.pixel_size))
            self._seen[key.digest()] = weakest(shown, bare, box, tile_px)
        return self._seen[key.digest()]


def colour_name(colour: tuple[int, int, int]) -> str:
    """Return a colour as #RRGGBB."""
    return "#{:02X}{:02X}{:02X}".format(*colour)


def place(e: Element) -> tuple[int, int, int, int]:
    """Return the whole pixels that an element covers."""
    return math.floor(e.left), math.floor(e.top), math.ceil(e.right), math.ceil(e.bottom)


def width(element: Element) -> float:
    """Return the width in pixels."""
    return element.right - element.left


def height(element: Element) -> float:
    """Return the height in pixels."""
    return element.bottom - element.top


def gap(one: Element, other: Element) -> float:
    """Return how many pixels lie between two elements; 0 where they touch or overlap."""
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return math.hypot(max(0.0, across), max(0.0, down))


def are_one_choice(one: Element, other: Element) -> bool:
    """Return whether two targets are neighbours in a segmented choice."""
    same_row = abs(one.top - other.top) < 1 and abs(one.bottom - other.bottom) < 1
    return one.role == other.role == "choice" and same_row and not one.overlaps(other, EDGE_PX * 2)


def encloses(target: Element, text: Element) -> bool:
    """Return whether the text lies within the target."""
    return (
        text.left >= target.left - EDGE_PX
        and text.top >= target.top - EDGE_PX
        and text.right <= target.right + EDGE_PX
        and text.bottom <= target.bottom + EDGE_PX
    )


def finding(measure: str, value: float, e: Element, is_broken: bool, note: str = "") -> Finding:
    """Return what was measured on an element."""
    return Finding(measure, value, e.said, place(e), is_broken, note)
