"""The files of a content folder, each checked by itself, before they become an exhibit."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.core.faults import Fault, Severity
from kiosk.core.figures import Media, Sensitivity
from kiosk.core.markup import Document, Place, parse
from kiosk.core.words import Words, words_of
from kiosk.store.duplicates import duplicate_entries, duplicates
from kiosk.store.formats import (
    FORMAT,
    MOST_ENTRIES,
    DisagreementTable,
    ExhibitFile,
    FactTable,
    MediaTable,
    PanelFile,
    SourceTable,
)
from kiosk.store.migrations import migrated_tables, migrated_words
from kiosk.store.reading import inside, printable, read_text
from kiosk.store.table import Table
from kiosk.store.tables import TomlFile, read_list, read_table, read_toml, suggest

T = TypeVar("T", bound=Table)

NOUNS = {
    "home": "section",
    "glossary": "term",
    "sources": "source",
    "disagreements": "disagreement",
}
FIRST = {"home": "home"}


@dataclass(frozen=True)
class Folder:
    """Everything read from a content folder that can be used.

    `words` is by area (`home`, `panels/deportation`) and language; an area whose file exists
    but could not be read stands in `unreadable`.
    """

    root: Path
    media_dir: Path
    exhibit: ExhibitFile
    panels: dict[str, PanelFile] = field(default_factory=dict)
    media: dict[str, MediaTable] = field(default_factory=dict)
    sources: dict[str, SourceTable] = field(default_factory=dict)
    facts: dict[str, FactTable] = field(default_factory=dict)
    disagreements: dict[str, DisagreementTable] = field(default_factory=dict)
    files: dict[str, TomlFile] = field(default_factory=dict)
    words: dict[tuple[str, str], dict[str, Words]] = field(default_factory=dict)
    unreadable: frozenset[tuple[str, str]] = frozenset()

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of all languages, in order."""
        return tuple(dict.fromkeys(table.code for table in self.exhibit.language))

    @property
    def areas(self) -> tuple[str, ...]:
        """Every place that has a file of words for each language."""
        return (*NOUNS, *(f"panels/{name}" for name in self.panels))

    def area(self, area: str, language: str) -> dict[str, Words]:
        """Return the words of an area in a language; empty if there are none."""
        return self.words.get((area, language), {})

    def rights(self, file: str) -> Media:
        """Return what media.toml says about a picture."""
        table = self.media.get(file, MediaTable(file=file))
        care = table.sensitivity or Sensitivity.NONE
        return Media(table.file, table.credit, table.licence, care)


def place_of(area: str, language: str) -> Place:
    """Return where the words of an area stand."""
    panel = area.removeprefix("panels/") if area.startswith("panels/") else ""
    return Place(f"{area}/{language}.md", language, panel, NOUNS.get(area, "page"))


def read_folder(root: Path) -> tuple[Folder | None, tuple[Fault, ...]]:
    """Read every file of a content folder; without a usable exhibit.toml there is no folder."""
    try:
        if not root.is_dir():
            return None, (
                Fault(str(root), 0, message="There is no such folder.", remedy="Name another."),
            )
        return _Collector(root).read()
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"The folder cannot be read: {reason}."
        return None, (Fault(str(root), message=message, remedy="Check the disk and the rights."),)


class _Collector:
    """Gathers faults while it reads one folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._faults: list[Fault] = []
        self._files: dict[str, TomlFile] = {}
        self._words: dict[tuple[str, str], dict[str, Words]] = {}
        self._unreadable: set[tuple[str, str]] = set()
        self._format = FORMAT

    def read(self) -> tuple[Folder | None, tuple[Fault, ...]]:
        exhibit = self._exhibit()
        if exhibit is None:
            return None, tuple(self._faults)
        media_dir = self._media_dir(exhibit)
        panels = dict(self._panels(exhibit))
        media = self._list("media.toml", "media", MediaTable)
        sources = self._list("sources/sources.toml", "source", SourceTable)
        lists = ("fact", "disagreement")
        facts = self._list("facts/facts.toml", "fact", FactTable, lists)
        differing = self._list("facts/facts.toml", "disagreement", DisagreementTable, lists)
        for area in (*NOUNS, *(f"panels/{name}" for name in panels)):
            self._area(area, exhibit)
        folder = Folder(
            self._root,
            media_dir,
            exhibit,
            panels,
            {table.file: table for table in reversed(media)},
            {table.id: table for table in reversed(sources)},
            {table.id: table for table in reversed(facts)},
            {table.id: table for table in reversed(differing)},
            self._files,
            self._words,
            frozenset(self._unreadable),
        )
        return folder, tuple(self._faults)

    def _toml(self, file: str, panel: str = "") -> TomlFile:
        source = read_toml(self._root, file, panel=panel)
        if source.data is not None and self._format < FORMAT:
            data = migrated_tables(file, dict(source.data), self._format)
            source = dataclasses.replace(source, data=data)
        self._files[file] = source
        self._faults.extend(source.faults)
        return source

    def _exhibit(self) -> ExhibitFile | None:
        source = self._toml("exhibit.toml")
        if source.data is None:
            return None
        number = source.data.get("format")
        if number is None:
            self._faults.append(
                source.fault(("format",), "“format” is missing.", f"Add a line format = {FORMAT}.")
            )
        elif isinstance(number, int) and not 1 <= number <= FORMAT:
            self._faults.append(
                source.fault(
                    ("format",),
                    f"The content has format {number}; this program reads 1 to {FORMAT}.",
                    "Install a newer program, or ask who sent the content for an older format.",
                )
            )
            return None
        elif isinstance(number, int) and number < FORMAT:
            self._format = number
            source = self._toml("exhibit.toml")
        exhibit, faults = read_table(source, ExhibitFile)
        self._faults.extend(faults)
        self._faults.extend(duplicates(source, "language", "code"))
        return exhibit

    def _media_dir(self, exhibit: ExhibitFile) -> Path:
        source = self._files["exhibit.toml"]
        root = self._root.resolve()
        media = (root / exhibit.media).resolve()
        if Path(exhibit.media).is_absolute() or not media.is_relative_to(root.parent):
            message = "The media folder lies outside the exhibit."
            remedy = 'Write media = "../media" or media = "media".'
            self._faults.append(source.fault(("media",), message, remedy))
            return root / "media"
        if not media.is_dir():
            message, remedy = "The media folder is missing.", "Add it, or correct its name here."
            self._faults.append(source.fault(("media",), message, remedy))
        return media

    def _panels(self, exhibit: ExhibitFile) -> Iterator[tuple[str, PanelFile]]:
        source = self._files["exhibit.toml"]
        base = self._root / "panels"
        folders = base.iterdir() if base.is_dir() else ()
        present = sorted(printable(p.name) for p in folders if p.is_dir())
        for index, name in enumerate(exhibit.panels):
            if name in exhibit.panels[:index]:
                message, remedy = f"The panel “{name}” stands here twice.", "Delete one of them."
                self._faults.append(source.fault(("panels", index), message, remedy))
                continue
            if inside(self._root, f"panels/{name}") is None or name not in present:
                self._faults.append(
                    source.fault(
                        ("panels", index),
                        f"The folder panels/{name} is missing.",
                        f"Add it or take the name out. {suggest(name, present)}".strip(),
                    )
                )
                continue
            panel = self._panel(name)
            if panel is not None:
                yield name, panel
        for name in present:
            if name not in exhibit.panels:
                self._faults.append(
                    Fault(
                        f"panels/{name}",
                        panel=name,
                        message="This panel is not listed and not shown.",
                        remedy=f"Add “{name}” to panels in exhibit.toml, or remove the folder.",
                        severity=Severity.WARNING,
                    )
                )

    def _panel(self, name: str) -> PanelFile | None:
        source = self._toml(f"panels/{name}/panel.toml", name)
        if source.data is None:
            return None
        panel, faults = read_table(source, PanelFile)
        self._faults.extend(faults)
        self._faults.extend(duplicates(source, "page", "id", taken={"cover": 0}))
        self._faults.extend(duplicate_entries(source))
        if panel is not None:
            count = sum(len(page.entries) for page in (panel.cover, *panel.page))
            if count > MOST_ENTRIES:
                message = f"The panel's figures have {count} entries."
                remedy = f"Keep at most {MOST_ENTRIES}."
                self._faults.append(source.fault((), message, remedy))
                return None
        return panel

    def _list(self, file: str, key: str, model: type[T], keys: tuple[str, ...] = ()) -> list[T]:
        source = self._files.setdefault(file, read_toml(self._root, file))
        items, faults = read_list(source, key, model, keys)
        self._faults.extend(faults)
        self._faults.extend(duplicates(source, key, "file" if key == "media" else "id"))
        return items

    def _area(self, area: str, exhibit: ExhibitFile) -> None:
        codes = [table.code for table in exhibit.language]
        for code in dict.fromkeys(codes):
            place = place_of(area, code)
            read = read_text(self._root, place.file, panel=place.panel, language=code)
            if read.text is None:
                if not read.missing or code == exhibit.source_language:
                    self._faults.extend(read.faults)
                    self._unreadable.add((area, code))
                continue
            document: Document = parse(read.text, place)
            words, faults = words_of(document, FIRST.get(area, "cover" if place.panel else ""))
            self._faults.extend((*document.faults, *faults))
            self._words[area, code] = migrated_words(area, words, self._format)
        folder = self._root / area
        for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
            if path.stem not in codes and path.stem.lower() != "readme":
                message = f"“{printable(path.stem)}” is not a language of this exhibit."
                remedy = f"{suggest(path.stem, codes)} Languages stand in exhibit.toml."
                self._faults.append(
                    Fault(
                        f"{area}/{printable(path.name)}",
                        panel=place_of(area, "").panel,
                        message=message,
                        remedy=remedy.strip(),
                        severity=Severity.WARNING,
                    )
                )
