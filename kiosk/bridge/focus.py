"""Where the cursor is on the screen, as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Focus(QObject):
    """The place to mark, in pixels of the exhibit; `shown` says whether to mark it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = QRectF()
        self._shown = False
        self._words = ""

    def show(self, place: QRectF, words: str) -> None:
        """Mark a place, at which an item says `words`."""
        self._set(place, True, words)

    def hide(self) -> None:
        """Mark nothing."""
        self._set(QRectF(), False, "")

    def _set(self, place: QRectF, shown: bool, words: str) -> None:
        if (place, shown, words) != (self._place, self._shown, self._words):
            self._place, self._shown, self._words = place, shown, words
            self.changed.emit()

    # fmt: off
    place = Property(QRectF, lambda s: s._place, notify=changed)
    shown = Property(bool, lambda s: s._shown, notify=changed)
    words = Property(str, lambda s: s._words, notify=changed)
    # fmt: on
