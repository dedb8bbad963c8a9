"""Outlines of land and water on a map: read, projected, and cut to what is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.core.projection import Albers, Point

LAYERS = ("land", "lakes", "rivers")
# Levels of detail, coarsest first, with the kilometres by which a line may be wrong.
LEVELS = (("coarse", 6.7), ("middle", 2.2), ("fine", 0.7))
_UNITS_PER_DEGREE = 1000
_CHUNK = 48

# Lines of whole numbers by layer, as the base map holds them.
Numbers = Mapping[str, Sequence[Sequence[int]]]


@dataclass(frozen=True)
class Chunk:
    """Some neighbouring points of a line, in kilometres, and their box."""

    points: tuple[Point, ...]
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Outline:
    """A line or ring on the map, in chunks."""

    chunks: tuple[Chunk, ...]
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Window:
    """The part of the map that is seen, in kilometres."""

    left: float
    top: float
    right: float
    bottom: float


def level_for(km_per_pixel: float) -> str:
    """Return the coarsest level whose lines are no more than about a pixel wrong."""
    for name, error_km in LEVELS:
        if error_km <= km_per_pixel:
            return name
    return LEVELS[-1][0]


def degrees_of(numbers: Sequence[int]) -> tuple[list[float], list[float]]:
    """Return longitudes and latitudes of a line of the base map."""
    lons = [x / _UNITS_PER_DEGREE for x in accumulate(numbers[0::2])]
    lats = [y / _UNITS_PER_DEGREE for y in accumulate(numbers[1::2])]
    return lons, lats


def project(numbers: Numbers, projection: Albers) -> dict[str, tuple[Outline, ...]]:
    """Return every layer of the base map on a map."""
    found: dict[str, tuple[Outline, ...]] = {}
    for layer in LAYERS:
        lines = (degrees_of(line) for line in numbers.get(layer, ()) if len(line) >= 4)
        found[layer] = tuple(
            outline_of(projection.line(*line)) for line in lines if not _far_pole(*line, projection)
        )
    return found


def _far_pole(lons: list[float], lats: list[float], projection: Albers) -> bool:
    """Return whether a ring runs round the pole that a conic map spreads to its outer rim."""
    if max(lons) - min(lons) < 300:
        return False
    steps = zip(lons, [*lons[1:], lons[0]], strict=True)
    turn = sum((after - before + 180) % 360 - 180 for before, after in steps)
    return abs(turn) > 180 and lats[0] * (projection.south + projection.north) <= 0


def outline_of(points: list[Point]) -> Outline:
    """Cut a line into chunks that know their boxes."""
    chunks = tuple(
        _chunk(tuple(points[start : start + _CHUNK])) for start in range(0, len(points), _CHUNK)
    )
    return Outline(
        chunks,
        min(c.left for c in chunks),
        min(c.top for c in chunks),
        max(c.right for c in chunks),
        max(c.bottom for c in chunks),
    )


def _chunk(points: tuple[Point, ...]) -> Chunk:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Chunk(points, min(xs), min(ys), max(xs), max(ys))


def _beside(part: Chunk | Outline, window: Window) -> bool:
    """Return whether a part lies wholly on the outer side of one edge."""
    return (
        part.right < window.left
        or part.left > window.right
        or part.bottom < window.top
        or part.top > window.bottom
    )


def rings_in(outlines: Sequence[Outline], window: Window) -> list[list[Point]]:
    """Return rings that fill the window as the whole ones do, with few points outside it.

    A chunk that lies wholly beyond one edge is drawn as the straight line between its ends:
    that line lies beyond the same edge, so what is inside the window does not change.
    """
    found = []
    for outline in outlines:
        if _beside(outline, window):
            continue
        points: list[Point] = []
        for chunk in outline.chunks:
            if _beside(chunk, window):
                points += (chunk.points[0], chunk.points[-1])
            else:
                points += chunk.points
        found.append(points)
    return found


def lines_in(outlines: Sequence[Outline], window: Window) -> list[list[Point]]:
    """Return the pieces of lines that may be seen in the window."""
    found = []
    for outline in outlines:
        if _beside(outline, window):
            continue
        piece: list[Point] = []
        for chunk in outline.chunks:
            if _beside(chunk, window):
                if piece:
                    found.append([*piece, chunk.points[0]])
                piece = [chunk.points[-1]]
            else:
                piece += chunk.points
        if len(piece) > 1:
            found.append(piece)
    return found
