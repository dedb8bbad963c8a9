"""Labels under a timeline never meet, and columns share what room there is."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.layout import Hung, hang, share_columns

WIDTH = 1_000.0


@st.composite
def _timelines(draw: st.DrawFn) -> tuple[tuple[float, ...], tuple[float, ...], int, float]:
    places = draw(st.lists(st.floats(0, WIDTH), min_size=1, max_size=7))
    widths = draw(st.lists(st.floats(20, 400), min_size=len(places), max_size=len(places)))
    return tuple(sorted(places)), tuple(widths), draw(st.integers(1, 6)), draw(st.floats(1, 20))


def labels_that_meet(hung: tuple[Hung, ...], widths: tuple[float, ...]) -> list[tuple[int, int]]:
    """Return the pairs of labels that lie over each other."""
    return [
        (i, j)
        for i, j in combinations(range(len(hung)), 2)
        if hung[i].row == hung[j].row
        and hung[i].left < hung[j].left + widths[j]
        and hung[j].left < hung[i].left + widths[i]
    ]


def labels_with_a_line_through_them(
    hung: tuple[Hung, ...], places: tuple[float, ...], widths: tuple[float, ...]
) -> list[tuple[int, int]]:
    """Return labels with the dates whose line, from the axis down to its own row, crosses them."""
    return [
        (i, j)
        for i, j in product(range(len(hung)), repeat=2)
        if hung[i].row <= hung[j].row and hung[i].left < places[j] < hung[i].left + widths[i]
    ]


def test_labels_that_do_meet_are_found() -> None:
    beside, over = Hung(0, 110, False), Hung(0, 190, False)
    assert labels_that_meet((beside, over), (100, 100)) == [(0, 1)]
    assert labels_that_meet((beside, Hung(1, 190, False)), (100, 100)) == []
    below = Hung(1, 170, False)
    assert labels_with_a_line_through_them((beside, below), (100, 160), (100, 100)) == [(0, 1)]
    above = (Hung(1, 110, False), Hung(0, 170, False))
    assert labels_with_a_line_through_them(above, (100, 160), (100, 100)) == []


@given(_timelines())
def test_no_label_meets_a_line_or_another_label(
    timeline: tuple[tuple[float, ...], tuple[float, ...], int, float],
) -> None:
    places, widths, rows, gap = timeline
    hung = hang(places, widths, WIDTH, rows, gap)
    if hung is None:
        return
    assert len(hung) == len(places)
    assert labels_that_meet(hung, widths) == []
    assert labels_with_a_line_through_them(hung, places, widths) == []


@given(_timelines())
def test_every_label_hangs_beside_its_own_line_and_inside_the_axis(
    timeline: tuple[tuple[float, ...], tuple[float, ...], int, float],
) -> None:
    places, widths, rows, gap = timeline
    for place, width, label in zip(
        places, widths, hang(places, widths, WIDTH, rows, gap) or (), strict=False
    ):
        assert 0 <= label.row < rows
        assert label.left >= 0
        assert label.left + width <= WIDTH
        if label.leftwards:
            assert label.left + width < place
        else:
            assert place < label.left


@given(_timelines())
def test_no_row_is_used_in_vain(
    timeline: tuple[tuple[float, ...], tuple[float, ...], int, float],
) -> None:
    places, widths, rows, gap = timeline
    hung = hang(places, widths, WIDTH, rows, gap)
    if hung:
        used = max(label.row for label in hung) + 1
        assert hang(places, widths, WIDTH, used - 1, gap) is None


def test_labels_that_fit_beside_each_other_take_one_row() -> None:
    hung = hang((100, 400, 700), (150, 150, 150), WIDTH, 4, 10)
    assert hung is not None
    assert [label.row for label in hung] == [0, 0, 0]


def test_a_close_pair_hangs_although_only_one_fits_between() -> None:
    hung = hang((480, 520), (300, 300), WIDTH, 1, 10)
    assert hung is not None
    assert [label.leftwards for label in hung] == [True, False]


def test_five_dates_of_one_winter_hang_in_the_rows_of_a_page() -> None:
    places = (400.0, 420.0, 440.0, 460.0, 480.0)
    assert hang(places, (300.0,) * 5, WIDTH, 5, 10) is not None


@pytest.mark.parametrize(
    ("places", "widths", "rows"),
    [
        ((500.0,), (600.0,), 3),
        ((500.0,), (1_200.0,), 3),
        ((500.0,), (100.0,), 0),
        ((300.0, 310.0, 320.0), (250.0, 250.0, 250.0), 1),
        ((500.0, 500.0, 500.0), (400.0, 400.0, 400.0), 1),
    ],
)
def test_what_cannot_hang_is_said_to_be_impossible(
    places: tuple[float, ...], widths: tuple[float, ...], rows: int
) -> None:
    assert hang(places, widths, WIDTH, rows, 10) is None


def test_nothing_to_hang_needs_no_room() -> None:
    assert not hang((), (), WIDTH, 3, 10)


def test_content_without_measure_gets_an_answer_too() -> None:
    places = tuple(float(i) for i in range(300, 420, 2))
    hung = hang(places, (200.0,) * len(places), WIDTH, 6, 10)
    assert hung is None or labels_that_meet(hung, (200.0,) * len(places)) == []


@given(
    st.lists(st.floats(1, 500), min_size=1, max_size=6).map(tuple),
    st.floats(0, 300),
    st.floats(0, 40),
)
def test_columns_fill_the_room_exactly(
    naturals: tuple[float, ...], smallest: float, gap: float
) -> None:
    columns = share_columns(naturals, WIDTH, smallest, gap)
    assert sum(columns) + gap * (len(columns) - 1) == pytest.approx(WIDTH)
    wanted = [max(smallest, natural) for natural in naturals]
    if sum(wanted) + gap * (len(wanted) - 1) <= WIDTH:
        assert all(column >= want - 1e-6 for column, want in zip(columns, wanted, strict=True))
    else:
        assert columns == pytest.approx((columns[0],) * len(columns))


def test_no_columns_need_no_room() -> None:
    assert share_columns((), WIDTH, 100, 10) == ()
