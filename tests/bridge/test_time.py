"""Time passes on a real clock between any two looks at it."""

from __future__ import annotations

from contextlib import closing

from kiosk.app.stage import Frame, Stage, application
from kiosk.core.display import PROFILES
from kiosk.core.events import Screen, TouchBegan, TouchEnded
from kiosk.core.idle import IdleRules
from tests.journeys.visitor import CONTENT, load


class RunningClock:
    """Goes on by a little whenever somebody looks, as every real clock does."""

    def __init__(self) -> None:
        self.time_s = 500.0

    def now_s(self) -> float:
        """Return the time, which has moved on."""
        self.time_s += 0.001
        return self.time_s


def test_silence_ends_the_visit_though_the_clock_never_stands_still():
    application()
    exhibit, clock = load(CONTENT).exhibit, RunningClock()
    frame = Frame(960, 540, PROFILES["24-inch"])
    with closing(Stage(exhibit, frame, clock, IdleRules(), still=True)) as stage:
        visit = stage.visit
        visit.send(TouchBegan(1))
        visit.send(TouchEnded(0))
        seen = []
        for _ in range(130 * 4):
            clock.time_s += 0.25
            visit.tick()
            seen.append((visit.state.screen, visit.state.warning))
    assert seen[80 * 4] == (Screen.HOME, False)
    assert seen[95 * 4] == (Screen.HOME, True)
    assert seen[-1] == (Screen.ATTRACT, False)
