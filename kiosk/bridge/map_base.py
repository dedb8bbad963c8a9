"""The outlines under every map, projected once for each part of the earth."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from kiosk.core.map_outlines import Numbers, Outline, project
from kiosk.core.projection import Albers

Layers = dict[str, tuple[Outline, ...]]


class BaseMap:
    """Reads levels of the base map when they are first needed."""

    def __init__(self, read: Callable[[str], Numbers]) -> None:
        self._read = read
        self.layers = lru_cache(maxsize=6)(self._layers)

    def _layers(self, level: str, projection: Albers) -> Layers:
        return project(self._read(level), projection)


_offered = BaseMap(lambda _: {})


def offer(read: Callable[[str], Numbers]) -> None:
    """Tell where the base map comes from; until then maps have no land."""
    global _offered
    _offered = BaseMap(read)


def layers(level: str, projection: Albers) -> Layers:
    """Return one level of the base map on a map."""
    found: Layers = _offered.layers(level, projection)
    return found
