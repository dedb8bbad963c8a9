"""The words of a language file by the name of what they belong to: a page, a term, a source."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.core.faults import Fault, Severity
from kiosk.core.markup import Document, Section
from kiosk.core.prose import EMPTY, Prose


@dataclass(frozen=True)
class Words:
    """A title with its running text, its labels and its “Read more” sheet."""

    id: str
    title: Prose = EMPTY
    body: tuple[Prose, ...] = ()
    labels: dict[str, Prose] = field(default_factory=dict)
    more_title: Prose = EMPTY
    more: tuple[Prose, ...] = ()
    line: int = 0

    @property
    def parts(self) -> dict[str, tuple[Prose, ...]]:
        """Every text that has words, by the name a curator would use, in reading order."""
        parts = {"title": (self.title,), "text": self.body}
        parts |= {f'label "{name}"': (prose,) for name, prose in self.labels.items()}
        parts |= {"title of “Read more”": (self.more_title,), "“Read more”": self.more}
        return {name: prose for name, prose in parts.items() if any(prose)}


def words_of(document: Document, first: str) -> tuple[dict[str, Words], tuple[Fault, ...]]:
    """Return the words of a file by name; `first` names what stands under the # title.

    With an empty `first` the file is a list, and words under its # title are not shown.
    """
    found: dict[str, Words] = {}
    faults: list[Fault] = []
    place = document.place
    current = ""

    def fault(section: Section, message: str, remedy: str, *, mild: bool = False) -> None:
        severity = Severity.WARNING if mild else Severity.ERROR
        where = place.field(section.id or current, "title")
        faults.append(
            Fault(
                place.file,
                section.line,
                place.panel,
                place.language,
                where,
                message,
                remedy,
                severity,
            )
        )

    for section in document.sections:
        if section.level == 3:
            page = found.get(current)
            if page is None:
                fault(section, "No page stands above this ### title.", "Write ## for a page.")
            elif page.more or page.more_title:
                fault(
                    section,
                    "A page has one “Read more” sheet, and this is its second.",
                    "Join the two under one ### title.",
                )
            else:
                found[current] = replace(
                    page,
                    more_title=section.title,
                    more=section.paragraphs,
                    labels={**section.labels, **page.labels},
                )
            continue
        name = first if section.level == 1 else section.id
        if section.level == 1 and not first:
            current = ""
            if section.paragraphs or section.labels:
                fault(
                    section,
                    "The words under this # title are not shown.",
                    "Move them under a ## title.",
                    mild=True,
                )
            continue
        if not name:
            current = ""
            fault(
                section,
                f"The {place.noun} “{section.title.plain[:60]}” has no name.",
                "Write {#name} behind its title.",
            )
            continue
        if name in found:
            current = ""
            fault(
                section,
                f"“{name}” stands here twice, first in line {found[name].line}.",
                "Give one of the two another name, or delete it.",
            )
            continue
        current = name
        found[name] = Words(
            name,
            section.title,
            section.paragraphs,
            section.labels,
            line=section.line,
        )
    if first and first not in found:
        faults.append(
            Fault(
                place.file,
                1,
                place.panel,
                place.language,
                "title",
                "The file has no title.",
                "Begin it with a line “# Title”.",
            )
        )
    return found, tuple(faults)
