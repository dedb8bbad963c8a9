"""How loud every visit begins: chosen by staff, tried by ear."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.lending import Lending
from kiosk.core.ports import Voice
from kiosk.core.state import LOUDEST

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StandardVolume(QObject):
    """The volume to which a reset leads. `keep` stores it and returns whether it could."""

    changed = Signal()

    def __init__(
        self,
        visit: Lending,
        voice: Voice,
        volume: int,
        keep: Callable[[int], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit, self._voice, self._keep = visit, voice, keep
        self._volume = volume
        self._is_kept = True
        visit.sound_at(volume)

    @Slot(int)
    def choose(self, volume: int) -> None:
        """Let every visit begin at this volume from now on."""
        self._volume = min(max(0, volume), LOUDEST)
        self._visit.sound_at(self._volume)
        self._voice.set_volume(self._volume / LOUDEST)
        self._is_kept = self._keep(self._volume)
        self.changed.emit()

    @Slot(str, str)
    def listen(self, words: str, language: str) -> None:
        """Speak some words as loud as the exhibit does, or sound its tone without a voice."""
        self._voice.stop()
        self._voice.set_volume(self._volume / LOUDEST)
        if self._voice.speaks(language):
            self._voice.say(words, language)
        else:
            self._voice.chime()

    @Slot()
    def hush(self) -> None:
        """Be silent again."""
        self._voice.stop()

    # fmt: off
    volume = Property(int, lambda s: s._volume, notify=changed)
    kept = Property(bool, lambda s: s._is_kept, notify=changed)
    # fmt: on
