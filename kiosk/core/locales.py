"""How each language writes dates and numbers, and how many forms a noun has after a number.

The one table of this kind. Qt knows no Kalmyk, and its Russian month forms are not always the
right case, so the table is ours. A language without a line writes dates in digits.
"""

from __future__ import annotations

from dataclasses import dataclass

NBSP = "\u00a0"


@dataclass(frozen=True)
class Locale:
    """What one language needs. Months are twelve words with spaces between, or nothing.

    `months` stand behind a day, `months_alone` without one. Without `months`, dates are written
    in digits as in 28.12.1943. `about` stands before a date, `roughly` before a number. Digits
    are grouped by `group` from `group_from` on. `plural_forms` counts the forms of a noun behind
    a number, so the forms of each counted message in `kiosk/i18n/`; 0 where it is not known.
    """

    months: str = ""
    months_alone: str = ""
    months_short: str = ""
    about: str = "~"
    roughly: str = "~"
    group: str = NBSP
    group_from: int = 10_000
    decimal: str = ","
    plural_forms: int = 0


_ENGLISH = "January February March April May June July August September October November December"
_LOCALES = {
    "en": Locale(
        months=_ENGLISH,
        months_alone=_ENGLISH,
        months_short="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        about="c." + NBSP,
        roughly="about",
        group=",",
        group_from=1_000,
        decimal=".",
        plural_forms=2,
    ),
    "ru": Locale(
        months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        months_alone="январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь"
        " декабрь",
        months_short="янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
        about="ок." + NBSP,
        roughly="около",
        plural_forms=3,
    ),
    # Kalmyk: no source that we read attests the names of the months or the words for “about”, so
    # they wait for a speaker and dates stay in digits; numbers are grouped as in the Russian that
    # surrounds it. A noun stays as it is behind every number: “plural marking … is absent if the
    # NP includes numerals” (MongTeCor, LMU Munich, page “Number”, with a Kalmyk example).
    "xal": Locale(plural_forms=1),
    "he": Locale(
        months="בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר"
        " בדצמבר",
        months_alone="ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        months_short="בינו׳ בפבר׳ במרץ באפר׳ במאי ביוני ביולי באוג׳ בספט׳ באוק׳ בנוב׳ בדצמ׳",
        about="סביב" + NBSP,
        roughly="בערך",
        group=",",
        group_from=1_000,
        decimal=".",
    ),
}
_DIGITS = Locale()


def locale_of(language: str) -> Locale:
    """Return the line of a language, whose code may have a region or script: ru-RU, xal-Latn."""
    return _LOCALES.get(language.split("-")[0], _DIGITS)
