"""Every font of the house draws every letter of Kalmyk, Russian and English, large and small."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.pens.areaPen import AreaPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from kiosk.store.check import FONTS_DIR

KALMYK = "әһҗңөүӘҺҖҢӨҮ"
RUSSIAN = "".join(map(chr, (*range(0x410, 0x450), 0x401, 0x451)))
ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
FONTS = sorted(FONTS_DIR.glob("*.ttf"))


def undrawn(font: Path, letters: str) -> list[str]:
    """Return the letters that a font lacks, or for which it draws nothing."""
    with TTFont(font) as opened:
        names, glyphs = opened.getBestCmap(), opened.getGlyphSet()
        found = []
        for letter in letters:
            name = names.get(ord(letter))
            pen = AreaPen(glyphs)
            if name is not None:
                glyphs[name].draw(pen)
            if name in (None, ".notdef") or not pen.value:
                found.append(letter)
        return found


@pytest.mark.parametrize("font", FONTS, ids=lambda font: str(font.stem))
def test_a_font_draws_every_letter(font: Path) -> None:
    assert undrawn(font, KALMYK + RUSSIAN + ENGLISH) == []


def test_all_faces_are_looked_at() -> None:
    assert len(FONTS) >= 6


def test_a_letter_that_is_missing_or_empty_would_be_found() -> None:
    assert undrawn(FONTS[0], "ә\u00a0\u4e00") == ["\u00a0", "\u4e00"]
