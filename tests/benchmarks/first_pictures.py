"""How soon a page is drawn, and then its closer view, with few and with many entries."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Frame, Stage
from kiosk.core.dates import PartialDate
from kiosk.core.display import PROFILES
from kiosk.core.events import HomeChosen, PanelChosen
from kiosk.core.exhibit import Exhibit, Panel
from kiosk.core.figures import Entry, Figure, FigureKind
from kiosk.core.idle import IdleRules
from tests.benchmarks.measures import memory_kb

Grow = Callable[[Figure, int], Figure]
FEW = 10
MOST = {FigureKind.TIMELINE: 2_000, FigureKind.MAP: 500}


def rows(exhibit: Exhibit, *, quick: bool) -> Iterator[tuple[str, str, str]]:
    """Yield how long many entries take, as many times as long as a few."""
    runs = 1 if quick else 9
    for kind, noun, grow in (
        (FigureKind.TIMELINE, "dates", with_dates),
        (FigureKind.MAP, "places", with_places),
    ):
        many = MOST[kind]
        if not quick:
            # What is made once, fonts and outlines, counts for neither.
            first_pictures(exhibit, kind, grow, FEW, 1)
        few, most = (first_pictures(exhibit, kind, grow, n, runs) for n in (FEW, many))
        names = (f"{many:,} {noun}", f"{many:,} {noun}, closer")
        for name, few_ms, many_ms in zip(names, few[:2], most[:2], strict=True):
            against = f"{few_ms:.0f} ms for {FEW} {noun}: {many_ms / few_ms:.1f} times"
            yield name, f"{many_ms:.0f} ms", against
        yield f"memory of {noun}", f"{most[2]:+.0f} MB", f"{few[2]:+.0f} MB for {FEW} {noun}"


def with_dates(figure: Figure, count: int) -> Figure:
    """Return the timeline with `count` dates, spread over its years."""
    assert figure.start is not None and figure.end is not None
    first, years = figure.start.year, figure.end.year - figure.start.year
    return _with_entries(
        figure,
        count,
        lambda entry, n: replace(
            entry, date=PartialDate(first + n * 7919 % years, 1 + n % 12, 1 + n % 28)
        ),
    )


def with_places(figure: Figure, count: int) -> Figure:
    """Return the map with `count` places, spread over the north of Asia, and without routes."""
    figure = replace(figure, routes=())
    return _with_entries(
        figure,
        count,
        lambda entry, n: replace(
            entry, lat=45.0 + n * 31 % 250 / 10, lon=44.0 + n * 7919 % 900 / 10
        ),
    )


def _with_entries(figure: Figure, count: int, change: Callable[[Entry, int], Entry]) -> Figure:
    known = figure.entries
    entries = (replace(change(known[n % len(known)], n), id=f"entry-{n}") for n in range(count))
    return replace(figure, entries=tuple(entries))


def first_pictures(
    exhibit: Exhibit, kind: FigureKind, grow: Grow, count: int, runs: int
) -> tuple[float, float, float]:
    """Return how long it takes until the page, and then its closer view, is drawn.

    Milliseconds, medians of `runs`; then the megabytes that the exhibit takes with both.
    """
    before_kb = memory_kb()
    grown, place = grown_exhibit(exhibit, kind, grow, count)
    frame = Frame(1920, 1080, PROFILES["24-inch"])
    pages, near = [], []
    with closing(Stage(grown, frame, StillClock(), IdleRules(), still=True)) as stage:
        stage.window.show()
        wake(stage)
        for _ in range(runs):
            stage.visit.send(HomeChosen())
            stage.settle()
            begun = time.perf_counter()
            stage.visit.send(place)
            stage.picture()
            shown = time.perf_counter()
            stage.visit.toggleFigure()
            stage.picture()
            pages.append(1000 * (shown - begun))
            near.append(1000 * (time.perf_counter() - shown))
        grown_mb = (memory_kb() - before_kb) / 1024
    return statistics.median(pages), statistics.median(near), grown_mb


def grown_exhibit(
    exhibit: Exhibit, kind: FigureKind, grow: Grow, count: int
) -> tuple[Exhibit, PanelChosen]:
    """Return the exhibit with `count` entries in its first figure of that kind, and its place."""
    place: PanelChosen | None = None
    editions = {}
    for code, edition in exhibit.editions.items():
        panel_number, page_number, field = _first(edition.panels, kind)
        panel = edition.panels[panel_number]
        page = panel.pages[page_number]
        changed = replace(page, **{field: grow(getattr(page, field), count)})
        pages = (*panel.pages[:page_number], changed, *panel.pages[page_number + 1 :])
        before, after = edition.panels[:panel_number], edition.panels[panel_number + 1 :]
        editions[code] = replace(edition, panels=(*before, replace(panel, pages=pages), *after))
        place = PanelChosen(panel_number, page_number)
    assert place is not None
    return replace(exhibit, editions=editions), place


def _first(panels: tuple[Panel, ...], kind: FigureKind) -> tuple[int, int, str]:
    for panel_number, panel in enumerate(panels):
        for page_number, page in enumerate(panel.pages):
            for field in ("sky", "ground"):
                figure = getattr(page, field)
                if figure is not None and figure.kind is kind:
                    return panel_number, page_number, field
    raise ValueError(f"the exhibit has no {kind}")
