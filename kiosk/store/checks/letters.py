"""Every letter of the texts is in the house's fonts or in those of the exhibit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from kiosk.core.faults import Fault, Severity
from kiosk.store.folder import Folder
from kiosk.store.reading import inside
from kiosk.store.texts import texts

FONTS = ("PTSerif-Regular.ttf", "PTSans-Regular.ttf")
_NO_GLYPH_NEEDED = frozenset("\n\t\u00ad\u200c\u200d\u200e\u200f\u2060")


def check_letters(folder: Folder, fonts_dir: Path) -> Iterator[Fault]:
    """Yield each letter that a font lacks, once for each file, at its first place."""
    letters: dict[str, frozenset[int]] = {}
    for name in FONTS:
        path = fonts_dir / name
        try:
            letters[name] = _letters(path, path.stat().st_mtime_ns)
        except (OSError, TTLibError) as error:
            yield Fault(
                f"fonts/{name}",
                message=f"The font cannot be read ({str(error)[:80]}), so letters are unchecked.",
                remedy="Put the font back into the folder of fonts.",
                severity=Severity.WARNING,
            )
    added, faults = _added(folder)
    yield from faults
    letters = {name: has | added for name, has in letters.items()}
    known = frozenset.intersection(*letters.values()) if letters else None
    for language in folder.languages if known is not None else ():
        yield from _missing(folder, language, known or frozenset(), letters)


def lacking(folder: Folder, fonts_dir: Path, words: str) -> tuple[str, ...]:
    """Return the letters of some words that the screen cannot show, each once."""
    paths = (fonts_dir / name for name in FONTS)
    try:
        found = [_letters(path, path.stat().st_mtime_ns) for path in paths]
    except (OSError, TTLibError):
        return ()
    known = frozenset.intersection(*found) | _added(folder)[0]
    letters = dict.fromkeys(words)
    return tuple(c for c in letters if ord(c) not in known and c not in _NO_GLYPH_NEEDED)


def _added(folder: Folder) -> tuple[frozenset[int], list[Fault]]:
    """Return the letters of the exhibit's own fonts, and what is wrong with their files."""
    found: frozenset[int] = frozenset()
    faults: list[Fault] = []
    for index, name in enumerate(folder.exhibit.fonts):
        try:
            path = inside(folder.media_dir, name)
            if path is None:
                raise OSError("it is a link to another place")
            found |= _letters(path, path.stat().st_mtime_ns)
        except (OSError, TTLibError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            message = f"The font “{name}” cannot be read ({reason[:80]})."
            remedy = "Put a TrueType font (.ttf) of that name into the media folder."
            faults.append(folder.files["exhibit.toml"].fault(("fonts", index), message, remedy))
    return found, faults


def _missing(
    folder: Folder, language: str, known: frozenset[int], letters: dict[str, frozenset[int]]
) -> Iterator[Fault]:
    told: set[tuple[str, str]] = set()
    for text in texts(folder, language):
        for prose in text.prose:
            for letter in dict.fromkeys(prose.plain):
                if ord(letter) in known or letter in _NO_GLYPH_NEEDED:
                    continue
                if (text.area, letter) in told:
                    continue
                told.add((text.area, letter))
                lacking = [f.split("-")[0] for f, has in letters.items() if ord(letter) not in has]
                name = unicodedata.name(letter, "a character without a name").lower()
                yield text.fault(
                    f"The font {' and '.join(lacking)} has no “{letter}”"
                    f" (U+{ord(letter):04X}, {name}).",
                    "Write it with another letter or in words.",
                    line=prose.line,
                )


@lru_cache(maxsize=8)
def _letters(path: Path, changed_ns: int) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
