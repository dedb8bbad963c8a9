"""The focus on the screen: it is marked where it is, thick, and can be seen on any ground."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from kiosk.app.fit import wake
from kiosk.bridge import meaning
from kiosk.core.cursor import Move, presses
from kiosk.core.events import KeyUsed, Layer, ReadingChanged, SpeechChosen
from kiosk.core.meaning import Node
from tests.journeys.visitor import Visitor, visiting

FRAME_PX = 6
LEAST_CONTRAST = 3.0


@pytest.fixture(scope="module")
def open_exhibit() -> Iterator[Visitor]:
    with visiting() as visitor:
        wake(visitor.stage)
        yield visitor


@pytest.fixture
def visitor(open_exhibit: Visitor) -> Visitor:
    visit = open_exhibit.stage.visit
    open_exhibit.taps(960, 20)
    visit.closeLayer()
    visit.chooseSpeech(False)
    visit.chooseContrast(False)
    visit.goHome()
    open_exhibit.stage.settle()
    assert not open_exhibit.state.keyed
    return open_exhibit


def focus(visitor: Visitor, key: str = "") -> Node:
    """Use a key, bring the focus to an item, and return it."""
    visitor.stage.visit.send(KeyUsed())
    if key:
        visitor.stage.cursor.move_to(key)
    visitor.stage.settle()
    node = visitor.stage.cursor.node
    assert node is not None
    return node


def place_of(node: Node) -> QRectF:
    return QRectF(node.left, node.top, node.right - node.left, node.bottom - node.top)


def luminance(colour: QColor) -> float:
    """Return the relative luminance by WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def thickness(marked: QImage, plain: QImage, x: int, y: int, along: str) -> int:
    """Return how many pixels in a row across an edge stand out from what was there before."""
    most = run = 0
    for away in range(-FRAME_PX * 4, FRAME_PX * 4):
        at = (x + away, y) if along == "x" else (x, y + away)
        inside = 0 <= at[0] < marked.width() and 0 <= at[1] < marked.height()
        stands_out = inside and (
            contrast(marked.pixelColor(*at), plain.pixelColor(*at)) >= LEAST_CONTRAST
        )
        run = run + 1 if stands_out else 0
        most = max(most, run)
    return most


def thinnest(visitor: Visitor, key: str) -> int:
    """Return the thinnest side of the frame round an item, in pixels, as painted."""
    place = place_of(focus(visitor, key))
    marked = visitor.stage.picture()
    visitor.taps(960, 20)
    plain = visitor.stage.picture()
    x, y = round(place.center().x()), round(place.center().y())
    return min(
        thickness(marked, plain, round(place.left()), y, "x"),
        thickness(marked, plain, round(place.right()), y, "x"),
        thickness(marked, plain, x, round(place.top()), "y"),
        thickness(marked, plain, x, round(place.bottom()), "y"),
    )


def shown(visitor: Visitor) -> bool:
    return bool(visitor.stage.visit.focus_view.property("shown"))


def test_the_focus_is_shown_once_a_key_was_used_and_hidden_by_a_touch(visitor: Visitor) -> None:
    assert not shown(visitor)
    focus(visitor)
    assert shown(visitor)
    visitor.taps(960, 20)
    assert not shown(visitor)


def test_what_is_read_aloud_is_marked_without_any_key(visitor: Visitor) -> None:
    visit = visitor.stage.visit
    visit.openPanel(1)
    visit.send(SpeechChosen(True))
    visit.send(ReadingChanged(True))
    visitor.stage.cursor.follow("text/1")
    visitor.stage.settle()
    assert shown(visitor)
    assert visit.focus_view.property("words").startswith("From 28")
    visit.send(SpeechChosen(False))
    visitor.stage.settle()
    assert not shown(visitor)


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("panel", [0, 1, 2, 3, 4])
def test_the_focus_is_thick_and_stands_out_on_every_ground(
    visitor: Visitor, panel: int, high_contrast: bool
) -> None:
    visitor.stage.visit.openPanel(panel)
    visitor.stage.visit.chooseContrast(high_contrast)
    for key in ("ways/2", "evidence/2", "header/3"):
        assert thinnest(visitor, key) >= FRAME_PX // 2, key


def test_the_measure_of_the_focus_sees_one_that_is_missing_or_pale(visitor: Visitor) -> None:
    visitor.stage.visit.openPanel(0)
    visitor.stage.settle()
    plain = visitor.stage.picture()
    assert thickness(plain, plain, 900, 600, "x") == 0
    pale = plain.copy()
    for x in range(897, 903):
        pale.setPixelColor(x, 600, plain.pixelColor(x, 600).darker(120))
    assert thickness(pale, plain, 900, 600, "x") == 0
    for x in range(897, 903):
        pale.setPixelColor(
            x, 600, QColor("black" if plain.pixelColor(x, 600).red() > 99 else "white")
        )
    assert thickness(pale, plain, 900, 600, "x") == FRAME_PX


def test_the_mark_lies_round_the_item_and_stays_on_the_screen(visitor: Visitor) -> None:
    node = focus(visitor, "doors/1")
    assert node.left == 0
    assert visitor.stage.visit.focus_view.property("place") == place_of(node)


def test_a_press_opens_what_is_in_focus_and_the_new_page_begins_at_its_title(
    visitor: Visitor,
) -> None:
    focus(visitor, "doors/4")
    visitor.stage.cursor.press()
    assert visitor.state.panel == 3
    assert focus(visitor).key == "title/1"


def test_a_card_is_begun_at_its_head_and_gives_the_focus_back(visitor: Visitor) -> None:
    visitor.stage.visit.openPanel(1)
    assert focus(visitor, "evidence/2").said == "Source 1"
    visitor.stage.cursor.press()
    assert visitor.state.layer is Layer.SOURCE
    assert focus(visitor).group == "title"
    visitor.stage.visit.closeLayer()
    assert focus(visitor).key == "evidence/2"


def test_moving_goes_through_the_items_as_they_stand(visitor: Visitor) -> None:
    focus(visitor, "doors/1")
    visitor.stage.cursor.move(Move.NEXT)
    assert focus(visitor).key == "doors/2"
    visitor.stage.cursor.move(Move.DOWN)
    assert focus(visitor).key == "evidence/1"
    found = presses(visitor.stage.cursor.nodes(), "doors/1")
    assert found.keys() == {n.key for n in meaning.nodes(visitor.stage.window)}
