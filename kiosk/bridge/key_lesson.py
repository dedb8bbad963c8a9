"""A keypad being learnt on the screen: which key to press, and what was pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement

from kiosk.bridge.key_watch import key_of
from kiosk.core.keys import LEARNT, Action, Lesson

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KeyLesson(QObject):
    """Asks for one key after the other. Install it as event filter of the window that shows it.

    `keep` stores what was learnt and returns whether it could; `saved` then tells so.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self, keep: Callable[[Mapping[int, Action]], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._lesson = Lesson()
        self._outcome = ""

    @Slot()
    def begin(self) -> None:
        """Ask from the first key on."""
        self._go(Lesson())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: see every event of the window; keys go no further."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._go(self._lesson.pressed(key_of(event)))
        return True

    @Slot()
    def skip(self) -> None:
        """The keypad has no such key."""
        self._go(self._lesson.skipped())

    @Slot()
    def takeBack(self) -> None:
        """The last key was the wrong one."""
        self._go(self._lesson.taken_back())

    @Slot()
    def save(self) -> None:
        """Keep what was learnt so far."""
        self._outcome = "saved" if self._keep(self._lesson.codes) else "failed"
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """Nothing more is to be learnt."""
        self.ended.emit()

    def _go(self, lesson: Lesson) -> None:
        self._lesson, self._outcome = lesson, ""
        self.changed.emit()

    def _learnt(self) -> list[str]:
        return [f"{code}={action}" for code, action in self._lesson.codes.items()]

    # fmt: off
    wanted = Property(str, lambda s: str(s._lesson.wanted or ""), notify=changed)
    place = Property(int, lambda s: s._lesson.place, notify=changed)
    count = Property(int, lambda s: len(LEARNT), constant=True)
    refused = Property(str, lambda s: s._lesson.refused, notify=changed)
    learnt = Property(list, _learnt, notify=changed)
    outcome = Property(str, lambda s: s._outcome, notify=changed)
    # fmt: on
