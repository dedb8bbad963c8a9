"""An equal-area map of any part of the earth: Albers' conic projection on a sphere.

Places are degrees north and east; points of the map kilometres, x to the right and y down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

EARTH_RADIUS_KM = 6371.0
# Parallels whose cone is flatter than this are drawn on a cylinder.
_FLATTEST = 1e-4

Point = tuple[float, float]


@dataclass(frozen=True)
class Extent:
    """A part of the earth in degrees; `east` may pass 180 where it crosses the date line."""

    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True)
class Albers:
    """The projection with two parallels that keep their length, around a central meridian."""

    south: float
    north: float
    meridian: float

    @property
    def _cone(self) -> float:
        return (math.sin(math.radians(self.south)) + math.sin(math.radians(self.north))) / 2

    def forward(self, lat: float, lon: float) -> Point:
        """Return where a place lies on the map."""
        return self.line([lon - self.meridian], [lat], turned=True)[0]

    def line(self, lons: list[float], lats: list[float], *, turned: bool = False) -> list[Point]:
        """Return a line of places on the map, unbroken even where it crosses the far meridian."""
        cone, radius = self._cone, EARTH_RADIUS_KM
        sin, cos = math.sin, math.cos
        turns = [_turned(lon) for lon in lons] if turned else self._unbroken(lons)
        if abs(cone) < _FLATTEST:
            stretch = radius * cos(math.radians(self.south))
            per_degree = math.radians(stretch)
            height = radius * radius / stretch
            return [
                (turn * per_degree, -height * sin(math.radians(lat)))
                for turn, lat in zip(turns, lats, strict=True)
            ]
        constant = cos(math.radians(self.south)) ** 2 + 2 * cone * sin(math.radians(self.south))
        reach, per_degree = radius / cone, math.radians(cone)
        degree = math.pi / 180
        found = []
        for turn, lat in zip(turns, lats, strict=True):
            rho = reach * math.sqrt(max(0.0, constant - 2 * cone * sin(lat * degree)))
            found.append((rho * sin(turn * per_degree), rho * cos(turn * per_degree)))
        return found

    def _unbroken(self, lons: list[float]) -> list[float]:
        """Return the way from the central meridian, in degrees, without leaps of a whole turn."""
        turns: list[float] = []
        shift = -self.meridian
        before = 0.0
        for lon in lons:
            turn = lon + shift
            if not turns:
                turn = _turned(turn)
                shift = turn - lon
            elif turn - before > 180:
                shift -= 360
                turn -= 360
            elif before - turn > 180:
                shift += 360
                turn += 360
            turns.append(turn)
            before = turn
        return turns

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        """Return latitude and longitude of a point of the map; ends at the poles."""
        cone, radius = self._cone, EARTH_RADIUS_KM
        if abs(cone) < _FLATTEST:
            stretch = radius * math.cos(math.radians(self.south))
            sine = -y * stretch / (radius * radius)
            turn = math.degrees(x / stretch)
        else:
            sign = math.copysign(1.0, cone)
            start = math.radians(self.south)
            constant = math.cos(start) ** 2 + 2 * cone * math.sin(start)
            rho = math.hypot(x, y)
            sine = (constant - (rho * cone / radius) ** 2) / (2 * cone)
            turn = math.degrees(math.atan2(sign * x, sign * y)) / cone
        lat = math.degrees(math.asin(min(1.0, max(-1.0, sine))))
        return lat, _turned(turn + self.meridian)

    def stretch(self, lat: float) -> float:
        """Return how much longer than true a short way along a parallel is drawn."""
        cone = self._cone
        length = math.cos(math.radians(lat))
        if length < 1e-6:
            return 1.0
        if abs(cone) < _FLATTEST:
            return math.cos(math.radians(self.south)) / length
        start = math.radians(self.south)
        constant = math.cos(start) ** 2 + 2 * cone * math.sin(start)
        return math.sqrt(max(0.0, constant - 2 * cone * math.sin(math.radians(lat)))) / length


def _turned(degrees: float) -> float:
    """Return an angle as from -180 to 180."""
    return degrees if -180 <= degrees < 180 else (degrees + 180) % 360 - 180


def extent_of(places: Iterable[tuple[float, float]]) -> Extent:
    """Return the smallest part of the earth that holds some places (latitude, longitude)."""
    known = list(places)
    lats = [lat for lat, _ in known]
    lons = sorted({_turned(lon) for _, lon in known})
    after = [*lons[1:], lons[0] + 360]
    gaps = [lon - before for before, lon in zip(lons, after, strict=True)]
    last = gaps.index(max(gaps))
    west, east = lons[(last + 1) % len(lons)], lons[last]
    east += 360 if east < west else 0
    return Extent(west, east, min(lats), max(lats))


def projection_for(extent: Extent) -> Albers:
    """Return the projection that draws a part of the earth with the least distortion.

    Its meridian is the middle, its parallels lie a sixth of the height inside the edges.
    """
    sixth = (extent.north - extent.south) / 6
    south, north = extent.south + sixth, extent.north - sixth
    limit = 89.0
    return Albers(
        min(limit, max(-limit, south)),
        min(limit, max(-limit, north)),
        _turned((extent.west + extent.east) / 2),
    )
