"""The versions of the content on this kiosk, and the way back to the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.rows import Rows

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Version:
    """A version that is here, or was refused: `role` is "active", "previous", "waiting", "refused".

    `at` is when it was published or refused, `by` who published it, `why` what is new in it or
    why it was refused, in the words of the log.
    """

    version: int
    role: str
    at: str = ""
    by: str = ""
    why: str = ""


@QmlElement
class VersionRows(Rows):
    """Versions, the one that is shown first."""

    row_type = Version


@QmlElement
class ContentVersions(QObject):
    """What `kiosk status` and `kiosk rollback` do, on the screen.

    `find` returns the versions, with moments written in a language; `undo` goes back to the one before and returns "undone", "busy"
    or "none". `outcome` is what became of the last undo.
    """

    changed = Signal()

    def __init__(
        self,
        find: Callable[[str], tuple[Version, ...]],
        undo: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._undo = find, undo
        self._rows = VersionRows(self)
        self._outcome, self._language = "", ""

    @Slot(str)
    def look(self, language: str) -> None:
        """See what is here now, told in a language."""
        if language == self._language:
            self._outcome = ""
        self._language = language
        self._see()

    @Slot()
    def undo(self) -> None:
        """Show the version before from now on."""
        self._outcome = self._undo()
        self._see()

    def _see(self) -> None:
        self._rows.replace(self._find(self._language))
        self.changed.emit()

    def _numbered(self, role: str) -> int:
        return next((row.version for row in self._rows.rows if row.role == role), 0)

    # fmt: off
    rows = Property(VersionRows, lambda s: s._rows, constant=True)
    active = Property(int, lambda s: s._numbered("active"), notify=changed)
    previous = Property(int, lambda s: s._numbered("previous"), notify=changed)
    waiting = Property(int, lambda s: s._numbered("waiting"), notify=changed)
    outcome = Property(str, lambda s: s._outcome, notify=changed)
    # fmt: on
