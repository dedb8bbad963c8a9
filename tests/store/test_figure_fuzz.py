"""Whatever a figure's table holds: it is shown, or refused with a message; nothing breaks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app.crawl import crawl
from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.core.display import PROFILES
from kiosk.core.events import PanelChosen
from kiosk.core.figures import FigureKind
from kiosk.core.idle import IdleRules
from kiosk.store.content import load
from tests.store.figure_fuzz import (
    MODELS,
    SOUND,
    answer,
    figures,
    inner,
    keys,
    tables,
    write_figure,
)
from tests.store.small_exhibit import write_exhibit

QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small exhibit, whose last page each example changes."""
    return write_exhibit(tmp_path_factory.mktemp("fuzz"))


@pytest.fixture(scope="module")
def stage(content: Path) -> Iterator[Stage]:
    prepare_qt(headless=True)
    application()
    exhibit = load(content).exhibit
    assert exhibit is not None
    frame = Frame(1280, 800, PROFILES["24-inch"])
    stage = Stage(exhibit, frame, StillClock(), IdleRules(), still=True)
    with closing(stage):
        stage.window.show()
        wake(stage)
        yield stage


def test_every_kind_and_key_is_tried() -> None:
    assert set(MODELS) == set(FigureKind)
    for model in MODELS.values():
        names = {*keys(model)}
        for part in {"entry", "route"} & names:
            names |= {*keys(inner(model, part))} - {"id"}
        assert names - {"kind", "entry", "route"} <= {*SOUND}


@settings(max_examples=120, **QUIET)  # type: ignore[arg-type]
@given(figure=figures(wild=True))
def test_a_figure_is_accepted_or_refused_with_a_message(
    content: Path, figure: dict[str, Any]
) -> None:
    write_figure(content, figure)
    answer(content)


@pytest.mark.parametrize("kind", list(FigureKind))
def test_what_is_accepted_never_breaks_its_page(
    content: Path, stage: Stage, kind: FigureKind
) -> None:
    broken: list[BaseException] = []
    shown = 0

    @settings(max_examples=4, derandomize=True, **QUIET)  # type: ignore[arg-type]
    @given(tables(str(kind), wild=False), st.sampled_from((100, 200)), st.booleans())
    def each(figure: dict[str, Any], percent: int, alone: bool) -> None:
        nonlocal shown
        write_figure(content, figure)
        exhibit = answer(content)
        if exhibit is None or len(exhibit.editions["en"].panels) < 2:
            return
        stage.visit.adopt(exhibit)
        stage.visit.chooseTextSize(percent)
        stage.visit.send(PanelChosen(1, 1))
        stage.settle()
        if alone and stage.window.property("canShowFigure"):
            stage.visit.toggleFigure()
        stage.settle()
        assert any(element.said for element in crawl(stage.window))
        shown += exhibit.editions["en"].panels[1].pages[1].sky is not None
        stage.visit.goHome()
        stage.settle()
        assert not broken, broken

    hook, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: broken.append(error)
    try:
        each()
    finally:
        sys.excepthook = hook
    assert shown
