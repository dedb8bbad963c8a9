"""A voice for tests: nothing is heard, every wish is written down with the time of a clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kiosk.core.ports import Clock


class Wish(NamedTuple):
    """What a voice was asked at a time, in seconds; words and language for `say`."""

    time_s: float
    what: str
    text: str = ""
    language: str = ""


class FakeVoice:
    """Speaks when `finish` says that the words have been said."""

    def __init__(self, clock: Clock, *languages: str) -> None:
        self.listener: Callable[[str], None] = lambda what: None
        self.clock = clock
        self.languages = languages or ("en", "ru", "de", "it", "pl")
        self.log: list[Wish] = []
        self.sounding = False
        self.volume = 0.0
        self.rate = 0

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def say(self, text: str, language: str) -> None:
        assert self.speaks(language), f"there is no voice for {language!r}: {text!r}"
        self._note("say", text, language)
        self.sounding = True

    def chime(self) -> None:
        self._note("chime")
        self.sounding = True

    def stop(self) -> None:
        if self.sounding:
            self._note("stop")
        self.sounding = False

    def pause(self) -> None:
        if self.sounding:
            self._note("pause")

    def resume(self) -> None:
        if self.sounding:
            self._note("resume")

    def set_rate(self, percent: int) -> None:
        self.rate = percent

    def set_volume(self, share: float) -> None:
        self.volume = share

    def finish(self, what: str = "finished") -> bool:
        """Let what is being said be over; return whether there was anything."""
        if not self.sounding:
            return False
        self.sounding = False
        self.listener(what)
        return True

    @property
    def said(self) -> list[str]:
        """The words, in order."""
        return [wish.text for wish in self.log if wish.what == "say"]

    def take(self) -> list[tuple[str, str]]:
        """Return what was asked since the last time, with words, and forget it."""
        taken = [(wish.what, wish.text) for wish in self.log]
        self.log.clear()
        return taken

    def _note(self, what: str, text: str = "", language: str = "") -> None:
        self.log.append(Wish(self.clock.now_s(), what, text, language))
