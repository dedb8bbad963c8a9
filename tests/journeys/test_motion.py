"""Nothing flashes, nothing moves on a page at rest, and grey tells what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from statistics import median

import pytest
from PIL import Image
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app.contrast import luminance, picture
from kiosk.app.fit import wake
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.bridge.meaning import nodes
from kiosk.core.display import fitting_profile
from kiosk.core.meaning import Node
from tests.journeys.visitor import RULES, FakeClock, Visitor, real_exhibit, visiting
from tests.parts.qml_parts import shown

# WCAG 2.3.1: a flash is a pair of opposing changes of a tenth, the darker of them under 0.8.
SWING, DARK = 0.1, 0.8
MOST_FLASHES = 3
GRID = (16, 9)
FRAMES = 20_000
MOVING = ("Animation", "QQmlTimer")
LEAST_RATIO = 3.0
FEWEST_LINES = 3
BLINKING = """Rectangle {
    width: 160; height: 90; color: "black"
    Rectangle {
        width: 160; height: 90; color: "white"
        SequentialAnimation on opacity {
            loops: 6
            NumberAnimation { from: 0; to: 1; duration: 40 }
            NumberAnimation { from: 1; to: 0; duration: 40 }
        }
    }
}"""


@pytest.fixture(scope="module")
def moving() -> Iterator[Stage]:
    """The exhibit as visitors see it, with its transitions."""
    prepare_qt(headless=False)
    application()
    frame = Frame(960, 540, fitting_profile(960, 540))
    stage = Stage(real_exhibit(), frame, FakeClock(), RULES)
    with closing(stage):
        stage.window.show()
        wake(stage)
        come_to_rest(stage.window)
        yield stage


def running(window: QQuickWindow) -> list[str]:
    """Return what moves by itself in a window: animations and timers of QML that run."""
    found = window.findChildren(QObject)
    names = ((each.metaObject().className(), each) for each in found)
    return [
        name
        for name, each in names
        if any(kind in name for kind in MOVING) and each.property("running")
    ]


def frames(window: QQuickWindow) -> Iterator[list[float]]:
    """Draw frame after frame while something moves; yield how bright each part of it is."""
    for _ in range(FRAMES):
        yield brightness(picture(window.grabWindow()))
        QGuiApplication.processEvents()
        if not running(window):
            break
    else:
        raise AssertionError(f"it never comes to rest: {running(window)}")
    yield brightness(picture(window.grabWindow()))


def brightness(image: Image.Image) -> list[float]:
    small = image.resize(GRID, Image.Resampling.BOX).tobytes()
    return [luminance(c) for c in zip(small[0::3], small[1::3], small[2::3], strict=True)]


def come_to_rest(window: QQuickWindow) -> None:
    for _ in frames(window):
        pass


def flashes(seen: list[list[float]]) -> int:
    """Return how often the part that flashes most goes up and down again, or down and up."""
    return max(swings([frame[part] for frame in seen]) // 2 for part in range(len(seen[0])))


def swings(values: list[float]) -> int:
    """Return how many opposing changes of a tenth a row of luminances has."""
    turns, last, direction = 0, values[0], 0
    for before, value in pairwise(values):
        if direction and (value - before) * direction > 0:
            last = max(last, value) if direction > 0 else min(last, value)
        change = value - last
        if abs(change) >= SWING and min(value, last) < DARK:
            turns += (change > 0) != (direction > 0) or not direction
            direction, last = (1 if change > 0 else -1), value
    return turns


ACTS: dict[str, Callable[[Stage], None]] = {
    "a panel": lambda stage: stage.visit.openPanel(1),
    "the next page": lambda stage: stage.visit.goOn(),
    "a card": lambda stage: stage.visit.openLayer("source", "1"),
    "the page again": lambda stage: stage.visit.closeLayer(),
    "access": lambda stage: stage.visit.openLayer("access", ""),
    "high contrast": lambda stage: stage.visit.chooseContrast(True),
    "standard contrast": lambda stage: stage.visit.chooseContrast(False),
    "dark to light": lambda stage: stage.visit.openPanel(2),
    "the dots of a field": lambda stage: stage.visit.openPanel(3),
    "home": lambda stage: stage.visit.goHome(),
}


def test_no_transition_flashes(moving: Stage) -> None:
    told = {}
    for name, act in ACTS.items():
        act(moving)
        told[name] = flashes(list(frames(moving.window)))
    assert {name: count for name, count in told.items() if count > MOST_FLASHES} == {}


def test_a_page_at_rest_does_not_move(moving: Stage) -> None:
    for panel in range(5):
        moving.visit.openPanel(panel)
        come_to_rest(moving.window)
        before = moving.window.grabWindow()
        assert running(moving.window) == []
        assert moving.window.grabWindow() == before


def test_what_flashes_is_found() -> None:
    with shown(BLINKING, 160, 90) as item:
        window = item.window()
        assert isinstance(window, QQuickWindow)
        assert any("Animation" in name for name in running(window))
        assert flashes(list(frames(window))) > MOST_FLASHES


def test_a_fade_is_no_flash_and_two_fades_are_one() -> None:
    up = [n / 20 for n in range(21)]
    assert swings(up) == 1
    assert swings([*up, *reversed(up)]) == 2
    assert swings([0.5, 0.55, 0.5, 0.55]) == 0
    assert swings([0.85, 1.0, 0.85, 1.0]) == 0


def test_what_is_chosen_is_told_without_colour() -> None:
    with visiting() as visitor:
        wake(visitor.stage)
        visit = visitor.stage.visit
        visit.openPanel(3)
        assert compared(visitor) >= {"header", "navigation"}
        visit.openLayer("access", "")
        assert len(compared(visitor)) >= 4
        visit.chooseContrast(True)
        assert len(compared(visitor)) >= 4


def compared(visitor: Visitor) -> set[str]:
    """Hold what is chosen against its neighbours, in grey; return the groups that were seen."""
    image = picture(visitor.stage.picture())
    choices = [n for n in nodes(visitor.stage.window) if n.role == "choice" and n.is_target]
    seen = set()
    for one in choices:
        for other in choices:
            if one.group == other.group and one.is_chosen and not other.is_chosen:
                lines = differing_lines(grey(image, one), grey(image, other))
                assert lines >= FEWEST_LINES, f"{one.said} and {other.said} look alike in grey"
                seen.add(one.group)
    return seen


def grey(image: Image.Image, node: Node) -> list[float]:
    """Return the middle luminance of each line of pixels that a node covers."""
    box = (round(node.left), round(node.top), round(node.right), round(node.bottom))
    return lines_of(image.crop(box))


def lines_of(image: Image.Image) -> list[float]:
    pixels = image.tobytes()
    colours = list(zip(pixels[0::3], pixels[1::3], pixels[2::3], strict=True))
    step = image.width
    return [
        median(luminance(c) for c in colours[start : start + step])
        for start in range(0, len(colours), step)
    ]


def differing_lines(one: list[float], other: list[float]) -> int:
    """Return in how many lines two items differ 3:1."""
    pairs = zip(one, other, strict=False)
    return sum((max(a, b) + 0.05) / (min(a, b) + 0.05) >= LEAST_RATIO for a, b in pairs)


def test_items_that_differ_in_colour_only_look_alike_in_grey() -> None:
    red, green = (Image.new("RGB", (40, 20), c) for c in ((200, 0, 0), (0, 105, 0)))
    assert differing_lines(lines_of(red), lines_of(green)) == 0
    assert differing_lines(lines_of(red), lines_of(Image.new("RGB", (40, 20), "white"))) == 20
