"""Waits for a signal, and lets other threads run meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

LONGEST_MS = 20_000


def wait_for(signal: SignalInstance) -> None:
    """Run the event loop until a signal comes; fails when it never does."""
    loop, heard = QEventLoop(), []

    def hear(*_told: object) -> None:
        heard.append(True)
        loop.quit()

    signal.connect(hear)
    QTimer.singleShot(LONGEST_MS, loop, loop.quit)
    loop.exec()
    signal.disconnect(hear)
    assert heard, "the signal never came"
