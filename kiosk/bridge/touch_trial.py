"""The whole screen being touched, cell by cell, with the page and its buttons above it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.core.display import Profile
from kiosk.core.ports import Clock
from kiosk.core.touch_grid import FINGERS, TouchGrid, grid_of

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


@QmlElement
class TouchTrial(QObject):
    """An event filter for a window: sees every finger, also on buttons, and keeps none from them.

    `keep` takes the grid when the technician is done.
    """

    changed = Signal()

    def __init__(
        self,
        profile: Profile,
        clock: Clock,
        keep: Callable[[TouchGrid, int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._clock, self._keep = profile, clock, keep
        self._window: QQuickWindow | None = None
        self._is_open = False
        self._grid = grid_of(profile.width_mm, profile.height_mm)
        self._fingers = self._device_fingers = 0
        self._touched_s = clock.now_s()

    def watch(self, window: QQuickWindow) -> None:
        """Feel the fingers on a window, before everything else that watches it."""
        self._window = window
        window.installEventFilter(self)

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height of the window."""
        return (self._window.width(), self._window.height()) if self._window else (1, 1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: see every event of the window; all of them go on."""
        kind = event.type()
        if kind in _TOUCHES and isinstance(event, QTouchEvent):
            self._device_fingers = max(self._device_fingers, event.pointingDevice().maximumPoints())
            self._feel([p for p in event.points() if p.state() != QEventPoint.State.Released])
        elif kind in _PRESSES and isinstance(event, QMouseEvent) and event.buttons():
            self._feel(event.points())
        elif kind == QEvent.Type.MouseButtonRelease:
            self._feel([])
        return False

    def _feel(self, points: list[QEventPoint]) -> None:
        self._touched_s = self._clock.now_s()
        if not self._is_open:
            return
        width, height = self.size_px
        places = [(p.position().x() / width, p.position().y() / height) for p in points]
        grid = self._grid.felt(places)
        if grid != self._grid or len(places) != self._fingers:
            self._grid, self._fingers = grid, len(places)
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Show the grid, nothing touched yet."""
        sides = sorted((self._profile.width_mm, self._profile.height_mm))
        if self.size_px[0] >= self.size_px[1]:
            sides.reverse()
        self._grid = grid_of(*sides)
        self._is_open, self._fingers = True, 0
        self.changed.emit()

    @Slot()
    def done(self) -> None:
        """The technician has touched all that can be touched."""
        if self._is_open:
            self._is_open = False
            self._keep(self._grid, self._device_fingers)
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Nothing is kept of it."""
        if self._is_open:
            self._is_open = False
            self.changed.emit()

    @Slot(result=int)
    def quietFor(self) -> int:
        """Return how many seconds ago the screen felt something."""
        return int(self._clock.now_s() - self._touched_s)

    def _cells(self) -> str:
        """Return a sign for each cell, row after row: 1 if it felt a finger."""
        grid = self._grid
        order = ((column, row) for row in range(grid.rows) for column in range(grid.columns))
        return "".join("1" if cell in grid.touched else "0" for cell in order)

    # fmt: off
    open = Property(bool, lambda s: s._is_open, notify=changed)
    columns = Property(int, lambda s: s._grid.columns, notify=changed)
    rows = Property(int, lambda s: s._grid.rows, notify=changed)
    cells = Property(str, _cells, notify=changed)
    left = Property(int, lambda s: len(s._grid.untouched), notify=changed)
    fingers = Property(int, lambda s: s._fingers, notify=changed)
    mostFingers = Property(int, lambda s: s._grid.fingers, notify=changed)
    wantedFingers = Property(int, lambda s: FINGERS, constant=True)
    # fmt: on
