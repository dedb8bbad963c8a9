"""Visitors who never touch the screen get the whole exhibit, each item in a few presses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.core.cursor import MOST_PRESSES, presses
from kiosk.core.display import PROFILES
from kiosk.core.events import Layer, Screen
from kiosk.core.meaning import Node
from tests.app.test_sample_exhibit import sample
from tests.journeys.keypad import Keypad, farthest
from tests.journeys.reader import WORDS
from tests.journeys.test_whole_visit import everything_there_is
from tests.journeys.visitor import Visitor, plain, visiting


class KeyReader:
    """Reads everything in one language with keys alone, and notes what was met."""

    def __init__(self, visitor: Visitor, language: str) -> None:
        self.keypad = Keypad(visitor)
        self.visitor = visitor
        self.words = WORDS[language]
        self.pages: set[tuple[int, int]] = set()
        self.closer: set[tuple[int, int]] = set()
        self.sources = self.terms = self.mores = self.screens = self.farthest = 0

    def sees(self) -> tuple[Node, ...]:
        """Return the items of this screen, each of which keys have to reach."""
        self.visitor.stage.settle()
        nodes = self.keypad.nodes
        assert presses(nodes).keys() == {node.key for node in nodes}
        self.screens += 1
        self.farthest = max(self.farthest, farthest(nodes))
        return nodes

    def presses(self, node: Node, nodes: tuple[Node, ...]) -> None:
        """Go to a button by the fewest presses and press the key in the middle."""
        self.visitor.stage.cursor.move_to(node.key)
        self.visitor.stage.cursor.press()

    def chooses(self, said: str) -> None:
        """Press the button that says these words on the screen."""
        nodes = self.sees()
        found = [node for node in nodes if node.actions and plain(node.said) == said]
        assert found, f"{said!r} is none of {[node.said for node in nodes if node.actions]}"
        self.presses(found[0], nodes)

    def reads_panel(self, number: int) -> None:
        """Open a panel by its door and read its pages one after the other."""
        nodes = self.sees()
        doors = [node for node in nodes if node.role == "door"]
        self.presses(doors[number], nodes)
        count = len(self.visitor.stage.visit.edition.panels[number].pages)
        for page in range(count):
            state = self.visitor.state
            assert (state.screen, state.panel, state.page) == (Screen.PANEL, number, page)
            self.reads_page()
            while page + 1 < count and self.visitor.state.page == page:
                self.chooses(self.words["next page"])
        self.keypad.home()

    def reads_page(self) -> None:
        """Open all that a page offers: sources, words, the second layer, the figure."""
        state = self.visitor.state
        nodes = self.sees()
        self.pages.add((state.panel, state.page))
        for node in nodes:
            if node.actions and (
                node.group == "evidence" or plain(node.said) == self.words["more"]
            ):
                self.presses(node, nodes)
                while (
                    plain(node.said).startswith(self.words["sources"])
                    and self._has_another_source()
                ):
                    self.sources += 1
                    self.chooses(self.words["next"])
                self._reads_card()
        if self.visitor.stage.window.property("canShowFigure"):
            looks = next(n for n in nodes if n.group == "ways" and n.actions)
            self.presses(looks, nodes)
            assert self.visitor.state.figure_alone
            assert any(node.role == "figure" for node in self.sees())
            self.closer.add((state.panel, state.page))
            self.keypad.back()
            self.visitor.stage.settle()
        assert (self.visitor.state.panel, self.visitor.state.page) == (state.panel, state.page)

    def _has_another_source(self) -> bool:
        citations = self.visitor.stage.visit.page_view.page.citations
        return int(self.visitor.state.item) < len(citations)

    def _reads_card(self) -> None:
        layer = self.visitor.state.layer
        assert layer in (Layer.SOURCE, Layer.TERM, Layer.MORE)
        self.sources += layer is Layer.SOURCE
        self.terms += layer is Layer.TERM
        self.mores += layer is Layer.MORE
        if self.visitor.state.page % 3 == 0:
            self.sees()
            while self.visitor.state.layer_step + 1 < self.visitor.state.layer_steps:
                self.chooses(self.words["down"])
        self.keypad.back()
        assert self.visitor.state.layer is Layer.NONE


def woken(visitor: Visitor) -> None:
    Keypad(visitor).press(Qt.Key.Key_Down)
    visitor.waits(1)
    visitor.stage.visit.chooseSpeech(False)


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    """A visitor before a screen of few pixels: what is reached does not depend on them."""
    with visiting(width=640, height=360, profile=PROFILES["24-inch"]) as visitor:
        yield visitor


def test_keys_alone_open_everything_there_is(visitor: Visitor) -> None:
    # The words decide nothing here; in Russian touches open everything, in test_whole_visit.py.
    language = "en"
    woken(visitor)
    reader = KeyReader(visitor, language)
    reader.chooses(reader.words["language"])
    assert visitor.state.language == language
    reader.keypad.home()
    for number in range(len(visitor.stage.visit.edition.panels)):
        reader.reads_panel(number)
    met = (len(reader.pages), reader.sources, reader.terms, reader.mores)
    assert met == everything_there_is(language)
    assert len(reader.closer) >= 5
    reader.chooses(reader.words["authors"])
    while visitor.state.step + 1 < visitor.state.steps:
        reader.chooses(reader.words["next page"])
    reader.keypad.home()
    reader.chooses(reader.words["access"])
    assert visitor.state.layer is Layer.ACCESS
    reader.sees()
    assert reader.farthest <= MOST_PRESSES
    assert reader.screens > 120


@pytest.mark.parametrize(("percent", "size"), [(100, (640, 360)), (200, (360, 640))])
def test_every_item_is_near_at_every_size_in_every_figure_and_direction(
    percent: int, size: tuple[int, int]
) -> None:
    with visiting(sample(), *size, profile=PROFILES["24-inch"]) as visitor:
        woken(visitor)
        visit = visitor.stage.visit
        visit.chooseTextSize(percent)
        most = kinds = 0
        for language in visit.context.tour.languages:
            visit.chooseLanguage(language)
            for panel, told in enumerate(visit.edition.panels):
                visit.openPanel(panel)
                for page in range(len(told.pages)):
                    visit.openPage(page)
                    for _ in range(2):
                        visitor.stage.settle()
                        nodes = visitor.stage.cursor.nodes()
                        assert presses(nodes).keys() == {node.key for node in nodes}
                        most = max(most, farthest(nodes))
                        kinds += any(node.role == "figure" for node in nodes)
                        if not visitor.stage.window.property("canShowFigure"):
                            break
                        visit.toggleFigure()
        assert most <= MOST_PRESSES
        assert kinds > 30


def test_what_stands_behind_a_notice_is_shown_by_keys() -> None:
    with visiting(sample(), 640, 360, profile=PROFILES["24-inch"]) as visitor:
        woken(visitor)
        keypad = Keypad(visitor)
        for panel, told in enumerate(visitor.stage.visit.edition.panels):
            for page in range(len(told.pages)):
                visitor.stage.visit.openPanel(panel)
                visitor.stage.visit.openPage(page)
                visitor.stage.settle()
                if not any(node.role == "notice" for node in keypad.nodes):
                    continue
                said = {node.said for node in keypad.nodes if node.actions}
                assert "Skip" in said
                keypad.chooses("Show" if "Show" in said else "Listen")
                assert visitor.state.consents
                assert keypad.focus.role == "figure"
                return
    raise AssertionError("the sample exhibit has no notice")


def test_arrows_follow_the_reading_direction() -> None:
    with visiting(sample(), 640, 360, profile=PROFILES["24-inch"]) as visitor:
        woken(visitor)
        keypad = Keypad(visitor)
        visitor.stage.visit.openPanel(0)
        for language, onward in (("en", Qt.Key.Key_Right), ("he", Qt.Key.Key_Left)):
            visitor.stage.visit.chooseLanguage(language)
            visitor.stage.settle()
            visitor.stage.cursor.move_to("ways/1")
            visitor.stage.settle()
            before = keypad.focus
            keypad.press(onward)
            assert keypad.focus.key == "ways/2"
            moved = keypad.focus.left - before.left
            assert moved > 0 if onward is Qt.Key.Key_Right else moved < 0


def test_an_item_that_no_key_reaches_would_be_found() -> None:
    nodes = tuple(Node(f"a/{n}", "label", "w", "en", "a", 0, 0, 1, 1) for n in range(1, 4))
    assert presses(nodes).keys() == {node.key for node in nodes}
    lost = (*nodes, replace(nodes[0], key="a/1", said="lost"))
    assert len(presses(lost)) < len(lost)
    many = tuple(replace(nodes[0], key=f"{g}/1", group=str(g)) for g in range(60))
    assert farthest(many) > MOST_PRESSES
