"""`kiosk tour`: every screen and state as a picture, with an index page to leaf through."""

from __future__ import annotations

import html
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.rounds import USUAL, Reading, RoundClock, Settings, all_states
from kiosk.app.stage import Frame, Stage, application
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.idle import IdleRules

Told = Callable[[str], None]


@dataclass(frozen=True)
class Shot:
    """A picture of one state; `file` is relative to the tour's folder."""

    group: str
    name: str
    file: str


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
            clock = RoundClock()
            frame = Frame(width_px, height_px, profile or fitting_profile(width_px, height_px))
            group = f"{language}-{width_px}x{height_px}"
            (out_dir / group).mkdir(parents=True, exist_ok=True)
            stage = Stage(exhibit, frame, clock, IdleRules(), still=True)
            with closing(stage):
                stage.window.show()
                states = all_states(stage, clock, Settings(language, reading), closely=cards)
                for name in states:
                    file = f"{group}/{name}.png"
                    if not stage.picture().save(str(out_dir / file), quality=85):
                        raise OSError(f"{file} cannot be saved")
                    shots.append(Shot(group, name, file))
                    tell(file)
    (out_dir / "index.html").write_text(index_page(shots), encoding="utf-8")
    return tuple(shots)


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
