"""A timeline of thousands of dates beside one of ten: how soon its picture is there."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Frame, Stage
from kiosk.core.dates import PartialDate
from kiosk.core.display import PROFILES
from kiosk.core.events import HomeChosen, PanelChosen
from kiosk.core.exhibit import Exhibit
from kiosk.core.figures import Figure, FigureKind
from kiosk.core.idle import IdleRules

FEW, MANY = 10, 2_000


def rows(exhibit: Exhibit, *, quick: bool) -> Iterator[tuple[str, str, str]]:
    """Yield how long many dates take, as many times as long as a few."""
    runs = 1 if quick else 9
    few, many = (first_picture_ms(exhibit, count, runs) for count in (FEW, MANY))
    names = (f"{MANY:,} dates", f"{MANY:,} dates, closer")
    for name, short, long in zip(names, few, many, strict=True):
        yield name, f"{long:.0f} ms", f"{short:.0f} ms for {FEW} dates: {long / short:.1f} times"


def with_dates(exhibit: Exhibit, count: int) -> Exhibit:
    """Return the exhibit with `count` dates in the timeline of its first page."""
    editions = {}
    for code, edition in exhibit.editions.items():
        panel = edition.panels[0]
        cover = panel.pages[0]
        assert cover.ground is not None and cover.ground.kind is FigureKind.TIMELINE
        pages = (replace(cover, ground=_dates(cover.ground, count)), *panel.pages[1:])
        panels = (replace(panel, pages=pages), *edition.panels[1:])
        editions[code] = replace(edition, panels=panels)
    return replace(exhibit, editions=editions)


def _dates(figure: Figure, count: int) -> Figure:
    assert figure.start is not None and figure.end is not None
    first, years = figure.start.year, figure.end.year - figure.start.year
    known = figure.entries
    entries = (
        replace(
            known[n % len(known)],
            id=f"entry-{n}",
            date=PartialDate(first + n * 7919 % years, 1 + n % 12, 1 + n % 28),
        )
        for n in range(count)
    )
    return replace(figure, entries=tuple(entries))


def first_picture_ms(exhibit: Exhibit, count: int, runs: int) -> tuple[float, float]:
    """Return how long it takes until the page, and then its closer view, is drawn.

    Milliseconds; medians of `runs`.
    """
    frame = Frame(1920, 1080, PROFILES["24-inch"])
    pages, near = [], []
    stage = Stage(with_dates(exhibit, count), frame, StillClock(), IdleRules(), still=True)
    with closing(stage):
        stage.window.show()
        wake(stage)
        for _ in range(runs):
            stage.visit.send(HomeChosen())
            stage.settle()
            begun = time.perf_counter()
            stage.visit.send(PanelChosen(0))
            stage.picture()
            shown = time.perf_counter()
            stage.visit.toggleFigure()
            stage.picture()
            pages.append(1000 * (shown - begun))
            near.append(1000 * (time.perf_counter() - shown))
    return statistics.median(pages), statistics.median(near)
