"""`kiosk check` and `kiosk tour`: what reviewers ask of a content folder, without a display."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.app.fit import measure
from kiosk.app.rounds import USUAL, Reading
from kiosk.app.stage import application, prepare_qt
from kiosk.app.tour import tour
from kiosk.core.display import PROFILES
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, KioskError, Severity, StoreError
from kiosk.core.pseudo import with_languages
from kiosk.core.staff import LANGUAGES
from kiosk.store.check import check, facts_told
from kiosk.store.completeness import Completeness
from kiosk.store.completeness import completeness as completeness_of
from kiosk.store.content import load


def all_faults(content_dir: Path, *, measured: bool = True) -> tuple[Fault, ...]:
    """Return every fault of the content, measured by rendering too if it can be shown."""
    faults = check(content_dir)
    loaded = load(content_dir)
    if not measured or loaded.exhibit is None or not loaded.exhibit.offered:
        return faults
    prepare_qt(headless=True)
    application()
    return (*faults, *measure(loaded.exhibit))


def completeness(content_dir: Path) -> tuple[Completeness, ...]:
    """Return how complete each language is, texts and interface; raise if nothing can be read."""
    found = completeness_of(content_dir)
    if not found:
        raise KioskError(*load(content_dir).faults)
    return found


def facts_report(content_dir: Path) -> str:
    """Return a line for each fact of the register: its grade and where it is told."""
    loaded = load(content_dir)
    if loaded.exhibit is None:
        raise KioskError(*loaded.faults)
    told = facts_told(loaded.exhibit)
    lines = []
    for fact in loaded.exhibit.facts.values():
        places = dict.fromkeys(
            f"{panel}/{page} ({language})" for panel, page, language in told.get(fact.id, ())
        )
        lines.append(f"{fact.id} [{fact.grade}] {', '.join(places) or 'not told'}")
    return "\n".join(lines)


def showable(
    content_dir: Path, languages: tuple[str, ...], profile_name: str
) -> tuple[Exhibit, tuple[str, ...]]:
    """Return the exhibit, and the languages asked for or all that are offered.

    Raises KioskError if it cannot be shown, or for an unknown language or profile.
    """
    loaded = load(content_dir)
    if loaded.exhibit is None or not loaded.exhibit.offered:
        raise KioskError(*loaded.faults)
    exhibit = with_languages(loaded.exhibit, languages)
    offered = tuple(language.code for language in exhibit.offered)
    unknown = [code for code in languages if code not in offered]
    if unknown:
        message = f"“{unknown[0]}” is not a language that this exhibit offers."
        raise KioskError(Fault(message=message, remedy=f"Choose one of: {', '.join(offered)}."))
    if profile_name and profile_name not in PROFILES:
        message = f"“{profile_name}” is not a display profile."
        raise KioskError(Fault(message=message, remedy=f"Choose one of: {', '.join(PROFILES)}."))
    if any(fault.severity is Severity.ERROR for fault in loaded.faults):
        print("The content has faults; `kiosk check` tells them.", file=sys.stderr)
    return exhibit, languages or offered


def draw_tour(
    content_dir: Path,
    out_dir: Path,
    sizes: tuple[tuple[int, int], ...],
    languages: tuple[str, ...],
    *,
    profile_name: str = "",
    reading: Reading = USUAL,
    cards: bool = True,
) -> int:
    """Draw the tour and return how many pictures it has; sizes are in pixels."""
    exhibit, languages = showable(content_dir, languages, profile_name)
    prepare_qt(headless=True)
    with _writing_to(out_dir):
        shots = tour(
            exhibit,
            out_dir,
            sizes,
            languages,
            profile=PROFILES.get(profile_name),
            reading=reading,
            cards=cards,
            tell=progress,
        )
    return len(shots)


def draw_staff_tour(
    content_dir: Path,
    out_dir: Path,
    sizes: tuple[tuple[int, int], ...],
    languages: tuple[str, ...],
    *,
    profile_name: str = "",
    high_contrast: bool = False,
) -> int:
    """Draw what staff see and return how many pictures that makes; sizes are in pixels."""
    from kiosk.app.staff_tour import staff_tour

    exhibit, _ = showable(content_dir, (), profile_name)
    prepare_qt(headless=True)
    wanted = tuple(code for code in LANGUAGES if code in languages) or LANGUAGES
    profile = PROFILES.get(profile_name)
    with _writing_to(out_dir):
        shots = staff_tour(
            exhibit,
            content_dir,
            out_dir,
            sizes,
            wanted,
            profile=profile,
            high_contrast=high_contrast,
        )
    return len(shots)


@contextmanager
def _writing_to(out_dir: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"The pictures cannot be written: {error.strerror or error}."
        remedy = "Name another folder for --out."
        raise StoreError(Fault(str(out_dir), message=message, remedy=remedy)) from error


def progress(name: str) -> None:
    """Show on a terminal how far a long command is."""
    if sys.stderr.isatty():
        print(f"\r{name:<100}", end="", file=sys.stderr)
