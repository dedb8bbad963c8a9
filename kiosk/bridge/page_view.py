"""The page on screen as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.rows import Choice, ChoiceRows
from kiosk.bridge.untranslated import note_on
from kiosk.core.encoding import encode_all
from kiosk.core.exhibit import Edition, Page, Panel
from kiosk.core.prose import Citation

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PageView(QObject):
    """The page being read; the same object shows every page, one after the other."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = Page("")
        self._panel: Panel | None = None
        self._place = 0
        self._number = 0
        self._marks: dict[Citation, int] = {}
        self._sky = FigureView(self)
        self._ground = FigureView(self)
        self._sources = ChoiceRows(self)
        self._terms = ChoiceRows(self)
        self._note = ""

    def show(
        self, edition: Edition, panel_place: int, page_place: int, consents: tuple[str, ...] = ()
    ) -> None:
        """Show a page of the edition, both counted from 0; `consents` are figures unveiled."""
        panel = edition.panels[panel_place]
        page = panel.pages[page_place]
        code = edition.language.code
        self._panel, self._page = panel, page
        self._number, self._place = panel_place + 1, page_place
        self._note = note_on(edition, (panel.title, *page.first_layer))
        self._marks = {citation: i for i, citation in enumerate(page.citations, 1)}
        for side, view in (("sky", self._sky), ("ground", self._ground)):
            key = f"{panel.id}/{page.id}/{side}"
            figure = page.sky if side == "sky" else page.ground
            view.show(figure, self._marks, code, key, consented=key in consents)
        self._sources.replace(
            tuple(Choice(str(i), str(i), False, code) for i in self._marks.values())
        )
        self._terms.replace(
            tuple(
                Choice(term, note.title.plain, False, note.title.language or code)
                for term in page.terms
                if (note := edition.glossary.get(term))
            )
        )
        self.changed.emit()

    @property
    def page(self) -> Page:
        """The page shown."""
        return self._page

    @property
    def marks(self) -> dict[Citation, int]:
        """The number of each citation of the page."""
        return self._marks

    @property
    def figures(self) -> tuple[FigureView, FigureView]:
        """The figure in the sky and the one on the ground."""
        return self._sky, self._ground

    def _body(self) -> str:
        return encode_all(self._page.body, self._marks)

    def _body_language(self) -> str:
        return next((p.language for p in self._page.body), "")

    def _first_term(self) -> str:
        rows = self._terms.rows
        return rows[0].choiceId if rows else ""

    # fmt: off
    pageId = Property(str, lambda s: s._page.id, notify=changed)
    title = Property(str, lambda s: s._page.title.plain, notify=changed)
    titleLanguage = Property(str, lambda s: s._page.title.language, notify=changed)
    note = Property(str, lambda s: s._note, notify=changed)
    body = Property(str, _body, notify=changed)
    bodyLanguage = Property(str, _body_language, notify=changed)
    hasMore = Property(bool, lambda s: bool(s._page.more), notify=changed)
    isCover = Property(bool, lambda s: s._place == 0, notify=changed)
    pageNumber = Property(int, lambda s: s._place + 1, notify=changed)
    pageCount = Property(int, lambda s: len(s._panel.pages) if s._panel else 0, notify=changed)
    panelNumber = Property(int, lambda s: s._number, notify=changed)
    panelLanguage = Property(str, lambda s: s._panel.title.language if s._panel else "", notify=changed)
    panelTitle = Property(str, lambda s: s._panel.title.plain if s._panel else "", notify=changed)
    landscape = Property(str, lambda s: str(s._panel.landscape) if s._panel else "ink", notify=changed)
    sky = Property(FigureView, lambda s: s._sky, constant=True)
    ground = Property(FigureView, lambda s: s._ground, constant=True)
    sources = Property(ChoiceRows, lambda s: s._sources, constant=True)
    firstTerm = Property(str, lambda s: s._first_term(), notify=changed)
    terms = Property(ChoiceRows, lambda s: s._terms, constant=True)
    # fmt: on
