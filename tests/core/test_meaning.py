"""What is read first and what next."""

from __future__ import annotations

from kiosk.core.meaning import GROUPS, PLACED, Place, rank, reading_order


def box(group: str, left: float = 0, top: float = 0, *, after: bool = False) -> Place:
    return Place(group, left, top, left + 100, top + 40, after)


def keys(*places: Place) -> list[str]:
    return [key for _, key in reading_order(places)]


def test_groups_come_in_the_order_of_reading_whatever_is_painted_first() -> None:
    painted = [box(group) for group in reversed(GROUPS)]
    assert keys(*painted) == [f"{group}/1" for group in GROUPS]


def test_within_a_group_things_are_read_as_they_are_written() -> None:
    order = reading_order([box("text", 500, 90), box("text", 0, 0), box("text", 40, 30)])
    assert order == ((0, "text/1"), (1, "text/2"), (2, "text/3"))


def test_ways_are_read_by_their_place_row_by_row() -> None:
    ways = [box("ways", 600), box("ways", 300), box("ways", 0, 60), box("ways", 0, 4)]
    assert [index for index, _ in reading_order(ways)] == [3, 1, 0, 2]


def test_each_figure_and_each_setting_is_a_group_of_its_own() -> None:
    order = keys(
        box("setting b"), box("figure sky"), box("setting a"), box("figure ground"), box("text")
    )
    assert order == ["text/1", "figure sky/1", "figure ground/1", "setting b/1", "setting a/1"]


def test_the_words_of_an_axis_come_after_what_it_measures() -> None:
    axis = box("figure sky", after=True)
    assert [i for i, _ in reading_order([axis, box("figure sky"), axis])] == [1, 0, 2]


def test_what_names_no_group_goes_with_the_text() -> None:
    assert rank("") == rank("text") == rank("anything")
    assert set(PLACED) <= set(GROUPS)
