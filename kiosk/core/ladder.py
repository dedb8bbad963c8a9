"""What a start shows after starts that failed: the last rung, restarting the machine, is not ours.

`packaging/target/root/opt/exile-and-return/bin/ladder` counts, waits and restarts the machine.
"""

from __future__ import annotations

from enum import StrEnum

# A start that has stood so long on the screen is a good one; what went wrong before is forgotten.
UPRIGHT_S = 60
# Failures in a row from which on each rung is taken.
AFRESH_FROM, PREVIOUS_FROM, RESTING_FROM = 2, 3, 5


class Rung(StrEnum):
    """What is shown; each rung relies on less than the one before it."""

    NORMAL = "normal"
    # Without what can be made again: pictures, tiles, compiled QML.
    AFRESH = "afresh"
    # The content that was shown before the present one.
    PREVIOUS = "previous"
    # The built-in page, which needs no content, no settings and no QML.
    RESTING = "resting"


def rung_of(failures: int) -> Rung:
    """Return the rung after so many failures in a row."""
    if failures >= RESTING_FROM:
        return Rung.RESTING
    if failures >= PREVIOUS_FROM:
        return Rung.PREVIOUS
    return Rung.AFRESH if failures >= AFRESH_FROM else Rung.NORMAL
