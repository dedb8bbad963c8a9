"""A machine that only remembers what was asked of it; the test answers."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from kiosk.core.machine import Answer, Errand, Outcome, Readings

NOON = datetime.datetime(2026, 11, 26, 12, 0, tzinfo=datetime.UTC)


class FakeMachine:
    """A `core.ports.Machine`; `asked` is what was asked of it, `files` what was handed over."""

    def __init__(self, percent: int | None = None) -> None:
        self.listener: Callable[[Answer], None] = lambda _answer: None
        self.asked: list[tuple[Errand, int]] = []
        self.files: Mapping[str, bytes] = {}
        self.percent = percent
        self.found = Readings(NOON)

    def ask(self, errand: Errand, percent: int = 0) -> None:
        self.asked.append((errand, percent))

    def export(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        self.ask(Errand.EXPORT)

    def brightness(self) -> int | None:
        return self.percent

    def readings(self) -> Readings:
        return self.found

    def answers(self, outcome: Outcome, name: str = "") -> None:
        """Answer what was asked last."""
        errand, percent = self.asked[-1]
        if errand is Errand.BRIGHTNESS and outcome is Outcome.DONE:
            self.percent = percent
        self.listener(Answer(errand, outcome, name))
