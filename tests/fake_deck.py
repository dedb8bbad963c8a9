"""What plays a file, for tests: nothing is heard, and every wish is written down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImage

from kiosk.bridge.deck import Deck


class FakeDeck(Deck):
    """Writes down what it is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.told: list[tuple[Any, ...]] = []

    def open(self, url: QUrl) -> None:
        self.told.append(("open", url.fileName()))

    def play(self) -> None:
        self.told.append(("play",))

    def pause(self) -> None:
        self.told.append(("pause",))

    def seek(self, position_s: float) -> None:
        self.told.append(("seek", position_s))

    def set_volume(self, share: float) -> None:
        self.told.append(("volume", share))

    def picture(self) -> QImage:
        return QImage(4, 2, QImage.Format.Format_RGB32)

    def close(self) -> None:
        self.told.append(("close",))

    def last(self) -> tuple[Any, ...]:
        """Return the last wish, and forget all."""
        last = self.told[-1] if self.told else ()
        self.told.clear()
        return last
