"""What a voice is given for what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.pronunciation import pronounced, russian_ordinal


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "27 октября 1943 года прибыли",
            "двадцать седьмого октября тысяча девятьсот сорок третьего года прибыли",
        ),
        ("в 1943 году", "в тысяча девятьсот сорок третьем году"),
        ("1956 год", "тысяча девятьсот пятьдесят шестой год"),
        ("2 июня 2004 г.", "второго июня две тысячи четвёртого года"),
        ("с октября 1943 по", "с октября тысяча девятьсот сорок третьего по"),
        ("27 окт. 1943", "двадцать седьмого октября тысяча девятьсот сорок третьего"),
        ("декабрь 1957", "декабрь тысяча девятьсот пятьдесят седьмого"),
        ("в 2000 году", "в двухтысячном году"),
        ("1900 год", "тысяча девятисотый год"),
        ("93\u00a0139 человек, 1943 человека", "93139 человек, 1943 человека"),
        ("46 мая", "46 мая"),
    ],
)
def test_russian_dates_are_ordinals(written: str, spoken: str) -> None:
    assert pronounced(written, "ru") == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("27 Oct 1943 Serov", "27 October 1943 Serov"),
        ("Dec 1943", "December 1943"),
        ("Jan went away in Mar", "Jan went away in Mar"),
        ("1943–1957", "1943 to 1957"),
        ("in 1943\u2029Then", "in 1943. Then"),
        ("In 1943.\nThen", "In 1943. Then"),
        ("93,139 people", "93,139 people"),
        ("[[h@l'oU]]", "[h@l'oU]"),
        ("\u2029 \n", ""),
    ],
)
def test_english_is_written_out(written: str, spoken: str) -> None:
    assert pronounced(written, "en") == spoken


def test_other_languages_keep_their_dates() -> None:
    assert pronounced("27 окт. 1943", "xal") == "27 окт. 1943"


@given(st.integers(1, 2099), st.sampled_from(["", "prepositional", "nominative"]))
def test_every_year_has_its_words(number: int, case: str) -> None:
    words = russian_ordinal(number, case)
    assert not any(letter.isdigit() for letter in words)
    endings = {"": ("ого", "его"), "prepositional": ("ом", "ем"), "nominative": ("ый", "ий", "ой")}
    assert words.endswith(endings[case])


def test_no_two_years_sound_alike() -> None:
    assert len({russian_ordinal(year) for year in range(1, 2100)}) == 2099
