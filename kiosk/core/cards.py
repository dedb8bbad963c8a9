"""What the cards over a page say: which words a mark supports, and where else it is used."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.encoding import in_language
from kiosk.core.exhibit import Edition, Exhibit, Note, Page, Panel, Source
from kiosk.core.prose import Citation, Prose


@dataclass(frozen=True)
class SourceCard:
    """Everything behind one mark of a page."""

    number: int
    count: int
    supported: str
    sources: tuple[Source, ...]
    differing: tuple[Note, ...]
    used_on: tuple[tuple[Panel, Page], ...]


def source_card(exhibit: Exhibit, edition: Edition, page: Page, number: int) -> SourceCard | None:
    """Return the card of the page's mark `number` (from 1), or None if there is none."""
    citations = page.citations
    if not 1 <= number <= len(citations):
        return None
    citation = citations[number - 1]
    sources = tuple(edition.sources[i] for i in citation.sources if i in edition.sources)
    return SourceCard(
        number,
        len(citations),
        _supported(page, citation, edition.language.code),
        sources,
        _differing(exhibit, edition, citation),
        _used_on(edition, page, citation),
    )


def covered_words(prose: Prose) -> dict[Citation, str]:
    """Return the words that each citation of `prose` covers: those since the one before it.

    Words in another language than the text around them are marked as such.
    """
    covered: dict[Citation, str] = {}
    words = ""
    for run in prose.runs:
        if run.citation is None:
            words += in_language(run.text, run.language)
            continue
        found = words.strip(" \u00a0,;:")
        earlier = covered.get(run.citation)
        covered[run.citation] = f"{earlier} … {found}" if earlier and found else earlier or found
        words = ""
    return covered


def _supported(page: Page, citation: Citation, language: str) -> str:
    found = (
        in_language(covered_words(p).get(citation, ""), p.language, language)
        for p in (*page.first_layer, *page.more)
    )
    return " … ".join(dict.fromkeys(words for words in found if words))


def _differing(exhibit: Exhibit, edition: Edition, citation: Citation) -> tuple[Note, ...]:
    ids: dict[str, None] = {}
    for fact_id in citation.facts:
        fact = exhibit.facts.get(fact_id)
        ids.update(dict.fromkeys(fact.differs if fact else (fact_id,)))
    return tuple(edition.disagreements[i] for i in ids if i in edition.disagreements)


def _used_on(edition: Edition, page: Page, citation: Citation) -> tuple[tuple[Panel, Page], ...]:
    wanted = set(citation.sources)
    return tuple(
        (panel, other)
        for panel, other in edition.pages()
        if other is not page and any(wanted & set(c.sources) for c in other.citations)
    )
