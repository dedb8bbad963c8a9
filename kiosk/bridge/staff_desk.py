"""What the tools of staff work with: one object for each, made by the application."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.bridge.commissioning import Commissioning
from kiosk.bridge.errands import Errands

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffDesk(QObject):
    """The helpers of the tools. A tool whose helper is missing is not listed."""

    def __init__(
        self,
        program: str = "",
        errands: Errands | None = None,
        commissioning: Commissioning | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._errands, self._commissioning = errands, commissioning

    @property
    def trials(self) -> Commissioning | None:
        """The commissioning of this kiosk."""
        return self._commissioning

    # fmt: off
    program = Property(str, lambda s: s._program, constant=True)
    errands = Property(Errands, lambda s: s._errands, constant=True)
    commissioning = Property(Commissioning, lambda s: s._commissioning, constant=True)
    # fmt: on
