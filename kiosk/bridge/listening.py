"""What a visitor does with reading aloud: on and off, pause, pace."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.looking import Looking
from kiosk.core import events

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Listening(Looking):
    """The part of a visit that reading aloud needs; `Visit` is the whole."""

    speechChanged = Signal()

    @Slot(bool)
    def chooseSpeech(self, on: bool) -> None:
        """Reading aloud was turned on or off."""
        self.send(events.SpeechChosen(on))

    @Slot(bool)
    def pauseSpeech(self, paused: bool) -> None:
        """Reading aloud is to wait, or to go on."""
        self.send(events.SpeechPaused(paused))

    @Slot(int)
    def chooseSpeechRate(self, percent: int) -> None:
        """A pace of reading aloud was chosen."""
        self.send(events.SpeechRateChosen(percent))

    # fmt: off
    speaking = Property(bool, lambda s: s.state.speaking, notify=speechChanged)
    speechPaused = Property(bool, lambda s: s.state.speech_paused, notify=speechChanged)
    speechRate = Property(int, lambda s: s.state.speech_rate, notify=speechChanged)
    # fmt: on
