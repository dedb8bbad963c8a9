"""What is being said just now: words by the voice, one after the other, or a recording."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.bridge.narrator import Narrator
from kiosk.core.ports import Voice
from kiosk.core.speech import Utterance


class Recital(QObject):
    """Says one thing at a time, and tells when it is over. What is silenced tells nothing."""

    # Words and their language, or the name of a recording and nothing, as they begin.
    spoke = Signal(str, str)
    # The words are said; the chime has sounded; the recording is over, or could not be played.
    said = Signal()
    chimed = Signal()
    played = Signal()
    broke = Signal()

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._narrator = Narrator(self)
        voice.listener, self._narrator.listener = self._heard, self._narrated
        self._queue: list[Utterance] = []
        self._chiming = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being said, heard or paused."""
        return bool(self._queue) or self._narrator.is_playing or self._chiming

    def can_play(self, recording: Path) -> bool:
        """Return whether a recording is there and has not failed before."""
        return self._narrator.can_play(recording)

    def say(self, parts: tuple[Utterance, ...]) -> None:
        """Say words, each in its language, instead of what is being said."""
        self.silence()
        self._queue = list(parts)
        self._say()

    def chime(self) -> None:
        """Sound the tone of the warning instead of what is being said."""
        self.silence()
        self._chiming = True
        self._voice.chime()

    def play(self, recording: Path) -> None:
        """Play a recording instead of what is being said."""
        self.silence()
        self.spoke.emit(recording.name, "")
        self._narrator.play(recording)

    def silence(self) -> None:
        """Fall silent at once and forget the rest."""
        self._queue = []
        self._chiming = False
        self._voice.stop()
        self._narrator.stop()

    def pause(self) -> None:
        """Fall silent at once and keep the place."""
        self._voice.pause()
        self._narrator.pause()

    def resume(self) -> None:
        """Go on from the place kept."""
        self._voice.resume()
        self._narrator.resume()

    def tune(self, volume: float, rate: int) -> None:
        """Set the loudness as it is heard, from 0 to 1, and the pace of the next words in %."""
        self._voice.set_volume(volume)
        self._narrator.set_volume(volume)
        self._voice.set_rate(rate)

    def restart(self) -> None:
        """Say the words once more that are being said, at the pace that now holds."""
        if self._queue:
            self._say()

    def close(self) -> None:
        """Fall silent for good."""
        self.silence()
        self._voice.listener = self._narrator.listener = _ignore

    def _say(self) -> None:
        part = self._queue[0]
        self.spoke.emit(part.text, part.language)
        self._voice.say(part.text, part.language)

    def _heard(self, what: str) -> None:
        if what == "started":
            return
        if self._chiming:
            self._chiming = False
            self.chimed.emit()
        elif self._queue:
            self._queue.pop(0)
            if self._queue:
                self._say()
            else:
                self.said.emit()

    def _narrated(self, what: str) -> None:
        (self.played if what == "finished" else self.broke).emit()


def _ignore(_what: str) -> None:
    """Nobody listens any more."""
