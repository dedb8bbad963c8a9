"""A screen turned or changed while the exhibit runs: it is laid out anew, and nothing is lost."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.events import Screen
from tests.journeys.visitor import Visitor, real_exhibit, visiting

SIZES = [(1080, 1920), (1280, 800), (3840, 2160)]


def outside(visitor: Visitor, size: tuple[int, int]) -> list[str]:
    """Return what lies past the edges of the picture."""
    width, height = size
    found = visitor.on_top()
    assert len(found) > 4
    return [
        e.said
        for e in found
        if e.left < -1 or e.top < -1 or e.right > width + 1 or e.bottom > height + 1
    ]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_page_being_read_is_laid_out_for_the_new_shape(
    size: tuple[int, int], qtbot: QtBot
) -> None:
    with visiting(real_exhibit()) as visitor:
        visitor.wakes_the_screen()
        visitor.stage.visit.openPanel(1)
        visitor.stage.visit.openPage(1)
        visitor.stage.settle()
        place = (visitor.state.panel, visitor.state.page)
        assert outside(visitor, (1920, 1080)) == []
        visitor.stage.window.resize(*size)
        visitor.stage.settle()
        picture = visitor.stage.picture()
        assert (picture.width(), picture.height()) == size
        assert outside(visitor, size) == []
        assert visitor.state.screen is Screen.PANEL
        assert (visitor.state.panel, visitor.state.page) == place
        visitor.touches("Home")
        visitor.stage.settle()
        assert visitor.state.screen is Screen.HOME
        assert outside(visitor, size) == []
        # And back again, as a loose cable does.
        visitor.stage.window.resize(1920, 1080)
        visitor.stage.settle()
        assert outside(visitor, (1920, 1080)) == []
