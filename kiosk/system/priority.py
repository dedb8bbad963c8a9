"""Which of this computer's programs go first."""

from __future__ import annotations

import os
from contextlib import suppress


def give_way() -> None:
    """Let every other program go first, where the system knows such an order."""
    with suppress(OSError, AttributeError):
        os.nice(10)
