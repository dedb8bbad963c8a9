"""More than one screen: a window for each mirror, a process for each exhibit of its own."""

from __future__ import annotations

import logging
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.app.screen_process import ScreenProcess
from kiosk.app.stage import Stage
from kiosk.bridge.touch_watch import TouchWatch
from kiosk.core.faults import Fault, KioskError
from kiosk.core.screens import ScreenPlan, mirrors_of, others_of, plan_of
from kiosk.system import outputs, places
from kiosk.system.power import DisplayPower
from kiosk.system.service import RESTART, ServiceManager

_log = logging.getLogger(__name__)

HOLD_MS = 500


def turn_all(plans: tuple[ScreenPlan, ...]) -> None:
    """Turn the pictures as planned, before the application asks how large they are."""
    if not places.screen():
        for place, plan in enumerate(plans):
            outputs.turn(plan.output, plan.turned, place)


def trusted_root() -> str:
    """Return the root.json that the kiosk trusts, for a screen that trusts nobody yet, or “”."""
    kept = places.kiosk_dir() / "updates" / "trust" / "root.json"
    return str(kept) if places.screen() and kept.is_file() else ""


def show_on(window: QQuickWindow, screen: QScreen) -> None:
    """Fill a display with a window."""
    window.setCursor(Qt.CursorShape.BlankCursor)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


class KeyHold(QObject):
    """Keeps every key from the window manager of an X11 desktop, whose shortcuts lead out.

    A Wayland compositor gives no client such a hold; the kiosk's own has no shortcuts.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._timer.timeout.connect(self.take)
        if QGuiApplication.platformName() == "xcb":
            single = Qt.ConnectionType.SingleShotConnection
            window.frameSwapped.connect(self.take, single)
            window.activeChanged.connect(self.take)

    @Slot()
    def take(self) -> None:
        """Take the keyboard; while somebody else has it, try again."""
        if not self._window.setKeyboardGrabEnabled(True):
            self._timer.start()

    def close(self) -> None:
        """Let it go, before the window is taken down."""
        self._timer.stop()
        if QGuiApplication.platformName() == "xcb":
            self._window.activeChanged.disconnect(self.take)
            self._window.setKeyboardGrabEnabled(False)


class Mirror(QObject):
    """A second window with the same visit."""

    def __init__(self, stage: Stage, output: str) -> None:
        super().__init__()
        self.output = output
        before = len(stage.engine.rootObjects())
        properties = {"visit": stage.visit, "original": stage.window}
        stage.engine.setInitialProperties(properties)
        stage.engine.loadFromModule("Kiosk.App", "Mirror")
        roots = stage.engine.rootObjects()
        window = roots[-1] if len(roots) > before else None
        if not isinstance(window, QQuickWindow):
            raise KioskError(Fault(message="a mirror could not be built", remedy="install again"))
        self.window = window
        self._watch = TouchWatch(stage.visit)
        self.window.installEventFilter(self._watch)
        self.window.installEventFilter(stage.keys)

    def close(self) -> None:
        """Take it down, before what it shows."""
        shiboken6.delete(self.window)


class Screens(QObject):
    """What is planned for the screens of a kiosk, seen from the process of one of them."""

    def __init__(
        self,
        app: QGuiApplication,
        plans: tuple[ScreenPlan, ...],
        content_dir: Path,
        settings_file: Path | None,
    ) -> None:
        super().__init__()
        self.app = app
        self._plans = plans
        own = plan_of(plans, places.screen())
        self._own = own.output if own is not None else ""
        self._shown_on = ""
        others = () if places.screen() else others_of(plans)
        self.processes = [ScreenProcess(plan, content_dir, settings_file) for plan in others]
        for process in self.processes:
            # The keypad belongs to the first screen.
            process.ready.connect(outputs.take_keys)
            process.restartAsked.connect(self.restart)
        self.mirrors: list[Mirror] = []

    def own_screen(self) -> QScreen:
        """Return the display of this process, or any other if it is not there."""
        found = self._there()
        if self._own and self._own not in found:
            _log.error("There is no display %s; there is: %s.", self._own, ", ".join(found))
        screen = found.get(self._own, self.app.primaryScreen())
        self._shown_on = screen.name()
        return screen

    def _there(self) -> dict[str, QScreen]:
        return {screen.name(): screen for screen in self.app.screens()}

    def mirror(self, stage: Stage) -> None:
        """Let other displays repeat what a stage shows, where that is planned."""
        self.mirrors = [Mirror(stage, plan.output) for plan in mirrors_of(self._plans, self._own)]

    @property
    def outputs(self) -> tuple[str, ...]:
        """The outputs that this process makes dark and lights; none are all there are."""
        return (self._own, *(mirror.output for mirror in self.mirrors)) if self._own else ()

    def power(self) -> DisplayPower:
        """Return what puts them to sleep; the television is the first screen's."""
        return DisplayPower(self.outputs, television=not places.screen())

    def are_at_rest(self) -> bool:
        """Return whether nobody is at a screen of another process."""
        return all(process.is_at_rest for process in self.processes)

    def start(self) -> None:
        """Show everything that has a display, now and when a display comes or goes."""
        if self._plans:
            self.app.screenAdded.connect(self.look)
            self.app.screenRemoved.connect(self.look)
            self.look()

    @Slot()
    def look(self) -> None:
        """Show what has a display, and end what has none any more."""
        there = self._there()
        if self._own in there and self._shown_on != self._own:
            # It had to be shown elsewhere so far: start afresh in the right place.
            self.app.exit()
            return
        for mirror in self.mirrors:
            if mirror.output not in there:
                mirror.window.hide()
            elif not mirror.window.isVisible():
                show_on(mirror.window, there[mirror.output])
        for process in self.processes:
            if process.output in there and process.output != self._shown_on:
                process.start()
            elif process.is_running:
                process.stop()

    @Slot()
    def restart(self) -> None:
        """Let the whole exhibit start afresh, whichever screen asks for it."""
        if places.screen():
            ServiceManager().tell(RESTART)
        self.app.exit()

    def close(self) -> None:
        """End everything, before the stage is taken down; may be called twice."""
        for process in self.processes:
            # All at once, so that they end together.
            process.stop()
        for process in self.processes:
            process.close()
        for mirror in self.mirrors:
            mirror.close()
        self.processes, self.mirrors = [], []
