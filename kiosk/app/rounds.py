"""Goes through every state of an exhibit, one after another, and names each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Stage
from kiosk.bridge.figure_view import FigureView
from kiosk.core import events
from kiosk.core.events import Layer
from kiosk.core.figures import FigureKind

# Kinds whose entries are chosen on the page; those of a timeline in its closer view only.
_CHOSEN_ON_PAGE = {FigureKind.FIELD, FigureKind.MAP, FigureKind.IMAGE, FigureKind.GALLERY}
_CHOSEN_CLOSER = {*_CHOSEN_ON_PAGE, FigureKind.TIMELINE}
_ENLARGED = 2.25


@dataclass(frozen=True)
class Reading:
    """How a visitor wants to read: what the access sheet offers to the eyes."""

    text_percent: int = 100
    high_contrast: bool = False
    wide_spacing: bool = False
    low_reach: bool = False
    aloud: bool = False

    def __str__(self) -> str:
        marks = {
            "high contrast": self.high_contrast,
            "easy spacing": self.wide_spacing,
            "low reach": self.low_reach,
            "read aloud": self.aloud,
        }
        return ", ".join([f"{self.text_percent} %", *(name for name, on in marks.items() if on)])


USUAL = Reading()


@dataclass(frozen=True)
class Settings:
    """What a visitor has chosen for the whole round."""

    language: str
    reading: Reading = USUAL


class RoundClock(StillClock):
    """Stands still until the round lets time pass, in seconds."""

    def __init__(self) -> None:
        self.passed_s = 0.0

    def now_s(self) -> float:
        """Return the moment the round has reached."""
        return 100.0 + self.passed_s


def all_states(
    stage: Stage, clock: RoundClock, settings: Settings, *, closely: bool = True
) -> Iterator[str]:
    """Bring the stage, which still rests, to one state after another; yield the name of each.

    The stage has come to rest when a name is yielded. `closely` adds every card of every page,
    every choice in every figure, and what stands behind notices.
    """
    visit = stage.visit
    stage.settle()
    yield "00-attract"
    wake(stage)
    choose(stage, settings)
    stage.settle()
    yield "01-home"
    for name, layer in (("02-access", "access"), ("03-panels", "panels")):
        visit.openLayer(layer, "")
        yield from _layer_steps(stage, name)
    visit.closeLayer()
    for place, panel in enumerate(visit.edition.panels):
        for number, page in enumerate(panel.pages):
            visit.send(events.PanelChosen(place, number))
            name = f"{place + 1}{number:02}-{panel.id}-{page.id}"
            yield from page_states(stage, name, closely=closely)
    visit.openSources()
    yield from _steps(stage, "900-sources")
    yield from _warning(stage, clock)


def choose(stage: Stage, settings: Settings) -> None:
    """Choose the language and how to read, as a visitor does."""
    visit, reading = stage.visit, settings.reading
    visit.chooseLanguage(settings.language)
    visit.chooseTextSize(reading.text_percent)
    visit.chooseContrast(reading.high_contrast)
    visit.chooseSpacing(reading.wide_spacing)
    visit.chooseLowReach(reading.low_reach)
    visit.chooseSpeech(reading.aloud)


def page_states(stage: Stage, name: str, *, closely: bool = True) -> Iterator[str]:
    """Go through the states of the page that the stage shows."""
    yield from _page(stage, name, closely=closely)
    if not closely:
        return
    veiled = [figure for figure in stage.visit.page_view.figures if figure.is_veiled]
    for figure in veiled:
        stage.visit.consent(str(figure.property("key")))
    if veiled:
        yield from _page(stage, f"{name}-shown", closely=True)
    yield from _cards(stage, name)


def _page(stage: Stage, name: str, *, closely: bool) -> Iterator[str]:
    yield from _steps(stage, name)
    stacked = bool(stage.window.property("canShowFigure"))
    if closely and not _shows_one_thing(stage):
        yield from _choices(stage, name, _CHOSEN_ON_PAGE)
    if not stacked:
        return
    stage.visit.toggleFigure()
    yield from _steps(stage, f"{name}-figure")
    if closely:
        yield from _choices(stage, f"{name}-figure", _CHOSEN_CLOSER)
        yield from _enlarged(stage, f"{name}-figure")
    if stage.visit.state.figure_alone:
        stage.visit.toggleFigure()


def _shows_one_thing(stage: Stage) -> bool:
    """Return whether the page shows either its text or its figure, and now the text."""
    return stage.visit.state.steps > 1 or stage.visit.state.text_percent > 100


def _steps(stage: Stage, name: str) -> Iterator[str]:
    stage.settle()
    for step in range(stage.visit.state.steps):
        if step:
            stage.visit.scroll(1)
            stage.settle()
        yield f"{name}-step-{step + 1}" if step else name


def _layer_steps(stage: Stage, name: str) -> Iterator[str]:
    stage.settle()
    for step in range(stage.visit.state.layer_steps):
        if step:
            stage.visit.scroll(1)
            stage.settle()
        yield f"{name}-step-{step + 1}" if step else name


def _choices(stage: Stage, name: str, kinds: set[FigureKind]) -> Iterator[str]:
    before = stage.visit.state.chosen
    for figure in stage.visit.page_view.figures:
        for entry in _entries(figure, kinds):
            stage.visit.choose(entry)
            yield from _steps(stage, f"{name}-chosen-{entry}")
    stage.visit.choose(before)
    stage.settle()


def _entries(figure: FigureView, kinds: set[FigureKind]) -> tuple[str, ...]:
    shown = figure.figure
    if shown is None or shown.kind not in kinds or figure.is_veiled:
        return ()
    return tuple(row.entryId for row in figure.rows)


def _enlarged(stage: Stage, name: str) -> Iterator[str]:
    stage.visit.moveView(_ENLARGED, 0.5, 0.5)
    stage.settle()
    yield f"{name}-enlarged"
    stage.visit.resetView()
    stage.settle()


def _cards(stage: Stage, name: str) -> Iterator[str]:
    page = stage.visit.page_view.page
    layers = [(Layer.MORE, "", "more")] if page.more else []
    layers += [(Layer.SOURCE, str(i), f"source-{i}") for i, _ in enumerate(page.citations, start=1)]
    layers += [(Layer.TERM, term, f"word-{term}") for term in page.terms]
    for layer, item, label in layers:
        stage.visit.openLayer(str(layer), item)
        yield from _layer_steps(stage, f"{name}-{label}")
    stage.visit.closeLayer()
    stage.settle()


def _warning(stage: Stage, clock: RoundClock) -> Iterator[str]:
    visit = stage.visit
    visit.openPanel(0)
    stage.settle()
    clock.passed_s += visit.context.idle.allowed_s(visit.state.words, visit.state.text_percent) + 1
    visit.tick()
    clock.passed_s += visit.context.idle.warning_s / 3
    visit.tick()
    stage.settle()
    if visit.state.warning:
        yield "990-idle-warning"
    visit.keepReading()
