"""The small services of a typesetter: spaces that do not break and a proper apostrophe.

Every change replaces one character by one, so that places in a text keep their number.
"""

from __future__ import annotations

import re
from functools import cache

NBSP = "\u00a0"

_UNITS = {
    "en": (
        "January|February|March|April|May|June|July|August|September|October|November|December"
        "|km|cm|mm|m|ha|kg|g|t|°C|%|per cent|million|billion|thousand"
    ),
    "ru": (
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
        "|км|см|мм|м|га|кг|г|т|°C|%|гг|тыс|млн|млрд|чел|руб|лет|год|года|году|годов|годы"
    ),
}
_BEFORE_NUMBER = r"(?:№|§|ок\.|c\.|No\.|pp?\.|vol\.|с\.|т\.|л\.|д\.|ф\.|оп\.|ст\.)"
_SHORT_RU = "в|во|на|с|со|к|ко|о|об|обо|от|до|по|за|из|у|и|а|но|не|ни|без|под|над|при|про|для"
_APOSTROPHE = re.compile(r"(?<=\w)'")


@cache
def _spaces(language: str) -> re.Pattern[str]:
    units = _UNITS.get(language, _UNITS["en"] + "|" + _UNITS["ru"])
    rules = [
        rf"(?<=\d) (?=(?:{units})(?!\w))",
        r" (?=[—–] )",
        r"(?<=\b[A-ZА-ЯЁ]\.) (?=[A-ZА-ЯЁ])",
    ]
    if language != "en":
        rules.append(r"(?<=\d) (?=\d{3}(?!\d))")
    return re.compile("|".join(rules))


@cache
def _leads(language: str) -> re.Pattern[str]:
    words = [_BEFORE_NUMBER + r"(?= \d)"]
    if language == "ru":
        words.append(rf"(?:{_SHORT_RU})(?= )")
    elif language != "en":
        words.append(r"[^\W\d_](?= )")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)}) ", re.IGNORECASE)


def set_text(text: str, language: str) -> str:
    """Return the text with no-break spaces and apostrophes; its length does not change."""
    base = language.split("-")[0]
    text = _APOSTROPHE.sub("’", text)
    text = _leads(base).sub(lambda match: match[0][:-1] + NBSP, text)
    return _spaces(base).sub(NBSP, text)
