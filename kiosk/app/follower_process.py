"""`kiosk follow` beside a running exhibit: starts and ends with it, and starts again if needed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.store.settings import Settings
from kiosk.system.child import Child

FIRST_RETRY_MS, LONGEST_RETRY_MS = 60_000, 3_600_000
END_MS = 3_000


def follow_words(content_dir: Path, settings_file: Path | None) -> tuple[str, ...]:
    """Return the words of `kiosk follow` for this content and these settings."""
    own = () if settings_file is None else ("--settings", str(settings_file))
    return ("follow", "--content", str(content_dir), *own)


class FollowerProcess(QObject):
    """Looks for newer content in a process of its own, if the settings ask for anything."""

    def __init__(
        self, settings: Settings, content_dir: Path, settings_file: Path | None = None
    ) -> None:
        super().__init__()
        self._is_wanted = bool(settings.updates.sources) or settings.reports.are_wanted
        self._words = follow_words(content_dir, settings_file)
        self._retry_ms = FIRST_RETRY_MS
        self._process = Child(self)
        self._process.ended.connect(self._ended)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.start)

    @property
    def process_id(self) -> int:
        """The number of the process, or 0 where none runs."""
        return int(self._process.processId() or 0)

    @Slot()
    def start(self) -> None:
        """Begin, where there is anything to do."""
        if self._is_wanted:
            self._process.begin(*self._words)

    @Slot()
    def _ended(self) -> None:
        """Start it again, later each time: it ends by itself only if something is wrong."""
        self._timer.start(self._retry_ms)
        self._retry_ms = min(2 * self._retry_ms, LONGEST_RETRY_MS)

    def close(self) -> None:
        """End it: with its input it ends by itself, else it is ended."""
        self._process.ended.disconnect(self._ended)
        self._timer.stop()
        self._process.closeWriteChannel()
        self._process.end(END_MS)
