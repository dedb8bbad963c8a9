"""Every text of the exhibit by a stable key, for completeness, translation and style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.faults import Fault, Severity
from kiosk.core.prose import Prose
from kiosk.core.words import Words
from kiosk.store.folder import Folder, place_of

HOME_LABELS = ("place", "points", "since", "touch")
COVER_LABELS = ("phrase", "door")
ENTRY_PARTS = ("", ".note", ".number", ".when", ".alt")


@dataclass(frozen=True)
class Text:
    """A title, a running text or a label in one language."""

    area: str
    section: str
    part: str
    language: str
    prose: tuple[Prose, ...]

    @property
    def key(self) -> str:
        """The name of the text, the same in every language."""
        return f"{self.area}/{self.section}/{self.part}"

    @property
    def label(self) -> str:
        """The name of the label, or nothing for other texts."""
        return self.part[7:-1] if self.part.startswith('label "') else ""

    @property
    def line(self) -> int:
        """The first line of the text."""
        return next((p.line for p in self.prose if p.line), 0)

    def fault(
        self, message: str, remedy: str, *, line: int = 0, severity: Severity = Severity.ERROR
    ) -> Fault:
        """Return a fault at this text."""
        return fault_at(
            self.area,
            self.language,
            self.section,
            self.part,
            message,
            remedy,
            line=line or self.line,
            severity=severity,
        )


def fault_at(
    area: str,
    language: str,
    section: str,
    part: str,
    message: str,
    remedy: str,
    *,
    line: int = 0,
    severity: Severity = Severity.ERROR,
) -> Fault:
    """Return a fault at a place of a language file."""
    place = place_of(area, language)
    where = place.field("" if area == section == "home" else section, part)
    return Fault(place.file, line, place.panel, language, where, message, remedy, severity)


def sections(folder: Folder, area: str, language: str) -> dict[str, Words]:
    """Return the words of an area that belong to something that exists."""
    words = folder.area(area, language)
    if area.startswith("panels/"):
        known = set(folder.panels[area.removeprefix("panels/")].pages)
    elif area == "sources":
        known = set(folder.sources)
    else:
        known = set(folder.area(area, folder.exhibit.source_language))
    return {name: found for name, found in words.items() if name in known}


def allowed_labels(folder: Folder, area: str, name: str) -> dict[str, str]:
    """Return the labels that a section may have, each with what it belongs to."""
    if not area.startswith("panels/"):
        home = area == "home" and name == "home"
        return dict.fromkeys(HOME_LABELS, "home") if home else {}
    page = folder.panels[area.removeprefix("panels/")].pages[name]
    allowed = dict.fromkeys(COVER_LABELS, "cover") if name == "cover" else {}
    for side, figure in page.figures.items():
        own = (side, *(label for label, _ in figure.NEEDS), *figure.MAY)
        allowed |= dict.fromkeys(own, side)
        if figure.VEILS:
            allowed["notice"] = side
    for entry in page.entries:
        allowed |= {entry.id + part: "entry" for part in ENTRY_PARTS}
    return allowed


def texts(folder: Folder, language: str) -> Iterator[Text]:
    """Yield every text of a language that the exhibit may show, in reading order."""
    for area in folder.areas:
        for name, words in sections(folder, area, language).items():
            allowed = allowed_labels(folder, area, name)
            for part, prose in words.parts.items():
                text = Text(area, name, part, language, prose)
                if not text.label or text.label in allowed:
                    yield text


def complete_percent(folder: Folder, language: str) -> int:
    """Return how many of the source language's texts the language has, in whole per cent."""
    wanted = {text.key for text in texts(folder, folder.exhibit.source_language)}
    if language == folder.exhibit.source_language or not wanted:
        return 100
    present = {text.key for text in texts(folder, language)}
    return 100 * len(wanted & present) // len(wanted)
