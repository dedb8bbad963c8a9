"""Content is data: whatever words stand in it are shown as words, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import (
    QQmlAbstractUrlInterceptor,
    QQmlApplicationEngine,
    QQmlNetworkAccessManagerFactory,
)
from pytestqt.qtbot import QtBot

from kiosk.core.events import Layer
from kiosk.core.exhibit import Edition, Exhibit, Language, Note
from kiosk.core.figures import Figure
from kiosk.core.prose import Citation, Prose, Run, RunKind
from kiosk.store.content import load
from kiosk.system import places
from tests.journeys.visitor import Visitor, visiting

HOSTILE = {
    "a picture": '<img src="file:///etc/passwd">',
    "a picture from afar": '<img src="https://example.org/a.png">',
    "bold": "<b>bold</b>",
    "an entity": "&lt;b&gt; &#60;",
    "places for arguments": "%1 %2 %n %L1",
    "braces": "{0} {name} ${HOME}",
    "a script": "<script>Qt.quit()</script> javascript:Qt.quit()",
    "markdown": "![a](file:///etc/passwd) [b](https://example.org)",
    "marks": "и" + 60 * "\u0301\u0323" + "!",
    "directions": "\u202eabc\u2066def",
    "a quotation mark": "\"; Qt.quit(); //'",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
}
LONG = " ".join(["пять", "тысяч", "слов", "подряд", "без"] * 1000)
QT = QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)
OURS = ("qrc:/", *(QUrl.fromLocalFile(str(folder)).toString() for folder in (places.QML, QT)))


class Requests(QQmlAbstractUrlInterceptor):
    """Keeps every address that QML asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def intercept(self, url: QUrl, kind: QQmlAbstractUrlInterceptor.DataType) -> QUrl:
        """Qt: let it through."""
        self.seen.append(url.toString())
        return url


class Wire(QNetworkAccessManager):
    """Keeps every address that would leave the program."""

    def __init__(self, seen: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._seen = seen

    def createRequest(  # noqa: N802
        self, operation: QNetworkAccessManager.Operation, request: QNetworkRequest, data: object
    ) -> QNetworkReply:
        """Qt: note the address and go nowhere."""
        self._seen.append(request.url().toString())
        request.setUrl(QUrl("qrc:/nowhere"))
        return super().createRequest(operation, request, None)


class Wires(QQmlNetworkAccessManagerFactory):
    """Gives the engine wires that lead nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._wires: list[Wire] = []

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Qt: make one."""
        self._wires.append(Wire(self.seen, parent))
        return self._wires[-1]


def tainted(exhibit: Exhibit, words: str) -> Exhibit:
    """Return the exhibit in English with other words everywhere, past every check."""

    def prose(old: Prose) -> Prose:
        marks = tuple(Run(kind=RunKind.CITATION, citation=c) for c in old.citations)
        terms = tuple(Run(words, RunKind.TERM, target=term) for term in old.terms)
        return replace(old, runs=(Run(words), *terms, *marks)) if old else old

    def figure(old: Figure | None) -> Figure | None:
        if old is None:
            return None
        names = ("label", "note", "number", "when")
        entries = tuple(replace(e, **{n: prose(getattr(e, n)) for n in names}) for e in old.entries)
        parts = {n: prose(getattr(old, n)) for n in ("described", "quote", "by", "alt", "caption")}
        return replace(old, entries=entries, **parts)

    def many(old: tuple[Prose, ...]) -> tuple[Prose, ...]:
        return tuple(map(prose, old))

    def note(old: Note) -> Note:
        return replace(old, title=prose(old.title), body=many(old.body))

    edition = exhibit.editions["en"]
    home = replace(
        edition.home,
        title=prose(edition.home.title),
        labels={name: prose(label) for name, label in edition.home.labels.items()},
        intro=many(edition.home.intro),
        sections=tuple(map(note, edition.home.sections)),
    )
    panels = tuple(
        replace(
            panel,
            title=prose(panel.title),
            phrase=prose(panel.phrase),
            door=prose(panel.door),
            pages=tuple(
                replace(
                    page,
                    title=prose(page.title),
                    body=many(page.body),
                    more_title=prose(page.more_title),
                    more=many(page.more),
                    sky=figure(page.sky),
                    ground=figure(page.ground),
                )
                for page in panel.pages
            ),
        )
        for panel in edition.panels
    )
    sources = {
        name: replace(source, title=prose(source.title), reference=many(source.reference))
        for name, source in edition.sources.items()
    }
    glossary = {name: note(entry) for name, entry in edition.glossary.items()}
    named = Language("en", words[:60] or "English")
    changed = Edition(named, home, panels, sources, glossary, edition.disagreements)
    return replace(exhibit, editions={"en": changed})


@contextmanager
def watched(exhibit: Exhibit, patch: pytest.MonkeyPatch) -> Iterator[tuple[Visitor, list[str]]]:
    """Visit the exhibit and keep every address that anything asks for."""
    requests, wires = Requests(), Wires()

    class Watched(QQmlApplicationEngine):
        def __init__(self) -> None:
            super().__init__()
            self.addUrlInterceptor(requests)
            self.setNetworkAccessManagerFactory(wires)

    patch.setattr("kiosk.app.stage.QQmlApplicationEngine", Watched)
    with visiting(exhibit) as visitor:
        yield visitor, requests.seen
        assert wires.seen == []
        cache = QUrl.fromLocalFile(str(places.cache_dir())).toString()
        assert len(requests.seen) > 20
        assert [u for u in requests.seen if u and not u.startswith((*OURS, cache))] == []


def walk(visitor: Visitor) -> Iterator[str]:
    """Go through every screen, page and card; after each, yield its name."""
    visit = visitor.stage.visit
    yield "attract"
    visitor.wakes_the_screen()
    yield "home"
    for panel, pages in enumerate(visit.context.tour.pages):
        visit.openPanel(panel)
        for page in range(pages):
            visit.openPage(page)
            visitor.stage.settle()
            yield f"page {panel}.{page}"
            cards = [(Layer.MORE, "")] if visit.page_view.page.more else []
            cards += [(Layer.SOURCE, str(n)) for n in visit.page_view.marks.values()]
            cards += [(Layer.TERM, term) for term in visit.page_view.page.terms]
            for layer, item in cards:
                visit.openLayer(str(layer), item)
                visitor.stage.settle()
                yield f"{layer} {item}"
            visit.closeLayer()
    visit.openSources()
    visitor.stage.settle()
    yield "sources"


@pytest.fixture
def exhibit(content: Path) -> Exhibit:
    """The small exhibit, loaded."""
    found = load(content).exhibit
    assert found is not None
    return found


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_words_are_shown_as_words_and_nothing_is_fetched(
    words: str, exhibit: Exhibit, state: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with watched(tainted(exhibit, words), monkeypatch) as (visitor, _):
        unseen = [place for place in walk(visitor) if not visitor.reads(words)]
        assert unseen == []
        assert not visitor.stage.picture().isNull()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_a_text_of_five_thousand_words_stays_on_its_page(
    size: tuple[int, int], exhibit: Exhibit, state: Path, qtbot: QtBot
) -> None:
    edition = exhibit.editions["en"]
    long = (Prose((Run(LONG),), "en"),)
    pages = (replace(edition.panels[1].pages[1], body=long, more=long),)
    panels = (replace(edition.panels[1], pages=pages),)
    changed = replace(exhibit, editions={"en": replace(edition, panels=panels)})
    with visiting(changed, *size) as visitor:
        visitor.wakes_the_screen()
        visitor.stage.visit.openPanel(0)
        visitor.stage.settle()
        body = next(e for e in visitor.on_top() if e.said.startswith("пять тысяч"))
        seen = [body.said]
        for _ in range(visitor.state.steps - 1):
            visitor.stage.visit.goOn()
            item = next(e for e in visitor.on_top() if e.role == "paragraph")
            seen.append(item.said)
        assert " ".join(seen).split() == LONG.split()
        assert 0 <= body.top < body.bottom <= size[1]
        assert 0 <= body.left < body.right <= size[0]
        visitor.stage.visit.openLayer("more", "")
        visitor.stage.settle()
        steps = visitor.state.layer_steps
        assert steps > 5
        for _ in range(steps - 1):
            visitor.touches("Down")
        assert visitor.state.layer_step == steps - 1


def test_a_citation_of_nothing_known_is_no_reason_to_stop(
    exhibit: Exhibit, state: Path, qtbot: QtBot
) -> None:
    edition = exhibit.editions["en"]
    nowhere = Run(kind=RunKind.CITATION, citation=Citation(("NOWHERE",), ("F-NIL",)))
    term = Run("unknown", RunKind.TERM, target="nothing")
    page = replace(edition.panels[0].pages[0], body=(Prose((term, nowhere), "en"),))
    panels = (replace(edition.panels[0], pages=(page,)),)
    changed = replace(exhibit, editions={"en": replace(edition, panels=panels)})
    with visiting(changed) as visitor:
        visitor.wakes_the_screen()
        visitor.stage.visit.openPanel(0)
        for layer, item in (
            ("source", "1"),
            ("source", "99"),
            ("source", "x"),
            ("term", "nothing"),
        ):
            visitor.stage.visit.openLayer(layer, item)
            visitor.stage.settle()
        visitor.stage.visit.closeLayer()
        assert visitor.reads("unknown")
