"""A keyboard with 104 keys, by the codes of linux/input-event-codes.h."""

from __future__ import annotations

import itertools

# The main block with the function keys to F10 and the number pad, then the rest, row by row.
KEYS = (
    *range(1, 84), 87, 88, *range(96, 101), *range(102, 112), 119, 125, 126, 127,
)  # fmt: skip
MODIFIERS = {"shift": 42, "ctrl": 29, "alt": 56, "super": 125}
# A key that no window manager knows (F24): when it comes, all before it has come.
LAST = 194
F4, TAB, DELETE = 62, 15, 111

COMBINATIONS = tuple(
    held for count in range(5) for held in itertools.combinations(MODIFIERS, count)
)
