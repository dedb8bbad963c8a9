"""Every word shown is in the language shown, or marked as another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.encoding import Span, in_language, spans
from kiosk.core.events import PanelChosen
from kiosk.core.exhibit import Exhibit
from kiosk.core.pseudo import with_languages
from kiosk.core.scripts import strange_words
from tests.app.test_sample_exhibit import sample
from tests.journeys.visitor import RULES, Visitor, real_exhibit, visiting


def own_names(exhibit: Exhibit) -> set[str]:
    """Return what stands in its own language whatever is read: names of languages, first words."""
    names = set()
    for edition in exhibit.editions.values():
        home = edition.home
        names |= {edition.language.name, home.title.plain, home.label("touch").plain}
    return names


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from items(child)


def said(item: QQuickItem) -> tuple[Span, ...]:
    """Return what an item says, divided by language."""
    language = str(item.property("language") or "")
    markup = item.property("markup")
    words = markup if isinstance(markup, str) else item.property("said")
    return spans(words, language) if isinstance(words, str) else ()


def faults_of(said_here: tuple[Span, ...]) -> list[str]:
    """Tell which words have no language, or cannot be in the language they are said to be in."""
    found = []
    for span in said_here:
        if any(letter.isalpha() for letter in span.words):
            if not span.language:
                found.append(f"no language: {span.words[:60]!r}")
            elif strange := strange_words(span.words, span.language):
                found.append(f"not {span.language}: {strange[0]!r} in {span.words[:60]!r}")
    return found


def wrong(window: QQuickWindow, languages: tuple[str, ...], names: set[str]) -> list[str]:
    """Tell what the window says wrongly; `languages` are those that whole texts may be in."""
    found = []
    for item in items(window.contentItem()):
        here = said(item)
        found += faults_of(here)
        language = str(item.property("language") or "")
        is_foreign = language and language not in languages
        if is_foreign and here and here[0].words not in names:
            found.append(f"{language} instead of {languages}: {here[0].words[:60]!r}")
    return found


def screens(visitor: Visitor, *, closely: bool) -> Iterator[str]:
    """Bring up every screen, page, figure and card; of the sources only some, unless closely."""
    visit = visitor.stage.visit
    visit.goHome()
    yield "home"
    for layer in ("access", "panels"):
        visit.openLayer(layer, "")
        yield layer
        visit.closeLayer()
    for place, panel in enumerate(visit.edition.panels):
        for number, page in enumerate(panel.pages):
            name = f"{panel.id}/{page.id}"
            visit.send(PanelChosen(place, number))
            yield name
            for figure in page.figures:
                if figure.entries:
                    visit.choose(figure.entries[0].id)
                    yield f"{name}, chosen"
            if visitor.stage.window.property("canShowFigure"):
                visit.toggleFigure()
                yield f"{name}, figure"
            marks = range(1, len(page.citations) + 1)
            layers = [("source", str(mark)) for mark in marks if closely or mark == 1]
            layers += [("term", term) for term in page.terms]
            layers += [("more", "")] if page.more else []
            for layer, item in layers:
                visit.openLayer(layer, item)
                yield f"{name}, {layer} {item}"
            visit.closeLayer()
    visit.openSources()
    yield "sources"
    visitor.stage.settle()
    visitor.waits(RULES.allowed_s(visitor.state.words, visitor.state.text_percent) + 1)
    yield "idle warning"
    visit.keepReading()


def wrong_in(exhibit: Exhibit, language: str, *whole: str, closely: bool = False) -> list[str]:
    """Go through every screen in a language; `whole` are others in which a text may stand."""
    found: dict[str, str] = {}
    names = own_names(exhibit)
    with visiting(exhibit) as visitor:
        first = wrong(visitor.stage.window, ("en",), names)
        found |= dict.fromkeys(first, "attract")
        visitor.wakes_the_screen()
        visitor.stage.visit.chooseLanguage(language)
        count = 0
        for screen in screens(visitor, closely=closely):
            visitor.stage.settle()
            count += 1
            for fault in wrong(visitor.stage.window, (language, *whole), names):
                found.setdefault(fault, screen)
        assert count > 40
    return [f"{language}, {screen}: {fault}" for fault, screen in found.items()]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_word_is_in_the_language_shown_or_marked_as_another(language: str) -> None:
    found = wrong_in(real_exhibit(), language, closely=language == "ru")
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


def test_buttons_in_another_language_say_so() -> None:
    """Nobody translated the interface into Hebrew: its buttons are English, and say so."""
    found = wrong_in(sample(), "he", "en")
    assert not found, "\n".join(found)


def test_what_lacks_a_translation_is_marked_as_the_language_it_is_in() -> None:
    found = wrong_in(with_languages(real_exhibit(), ("xal",)), "xal", "en")
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("markup", "language", "fault"),
    [
        ("Назад to the text", "ru", "not ru: 'the'"),
        ("Назад", "en", "not en: 'Назад'"),
        ("Back", "", "no language: 'Back'"),
        (in_language("Элст", "en", "ru"), "ru", ""),
        (f"Город {in_language('Elista', 'ru', 'x')}", "ru", "not ru: 'Elista'"),
        (f"The town {in_language('Элст', 'xal')} lies", "en", ""),
        (f"Город {in_language('Elista', 'en')} и др.", "ru", ""),
        ("1943", "", ""),
        ("Указ XIV: memorial.krsk.ru", "ru", ""),
    ],
)
def test_the_rule_sees_a_word_in_a_wrong_language(markup: str, language: str, fault: str) -> None:
    if markup.startswith("\ue007en"):
        markup = in_language("Элст", "xal", "ru")
    (found,) = faults_of(spans(markup, language)) or ("",)
    assert found.startswith(fault) and bool(found) == bool(fault)


def test_the_screen_says_which_language_stands_in_for_a_missing_one() -> None:
    note = "Without translation: English"
    with visiting(with_languages(real_exhibit(), ("xal",))) as visitor:
        visitor.wakes_the_screen()
        visit = visitor.stage.visit
        for language, is_said in (("xal", True), ("en", False), ("ru", False)):
            visit.chooseLanguage(language)
            found = {}
            for where, goes in (
                ("home", visit.goHome),
                ("page", lambda: visit.send(PanelChosen(1, 2))),
                ("source", lambda: visit.openLayer("source", "1")),
                ("more", lambda: visit.openLayer("more", "")),
                ("sources", visit.openSources),
            ):
                goes()
                visitor.stage.settle()
                found[where] = visitor.reads(note) or visitor.reads("Без перевода")
            assert found == dict.fromkeys(found, is_said)
