"""What a visitor does with reading aloud: on and off, pause, pace."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.looking import Looking
from kiosk.core import events

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# Time, and what a screen or a voice tells of itself; a finger that moves or goes adds no act.
NOT_ACTS = (
    events.Ticked,
    events.TouchMoved,
    events.TouchEnded,
    events.Measured,
    events.ReadingChanged,
    events.CursorFollowed,
)


@QmlElement
class Listening(Looking):
    """The part of a visit that reading aloud needs; `Visit` is the whole."""

    speechChanged = Signal()
    # What the visitor did, whether or not it changed anything: speech stops for it.
    acted = Signal(object)
    repeatAsked = Signal()
    itemAsked = Signal(int)

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

    @Slot()
    def repeatSpeech(self) -> None:
        """The item read last is to be read again."""
        self.send(events.TouchMoved())
        self.repeatAsked.emit()

    @Slot(int)
    def speakItem(self, by: int) -> None:
        """The next item (+1) or the one before (-1) is to be read."""
        self.send(events.TouchMoved())
        self.itemAsked.emit(by)

    # fmt: off
    speaking = Property(bool, lambda s: s.state.speaking, notify=speechChanged)
    speechPaused = Property(bool, lambda s: s.state.speech_paused, notify=speechChanged)
    speechRate = Property(int, lambda s: s.state.speech_rate, notify=speechChanged)
    # fmt: on
