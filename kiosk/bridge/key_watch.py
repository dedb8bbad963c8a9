"""Takes every key that reaches the window: what is known is done, everything else is swallowed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.bridge.cursor import Cursor
from kiosk.bridge.visit import Visit
from kiosk.core.cursor import Move
from kiosk.core.events import (
    CursorMoved,
    HomeChosen,
    KeyUsed,
    Screen,
    SpeechChosen,
    VolumeChosen,
)
from kiosk.core.keys import (
    PLUGS,
    Action,
    Key,
    Keys,
    Presses,
    in_reading_direction,
    way_back,
)
from kiosk.core.ports import Clock

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_HARMLESS = Qt.KeyboardModifier.KeypadModifier
_MOVES = {
    Action.NEXT: Move.NEXT,
    Action.PREVIOUS: Move.PREVIOUS,
    Action.UP: Move.UP,
    Action.DOWN: Move.DOWN,
}


class KeyWatch(QObject):
    """An event filter for the window. Where it `keeps` the window, that cannot be closed.

    While staff have the screen, `staffed` tells what the keys mean, and no visitor is moved.
    """

    staffed = Signal(Action)

    def __init__(
        self,
        visit: Visit,
        cursor: Cursor,
        clock: Clock,
        keys: Keys,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._cursor = cursor
        self._clock = clock
        self.use(keys)
        self.keeps = False

    def use(self, keys: Keys) -> None:
        """Let keys do something else from now on, as when a keypad has been learnt."""
        self._table = keys.table
        self._rules = keys.rules
        self._presses = Presses()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: see every event of the window; True keeps it from the screen."""
        kind = event.type()
        if kind == QEvent.Type.Close and self.keeps:
            event.ignore()
            return True
        if kind not in _KEYS:
            return False
        if isinstance(event, QKeyEvent) and kind != QEvent.Type.ShortcutOverride:
            self._take(key_of(event), kind == QEvent.Type.KeyPress, event.isAutoRepeat())
        event.accept()
        return True

    def _take(self, key: Key, is_press: bool, is_repeat: bool) -> None:
        if not is_press:
            if not is_repeat:
                self._presses = self._presses.released(key)
            return
        action = self._table.action(key)
        if action is None:
            return
        now_s = self._clock.now_s()
        take = self._presses.repeated if is_repeat else self._presses.pressed
        self._presses, counts = take(key, now_s, self._rules)
        if counts:
            self._do(action, speaks=self._table.speaks(key))

    def _do(self, action: Action, *, speaks: bool) -> None:
        if action in PLUGS:
            self._visit.send(SpeechChosen(action is Action.HEADPHONES_IN))
            return
        if self._visit.is_lent:
            self.staffed.emit(in_reading_direction(action, right_to_left=False))
            return
        state = self._visit.state
        only_wakes = state.screen is Screen.ATTRACT or state.warning or self._visit.shielded()
        was_shown = state.keyed or state.speaking
        self._visit.send(KeyUsed(speaks))
        if only_wakes:
            return
        right_to_left = self._visit.edition.language.right_to_left
        action = in_reading_direction(action, right_to_left=right_to_left)
        if action is Action.HOME:
            self._visit.send(HomeChosen())
            self._visit.send(CursorMoved(""))
        elif action is Action.BACK:
            self._visit.send(way_back(state))
        elif action in (Action.LOUDER, Action.QUIETER):
            by = 1 if action is Action.LOUDER else -1
            self._visit.send(VolumeChosen(state.volume + by))
        elif not was_shown:
            # Nobody knows yet where the focus is: the key shows it.
            self._cursor.move_to(self._cursor.current())
        elif action is Action.SELECT:
            self._cursor.press()
        else:
            self._cursor.move(_MOVES[action])


def key_of(event: QKeyEvent) -> Key:
    """Return the key as the tables know it. Shift belongs to Tab backwards, and to no other."""
    try:
        name = Qt.Key(event.key()).name
    except ValueError:
        name = ""
    held = event.modifiers() & ~_HARMLESS
    if name == Qt.Key.Key_Backtab.name:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    modified = held != Qt.KeyboardModifier.NoModifier
    return Key(name, event.nativeScanCode(), modified)
