"""A language for testing: English in accented letters, longer by two fifths, in brackets.

What is cut off loses its bracket, what is not translated has no accents, and what has room for
this has room for every real translation.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from kiosk.core.exhibit import Edition, Exhibit, Language
from kiosk.core.prose import Prose, RunKind

# English with long accented words has this code on other systems too.
PSEUDO = "en-XA"
NAME = "Ēñgłîšħ"
LONGER_BY = 0.4

_VOWELS = "aeiouAEIOUyY"
_ACCENTED = str.maketrans(
    "aeiouyAEIOUYcdghklnrstwzCDGHKLNRSTWZ",
    "äéîöüýÄÉÎÖÜÝçđğħķłñřšťŵžÇĐĞĦĶŁÑŘŠŤŴŽ",
)


def lengthened(words: str) -> str:
    """Return words with accents, their vowels doubled until they are longer by LONGER_BY.

    Digits, signs and what stands behind a % (%1, %n) stay as they are.
    """
    found: list[str] = []
    wanted = 0.0
    for index, letter in enumerate(words):
        if index and words[index - 1] == "%":
            found.append(letter)
            continue
        accented = letter.translate(_ACCENTED)
        found.append(accented)
        if letter.isalpha():
            wanted += LONGER_BY
            if letter in _VOWELS and wanted >= 1:
                extra = round(wanted)
                found.append(accented.lower() * extra)
                wanted -= extra
    return "".join(found)


def bracketed(words: str) -> str:
    """Return lengthened words in brackets; nothing stays nothing."""
    return f"[{lengthened(words)}]" if words else words


def with_languages(exhibit: Exhibit, codes: Iterable[str]) -> Exhibit:
    """Return the exhibit with these languages on offer too: PSEUDO, and what is half translated."""
    editions = dict(exhibit.editions)
    for code in codes:
        if code == PSEUDO:
            editions[code] = pseudo_edition(exhibit)
        elif code in editions and not editions[code].offered:
            language = dataclasses.replace(editions[code].language, offered_from_percent=0)
            editions[code] = dataclasses.replace(editions[code], language=language, held_back=False)
    return dataclasses.replace(exhibit, editions=editions)


def pseudo_edition(exhibit: Exhibit) -> Edition:
    """Return the edition in the pseudo-language, made from that in the source language."""
    edition: Edition = _pseudo(exhibit.editions[exhibit.source_language])
    language = Language(PSEUDO, NAME, 0, edition.language.right_to_left)
    return dataclasses.replace(
        edition, language=language, interface_language=PSEUDO, held_back=False
    )


def _pseudo(value: Any) -> Any:
    """Return a value of the exhibit with every text in it changed."""
    if isinstance(value, Prose):
        return _prose(value)
    if isinstance(value, tuple):
        return tuple(_pseudo(part) for part in value)
    if isinstance(value, dict):
        return {name: _pseudo(part) for name, part in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in dataclasses.fields(value))
        changed = {name: _pseudo(getattr(value, name)) for name in names}
        return dataclasses.replace(value, **changed)
    return value


def _prose(prose: Prose) -> Prose:
    runs = [
        run if run.language else dataclasses.replace(run, text=lengthened(run.text))
        for run in prose.runs
    ]
    worded = [i for i, run in enumerate(runs) if run.kind is not RunKind.CITATION]
    if worded:
        first, last = worded[0], worded[-1]
        runs[first] = dataclasses.replace(runs[first], text=f"[{runs[first].text}")
        runs[last] = dataclasses.replace(runs[last], text=f"{runs[last].text}]")
    return dataclasses.replace(prose, runs=tuple(runs), language=PSEUDO if prose.language else "")
