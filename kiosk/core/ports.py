"""What the rules need of the computer."""

from __future__ import annotations

from typing import Protocol


class Clock(Protocol):
    """Tells the time of a visit; only differences matter."""

    def now_s(self) -> float:
        """Return seconds since some fixed moment."""
        ...
