"""Measures by rendering whether every page has room for its words and figures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QRectF

from kiosk.app.crawl import collisions, crawl, outside, texts
from kiosk.app.stage import Frame, Stage
from kiosk.bridge.meaning import exhibit_item
from kiosk.core import events
from kiosk.core.display import PROFILES
from kiosk.core.events import PanelChosen
from kiosk.core.exhibit import Exhibit, Page, Panel
from kiosk.core.faults import Fault
from kiosk.core.idle import IdleRules

ORIENTATIONS = {"landscape": (1920, 1080), "portrait": (1080, 1920)}

_MISFITS = {
    "title": ("The title is too long for its place", "Shorten the title."),
    "text": ("The text is too long for its page", "Shorten it or move a part under “###”."),
    "sky": ("The figure in the sky has no room", "Shorten its labels or leave out entries."),
    "ground": ("The figure on the ground has no room", "Shorten its labels or leave out entries."),
}


class StillClock:
    """A clock that stands, so that nothing times out while pages are measured."""

    def now_s(self) -> float:
        """Return the same moment each time."""
        return 100.0


def measure(exhibit: Exhibit) -> tuple[Fault, ...]:
    """Return a fault for each page that does not fit at 100 % in either orientation."""
    faults: list[Fault] = []
    for name, (width_px, height_px) in ORIENTATIONS.items():
        frame = Frame(width_px, height_px, PROFILES["24-inch"])
        stage = Stage(exhibit, frame, StillClock(), IdleRules(), still=True)
        with closing(stage):
            stage.window.show()
            faults += _measure(stage, name)
    return tuple(faults)


def _measure(stage: Stage, orientation: str) -> Iterator[Fault]:
    wake(stage)
    for language in stage.visit.context.tour.languages:
        stage.visit.chooseLanguage(language)
        for place, panel in enumerate(stage.visit.edition.panels):
            for number, page in enumerate(panel.pages):
                stage.visit.send(PanelChosen(place, number))
                stage.settle()
                yield from faults_of_page(stage, orientation, language, panel, page)


def faults_of_page(
    stage: Stage, orientation: str, language: str, panel: Panel, page: Page
) -> Iterator[Fault]:
    """Yield what is wrong with the page that the stage shows now, measured as painted."""
    where = f'page "{page.id}"'
    text = page.title if page.id != "cover" else panel.title

    def fault(field: str, message: str, remedy: str) -> Fault:
        return Fault(text.file, text.line, panel.id, language, field, message, remedy)

    misfit = str(stage.window.property("misfit"))
    if misfit:
        message, remedy = _MISFITS[misfit]
        field = f"{where}, {'text' if misfit == 'text' else misfit}"
        yield fault(field, f"{message} at 100 % in {orientation}.", remedy)
        return
    item = exhibit_item(stage.window)
    elements = crawl(stage.window, item)
    screen = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    place = (screen.width(), screen.height(), screen.left(), screen.top())
    for one, other in collisions(elements):
        yield fault(
            where,
            f"“{one.said[:40]}” and “{other.said[:40]}” lie over each other in {orientation}.",
            "Shorten one of them.",
        )
    for element in outside(texts(elements), *place):
        yield fault(
            where, f"“{element.said[:40]}” leaves the screen in {orientation}.", "Shorten it."
        )
    for element in elements:
        if element.is_clipped:
            yield fault(where, f"“{element.said[:40]}” is cut off in {orientation}.", "Shorten it.")


def wake(stage: Stage) -> None:
    """Bring the stage from attract to home, past the shield of the first touch."""
    stage.visit.send(events.TouchBegan(1))
    stage.visit.send(events.TouchEnded(0))
    stage.visit.forget_shield()
