"""What plays a file: Qt Multimedia behind a small interface, loaded when it is first needed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

_log = logging.getLogger(__name__)


class Deck(QObject):
    """Plays one file at a time; what happens comes back as signals, times in seconds."""

    moved = Signal(float)
    lengthened = Signal(float)
    pictured = Signal()
    ended = Signal()
    failed = Signal()

    def open(self, url: QUrl) -> None:
        """Take a file; nothing is heard yet."""

    def play(self) -> None:
        """Go on from where it stands."""

    def pause(self) -> None:
        """Stand still."""

    def seek(self, position_s: float) -> None:
        """Go to a moment."""

    def set_volume(self, share: float) -> None:
        """Set the loudness as it is heard, from 0 to 1."""

    def picture(self) -> QImage:
        """Return the picture of the film at this moment; a null one of a sound."""
        return QImage()

    def show_on(self, output: QObject) -> None:
        """Let Qt draw the film on a video output instead of giving pictures."""

    def close(self) -> None:
        """Let the file go."""


class FileDeck(Deck):
    """Plays with Qt Multimedia. Raises ImportError where that is not to be had.

    While `may_sound` is false, no output is asked for, and a recording plays without sound.
    """

    may_sound: ClassVar[bool] = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Else each file is described at length on the terminal.
        QLoggingCategory.setFilterRules("qt.multimedia.*.info=false")
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self._player = QMediaPlayer(self)
        self._sound: QAudioOutput | None = None
        self._volume = 1.0
        self._sink = QVideoSink(self)
        self._wanted_s = 0.0
        self._player.setVideoSink(self._sink)
        self._player.positionChanged.connect(self._tell_position)
        self._player.durationChanged.connect(self._tell_length)
        self._player.mediaStatusChanged.connect(self._tell_status)
        self._player.errorOccurred.connect(self._tell_error)
        self._sink.videoFrameChanged.connect(self._tell_picture)

    def open(self, url: QUrl) -> None:
        self._wanted_s = 0.0
        if self.may_sound and self._sound is None:
            self._add_sound()
        self._player.setSource(url)

    def play(self) -> None:
        self._player.play()

    def pause(self) -> None:
        self._player.pause()

    def seek(self, position_s: float) -> None:
        # A player that is still loading drops a wish silently: it is kept until then.
        self._wanted_s = position_s if not self._player.isSeekable() else 0.0
        self._player.setPosition(int(position_s * 1000))

    def set_volume(self, share: float) -> None:
        self._volume = share
        if self._sound is None:
            return
        from PySide6.QtMultimedia import QtAudio

        scales = QtAudio.VolumeScale
        loudness = QtAudio.convertVolume(
            share, scales.LogarithmicVolumeScale, scales.LinearVolumeScale
        )
        self._sound.setVolume(loudness)

    def _add_sound(self) -> None:
        from PySide6.QtMultimedia import QAudioOutput

        self._sound = QAudioOutput(self)
        self._player.setAudioOutput(self._sound)
        self.set_volume(self._volume)

    def picture(self) -> QImage:
        return self._sink.videoFrame().toImage()

    def pictured_s(self) -> float:
        """Return to which second of the film the picture belongs."""
        return self._sink.videoFrame().startTime() / 1e6

    def show_on(self, output: QObject) -> None:
        self._player.setVideoOutput(output)
        sink = self._player.videoSink()
        if sink is not None:
            sink.videoFrameChanged.connect(self._tell_picture)

    def close(self) -> None:
        self._player.stop()
        self._player.setSource(QUrl())

    @Slot("qlonglong")
    def _tell_position(self, milliseconds: int) -> None:
        self.moved.emit(milliseconds / 1000)

    @Slot("qlonglong")
    def _tell_length(self, milliseconds: int) -> None:
        self.lengthened.emit(milliseconds / 1000)

    @Slot()
    def _tell_picture(self) -> None:
        self.pictured.emit()

    def _tell_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is type(status).EndOfMedia:
            self.ended.emit()
        elif self._wanted_s and self._player.isSeekable():
            self.seek(self._wanted_s)

    def _tell_error(self, error: QMediaPlayer.Error, words: str) -> None:
        _log.warning("A recording cannot be played: %s.", words)
        self.failed.emit()


def open_deck(parent: QObject) -> Deck | None:
    """Return what plays files on this computer, or None where nothing does."""
    try:
        return FileDeck(parent)
    except ImportError as error:
        _log.warning("Recordings cannot be played here: %s.", error)
        return None
