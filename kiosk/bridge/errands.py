"""What staff ask of the machine, and how it ended: the one listener of the machine's answers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.machine import DARKEST_PERCENT, Answer, Errand, Outcome
from kiosk.core.ports import Machine

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

UNKNOWN = -1
_log = logging.getLogger(__name__)


@QmlElement
class Errands(QObject):
    """One errand at a time; `parcel` makes the files that an export takes along.

    `outcome` is one of `core.machine.Outcome`, or empty while there is none.
    """

    changed = Signal()

    def __init__(
        self,
        machine: Machine,
        parcel: Callable[[], Mapping[str, bytes]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._machine, self._parcel = machine, parcel
        self._running: Errand | None = None
        self._last: Answer | None = None
        self._percent = machine.brightness()
        machine.listener = self._hear

    @Slot()
    def restartMachine(self) -> None:
        """The machine is to start anew."""
        self._ask(Errand.RESTART)

    @Slot()
    def powerOff(self) -> None:
        """The machine is to be switched off."""
        self._ask(Errand.POWER_OFF)

    @Slot()
    def exportToStick(self) -> None:
        """Log, figures and report are to be written to the stick."""
        if not self._begin(Errand.EXPORT):
            return
        try:
            parcel = self._parcel()
        except Exception:
            # Whatever is wrong with what is to be taken along: all other errands go on.
            _log.exception("Nothing could be put together for the stick")
            self._hear(Answer(Errand.EXPORT, Outcome.FAILED))
            return
        self._machine.export(parcel)

    @Slot(int)
    def setBrightness(self, percent: int) -> None:
        """The display is to be so bright."""
        percent = min(100, max(DARKEST_PERCENT, percent))
        if self._begin(Errand.BRIGHTNESS):
            self._machine.ask(Errand.BRIGHTNESS, percent)

    @Slot()
    def forget(self) -> None:
        """What was answered last is old: another tool is open, or it was read."""
        self._last = None
        self._percent = self._machine.brightness()
        self.changed.emit()

    def _ask(self, errand: Errand) -> None:
        if self._begin(errand):
            self._machine.ask(errand)

    def _begin(self, errand: Errand) -> bool:
        if self._running is not None:
            return False
        self._running, self._last = errand, None
        self.changed.emit()
        return True

    def _hear(self, answer: Answer) -> None:
        self._running, self._last = None, answer
        self._percent = self._machine.brightness()
        self.changed.emit()

    # fmt: off
    running = Property(str, lambda s: str(s._running or ""), notify=changed)
    errand = Property(str, lambda s: str(s._last.errand) if s._last else "", notify=changed)
    outcome = Property(str, lambda s: str(s._last.outcome) if s._last else "", notify=changed)
    fileName = Property(str, lambda s: s._last.name if s._last else "", notify=changed)
    brightness = Property(int, lambda s: UNKNOWN if s._percent is None else s._percent, notify=changed)
    darkest = Property(int, lambda s: DARKEST_PERCENT, constant=True)
    # fmt: on
