"""What the rules need of the computer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from kiosk.core.machine import Answer, Errand, Readings
from kiosk.core.pin_tries import Tries


class Clock(Protocol):
    """Tells the time of a visit; only differences matter."""

    def now_s(self) -> float:
        """Return seconds since some fixed moment."""
        ...


class Voice(Protocol):
    """Speaks one thing at a time. Nothing here waits, and nothing here fails aloud.

    What becomes of the words comes back through `listener`: "started" when they are heard,
    then "finished", or "failed" where the engine cannot speak them. What is stopped says nothing
    more. Where there is no sound, words still take the time that they would take.
    """

    listener: Callable[[str], None]

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice for a language code such as "ru"."""
        ...

    def say(self, text: str, language: str) -> None:
        """Speak, instead of whatever is being spoken; `language` is one that it speaks."""
        ...

    def chime(self) -> None:
        """Sound a short tone, instead of whatever is being spoken."""
        ...

    def stop(self) -> None:
        """Fall silent at once and forget the words."""
        ...

    def pause(self) -> None:
        """Fall silent at once and keep the place."""
        ...

    def resume(self) -> None:
        """Go on from the place kept."""
        ...

    def set_rate(self, percent: int) -> None:
        """Speak the next words at so many per cent of the usual pace."""
        ...

    def set_volume(self, share: float) -> None:
        """Set the loudness as it is heard, from 0 to 1, also of what is being spoken."""
        ...


class Machine(Protocol):
    """The computer under the exhibit. Nothing here waits.

    What became of an errand comes back through `listener`, also where this computer does not
    allow it.
    """

    listener: Callable[[Answer], None]

    def ask(self, errand: Errand, percent: int = 0) -> None:
        """Ask for an errand; `percent` is for the brightness alone."""
        ...

    def export(self, files: Mapping[str, bytes]) -> None:
        """Ask for an export to a stick, with files whose names are those of `PARCEL`."""
        ...

    def brightness(self) -> int | None:
        """Return the display's brightness in per cent; None where it cannot be set from here."""
        ...

    def readings(self) -> Readings:
        """Return how the computer is doing."""
        ...


class Speakers(Protocol):
    """Sounds a tone on one side, through the same path as speech and recordings."""

    def sound(self, side: str) -> bool:
        """Sound it on the side "left" or "right"; return whether a device plays it."""
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...


class PinGate(Protocol):
    """Compares a staff PIN with the one of this kiosk, and holds those back who guess."""

    @property
    def tries(self) -> Tries:
        """How many PINs in a row were wrong, and for how long none can be tried now."""
        ...

    def is_set(self) -> bool:
        """Return whether there is a PIN: without one nobody gets in."""
        ...

    def look_again(self) -> None:
        """See whether another screen has counted on, or somebody has lifted a lock by hand."""
        ...

    def try_pin(self, pin: str, answer: Callable[[bool], None]) -> None:
        """Compare a PIN aside, and let `answer` hear whether it was right."""
        ...
