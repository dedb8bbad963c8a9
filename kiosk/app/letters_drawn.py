"""Which font really draws each letter: Qt lays each out and says whose glyph it took."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QFont, QTextLayout

from kiosk.bridge.run_formats import SANS, SERIF
from kiosk.core.alphabets import letters_of
from kiosk.core.commissioning import Letters
from kiosk.core.exhibit import Exhibit

PIXELS = 38
# Kalmyk is the language of whom this is about: its letters are looked at in any exhibit.
ALWAYS = ("en", "ru", "xal")


def letters_drawn(exhibit: Exhibit) -> tuple[Letters, ...]:
    """Return for each language who draws its letters, in text and in labels."""
    languages = dict.fromkeys((*ALWAYS, *(language.code for language in exhibit.offered)))
    return tuple(_drawn(code, exhibit) for code in languages)


def _drawn(language: str, exhibit: Exhibit) -> Letters:
    letters = letters_of(language, exhibit.editions.get(language))
    families: Counter[str] = Counter()
    strange: dict[str, str] = {}
    missing: set[str] = set()
    for face in (SERIF, SANS):
        # The exhibit may bring fonts of its own for letters that the house's lack.
        expected = {face, *QFont.substitutes(face)}
        for letter in letters:
            family = family_of(letter, face)
            if not family:
                missing.add(letter)
                continue
            families[family] += 1
            if family not in expected:
                strange[letter] = family
    found = tuple(sorted(families.items()))
    return Letters(
        language, len(letters), found, tuple(sorted(strange.items())), "".join(sorted(missing))
    )


def family_of(letter: str, face: str) -> str:
    """Return the family that draws a letter where `face` is asked for; empty where none does."""
    font = QFont(face)
    font.setPixelSize(PIXELS)
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        if all(run.glyphIndexes()):
            return run.rawFont().familyName()
    return ""
