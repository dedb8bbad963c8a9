"""Every number, date and quotation has a source, and every citation names what exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from kiosk.core.dates import PartialDate
from kiosk.core.faults import Fault, Severity
from kiosk.core.prose import Citation, Prose
from kiosk.store import formats
from kiosk.store.duplicates import tables_of
from kiosk.store.folder import Folder
from kiosk.store.table import EntryTable
from kiosk.store.tables import suggest
from kiosk.store.texts import Text, texts

_NUMBER = re.compile(r"\d+(?:[,.\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?")
_QUOTED = re.compile(r"[“«„]([^“”«»„]*)[”»“]")
# A name in quotation marks is short and begins with a capital; it is not a quotation.
_QUOTATION_WORDS = 4
_UNCITED_AREAS = ("sources",)
_TOLD_ELSEWHERE = ('label "sky"', 'label "ground"', 'label "alt"', 'label "phrase"')


def numbers(text: str) -> set[str]:
    """Return the numbers of a text as bare digits."""
    return {re.sub(r"\D", "", match) for match in _NUMBER.findall(text)}


def quotations(text: str) -> list[str]:
    """Return what stands in quotation marks and is more than a name or a single term."""
    return [
        words
        for words in _QUOTED.findall(text)
        if len(words.split()) >= (2 if words[:1].islower() else _QUOTATION_WORDS)
    ]


def uncovered(prose: Iterable[Prose]) -> list[tuple[Prose, str]]:
    """Return the words behind the last citation of each paragraph, with the paragraph."""
    pending: list[tuple[Prose, str]] = []
    for paragraph in prose:
        words: list[str] = []
        for run in paragraph.runs:
            words = [] if run.citation is not None else [*words, run.text]
        pending.append((paragraph, "".join(words)))
    return pending


class Citations:
    """The check of one folder's citations."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._texts = {code: tuple(texts(folder, code)) for code in folder.languages}

    def faults(self) -> Iterator[Fault]:
        """Yield every fault of citations and of the numbers and quotations without one."""
        yield from self._fact_file()
        for language in self._folder.languages:
            told = _told(self._texts[language])
            pages: dict[tuple[str, str], list[Text]] = {}
            for text in self._texts[language]:
                pages.setdefault((text.area, text.section), []).append(text)
                yield from self._names(text)
            for (area, _), page in pages.items():
                if area not in _UNCITED_AREAS:
                    yield from self._page(page, told)

    @cached_property
    def _disagreements(self) -> dict[str, frozenset[str]]:
        """The sources of each disagreement: those listed and those that its words cite."""
        folder = self._folder
        known = folder.area("disagreements", folder.exhibit.source_language)
        found = {name: set[str]() for name in (*known, *folder.disagreements)}
        for name, table in folder.disagreements.items():
            found[name].update(table.sources)
        for language in folder.languages:
            for name, words in folder.area("disagreements", language).items():
                cited = (s for p in words.body for c in p.citations for s in c.sources)
                found.get(name, set()).update(cited)
        return {name: frozenset(sources) for name, sources in found.items()}

    def _sources(self, name: str) -> set[str]:
        """Return the sources that may stand behind a fact or a disagreement."""
        fact = self._folder.facts.get(name)
        if fact is None:
            return set(self._disagreements[name])
        return set(fact.sources).union(*(self._disagreements.get(d, ()) for d in fact.differs))

    def _fact_file(self) -> Iterator[Fault]:
        file = self._folder.files["facts/facts.toml"]
        for index, raw in enumerate(tables_of((file.data or {}).get("fact"))):
            fact = self._folder.facts.get(str(raw.get("id")))
            if fact is None:
                continue
            path = ("fact", index)
            if not fact.sources:
                message, remedy = "The fact has no source.", 'Add sources = ["…"].'
                yield file.fault((*path, "sources"), message, remedy)
            for name in fact.sources:
                if name not in self._folder.sources and self._folder.sources:
                    yield file.fault(
                        (*path, "sources"),
                        f"The source “{name}” does not stand in sources/sources.toml.",
                        suggest(name, self._folder.sources) or "Add it there.",
                    )
            for name in fact.differs:
                if name not in self._disagreements:
                    yield file.fault(
                        (*path, "differs"),
                        f"The disagreement “{name}” does not stand in disagreements.",
                        suggest(name, self._disagreements) or "Add its words there.",
                    )

    def _names(self, text: Text) -> Iterator[Fault]:
        glossary = self._folder.area("glossary", self._folder.exhibit.source_language)
        for prose in text.prose:
            for term in prose.terms:
                if term and term not in glossary:
                    yield text.fault(
                        f"The term “{term}” does not stand in the glossary.",
                        suggest(term, glossary) or "Add it to the glossary.",
                        line=prose.line,
                    )
            for citation in prose.citations:
                for message, remedy in self._citation(citation, text.area == "disagreements"):
                    yield text.fault(message, remedy, line=prose.line)

    def _citation(self, citation: Citation, differing: bool) -> Iterator[tuple[str, str]]:
        folder, sound = self._folder, True
        if not citation.sources:
            sound = False
            yield "A citation names no source.", "Write @ before the id of the source."
        for name in citation.sources:
            if name not in folder.sources:
                sound = False
                remedy = suggest(name, folder.sources) or "Add it to sources/sources.toml."
                yield f"The source “{name}” is unknown.", remedy
        for name in citation.facts:
            if name not in folder.facts and name not in self._disagreements:
                sound = False
                remedy = suggest(name, [*folder.facts, *self._disagreements])
                if name in folder.sources:
                    remedy = f"It is a source: write @{name}."
                yield f"The fact “{name}” is unknown.", remedy or "Add it to facts/facts.toml."
        if not sound:
            return
        carried = {name: self._sources(name) for name in citation.facts}
        every = set().union(*carried.values()) if carried else set(citation.sources)
        for name in citation.sources:
            if name not in every:
                yield (
                    f"The source “{name}” stands behind none of {', '.join(carried)}.",
                    f"Their sources are {', '.join(sorted(every))}; correct this citation"
                    " or facts/facts.toml.",
                )
        for name, sources in carried.items():
            if sources and not sources & set(citation.sources):
                yield (
                    f"The citation carries {name} but names none of its sources.",
                    f"Add one: {', '.join('@' + s for s in sorted(sources))}.",
                )
            fact = folder.facts.get(name)
            beside = any(other in self._disagreements for other in citation.facts)
            if fact is not None and fact.only_as_disagreement and not (beside or differing):
                yield (
                    f"{name} is told only as a disagreement, and none stands beside it.",
                    f"Add {' or '.join(fact.differs) or 'its D- id'} to the citation.",
                )

    def _page(self, page: list[Text], told: set[str]) -> Iterator[Fault]:
        """Check the texts of one page, term or disagreement together."""
        here = _told(page) | self._figure_numbers(page[0])
        by_part = {text.part: text for text in page}
        entries = self._entries(page[0])
        grouped: set[str] = set()
        for entry in entries:
            parts = [f'label "{entry.id}{end}"' for end in (".when", ".number", "", ".note")]
            own = [by_part[part] for part in parts if part in by_part]
            grouped.update(text.part for text in own)
            yield from self._entry(entry, own)
        quote = [by_part[p] for p in ('label "quote"', 'label "by"') if p in by_part]
        grouped.update(text.part for text in quote)
        if quote and not any(p.citations for text in quote for p in text.prose):
            yield quote[0].fault(
                "The quotation has no source.", "Write [@SOURCE F-FACT] behind it."
            )
        for text in page:
            if text.part in grouped:
                continue
            if text.area == "home" and text.part != "text":
                yield from _untold(text, told | here, "")
            elif text.part in ("title", "title of “Read more”"):
                scope = told if text.section == "cover" else here
                yield from _untold(text, scope, " in the text of this page")
            elif text.part in _TOLD_ELSEWHERE:
                scope = told | here if text.label == "phrase" else here
                yield from _untold(text, scope, " on this page", severity=Severity.WARNING)
            else:
                yield from _uncited(text, text.prose)

    def _entry(self, entry: EntryTable, own: list[Text]) -> Iterator[Fault]:
        if not own:
            return
        prose = [p for text in own for p in text.prose]
        label = next((text for text in own if text.label == entry.id), own[0])
        shows = any(getattr(entry, name, None) is not None for name in ("value", "date"))
        shows = shows or any(text.label.endswith((".number", ".when")) for text in own)
        if shows and not any(p.citations for p in prose):
            yield label.fault(
                f"The entry “{entry.id}” shows a number or date without a source.",
                "Write [@SOURCE F-FACT] behind its label.",
            )
            return
        # The words of an entry are read as one: a citation covers those that stand before it.
        cited = [n for n, text in enumerate(own) if any(p.citations for p in text.prose)]
        for text in own[cited[-1] if cited else 0 :]:
            yield from _uncited(text, text.prose)

    def _page_table(self, text: Text) -> formats.PageTable | None:
        panel = self._folder.panels.get(text.area.removeprefix("panels/"))
        return panel.pages.get(text.section) if panel else None

    def _entries(self, text: Text) -> tuple[EntryTable, ...]:
        page = self._page_table(text)
        return page.entries if page else ()

    def _figure_numbers(self, text: Text) -> set[str]:
        page = self._page_table(text)
        found: set[str] = set()
        for figure in page.figures.values() if page else ():
            for holder in (figure, *getattr(figure, "entry", ())):
                for name in ("start", "end", "date", "until", "value", "low", "bronze", "shade"):
                    value = getattr(holder, name, None)
                    if isinstance(value, PartialDate):
                        found |= {str(value.year), str(value.day)}
                    elif value is not None:
                        found |= numbers(f"{value:.10g}")
            found.add(str(len(getattr(figure, "entry", ()))))
        return found


def _told(page: Iterable[Text]) -> set[str]:
    """Return the numbers that stand in texts with a citation."""
    groups: dict[tuple[str, str, str], list[Prose]] = {}
    for text in page:
        if text.area not in _UNCITED_AREAS:
            name = text.label.partition(".")[0] or text.part
            groups.setdefault((text.area, text.section, name), []).extend(text.prose)
    cited = (prose for prose in groups.values() if any(p.citations for p in prose))
    return {number for prose in cited for p in prose for number in numbers(p.plain)}


def _untold(
    text: Text, told: set[str], where: str, *, severity: Severity = Severity.ERROR
) -> Iterator[Fault]:
    for paragraph, words in uncovered(text.prose):
        missing = sorted(numbers(words) - told)
        if missing:
            yield text.fault(
                f"The number {missing[0]} is not told again with a source{where}.",
                "Tell it there with its citation, or leave it out here.",
                line=paragraph.line,
                severity=severity,
            )


def _uncited(text: Text, prose: Iterable[Prose]) -> Iterator[Fault]:
    for paragraph, words in uncovered(prose):
        yield from _bare(text, paragraph, words)


def _bare(text: Text, paragraph: Prose, words: str) -> Iterator[Fault]:
    number = _NUMBER.search(words)
    quoted = quotations(words)
    if not (number or quoted) or "[@" in words:
        return
    what = f"The number {number[0]}" if number else f"The quotation “{quoted[0][:40]}”"
    yield text.fault(
        f"{what} has no source.",
        "Write [@SOURCE F-FACT] behind the words that it belongs to.",
        line=paragraph.line,
    )
