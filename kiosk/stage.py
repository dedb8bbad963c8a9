"""The composition root: builds every object, passes it on, owns start and shutdown order."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import PySide6.QtQuick  # noqa: F401  (without it root objects arrive without grabWindow)
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
import shiboken6

import kiosk.bridge.arrangements
import kiosk.bridge.dot_items  # noqa: F401  (registers QML types)
from kiosk.bridge.sizes import Sizes
from kiosk.bridge.touch_watch import TouchWatch
from kiosk.bridge.visit import Visit
from kiosk.core.display import Profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, KioskError
from kiosk.core.ports import Clock
from kiosk.core.visit import IdleRules
from kiosk.system import places
from kiosk.system.translations import InterfaceWords

TICK_MS = 250


def prepare_qt(*, headless: bool) -> None:
    """Choose how Qt draws, before the application exists."""
    # Python paints dots and paragraphs: drawing stays on the thread that holds them.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    if headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"


def application() -> QGuiApplication:
    """Return the one application, made if need be, with the exhibit's fonts."""
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["kiosk"])
    app.setApplicationName("Exile and Return")
    if not QFontDatabase.families().count("PT Serif"):
        for font in sorted(places.FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
    return app


@dataclass(frozen=True)
class Frame:
    """Size of the picture in pixels and the screen it stands for."""

    width_px: int
    height_px: int
    profile: Profile


class Stage:
    """One exhibit in one window. Close it before the application ends."""

    def __init__(
        self, exhibit: Exhibit, frame: Frame, clock: Clock, rules: IdleRules, cache: Path
    ) -> None:
        self.words = InterfaceWords(places.INTERFACE_WORDS, cache)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(places.QML))
        self.visit = Visit(exhibit, clock, rules, self._use_language)
        self.sizes = Sizes(frame.profile, frame.width_px, frame.height_px)
        self.engine.setInitialProperties(
            {
                "visit": self.visit,
                "sizes": self.sizes,
                "width": frame.width_px,
                "height": frame.height_px,
            }
        )
        self.engine.loadFromModule("Kiosk.App", "Main")
        roots = self.engine.rootObjects()
        if not roots:
            raise KioskError(
                Fault(message="the exhibit's screen could not be built", remedy="reinstall it")
            )
        window = roots[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self._watch = TouchWatch(self.visit)
        window.installEventFilter(self._watch)
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.visit.tick)
        self.visit.wokeUp.connect(self._timer.start)
        self.visit.wentIdle.connect(self._timer.stop)

    def _use_language(self, code: str) -> None:
        self.words.use(code)
        self.engine.retranslate()

    def picture(self) -> QImage:
        """Return what the window shows now."""
        QGuiApplication.processEvents()
        return self.window.grabWindow()

    def close(self) -> None:
        """Take everything down: first the window and the engine, then what they show."""
        self._timer.stop()
        self.window.removeEventFilter(self._watch)
        self.window.close()
        del self.window
        shiboken6.delete(self.engine)


def local_url(path: Path) -> QUrl:
    """Return the address of a local file for QML."""
    return QUrl.fromLocalFile(str(path))
