"""Inside a desk: runs the exhibit and tries to leave it; `python -m tests.escape.inside FILE`.

The exhibit is the real `kiosk run`, full screen. What was tried and what went wrong is written to
the file as JSON. With `--bare` a window without our guards stands in its place, which has to be
left: it shows that the trial can tell.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app.run import Wish, run
from kiosk.app.stage import application, prepare_qt
from tests.escape.desks import Desk, desk
from tests.escape.keyboard import COMBINATIONS, F4, KEYS, LAST

MARK = "KIOSK_ESCAPE"
# What the exhibit itself may start: its voice, and its looks for newer content.
OWN_PROGRAMS = ("espeak-ng", "python", "python3", "swaymsg", "grim", "xprop", "xwininfo")
SAME = 0.03
LOOK_MS, LOOKS = 25, 12
# On a busy machine the compositor shows late what was drawn.
PATIENT_LOOKS = 240
FINGERS = 10


class Watch(QObject):
    """Sees the last key of a batch come."""

    def __init__(self) -> None:
        super().__init__()
        self.came = False
        self.scan_codes: set[int] = set()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt: look, and let it pass."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            self.scan_codes.add(event.nativeScanCode() - 8)
            self.came |= event.nativeScanCode() == LAST + 8
        return False


class Trial:
    """One visitor with a keyboard, a mouse and ten fingers."""

    def __init__(self, window: QQuickWindow, short: bool) -> None:
        self.window, self.short = window, short
        self.desk: Desk = desk()
        self.watch = Watch()
        QGuiApplication.instance().installEventFilter(self.watch)  # type: ignore[union-attr]
        self.touch = QTest.createTouchDevice()
        self.tried: dict[str, int] = {}
        self.faults: list[str] = []
        self.programs = set(programs())

    def spin(self, holds: Callable[[], bool], times: int = 400) -> bool:
        """Let events come until something holds; look so many times."""
        loop, timer, looks = QEventLoop(), QTimer(), itertools.count()

        def look() -> None:
            self.desk.wait()
            if holds() or next(looks) >= times:
                loop.quit()

        timer.setInterval(LOOK_MS)
        timer.timeout.connect(look)
        timer.start()
        if not holds():
            loop.exec()
        return holds()

    def look(self, after: str) -> None:
        """Note what an onlooker would find wrong."""
        self.desk.wait()
        windows = self.desk.windows()
        if windows != [(os.getpid(), True, True)]:
            self.faults.append(f"{after}: windows {windows}")
        shown = [w for w in QGuiApplication.topLevelWindows() if w.isVisible()]
        if shown != [self.window]:
            self.faults.append(f"{after}: {len(shown)} windows of the exhibit")
        strange = {p for p in programs() if p not in self.programs and p[1] not in OWN_PROGRAMS}
        if strange:
            self.faults.append(f"{after}: started {sorted(strange)}")
        if self.desk.shows_arrow():
            self.faults.append(f"{after}: a cursor is seen")
        if self.window.isVisible() and not self.spin(self.is_whole, PATIENT_LOOKS):
            self.faults.append(f"{after}: the screen shows something else")

    def is_whole(self) -> bool:
        """Return whether the screen shows what the exhibit has drawn."""
        seen = self.desk.picture()
        both = ImageChops.difference(seen.convert("L"), gray(self.window.grabWindow()))
        counts = both.histogram()
        return sum(counts[48:]) / sum(counts) < SAME

    def hears(self) -> bool:
        """Press the last key; return whether one has come."""
        self.desk.press(LAST, ())
        return self.watch.came

    def keys(self) -> None:
        """Press every key with every set of modifiers."""
        held_ones: Iterable[tuple[str, ...]] = (
            [("alt",), ("ctrl", "alt")] if self.short else COMBINATIONS
        )
        for held in held_ones:
            for code in KEYS:
                self.desk.press(code, held)
                self.tried["keys"] = self.tried.get("keys", 0) + 1
            self.watch.came = False
            self.desk.press(LAST, ())
            name = "+".join(held) or "no modifier"
            if not self.spin(lambda: self.watch.came):
                self.faults.append(f"{name}: keys come no more")
            self.look(name)

    def swipes(self) -> None:
        """Come in from every edge and corner, go out over it, press long, twice, and aside."""
        edges = ((0.0, 0.5), (1.0, 0.5), (0.5, 0.0), (0.5, 1.0))
        for start in (*edges, (0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)):
            for way in ((start, (0.5, 0.5)), ((0.5, 0.5), start), (start, start)):
                for button in ("left", "right", "middle"):
                    self.drag(*way, button)
            self.look(f"swipes at {start}")

    def drag(self, start: tuple[float, float], end: tuple[float, float], button: str) -> None:
        """Press at one place, go to another, let go."""
        self.desk.move(*start)
        self.desk.button(button, down=True)
        for step in range(1, 9):
            part = step / 8
            self.desk.move(*(a + (b - a) * part for a, b in zip(start, end, strict=True)))
        self.desk.button(button, down=False)
        self.tried["swipes"] = self.tried.get("swipes", 0) + 1
        QCoreApplication.processEvents()

    def fingers(self) -> None:
        """Put one to ten fingers on each edge: tap, swipe in, spread, close, hold."""
        width, height = self.window.width(), self.window.height()
        for count in range(1, FINGERS + 1):
            for edge in range(4):
                for gesture in range(5):
                    self.play(count, list(path(edge, gesture, count, width, height)))
                    self.tried["gestures"] = self.tried.get("gestures", 0) + 1
            self.look(f"{count} fingers")

    def play(self, count: int, steps: list[list[QPoint]]) -> None:
        """Lead fingers along their places."""
        sent = QTest.touchEvent(self.window, self.touch, False)
        for place, points in enumerate([*steps, steps[-1]]):
            for finger in range(count):
                act = (
                    sent.press if place == 0 else sent.release if place == len(steps) else sent.move
                )
                act(finger, points[finger], self.window)
            sent.commit()
        QCoreApplication.processEvents()


def path(edge: int, gesture: int, count: int, width: int, height: int) -> Iterator[list[QPoint]]:
    """Yield the places of all fingers of a gesture at an edge: tap, in, out, spread, along."""
    for step in range(5):
        part = step / 4
        far = {0: 0.0, 1: part, 2: 1 - part, 3: 0.3 * part, 4: 0.02}[gesture]
        places = []
        for finger in range(count):
            along = (finger + 1) / (count + 1)
            if gesture == 3:
                along = 0.5 + (along - 0.5) * part
            if gesture == 4:
                along = min(1.0, along * (0.5 + part / 2))
            x, y = [(far, along), (1 - far, along), (along, far), (along, 1 - far)][edge]
            places.append(QPoint(round(x * (width - 1)), round(y * (height - 1))))
        yield places


def gray(picture: QImage) -> Image.Image:
    """Return a picture of Qt as one of Pillow, in shades of gray."""
    image = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(image.constBits())
    size = (image.width(), image.height())
    return Image.frombuffer("L", size, rows, "raw", "L", image.bytesPerLine(), 1)


def programs() -> Iterator[tuple[int, str]]:
    """Yield the processes that this desk has started, by the mark in their environment."""
    mark = f"{MARK}={os.environ[MARK]}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes().split(b"\0"):
                yield int(folder.name), (folder / "comm").read_text().strip()
        except OSError:
            continue


def bare(file: Path) -> int:
    """Show a window without guards, and press Alt+F4: it has to be gone."""
    window = QQuickWindow()
    window.setColor(Qt.GlobalColor.darkBlue)
    window.showFullScreen()
    trial = Trial(window, True)
    trial.spin(lambda: trial.desk.windows() == [(os.getpid(), True, True)])
    trial.spin(trial.hears)
    trial.desk.move(0.5, 0.5)
    if trial.spin(trial.desk.shows_arrow, LOOKS):
        trial.faults.append("a cursor is seen")
    trial.desk.press(F4, ("alt",))
    trial.spin(lambda: not window.isVisible(), 100)
    trial.look("Alt+F4")
    file.write_text(json.dumps({"tried": {"keys": 1}, "faults": trial.faults}), "utf-8")
    return 0


def main() -> int:
    """Run the exhibit and the trial."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--content", type=Path)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--bare", action="store_true")
    asked = parser.parse_args()
    prepare_qt(headless=False)
    application()
    if asked.bare:
        return bare(asked.file)

    def attempt() -> None:
        shown = [w for w in QGuiApplication.topLevelWindows() if w.isVisible()]
        window = shown[0] if shown else None
        if not isinstance(window, QQuickWindow) or not window.isExposed():
            QTimer.singleShot(200, attempt)
            return
        trial = Trial(window, asked.short)
        trial.spin(lambda: trial.desk.windows() == [(os.getpid(), True, True)])
        trial.spin(trial.is_whole)
        trial.spin(trial.hears)
        trial.look("at the start")
        for part in (trial.keys, trial.swipes, trial.fingers):
            part()
        keys = len(trial.watch.scan_codes & set(KEYS))
        told = {"tried": trial.tried, "keys_that_came": keys, "faults": trial.faults}
        asked.file.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
        QCoreApplication.exit()

    QTimer.singleShot(500, attempt)
    return run(Wish(asked.content))


if __name__ == "__main__":
    sys.exit(main())
