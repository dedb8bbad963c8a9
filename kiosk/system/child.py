"""A program of our own beside this one: its end is told also where it could not begin."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot

from kiosk.system import places

# What was killed is gone at once.
KILLED_MS = 1_000
KIOSK = ("-m", "kiosk")


class Child(QProcess):
    """One process at a time. `ended` comes once after each `begin`, however it went."""

    ended = Signal()

    def __init__(self, parent: QObject, *, has_own_output: bool = False) -> None:
        super().__init__(parent)
        modes = QProcess.ProcessChannelMode
        mode = modes.SeparateChannels if has_own_output else modes.ForwardedChannels
        self.setProcessChannelMode(mode)
        self.setWorkingDirectory(str(places.PROJECT))
        self.finished.connect(self.ended)
        # Queued: Qt still tidies up after it has told this.
        self.errorOccurred.connect(self._failed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return self.state() is not QProcess.ProcessState.NotRunning

    def begin(self, *words: str) -> None:
        """Start a `kiosk` command."""
        self.start(sys.executable, [*KIOSK, *words])

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit()

    @property
    def status(self) -> int:
        """The exit status of the last one; -1 if it crashed, was killed or could not begin."""
        well = self.exitStatus() is QProcess.ExitStatus.NormalExit
        started = self.error() is not QProcess.ProcessError.FailedToStart
        return self.exitCode() if well and started else -1

    def end(self, within_ms: int) -> None:
        """Wait for its end, and kill it if that does not come in time."""
        if self.is_running and not (within_ms and self.waitForFinished(within_ms)):
            self.kill()
            self.waitForFinished(KILLED_MS)
