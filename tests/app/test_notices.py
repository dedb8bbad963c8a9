"""Something strong stands behind its notice: nothing of it is fetched or drawn before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem

from kiosk.core import events
from kiosk.core.events import Screen
from kiosk.core.exhibit import Exhibit
from kiosk.store.content import load
from tests.app.changes import rewrite
from tests.journeys.visitor import Visitor, visiting

NOTICE = "A wagon in which people died"
TOLD = {"en": f"{NOTICE}.", "ru": "Вагон, в котором умирали люди."}
AXIS = ("- ground: An axis", "- ground: Ось времени", "- signed:")
TIMELINE = """[page.ground]
kind = "timeline"
from = "1943-10"
to = "1944-01"
[[page.ground.entry]]
id = "signed"
date = "1943-12-27"
"""


@pytest.fixture
def strong(content: Path) -> Exhibit:
    """The small exhibit, whose photograph is strong and has its page for itself."""
    rewrite(content, "media.toml", '"moderate"', '"strong"')
    for language, file in (("en", "A goods wagon on a siding"), ("ru", "Товарный вагон на путях")):
        rewrite(
            content,
            f"panels/deportation/{language}.md",
            f"- alt: {file}",
            f"- notice: {TOLD[language]}\n- alt: {file}",
        )
        text = (content / f"panels/deportation/{language}.md").read_text("utf-8")
        without = [line for line in text.split("\n") if not line.startswith(AXIS)]
        (content / f"panels/deportation/{language}.md").write_text("\n".join(without), "utf-8")
    rewrite(content, "panels/deportation/panel.toml", TIMELINE, "")
    exhibit = load(content).exhibit
    assert exhibit is not None
    return exhibit


@pytest.fixture
def visitor(strong: Exhibit) -> Iterator[Visitor]:
    with visiting(strong) as visitor:
        visitor.wakes_the_screen()
        goes_there(visitor)
        yield visitor


def goes_there(visitor: Visitor) -> None:
    visitor.stage.visit.send(events.PanelChosen(0, 1))
    visitor.stage.settle()


def kinds_drawn(item: QQuickItem) -> set[str]:
    found = {item.metaObject().className().split("_QML")[0]}
    return found.union(*map(kinds_drawn, item.childItems()))


def picture_is_there(visitor: Visitor) -> bool:
    view = visitor.stage.visit.page_view.figures[0]
    assert view.figure is not None and view.figure.media is not None
    fetched = view.picture(view.figure.media.file) is not None
    shown = view.property("imageUrl") != QUrl()
    drawn = "ImageFigure" in kinds_drawn(visitor.stage.window.contentItem())
    assert fetched == shown == drawn
    return drawn


def test_nothing_of_it_is_fetched_or_drawn_before_it_is_asked_for(visitor: Visitor) -> None:
    assert visitor.reads(NOTICE) and not visitor.reads("A goods wagon")
    assert not picture_is_there(visitor)


def test_its_equivalent_in_words_is_the_notice_until_then(visitor: Visitor) -> None:
    view = visitor.stage.visit.page_view.figures[0]
    assert view.property("described") == TOLD["en"]
    visitor.touches("Show")
    assert view.property("described") == "A goods wagon on a siding"


def test_one_touch_shows_it(visitor: Visitor) -> None:
    visitor.touches("Show")
    assert picture_is_there(visitor)
    assert visitor.reads("A goods wagon") and not visitor.reads(NOTICE)


def test_show_and_skip_are_equal_in_size_and_side_by_side(visitor: Visitor) -> None:
    show, skip = (
        next(e for e in visitor.on_top() if e.is_target and e.said == said)
        for said in ("Show", "Skip")
    )
    assert round(show.right - show.left) == round(skip.right - skip.left)
    assert round(show.top) == round(skip.top) and round(show.bottom) == round(skip.bottom)


def test_skip_leads_on_and_shows_nothing(visitor: Visitor) -> None:
    visitor.touches("Skip")
    assert (visitor.state.panel, visitor.state.page) == (0, 2)
    visitor.touches("Back")
    assert visitor.reads(NOTICE) and not picture_is_there(visitor)


def test_it_stays_open_while_the_visit_lasts(visitor: Visitor) -> None:
    visitor.touches("Show")
    visitor.touches("Home")
    goes_there(visitor)
    assert picture_is_there(visitor)
    visitor.touches("Русский")
    assert picture_is_there(visitor)


def test_the_next_visitor_meets_the_notice_again(visitor: Visitor) -> None:
    visitor.touches("Show")
    visitor.waits(600)
    assert visitor.state.screen is Screen.ATTRACT
    visitor.wakes_the_screen()
    goes_there(visitor)
    assert visitor.reads(NOTICE) and not picture_is_there(visitor)


@pytest.mark.parametrize("percent", [150, 200])
def test_large_text_has_the_notice_too(visitor: Visitor, percent: int) -> None:
    visitor.stage.visit.chooseTextSize(percent)
    visitor.stage.settle()
    visitor.touches("Figure")
    assert visitor.reads(NOTICE) and not picture_is_there(visitor)
    visitor.touches("Show")
    assert picture_is_there(visitor)
