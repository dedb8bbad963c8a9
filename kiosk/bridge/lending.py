"""Whose the screen is: the visitors', or for a while that of staff."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.pointing import Pointing
from kiosk.core.events import Screen, TouchEnded
from kiosk.core.state import Context, State, replace

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Lending(Pointing):
    """The part of a visit that staff need; `Visit` is the whole."""

    wokeUp = Signal()
    wentIdle = Signal()
    # Staff have the screen, or gave it back.
    lent = Signal(bool)

    changed: Signal
    _context: Context
    _state: State

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_lent = False

    def speak_own_language(self) -> None:
        """Let the words of the interface speak the visitor's language."""
        raise NotImplementedError

    def begin_with(self, panel: int | None) -> None:
        """Lead the next first touch to a panel, or to the home page."""
        self._context = dataclasses.replace(self._context, opens_with=panel)

    def sound_at(self, volume: int) -> None:
        """Let every visit begin at this volume, from 0 to 10."""
        self._context = dataclasses.replace(self._context, volume=volume)
        if self._state.screen is Screen.ATTRACT:
            self._state = replace(self._state, volume=volume)
            self.changed.emit()

    @property
    def is_lent(self) -> bool:
        """Whether staff have the screen: touches and keys are theirs."""
        return self._is_lent

    @property
    def is_alone(self) -> bool:
        """Whether nobody is there, neither a visitor nor staff."""
        return self.state.screen is Screen.ATTRACT and not self._is_lent

    def lend(self, is_lent: bool) -> None:
        """Give the screen to staff, or take it back, in the visitor's language."""
        if is_lent == self._is_lent:
            return
        self._is_lent = is_lent
        self.lent.emit(is_lent)
        if is_lent:
            self.send(TouchEnded(0))
            return
        self.speak_own_language()
        if self.is_alone:
            self.wentIdle.emit()
