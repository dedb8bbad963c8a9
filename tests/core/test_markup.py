"""The subset of Markdown: what it gives, what it refuses, and that nothing makes it fail."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.characters import clean
from kiosk.core.markup import MOST_CHARACTERS, Document, Place, parse
from kiosk.core.prose import Citation, Run, RunKind
from kiosk.core.typography import NBSP, set_text
from kiosk.core.words import words_of

PLACE = Place("panels/p/en.md", "en", "p")


def read(text: str, language: str = "en") -> Document:
    return parse(text, Place(f"panels/p/{language}.md", language, "p"))


def runs(text: str, language: str = "en") -> tuple[Run, ...]:
    document = read(f"# T\n\n{text}\n", language)
    assert document.faults == ()
    (paragraph,) = document.sections[0].paragraphs
    return paragraph.runs


def test_sections_labels_and_lines() -> None:
    document = read(
        "\ufeff# Deportation\r\n\r\n- phrase: A whole\r\n  people\r\n- trains.note: each\r\n\r\n"
        "Text.\r\n\r\n## Decree {#decree}\r\n\r\nOne.\r\n\r\nTwo.\r\n\r\n### More\r\n\r\nThree.\r\n"
    )
    assert document.faults == ()
    cover, decree, more = document.sections
    assert (cover.level, cover.id, cover.title.plain, cover.line) == (1, "", "Deportation", 1)
    assert {k: v.plain for k, v in cover.labels.items()} == {
        "phrase": "A whole people",
        "trains.note": "each",
    }
    assert (decree.id, decree.line) == ("decree", 9)
    assert [(p.plain, p.line) for p in decree.paragraphs] == [("One.", 11), ("Two.", 13)]
    assert (more.level, more.title.plain) == (3, "More")


def test_a_citation_hangs_on_its_word() -> None:
    first, mark, rest = runs("Forty-six trains. [@BERIA-44 @SEED F-DEP-12 D-05] More.")
    assert first.text == "Forty-six trains."
    assert mark.kind is RunKind.CITATION
    assert mark.citation == Citation(("BERIA-44", "SEED"), ("F-DEP-12", "D-05"))
    assert rest.text == " More."


def test_a_citation_may_be_broken_over_lines() -> None:
    assert runs("Trains. [@A\nF-1\n@B]")[1].citation == Citation(("A", "B"), ("F-1",))


def test_terms_languages_strong_and_emphasis_nest() -> None:
    found = runs("a **b [c](#т-1) [Элст *х*]{lang=xal}** *d*")
    assert [(r.text, r.kind, r.target, r.language) for r in found] == [
        ("a ", RunKind.PLAIN, "", ""),
        ("b ", RunKind.STRONG, "", ""),
        ("c", RunKind.TERM, "т-1", ""),
        (" ", RunKind.STRONG, "", ""),
        ("Элст х", RunKind.STRONG, "", "xal"),
        (" ", RunKind.PLAIN, "", ""),
        ("d", RunKind.EMPHASIS, "", ""),
    ]


REFUSED = {
    "<div>x</div>": "HTML",
    "a <b>x</b>": "HTML",
    "<!-- x -->": "HTML",
    "![a](b.png)": "picture",
    "![a](file:///etc/passwd)": "picture",
    "[a](http://b.c)": "link leads out",
    "[a](javascript:alert)": "link is not complete",
    "<http://b.c>": "link leads out",
    "`a`": "code",
    "```\na\n```": "code",
    "    a": "code",
    "| a | b |\n| - | - |": "table",
    "> a": "block quote",
    "---": "ruled line",
    "1943. A year": "numbered list",
    "- a: b\n  - c: d": "A list stands inside",
    "- words only": "no name",
    "- a: b\nlazy": "belongs to the label",
    "#### Deep": "4 # signs",
    "Under\n===": "makes a heading",
    "a [@B": "citation is not complete",
    "a [F-DEP-01]": "citation is not complete",
    "a [@ ]": "cannot be read",
    "a [b]{class=x}": "do not name a language",
    "a {b}": "curly bracket",
    "a &#8238; b": "reading direction",
    "a &#7; b": "lost letter",
    "a \u2066b": "reading direction",
    "a \x00 b": "control character",
    "a \ue000 b": "private character",
    "a \u0378 b": "not defined",
    "a " + "\u0301" * 9: "accents",
    "a \u2028 b": "line separator",
    "x" * (MOST_CHARACTERS + 1): "characters",
    "[" * 300: "brackets",
    "\n" * 6_000 + "a": "lines",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text[:24]))
def test_what_is_not_in_the_subset_is_refused(text: str) -> None:
    document = read(f"# T\n\nOne.\n\n{text}\n")
    found = [fault for fault in document.faults if REFUSED[text] in fault.message]
    assert len(found) == 1, document.faults
    assert len(document.faults) == 1
    (fault,) = found
    assert (fault.file, fault.panel, fault.language) == ("panels/p/en.md", "p", "en")
    assert fault.line >= 5
    assert fault.remedy
    words = "".join(p.plain for s in document.sections for p in s.paragraphs)
    assert "<" not in words or "HTML" not in REFUSED[text]


@pytest.mark.parametrize("text", ['a "b" c', "a 'b c", "a **b"])
def test_straight_marks_are_warned_of(text: str) -> None:
    (fault,) = read(f"# T\n\n{text}\n").faults
    assert fault.severity == "warning"
    assert fault.line == 3


def test_the_line_of_a_fault_inside_a_paragraph() -> None:
    (fault,) = read("# T\n\none\ntwo\n<b>three\n").faults
    assert fault.line == 5


def test_words_before_the_first_title_are_a_fault() -> None:
    document = read("words\n\nmore\n\n# T\n")
    assert [fault.line for fault in document.faults] == [1]


def test_more_belongs_to_its_page_and_names_are_unique() -> None:
    text = "# T\n\n## A {#a}\n\n### M\n\nx\n\n### N\n\n## B {#a}\n\n## C\n\nc\n"
    words, faults = words_of(read(text), "cover")
    assert set(words) == {"cover", "a"}
    assert words["a"].more_title.plain == "M"
    assert [fault.line for fault in faults] == [9, 11, 13]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "28 December 1943", "28~December 1943"),
        ("en", "some 40 km — far", "some 40~km~— far"),
        ("en", "J. Otto Pohl, don't", "J.~Otto Pohl, don’t"),
        ("ru", "в 1943 г. и 93 139 на Дону", "в~1943~г. и~93~139 на~Дону"),
        ("ru", "из-за того, ок. 5 км", "из-за того, ок.~5~км"),
        ("ru", "с 28 декабря — с. 5", "с~28~декабря~— с.~5"),
        ("xal", "ә бәәв — 5", "ә~бәәв~— 5"),
    ],
)
def test_spaces_that_do_not_break(language: str, text: str, wanted: str) -> None:
    assert set_text(text, language).replace(NBSP, "~") == wanted


def test_spaces_hold_across_runs() -> None:
    first, second = runs("**46** km")
    assert (first.text, second.text) == ("46", NBSP + "km")


def test_decomposed_letters_are_composed() -> None:
    assert clean("и\u0306") == ("й", ())


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("#- *_[]()@{}=!<>`|\\&;:\"'F-1aя\n\t \u0301\u202e")))
def test_any_text_gives_clean_words(text: str) -> None:
    document = parse(text, PLACE)
    for section in document.sections:
        for prose in (section.title, *section.labels.values(), *section.paragraphs):
            assert clean(prose.plain)[1] == ()
            assert "\n" not in prose.plain


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "*a_",
        "- ",
        "> ",
        "- a: b\n",
        "# a\n\n",
        "`",
        "<a ",
        "![",
        "a [@B F] ",
        "\u0301\u0316",
        "[x](#",
        "&#1;",
        "[a]{lang=",
        "|-",
        "в ",
        "“a",
    ],
)
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    """A text of a megabyte takes less than 40 times the time of one of 100 kB."""
    spent = []
    for length in (100_000, 1_000_000):
        text = (piece * length)[:length]
        began = time.process_time()
        parse(text, PLACE)
        spent.append(time.process_time() - began)
    assert spent[1] < max(1.0, 40 * spent[0]), spent
