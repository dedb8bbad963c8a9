"""What the tools of staff work with: one object for each, made by the application."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.commissioning import Commissioning
from kiosk.bridge.content_versions import ContentVersions
from kiosk.bridge.errands import Errands
from kiosk.bridge.key_lesson import KeyLesson
from kiosk.bridge.standard_volume import StandardVolume
from kiosk.bridge.update_look import UpdateLook
from kiosk.bridge.usage_view import UsageView
from kiosk.core.dates import write_moment

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffDesk(QObject):
    """The helpers of the tools. A tool whose helper is missing is not listed."""

    filled = Signal()
    # The exhibit is to start afresh.
    restartAsked = Signal()

    def __init__(
        self,
        program: str = "",
        started: datetime.datetime = datetime.datetime.min,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._program, self._started = program, started
        self._helpers: dict[str, QObject] = {}

    def put(self, **helpers: QObject) -> None:
        """Put helpers on the desk, by the names that QML uses."""
        self._helpers.update(helpers)
        self.filled.emit()

    @Slot(str, result=str)
    def startedIn(self, language: str) -> str:
        """Since when the exhibit runs, written in a language."""
        return write_moment(self._started, language)

    @Slot()
    def restart(self) -> None:
        """Start the exhibit afresh: the program ends, and its service starts it again."""
        self.restartAsked.emit()

    # fmt: off
    program = Property(str, lambda s: s._program, constant=True)
    volume = Property(StandardVolume, lambda s: s._helpers.get("volume"), notify=filled)
    versions = Property(ContentVersions, lambda s: s._helpers.get("versions"), notify=filled)
    update = Property(UpdateLook, lambda s: s._helpers.get("update"), notify=filled)
    usage = Property(UsageView, lambda s: s._helpers.get("usage"), notify=filled)
    keypad = Property(KeyLesson, lambda s: s._helpers.get("keypad"), notify=filled)
    errands = Property(Errands, lambda s: s._helpers.get("errands"), notify=filled)
    commissioning = Property(Commissioning, lambda s: s._helpers.get("commissioning"), notify=filled)
    # fmt: on
