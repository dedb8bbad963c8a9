"""An unrelated exhibit in three languages works as it is: nothing is made for one exhibit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from kiosk.app.crawl import crawl
from kiosk.app.fit import ORIENTATIONS, StillClock, faults_of_page, wake
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.app.tour import tour
from kiosk.core import events
from kiosk.core.display import PROFILES
from kiosk.core.exhibit import Exhibit
from kiosk.core.figures import Figure, FigureKind
from kiosk.core.idle import IdleRules
from kiosk.core.meaning import Element
from kiosk.store.check import check
from kiosk.store.content import load
from tests.journeys.visitor import Visitor, visiting

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "sample-exhibit" / "content"
# Words that only the main exhibit may use; its content is not searched.
TOPIC = re.compile(r"elista|beria|93.?139|элист|калмык|\bwagon|siberia", re.IGNORECASE)


@cache
def sample() -> Exhibit:
    exhibit = load(SAMPLE).exhibit
    assert exhibit is not None
    return exhibit


def figures() -> Iterator[Figure]:
    for _, page in sample().editions["en"].pages():
        yield from page.figures


def missing_kinds(shown: Iterable[Figure]) -> set[FigureKind]:
    return set(FigureKind) - {figure.kind for figure in shown}


def test_it_has_no_fault_but_english_buttons_in_hebrew() -> None:
    assert [(f.language, f.field) for f in check(SAMPLE)] == [("he", "interface words")]


def test_it_shows_every_kind_of_figure() -> None:
    assert missing_kinds(figures()) == set()


def test_a_kind_that_is_not_shown_would_be_missed() -> None:
    without = (figure for figure in figures() if figure.kind is not FigureKind.MAP)
    assert missing_kinds(without) == {FigureKind.MAP}


def test_it_has_a_notice_a_slot_and_a_strip() -> None:
    assert any(figure.is_strong and figure.notice for figure in figures())
    assert any(figure.slot for figure in figures())
    assert any(figure.strip for figure in figures())


def test_all_three_languages_are_offered_and_one_reads_from_right_to_left() -> None:
    assert [language.code for language in sample().offered] == ["en", "ru", "he"]
    assert [language.code for language in sample().offered if language.right_to_left] == ["he"]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_every_page_has_room_in_every_language(orientation: str) -> None:
    prepare_qt(headless=True)
    application()
    frame = Frame(*ORIENTATIONS[orientation], PROFILES["24-inch"])
    stage = Stage(sample(), frame, StillClock(), IdleRules(), still=True)
    found = []
    with closing(stage):
        stage.window.show()
        wake(stage)
        for code in stage.visit.context.tour.languages:
            stage.visit.chooseLanguage(code)
            for place, panel in enumerate(stage.visit.edition.panels):
                for number, page in enumerate(panel.pages):
                    stage.visit.send(events.PanelChosen(place, number))
                    stage.settle()
                    found += faults_of_page(stage, orientation, code, panel, page)
    assert not found, "\n".join(map(str, found))


def test_a_tour_shows_it(tmp_path: Path) -> None:
    shots = tour(sample(), tmp_path, ((640, 360),), ("he",), cards=False)
    pages = sum(len(panel.pages) for panel in sample().editions["he"].panels)
    assert len(shots) > pages
    assert all((tmp_path / shot.file).stat().st_size > 1_000 for shot in shots)


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    with visiting(sample()) as visitor:
        visitor.wakes_the_screen()
        yield visitor


def goes_to(visitor: Visitor, language: str, panel: int, page: int) -> tuple[Element, ...]:
    visitor.stage.visit.chooseLanguage(language)
    visitor.stage.visit.send(events.PanelChosen(panel, page))
    visitor.stage.settle()
    return crawl(visitor.stage.window)


def test_next_stands_at_the_side_to_which_the_language_reads(visitor: Visitor) -> None:
    width = visitor.stage.window.width()
    for language, is_at_left in (("en", False), ("ru", False), ("he", True)):
        goes_to(visitor, language, 0, 1)
        names = {"en": ("Next page", "Back"), "ru": ("Далее", "Назад")}
        forward, back = names.get(language, names["en"])
        there, here = visitor.place_of(forward)[0], visitor.place_of(back)[0]
        assert (there < here) == is_at_left
        assert (there < width / 2) == is_at_left


def test_titles_and_texts_begin_at_the_right_in_hebrew(visitor: Visitor) -> None:
    elements = goes_to(visitor, "he", 0, 1)
    page = visitor.stage.visit.edition.panels[0].pages[1]
    width = visitor.stage.window.width()
    title = next(e for e in elements if e.said == page.title.plain)
    text = next(e for e in elements if e.role == "paragraph")
    assert title.right == pytest.approx(text.right, abs=6) and title.right > width * 0.9
    assert title.left > width * 0.4


def test_time_runs_to_the_left_in_hebrew_and_to_the_right_in_english(visitor: Visitor) -> None:
    for language, runs_left in (("en", False), ("he", True)):
        elements = goes_to(visitor, language, 0, 1)
        years = {e.said: e.left for e in elements if e.said in ("1890", "1950")}
        assert (years["1950"] < years["1890"]) == runs_left


def test_the_map_stays_as_it_is_in_hebrew(visitor: Visitor) -> None:
    for language in ("en", "he"):
        elements = goes_to(visitor, language, 0, 0)
        sky = visitor.stage.visit.edition.panels[0].pages[0].sky
        assert sky is not None
        island, town = (e.label.plain for e in (sky.entries[0], sky.entries[2]))
        lefts = {e.said: e.left for e in elements}
        assert lefts[island] < lefts[town]


def test_a_swipe_turns_the_page_as_a_page_is_turned(visitor: Visitor) -> None:
    width, middle = visitor.stage.window.width(), visitor.stage.window.height() / 3
    goes_to(visitor, "he", 2, 5)
    visitor.swipes((width * 0.3, middle), (width * 0.6, middle))
    assert visitor.state.page == 6
    visitor.swipes((width * 0.6, middle), (width * 0.3, middle))
    assert visitor.state.page == 5


def test_leaving_hebrew_turns_everything_back(visitor: Visitor) -> None:
    goes_to(visitor, "he", 0, 1)
    visitor.touches("English")
    assert visitor.place_of("Next page")[0] > visitor.stage.window.width() / 2


def topical(text: str) -> list[str]:
    return TOPIC.findall(text)


def test_nothing_of_one_exhibit_stands_in_the_code() -> None:
    files = [*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "kiosk").rglob("*.qml")]
    assert len(files) > 100
    found = {file.name: words for file in files if (words := topical(file.read_text("utf-8")))}
    assert found == {}


def test_a_word_of_one_exhibit_in_the_code_would_be_found() -> None:
    assert topical("count: 93139") and topical('"Elista"')


def test_no_language_speaks_in_the_words_of_the_one_shown_before() -> None:
    for language, words in (("ru", "Далее"), ("he", "Next page")):
        with visiting(sample()) as visitor:
            visitor.wakes_the_screen()
            goes_to(visitor, language, 0, 1)
            assert visitor.can_touch(words)
