"""The tree of meaning of real screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.app.fit import wake
from kiosk.bridge import meaning
from kiosk.bridge.meaning import nodes
from kiosk.core.meaning import ROLES, Node, rank
from tests.journeys.visitor import RULES, Visitor, visiting


@pytest.fixture(scope="module")
def open_exhibit() -> Iterator[Visitor]:
    with visiting() as visitor:
        wake(visitor.stage)
        yield visitor


@pytest.fixture
def visitor(open_exhibit: Visitor) -> Visitor:
    visit = open_exhibit.stage.visit
    visit.closeLayer()
    visit.chooseLanguage("en")
    visit.goHome()
    open_exhibit.stage.settle()
    return open_exhibit


def shown(visitor: Visitor) -> tuple[Node, ...]:
    visitor.stage.settle()
    return nodes(visitor.stage.window)


def test_a_page_is_told_in_reading_order(visitor: Visitor) -> None:
    visitor.stage.visit.openPanel(1)
    page = shown(visitor)
    groups = [node.group.split(" ")[0] for node in page]
    assert list(dict.fromkeys(groups)) == [
        "header",
        "title",
        "text",
        "figure",
        "evidence",
        "ways",
        "navigation",
    ]
    assert [rank(node.group) for node in page] == sorted(rank(node.group) for node in page)
    ways = [node for node in page if node.group == "ways"]
    assert [node.left for node in ways] == sorted(node.left for node in ways)
    assert ways[-1].said == "Next page"


def test_every_item_has_role_words_language_and_a_key_of_its_own(visitor: Visitor) -> None:
    for panel in range(5):
        visitor.stage.visit.openPanel(panel)
        page = shown(visitor)
        assert len({node.key for node in page}) == len(page) > 20
        assert all(node.role in ROLES and node.said.strip() and node.language for node in page)
        assert {n.language for n in page if n.group == "text"} == {"en"}
        assert [n.said for n in page if n.language == "ru"] == ["Русский"]


def test_every_word_painted_is_said_by_some_item(visitor: Visitor) -> None:
    for panel in range(5):
        visitor.stage.visit.openPanel(panel)
        said = " ".join(node.said for node in shown(visitor))
        root = meaning.exhibit_item(visitor.stage.window)
        painted = [e.said for e in meaning.elements(root, behind=False) if e.pixel_size]
        assert len(painted) > 30
        assert [words for words in painted if words not in said] == []


def test_the_words_of_a_button_are_part_of_the_button(visitor: Visitor) -> None:
    doors = [node for node in shown(visitor) if node.group == "doors"]
    assert [node.role for node in doors] == ["door"] * 5
    assert all(len(door.words) >= 3 for door in doors)
    assert all(words.said in door.said for door in doors for words in door.words)


def test_what_lies_behind_a_card_is_left_out(visitor: Visitor) -> None:
    visit = visitor.stage.visit
    visit.openPanel(1)
    visit.openLayer("source", "1")
    card = shown(visitor)
    assert [node.group for node in card if node.role == "heading"] == ["title"]
    assert not {"navigation", "header", "evidence", "figure"} & {node.group for node in card}
    assert "Close" in [node.said for node in card]
    visitor.waits(RULES.allowed_s(visitor.state.words, visitor.state.text_percent) + 1)
    warning = shown(visitor)
    assert [node.said for node in warning if node.is_target] == ["Keep reading", "Start again"]


def test_a_press_does_what_a_finger_would(visitor: Visitor) -> None:
    doors = [node for node in shown(visitor) if node.role == "door"]
    assert meaning.press(visitor.stage.window, doors[3].key)
    assert visitor.state.panel == 3
    assert not meaning.press(visitor.stage.window, "title/1")
    assert not meaning.press(visitor.stage.window, "nowhere/1")


def test_a_button_that_cannot_be_used_is_told_and_cannot_be_pressed(visitor: Visitor) -> None:
    visitor.stage.visit.openSources()
    back = next(node for node in shown(visitor) if node.said == "Back")
    assert not back.is_live and not back.is_target and back.actions == ()
    assert not meaning.press(visitor.stage.window, back.key)


def test_values_tell_which_one_holds(visitor: Visitor) -> None:
    languages = [node for node in shown(visitor) if node.role == "choice"]
    assert [node.said for node in languages if node.is_chosen] == ["English"]
