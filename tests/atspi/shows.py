"""Shows every screen in turn, asks the client what it sees, and tells the differences.

Runs inside a session bus and a display; `python -m tests.atspi` starts both.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess

from kiosk.app.fit import StillClock, wake
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.bridge.meaning import nodes
from kiosk.core.display import fitting_profile
from kiosk.core.events import Layer, PanelChosen
from kiosk.core.idle import IdleRules
from tests.atspi.compare import Seen, differences
from tests.journeys.visitor import real_exhibit

CLIENT = Path(__file__).with_name("client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
SIZE = (1920, 1080)
TRIES = 40
FEW = 1


class Client:
    """The other process, which sees the screen only as a screen reader does."""

    def __init__(self, name: str) -> None:
        self._process = QProcess()
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.start(SYSTEM_PYTHON, [str(CLIENT), name])

    def sees(self) -> list[Seen]:
        """Return all that is showing; our own window answers meanwhile."""
        loop = QEventLoop()
        self._process.readyReadStandardOutput.connect(loop.quit)
        self._process.finished.connect(loop.quit)
        self._process.write(b"\n")
        answer = b""
        while not answer.endswith(b"\n"):
            loop.exec()
            more = bytes(self._process.readAllStandardOutput().data())
            if not more and self._process.state() is QProcess.ProcessState.NotRunning:
                raise SystemExit("the client has ended: is python3-pyatspi there?")
            answer += more
        told: list[Seen] = [tuple(item) for item in json.loads(answer)]
        return told

    def close(self) -> None:
        """End the other process."""
        self._process.closeWriteChannel()
        self._process.waitForFinished()


def screens(stage: Stage, language: str, few: bool) -> Iterator[str]:
    """Bring up one screen after the other and name it."""
    visit = stage.visit
    visit.chooseLanguage(language)
    visit.goHome()
    yield "home"
    for layer in (Layer.ACCESS, Layer.PANELS):
        visit.openLayer(str(layer), "")
        yield str(layer)
        visit.closeLayer()
    for place, panel in enumerate(visit.edition.panels):
        for number, page in enumerate(panel.pages[: FEW if few else None]):
            visit.send(PanelChosen(place, number))
            yield f"{panel.id}/{page.id}"
            if stage.window.property("canShowFigure"):
                visit.toggleFigure()
                yield f"{panel.id}/{page.id}, closer"
                visit.toggleFigure()
            cards = [(Layer.SOURCE, str(n)) for n, _ in enumerate(page.citations, start=1)]
            cards += [(Layer.TERM, term) for term in page.terms]
            cards += [(Layer.MORE, "")] if page.more else []
            for layer, item in cards[: FEW if few else None]:
                visit.openLayer(str(layer), item)
                yield f"{panel.id}/{page.id}, {layer} {item}"
                visit.closeLayer()
    visit.openSources()
    yield "sources"


def main(few: bool) -> int:
    """Return 0 if a screen reader sees every item of every screen, once and as it is."""
    prepare_qt(headless=False)
    app = application()
    frame = Frame(*SIZE, fitting_profile(*SIZE))
    stage = Stage(real_exhibit(), frame, StillClock(), IdleRules(), still=True)
    faults: list[str] = []
    shown = items = 0
    with closing(stage):
        stage.window.show()
        stage.settle()
        client = Client(app.applicationName())
        if not any(client.sees() for _ in range(TRIES)):
            raise SystemExit("the exhibit is not on the accessibility bus")
        wake(stage)
        for language in stage.visit.context.tour.languages:
            for screen in screens(stage, language, few):
                stage.settle()
                there = nodes(stage.window)
                faults += [f"{language}, {screen}: {d}" for d in differences(there, client.sees())]
                shown, items = shown + 1, items + len(there)
        client.close()
    print("\n".join(faults[:200]))
    print(f"{shown} screens, {items} items, {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main("--few" in sys.argv))
