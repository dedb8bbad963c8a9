"""`kiosk tour`: every screen and state as a picture, with an index page to leaf through."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Frame, Stage, application
from kiosk.core import events
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.events import Layer
from kiosk.core.exhibit import Exhibit
from kiosk.core.idle import IdleRules

Told = Callable[[str], None]


@dataclass(frozen=True)
class Shot:
    """A picture of one state; `file` is relative to the tour's folder."""

    group: str
    name: str
    file: str


@dataclass(frozen=True)
class Reading:
    """How the visitor of a tour wants to read: what the access sheet offers to the eyes."""

    text_percent: int = 100
    high_contrast: bool = False
    wide_spacing: bool = False
    low_reach: bool = False


USUAL = Reading()


class TourClock(StillClock):
    """Stands still until the tour lets time pass, in seconds."""

    def __init__(self) -> None:
        self.passed_s = 0.0

    def now_s(self) -> float:
        """Return the moment the tour has reached."""
        return 100.0 + self.passed_s


def tour(
    exhibit: Exhibit,
    out_dir: Path,
    sizes: tuple[tuple[int, int], ...],
    languages: tuple[str, ...],
    *,
    profile: Profile | None = None,
    reading: Reading = USUAL,
    cards: bool = True,
    tell: Told = lambda _: None,
) -> tuple[Shot, ...]:
    """Draw every screen of the exhibit to PNG files in `out_dir`; sizes are in pixels.

    Raises OSError if a picture cannot be written.
    """
    application()
    shots: list[Shot] = []
    for width_px, height_px in sizes:
        for language in languages:
            clock = TourClock()
            frame = Frame(width_px, height_px, profile or fitting_profile(width_px, height_px))
            group = f"{language}-{width_px}x{height_px}"
            (out_dir / group).mkdir(parents=True, exist_ok=True)
            stage = Stage(exhibit, frame, clock, IdleRules(), still=True)
            with closing(stage):
                stage.window.show()
                states = _states(stage, clock, language, cards, reading)
                for name in states:
                    file = f"{group}/{name}.png"
                    if not stage.picture().save(str(out_dir / file), quality=85):
                        raise OSError(f"{file} cannot be saved")
                    shots.append(Shot(group, name, file))
                    tell(file)
    (out_dir / "index.html").write_text(index_page(shots), encoding="utf-8")
    return tuple(shots)


def _states(
    stage: Stage, clock: TourClock, language: str, cards: bool, reading: Reading
) -> Iterator[str]:
    v = stage.visit
    yield "00-attract"
    wake(stage)
    v.chooseLanguage(language)
    v.chooseTextSize(reading.text_percent)
    v.chooseContrast(reading.high_contrast)
    v.chooseSpacing(reading.wide_spacing)
    v.chooseLowReach(reading.low_reach)
    yield "01-home"
    v.openLayer("access", "")
    yield from _layer_steps(stage, "02-access")
    v.closeLayer()
    v.openLayer("panels", "")
    yield "03-panels"
    v.closeLayer()
    for place, panel in enumerate(v.edition.panels):
        for number, page in enumerate(panel.pages):
            name = f"{place + 1}{number:02}-{panel.id}-{page.id}"
            v.send(events.PanelChosen(place, number))
            yield from _steps(stage, name)
            if cards:
                yield from _cards(stage, name)
    v.openSources()
    yield from _steps(stage, "900-sources")
    v.openPanel(0)
    stage.settle()
    clock.passed_s += stage.visit.context.idle.allowed_s(v.state.words, reading.text_percent) + 1
    v.tick()
    clock.passed_s += 10
    v.tick()
    yield "990-idle-warning"


def _steps(stage: Stage, name: str) -> Iterator[str]:
    stage.settle()
    for step in range(stage.visit.state.steps):
        stage.visit.scroll(1 if step else 0)
        stage.settle()
        yield f"{name}-step-{step + 1}" if step else name
    if stage.window.property("canShowFigure"):
        stage.visit.toggleFigure()
        stage.settle()
        for step in range(stage.visit.state.steps):
            stage.visit.scroll(1 if step else 0)
            stage.settle()
            yield f"{name}-figure-{step + 1}" if step else f"{name}-figure"
        stage.visit.toggleFigure()


def _cards(stage: Stage, name: str) -> Iterator[str]:
    page = stage.visit.page_view.page
    layers = [(Layer.MORE, "", "more")] if page.more else []
    layers += [(Layer.SOURCE, str(i), f"source-{i}") for i, _ in enumerate(page.citations, start=1)]
    layers += [(Layer.TERM, term, f"word-{term}") for term in page.terms]
    for layer, item, label in layers:
        stage.visit.openLayer(str(layer), item)
        yield from _layer_steps(stage, f"{name}-{label}")
    stage.visit.closeLayer()


def _layer_steps(stage: Stage, name: str) -> Iterator[str]:
    stage.settle()
    for step in range(stage.visit.state.layer_steps):
        stage.visit.scroll(1 if step else 0)
        stage.settle()
        yield f"{name}-step-{step + 1}" if step else name


def index_page(shots: list[Shot]) -> str:
    """Return a page that shows all pictures by group, without a script."""
    groups = dict.fromkeys(shot.group for shot in shots)
    parts = [_HEAD]
    parts += [f'<a href="#{g}">{html.escape(g)}</a> ' for g in groups]
    for group in groups:
        parts.append(f'<h2 id="{group}">{html.escape(group)}</h2><div class="all">')
        for shot in shots:
            if shot.group == group:
                file, name = html.escape(shot.file), html.escape(shot.name)
                parts.append(
                    f'<figure><a href="{file}"><img loading="lazy" src="{file}" alt="{name}"></a>'
                    f"<figcaption>{name}</figcaption></figure>"
                )
        parts.append("</div>")
    return "".join([*parts, "</body></html>\n"])


_HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tour</title><style>
body{font:16px sans-serif;background:#e8e6e1;color:#101316;margin:32px}
.all{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;width:420px}
img{width:100%;display:block;border:1px solid #101316}figcaption{padding:6px 0 14px}
</style></head><body><h1>Every screen</h1>
"""
