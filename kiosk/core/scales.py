"""Round steps for scales: of amounts and of years."""

from __future__ import annotations

import math


def ticks(most: float, at_most: int = 5) -> tuple[float, ...]:
    """Return round amounts from 0 up to `most`, at most `at_most` of them after the 0.

    Steps are 1, 2 or 5 times a power of ten. Nothing for an amount of 0 or less.
    """
    if not math.isfinite(most) or most <= 0 or at_most < 1:
        return ()
    power = 10.0 ** math.floor(math.log10(most / at_most))
    step = next(power * n for n in (1, 2, 5, 10, 20) if power * n * at_most >= most * (1 - 1e-9))
    return tuple(step * i for i in range(int(most / step * (1 + 1e-9)) + 1))
