"""Looking for newer content at once, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.rows import Rows
from kiosk.core.updates import Verdict

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Found:
    """What one place offered: `reason` is a `core.updates.Reason`, or "" while it is asked."""

    place: str
    isStick: bool
    reason: str = ""
    version: int = 0


@QmlElement
class FoundRows(Rows):
    """The places that were asked, in order."""

    row_type = Found


@QmlElement
class UpdateLook(QObject):
    """Asks every stick and every address that the settings name.

    `ask` begins, and returns the places: a stick by its folder, the addresses together as "".
    What each answers comes by `hear`.
    """

    changed = Signal()
    # Whether anything is being asked.
    busied = Signal(bool)

    def __init__(self, ask: Callable[[], tuple[str, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._rows = FoundRows(self)
        self._asked = False

    @Slot()
    def look(self) -> None:
        """Ask now."""
        if self._is_busy():
            return
        self._asked = True
        self._rows.replace(tuple(Found(place, bool(place)) for place in self._ask()))
        self._tell()

    @Slot(str, object)
    def hear(self, place: str, verdict: Verdict) -> None:
        """A place has answered."""
        answer = Found(place, bool(place), str(verdict.reason), verdict.version)
        rows = (answer if row.place == place else row for row in self._rows.rows)
        self._rows.replace(tuple(rows))
        self._tell()

    @Slot()
    def forget(self) -> None:
        """Begin afresh, unless something is still being asked."""
        if not self._is_busy():
            self._asked = False
            self._rows.replace(())
            self.changed.emit()

    def _is_busy(self) -> bool:
        return any(not row.reason for row in self._rows.rows)

    def _tell(self) -> None:
        self.changed.emit()
        self.busied.emit(self._is_busy())

    # fmt: off
    rows = Property(FoundRows, lambda s: s._rows, constant=True)
    busy = Property(bool, lambda s: s._is_busy(), notify=changed)
    nowhere = Property(bool, lambda s: s._asked and not s._rows.rows, notify=changed)
    # fmt: on
