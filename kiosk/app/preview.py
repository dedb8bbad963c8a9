"""`kiosk preview`: a page as visitors see it, following every saved change, with its faults."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from kiosk.app.fit import faults_of_page
from kiosk.app.run import Wish, frame_of, settings_of
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.bridge.faults_view import FaultsView
from kiosk.core.events import Layer, Screen
from kiosk.core.faults import Fault, KioskError
from kiosk.core.idle import IdleRules
from kiosk.core.ports import Voice
from kiosk.store.check import check
from kiosk.store.content import Loaded, load
from kiosk.system.clock import MonotonicClock
from kiosk.system.display import NO_DISPLAY, has_display
from kiosk.system.voice import EspeakVoice

# A saved file arrives as several events: wait until they have come, but the eye waits too.
SETTLE_MS = 100
# First the page is drawn, then the whole content checked.
DRAWN_MS = 20
NO_HURRY = IdleRules(shortest_s=86_400)


class Follower(QObject):
    """Watches the content folder and keeps a stage and its list of faults up to date."""

    saved = Signal()

    def __init__(self, content_dir: Path, stage: Stage, faults: FaultsView) -> None:
        super().__init__()
        self._content_dir = content_dir
        self._stage = stage
        self.faults = faults
        self._found: tuple[Fault, ...] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SETTLE_MS)
        self._wait.timeout.connect(self.reload)
        self.saved.connect(self._wait.start)
        stage.visit.changed.connect(self._measure_later)
        self._measure = QTimer(self)
        self._measure.setSingleShot(True)
        self._measure.setInterval(SETTLE_MS)
        self._measure.timeout.connect(self._tell)
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(DRAWN_MS)
        self._check.timeout.connect(self._recheck)
        self._observer = Observer()
        for folder in {content_dir.resolve(), Path(stage.visit.exhibit.media_dir).resolve()}:
            if folder.is_dir():
                self._observer.schedule(_Saved(self.saved), str(folder), recursive=True)
        self._observer.start()
        self._recheck()

    @Slot()
    def reload(self) -> None:
        """Show what has been saved; what cannot be shown leaves the page as it was."""
        loaded = load(self._content_dir)
        if loaded.exhibit is not None and self._shows_page(loaded):
            self._stage.visit.adopt(loaded.exhibit)
        self._check.start()

    def _shows_page(self, loaded: Loaded) -> bool:
        """Return whether the page on screen is in it, or gone on purpose and not by a fault."""
        visit, exhibit = self._stage.visit, loaded.exhibit
        if exhibit is None or not exhibit.offered:
            return False
        if visit.state.language in (language.code for language in exhibit.offered):
            if visit.state.screen is not Screen.PANEL:
                return True
            here = (visit.edition.panels[visit.state.panel].id, visit.page_view.page.id)
            pages = exhibit.editions[visit.state.language].pages()
            if here in ((panel.id, page.id) for panel, page in pages):
                return True
        return not loaded.errors

    @Slot()
    def _recheck(self) -> None:
        self._found = check(self._content_dir)
        self._tell()

    @Slot()
    def _measure_later(self) -> None:
        self._measure.start()

    @Slot()
    def _tell(self) -> None:
        self.faults.show((*self._misfits(), *self._found), self._here())

    def _here(self) -> tuple[str, str]:
        state, panels = self._stage.visit.state, self._stage.visit.edition.panels
        on_page = state.screen is Screen.PANEL and panels
        return (panels[state.panel].id if on_page else "", state.language)

    def _misfits(self) -> tuple[Fault, ...]:
        state = self._stage.visit.state
        covered = state.layer is not Layer.NONE or state.warning
        if state.screen is not Screen.PANEL or state.text_percent != 100 or covered:
            return ()
        panel = self._stage.visit.edition.panels[state.panel]
        page = self._stage.visit.page_view.page
        return tuple(faults_of_page(self._stage, "this view", state.language, panel, page))

    def close(self) -> None:
        """Stop watching."""
        for timer in (self._wait, self._measure, self._check):
            timer.stop()
        self._observer.stop()
        self._observer.join()


class _Saved(FileSystemEventHandler):
    """Tells the screen's thread that something was saved."""

    def __init__(self, saved: SignalInstance) -> None:
        self._saved = saved

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Any change of any file, but not the mere reading of one."""
        if event.event_type in ("modified", "created", "deleted", "moved"):
            self._saved.emit()


def open_preview(
    content_dir: Path, frame: Frame, voice: Voice | None = None
) -> tuple[Stage, Follower]:
    """Build the preview of a content folder, which must be showable at least in part."""
    loaded = load(content_dir)
    if loaded.exhibit is None or not loaded.exhibit.offered:
        raise KioskError(*loaded.faults)
    faults = FaultsView()
    stage = Stage(
        loaded.exhibit,
        frame,
        MonotonicClock(),
        NO_HURRY,
        root=("Kiosk.App", "Preview"),
        extra={"faults": faults, "pageWidth": frame.width_px, "pageHeight": frame.height_px},
        voice=voice,
    )
    follower = Follower(content_dir, stage, faults)
    return stage, follower


def preview(wish: Wish) -> int:
    """Show the preview window until it is closed; return the exit status."""
    if not has_display():
        print(NO_DISPLAY)
        return 2
    prepare_qt(headless=False)
    app = application()
    app.setQuitOnLastWindowClosed(True)
    frame = frame_of(app.primaryScreen(), wish, settings_of(wish))
    voice = EspeakVoice()
    stage, follower = open_preview(wish.content_dir, frame, voice)
    stage.window.show()
    status = app.exec()
    follower.close()
    stage.close()
    voice.close()
    return status
