"""Which characters a text of the exhibit may hold: visible letters and signs, no tricks.

Time grows linearly with the length of the text.
"""

from __future__ import annotations

import re
import unicodedata

MOST_MARKS_IN_A_ROW = 4
REPLACEMENT = "\ufffd"
REMEDY = "Delete the character and type the words again."

_UNUSUAL = re.compile("[^\t\n\\x20-\\x7e\\xa0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027]")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Invisible yet needed: soft hyphen, joiners, direction marks, word joiner.
_INVISIBLE_ALLOWED = frozenset("\u00ad\u200c\u200d\u200e\u200f\u2060")
_NAMES = {
    "Cc": "a control character",
    "Cf": "an invisible character",
    "Cn": "a character that Unicode has not defined",
    "Co": "a private character that no font shows",
    "Cs": "half a character",
    "Zl": "a line separator",
    "Zp": "a paragraph separator",
}


def clean(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Return the text in composed form without refused characters, and what was refused.

    Each refusal is a line, counted from 1, and a description; each kind once for each line.
    """
    parts: list[str] = []
    found: dict[tuple[int, str], None] = {}
    done, line, counted, marks, mark_end = 0, 1, 0, 0, -1
    for match in _UNUSUAL.finditer(text):
        char, at = match[0], match.start()
        problem = _problem(char)
        if unicodedata.category(char).startswith("M"):
            marks = marks + 1 if at == mark_end else 1
            mark_end = at + 1
            if marks > MOST_MARKS_IN_A_ROW:
                problem = f"more than {MOST_MARKS_IN_A_ROW} accents on one letter"
        if problem:
            line += text.count("\n", counted, at)
            counted = at
            found[line, problem] = None
            parts.append(text[done:at])
            done = at + 1
    parts.append(text[done:])
    return unicodedata.normalize("NFC", "".join(parts)), tuple(found)


def _problem(char: str) -> str:
    if char in _BIDI:
        return f"a character that turns the reading direction (U+{ord(char):04X})"
    if char == REPLACEMENT:
        return "the sign � that stands for a lost letter"
    category = unicodedata.category(char)
    if char in _INVISIBLE_ALLOWED or category not in _NAMES:
        return ""
    return f"{_NAMES[category]} (U+{ord(char):04X})"
