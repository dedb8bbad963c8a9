"""The real clock of a visit."""

from __future__ import annotations

import time


class MonotonicClock:
    """Counts seconds since the machine started; nobody can set it back."""

    def now_s(self) -> float:
        """Return seconds since some fixed moment."""
        return time.monotonic()
