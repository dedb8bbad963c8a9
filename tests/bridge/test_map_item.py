"""A map is drawn at every size, comes to rest, and names its places without collisions."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from kiosk.app.stage import application
from kiosk.bridge import map_base
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.map_item import MapItem
from kiosk.core.figures import Entry, Figure, FigureKind, PlaceMark, Route
from kiosk.core.map_outlines import LAYERS, Window, project, rings_in
from kiosk.core.map_view import Box
from kiosk.core.projection import Albers
from kiosk.core.prose import Prose, Run
from kiosk.store.base_map import read_level
from kiosk.system import places


def prose(words: str) -> Prose:
    return Prose((Run(words),))


def a_map(count: int = 3) -> Figure:
    spots = [(46.3 + 0.9 * (i % 12), 44.3 + 3.1 * (i // 3)) for i in range(count)]
    entries = [
        Entry(
            id=f"e{i}",
            label=prose(f"Place {i}"),
            lat=lat,
            lon=lon,
            mark=PlaceMark.ORIGIN if not i else PlaceMark.PLACE,
        )
        for i, (lat, lon) in enumerate(spots)
    ]
    return Figure(FigureKind.MAP, entries=tuple(entries), routes=(Route("e0", "e2", 0.2),))


def shown(figure: Figure, width: float = 1200, height: float = 600) -> MapItem:
    application()
    view = FigureView()
    view.show(figure, {}, "en", "a")
    item = MapItem()
    view.setParent(item)
    item.setSize(QRectF(0, 0, width, height).size())
    item.setProperty("safe", QRectF(40, 80, width - 80, height - 100))
    item.setProperty("figure", view)
    item.updatePolish()
    return item


def names(item: MapItem) -> list[Box]:
    rows = item.placed
    return [Box(r.nameLeft, r.nameTop, r.nameWidth, r.nameHeight) for r in rows]


@pytest.mark.parametrize(("width", "height"), [(1920, 600), (1080, 900), (500, 300)])
def test_names_stay_inside_and_apart(width: int, height: int) -> None:
    found = names(shown(a_map(30), width, height))
    assert found
    assert not any(a.meets(b) for a, b in combinations(found, 2))
    assert all(Box(40, 80, width - 80, height - 100).holds(box) for box in found)


def test_every_name_is_seen_in_the_end() -> None:
    item = shown(a_map(3))
    assert len(names(item)) == 3
    assert item.property("complete")


def test_a_touch_finds_the_place_or_its_name() -> None:
    item = shown(a_map(3))
    row = item.placed[0]
    assert item.placeAt(row.nameLeft + 4, row.nameTop + 4, 20) == row.entryId
    assert item.placeAt(-500, -500, 20) == ""


def test_a_chosen_place_is_told() -> None:
    item = shown(a_map(3))
    item.setProperty("chosen", "e1")
    item.updatePolish()
    assert item.property("chosenLabel") == "Place 1"


def test_laying_out_again_changes_nothing() -> None:
    item = shown(a_map(12))
    before = names(item)
    item.updatePolish()
    assert names(item) == before


def test_the_base_map_has_land_and_the_caspian_is_water() -> None:
    map_base.offer(partial(read_level, places.BASE_MAP))
    projection = Albers(47, 60, 68)
    found = map_base.layers("coarse", projection)
    assert all(found[layer] for layer in LAYERS)

    def is_land(lat: float, lon: float) -> bool:
        x, y = projection.forward(lat, lon)
        inside = False
        window = Window(x - 900, y - 900, x + 900, y + 900)
        for ring in rings_in(found["land"], window):
            for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
                if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                    inside = not inside
        return inside

    assert is_land(46.3, 44.3)
    assert is_land(55.0, 82.9)
    assert not is_land(42.0, 51.0)
    assert not is_land(43.5, 34.0)


def test_a_missing_base_map_leaves_an_empty_earth() -> None:
    assert read_level(places.BASE_MAP / "nowhere", "coarse") == {}
    assert project({}, Albers(47, 60, 68)) == dict.fromkeys(LAYERS, ())
