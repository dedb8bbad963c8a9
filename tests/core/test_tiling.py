"""Tiles cover a picture exactly once at every factor, and are named as IIIF names them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.tiling import Pyramid, Tile

sizes = st.integers(1, 30_000)


@given(sizes, sizes)
@settings(max_examples=60)
def test_the_last_factor_shows_the_whole_in_one_tile(width: int, height: int) -> None:
    pyramid = Pyramid(width, height)
    assert len(list(pyramid.tiles(pyramid.factors[-1]))) == 1
    assert pyramid.factors[0] == 1


@given(st.integers(1, 3000), st.integers(1, 3000), st.sampled_from([1, 2, 4, 8]))
@settings(max_examples=60)
def test_tiles_cover_everything_once(width: int, height: int, factor: int) -> None:
    tiles = list(Pyramid(width, height).tiles(factor))
    assert sum(t.width * t.height for t in tiles) == width * height
    assert len({(t.x, t.y) for t in tiles}) == len(tiles)
    assert all(max(t.size) <= 512 for t in tiles)


@given(sizes, sizes)
@settings(max_examples=30)
def test_the_count_is_known_before_they_are_made(width: int, height: int) -> None:
    pyramid = Pyramid(width, height, 4096)
    assert pyramid.count == sum(len(list(pyramid.tiles(f))) for f in pyramid.factors)


def test_a_tile_has_the_path_of_the_image_api() -> None:
    assert Tile(2, 1024, 0, 1024, 700).path == "1024,0,1024,700/512,350/0/default.jpg"


def test_the_information_is_that_of_a_level_0_service() -> None:
    info = Pyramid(6000, 4000).info("picture")
    assert (info["type"], info["profile"]) == ("ImageService3", "level0")
    assert info["tiles"] == [{"width": 512, "scaleFactors": [1, 2, 4, 8, 16]}]


@pytest.mark.parametrize(("scale", "factor"), [(2.0, 1), (1.0, 1), (0.5, 2), (0.3, 2), (0.01, 16)])
def test_the_coarsest_sharp_factor_is_chosen(scale: float, factor: int) -> None:
    assert Pyramid(6000, 4000).factor_for(scale) == factor


def test_only_what_is_seen_is_asked_for() -> None:
    tiles = list(Pyramid(20_000, 10_000).within(1, 5000, 5000, 6000, 5500))
    assert [(t.x, t.y) for t in tiles] == [
        (4608, 4608),
        (5120, 4608),
        (5632, 4608),
        (4608, 5120),
        (5120, 5120),
        (5632, 5120),
    ]
