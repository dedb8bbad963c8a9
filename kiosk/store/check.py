"""`kiosk check`: everything that is wrong with a content folder, at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.core.exhibit import Edition, Exhibit
from kiosk.core.faults import Fault, Severity
from kiosk.core.prose import Prose
from kiosk.store.checks.citations import Citations
from kiosk.store.checks.letters import check_letters
from kiosk.store.checks.media import check_media
from kiosk.store.checks.narrations import check_narrations
from kiosk.store.checks.recordings import check_recordings
from kiosk.store.checks.structure import check_structure
from kiosk.store.checks.translations import check_translations
from kiosk.store.checks.wording import check_wording
from kiosk.store.completeness import check_interface
from kiosk.store.duplicates import tables_of
from kiosk.store.editions import exhibit_of
from kiosk.store.folder import Folder, read_folder

FONTS_DIR = Path(__file__).parents[2] / "media" / "fonts"
Told = dict[str, list[tuple[str, str, str]]]


def check(content_dir: Path, fonts_dir: Path = FONTS_DIR) -> tuple[Fault, ...]:
    """Return every fault of a content folder, sorted by file and line; never raises for one."""
    folder, faults = read_folder(content_dir)
    found = set(faults)
    if folder is not None:
        found.update(check_structure(folder))
        found.update(Citations(folder).faults())
        found.update(check_media(folder))
        found.update(check_recordings(folder, fonts_dir))
        found.update(check_narrations(folder))
        found.update(check_wording(folder))
        found.update(check_letters(folder, fonts_dir))
        found.update(check_translations(folder))
        found.update(check_interface(folder))
        exhibit = exhibit_of(folder)
        if exhibit is not None:
            found.update(_untold(folder, exhibit))
    return tuple(sorted(found))


def facts_told(exhibit: Exhibit) -> Told:
    """Return where each fact is told: panel, page and language.

    The panel is empty outside the panels; the page is then home, glossary or disagreements.
    """
    told: Told = {name: [] for name in exhibit.facts}
    for code, edition in exhibit.editions.items():
        for panel, page, prose in _prose(edition):
            if prose.language != code:
                continue
            for citation in prose.citations:
                for fact in citation.facts:
                    place = (panel, page, code)
                    if place not in told.setdefault(fact, []):
                        told[fact].append(place)
    return told


def _prose(edition: Edition) -> Iterator[tuple[str, str, Prose]]:
    home = edition.home
    sections = (p for note in home.sections for p in note.body)
    for prose in (*home.labels.values(), *home.intro, *sections):
        yield "", "home", prose
    for panel in edition.panels:
        yield panel.id, "cover", panel.door
        yield panel.id, "cover", panel.phrase
        for page in panel.pages:
            described = (figure.described for figure in page.figures)
            for prose in (*page.first_layer, *page.more, *described):
                yield panel.id, page.id, prose
    for name, notes in (
        ("glossary", edition.glossary),
        ("disagreements", edition.disagreements),
    ):
        for note in notes.values():
            for prose in note.body:
                yield "", name, prose


def _untold(folder: Folder, exhibit: Exhibit) -> Iterator[Fault]:
    """Yield the facts of grade S that an offered language tells nowhere."""
    told = facts_told(exhibit)
    file = folder.files["facts/facts.toml"]
    for index, raw in enumerate(tables_of((file.data or {}).get("fact"))):
        fact = folder.facts.get(str(raw.get("id")))
        if fact is None or fact.grade != "S":
            continue
        languages = {language for *_, language in told.get(fact.id, ())}
        for edition in exhibit.editions.values():
            code = edition.language.code
            if edition.offered and code not in languages:
                yield Fault(
                    file.file,
                    file.lines.line(("fact", index, "id")),
                    language=code,
                    field=f'fact "{fact.id}"',
                    message=f"The fact {fact.id} of grade S is told nowhere.",
                    remedy=f"Tell it on a page with [@{next(iter(fact.sources), 'SOURCE')}"
                    f" {fact.id}].",
                    severity=Severity.WARNING,
                )
