"""Which letters a language needs on the screen: its alphabet, and whatever its texts hold.

The alphabets of the exhibit's own languages; Kalmyk's adds ә һ җ ң ө ү to the Russian one.
"""

from __future__ import annotations

import string

from kiosk.core.prose import prose_in

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SMALL = {
    "en": string.ascii_lowercase,
    "ru": _RUSSIAN,
    "xal": _RUSSIAN + "әһҗңөү",
}
# They are seen only by what they do.
_INVISIBLE = frozenset("\n\t\u00ad\u200c\u200d\u200e\u200f\u2060")


def alphabet(language: str) -> str:
    """Return the letters of a language, small and large; none where it is not known here."""
    small = _SMALL.get(language, "")
    return small + small.upper()


def letters_of(language: str, shown: object) -> str:
    """Return each letter that a language needs, once: of its alphabet and of the words in `shown`.

    `shown` is an edition or a part of one.
    """
    found = set(alphabet(language))
    for prose in prose_in(shown):
        found.update(prose.plain)
    return "".join(sorted(c for c in found if c not in _INVISIBLE and not c.isspace()))
