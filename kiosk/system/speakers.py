"""The two sides of this computer's sound, each by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.core.chime import side_samples
from kiosk.system.sound import Sound

RATE_HZ = 44_100
# As loud as it can be: a silent speaker must not be one that is turned down.
SHARE = 1.0


class TwoSpeakers(QObject):
    """`core.ports.Speakers` on Qt Multimedia."""

    def __init__(self, sound: Sound | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound or Sound(self)

    def sound(self, side: str) -> bool:
        self._sound.set_volume(SHARE)
        self._sound.play(side_samples(RATE_HZ, side), RATE_HZ, channels=2)
        return self._sound.is_heard

    def stop(self) -> None:
        self._sound.stop()
