"""Keeps a running exhibit up to date: sticks, versions that wait, a daily look at every file."""

from __future__ import annotations

import datetime
import json
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot

from kiosk.app.children import Children, verdict_of
from kiosk.app.first_frame import FirstFrame
from kiosk.app.lettering import add_fonts
from kiosk.app.probe import answers_touch
from kiosk.app.stage import Stage
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import StoreError
from kiosk.core.ladder import UPRIGHT_S
from kiosk.core.polling import PollRules
from kiosk.core.ports import Clock
from kiosk.core.updates import Outcome
from kiosk.store.content import Loaded, load
from kiosk.store.slots import Slots, version_of
from kiosk.store.sticks import Sticks

STICKS_MS = 1_000
MINUTE_MS = 60_000
DAY_S = 86_400.0
_log = logging.getLogger(__name__)


def now() -> str:
    """Return the time for the record of what was refused, which only people read."""
    return datetime.datetime.now(datetime.UTC).isoformat()


class UpdateKeeper(QObject):
    """Switches a stage to newer versions while nobody is reading, and back if one fails."""

    heard = Signal(str, object)
    switched = Signal(str)
    # Whether a touch is not a visitor's but a trial.
    trying = Signal(bool)
    _loaded = Signal(str, object)

    def __init__(
        self, stage: Stage, kept: Slots, clock: Clock, rules: PollRules, notice: StaffNotice
    ) -> None:
        super().__init__()
        self._stage, self._kept, self._clock, self._rules = stage, kept, clock, rules
        self._notice = notice
        self._base: Exhibit = stage.visit.exhibit
        self.languages: tuple[str, ...] = ()
        self.shown = self.passed_over = ""
        self._coming = ""
        self._ready: tuple[str, Exhibit] | None = None
        self._checked_s = -DAY_S
        self._children = Children()
        self._children.printed.connect(self._hear_early)
        self._loader = ThreadPoolExecutor(1, "content")
        self._sticks = Sticks(Path(rules.sticks)) if rules.sticks else None
        self._loaded.connect(self._take_loaded, Qt.ConnectionType.QueuedConnection)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        stage.visit.wentIdle.connect(self.look)
        stage.visit.wentIdle.connect(notice.linger)
        stage.visit.wokeUp.connect(notice.wait)
        self._timers = [self._every(MINUTE_MS, self.pass_time)]
        if self._sticks is not None:
            self._timers.append(self._every(STICKS_MS, self.look_for_sticks))
        self._frame = FirstFrame(stage.window)
        self._frame.drawn.connect(self._touch)
        self._frame.missed.connect(self._not_drawn)
        self._standing = QTimer(self)
        self._standing.setSingleShot(True)
        self._standing.setInterval(UPRIGHT_S * 1000)
        self._standing.timeout.connect(self.stand)

    def _every(self, interval_ms: int, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.timeout.connect(call)
        return timer

    def start(self, shown: str) -> None:
        """Begin, with the slot that the stage shows, or none: prove it, and look at its files."""
        self.shown = shown
        with suppress(OSError):
            self._kept.folder.mkdir(parents=True, exist_ok=True)
        self._watcher.addPath(str(self._kept.folder))
        for timer in self._timers:
            timer.start()
        self._standing.start()
        if self.passed_over:
            self._notice.tell_passed_over(version_of(self.passed_over))
        self._prove()
        self.pass_time()
        self.look()

    @Slot()
    def stand(self) -> None:
        """Remember that what is shown has stood for a while, and what was passed over for it."""
        with suppress(StoreError):
            if self._frame.is_waiting:
                # In the dark: this start has shown nothing good and nothing bad.
                self._kept.forget_start()
            self._kept.note_stands(self.shown, self.passed_over, now())

    def ask(self, source: str) -> None:
        """Let newer content be taken from a folder or an address."""
        words = ("install", source, "--json", "--early")
        self._children.ask(words, partial(self._hear, source))

    def ask_all(self, follow: tuple[str, ...]) -> tuple[str, ...]:
        """Ask every stick that is in, and by the command `follow` all sources of the settings.

        Returns the places: each stick's folder, and "" for the sources together. `heard` tells
        what they answer.
        """
        sticks = tuple(map(str, self._sticks.there())) if self._sticks else ()
        for place in sticks:
            self.ask(place)
        if not self._rules.sources:
            return sticks
        self._children.ask((*follow, "--once", "--json"), partial(self._hear, ""))
        return (*sticks, "")

    @Slot()
    def look_for_sticks(self) -> None:
        """Ask every stick that has gone in, and say so at once."""
        for place in self._sticks.news() if self._sticks else ():
            self._notice.look()
            self.ask(str(place))

    @Slot()
    def pass_time(self) -> None:
        """Once a day, and at the start, compare every file with its signed hash."""
        if self._clock.now_s() - self._checked_s >= DAY_S:
            self._checked_s = self._clock.now_s()
            if self._kept.names():
                self._children.ask(("verify", *self._rules.sources[:1]), self._verified)

    @Slot()
    def look(self) -> None:
        """See which version is to be shown; load it aside, and switch when nobody reads."""
        state = self._kept.state()
        wanted = state.waiting or state.active
        if wanted == self.passed_over:
            return
        if self._ready is not None and self._ready[0] == wanted:
            self._switch()
        elif wanted and wanted not in (self.shown, self._coming):
            self._coming = wanted
            future = self._loader.submit(load, self._kept.content_dir(wanted))
            future.add_done_callback(partial(self._tell_loaded, wanted))

    def _tell_loaded(self, slot: str, future: Future[Loaded]) -> None:
        if not future.cancelled():
            self._loaded.emit(slot, None if future.exception() else future.result().exhibit)

    @Slot(str, object)
    def _take_loaded(self, slot: str, exhibit: Exhibit | None) -> None:
        self._coming = ""
        if exhibit is None or not exhibit.offered:
            self._refuse(slot, "It has nothing to show.")
            return
        self._ready = (slot, exhibit.limited_to(self.languages))
        self.look()

    def _switch(self) -> None:
        """Show the version that is ready, if nobody is reading; no frame is lost in between."""
        if self._ready is None or not self._stage.visit.is_alone:
            return
        slot, exhibit = self._ready
        self._ready = None
        try:
            if self._kept.state().waiting == slot:
                self._kept.activate(slot)
        except StoreError as error:
            _log.error("%s", error)
            return
        self._adopt(slot, exhibit)
        self._prove()

    def _adopt(self, slot: str, exhibit: Exhibit) -> None:
        add_fonts(exhibit)
        self.shown = slot
        self._stage.visit.adopt(exhibit)
        self.switched.emit(slot)

    def _prove(self) -> None:
        """Wait for a frame of the version that is shown, then let it answer a touch."""
        if self.shown and self._kept.state().starts:
            self._frame.wait()
        else:
            self._frame.stop()

    @Slot()
    def _touch(self) -> None:
        if self._stage.visit.is_alone:
            self.trying.emit(True)
            answered = answers_touch(self._stage)
            self._stage.visit.forget_shield()
            self._stage.visit.startAgain()
            self.trying.emit(False)
            if not answered:
                self._refuse(self.shown, "A touch was not answered.")
                return
        # Else somebody has just been answered.
        with suppress(StoreError):
            self._kept.note_works()

    @Slot()
    def _not_drawn(self) -> None:
        self._refuse(self.shown, "No frame was drawn.")

    def _refuse(self, slot: str, why: str) -> None:
        """Go back to the version before, for good."""
        _log.error("Version %d is given up: %s", version_of(slot), why)
        with suppress(StoreError):
            self._kept.refuse(slot, why, now())
        state = self._kept.state()
        if not state.active and self.shown == slot:
            self._adopt("", self._base)
        self.look()

    def _hear(self, source: str, status: int, told: str) -> None:
        verdict = verdict_of(told)
        if self._is_stick(source):
            self._notice.tell(verdict)
        elif verdict.outcome is Outcome.REFUSED:
            _log.warning("%s: %s", source, verdict)
        self.heard.emit(source, verdict)
        self.look()

    @Slot(tuple, str)
    def _hear_early(self, words: tuple[str, ...], line: str) -> None:
        """Tell staff that what a stick offers is authentic and newer, before all is copied."""
        if words[0] == "install" and self._is_stick(words[1]):
            with suppress(ValueError, KeyError, TypeError):
                self._notice.promise(int(json.loads(line)["offered"]))

    def _is_stick(self, source: str) -> bool:
        return self._sticks is not None and Path(source).is_relative_to(self._rules.sticks)

    def _verified(self, status: int, told: str) -> None:
        if status != 0:
            _log.error("The installed content is damaged: %s", told)
        elif told and not told.startswith("0 "):
            self.shown = "" if self.shown else self.shown
            self.look()

    def close(self) -> None:
        """Stop watching, and end what runs."""
        self._watcher.directoryChanged.disconnect(self.look)
        for timer in (*self._timers, self._standing):
            timer.stop()
        self._frame.stop()
        self._children.close()
        self._loader.shutdown(wait=True, cancel_futures=True)
