"""Every page that a person reads aloud has its recordings, with their rights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store.folder import Folder
from kiosk.store.reading import inside
from kiosk.store.recordings import SOUNDS, inspect_recording, narration_file
from kiosk.store.tables import suggest
from kiosk.store.toml_lines import Path as KeyPath

# Nobody reads a label aloud slower or faster than so many words a minute.
SLOWEST_PER_MIN, FASTEST_PER_MIN = 40, 260


@dataclass(frozen=True)
class _Narrated:
    """A page that is read aloud, and where its table says so."""

    panel: str
    page: str
    path: KeyPath
    name: str


def narrated(folder: Folder) -> set[str]:
    """Return every file of a narration that the exhibit would play."""
    return {narration_file(n.name, code) for n in _narrations(folder) for code in folder.languages}


def check_narrations(folder: Folder) -> Iterator[Fault]:
    """Yield what is wrong with narrations. One in some languages only is none in the others."""
    for narration in _narrations(folder):
        source = folder.files[f"panels/{narration.panel}/panel.toml"]
        found = {code: _problem(folder, narration, code) for code in folder.languages}
        if all(fault is _MISSING for fault in found.values()):
            wanted = narration_file(narration.name, folder.exhibit.source_language)
            present = [p.name for p in folder.media_dir.glob("*") if p.is_file()]
            remedy = suggest(wanted, present) if len(present) < 500 else ""
            yield source.fault(
                narration.path,
                f"The narration “{narration.name}” has no recording in any language.",
                remedy or f"Put {wanted}, or that of another language, into the media folder.",
            )
            continue
        for code, fault in found.items():
            if fault is not None and fault is not _MISSING:
                told = source.fault(narration.path, fault.message, fault.remedy)
                yield replace(told, language=code, severity=fault.severity)


_MISSING = Fault(message="missing", remedy="")


def _narrations(folder: Folder) -> Iterator[_Narrated]:
    for panel, table in folder.panels.items():
        for name, page in table.pages.items():
            if page.narration:
                base: KeyPath = ("cover",)
                if name != "cover":
                    base = ("page", next(i for i, p in enumerate(table.page) if p.id == name))
                yield _Narrated(panel, name, (*base, "narration"), page.narration)


def _problem(folder: Folder, narration: _Narrated, code: str) -> Fault | None:
    """Return the first thing wrong with the recording in one language; None if it serves."""
    file = narration_file(narration.name, code)
    try:
        path = inside(folder.media_dir, file)
        if path is None:
            message = f"“{file}” is a link to another place."
            return Fault(message=message, remedy="Put the recording itself there.")
        if not path.is_file():
            return _MISSING
        found = inspect_recording(path)
    except StoreError as error:
        return error.faults[0]
    except (OSError, ValueError) as error:
        message = f"The recording “{file}” cannot be read ({str(error)[:80]})."
        return Fault(message=message, remedy="Check its name and the disk.")
    if found.container not in SOUNDS:
        message = f"“{file}” is {found.container}, which holds no recording."
        return Fault(message=message, remedy="Save it as MP3, Opus, FLAC, WAV or M4A.")
    if file not in folder.media:
        return Fault(
            message=f"“{file}” does not stand in media.toml.",
            remedy=suggest(file, folder.media) or "Add it there with its credit and licence.",
        )
    return _pace(folder, narration, code, found.length_s)


def _pace(folder: Folder, narration: _Narrated, code: str, length_s: float | None) -> Fault | None:
    words = folder.area(f"panels/{narration.panel}", code).get(narration.page)
    count = sum(prose.words for prose in (words.title, *words.body)) if words else 0
    if not length_s or not count:
        return None
    per_min = count / length_s * 60
    if SLOWEST_PER_MIN <= per_min <= FASTEST_PER_MIN:
        return None
    return Fault(
        message=f"The narration lasts {length_s:.0f} s, but title and text have {count} words.",
        remedy="Compare the two: it is played instead of them.",
        severity=Severity.WARNING,
    )
