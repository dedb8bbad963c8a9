"""The card behind a mark: its words, its sources, what differs, and where else it is used."""

from __future__ import annotations

import pytest

from kiosk.core.cards import SourceCard, covered_words, source_card
from kiosk.core.exhibit import (
    Edition,
    Exhibit,
    Fact,
    Grade,
    Landscape,
    Language,
    Note,
    Page,
    Panel,
    Source,
)
from kiosk.core.figures import Entry, Figure, FigureKind
from kiosk.core.prose import Citation, Prose, Run, RunKind

TRAINS = Citation(("BERIA-44",), ("F-DEP-12",))
DECREE = Citation(("STUD-UKAZ",), ("F-DEP-03",))
BOTH = Citation(("BERIA-44", "STUD-UKAZ"), ("F-DEP-12", "D-09"))
UNKNOWN = Citation(("LOST-1",), ("F-LOST-1",))


def prose(*parts: str | Citation) -> Prose:
    return Prose(
        tuple(
            Run(part) if isinstance(part, str) else Run(kind=RunKind.CITATION, citation=part)
            for part in parts
        )
    )


def page(name: str, *body: Prose, more: tuple[Prose, ...] = (), sky: Figure | None = None) -> Page:
    return Page(name, prose(name), body, more=more, sky=sky)


def exhibit_with(*pages: Page) -> tuple[Exhibit, Edition]:
    """Two panels: the pages given, and one more page that cites the trains."""
    later = page("later", prose("The trains came back.", TRAINS))
    edition = Edition(
        Language("en", "English"),
        panels=(
            Panel("deportation", Landscape.IRON, "marks", pages=pages),
            Panel("return", Landscape.STEPPE, "dates", pages=(later,)),
        ),
        sources={
            "BERIA-44": Source("BERIA-44", Grade.PRIMARY),
            "STUD-UKAZ": Source("STUD-UKAZ", Grade.SCHOLARLY),
        },
        disagreements={"D-05": Note("D-05"), "D-09": Note("D-09"), "D-77": Note("D-77")},
    )
    facts = {
        "F-DEP-12": Fact("F-DEP-12", "S", ("BERIA-44",), differs=("D-05",)),
        "F-DEP-03": Fact("F-DEP-03", "A", ("STUD-UKAZ",)),
    }
    return Exhibit({"en": edition}, "en", facts), edition


def card(of: Page, number: int = 1) -> SourceCard:
    found = source_card(*exhibit_with(of), of, number)
    assert found is not None
    return found


def test_a_mark_supports_the_words_since_the_mark_before_it() -> None:
    decree = page("decree", prose("All had to leave,", DECREE, " in 46 trains.", TRAINS))
    assert card(decree, 1).supported == "All had to leave"
    assert card(decree, 2).supported == "in 46 trains."


def test_a_mark_used_twice_supports_both_passages() -> None:
    text = prose("46 trains left", TRAINS, " under guard", DECREE, " for Siberia.", TRAINS)
    assert covered_words(text) == {
        TRAINS: "46 trains left … for Siberia.",
        DECREE: "under guard",
    }
    first, second = prose("46 trains.", TRAINS), prose("All of them left.", TRAINS)
    assert card(page("decree", first, more=(second,))).supported == "46 trains. … All of them left."


def test_words_behind_the_last_mark_are_supported_by_none() -> None:
    assert covered_words(prose("46 trains", TRAINS, " and silence.")) == {TRAINS: "46 trains"}
    assert covered_words(prose("Silence.")) == {}


def test_two_marks_in_a_row_share_no_words_and_none_is_invented() -> None:
    assert covered_words(prose("46 trains", TRAINS, " ", DECREE)) == {
        TRAINS: "46 trains",
        DECREE: "",
    }
    assert covered_words(prose("46 trains", TRAINS, TRAINS)) == {TRAINS: "46 trains"}


def test_a_sentence_told_twice_is_shown_once() -> None:
    told = prose("46 trains.", TRAINS)
    assert card(page("decree", told, more=(told,))).supported == "46 trains."


def test_a_mark_in_a_figure_supports_its_label() -> None:
    trains = Entry("trains", label=prose("46 trains", TRAINS), value=46)
    sky = Figure(FigureKind.QUANTITY, entries=(trains,))
    assert card(page("decree", sky=sky)).supported == "46 trains"


def test_the_card_says_which_mark_of_how_many_it_is() -> None:
    decree = page("decree", prose("All left,", DECREE, " in trains.", TRAINS, " All.", DECREE))
    found = card(decree, 2)
    assert (found.number, found.count) == (2, 2)


@pytest.mark.parametrize("number", [-1, 0, 2, 99])
def test_there_is_no_card_without_a_mark(number: int) -> None:
    decree = page("decree", prose("46 trains.", TRAINS))
    assert source_card(*exhibit_with(decree), decree, number) is None


def test_every_source_stands_in_the_order_of_the_citation() -> None:
    found = card(page("decree", prose("46 trains.", BOTH)))
    assert [source.id for source in found.sources] == ["BERIA-44", "STUD-UKAZ"]


def test_where_sources_differ_the_card_shows_it() -> None:
    assert [n.id for n in card(page("p", prose("46.", TRAINS))).differing] == ["D-05"]
    assert card(page("p", prose("All left.", DECREE))).differing == ()


def test_a_disagreement_can_be_cited_by_itself_and_stands_once() -> None:
    twice = Citation(("BERIA-44",), ("D-09", "F-DEP-12", "D-05"))
    assert [n.id for n in card(page("p", prose("46.", BOTH))).differing] == ["D-05", "D-09"]
    assert [n.id for n in card(page("p", prose("46.", twice))).differing] == ["D-09", "D-05"]


def test_used_also_names_the_other_pages_with_the_same_source_but_not_this_one() -> None:
    decree = page("decree", prose("46 trains.", TRAINS))
    other = page("other", prose("46 again.", BOTH, " and again.", TRAINS))
    apart = page("apart", prose("All left.", DECREE))
    found = source_card(*exhibit_with(decree, other, apart), decree, 1)
    assert found is not None
    assert [(panel.id, where.id) for panel, where in found.used_on] == [
        ("deportation", "other"),
        ("return", "later"),
    ]


def test_a_source_used_on_this_page_alone_is_used_nowhere_else() -> None:
    assert card(page("decree", prose("All left.", DECREE))).used_on == ()


def test_a_source_that_is_missing_does_not_take_the_card_away() -> None:
    found = card(page("decree", prose("Something.", UNKNOWN)))
    assert (found.supported, found.sources, found.differing) == ("Something.", (), ())
