"""Counts visits while the exhibit runs, and tells a museum what was counted."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kiosk.bridge.visit import Visit
from kiosk.core.events import Screen
from kiosk.core.faults import KioskError
from kiosk.core.state import State
from kiosk.core.usage import Counts, Watched, follow
from kiosk.store.usage import Usage

_log = logging.getLogger(__name__)


def local_day() -> datetime.date:
    """Return today's date where the kiosk stands."""
    return datetime.datetime.now().astimezone().date()


class Counting:
    """Watches a visit; what it adds to the counts is written when nobody is there.

    Writing happens on a thread of its own: a slow disk stops no picture. A disk that takes
    nothing loses counts, never a visit.
    """

    def __init__(
        self, visit: Visit, usage: Usage, today: Callable[[], datetime.date] = local_day
    ) -> None:
        self._visit = visit
        self._usage = usage
        self._today = today
        self._watched: Watched | None = None
        self._counts: Counts = {}
        self._writer = ThreadPoolExecutor(1, "usage")
        self._left_out = False
        visit.stepped.connect(self._step)

    def leave_out(self, left_out: bool) -> None:
        """Count nothing while the program itself touches the screen."""
        self._left_out = left_out

    def forget_waking(self) -> None:
        """It was staff who woke the screen: a visit in which nothing was done is none."""
        if self._watched is not None and not self._watched.acted:
            self._watched, self._counts = None, {}

    def _step(self, before: State, after: State) -> None:
        if self._left_out:
            return
        panels = self._visit.edition.panels
        places = tuple(tuple(f"{panel.id}/{page.id}" for page in panel.pages) for panel in panels)
        self._watched, counts = follow(self._watched, before, after, places)
        for name, number in counts.items():
            self._counts[name] = self._counts.get(name, 0) + number
        if after.screen is Screen.ATTRACT:
            self._flush()

    def _flush(self) -> None:
        if self._counts:
            self._writer.submit(self._write, self._today(), self._counts)
            self._counts = {}

    def _write(self, day: datetime.date, counts: Counts) -> None:
        try:
            self._usage.add(day, counts)
        except KioskError as error:
            _log.error("%s", error)

    def close(self) -> None:
        """Write what is left, and stop watching."""
        self._visit.stepped.disconnect(self._step)
        self._flush()
        self._writer.shutdown()
