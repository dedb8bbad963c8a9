"""`kiosk keypad`: learns an unknown keypad, key by key, and keeps its codes for this kiosk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import shiboken6
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.app.keypad_codes import keep_codes
from kiosk.app.run import Wish, frame_of, settings_of
from kiosk.app.stage import application, import_paths, prepare_qt
from kiosk.bridge.key_lesson import KeyLesson
from kiosk.bridge.sizes import Sizes
from kiosk.core.keys import Action
from kiosk.system import places
from kiosk.system.display import NO_DISPLAY, has_display
from kiosk.system.translations import InterfaceWords


class Classroom:
    """The window of a lesson. Close it before the application ends; `state_dir` keeps the codes."""

    def __init__(self, state_dir: Path, sizes: Sizes, language: str = "en") -> None:
        self._state_dir = state_dir
        self.words = InterfaceWords(places.INTERFACE_WORDS, places.cache_dir())
        self.words.use(language)
        self.lesson = KeyLesson(self._keep)
        self._sizes = sizes
        self._engine = QQmlApplicationEngine()
        self._engine.setImportPathList(import_paths())
        self._engine.setInitialProperties({"lesson": self.lesson, "sizes": sizes})
        self._engine.loadFromModule("Kiosk.App", "Keypad")
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window: QQuickWindow = window
        self.window.installEventFilter(self.lesson)

    def close(self) -> None:
        """Take the window down, then what it shows."""
        self.window.removeEventFilter(self.lesson)
        self.window.close()
        del self.window
        shiboken6.delete(self._engine)
        self.words.remove()

    def _keep(self, codes: Mapping[int, Action]) -> bool:
        return keep_codes(self._state_dir, codes)


def learn(wish: Wish, language: str) -> int:
    """Show the lesson until it is closed; return the exit status."""
    if not has_display():
        print(NO_DISPLAY)
        return 2
    prepare_qt(headless=False)
    app = application()
    app.setQuitOnLastWindowClosed(True)
    frame = frame_of(app.primaryScreen(), wish, settings_of(wish))
    sizes = Sizes(frame.profile, frame.width_px, frame.height_px)
    room = Classroom(places.state_dir(), sizes, language)
    room.lesson.ended.connect(app.quit)
    room.window.resize(frame.width_px, frame.height_px)
    if wish.windowed:
        room.window.show()
    else:
        room.window.showFullScreen()
    status = app.exec()
    room.close()
    return status
