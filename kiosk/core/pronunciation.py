"""Writing made ready for a voice: months in full, Russian dates as ordinals, numbers in one piece.

A voice reads “27 октября 1943 года” as “twenty-seven of October one thousand nine hundred forty
three”, which no Russian says; the words of dates are therefore ours.
"""

from __future__ import annotations

import re

from kiosk.core.locales import locale_of

_GAPS = re.compile("[\\s\u2028\u2029]+")
_LINE_END = re.compile("(?<=[^\\s.!?…:;,])[ \\t]*[\\n\u2028\u2029]+")
_GROUPED = re.compile("(?<=\\d)[\u00a0\u202f\u2009](?=\\d{3}(?!\\d))")
_RANGE = re.compile(r"(?<=\d)\s?[–—]\s?(?=\d)")
_TO = {"en": " to "}

_UNITS = "первого второго третьего четвёртого пятого шестого седьмого восьмого девятого"
_TEENS = (
    "десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого"
    " шестнадцатого семнадцатого восемнадцатого девятнадцатого"
)
_TENS = (
    "двадцатого тридцатого сорокового пятидесятого шестидесятого семидесятого восьмидесятого"
    " девяностого"
)
_HUNDREDS = (
    "сотого двухсотого трёхсотого четырёхсотого пятисотого шестисотого семисотого восьмисотого"
    " девятисотого"
)
_WHOLE_TENS = [
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
]
_WHOLE_HUNDREDS = [
    "сто",
    "двести",
    "триста",
    "четыреста",
    "пятьсот",
    "шестьсот",
    "семьсот",
    "восемьсот",
    "девятьсот",
]
_ORDINALS = ("", *_UNITS.split(), *_TEENS.split())
_ENDING_OF_YEAR = {"года": "", "г.": "", "году": "prepositional", "год": "nominative"}
# These stress their ending in the nominative: второй, шестой, сороковой.
_STRESSED = ("втор", "шест", "седьм", "восьм", "сороков")


def pronounced(text: str, language: str) -> str:
    """Return a text as a voice of `language` needs it, on one line."""
    text = _GROUPED.sub("", text).replace("[[", "[").replace("]]", "]")
    text = _GAPS.sub(" ", _LINE_END.sub(". ", text)).strip()
    text = _full_months(text, language)
    if language in _TO:
        text = _RANGE.sub(_TO[language], text)
    return _russian_dates(text) if language == "ru" else text


def russian_ordinal(number: int, case: str = "") -> str:
    """Return “тысяча девятьсот сорок третьего” for 1943, in the masculine genitive.

    `case` is “prepositional” or “nominative” for another one. `number` is from 1 to 2099.
    """
    thousands, rest = divmod(number, 1000)
    if thousands and not rest:
        return _declined("тысячного" if thousands == 1 else "двухтысячного", case)
    words = ["тысяча"] if thousands == 1 else ["две тысячи"] if thousands else []
    hundreds, rest = divmod(rest, 100)
    if hundreds and not rest:
        return " ".join([*words, _declined(_HUNDREDS.split()[hundreds - 1], case)])
    words += [_WHOLE_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest < len(_ORDINALS):
        return " ".join([*words, _declined(_ORDINALS[rest], case)])
    tens, unit = divmod(rest, 10)
    if not unit:
        return " ".join([*words, _declined(_TENS.split()[tens - 2], case)])
    return " ".join([*words, _WHOLE_TENS[tens - 2], _declined(_ORDINALS[unit], case)])


def _declined(genitive: str, case: str) -> str:
    stem, is_soft = genitive.removesuffix("ого"), genitive.endswith("ьего")
    if is_soft:
        stem = genitive.removesuffix("ьего")
    if case == "prepositional":
        return f"{stem}ьем" if is_soft else f"{stem}ом"
    if case == "nominative":
        return f"{stem}ий" if is_soft else f"{stem}ой" if stem in _STRESSED else f"{stem}ый"
    return genitive


def _full_months(text: str, language: str) -> str:
    """Write months in full that stand short beside a day or a year."""
    locale = locale_of(language)
    pairs = zip(locale.months_short.split(), locale.months.split(), strict=False)
    for short, whole in pairs:
        if short != whole:
            text = re.sub(rf"(?<=\d ){re.escape(short)}(?!\w)", whole, text)
            text = re.sub(rf"(?<!\w){re.escape(short)}(?= \d{{4}}(?!\d))", whole, text)
    return text


def _russian_dates(text: str) -> str:
    locale = locale_of("ru")
    of_day, alone = locale.months.split(), locale.months_alone.split()
    months = "|".join(dict.fromkeys((*of_day, *alone)))
    year = r"(?P<year>1\d{3}|20\d{2})(?!\d)"
    text = re.sub(rf"(?P<before>(?:{months}) ){year}(?P<after> (?:года?|г\.)(?!\w))?", _year, text)
    text = re.sub(rf"{year}(?P<after> (?:года|году|год|г\.)(?!\w))", _year, text)
    return re.sub(
        rf"(?<!\d)(?P<day>[12]?\d|3[01]) (?=(?:{'|'.join(of_day)})(?!\w))",
        lambda found: f"{russian_ordinal(int(found['day']))} " if int(found["day"]) else found[0],
        text,
    )


def _year(found: re.Match[str]) -> str:
    after = (found["after"] or "").strip()
    case = "" if "before" in found.groupdict() else _ENDING_OF_YEAR[after]
    word = "года" if after == "г." else after
    before = found.groupdict().get("before") or ""
    return f"{before}{russian_ordinal(int(found['year']), case)}{' ' if word else ''}{word}"
