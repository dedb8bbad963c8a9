"""The page of staff as QML sees it: the PIN, the open tool, and when the screen goes back."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.focus import Focus
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.bridge.visit import Visit
from kiosk.core.ports import Clock, PinGate
from kiosk.core.staff import COUNTED_S, HOLD_S, LANGUAGES, PIN_DIGITS, Place, Presence

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250


@QmlElement
class Staff(QObject):
    """Staff at the screen. Over a visit there is only the PIN; the right one ends the visit.

    `use_language` lets the words of the interface speak a language. `desk` is what the tools
    work with.
    """

    changed = Signal()
    ticked = Signal()
    # The keys of the PIN come; the PIN was right; staff have gone again.
    opened = Signal()
    came = Signal()
    went = Signal()

    def __init__(
        self,
        visit: Visit,
        clock: Clock,
        gate: PinGate,
        use_language: Callable[[str], None],
        desk: StaffDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit, self._clock, self._gate = visit, clock, gate
        self._use_language, self._desk = use_language, desk
        self._presence = Presence()
        self._language = LANGUAGES[0]
        self._high_contrast = False
        self._missed_before = 0
        self._focus = Focus(self)
        self._held_s: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.pass_time)

    @property
    def presence(self) -> Presence:
        """Where staff are."""
        return self._presence

    @property
    def focus_view(self) -> Focus:
        """The mark of the item that keys have reached."""
        return self._focus

    @property
    def desk_view(self) -> StaffDesk:
        """What the tools work with."""
        return self._desk

    @property
    def is_here(self) -> bool:
        """Whether the screen is not the visitors'."""
        return self._presence.place is not Place.OUT

    def hold(self, is_held: bool) -> None:
        """A finger rests in a corner, or no longer does."""
        if not is_held:
            self._held_s = None
        elif self._held_s is None:
            self._held_s = self._clock.now_s()
            self._timer.start()

    def be_seen(self) -> None:
        """Somebody touched the screen or a key."""
        self._show(self._presence.passed(self._clock.now_s()).touched())

    @Slot()
    def pass_time(self) -> None:
        """Let time pass: called by a timer while a finger rests or staff are there."""
        now_s = self._clock.now_s()
        if self._held_s is not None and now_s - self._held_s >= HOLD_S:
            self._held_s = None
            self._knock(now_s)
        self._show(self._presence.passed(now_s))
        self.ticked.emit()
        if not self.is_here and self._held_s is None:
            self._timer.stop()

    def _knock(self, now_s: float) -> None:
        if not self.is_here:
            if not self._gate.is_set():
                return
            self._gate.look_again()
        self._show(self._presence.passed(now_s).knocked(now_s))

    @Slot(str)
    def type(self, digit: str) -> None:
        """A digit of the PIN."""
        if self._gate.tries.is_open:
            self._show(self._presence.digit(digit))

    @Slot()
    def erase(self) -> None:
        """The last digit was wrong."""
        self._show(self._presence.erased())

    @Slot()
    def enter(self) -> None:
        """The PIN is complete."""
        self._gate.look_again()
        if self._presence.can_enter and self._gate.tries.is_open:
            pin = self._presence.typed
            self._missed_before = self._gate.tries.wrong
            self._show(self._presence.tried())
            self._gate.try_pin(pin, self._answered)

    def _answered(self, is_right: bool) -> None:
        self._show(self._presence.passed(self._clock.now_s()).answered(is_right))

    @Slot()
    def leave(self) -> None:
        """Staff are done, or have no PIN."""
        self._show(self._presence.left())

    @Slot(str)
    def openTool(self, name: str) -> None:
        """A tool was chosen; "" is the list of all."""
        self._show(self._presence.opened(name))

    @Slot(bool)
    def stay(self, is_busy: bool) -> None:
        """A tool begins or ends what takes its time without a touch."""
        self._show(self._presence.busy(is_busy))

    @Slot()
    def clean(self) -> None:
        """The screen is going to be wiped: it takes no touch for a while."""
        self._show(self._presence.cleaning())

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language was chosen."""
        if language in LANGUAGES and language != self._language:
            self._language = language
            self._use_language(language)
            self._show(self._presence.touched())
            self.changed.emit()

    def _show(self, presence: Presence) -> None:
        before, self._presence = self._presence, presence
        if before.place is not presence.place:
            self._move(before.place, presence.place)
        if _shown(before) != _shown(presence):
            self.changed.emit()

    def _move(self, before: Place, now: Place) -> None:
        """Give the screen to staff, or back to visitors."""
        if now is Place.PAD:
            self._timer.start()
            self._high_contrast = self._visit.state.high_contrast
            self.opened.emit()
            self._language = self._of_kiosk(self._visit.edition.interface_language)
            self._visit.lend(True)
            self._use_language(self._language)
        elif now is Place.IN:
            self.came.emit()
            self._visit.startAgain()
            self._language = self._of_kiosk(self._visit.edition.interface_language)
            self._use_language(self._language)
        else:
            self._high_contrast = False
            self._visit.lend(False)
            if before is Place.IN:
                self.went.emit()

    def _of_kiosk(self, language: str) -> str:
        return language if language in LANGUAGES else LANGUAGES[0]

    def _wait_s(self) -> int:
        return math.ceil(self._gate.tries.left_s)

    def _seconds_left(self) -> int:
        return math.ceil(self._presence.left_s())

    def _cleaning_left(self) -> int:
        return max(0, math.ceil(self._presence.clean_until_s - self._presence.now_s))

    # fmt: off
    place = Property(str, lambda s: str(s._presence.place), notify=changed)
    typed = Property(int, lambda s: len(s._presence.typed), notify=changed)
    leastDigits = Property(int, lambda s: PIN_DIGITS[0], constant=True)
    mostDigits = Property(int, lambda s: PIN_DIGITS[1], constant=True)
    canEnter = Property(bool, lambda s: s._presence.can_enter, notify=changed)
    checking = Property(bool, lambda s: s._presence.checking, notify=changed)
    missed = Property(bool, lambda s: s._presence.missed, notify=changed)
    missedBefore = Property(int, lambda s: s._missed_before, notify=changed)
    waitS = Property(int, _wait_s, notify=ticked)
    tool = Property(str, lambda s: s._presence.tool, notify=changed)
    cleaning = Property(bool, lambda s: s._presence.is_cleaning, notify=changed)
    cleaningLeft = Property(int, _cleaning_left, notify=ticked)
    secondsLeft = Property(int, _seconds_left, notify=ticked)
    goesSoon = Property(bool, lambda s: s._presence.left_s() <= COUNTED_S, notify=ticked)
    language = Property(str, lambda s: s._language, notify=changed)
    highContrast = Property(bool, lambda s: s._high_contrast, notify=changed)
    focus = Property(Focus, lambda s: s._focus, constant=True)
    desk = Property(StaffDesk, lambda s: s._desk, constant=True)
    # fmt: on


def _shown(presence: Presence) -> tuple[object, ...]:
    """Return what the screen shows, so that time alone redraws nothing."""
    p = presence
    return (p.place, len(p.typed), p.checking, p.missed, p.tool, p.is_cleaning, p.is_busy)
