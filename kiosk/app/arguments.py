"""What several commands take from the command line, and how they tell faults."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.core.events import TEXT_SIZES
from kiosk.core.faults import KioskError

Content = Annotated[
    Path | None,
    typer.Argument(metavar="DIR", help="The content folder; without it, the exhibit's own."),
]


def own_content() -> Path:
    """Return the content folder of the exhibit itself."""
    from kiosk.system import places

    return places.CONTENT


def size_of(text: str) -> tuple[int, int]:
    """Return width and height of “1920x1080”, in pixels. Raises BadParameter."""
    width, _, height = text.lower().partition("x")
    if not all(n.isascii() and n.isdigit() and 320 <= int(n) <= 16384 for n in (width, height)):
        raise typer.BadParameter(f"“{text}” is not a size such as 1920x1080")
    return int(width), int(height)


def text_size_of(percent: int) -> int:
    """Return a text size that visitors have, in per cent. Raises BadParameter."""
    if percent not in TEXT_SIZES:
        raise typer.BadParameter(f"{percent} is not a text size: 100, 150 or 200")
    return percent


def tell(error: KioskError) -> None:
    """Print each fault in one sentence."""
    for fault in error.faults:
        print(str(fault).removeprefix(f"{fault.severity}: : "), file=sys.stderr)
