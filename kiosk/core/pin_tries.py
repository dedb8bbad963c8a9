"""How often a staff PIN may be tried: every wrong one costs a longer wait, whatever clocks say.

A wait is counted down in seconds that have passed while the exhibit ran, so that no clock that is
set, and no restart, shortens it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

# With the last of these the door is locked; those before cost 1, 2, 4 and 8 seconds.
TRIES = 5
FIRST_LOCK_S = 300.0
# Long enough that a PIN of eight digits stays under one in a million a day for whoever never
# rests, short enough that no child locks staff out for a day.
LONGEST_LOCK_S = 80 * 60.0


def wait_s(wrong: int) -> float:
    """Return for how many seconds nothing can be tried after so many wrong PINs in a row."""
    if wrong <= 0:
        return 0.0
    if wrong < TRIES:
        return 2.0 ** (wrong - 1)
    return float(min(FIRST_LOCK_S * 2.0 ** min(wrong - TRIES, 20), LONGEST_LOCK_S))


@dataclass(frozen=True)
class Tries:
    """How many PINs in a row were wrong, and for how many seconds nothing can be tried."""

    wrong: int = 0
    left_s: float = 0.0

    @property
    def is_open(self) -> bool:
        """Whether a PIN may be tried now."""
        return self.left_s <= 0

    def missed(self) -> Tries:
        """Return the tries after another wrong PIN."""
        return Tries(self.wrong + 1, wait_s(self.wrong + 1))

    def after(self, passed_s: float) -> Tries:
        """Return the tries when so many seconds have passed."""
        return replace(self, left_s=max(0.0, self.left_s - max(0.0, passed_s)))


# What holds where nothing can be known: as after the last wrong PIN that is allowed.
UNKNOWN = Tries(TRIES, wait_s(TRIES))
