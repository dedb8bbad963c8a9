"""What the tools of staff work with: one object for each, made by the application."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffDesk(QObject):
    """The helpers of the tools. A tool whose helper is missing is not listed."""

    def __init__(self, program: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program

    # fmt: off
    program = Property(str, lambda s: s._program, constant=True)
    # fmt: on
