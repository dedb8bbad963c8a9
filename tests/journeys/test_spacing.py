"""Easy reading spacing: the distances of WCAG 1.4.12 on every screen, and nothing lost by them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.app.fit import wake
from kiosk.bridge.paragraph import Paragraph
from kiosk.core.events import PanelChosen
from tests.journeys.test_sizes import measured
from tests.journeys.visitor import Visitor, visiting

# Width, height, language, text size: a different sample of pages for each.
FRAMES = (
    (1920, 1080, "ru", 100),
    (1080, 1920, "en", 150),
    (1280, 800, "en", 200),
    (800, 1280, "ru", 200),
)


@pytest.mark.parametrize(("width", "height", "language", "percent"), FRAMES)
def test_spaced_text_is_whole_and_lies_clear(
    width: int, height: int, language: str, percent: int
) -> None:
    shift = FRAMES.index((width, height, language, percent))
    with visiting(width=width, height=height) as visitor:
        visit = visitor.stage.visit
        wake(visitor.stage)
        visit.chooseLanguage(language)
        visit.chooseTextSize(percent)
        visit.chooseSpacing(True)
        faults = [
            f"{screen}: {fault}"
            for screen in screens(visitor, shift)
            for fault in (*measured(visitor, screen), *close_set(visitor))
        ]
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)


def test_without_it_lines_stand_closer() -> None:
    with visiting() as visitor:
        wake(visitor.stage)
        visitor.stage.visit.openPanel(0)
        visitor.stage.settle()
        assert close_set(visitor)


def test_it_goes_on_and_off_at_once_and_keeps_the_page() -> None:
    with visiting() as visitor:
        wake(visitor.stage)
        visitor.stage.visit.send(PanelChosen(1, 2))
        visitor.stage.settle()
        before = visitor.sees()
        visitor.touches("Access")
        visitor.touches("Text spacing: Wide")
        assert not close_set(visitor)
        visitor.touches("Done")
        assert (visitor.state.panel, visitor.state.page) == (1, 2)
        assert not close_set(visitor)
        visitor.touches("Access")
        visitor.touches("Text spacing: Usual")
        visitor.touches("Done")
        assert visitor.sees() == before


def screens(visitor: Visitor, shift: int) -> Iterator[str]:
    """Bring up one screen after the other, at rest, and name it."""
    visit = visitor.stage.visit
    for layer in ("", "access"):
        if layer:
            visit.openLayer(layer, "")
        yield rested(visitor, layer or "home")
        visit.closeLayer()
    for place, panel in enumerate(visit.edition.panels):
        for number in (0, 1 + (shift + place) % (len(panel.pages) - 1)):
            visit.send(PanelChosen(place, number))
            yield rested(visitor, f"{panel.id}/{panel.pages[number].id}")
            if visitor.stage.window.property("canShowFigure"):
                visit.toggleFigure()
                yield rested(visitor, f"{panel.id}/{panel.pages[number].id}, figure")
    visit.openLayer("source", "1")
    yield rested(visitor, "source card")
    if visitor.state.text_percent < 200:
        # On narrow screens at 200 % a long word makes its page smaller, as `is_known` tells.
        visit.openSources()
        yield rested(visitor, "sources and authors")
    visit.goHome()


def rested(visitor: Visitor, name: str) -> str:
    """Return the name of a screen once it has come to rest."""
    visitor.stage.settle()
    visitor.stage.settle()
    return name


def close_set(visitor: Visitor) -> list[str]:
    """Name what is read on the screen and set closer than WCAG 1.4.12.

    Names of buttons and the numbers of a drawing keep their form.

    Letters 0.12 em, words 0.16 em, lines 1.5 em apart, paragraphs 2 em.
    """
    faults = []
    for item in shown(visitor.stage.window.contentItem()):
        if is_on_a_button(item) or item.property("role") == "number":
            continue
        if isinstance(item, Paragraph) and item.style.line_height:
            set_as = item._typeset.style
            size, font = set_as.pixel_size, set_as.font(item._typeset.size)
            letters, words = font.letterSpacing(), font.wordSpacing()
            line, size_set = set_as.line_height, item._typeset.size
            if set_as.spacing and set_as.spacing < 2 * size:
                faults.append(f"{item.property('plain')[:40]!r}: paragraphs")
        elif item.property("isSign") is False:
            font = item.property("font")
            size = size_set = float(item.property("size"))
            letters, words = font.letterSpacing(), font.wordSpacing()
            line = float(item.property("lineHeight"))
        else:
            continue
        wanted = 0.12 * size_set, 0.16 * size_set, 1.5 * size
        if any(has < want - 1 for has, want in zip((letters, words, line), wanted, strict=True)):
            faults.append(f"{str(item.property('said'))[:40]!r} is set too close")
    return faults


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield all that is visible in an item and has words."""
    if not item.isVisible():
        return
    if item.property("said"):
        yield item
    for child in item.childItems():
        yield from shown(child)


def is_on_a_button(item: QQuickItem) -> bool:
    """Return whether the words stand on something that can be pressed."""
    above = item.parentItem()
    while above is not None:
        if above.property("pressed") is not None:
            return above.property("role") != "door"
        above = above.parentItem()
    return False
