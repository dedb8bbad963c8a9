"""Plays the recording of a person who reads a page, in the place of the voice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, QUrl, Slot

from kiosk.bridge.deck import Deck, open_deck


class Narrator(QObject):
    """Tells its `listener` "finished", or "failed" where a recording cannot be played."""

    make_deck: ClassVar[Callable[[QObject], Deck | None]] = staticmethod(open_deck)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listener: Callable[[str], None] = _ignore
        self._deck: Deck | None = None
        self._volume = 0.5
        self._playing = False
        self._broken: set[Path] = set()

    @property
    def is_playing(self) -> bool:
        """Whether a recording is open, heard or paused."""
        return self._playing

    def can_play(self, file: Path) -> bool:
        """Return whether a recording is there and has not failed before."""
        return file.is_file() and file not in self._broken

    def play(self, file: Path) -> None:
        """Play a recording from its beginning."""
        self.stop()
        if self._deck is None:
            self._deck = Narrator.make_deck(self)
            if self._deck is None:
                self._broken.add(file)
                self.listener("failed")
                return
            self._deck.ended.connect(self._end)
            self._deck.failed.connect(self._fail)
        self._file = file
        self._playing = True
        self._deck.open(QUrl.fromLocalFile(str(file)))
        self._deck.set_volume(self._volume)
        self._deck.play()

    def stop(self) -> None:
        """Fall silent at once and let the recording go."""
        if self._deck is not None and self._playing:
            self._playing = False
            self._deck.close()

    def pause(self) -> None:
        """Fall silent at once and keep the place."""
        if self._deck is not None and self._playing:
            self._deck.pause()

    def resume(self) -> None:
        """Go on from the place kept."""
        if self._deck is not None and self._playing:
            self._deck.play()

    def set_volume(self, share: float) -> None:
        """Set the loudness as it is heard, from 0 to 1."""
        self._volume = share
        if self._deck is not None:
            self._deck.set_volume(share)

    @Slot()
    def _end(self) -> None:
        if self._playing:
            self.stop()
            self.listener("finished")

    @Slot()
    def _fail(self) -> None:
        if self._playing:
            self._broken.add(self._file)
            self.stop()
            self.listener("failed")


def _ignore(_what: str) -> None:
    """Nobody listens yet."""
