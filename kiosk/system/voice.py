"""The voice: espeak-ng speaks each text in a process of its own, and we play what it made.

A process for each text cannot be left hanging by the one before: an engine that dies loses one
text, which is tried once more, and the next one starts anew.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Slot

from kiosk.core.chime import chime_samples
from kiosk.system.sound import BYTES_PER_SAMPLE, Sound

_log = logging.getLogger(__name__)

ENGINE = "espeak-ng"
RATE_HZ = 22_050
# The pace of espeak-ng in words a minute at 100 per cent: calmer than its own 175.
USUAL_WORDS_PER_MIN = 155
# espeak-ng puts so many bytes before its samples (a WAV of unknown length).
HEADER_BYTES = 44
UTF_8 = "1"
# The engine opens a device even where it plays nothing: no sound server to wait for may be found.
UNHEARD = {"PULSE_SERVER": "unix:/dev/null"}
# A text of a page takes it less than a tenth of a second; later than this it will not come.
LONGEST_MS = 5_000
WARM_UP_S = 0.2
REGION_LETTERS = 2
# Which of an engine's voices speaks a language, where it has several.
PREFERRED = {"en": "en-gb", "ru": "ru"}


def voices(engine: str = ENGINE) -> frozenset[str]:
    """Return the names of the voices that the engine has; none where there is no engine."""
    path = shutil.which(engine)
    if path is None:
        return frozenset()
    try:
        answer = subprocess.run(
            [path, "--voices"], capture_output=True, text=True, check=True,
            timeout=LONGEST_MS / 1e3, env={**os.environ, **UNHEARD},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        # A machine that is busy starting: the voices that every installation has.
        return frozenset(PREFERRED.values())
    except (OSError, subprocess.SubprocessError) as error:
        _log.warning("The voices of %s are not to be had: %s.", engine, error)
        return frozenset()
    rows = (line.split() for line in answer.stdout.splitlines()[1:])
    return frozenset(row[1] for row in rows if len(row) > 1)


class EspeakVoice(QObject):
    """A `core.ports.Voice` on espeak-ng. Without the engine it speaks no language."""

    def __init__(
        self, sound: Sound | None = None, engine: str = ENGINE, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.listener: Callable[[str], None] = _ignore
        self._engine = shutil.which(engine) or ""
        self._voices = voices(engine)
        if not self._voices:
            _log.warning("Nothing is read aloud: install %s.", engine)
        self._sound = sound or Sound(self)
        self._sound.started.connect(self._tell_start)
        self._sound.finished.connect(self._tell_end)
        self._process: QProcess | None = None
        self._words = ("", "")
        self._tries = 0
        self._rate = 100
        self._paused = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(LONGEST_MS)
        self._patience.timeout.connect(self._give_up)

    @property
    def is_heard(self) -> bool:
        """Whether a sound device plays what is being spoken."""
        return self._sound.is_heard

    @property
    def is_silent(self) -> bool:
        """Whether nothing is being said or made ready to be said."""
        return self._process is None and not self._sound.is_busy

    def speaks(self, language: str) -> bool:
        return self._voice_of(language) in self._voices

    def say(self, text: str, language: str) -> None:
        self.stop()
        self._words = (text, language)
        self._tries = 2
        self._begin()

    def chime(self) -> None:
        self.stop()
        self._sound.play(chime_samples(RATE_HZ), RATE_HZ)

    def stop(self) -> None:
        self._patience.stop()
        self._paused = False
        self._sound.stop()
        self._drop_process()

    def pause(self) -> None:
        self._paused = True
        self._sound.pause()

    def resume(self) -> None:
        self._paused = False
        self._sound.resume()

    def set_rate(self, percent: int) -> None:
        self._rate = percent

    def set_volume(self, share: float) -> None:
        self._sound.set_volume(share)

    def warm_up(self) -> None:
        """Open the device once with a moment of silence, or the first words come late.

        Libraries and a resting sound server took 0.7 s when they were first needed.
        """
        self._sound.play(bytes(int(WARM_UP_S * RATE_HZ) * BYTES_PER_SAMPLE), RATE_HZ)

    def close(self) -> None:
        """Fall silent and end the engine."""
        self.listener = _ignore
        self.stop()

    def _voice_of(self, language: str) -> str:
        base, _, rest = language.partition("-")
        # A region is read by the voice of its language; another script is not, as in xal-Latn.
        if len(rest) == REGION_LETTERS and language.lower() not in self._voices:
            language = base
        return PREFERRED.get(language, language.lower())

    def _begin(self) -> None:
        text, language = self._words
        self._tries -= 1
        process = self._process = QProcess(self)
        process.finished.connect(self._made)
        process.errorOccurred.connect(self._made)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in UNHEARD.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        pace = round(USUAL_WORDS_PER_MIN * self._rate / 100)
        # The text never stands in the command: one that begins with a dash is no option.
        how = ["-v", self._voice_of(language), "-s", str(pace), "-b", UTF_8]
        process.start(self._engine, [*how, "--stdin", "--stdout"])
        process.write(text.encode())
        process.closeWriteChannel()
        self._patience.start()

    @Slot()
    def _made(self) -> None:
        process = self._process
        if process is None or process.state() is not QProcess.ProcessState.NotRunning:
            return
        is_sound = (
            process.exitStatus() is QProcess.ExitStatus.NormalExit
            and process.error() is QProcess.ProcessError.UnknownError
            and process.exitCode() == 0
        )
        samples = bytes(process.readAllStandardOutput().data())[HEADER_BYTES:]
        self._patience.stop()
        self._drop_process()
        if is_sound and len(samples) >= BYTES_PER_SAMPLE:
            self._sound.play(samples, RATE_HZ)
            if self._paused:
                self._sound.pause()
        elif self._tries > 0:
            _log.warning("%s did not speak; trying once more.", self._engine)
            self._begin()
        else:
            self.listener("failed")

    @Slot()
    def _give_up(self) -> None:
        _log.warning("%s did not answer.", self._engine)
        self._drop_process()
        if self._tries > 0:
            self._begin()
        else:
            self.listener("failed")

    def _drop_process(self) -> None:
        """End the engine if it still runs, without waiting for it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._made)
        process.errorOccurred.disconnect(self._made)
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)
            process.kill()

    @Slot()
    def _tell_start(self) -> None:
        self.listener("started")

    @Slot()
    def _tell_end(self) -> None:
        self.listener("finished")


def _ignore(_what: str) -> None:
    """Nobody listens yet."""
