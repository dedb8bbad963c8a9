"""The words of a recording: captions with their times, and the transcript, in each language.

Captions are WebVTT, the transcript is plain text with an empty line between paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from kiosk.core import characters
from kiosk.core.encoding import in_language
from kiosk.core.faults import Fault
from kiosk.core.figures import Cue
from kiosk.store.reading import read_text

MOST_CUES = 10_000
MOST_CHARACTERS = 160

_TIME = r"(?:(\d{2,6}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "", "&rlm;": "", "&amp;": "&"}
_EXAMPLE = "Write both times like 00:01:05.000 --> 00:01:08.500"

Told = Callable[[int, str, str], None]


@dataclass(frozen=True)
class Recorded:
    """What is said in a recording, in one language; empty where there is no file for it."""

    captions: tuple[Cue, ...] = ()
    transcript: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.captions or self.transcript)


@dataclass(frozen=True)
class Captions:
    """The captions of a file that can be shown, the line of each, and what is wrong."""

    cues: tuple[Cue, ...] = ()
    lines: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()
    missing: bool = False


@dataclass(frozen=True)
class Transcript:
    """The paragraphs of a transcript, and what is wrong with its file."""

    paragraphs: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    missing: bool = False


def recorded(root: Path, panel: str, name: str, *languages: str) -> Recorded:
    """Return the words of the recording `name` of a panel, as far as they can be read.

    What the first language lacks is taken from the next, and its transcript says so.
    """
    cues: tuple[Cue, ...] = ()
    paragraphs: tuple[str, ...] = ()
    for language in languages:
        cues = cues or read_captions(root, panel, name, language).cues
        found = read_transcript(root, panel, name, language).paragraphs
        paragraphs = paragraphs or tuple(in_language(p, language, languages[0]) for p in found)
    return Recorded(cues, paragraphs)


def read_captions(root: Path, panel: str, name: str, language: str) -> Captions:
    """Read the captions of a recording; what cannot be shown is left out and told."""
    file = f"panels/{panel}/{name}.{language}.vtt"
    read = read_text(root, file, panel=panel, language=language)
    if read.text is None:
        return Captions(faults=read.faults, missing=read.missing)
    faults: list[Fault] = []

    def tell(line: int, message: str, remedy: str) -> None:
        faults.append(Fault(file, line, panel, language, "captions", message, remedy))

    text = _clean(read.text, tell)
    if not re.match(r"WEBVTT(?:[ \t]|$)", text, re.MULTILINE):
        tell(1, "The first line is not WEBVTT.", "Write WEBVTT alone on the first line.")
        return Captions(faults=tuple(faults))
    lines, places = _readable(text.split("\n"), tell)
    if len(places) > MOST_CUES:
        tell(
            places[MOST_CUES],
            f"There are more than {MOST_CUES:,} captions.",
            "Divide the recording.",
        )
        return Captions(faults=tuple(faults))
    try:
        found = webvtt.from_string("\n".join(lines)).captions
    except (MalformedFileError, MalformedCaptionError) as error:
        tell(0, f"The captions cannot be read ({str(error)[:80]}).", _EXAMPLE)
        return Captions(faults=tuple(faults))
    cues = []
    for line, caption in zip(places, found, strict=False):
        start_ms, end_ms = (t.in_milliseconds() for t in (caption.start_time, caption.end_time))
        cue = Cue(start_ms / 1000, end_ms / 1000, _plain(caption.text))
        if _is_sound(line, cue, tell):
            cues.append((cue, line))
    _check_order(cues, tell)
    cues.sort(key=lambda pair: (pair[0].start_s, pair[0].end_s))
    if not cues and not faults:
        tell(1, "There is no caption in the file.", _EXAMPLE)
    return Captions(tuple(c for c, _ in cues), tuple(n for _, n in cues), tuple(faults))


def read_transcript(root: Path, panel: str, name: str, language: str) -> Transcript:
    """Read the transcript of a recording."""
    file = f"panels/{panel}/{name}.{language}.txt"
    read = read_text(root, file, panel=panel, language=language)
    if read.text is None:
        return Transcript(faults=read.faults, missing=read.missing)
    faults: list[Fault] = []

    def tell(line: int, message: str, remedy: str) -> None:
        faults.append(Fault(file, line, panel, language, "transcript", message, remedy))

    blocks = re.split(r"\n[ \t]*(?:\n[ \t]*)+", _clean(read.text, tell))
    paragraphs = tuple(p for block in blocks if (p := " ".join(block.split())))
    if not paragraphs:
        tell(1, "The transcript is empty.", "Write down what is said, in paragraphs.")
    return Transcript(paragraphs, tuple(faults))


def _clean(text: str, tell: Told) -> str:
    clean, refused = characters.clean(text)
    for line, what in refused:
        tell(line, f"This line holds {what}.", characters.REMEDY)
    return clean


def _readable(lines: list[str], tell: Told) -> tuple[list[str], list[int]]:
    """Return the lines without the captions whose times are wrong, and the lines of the others.

    Lines are counted from 1; each keeps its number.
    """
    kept, places, dropping = list(lines), [], False
    for index, line in enumerate(lines):
        if "-->" in line:
            dropping = _TIMES.fullmatch(line.strip()) is None
            if dropping:
                tell(index + 1, "The times of this caption cannot be read.", _EXAMPLE)
            else:
                places.append(index + 1)
                # The parser takes a line straight under the words as one more of them.
                kept[index] = line.strip()
        elif not line.strip():
            dropping = False
            kept[index] = ""
        if dropping:
            kept[index] = ""
    return kept, places


def _plain(text: str) -> str:
    """Return the words of a caption, without markup; its line breaks stay."""
    for entity, letter in _ENTITIES.items():
        text = text.replace(entity, letter)
    return "\n".join(line for row in text.split("\n") if (line := " ".join(row.split())))


def _is_sound(line: int, cue: Cue, tell: Told) -> bool:
    if cue.end_s <= cue.start_s:
        tell(line, "This caption ends before it begins.", _EXAMPLE)
        return False
    if not cue.text:
        tell(line, "This caption has no words.", "Write them on the next line, or delete it.")
        return False
    if len(cue.text) > MOST_CHARACTERS:
        message = f"This caption has {len(cue.text)} characters."
        tell(line, message, f"Divide it: {MOST_CHARACTERS} at most, better 80.")
    return True


def _check_order(cues: list[tuple[Cue, int]], tell: Told) -> None:
    latest = 0.0
    for cue, line in cues:
        if cue.start_s < latest:
            tell(line, "This caption begins before the one above it.", "Put them in order.")
        latest = max(latest, cue.start_s)
