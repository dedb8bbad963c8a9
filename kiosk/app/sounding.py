"""Lets the exhibit sound once a trial has shown that the sound server answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.deck import FileDeck
from kiosk.system.headphones import Headphones
from kiosk.system.sound import Sound
from kiosk.system.sound_trial import SoundTrial
from kiosk.system.voice import EspeakVoice


class Sounding(QObject):
    """Holds back voice, recordings and the watch over outputs; the trial begins after a frame."""

    def __init__(
        self, window: QQuickWindow, voice: EspeakVoice, headphones: Headphones, trial: SoundTrial
    ) -> None:
        super().__init__()
        self._voice, self._headphones, self._trial = voice, headphones, trial
        Sound.may_open = FileDeck.may_sound = False
        trial.passed.connect(self.begin)
        window.frameSwapped.connect(trial.begin, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def begin(self) -> None:
        """From now on everything may be heard."""
        Sound.may_open = FileDeck.may_sound = True
        self._headphones.watch_outputs()
        if self._voice.is_silent:
            self._voice.warm_up()

    def close(self) -> None:
        """Try no longer, and hold back nothing from what this process opens next."""
        self._trial.close()
        Sound.may_open = FileDeck.may_sound = True
