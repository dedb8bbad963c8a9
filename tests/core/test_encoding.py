"""Words on their way to the screen keep their order, and nothing in them can open a run."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.characters import clean
from kiosk.core.encoding import (
    EMPHASIS,
    END,
    HEADING,
    LABEL,
    MARK,
    PARAGRAPH,
    STRONG,
    TERM,
    encode,
    encode_all,
    heading,
    labelled,
)
from kiosk.core.prose import Citation, Prose, Run, RunKind

DECREE = Citation(("STUD-UKAZ",), ("F-DEP-03",))
TRAINS = Citation(("BERIA-44",), ("F-DEP-12",))
SIGNS = (END, STRONG, EMPHASIS, TERM, MARK, LABEL, HEADING)


def cited(citation: Citation) -> Run:
    return Run(kind=RunKind.CITATION, citation=citation)


def test_plain_words_stay_as_they_are() -> None:
    assert encode(Prose((Run("46 trains went east."),))) == "46 trains went east."


@pytest.mark.parametrize(
    ("kind", "sign"),
    [(RunKind.STRONG, STRONG), (RunKind.EMPHASIS, EMPHASIS), (RunKind.TERM, TERM)],
)
def test_a_run_stands_between_its_own_sign_and_the_end(kind: RunKind, sign: str) -> None:
    prose = Prose((Run("In "), Run("exile", kind, "exile"), Run(" for years")))
    assert encode(prose) == f"In {sign}exile{END} for years"


def test_a_mark_shows_the_number_of_its_citation() -> None:
    prose = Prose((Run("All"), cited(DECREE), Run(" by train."), cited(TRAINS)))
    marks = {DECREE: 1, TRAINS: 12}
    assert encode(prose, marks) == f"All{MARK}1{END} by train.{MARK}12{END}"


def test_a_citation_without_a_number_leaves_no_trace() -> None:
    prose = Prose((Run("All"), cited(DECREE), Run(" by train.")))
    assert encode(prose) == "All by train."
    assert encode(prose, {TRAINS: 1}) == "All by train."


def test_paragraphs_are_kept_apart() -> None:
    paragraphs = (Prose((Run("One."),)), Prose((Run("Two."), cited(TRAINS))))
    assert encode_all(paragraphs, {TRAINS: 1}) == f"One.{PARAGRAPH}Two.{MARK}1{END}"
    assert encode_all(()) == ""


def test_labels_and_headings_can_be_told_from_text() -> None:
    assert labelled("Primary", f"Beria{MARK}1{END}") == f"{LABEL}Primary{END}Beria{MARK}1{END}"
    assert heading("What differs") == f"{HEADING}What differs{END}"


@given(st.text())
def test_no_sign_of_a_run_survives_in_a_curators_words(text: str) -> None:
    words, _ = clean("".join(SIGNS).join((text, text, "")))
    assert not set(SIGNS) & set(words)


_words = st.text(st.characters(codec="utf-8", exclude_categories=("Co", "Cs", "Cc")), max_size=12)
_runs = st.builds(Run, _words, st.sampled_from([kind for kind in RunKind if kind != "citation"]))


@given(st.lists(_runs | st.sampled_from((cited(DECREE), cited(TRAINS))), max_size=8))
def test_a_reader_gets_every_word_once_and_in_order(runs: list[Run]) -> None:
    prose = Prose(tuple(runs))
    encoded = encode(prose, {DECREE: 1, TRAINS: 2})
    without_marks = re.sub(f"{MARK}[0-9]+{END}", "", encoded)
    shown = re.sub(f"[{''.join(SIGNS)}]", "", without_marks)
    assert shown.strip() == prose.plain
    assert encoded.count(MARK) == len(prose.citations)
    assert encoded.count(END) == sum(encoded.count(sign) for sign in SIGNS if sign != END)
