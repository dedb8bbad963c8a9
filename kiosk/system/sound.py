"""Plays sound from memory, and takes the same time in silence where nothing can be heard."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QBuffer, QElapsedTimer, QIODevice, QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

_log = logging.getLogger(__name__)

# Half a tenth of a second: what the device may still hold when it is told to be silent.
BUFFER_S = 0.05
BYTES_PER_SAMPLE = 2


class Sound(QObject):
    """Plays one stretch of 16-bit samples at a time.

    Without a device, or where Qt Multimedia is missing, time passes as if it were heard; so it
    does while `may_open` is false.
    """

    may_open: ClassVar[bool] = True
    started = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)
        self._volume = 0.5
        self._left_s = 0.0
        self._since = QElapsedTimer()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._end)

    @property
    def is_heard(self) -> bool:
        """Whether a device plays what is being played."""
        return self._sink is not None

    @property
    def is_busy(self) -> bool:
        """Whether something is being played, also in silence, or stands paused."""
        return self._left_s > 0.0

    def play(self, samples: bytes, rate_hz: int, channels: int = 1) -> None:
        """Play samples, which take turns between the channels, instead of what is being played."""
        self.stop()
        self._left_s = len(samples) / BYTES_PER_SAMPLE / channels / rate_hz
        self._sink = self._open(rate_hz, channels)
        if self._sink is None:
            self._wait()
        else:
            self._buffer.setData(samples)
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._sink.stateChanged.connect(self._follow)
            self._sink.setVolume(_loudness(self._volume))
            self._sink.start(self._buffer)
        self.started.emit()

    def stop(self) -> None:
        """Fall silent at once."""
        self._silence.stop()
        if self._sink is not None:
            self._sink.stateChanged.disconnect(self._follow)
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()
        self._left_s = 0.0

    def pause(self) -> None:
        """Fall silent at once and keep the place."""
        if self._sink is not None:
            self._sink.suspend()
        elif self._silence.isActive():
            self._silence.stop()
            self._left_s = max(0.0, self._left_s - self._since.elapsed() / 1000)

    def resume(self) -> None:
        """Go on from the place kept."""
        if self._sink is not None:
            self._sink.resume()
        elif self._left_s:
            self._wait()

    def set_volume(self, share: float) -> None:
        """Set the loudness as it is heard, from 0 to 1."""
        self._volume = share
        if self._sink is not None:
            self._sink.setVolume(_loudness(share))

    def _wait(self) -> None:
        self._since.start()
        self._silence.start(int(self._left_s * 1000))

    def _open(self, rate_hz: int, channels: int) -> QAudioSink | None:
        if not self.may_open:
            return None
        try:
            from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices
        except ImportError as error:
            _log.warning("Speech cannot be heard here: %s.", error)
            return None
        device = QMediaDevices.defaultAudioOutput()
        wanted = QAudioFormat()
        wanted.setSampleRate(rate_hz)
        wanted.setChannelCount(channels)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(wanted):
            return None
        sink = QAudioSink(device, wanted, self)
        sink.setBufferSize(int(BUFFER_S * rate_hz) * channels * BYTES_PER_SAMPLE)
        return sink

    @Slot()
    def _follow(self) -> None:
        """See the device run dry, or go away in the midst of a word."""
        from PySide6.QtMultimedia import QtAudio

        if self._sink is None:
            return
        state = self._sink.state()
        if state is QtAudio.State.IdleState and self._buffer.atEnd():
            self._end()
        elif state is QtAudio.State.StoppedState:
            played_s = self._sink.processedUSecs() / 1e6
            left_s = max(0.0, self._left_s - played_s)
            self.stop()
            self._left_s = left_s
            self._wait()

    @Slot()
    def _end(self) -> None:
        self.stop()
        self.finished.emit()


def _loudness(share: float) -> float:
    from PySide6.QtMultimedia import QtAudio

    scales = QtAudio.VolumeScale
    return QtAudio.convertVolume(share, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)
