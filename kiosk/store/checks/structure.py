"""Words and structure belong together: every page, entry, term and source has its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.faults import Fault, Severity
from kiosk.core.figures import Sensitivity
from kiosk.core.words import Words
from kiosk.store import formats
from kiosk.store.data_tables import NumberEntry
from kiosk.store.figure_tables import AnyFigure
from kiosk.store.folder import NOUNS, Folder
from kiosk.store.tables import TomlFile, suggest
from kiosk.store.texts import COVER_LABELS, HOME_LABELS, allowed_labels, fault_at
from kiosk.store.toml_lines import Path as KeyPath


def check_structure(folder: Folder) -> Iterator[Fault]:
    """Yield what is missing in the source language and what belongs to nothing in any."""
    source = folder.exhibit.source_language
    for area in folder.areas:
        wanted = _names(folder, area)
        if (area, source) not in folder.unreadable:
            yield from _without_words(folder, area, wanted)
        for language in folder.languages:
            for name, words in folder.area(area, language).items():
                if name not in wanted:
                    yield _nobody(folder, area, language, name, words, wanted)
                else:
                    yield from _unknown_labels(folder, area, language, words)
    for panel, table in folder.panels.items():
        yield from _pages(folder, panel, table)


def _names(folder: Folder, area: str) -> tuple[str, ...]:
    """Return what the words of an area may belong to."""
    if area.startswith("panels/"):
        return tuple(folder.panels[area.removeprefix("panels/")].pages)
    if area == "sources":
        return tuple(folder.sources)
    return tuple(folder.area(area, folder.exhibit.source_language))


def _nobody(
    folder: Folder,
    area: str,
    language: str,
    name: str,
    words: Words,
    wanted: tuple[str, ...],
) -> Fault:
    home = {"sources": "sources/sources.toml"}.get(area, f"{area}/panel.toml")
    if area in NOUNS and area != "sources":
        home = f"{area}/{folder.exhibit.source_language}.md"
    return fault_at(
        area,
        language,
        name,
        "title",
        f"“{name}” does not stand in {home}.",
        f"{suggest(name, wanted)} Add it there, or correct the name here.".strip(),
        line=words.line,
    )


def _without_words(folder: Folder, area: str, wanted: tuple[str, ...]) -> Iterator[Fault]:
    source = folder.exhibit.source_language
    present = folder.area(area, source)
    required = {"title": "a title", "text": "a text"}
    for name in wanted:
        words = present.get(name)
        if words is None:
            noun = NOUNS.get(area, "page")
            yield fault_at(
                area,
                source,
                name,
                "title",
                f"The {noun} “{name}” has no words.",
                f"Add a line “## Title {{#{name}}}” and its text below.",
            )
            continue
        for part, what in required.items():
            if part not in words.parts and not (part == "title" and not words.title.line):
                yield fault_at(
                    area,
                    source,
                    name,
                    part,
                    f"“{name}” has no {part}.",
                    f"Write {what}.",
                    line=words.line,
                )
        labels: tuple[str, ...] = HOME_LABELS if area == name == "home" else ()
        labels = COVER_LABELS if name == "cover" and area not in NOUNS else labels
        for label in labels:
            if not words.labels.get(label):
                yield _missing_label(area, source, words, label, "has a fixed place")


def _missing_label(area: str, language: str, words: Words, label: str, why: str) -> Fault:
    return fault_at(
        area,
        language,
        words.id,
        f'label "{label}"',
        f"The label “{label}” is missing; it {why}.",
        f"Add a line “- {label}: words”.",
        line=words.line,
    )


def _unknown_labels(folder: Folder, area: str, language: str, words: Words) -> Iterator[Fault]:
    allowed = allowed_labels(folder, area, words.id)
    for label, prose in words.labels.items():
        if label not in allowed:
            yield fault_at(
                area,
                language,
                words.id,
                f'label "{label}"',
                f"The label “{label}” belongs to nothing on this page.",
                suggest(label, allowed) or "Delete the line, or add the entry or figure.",
                line=prose.line,
            )


def _pages(folder: Folder, panel: str, table: formats.PanelFile) -> Iterator[Fault]:
    area, source = f"panels/{panel}", folder.exhibit.source_language
    file = folder.files[f"{area}/panel.toml"]
    if not table.page:
        yield file.fault((), "The panel has only its cover.", "Add a [[page]].")
    for name, page in table.pages.items():
        words = folder.area(area, source).get(name)
        if words is not None:
            yield from _figures(area, source, words, page)
        key: tuple[str | int, ...] = ("cover",)
        if name != "cover":
            key = ("page", next(i for i, p in enumerate(table.page) if p is page))
        for side, figure in page.figures.items():
            yield from _strong(folder, file, (*key, side), words, figure)
            yield from _targets(folder, file, (*key, side), figure)
        if not page.figures and name != "cover":
            remedy = "Add [page.sky] or [page.ground]."
            yield _mild(file.fault(key, "The page has no figure.", remedy))


def _mild(fault: Fault) -> Fault:
    return replace(fault, severity=Severity.WARNING)


def _strong(
    folder: Folder, file: TomlFile, path: KeyPath, words: Words | None, figure: AnyFigure
) -> Iterator[Fault]:
    """Yield what is strong and would be seen without its own notice."""
    for key, name in figure.files():
        if folder.rights(name).sensitivity is not Sensitivity.STRONG:
            continue
        if not figure.VEILS or key == ("poster",):
            yield file.fault(
                (*path, *key),
                f"“{name}” has the sensitivity “strong” and would be seen without a notice.",
                "Show it by itself, with a figure of the kind image, document, audio or video.",
            )
        elif words is not None and not words.labels.get("notice"):
            yield file.fault(
                (*path, *key),
                f"“{name}” has the sensitivity “strong” and no notice of its own.",
                "Add a line “- notice: words” to the page that says what is to be seen or heard.",
            )


def _targets(folder: Folder, file: TomlFile, path: KeyPath, figure: AnyFigure) -> Iterator[Fault]:
    """Yield the entries that open a page which does not exist."""
    for index, entry in enumerate(getattr(figure, "entry", ())):
        target = getattr(entry, "page", None)
        if target is None:
            continue
        panel, _, page = target.partition("/")
        pages = folder.panels[panel].pages if panel in folder.panels else {}
        if page not in pages:
            known = [
                f"{name}/{key}" for name, table in folder.panels.items() for key in table.pages
            ]
            yield file.fault(
                (*path, "entry", index, "page"),
                f"There is no page “{target}”.",
                suggest(target, known) or 'Write "panel/page" with their ids.',
            )


def _figures(area: str, source: str, words: Words, page: formats.PageTable) -> Iterator[Fault]:
    for side, figure in page.figures.items():
        if not figure.SPEAKS and not words.labels.get(side):
            why = "says the figure in words for people who listen"
            yield _missing_label(area, source, words, side, why)
        for label, why in figure.NEEDS:
            if not words.labels.get(label):
                yield _missing_label(area, source, words, label, why)
        for entry in getattr(figure, "entry", ()):
            for part, why in figure.ENTRY_NEEDS:
                if not words.labels.get(f"{entry.id}.{part}"):
                    yield _missing_label(area, source, words, f"{entry.id}.{part}", why)
    for entry in page.entries:
        if not words.labels.get(entry.id):
            yield _missing_label(
                area, source, words, entry.id, f"names the entry “{entry.id}” of the figure"
            )
        if isinstance(entry, NumberEntry) and entry.value is None:
            label = f"{entry.id}.number"
            if not words.labels.get(label):
                yield _missing_label(
                    area, source, words, label, "is the number, since the entry has no value"
                )
