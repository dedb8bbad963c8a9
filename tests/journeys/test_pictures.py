"""A visitor looks into pictures: nearer and along, at marked points, from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk.core.exhibit import Exhibit
from kiosk.store.content import load
from tests.journeys.visitor import Visitor, visiting

SAMPLE = Path(__file__).resolve().parents[1] / "sample-exhibit" / "content"


@cache
def sample() -> Exhibit:
    exhibit = load(SAMPLE).exhibit
    assert exhibit is not None
    return exhibit


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    with visiting(sample()) as someone:
        someone.wakes_the_screen()
        yield someone


def opens(visitor: Visitor, panel: str, page: str) -> None:
    """Open a page by its ids."""
    visitor.stage.visit.openPlace(f"{panel}/{page}")
    visitor.stage.settle()
    assert visitor.stage.visit.page_view.page.id == page


def view(visitor: Visitor) -> tuple[float, float, float]:
    state = visitor.state
    return state.view_scale, state.view_x, state.view_y


def test_a_picture_is_looked_into_with_buttons_alone(visitor: Visitor) -> None:
    opens(visitor, "pictures", "cover")
    visitor.touches("Look closer")
    assert not visitor.can_touch("Smaller") and not visitor.can_touch("Move right")
    visitor.touches("Larger")
    visitor.touches("Move right")
    assert view(visitor)[0] == pytest.approx(1.5) and view(visitor)[1] > 0.6
    visitor.touches("Show the whole")
    assert view(visitor) == (1.0, 0.5, 0.5)
    visitor.touches("Back to the text")
    assert not visitor.state.figure_alone


def test_a_point_is_read_beside_the_picture_and_put_away(visitor: Visitor) -> None:
    opens(visitor, "pictures", "cover")
    entry = visitor.stage.visit.page_view.sky.rows[0]
    assert not visitor.reads(entry.note)
    visitor.touches(entry.labelPlain, role="choice")
    assert visitor.state.chosen == "lantern" and visitor.reads(entry.labelPlain)
    visitor.touches(entry.labelPlain, role="choice")
    assert visitor.state.chosen == ""


def test_two_fingers_enlarge_what_lies_between_them(visitor: Visitor) -> None:
    opens(visitor, "pictures", "cover")
    visitor.touches("Look closer")
    visitor.presses((500, 400), (600, 400))
    for step in range(1, 11):
        visitor.moves((500 - 15 * step, 400), (600 + 15 * step, 400))
    visitor.lifts((350, 400), (750, 400))
    assert view(visitor)[0] == pytest.approx(2.0), "no larger than a small picture allows"


def test_a_double_tap_enlarges_and_the_next_one_shows_the_whole(visitor: Visitor) -> None:
    opens(visitor, "pictures", "cover")
    visitor.touches("Look closer")
    visitor.taps(500, 500)
    visitor.taps(500, 500)
    assert view(visitor)[0] > 1.5
    visitor.taps(900, 300)
    visitor.taps(500, 500)
    visitor.taps(500, 500)
    assert view(visitor)[0] == 1.0


def test_the_next_page_is_seen_whole(visitor: Visitor) -> None:
    opens(visitor, "pictures", "cover")
    visitor.touches("Look closer")
    visitor.touches("Larger")
    visitor.touches("Next page")
    assert view(visitor) == (1.0, 0.5, 0.5) and not visitor.state.figure_alone


def test_a_place_for_a_picture_shows_its_words_and_offers_no_closer_look(visitor: Visitor) -> None:
    opens(visitor, "pictures", "missing")
    for row in visitor.stage.visit.page_view.sky.rows:
        assert visitor.reads(row.labelPlain)
    assert not visitor.can_touch("Look closer")


def test_a_gallery_is_leafed_through_in_a_circle(visitor: Visitor) -> None:
    opens(visitor, "pictures", "album")
    assert visitor.reads("1 of 2")
    visitor.touches("Next picture")
    assert visitor.state.chosen == "dusk" and visitor.reads("2 of 2")
    visitor.touches("Next picture")
    assert visitor.reads("1 of 2")


def test_two_views_are_compared_with_buttons(visitor: Visitor) -> None:
    opens(visitor, "pictures", "two-views")
    visitor.touches("Before")
    assert view(visitor)[1] == 1.0
    visitor.touches("After")
    assert view(visitor)[1] == 0.0
    visitor.touches("Both")
    assert view(visitor)[1] == 0.5


def test_two_views_are_compared_with_a_finger(visitor: Visitor) -> None:
    opens(visitor, "pictures", "two-views")
    visitor.touches("Look closer")
    visitor.swipes((700, 400), (300, 400))
    assert view(visitor)[1] < 0.4


def test_a_document_stands_beside_its_translation(visitor: Visitor) -> None:
    opens(visitor, "pictures", "log")
    visitor.stage.visit.chooseLanguage("ru")
    visitor.stage.settle()
    row = visitor.stage.visit.page_view.sky.rows[0]
    assert visitor.reads(row.labelPlain) and visitor.reads(row.note)
