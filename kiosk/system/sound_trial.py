"""Tries the sound in a process of its own, before the exhibit's process asks Qt for it.

Qt Multimedia waits for the sound server, half a minute for one that takes calls and does not
answer. In the exhibit's process the screen would stand still, and the watchdog bite, at each start.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from kiosk.system.child import Child
from kiosk.system.sound import BYTES_PER_SAMPLE, Sound

_log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-m", "kiosk.system.sound_trial")
LONGEST_MS = 10_000
AGAIN_MS = 60_000
RATE_HZ = 22_050
SILENCE_S = 0.1


class SoundTrial(QObject):
    """Tries until a moment of silence has been played; then `passed`, once."""

    passed = Signal()

    def __init__(
        self,
        command: Sequence[str] = COMMAND,
        longest_ms: int = LONGEST_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._process = Child(self, has_own_output=True)
        self._process.ended.connect(self._ended)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(longest_ms)
        self._patience.timeout.connect(self._process.kill)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Try now."""
        program, *words = self._command
        self._process.start(program, words)
        self._patience.start()

    @Slot()
    def _ended(self) -> None:
        self._patience.stop()
        if self._process.status == 0:
            self.passed.emit()
        elif not self._again.isActive():
            _log.warning("Nothing can be heard just now; trying again in a minute.")
            self._again.start()

    def close(self) -> None:
        """Try no longer."""
        self._again.stop()
        self._patience.stop()
        self._process.ended.disconnect(self._ended)
        self._process.end(0)


def main() -> int:
    """Play a moment of silence; return 0 if a device took it."""
    app = QCoreApplication(["sound-trial"])
    sound = Sound()
    sound.finished.connect(app.quit)
    sound.play(bytes(int(SILENCE_S * RATE_HZ) * BYTES_PER_SAMPLE), RATE_HZ)
    is_heard = sound.is_heard
    app.exec()
    return 0 if is_heard else 1


if __name__ == "__main__":
    sys.exit(main())
