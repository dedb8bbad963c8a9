"""Every recording is there and can be played, and has captions and a transcript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store.captions import read_captions, read_transcript
from kiosk.store.checks.letters import lacking
from kiosk.store.folder import Folder
from kiosk.store.media_tables import Audio, Video
from kiosk.store.reading import inside
from kiosk.store.recordings import FILMS, SOUNDS, inspect_recording
from kiosk.store.tables import suggest
from kiosk.store.texts import complete_percent
from kiosk.store.toml_lines import Path as KeyPath

# A caption may end so many seconds after its recording: editors round up.
SLACK_S = 1.0
_ENDINGS = {"captions": "vtt", "transcript": "txt"}


@dataclass(frozen=True)
class _Shown:
    """A recording in its place."""

    panel: str
    path: KeyPath
    where: str
    figure: Audio | Video


def check_recordings(folder: Folder, fonts_dir: Path) -> Iterator[Fault]:
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
            for fault in _words(folder, fonts_dir, shown, language, length_s):
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


def _words(
    folder: Folder, fonts_dir: Path, shown: _Shown, language: str, length_s: float | None
) -> Iterator[Fault]:
    panel, name = shown.panel, shown.figure.words
    captions = read_captions(folder.root, panel, name, language)
    transcript = read_transcript(folder.root, panel, name, language)

    def fault(what: str, line: int, message: str, remedy: str) -> Fault:
        file = f"panels/{panel}/{name}.{language}.{_ENDINGS[what]}"
        return Fault(file, line, panel, language, f"{shown.where}, {what}", message, remedy)

    for what, read, verb in (("captions", captions, "are"), ("transcript", transcript, "is")):
        if read.missing:
            message = f"The {what} of the recording “{shown.figure.file}” {verb} missing."
            yield fault(what, 0, message, "Add the file, as content/FIGURES.md shows.")
        else:
            yield from (replace(f, field=f"{shown.where}, {what}") for f in read.faults)
    pairs = tuple(zip(captions.cues, captions.lines, strict=True))
    for cue, line in pairs:
        if length_s is not None and cue.end_s > length_s + SLACK_S:
            message = f"This caption ends after the recording, which lasts {length_s:.1f} s."
            yield fault("captions", line, message, "Correct its times, or take its recording.")
            break
    texts = [("captions", line, cue.text) for cue, line in pairs]
    texts += [("transcript", 0, paragraph) for paragraph in transcript.paragraphs]
    letters = lacking(folder, fonts_dir, "".join(words for _, _, words in texts))
    for letter in letters:
        what, line, _ = next(text for text in texts if letter in text[2])
        message = f"The screen has no “{letter}” (U+{ord(letter):04X})."
        yield fault(what, line, message, "Write it with another letter or in words.")
