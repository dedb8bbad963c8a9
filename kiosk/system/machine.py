"""What this computer does for staff, through the helper that an installed kiosk has for it.

The exhibit has no rights of its own. It puts one word into its runtime folder; the service manager
starts the helper, `bin/wish`, which knows a closed list of words and writes its answer where only
it can. KIOSK_ANSWER names that file; without it this computer allows nothing.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.core.machine import PARCEL, Answer, Errand, Outcome, Readings
from kiosk.system import places, readings

_log = logging.getLogger(__name__)

ANSWER_VARIABLE = "KIOSK_ANSWER"
LOOK_MS = 200
# An export waits for a slow stick; the helper itself is stopped after 240 s.
PATIENCE_MS = {Errand.EXPORT: 250_000}
USUAL_PATIENCE_MS = 15_000
LONGEST_ANSWER_BYTES = 1_000


class LocalMachine(QObject):
    """A `core.ports.Machine` on this computer."""

    def __init__(
        self, environment: Mapping[str, str] = os.environ, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.listener: Callable[[Answer], None] = _ignore
        answer, runtime = environment.get(ANSWER_VARIABLE), environment.get("XDG_RUNTIME_DIR")
        self._answer = Path(answer) if answer and runtime else None
        self._runtime = Path(runtime or "")
        self._asked: Errand | None = None
        self._before: tuple[int, int] | None = None
        self._left_ms = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)

    def ask(self, errand: Errand, percent: int = 0) -> None:
        if self._answer is None:
            self._tell(Answer(errand, Outcome.NOT_ALLOWED))
            return
        word = f"{errand} {percent}" if errand is Errand.BRIGHTNESS else str(errand)
        self._before = self._mark()
        try:
            _put(self._runtime / "wish", word.encode())
        except OSError as error:
            _log.error("The wish %s cannot be told: %s.", errand, error.strerror)
            self._tell(Answer(errand, Outcome.FAILED))
            return
        self._asked = errand
        self._left_ms = PATIENCE_MS.get(errand, USUAL_PATIENCE_MS)
        self._look.start()

    def export(self, files: Mapping[str, bytes]) -> None:
        if self._answer is not None:
            folder = self._runtime / "export"
            try:
                folder.mkdir(mode=0o700, exist_ok=True)
                for name in PARCEL:
                    _put(folder / name, files.get(name, b""))
            except OSError as error:
                _log.error("The export cannot be made: %s.", error.strerror)
                self._tell(Answer(Errand.EXPORT, Outcome.FAILED))
                return
        self.ask(Errand.EXPORT)

    def brightness(self) -> int | None:
        return readings.brightness() if self._answer is not None else None

    def readings(self) -> Readings:
        return readings.read(places.state_dir())

    def close(self) -> None:
        """Wait for no answer any more."""
        self._look.stop()
        self.listener = _ignore

    @Slot()
    def look(self) -> None:
        """See whether the helper has answered, or whether it is too late."""
        if self._asked is None:
            return
        self._left_ms -= LOOK_MS
        errand = self._asked
        if self._mark() not in (None, self._before):
            self._tell(self._heard(errand))
        elif self._left_ms <= 0:
            _log.error("The helper does not answer.")
            self._tell(Answer(errand, Outcome.NO_ANSWER))

    def _mark(self) -> tuple[int, int] | None:
        """Return what differs from one answer to the next; None while there is none."""
        try:
            found = self._answer.stat() if self._answer is not None else None
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns) if found is not None else None

    def _heard(self, errand: Errand) -> Answer:
        assert self._answer is not None
        try:
            with self._answer.open("rb") as file:
                told = json.loads(file.read(LONGEST_ANSWER_BYTES))
            return Answer(errand, Outcome(told["words"]), str(told.get("name", "")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            _log.error("The helper's answer cannot be read: %s.", error)
            return Answer(errand, Outcome.FAILED)

    def _tell(self, answer: Answer) -> None:
        self._look.stop()
        self._asked = None
        self.listener(answer)


def _put(path: Path, data: bytes) -> None:
    """Put a small file in place whole; the folder lives in memory, so nothing is synced."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    part.replace(path)


def _ignore(_answer: Answer) -> None:
    """Nobody listens yet."""
