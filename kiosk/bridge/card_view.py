"""The card or sheet that lies over a page, as QML sees it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.core.cards import source_card
from kiosk.core.encoding import (
    EMPHASIS,
    END,
    PARAGRAPH,
    STRONG,
    encode,
    encode_all,
    heading,
    labelled,
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


def _reference(source: Source) -> str:
    return f"{STRONG}{source.title.plain}{END}. {' '.join(encode(p) for p in source.reference)}"


def _graded(source: Source) -> str:
    return f"{_reference(source)} {EMPHASIS}{_grade(source.grade)}.{END}"


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_SUPPORTED:
        return words
    return words[:_LONGEST_SUPPORTED].rsplit(" ", 1)[0] + " …"


def _places(used_on: tuple[tuple[Panel, Page], ...]) -> str:
    names = list(
        dict.fromkeys(
            panel.title.plain if page.id == "cover" else f"{panel.title.plain}: {page.title.plain}"
            for panel, page in used_on
        )
    )
    if len(names) > _MOST_PLACES:
        more = translate("Card", "and %1 more").replace("%1", str(len(names) - _MOST_PLACES))
        names = [*names[:_MOST_PLACES], more]
    return "; ".join(names)


def _source(exhibit: Exhibit, edition: Edition, page: Page, item: str) -> Card:
    card = source_card(exhibit, edition, page, int(item) if item.isdigit() else 0)
    if card is None:
        return Card()
    rows = [
        labelled(
            translate("Card", "Supports", "the words this source supports"),
            _shortened(card.supported),
        )
    ]
    differing = [encode(p) for note in card.differing for p in note.body]
    words = differing or [translate("Card", "No other account was found in the sources read.")]
    rows += [
        labelled(translate("Card", "Differs") if not i else NBSP, w) for i, w in enumerate(words)
    ]
    title = subtitle = ""
    if len(card.sources) == 1:
        source = card.sources[0]
        title, subtitle = source.title.plain, _grade(source.grade)
        rows.append(
            labelled(translate("Card", "Reference"), " ".join(encode(p) for p in source.reference))
        )
    else:
        rows += [labelled(translate("Card", "Source"), _graded(s)) for s in card.sources]
    if card.used_on:
        rows.append(labelled(translate("Card", "Used also"), _places(card.used_on)))
    return Card(
        head=translate("Card", "Source %1 of %2")
        .replace("%1", str(card.number))
        .replace("%2", str(card.count)),
        title=title,
        subtitle=subtitle,
        markup=PARAGRAPH.join(rows),
        language=edition.language.code,
        labels=True,
        sources=len(card.sources),
        previous=str(card.number - 1) if card.number > 1 else "",
        following=str(card.number + 1) if card.number < card.count else "",
    )


def _term(edition: Edition, page: Page, marks: dict[Citation, int], item: str) -> Card:
    note = edition.glossary.get(item)
    if note is None:
        return Card()
    terms = [t for t in page.terms if t in edition.glossary]
    place = terms.index(item) if item in terms else 0
    head = (
        translate("Card", "Word %1 of %2")
        .replace("%1", str(place + 1))
        .replace("%2", str(len(terms)))
    )
    cited = dict.fromkeys(s for p in note.body for c in p.citations for s in c.sources)
    paragraphs = [encode_all(note.body, {})]
    if cited:
        names = "; ".join(edition.sources[s].title.plain for s in cited if s in edition.sources)
        paragraphs.append(f"{STRONG}{translate('Card', 'Sources')}{END}: {names}")
    return Card(
        head=head if len(terms) > 1 else translate("Card", "Word"),
        title=note.title.plain,
        markup=PARAGRAPH.join(paragraphs),
        language=next((p.language for p in note.body), edition.language.code),
        previous=terms[place - 1] if place else "",
        following=terms[place + 1] if place + 1 < len(terms) else "",
    )


def make_card(
    exhibit: Exhibit,
    edition: Edition,
    page: Page,
    marks: dict[Citation, int],
    state: State,
) -> Card:
    """Return what the open layer says; an empty card where there is none."""
    match state.layer:
        case Layer.SOURCE:
            return _source(exhibit, edition, page, state.item)
        case Layer.TERM:
            return _term(edition, page, marks, state.item)
        case Layer.MORE:
            return Card(
                head=translate("Card", "Read more"),
                title=page.more_title.plain,
                markup=encode_all(page.more, marks),
                language=next((p.language for p in page.more), ""),
            )
    return Card()


def sources_markup(edition: Edition) -> str:
    """Return the text of the page of sources and authors."""
    parts: list[str] = []
    for note in edition.home.sections:
        parts += [heading(note.title.plain), *(encode(p) for p in note.body)]
    for grade in Grade:
        found = [s for s in edition.sources.values() if s.grade is grade]
        if found:
            parts += [heading(_grade(grade)), *(_reference(s) for s in found)]
    return PARAGRAPH.join(parts)


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
    subtitle = Property(str, lambda s: s._card.subtitle, notify=changed)
    markup = Property(str, lambda s: s._card.markup, notify=changed)
    language = Property(str, lambda s: s._card.language, notify=changed)
    labels = Property(bool, lambda s: s._card.labels, notify=changed)
    sources = Property(int, lambda s: s._card.sources, notify=changed)
    previous = Property(str, lambda s: s._card.previous, notify=changed)
    following = Property(str, lambda s: s._card.following, notify=changed)
    # fmt: on
