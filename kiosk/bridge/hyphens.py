"""Where a word may be broken that is wider than its line: soft hyphens, by the language's rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pyphen  # type: ignore[import-untyped]

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]{4,}")


def hyphenated(words: str, language: str, is_too_wide: Callable[[str], bool]) -> str:
    """Return encoded words with soft hyphens in those that are too wide for a line.

    Words of a language whose rules are not known stay as they are.
    """
    rules = _rules(language)
    if rules is None:
        return words

    def break_up(found: re.Match[str]) -> str:
        word = found[0]
        return _LETTERS.sub(lambda f: _inserted(rules, f[0]), word) if is_too_wide(word) else word

    return _WORD.sub(break_up, words)


@cache
def _rules(language: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(language) if language else None
    return pyphen.Pyphen(lang=known) if known else None


def _inserted(rules: pyphen.Pyphen, letters: str) -> str:
    return str(rules.inserted(letters, hyphen=SOFT_HYPHEN))
