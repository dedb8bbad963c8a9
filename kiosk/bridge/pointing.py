"""Which item of the screen is in focus."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.focus import Focus
from kiosk.bridge.wishes import Wishes

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Pointing(Wishes):
    """The part of a visit that keys need; `Visit` is the whole. `Cursor` moves the focus."""

    cursorMoved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._focus = Focus(self)

    @property
    def focus_view(self) -> Focus:
        """The mark of the item in focus."""
        return self._focus

    focus = Property(Focus, lambda s: s._focus, constant=True)
