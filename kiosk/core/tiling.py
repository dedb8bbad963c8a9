"""Tiles of a large picture, as the IIIF Image API 3.0 names them for level 0 (iiif.io/api/image).

A tile is a region of the full picture at a scale factor 1, 2, 4 and so on; its size is that
of the region divided by the factor. All numbers are pixels of the full, upright picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

TILE_PX = 512


@dataclass(frozen=True, order=True)
class Tile:
    """A region of the full picture, and the size at which it is stored."""

    factor: int
    x: int
    y: int
    width: int
    height: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the stored tile."""
        return -(-self.width // self.factor), -(-self.height // self.factor)

    @property
    def path(self) -> str:
        """Where the tile lies in its folder: region, size, rotation, quality and format."""
        region = f"{self.x},{self.y},{self.width},{self.height}"
        return f"{region}/{self.size[0]},{self.size[1]}/0/default.jpg"


@dataclass(frozen=True)
class Pyramid:
    """A picture of `width` by `height` pixels in tiles."""

    width: int
    height: int
    tile_px: int = TILE_PX

    @property
    def factors(self) -> tuple[int, ...]:
        """The scale factors, until the whole picture is one tile."""
        longest = max(self.width, self.height)
        steps = max(0, math.ceil(math.log2(longest / self.tile_px))) if longest else 0
        return tuple(1 << step for step in range(steps + 1))

    def tiles(self, factor: int) -> Iterator[Tile]:
        """Yield every tile of one factor, row by row."""
        yield from self.within(factor, 0, 0, self.width, self.height)

    def within(
        self, factor: int, left: float, top: float, right: float, bottom: float
    ) -> Iterator[Tile]:
        """Yield the tiles of one factor that a part of the picture touches, row by row."""
        side = self.tile_px * factor
        first_x, first_y = (max(0, math.floor(edge / side)) * side for edge in (left, top))
        for y in range(first_y, min(self.height, math.ceil(bottom)), side):
            for x in range(first_x, min(self.width, math.ceil(right)), side):
                wide, high = min(side, self.width - x), min(side, self.height - y)
                yield Tile(factor, x, y, wide, high)

    def factor_for(self, scale: float) -> int:
        """Return the coarsest factor that is sharp where one pixel is shown `scale` large."""
        sharp = [factor for factor in self.factors if factor * scale <= 1]
        return sharp[-1] if sharp else 1

    @property
    def count(self) -> int:
        """How many tiles there are in all."""
        return sum(
            -(-self.width // (self.tile_px * f)) * -(-self.height // (self.tile_px * f))
            for f in self.factors
        )

    def info(self, identifier: str) -> dict[str, object]:
        """Return what stands in info.json."""
        return {
            "@context": "http://iiif.io/api/image/3/context.json",
            "id": identifier,
            "type": "ImageService3",
            "protocol": "http://iiif.io/api/image",
            "profile": "level0",
            "width": self.width,
            "height": self.height,
            "tiles": [{"width": self.tile_px, "scaleFactors": list(self.factors)}],
        }
