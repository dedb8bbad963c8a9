"""Which script a language is written in, and which words cannot be in that language."""

from __future__ import annotations

import re

_CYRILLIC_CODES = frozenset(("ru", "xal", "uk", "be", "bg", "mn", "kk", "ky", "bxr"))
_LATIN_CODES = frozenset(("en", "de", "fr", "es", "it", "pl", "cs", "nl", "tr"))
_CYRILLIC = re.compile(r"[\u0400-\u052f]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f’]{2,}")
# Written alike in every language: names of sites (memorial.krsk.ru), signs with digits in them,
# and what stands before the number of a book or an article.
_OF_NO_LANGUAGE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/[\w./-]*)?|\w*[\d_]\w*|\b(?:ISBN|ISSN|doi)\b")
_HEBREW = re.compile(r"[\u0590-\u05ff]+")
_ROMAN = re.compile(r"[IVXLCDM]+")


def is_cyrillic(language: str) -> bool:
    """Return whether a language is written in Cyrillic letters; xal-Latn is not."""
    base, _, rest = language.partition("-")
    return base in _CYRILLIC_CODES and "Latn" not in rest


def strange_words(words: str, language: str) -> tuple[str, ...]:
    """Return the words in a script in which this language is not written.

    Roman numerals, names of sites and words of two letters are left alone. Of a language whose
    script is not known here, nothing is strange.
    """
    base = language.split("-")[0]
    patterns: tuple[re.Pattern[str], ...] = ()
    if is_cyrillic(language):
        patterns = (_LATIN, _HEBREW)
    elif base in _LATIN_CODES or "Latn" in language:
        patterns = (_CYRILLIC, _HEBREW)
    elif base == "he":
        patterns = (_LATIN, _CYRILLIC)
    words = _OF_NO_LANGUAGE.sub(" ", words)
    found = (word for pattern in patterns for word in pattern.findall(words))
    return tuple(word for word in found if not _ROMAN.fullmatch(word))


def language_of_names(words: str, around: str) -> str:
    """Return the language for names that stand once for all languages, such as a credit line.

    They are in the language around them, unless their script is not that of it.
    """
    if not strange_words(words, around):
        return around
    return "ru" if _CYRILLIC.search(words) else "en"
