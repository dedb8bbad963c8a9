"""The card or sheet that lies over a page, as QML sees it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.untranslated import note_on
from kiosk.core.cards import source_card
from kiosk.core.encoding import (
    EMPHASIS,
    END,
    PARAGRAPH,
    STRONG,
    encode,
    encode_all,
    heading,
    in_language,
    labelled,
    shortened,
)
from kiosk.core.events import Layer
from kiosk.core.exhibit import Edition, Exhibit, Grade, Page, Panel, Source
from kiosk.core.locales import NBSP
from kiosk.core.prose import Citation
from kiosk.core.state import State

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Card:
    """What a card says; `previous` and `following` are the items of its neighbours.

    A card of several `sources` has no title of its own: the screen counts them.
    """

    head: str = ""
    title: str = ""
    title_language: str = ""
    note: str = ""
    subtitle: str = ""
    markup: str = ""
    language: str = ""
    labels: bool = False
    sources: int = 0
    previous: str = ""
    following: str = ""


_LONGEST_SUPPORTED = 170
_MOST_PLACES = 3

translate = QCoreApplication.translate


def _grade(grade: Grade) -> str:
    return {
        Grade.PRIMARY: translate("Card", "Primary document"),
        Grade.SCHOLARLY: translate("Card", "Scholarly work"),
        Grade.PRESS: translate("Card", "Press, encyclopedia or website"),
    }[grade]


def _reference(source: Source, language: str) -> str:
    title = f"{STRONG}{source.title.plain}{END}."
    reference = " ".join(encode(p, None, language) for p in source.reference)
    return f"{in_language(title, source.title.language, language)} {reference}"


class _Writer:
    """Writes cards for readers of one edition, and marks what is in another language."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._language = edition.language.code

    def _button(self, words: str) -> str:
        """Mark words of the interface, which may speak another language."""
        return in_language(words, self._edition.interface_language, self._language)

    def _labelled(self, label: str, words: str) -> str:
        return labelled(self._button(label), words)

    def _graded(self, source: Source) -> str:
        grade = self._button(f"{EMPHASIS}{_grade(source.grade)}.{END}")
        return f"{_reference(source, self._language)} {grade}"

    def _places(self, used_on: tuple[tuple[Panel, Page], ...]) -> str:
        names: dict[str, None] = {}
        for panel, page in used_on:
            titles = (panel.title,) if page.id == "cover" else (panel.title, page.title)
            words = (in_language(t.plain, t.language, self._language) for t in titles)
            names[": ".join(words)] = None
        told = list(names)
        if len(told) > _MOST_PLACES:
            more = translate("Card", "and %1 more").replace("%1", str(len(told) - _MOST_PLACES))
            told = [*told[:_MOST_PLACES], self._button(more)]
        return "; ".join(told)

    def source(self, exhibit: Exhibit, page: Page, item: str) -> Card:
        """Return the card of a mark; an empty one if the page has no such mark."""
        card = source_card(exhibit, self._edition, page, int(item) if item.isdigit() else 0)
        if card is None:
            return Card()
        supports = translate("Card", "Supports", "the words this source supports")
        rows = [self._labelled(supports, shortened(card.supported, _LONGEST_SUPPORTED))]
        none = translate("Card", "No other account was found in the sources read.")
        differing = [encode(p, None, self._language) for n in card.differing for p in n.body]
        rows += [
            self._labelled(translate("Card", "Differs") if not i else NBSP, words)
            for i, words in enumerate(differing or [self._button(none)])
        ]
        title = subtitle = title_language = ""
        shown = [p for n in card.differing for p in n.body]
        shown += [p for s in card.sources for p in (s.title, *s.reference)]
        if len(card.sources) == 1:
            source = card.sources[0]
            title, title_language = source.title.plain, source.title.language
            subtitle = _grade(source.grade)
            reference = " ".join(encode(p, None, self._language) for p in source.reference)
            rows.append(self._labelled(translate("Card", "Reference"), reference))
        else:
            label = translate("Card", "Source")
            rows += [self._labelled(label, self._graded(s)) for s in card.sources]
        if card.used_on:
            rows.append(self._labelled(translate("Card", "Used also"), self._places(card.used_on)))
        head = translate("Card", "Source %1 of %2")
        return Card(
            head=head.replace("%1", str(card.number)).replace("%2", str(card.count)),
            note=note_on(self._edition, shown),
            title=title,
            title_language=title_language,
            subtitle=subtitle,
            markup=PARAGRAPH.join(rows),
            language=self._language,
            labels=True,
            sources=len(card.sources),
            previous=str(card.number - 1) if card.number > 1 else "",
            following=str(card.number + 1) if card.number < card.count else "",
        )

    def term(self, page: Page, item: str) -> Card:
        """Return the card of a term; an empty one if there is no such term."""
        edition = self._edition
        note = edition.glossary.get(item)
        if note is None:
            return Card()
        terms = [t for t in page.terms if t in edition.glossary]
        place = terms.index(item) if item in terms else 0
        head = translate("Card", "Word")
        if len(terms) > 1:
            head = translate("Card", "Word %1 of %2")
            head = head.replace("%1", str(place + 1)).replace("%2", str(len(terms)))
        cited = dict.fromkeys(s for p in note.body for c in p.citations for s in c.sources)
        paragraphs = [encode_all(note.body, {}, self._language)]
        if cited:
            titles = (edition.sources[s].title for s in cited if s in edition.sources)
            names = "; ".join(in_language(t.plain, t.language, self._language) for t in titles)
            label = translate("Card", "Sources")
            lead = self._button(f"{STRONG}{label}{END}")
            paragraphs.append(f"{lead}: {names}")
        return Card(
            head=head,
            title=note.title.plain,
            title_language=note.title.language,
            note=note_on(edition, (note.title, *note.body)),
            markup=PARAGRAPH.join(paragraphs),
            language=self._language,
            previous=terms[place - 1] if place else "",
            following=terms[place + 1] if place + 1 < len(terms) else "",
        )

    def more(self, page: Page, marks: dict[Citation, int]) -> Card:
        """Return the second layer of a page."""
        return Card(
            head=translate("Card", "Read more"),
            title=page.more_title.plain,
            title_language=page.more_title.language,
            note=note_on(self._edition, (page.more_title, *page.more)),
            markup=encode_all(page.more, marks, self._language),
            language=self._language,
        )

    def sources(self) -> str:
        """Return the text of the page of sources and authors."""
        edition = self._edition
        notes = [p for note in edition.home.sections for p in (note.title, *note.body)]
        shown = [p for s in edition.sources.values() for p in (s.title, *s.reference)]
        lacking = self._button(note_on(edition, [*notes, *shown]))
        parts = [lacking] if lacking else []
        for note in edition.home.sections:
            title = in_language(note.title.plain, note.title.language, self._language)
            parts += [heading(title), *(encode(p, None, self._language) for p in note.body)]
        for grade in Grade:
            found = [s for s in edition.sources.values() if s.grade is grade]
            if found:
                parts.append(heading(self._button(_grade(grade))))
                parts += [_reference(source, self._language) for source in found]
        return PARAGRAPH.join(parts)


def make_card(
    exhibit: Exhibit,
    edition: Edition,
    page: Page,
    marks: dict[Citation, int],
    state: State,
) -> Card:
    """Return what the open layer says; an empty card where there is none."""
    writer = _Writer(edition)
    match state.layer:
        case Layer.SOURCE:
            return writer.source(exhibit, page, state.item)
        case Layer.TERM:
            return writer.term(page, state.item)
        case Layer.MORE:
            return writer.more(page, marks)
    return Card()


def sources_markup(edition: Edition) -> str:
    """Return the text of the page of sources and authors."""
    return _Writer(edition).sources()


@QmlElement
class CardView(QObject):
    """The open card; its `kind` is empty while none is open."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._kind = ""

    def show(self, kind: str, card: Card) -> None:
        """Show another card, or none."""
        if (kind, card) != (self._kind, self._card):
            self._kind, self._card = kind, card
            self.changed.emit()

    @property
    def words(self) -> int:
        """How many words the card says."""
        return len(self._card.markup.split())

    # fmt: off
    kind = Property(str, lambda s: s._kind, notify=changed)
    head = Property(str, lambda s: s._card.head, notify=changed)
    title = Property(str, lambda s: s._card.title, notify=changed)
    titleLanguage = Property(str, lambda s: s._card.title_language, notify=changed)
    note = Property(str, lambda s: s._card.note, notify=changed)
    subtitle = Property(str, lambda s: s._card.subtitle, notify=changed)
    markup = Property(str, lambda s: s._card.markup, notify=changed)
    language = Property(str, lambda s: s._card.language, notify=changed)
    labels = Property(bool, lambda s: s._card.labels, notify=changed)
    sources = Property(int, lambda s: s._card.sources, notify=changed)
    previous = Property(str, lambda s: s._card.previous, notify=changed)
    following = Property(str, lambda s: s._card.following, notify=changed)
    # fmt: on
