"""`kiosk audit` on the command line; what it needs of Qt is imported when it runs."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.arguments import Content, own_content, size_of, tell, text_size_of
from kiosk.core.events import TEXT_SIZES
from kiosk.core.faults import KioskError


def audit(
    content: Content = None,
    lang: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Language; without it, every one that is offered."),
    ] = None,
    size: Annotated[
        list[str] | None,
        typer.Option(metavar="WxH", help="Size in pixels; without it, landscape and portrait."),
    ] = None,
    text: Annotated[
        list[int] | None,
        typer.Option(metavar="PERCENT", help="Text size; without it, 100, 150 and 200."),
    ] = None,
    high_contrast: Annotated[
        bool | None,
        typer.Option(
            "--high-contrast/--standard-contrast", help="Only this contrast; without it, both."
        ),
    ] = None,
    spacing: Annotated[bool, typer.Option("--spacing", help="With easy reading spacing.")] = False,
    low_reach: Annotated[bool, typer.Option("--low-reach", help="With low reach.")] = False,
    profile: Annotated[str, typer.Option(metavar="NAME", help="Display profile.")] = "",
    cards: Annotated[
        bool, typer.Option(help="Also every card of every page and every choice in a figure.")
    ] = True,
    file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write all numbers there too.")
    ] = None,
) -> None:
    """Go through every state and measure it: contrast, targets, letters, overlaps, speech, keys.

    Needs no display. The whole takes some hours. Exits 1 if a limit is broken, 2 if it could
    not measure.
    """
    from kiosk.app.auditing import run_audit
    from kiosk.app.rounds import Reading

    readings: tuple[Reading, ...] = ()
    if text or high_contrast is not None or spacing or low_reach:
        percents = tuple(text_size_of(percent) for percent in text or TEXT_SIZES)
        contrasts = (False, True) if high_contrast is None else (high_contrast,)
        chosen = product(percents, contrasts)
        readings = tuple(Reading(p, high, spacing, low_reach) for p, high in chosen)
    try:
        report = run_audit(
            content or own_content(),
            languages=tuple(lang or ()),
            sizes=tuple(size_of(s) for s in size or ()),
            readings=readings,
            profile_name=profile,
            closely=cards,
            file=file,
        )
    except KioskError as error:
        tell(error)
        raise SystemExit(2) from None
    print("\n".join(report.lines()))
    raise SystemExit(1 if report.offences else 0)
