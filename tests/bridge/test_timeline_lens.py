"""The lens of a timeline follows its figure: languages, the chosen entry, what is gathered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app.stage import application
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.timeline_lens import TimelineLens
from kiosk.core.dates import PartialDate
from kiosk.core.figures import Entry, Figure, FigureKind


def dates(count: int) -> Figure:
    entries = tuple(
        Entry(id=f"e{n}", date=PartialDate(1900 + n * 37 % 100, 1 + n % 12, 1 + n % 28))
        for n in range(count)
    )
    first, last = PartialDate(1900), PartialDate(2000)
    return Figure(FigureKind.TIMELINE, entries=entries, start=first, end=last)


@pytest.fixture
def view() -> Iterator[FigureView]:
    application()
    yield FigureView()


def lens_on(view: FigureView) -> TimelineLens:
    lens = TimelineLens()
    lens.setProperty("figure", view)
    for name, value in {"width": 1700.0, "rows": 6, "clusterWidth": 160.0, "gap": 12.0}.items():
        lens.setProperty(name, value)
    return lens


def labels(lens: TimelineLens) -> list[str]:
    return [row.entryId for row in lens._labels.rows]


def amount(lens: TimelineLens) -> int:
    gathered = sum(int(row.amount.replace(",", "")) for row in lens._clusters.rows)
    return gathered + len(labels(lens))


def test_every_entry_of_the_whole_is_shown_or_counted(view: FigureView) -> None:
    lens = lens_on(view)
    for count in (3, 40, 1500):
        view.show(dates(count), {}, "en", f"a/{count}")
        assert amount(lens) == count
    view.show(None, {}, "en")
    assert amount(lens) == 0 and lens.marks == ()


def test_a_cluster_comes_apart_where_it_leads(view: FigureView) -> None:
    view.show(dates(1500), {}, "en", "a/b")
    lens = lens_on(view)
    for _ in range(30):
        wide = [row for row in lens._clusters.rows if row.zoom]
        if not wide:
            break
        before = lens._scale
        lens.setProperty("scale", wide[0].zoom)
        lens.setProperty("centre", wide[0].centre)
        assert lens._scale > before and amount(lens) > 0
    assert not [row for row in lens._clusters.rows if row.zoom]


def test_the_chosen_entry_has_its_label_and_its_neighbours(view: FigureView) -> None:
    view.show(dates(1500), {}, "en", "a/b")
    lens = lens_on(view)
    order = [item.entryId for item in lens.entries]
    lens.setProperty("chosen", order[700])
    assert order[700] in labels(lens)
    assert lens.neighbour(order[700], 1) == order[701]
    assert lens.neighbour(order[0], -1) == "" and lens.neighbour(order[-1], 1) == ""
    assert lens.sees(order[700]) and not lens.sees("nobody")


def test_another_language_writes_other_dates(view: FigureView) -> None:
    view.show(dates(3), {}, "en", "a/b")
    lens = lens_on(view)
    before = [row.words for row in lens._labels.rows]
    view.show(dates(3), {}, "ru", "a/b")
    assert [row.words for row in lens._labels.rows] != before
