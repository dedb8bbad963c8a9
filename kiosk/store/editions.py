"""The exhibit in each language, with the source language where a text is not translated."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from kiosk.core.exhibit import Edition, Exhibit, Fact, Home, Language, Note, Page, Panel, Source
from kiosk.core.figures import Entry, Figure, FigureKind, MapFrame, Media, Route
from kiosk.core.prose import EMPTY, Prose
from kiosk.core.words import Words
from kiosk.store import formats
from kiosk.store.captions import Recorded, recorded
from kiosk.store.data_tables import Map
from kiosk.store.figure_tables import AnyFigure
from kiosk.store.folder import Folder
from kiosk.store.interface import interface_language, is_holding_back
from kiosk.store.media_tables import Audio, BeforeAfter, Document, Picture, Video
from kiosk.store.reading import inside
from kiosk.store.recordings import narration_file
from kiosk.store.table import EntryTable, Table
from kiosk.store.texts import complete_percent

T = TypeVar("T", Figure, Entry)
NO_WORDS = Words("")


def exhibit_of(folder: Folder) -> Exhibit | None:
    """Return the exhibit in every language; None if it would have no panel."""
    editions: dict[str, Edition] = {}
    for table in folder.exhibit.language:
        language = Language(table.code, table.name, table.offered_from_percent, table.right_to_left)
        editions.setdefault(table.code, _Editor(folder, language).edition())
    source = folder.exhibit.source_language
    if not editions[source].panels:
        return None
    facts = {
        name: Fact(name, t.grade, t.sources, t.differs, t.only_as_disagreement)
        for name, t in reversed(folder.facts.items())
    }
    asked = folder.exhibit
    return Exhibit(editions, source, facts, str(folder.media_dir), asked.fonts, asked.points)


class _Editor:
    """Builds one edition."""

    def __init__(self, folder: Folder, language: Language) -> None:
        self._folder = folder
        self._language = language
        self._source = folder.exhibit.source_language

    def edition(self) -> Edition:
        folder = self._folder
        panels = (self._panel(name, table) for name, table in folder.panels.items())
        return Edition(
            self._language,
            self._home(),
            tuple(panel for panel in panels if panel is not None),
            {
                name: Source(name, table.grade, words.title, words.body)
                for name, table in reversed(folder.sources.items())
                for words in (self._words("sources", name),)
            },
            {note.id: note for note in self._notes("glossary")},
            {note.id: note for note in self._notes("disagreements")},
            complete_percent(folder, self._language.code),
            interface_language(self._language.code),
            is_holding_back(self._language.code),
            next((t.name for t in folder.exhibit.language if t.code == self._source), ""),
        )

    def _words(self, area: str, name: str) -> Words:
        """Return the words in this language, each missing one in the source language."""
        source = self._folder.area(area, self._source).get(name, NO_WORDS)
        own = self._folder.area(area, self._language.code).get(name, NO_WORDS)
        labels = dict(source.labels)
        labels.update({key: prose for key, prose in own.labels.items() if prose})
        return Words(
            name,
            own.title or source.title,
            own.body or source.body,
            labels,
            own.more_title or source.more_title,
            own.more or source.more,
        )

    def _home(self) -> Home:
        words = self._words("home", "home")
        sections = tuple(n for n in self._notes("home") if n.id != "home")
        return Home(words.title, words.labels, words.body, sections)

    def _notes(self, area: str) -> tuple[Note, ...]:
        names = self._folder.area(area, self._source)
        found = (self._words(area, name) for name in names)
        return tuple(Note(words.id, words.title, words.body) for words in found)

    def _panel(self, name: str, table: formats.PanelFile) -> Panel | None:
        area = f"panels/{name}"
        present = self._folder.area(area, self._source)
        if "cover" not in present:
            return None
        cover = self._words(area, "cover")
        pages = tuple(
            self._page(self._words(area, key), page, name)
            for key, page in table.pages.items()
            if key in present
        )
        return Panel(
            name,
            table.landscape,
            table.drawing,
            cover.title,
            cover.labels.get("phrase", EMPTY),
            cover.labels.get("door", EMPTY),
            pages,
        )

    def _page(self, words: Words, table: formats.PageTable, panel: str) -> Page:
        figures = {
            side: self._figure(figure, words.labels, side, panel)
            for side, figure in table.figures.items()
        }
        return Page(
            words.id,
            words.title,
            words.body,
            words.more_title,
            words.more,
            figures.get("sky"),
            figures.get("ground"),
            self._narration(table),
        )

    def _narration(self, table: formats.PageTable) -> Media | None:
        if not table.narration:
            return None
        file = narration_file(table.narration, self._language.code)
        path = inside(self._folder.media_dir, file)
        return self._folder.rights(file) if path is not None and path.is_file() else None

    def _figure(self, table: AnyFigure, labels: dict[str, Prose], side: str, panel: str) -> Figure:
        def label(name: str) -> Prose:
            return labels.get(name, EMPTY)

        rights = self._folder.rights
        figure = _with(
            Figure(FigureKind(table.kind)),
            described=label(side) or (label("alt") if table.SPEAKS else EMPTY),
            entries=tuple(self._entry(entry, labels) for entry in getattr(table, "entry", ())),
            **{name: label(name) for name in ("quote", "by", "alt", "caption", "notice")},
            **_plain(table, ("start", "end", "unit", "strip", "most", "slot", "language")),
        )
        match table:
            case Map():
                routes = tuple(Route(r.start, r.end, r.bend) for r in table.route)
                return replace(figure, routes=routes, frame=_frame(table))
            case BeforeAfter():
                return replace(
                    figure,
                    media=rights(table.before),
                    second=rights(table.after),
                    before=label("before"),
                    after=label("after"),
                )
            case Audio() | Video():
                words = self._recorded(panel, table.words)
                return replace(
                    figure,
                    media=rights(table.file),
                    second=rights(table.poster) if table.poster else None,
                    captions=words.captions,
                    transcript=words.transcript,
                )
            case Picture() | Document():
                return replace(figure, media=rights(table.file) if table.file else None)
        return figure

    def _recorded(self, panel: str, name: str) -> Recorded:
        return recorded(self._folder.root, panel, name, self._language.code, self._source)

    def _entry(self, table: EntryTable, labels: dict[str, Prose]) -> Entry:
        def label(part: str = "") -> Prose:
            return labels.get(table.id + part, EMPTY)

        file = getattr(table, "file", None)
        return _with(
            Entry(table.id),
            label=label(),
            note=label(".note"),
            number=label(".number"),
            when=label(".when"),
            alt=label(".alt"),
            media=self._folder.rights(file) if file else None,
            **_plain(table, _ENTRY_KEYS),
        )


_ENTRY_KEYS = (
    "value",
    "low",
    "bronze",
    "shade",
    "date",
    "until",
    "about",
    "strong",
    "within",
    "page",
    "lat",
    "lon",
    "mark",
    "x",
    "y",
)


def _with(item: T, **changes: Any) -> T:
    return replace(item, **changes)


def _plain(table: Table, names: tuple[str, ...]) -> dict[str, Any]:
    """Return what the table says of these keys."""
    found = {name: getattr(table, name, None) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _frame(table: Map) -> MapFrame | None:
    sides = (table.west, table.east, table.south, table.north)
    known = tuple(side for side in sides if side is not None)
    return MapFrame(*known) if len(known) == len(sides) else None
