"""Builds every object of a running exhibit, passes it on, owns start and shutdown order."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import PySide6.QtQuick  # noqa: F401  (without it root objects arrive without grabWindow)
import shiboken6
from PySide6.QtCore import QEvent, QLibraryInfo, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

# These modules register QML types; nothing else here needs their names.
import kiosk.bridge.arrangements
import kiosk.bridge.dot_items
import kiosk.bridge.field_choice
import kiosk.bridge.field_items
import kiosk.bridge.map_item
import kiosk.bridge.paragraph
import kiosk.bridge.player
import kiosk.bridge.regime_item
import kiosk.bridge.staff_notice
import kiosk.bridge.tile_grid
import kiosk.bridge.timeline_lens
import kiosk.bridge.timeline_marks  # noqa: F401
from kiosk.app.feeder import PictureFeeder
from kiosk.app.lettering import add_fonts
from kiosk.bridge import map_base
from kiosk.bridge.cursor import Cursor
from kiosk.bridge.key_watch import KeyWatch
from kiosk.bridge.reader import SETTLING_MS, Reader
from kiosk.bridge.sizes import Sizes
from kiosk.bridge.staff import Staff
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.bridge.staff_door import StaffDoor
from kiosk.bridge.staff_keys import StaffKeys
from kiosk.bridge.touch_watch import TouchWatch
from kiosk.bridge.visit import Visit
from kiosk.core.display import Profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, KioskError
from kiosk.core.idle import IdleRules
from kiosk.core.keys import Keys
from kiosk.core.ports import Clock, PinGate, Voice
from kiosk.store.base_map import read_level
from kiosk.system import places
from kiosk.system.translations import InterfaceWords

TICK_MS = 250
ROUNDS = 3


def prepare_qt(*, headless: bool) -> None:
    """Choose how Qt draws, before the application exists."""
    # Python paints dots and paragraphs: drawing stays on the thread that holds them.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    # Content never names a module, and nothing but our own folder is searched for QML.
    os.environ.pop("QML_IMPORT_PATH", None)
    os.environ.pop("QML2_IMPORT_PATH", None)
    places.keep_caches_together()
    if headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"


def import_paths() -> list[str]:
    """Return where QML is looked for: in our folder and in Qt's, not beside the program."""
    return [str(places.QML), QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)]


def application() -> QGuiApplication:
    """Return the one application, made if need be, with the exhibit's fonts."""
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["kiosk"])
    app.setApplicationName("Exile and Return")
    app.setQuitOnLastWindowClosed(False)
    if "PT Serif" not in QFontDatabase.families():
        for font in sorted(places.FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
    map_base.offer(partial(read_level, places.BASE_MAP))
    return app


@dataclass(frozen=True)
class Frame:
    """Size of the picture in pixels and the screen it stands for."""

    width_px: int
    height_px: int
    profile: Profile


class Stage:
    """One exhibit in one window. Close it before the application ends.

    `still` leaves out every transition, for pictures and measuring; pictures are then made in
    this process, so that they are there at once. `keys` says what the keys of the kiosk do;
    without it, those that every keyboard has. `root` is the QML module and type to show,
    `voice` what reads aloud; without one speech is shown and not heard. `gate` lets staff in to
    the tools of their `desk`; without one there is no door.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        frame: Frame,
        clock: Clock,
        rules: IdleRules,
        *,
        still: bool = False,
        keys: Keys | None = None,
        root: tuple[str, str] = ("Kiosk.App", "Main"),
        extra: dict[str, object] | None = None,
        voice: Voice | None = None,
        gate: PinGate | None = None,
        desk: StaffDesk | None = None,
    ) -> None:
        add_fonts(exhibit)
        self.words = InterfaceWords(places.INTERFACE_WORDS, places.cache_dir())
        self.engine = QQmlApplicationEngine()
        self.engine.setImportPathList(import_paths())
        self.visit = Visit(exhibit, clock, rules, self._use_language)
        self.sizes = Sizes(frame.profile, frame.width_px, frame.height_px)
        self.feeder = PictureFeeder(self.visit, frame.width_px, frame.height_px, inline=still)
        self.staff: Staff | None = None
        if gate is not None:
            desk = desk or StaffDesk()
            self.staff = Staff(self.visit, clock, gate, self._use_language, desk)
            extra = {**(extra or {}), "staff": self.staff}
        properties: dict[str, object] = {
            "visit": self.visit,
            "sizes": self.sizes,
            "still": still,
            "width": frame.width_px,
            "height": frame.height_px,
        }
        self.engine.setInitialProperties({**properties, **(extra or {})})
        self.engine.loadFromModule(*root)
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise KioskError(
                Fault(message="the exhibit's screen could not be built", remedy="install it again")
            )
        self.window: QQuickWindow = roots[0]
        self.cursor = Cursor(self.visit, self.window)
        self.reader: Reader | None = None
        if voice is not None:
            settling_ms = 0 if still else SETTLING_MS
            words = self.words.in_language
            self.reader = Reader(self.visit, voice, self.cursor, words, settling_ms=settling_ms)
        self._watch = TouchWatch(self.visit)
        self.window.installEventFilter(self._watch)
        self.keys = KeyWatch(self.visit, self.cursor, clock, keys or Keys())
        self.window.installEventFilter(self.keys)
        self.door: StaffDoor | None = None
        if self.staff is not None:
            # Installed last, it sees every touch first.
            self.door = StaffDoor(self.staff, self.sizes, self.window)
            self.window.installEventFilter(self.door)
            self.staff_keys = StaffKeys(self.staff, self.window, voice)
            self.keys.staffed.connect(self.staff_keys.take)
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.visit.tick)
        self.visit.wokeUp.connect(self._timer.start)
        self.visit.wentIdle.connect(self._timer.stop)

    def _use_language(self, code: str) -> None:
        self.words.use(code)
        self.engine.retranslate()

    def staff_voices(self) -> tuple[tuple[str, Callable[[str, str], str]], ...]:
        """Return the languages of the exhibit that staff can be told something in, and how."""
        codes = [language.code for language in self.visit.exhibit.offered]
        spoken = [c for c in codes if c == "en" or self.words.say(c, "NavBar", "Home") != "Home"]
        return tuple((code, partial(self.words.say, code)) for code in spoken or ["en"])

    def settle(self) -> None:
        """Let the screen come to rest: layouts, what they report, and what follows from it."""
        for _ in range(ROUNDS):
            QGuiApplication.processEvents()
            if self.window.isExposed():
                # Rows and columns are brought up to date when a frame is drawn: draw one now.
                QGuiApplication.sendEvent(self.window, QEvent(QEvent.Type.UpdateRequest))
        QGuiApplication.processEvents()
        # What the last page no longer needs goes only here: no event loop runs that would do it.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self) -> QImage:
        """Return what the window shows once it is at rest."""
        self.settle()
        return self.window.grabWindow()

    def close(self) -> None:
        """Take everything down: first the window and the engine, then what they show."""
        self._timer.stop()
        self.feeder.close()
        if self.door is not None:
            self.window.removeEventFilter(self.door)
        self.window.removeEventFilter(self._watch)
        self.window.removeEventFilter(self.keys)
        if self.reader is not None:
            self.reader.close()
        self.cursor.close()
        self.window.close()
        del self.window
        shiboken6.delete(self.engine)
        self.words.remove()
