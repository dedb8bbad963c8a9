"""A visitor who listens: knows of the screen only what the voice has said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.core.exhibit import Exhibit
from tests.fake_voice import FakeVoice
from tests.journeys.visitor import Visitor, visiting


class Listener:
    """Has a voice that speaks as fast as the test wishes."""

    def __init__(self, visitor: Visitor, voice: FakeVoice) -> None:
        self.visitor, self.voice = visitor, voice
        self.stage, self.visit = visitor.stage, visitor.stage.visit

    def settle(self) -> None:
        """Let the screen come to rest and the voice begin."""
        self.stage.settle()

    def hears_out(self, most: int = 400, *, settled: bool = False) -> list[str]:
        """Listen until nothing more is said; return the words since the last time."""
        if not settled:
            self.settle()
        for _ in range(most):
            if not self.voice.finish():
                break
            if not self.voice.sounding:
                self.settle()
        else:
            raise AssertionError("it reads for ever")
        words = self.voice.said
        self.voice.log.clear()
        return words

    def begins(self, panel: int = 0, page: int = 0) -> Listener:
        """Turn speech on, on a page, without hearing it out."""
        self.visitor.wakes_the_screen()
        self.stage.visit.forget_shield()
        self.visit.openPanel(panel)
        self.visit.openPage(page)
        self.settle()
        self.visit.chooseSpeech(True)
        self.settle()
        return self


@contextmanager
def listening(
    exhibit: Exhibit | None = None, *languages: str, width: int = 1920, height: int = 1080
) -> Iterator[Listener]:
    """Open the exhibit for one listener."""
    voices: list[FakeVoice] = []

    def make(clock: object) -> FakeVoice:
        voices.append(FakeVoice(clock, *languages))  # type: ignore[arg-type]
        return voices[0]

    with visiting(exhibit, width, height, make_voice=make) as visitor:
        yield Listener(visitor, voices[0])
