"""Lets staff in: compares PINs beside the screen, and counts the wrong ones on the disk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.core.faults import KioskError
from kiosk.core.pin_tries import UNKNOWN, Tries
from kiosk.core.ports import Clock
from kiosk.store import disk, staff_pin

SECOND_MS = 1_000
# A restart costs at most so much of a lock that was waited for.
KEPT_EVERY_S = 60.0
_log = logging.getLogger(__name__)


class StaffGate(QObject):
    """A `PinGate` of the folder `state_dir`. Close it before the application ends.

    A wrong PIN is counted before it is compared, so that no power cut makes a try free. Where the
    disk keeps nothing, every wrong PIN locks.
    """

    # A PIN was compared and counted.
    answered = Signal(bool)
    _compared = Signal(bool)

    def __init__(self, state_dir: Path, clock: Clock) -> None:
        super().__init__()
        self._folder, self._clock = state_dir, clock
        self._tries = staff_pin.read_tries(state_dir)
        self._is_kept = True
        self._seen_s = self._kept_s = clock.now_s()
        self._answer: Callable[[bool], None] | None = None
        self._aside = ThreadPoolExecutor(1, "staff-pin")
        self._compared.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.pass_time)
        self._wait()

    @property
    def tries(self) -> Tries:
        """How many PINs in a row were wrong, and for how long none can be tried now."""
        return self._tries

    def is_set(self) -> bool:
        """Return whether there is a PIN."""
        return staff_pin.has_pin(self._folder)

    def look_again(self) -> None:
        """See whether another screen has counted on, or the file of the lock is gone."""
        kept = staff_pin.read_tries(self._folder)
        is_gone = self._is_kept and kept == Tries() != self._tries
        if is_gone or kept.wrong > self._tries.wrong:
            self._tries = kept
            self._seen_s = self._kept_s = self._clock.now_s()
            self._wait()

    def try_pin(self, pin: str, answer: Callable[[bool], None]) -> None:
        """Compare a PIN aside; does nothing while none can be tried.

        Where another screen has locked the door meanwhile, the answer is no.
        """
        if not self._tries.is_open or self._answer is not None:
            return
        self.look_again()
        if not self.tries.is_open:
            answer(False)
            return
        self._answer = answer
        self._tries = self._tries.missed()
        self._keep()
        self._aside.submit(self._compare, pin)

    def _compare(self, pin: str) -> None:
        try:
            self._compared.emit(staff_pin.read_pin(self._folder).is_of(pin))
        except KioskError as error:
            _log.error("%s", error)
            self._compared.emit(False)

    @Slot(bool)
    def _tell(self, is_right: bool) -> None:
        answer, self._answer = self._answer, None
        if is_right:
            self._tries = Tries()
            self._keep()
        self._seen_s = self._kept_s = self._clock.now_s()
        self._wait()
        if answer is not None:
            answer(is_right)
        self.answered.emit(is_right)

    @Slot()
    def pass_time(self) -> None:
        """Let a wait go by."""
        now_s = self._clock.now_s()
        self._tries = self._tries.after(now_s - self._seen_s)
        self._seen_s = now_s
        if self._tries.is_open or not 0 <= now_s - self._kept_s < KEPT_EVERY_S:
            self._kept_s = now_s
            self.look_again()
            self._keep()
        self._wait()

    def _wait(self) -> None:
        if self._tries.is_open:
            self._timer.stop()
        else:
            self._timer.start()

    def _keep(self) -> None:
        try:
            staff_pin.keep_tries(self._folder, self._tries)
            self._is_kept = True
        except OSError as error:
            _log.error("%s", disk.told(self._folder / staff_pin.TRIES_NAME, error))
            self._is_kept = False
            if not self._tries.is_open:
                longest = max(self._tries.left_s, UNKNOWN.left_s)
                self._tries = replace(self._tries, left_s=longest)

    def close(self) -> None:
        """Wait for a comparison that runs, and keep what is left of a wait."""
        self._timer.stop()
        self._answer = None
        self._aside.shutdown()
        self.look_again()
        if not self._tries.is_open:
            self._keep()
