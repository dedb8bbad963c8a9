"""The touch grid: every cell, what stays dead and where, and how many fingers."""

from __future__ import annotations

from kiosk.core.touch_grid import FINGERS, TouchGrid, grid_of


def wiped(grid: TouchGrid, *dead: tuple[int, int]) -> TouchGrid:
    """Wipe over all cells but the dead ones."""
    for column in range(grid.columns):
        for row in range(grid.rows):
            if (column, row) not in dead:
                grid = grid.felt([((column + 0.5) / grid.columns, (row + 0.5) / grid.rows)])
    return grid


def test_cells_fit_a_finger_on_every_screen() -> None:
    for width, height in ((323, 202), (531, 299), (299, 531), (1218, 685)):
        grid = grid_of(width, height)
        assert max(grid.columns, grid.rows) <= 24
        assert width / grid.columns >= 25 and height / grid.rows >= 25


def test_a_screen_wiped_all_over_is_whole() -> None:
    grid = wiped(grid_of(531, 299))
    assert grid.is_whole and grid.zones() == ()


def test_nothing_touched_is_one_zone_of_everything() -> None:
    grid = grid_of(531, 299)
    (zone,) = grid.zones()
    assert (zone.place, zone.cells) == ("middle", grid.cells)
    assert (zone.left_mm, zone.top_mm, zone.right_mm, zone.bottom_mm) == (0, 0, 531, 299)


def test_dead_zones_are_told_by_place_and_millimetres() -> None:
    grid = TouchGrid(6, 3, 600, 300)
    told = wiped(grid, (0, 0), (0, 1), (5, 2), (2, 1)).zones()
    assert [(z.place, z.cells) for z in told] == [
        ("left", 2),
        ("middle", 1),
        ("bottom right", 1),
    ]
    first = told[0]
    assert (first.left_mm, first.top_mm, first.right_mm, first.bottom_mm) == (0, 0, 100, 200)


def test_cells_that_meet_at_a_corner_are_two_zones() -> None:
    assert len(wiped(TouchGrid(6, 3, 600, 300), (1, 0), (2, 1)).zones()) == 2


def test_the_edges_of_the_glass_belong_to_the_last_cells() -> None:
    grid = TouchGrid(6, 3, 600, 300).felt([(0.0, 0.0), (1.0, 1.0)])
    assert grid.touched == {(0, 0), (5, 2)}
    assert grid.felt([(1.2, 0.5), (-0.1, 0.5)]).touched == grid.touched


def test_the_most_fingers_at_once_are_kept() -> None:
    grid = grid_of(531, 299)
    for fingers in (1, FINGERS, 2):
        grid = grid.felt([(i / 20, 0.5) for i in range(fingers)])
    assert grid.fingers == FINGERS
