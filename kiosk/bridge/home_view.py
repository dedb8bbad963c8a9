"""What the attract screen, the home page and the page of sources say, as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.card_view import sources_markup
from kiosk.bridge.rows import Door, DoorRows
from kiosk.bridge.untranslated import note_on
from kiosk.core.encoding import PARAGRAPH, encode, encode_all, in_language
from kiosk.core.exhibit import Edition, Exhibit

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HomeView(QObject):
    """The words that stay the same while a language is read; `titles` are in every language."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edition: Edition | None = None
        self._editions: tuple[Edition, ...] = ()
        self._sources = ""
        self._points = 0
        self._doors = DoorRows(self)

    def show(self, exhibit: Exhibit, edition: Edition) -> None:
        """Show another language or another version of the exhibit."""
        self._edition, self._points = edition, exhibit.points
        self._editions = tuple(e for e in exhibit.editions.values() if e.offered)
        self._sources = sources_markup(edition)
        self._doors.replace(_doors(edition))
        self.changed.emit()

    def _language(self) -> str:
        return self._edition.language.code if self._edition else ""

    def _title_language(self) -> str:
        return self._edition.home.title.language if self._edition else ""

    def _title(self) -> str:
        return self._edition.home.title.plain if self._edition else ""

    def _intro(self) -> str:
        edition = self._edition
        if edition is None:
            return ""
        doors = [p for panel in edition.panels for p in (panel.title, panel.phrase, panel.door)]
        note = note_on(edition, (edition.home.title, *edition.home.intro, *doors))
        note = in_language(note, edition.interface_language, self._language())
        intro = encode_all(edition.home.intro, None, self._language())
        return PARAGRAPH.join(p for p in (intro, note) if p)

    def _label(self, name: str) -> str:
        if self._edition is None:
            return ""
        return encode(self._edition.home.label(name), None, self._language())

    def _titles(self) -> list[str]:
        return [edition.home.title.plain for edition in self._editions]

    def _title_languages(self) -> list[str]:
        return [edition.home.title.language for edition in self._editions]

    def _invitation_languages(self) -> list[str]:
        return [edition.home.label("touch").language for edition in self._editions]

    def _invitations(self) -> list[str]:
        return [edition.home.label("touch").plain for edition in self._editions]

    def _right_to_left(self) -> bool:
        return bool(self._edition and self._edition.language.right_to_left)

    # fmt: off
    title = Property(str, _title, notify=changed)
    language = Property(str, _language, notify=changed)
    titleLanguage = Property(str, _title_language, notify=changed)
    titleLanguages = Property(list, _title_languages, notify=changed)
    invitationLanguages = Property(list, _invitation_languages, notify=changed)
    intro = Property(str, _intro, notify=changed)
    titles = Property(list, _titles, notify=changed)
    invitations = Property(list, _invitations, notify=changed)
    placeLine = Property(str, lambda s: s._label("place"), notify=changed)
    pointsLine = Property(str, lambda s: s._label("points"), notify=changed)
    sinceLine = Property(str, lambda s: s._label("since"), notify=changed)
    sourcesText = Property(str, lambda s: s._sources, notify=changed)
    points = Property(int, lambda s: s._points, notify=changed)
    rightToLeft = Property(bool, _right_to_left, notify=changed)
    doors = Property(DoorRows, lambda s: s._doors, constant=True)
    # fmt: on


def _doors(edition: Edition) -> tuple[Door, ...]:
    return tuple(
        Door(
            place=place,
            number=str(place + 1),
            title=panel.title.plain,
            phrase=encode(panel.phrase, None, panel.title.language),
            door=encode(panel.door, None, panel.title.language),
            landscape=str(panel.landscape),
            drawing=panel.drawing,
            language=panel.title.language,
        )
        for place, panel in enumerate(edition.panels)
    )
