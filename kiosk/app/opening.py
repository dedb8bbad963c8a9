"""Keeps the museum's hours while the exhibit runs: dark, lit, special days, nightly restart."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.app.stage import Stage
from kiosk.core.hours import Opening
from kiosk.system.power import DisplayPower

_log = logging.getLogger(__name__)

LOOK_MS = 10_000


def local_now() -> datetime.datetime:
    """Return the time on the museum's wall."""
    return datetime.datetime.now()


def always() -> bool:
    """Nobody else is there."""
    return True


class Hours(QObject):
    """Looks at the clock now and then. Nothing happens while somebody is there.

    `others_rest` says whether nobody is at another screen, which a restart would end too.
    """

    def __init__(
        self,
        stage: Stage,
        opening: Opening,
        power: DisplayPower,
        restart: Callable[[], None],
        now: Callable[[], datetime.datetime] = local_now,
        others_rest: Callable[[], bool] = always,
    ) -> None:
        super().__init__()
        self._stage = stage
        self._opening = opening
        self._power = power
        self._restart = restart
        self._now = now
        self._others_rest = others_rest
        self._started = now()
        # What the display was left in, nothing tells: the first look says what it should be.
        self._lit: bool | None = None
        self._comes_back = False
        self._unknown = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        stage.visit.wokeUp.connect(self.look)
        stage.visit.wentIdle.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Do what the hours ask for now."""
        at = self._now()
        is_alone = self._stage.visit.is_alone
        self._light(self._opening.is_open(at) or not is_alone)
        if not is_alone:
            return
        day = self._opening.special_day(at.date())
        self._stage.visit.begin_with(self._panel(day.panel) if day is not None else None)
        self._stage.window.setProperty("quiet", day is not None and day.quiet)
        if self._opening.restart_is_due(self._started, at) and self._others_rest():
            self._started = at
            self._comes_back = True
            self._restart()

    def _light(self, lit: bool) -> None:
        if lit == self._lit:
            return
        self._lit = lit
        self._stage.window.setProperty("dark", not lit)
        self._power.set_lit(lit)

    def _panel(self, name: str) -> int | None:
        panels = [panel.id for panel in self._stage.visit.edition.panels]
        if name in panels:
            return panels.index(name)
        if name != self._unknown:
            self._unknown = name
            _log.error("settings.toml, hours, days: the exhibit has no panel “%s”.", name)
        return None

    def close(self) -> None:
        """Stop looking, and leave the display lit; in the dark of a night's restart let it sleep.

        Whatever is started then says at once what the display should be.
        """
        self._timer.stop()
        if not self._comes_back:
            self._light(True)
