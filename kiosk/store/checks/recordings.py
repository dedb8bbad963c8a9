"""Every recording is there and can be played, and has captions and a transcript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store.captions import read_captions, read_transcript
from kiosk.store.folder import Folder
from kiosk.store.media_tables import Audio, Video
from kiosk.store.reading import inside
from kiosk.store.recordings import FILMS, SOUNDS, inspect_recording
from kiosk.store.tables import suggest
from kiosk.store.texts import complete_percent
from kiosk.store.toml_lines import Path as KeyPath

# A caption may end so many seconds after its recording: editors round up.
SLACK_S = 1.0


@dataclass(frozen=True)
class _Shown:
    """A recording in its place."""

    panel: str
    path: KeyPath
    where: str
    figure: Audio | Video


def check_recordings(folder: Folder) -> Iterator[Fault]:
    """Yield what is wrong with recordings and what they lack."""
    offered = {
        table.code: complete_percent(folder, table.code) >= table.offered_from_percent
        for table in folder.exhibit.language
    }
    for shown in _recordings(folder):
        problem, length_s = _file(folder, shown)
        if problem is not None:
            source = folder.files[f"panels/{shown.panel}/panel.toml"]
            yield source.fault((*shown.path, "file"), problem.message, problem.remedy)
        for language in folder.languages:
            for fault in _words(folder, shown, language, length_s):
                is_advice = not offered[language] and language != folder.exhibit.source_language
                yield replace(fault, severity=Severity.WARNING) if is_advice else fault


def _recordings(folder: Folder) -> Iterator[_Shown]:
    for panel, table in folder.panels.items():
        for name, page in table.pages.items():
            base: KeyPath = ("cover",)
            if name != "cover":
                base = ("page", next(i for i, p in enumerate(table.page) if p.id == name))
            for side, figure in page.figures.items():
                if isinstance(figure, Audio | Video):
                    where = "cover" if name == "cover" else f'page "{name}"'
                    yield _Shown(panel, (*base, side), f"{where}, {side}", figure)


def _file(folder: Folder, shown: _Shown) -> tuple[Fault | None, float | None]:
    """Return what is wrong with the recording's file, and how long it lasts if that is known."""
    name = shown.figure.file
    try:
        path = inside(folder.media_dir, name)
        if path is None:
            message = f"“{name}” is a link to another place."
            return Fault(message=message, remedy="Put the recording itself there."), None
        if not path.is_file():
            present = [p.name for p in folder.media_dir.glob("*") if p.is_file()]
            remedy = suggest(name, present) if len(present) < 500 else ""
            remedy = remedy or "Put it into the media folder."
            return Fault(message=f"The recording “{name}” is missing.", remedy=remedy), None
        found = inspect_recording(path)
    except StoreError as error:
        return error.faults[0], None
    except (OSError, ValueError) as error:
        message = f"The recording “{name}” cannot be read ({str(error)[:80]})."
        return Fault(message=message, remedy="Check its name and the disk."), None
    possible, what = (FILMS, "film") if isinstance(shown.figure, Video) else (SOUNDS, "recording")
    if found.container not in possible:
        message = f"“{name}” is {found.container}, which holds no {what}."
        return Fault(message=message, remedy="Save it as MP4 or WebM."), found.length_s
    return None, found.length_s


def _words(folder: Folder, shown: _Shown, language: str, length_s: float | None) -> Iterator[Fault]:
    panel, name = shown.panel, shown.figure.words
    captions = read_captions(folder.root, panel, name, language)
    transcript = read_transcript(folder.root, panel, name, language)
    for read, what, ending, remedy in (
        (captions, "captions", "vtt", "Add it, as content/FIGURES.md shows."),
        (transcript, "transcript", "txt", "Add it: what is said, in paragraphs."),
    ):
        file = f"panels/{panel}/{name}.{language}.{ending}"
        if read.missing:
            message = f"The {what} of the recording “{shown.figure.file}” are missing."
            if what == "transcript":
                message = message.replace("are", "is")
            yield Fault(file, 0, panel, language, f"{shown.where}, {what}", message, remedy)
        else:
            yield from (replace(f, field=f"{shown.where}, {what}") for f in read.faults)
    for cue, line in zip(captions.cues, captions.lines, strict=True):
        if length_s is not None and cue.end_s > length_s + SLACK_S:
            yield Fault(
                f"panels/{panel}/{name}.{language}.vtt",
                line,
                panel,
                language,
                f"{shown.where}, captions",
                f"This caption ends after the recording, which lasts {length_s:.1f} s.",
                "Correct its times, or take the right recording.",
            )
            return
