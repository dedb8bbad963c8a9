"""Fingers, palms and fists: the exhibit answers a touch that is meant and no other."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QTouchEvent

from kiosk.app.crawl import crawl, targets
from kiosk.core.events import Layer, Screen
from kiosk.core.state import dump
from tests.journeys.visitor import RULES, Visitor, touch_screen

WIDTH, HEIGHT = 1920, 1080
# Somewhere in the text of a page, where no target is.
PALM = (240.0, 620.0)
FIST = tuple((180.0 + 24 * (n % 5), 560.0 + 60 * (n // 5)) for n in range(10))


@pytest.fixture
def reader(visitor: Visitor) -> Iterator[Visitor]:
    """A visitor on the second page of the second panel."""
    visitor.wakes_the_screen()
    visitor.touches_beginning_with("Deportation. ")
    visitor.touches("Next page")
    yield visitor
    assert QGuiApplication.topLevelWindows() == [visitor.stage.window]


def page(visitor: Visitor) -> tuple[int, int]:
    return visitor.state.panel, visitor.state.page


def random_points(count: int) -> list[tuple[float, float]]:
    chance = random.Random(1943)
    return [(chance.uniform(1, WIDTH - 1), chance.uniform(1, HEIGHT - 1)) for _ in range(count)]


def test_the_first_touch_only_wakes_wherever_it_falls(visitor: Visitor) -> None:
    visitor.wakes_the_screen()
    home = dump(visitor.state)
    doors = targets(visitor.on_top())
    over_targets = 0
    for number, (x, y) in enumerate(random_points(100)):
        visitor.stage.visit.startAgain()
        assert visitor.state.screen is Screen.ATTRACT
        points = ((x, y),) if number % 2 else ((x, y), (WIDTH - x, HEIGHT - y))
        visitor.presses(*points)
        visitor.lifts(*points)
        assert dump(visitor.state) == home, (x, y)
        over_targets += any(d.left < x < d.right and d.top < y < d.bottom for d in doors)
        visitor.waits(1)
    assert over_targets > 50


def test_a_second_touch_right_after_the_first_is_an_accident(visitor: Visitor) -> None:
    visitor.taps(960, 700)
    visitor.clock.time_s += RULES.wake_shield_s / 2
    visitor.taps(960, 700)
    assert visitor.state.screen is Screen.HOME
    visitor.waits(1)
    visitor.taps(960, 700)
    assert visitor.state.screen is Screen.PANEL


def test_a_finger_that_slides_off_has_changed_its_mind(reader: Visitor) -> None:
    before, (x, y) = page(reader), reader.place_of("Next page")
    reader.presses((x, y))
    reader.moves((x, y - 40))
    reader.moves((x, y - 200))
    reader.lifts((x, y - 200))
    assert page(reader) == before
    reader.touches("Next page")
    assert page(reader) != before


def test_a_slow_hand_acts_when_it_lifts(reader: Visitor) -> None:
    before, place = page(reader), reader.place_of("Next page")
    reader.presses(place)
    reader.waits(20)
    assert page(reader) == before
    reader.lifts(place)
    assert page(reader) == (before[0], before[1] + 1)


def test_no_handler_gives_up_on_a_long_press(reader: Visitor) -> None:
    handlers = [
        handler
        for handler in reader.stage.window.findChildren(QObject)
        if handler.metaObject().className() == "QQuickTapHandler"
    ]
    assert len(handlers) > 10
    assert all(handler.property("longPressThreshold") >= 3600 for handler in handlers)


def test_ten_fingers_at_once_do_no_harm(reader: Visitor) -> None:
    reader.presses(*FIST)
    assert reader.state.fingers == 10
    reader.lifts(*FIST)
    assert (reader.state.fingers, page(reader)) == (0, (1, 1))
    reader.touches("Home")
    assert reader.state.screen is Screen.HOME


def test_a_resting_palm_does_not_disable_the_other_hand(reader: Visitor) -> None:
    place = reader.place_of("Next page")
    reader.presses(PALM)
    reader.fingers({0: ("stationary", PALM), 1: ("press", place)})
    reader.fingers({0: ("stationary", PALM), 1: ("release", place)})
    assert page(reader) == (1, 2)
    reader.fingers({0: ("release", PALM)})
    assert (reader.state.fingers, page(reader)) == (0, (1, 2))


def test_drumming_leaves_the_exhibit_whole(visitor: Visitor) -> None:
    chance = random.Random(28121943)
    down: dict[int, tuple[float, float]] = {}
    for _ in range(500):
        doings = {finger: ("stationary", place) for finger, place in down.items()}
        finger, place = chance.randrange(10), (chance.uniform(1, WIDTH), chance.uniform(1, HEIGHT))
        if finger not in down:
            doings[finger], down[finger] = ("press", place), place
        elif chance.random() < 0.5:
            doings[finger], down[finger] = ("move", place), place
        else:
            doings[finger] = ("release", down.pop(finger))
        visitor.clock.time_s += chance.uniform(0, 0.5)
        visitor.fingers(doings)
        assert_valid(visitor)
    visitor.fingers({finger: ("release", place) for finger, place in down.items()})
    visitor.waits(1)
    assert QGuiApplication.topLevelWindows() == [visitor.stage.window]
    if visitor.state.layer is not Layer.NONE:
        visitor.touches_dimmed_page()
    x, y = next(
        ((e.left + e.right) / 2, (e.top + e.bottom) / 2)
        for e in targets(visitor.on_top())
        if e.role == "navigation"
    )
    visitor.taps(x, y)
    assert visitor.state.screen is Screen.HOME
    visitor.waits(RULES.shortest_s + 200)
    assert visitor.state.screen is Screen.ATTRACT


def assert_valid(visitor: Visitor) -> None:
    """Check that the state names things that exist and that something is on the screen."""
    state, tour = visitor.state, visitor.stage.visit.context.tour
    assert state.language in tour.languages
    assert 0 <= state.page < tour.pages[state.panel]
    assert 0 <= state.step < state.steps
    assert 0 <= state.layer_step < state.layer_steps
    assert 0 <= state.fingers <= 10
    assert crawl(visitor.stage.window)


def test_a_swipe_turns_the_page(reader: Visitor) -> None:
    reader.swipes((1400, 600), (700, 620))
    assert page(reader) == (1, 2)
    reader.swipes((700, 600), (1400, 580))
    assert page(reader) == (1, 1)


@pytest.mark.parametrize("end", [(960, 200), (960, 900), (1000, 500), (930, 480)])
def test_a_drag_up_or_down_or_a_short_one_does_not(
    reader: Visitor, end: tuple[float, float]
) -> None:
    reader.swipes((960, 500), end)
    assert page(reader) == (1, 1)


def test_a_swipe_beside_a_resting_palm_turns_at_most_one_page(reader: Visitor) -> None:
    reader.presses(PALM)
    reader.fingers({0: ("stationary", PALM), 1: ("press", (1400, 600))})
    for part in range(1, 9):
        place = (1400 - 90.0 * part, 600.0)
        reader.fingers({0: ("stationary", PALM), 1: ("move", place)})
    reader.fingers({0: ("stationary", PALM), 1: ("release", (680, 600))})
    reader.fingers({0: ("release", PALM)})
    assert page(reader) in ((1, 1), (1, 2))
    assert reader.state.fingers == 0
    reader.touches("Home")
    assert reader.state.screen is Screen.HOME


@pytest.mark.parametrize(
    ("start", "end", "turned"),
    [
        ((1919, 500), (1300, 500), 1),
        ((0, 500), (600, 500), -1),
        ((960, 0), (960, 500), 0),
        ((960, 1079), (960, 500), 0),
    ],
)
def test_a_swipe_from_an_edge_turns_a_page_or_does_nothing(
    reader: Visitor, start: tuple[float, float], end: tuple[float, float], turned: int
) -> None:
    reader.swipes(start, end)
    assert page(reader) == (1, 1 + turned)
    assert reader.state.layer is Layer.NONE


def test_a_swipe_over_a_card_leaves_the_page_alone(reader: Visitor) -> None:
    for start, end in (((600, 600), (100, 600)), ((1700, 500), (1100, 500))):
        reader.touches("Read more")
        reader.swipes(start, end)
        assert page(reader) == (1, 1)
        reader.stage.visit.closeLayer()
        reader.stage.settle()


def test_a_cancelled_touch_leaves_nothing_pressed(reader: Visitor) -> None:
    place = reader.place_of("Next page")
    reader.presses(place)
    cancel = QTouchEvent(QEvent.Type.TouchCancel, touch_screen())
    QCoreApplication.sendEvent(reader.stage.window, cancel)
    reader.stage.settle()
    pressed = [item for item in reader.stage.window.findChildren(QObject) if held(item)]
    assert pressed == []
    assert (reader.state.fingers, page(reader)) == (0, (1, 1))
    reader.lifts(place)
    reader.touches("Next page")
    assert page(reader) == (1, 2)


def test_a_cancelled_swipe_turns_no_page(reader: Visitor) -> None:
    reader.presses((1400, 600))
    reader.moves((1300, 600))
    reader.moves((700, 600))
    cancel = QTouchEvent(QEvent.Type.TouchCancel, touch_screen())
    QCoreApplication.sendEvent(reader.stage.window, cancel)
    reader.lifts((700, 600))
    assert page(reader) == (1, 1)


def held(item: QObject) -> bool:
    return item.property("isTarget") is not None and bool(item.property("pressed"))


def test_a_stuck_finger_does_not_stop_the_reset(reader: Visitor) -> None:
    allowed_s = RULES.allowed_s(reader.state.words, reader.state.text_percent)
    reader.presses(PALM)
    reader.waits(allowed_s + RULES.stuck_touch_s + RULES.warning_s + 1)
    assert reader.state.screen is Screen.ATTRACT
    reader.lifts(PALM)
    assert reader.state.screen is Screen.ATTRACT
    reader.wakes_the_screen()
    assert reader.state.screen is Screen.HOME
