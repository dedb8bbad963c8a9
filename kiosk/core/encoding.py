"""Words on their way to the screen: one string in which private-use characters mark runs.

Content cannot contain private-use characters (the check refuses them), so nothing a curator
writes can open a run, and the screen needs no rich text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.core.prose import Citation, Prose, Run, RunKind

END = "\ue000"
STRONG = "\ue001"
EMPHASIS = "\ue002"
TERM = "\ue003"
MARK = "\ue004"
LABEL = "\ue005"
HEADING = "\ue006"
# Around words in another language: its code stands between the first two.
LANGUAGE = "\ue007"
_CODE_END = "\ue008"
_LANGUAGE_END = "\ue009"
PARAGRAPH = "\u2029"

_OPEN = {RunKind.STRONG: STRONG, RunKind.EMPHASIS: EMPHASIS, RunKind.TERM: TERM}


_LANGUAGE_SIGNS = re.compile(f"{LANGUAGE}[^{_CODE_END}]*{_CODE_END}|{_LANGUAGE_END}")
_LANGUAGE_PARTS = re.compile(f"({LANGUAGE}[^{_CODE_END}]*{_CODE_END}|{_LANGUAGE_END})")
_MARKS = re.compile(f"{MARK}[^{END}]*{END}")
_SIGNS = re.compile(f"[{END}-{_LANGUAGE_END}]")


@dataclass(frozen=True)
class Span:
    """Words that a voice says in one go: they are all in one language."""

    language: str
    words: str


def encode(prose: Prose, marks: Mapping[Citation, int] | None = None, language: str = "") -> str:
    """Return the words of `prose` with their runs marked; citations become their numbers.

    Where a `language` is given, prose in another one is marked as that.
    """
    words = "".join(_encode_run(run, marks or {}) for run in prose.runs).strip()
    return in_language(words, prose.language, language) if language else words


def encode_all(
    paragraphs: Iterable[Prose], marks: Mapping[Citation, int] | None = None, language: str = ""
) -> str:
    """Return several paragraphs as one string."""
    return PARAGRAPH.join(encode(prose, marks, language) for prose in paragraphs)


def in_language(words: str, language: str, around: str = "") -> str:
    """Mark words as `language`, unless they are empty or that is the language `around` them."""
    if not words or language in ("", around):
        return words
    return f"{LANGUAGE}{language}{_CODE_END}{words}{_LANGUAGE_END}"


def shortened(markup: str, most: int) -> str:
    """Return encoded words cut behind a whole word, at most `most` letters long."""
    if len(plain(markup)) <= most:
        return markup
    kept: list[str] = []
    letters = 0
    for part in _LANGUAGE_PARTS.split(markup):
        if part.startswith(LANGUAGE) or part == _LANGUAGE_END:
            kept.append(part)
            continue
        room = most - letters
        letters += len(part)
        if letters > most:
            kept.append(part[:room].rsplit(" ", 1)[0])
            break
        kept.append(part)
    cut = "".join(kept)
    still_open = cut.count(LANGUAGE) - cut.count(_LANGUAGE_END)
    return f"{cut.rstrip()}{_LANGUAGE_END * still_open} …"


def without_languages(markup: str) -> str:
    """Return encoded words without the signs of their languages, as they are painted."""
    return _LANGUAGE_SIGNS.sub("", markup)


def plain(markup: str) -> str:
    """Return encoded words as they are said, without citation figures."""
    words = _MARKS.sub("", without_languages(markup))
    return _SIGNS.sub("", words.replace(PARAGRAPH, " ")).strip()


def spans(markup: str, language: str) -> tuple[Span, ...]:
    """Return encoded words as they are said, divided where their language changes.

    `language` is that of all words that are not marked as another.
    """
    return tuple(_spans(markup, language))


def _spans(markup: str, language: str) -> Iterator[Span]:
    within = [language]
    said = ""
    for part in _LANGUAGE_PARTS.split(_MARKS.sub("", markup)):
        if part.startswith(LANGUAGE) or part == _LANGUAGE_END:
            if words := plain(said):
                yield Span(within[-1], words)
            said = ""
            if part == _LANGUAGE_END:
                within = within[:-1] or [language]
            else:
                within.append(part[1:-1])
        else:
            said += part
    if words := plain(said):
        yield Span(within[-1], words)


def labelled(label: str, words: str) -> str:
    """Return a paragraph with a label in its margin; `words` may be encoded."""
    return f"{LABEL}{label}{END}{words}"


def heading(words: str) -> str:
    """Return a paragraph set as a heading."""
    return f"{HEADING}{words}{END}"


def _encode_run(run: Run, marks: Mapping[Citation, int]) -> str:
    if run.citation is not None:
        number = marks.get(run.citation)
        return f"{MARK}{number}{END}" if number else ""
    opener = _OPEN.get(run.kind)
    words = f"{opener}{run.text}{END}" if opener else run.text
    return in_language(words, run.language)
