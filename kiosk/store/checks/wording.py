"""Lengths, sentences, quotation marks and scripts of the texts, per language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.core.faults import Fault, Severity
from kiosk.core.prose import Prose
from kiosk.core.scripts import is_cyrillic, strange_words
from kiosk.store.folder import Folder
from kiosk.store.texts import Text, texts

SENTENCE_WORDS = 25
ALT_WORDS = (3, 25)
LIMITS = {"page title": 7, "first layer": 50, "“Read more”": 100, "introduction": 40}

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”»“’)\]]*\s+(?=[“«„‘(]?[A-ZА-ЯЁӘҖҢӨҮҺ0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-ZА-ЯЁ]|\b(?:c|ca|No|Nos|St|Dr|vol|pp?|ed|eds|ок|г|гг|в|вв|т|с|д|ф|оп|л|им|см|стр"
    r"|тыс|млн|млрд|руб|чел|н|э|род|Дж))\.$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_FREE_AREAS = ("sources",)


def word_count(text: str) -> int:
    """Return how many words a reader reads; a dash alone is none."""
    return sum(1 for word in text.split() if _WORD.search(word))


def sentences(text: str) -> list[str]:
    """Divide a text into sentences; initials and abbreviations do not end one."""
    found: list[str] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text, max(start, match.start() - 8), match.start()):
            found.append(text[start : match.start()])
            start = match.end()
    return [*found, text[start:]]


def check_wording(folder: Folder) -> Iterator[Fault]:
    """Yield what is too long, quoted in the wrong marks or written in the wrong script."""
    files = {t.file for t in folder.media.values()}
    for language in folder.languages:
        for text in texts(folder, language):
            yield from _length(text)
            if text.label.endswith("alt"):
                yield from _alt(text, files)
            if text.area in _FREE_AREAS:
                continue
            for prose in text.prose:
                yield from _sentences(text, prose)
                yield from _marks(text, prose)
                yield from _script(text, prose)


def _limit(text: Text) -> tuple[str, int]:
    if text.area == "home" and text.section == "home":
        what = {"title": "page title", "text": "introduction"}.get(text.part, "")
    elif text.area.startswith("panels/"):
        what = {"title": "page title", "text": "first layer"}.get(text.part, text.part)
    else:
        what = ""
    return what, LIMITS.get(what, 0)


def _length(text: Text) -> Iterator[Fault]:
    what, most = _limit(text)
    count = sum(word_count(prose.plain) for prose in text.prose)
    if most and count > most:
        yield text.fault(
            f"The {what} has {count} words; at most {most} fit.", f"Cut {count - most} words."
        )


def _alt(text: Text, files: set[str]) -> Iterator[Fault]:
    plain = text.prose[0].plain
    count = word_count(plain)
    low, high = ALT_WORDS
    names = {name.lower() for file in files for name in (file, file.rsplit(".", 1)[0])}
    if plain.lower() in names or re.fullmatch(r"\S+\.(jpe?g|png|webp|tiff?)", plain, re.I):
        yield text.fault(
            "The alternative text is the name of the file.",
            f"Say in {low} to {high} words what the picture shows.",
        )
    elif not low <= count <= high:
        yield text.fault(
            f"The alternative text has {count} words.",
            f"Say in {low} to {high} words what the picture shows.",
        )


def _sentences(text: Text, prose: Prose) -> Iterator[Fault]:
    # What is only heard may list things one after the other; a semicolon is a rest.
    heard = text.label in ("sky", "ground")
    parts = prose.plain.split(";") if heard else [prose.plain]
    for sentence in (sentence for part in parts for sentence in sentences(part)):
        count = word_count(sentence)
        if count > SENTENCE_WORDS:
            start = " ".join(sentence.split()[:5])
            yield text.fault(
                f"The sentence “{start} …” has {count} words.",
                f"Make two of it; at most {SENTENCE_WORDS} words read well.",
                line=prose.line,
                severity=Severity.WARNING,
            )


def _own_words(prose: Prose) -> str:
    """Return the words without those marked as another language."""
    return "".join(" " if run.language else run.text for run in prose.runs)


def _marks(text: Text, prose: Prose) -> Iterator[Fault]:
    words = _own_words(prose)
    if is_cyrillic(text.language):
        low, closing = words.count("„"), words.count("“") + words.count("”")
        wrong = closing > low
        right = "« », and „ “ inside them"
    elif text.language.split("-")[0] == "en":
        wrong = any(mark in words for mark in "«»„")
        right = "“ ”, and ‘ ’ inside them"
    else:
        return
    if wrong:
        yield text.fault(
            "The quotation marks are those of another language.",
            f"Use {right}; or mark the words as in [words]{{lang=ru}}.",
            line=prose.line,
            severity=Severity.WARNING,
        )


def _script(text: Text, prose: Prose) -> Iterator[Fault]:
    strange = strange_words(_own_words(prose), text.language)
    if strange:
        other = "en" if is_cyrillic(text.language) else "ru"
        yield text.fault(
            f"“{strange[0][:40]}” is in another script than this language.",
            f"Mark it with its language: [{strange[0][:40]}]{{lang={other}}}.",
            line=prose.line,
            severity=Severity.WARNING,
        )
