"""How a visitor wants to read: language, size, contrast, motion, spacing, reach."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.listening import Listening
from kiosk.core import events

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Wishes(Listening):
    """The part of a visit that the access sheet needs; `Visit` is the whole."""

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """A language was chosen."""
        self.send(events.LanguageChosen(code))

    @Slot(int)
    def chooseTextSize(self, percent: int) -> None:
        """A text size was chosen."""
        self.send(events.TextSizeChosen(percent))

    @Slot(bool)
    def chooseContrast(self, high: bool) -> None:
        """A contrast was chosen."""
        self.send(events.ContrastChosen(high))

    @Slot(bool)
    def chooseCalm(self, calm: bool) -> None:
        """Calm motion was chosen, or not."""
        self.send(events.MotionChosen(calm))

    @Slot(bool)
    def chooseSpacing(self, wide: bool) -> None:
        """Easy reading spacing was chosen, or not."""
        self.send(events.SpacingChosen(wide))

    @Slot(bool)
    def chooseLowReach(self, low: bool) -> None:
        """Low reach was chosen, or not."""
        self.send(events.LowReachChosen(low))

    @Slot()
    def startAgain(self) -> None:
        """The visitor ended the visit."""
        self.send(events.StartAgainChosen())

    @Slot()
    def keepReading(self) -> None:
        """The visitor is still there."""
        self.send(events.TouchMoved())
