"""Which captions belong to a moment of a recording, and how its times are written."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from kiosk.core.figures import Cue

# More voices at once cannot be read.
MOST_AT_ONCE = 2


class Track:
    """The captions of a recording, found by time without going through all of them."""

    def __init__(self, cues: tuple[Cue, ...] = ()) -> None:
        self._cues = tuple(sorted(cues, key=lambda cue: (cue.start_s, cue.end_s)))
        self._starts = [cue.start_s for cue in self._cues]
        self._latest_ends = list(accumulate((cue.end_s for cue in self._cues), max))

    def at(self, position_s: float) -> str:
        """Return the words that are shown at a moment, the last two voices at most."""
        found: list[str] = []
        index = bisect_right(self._starts, position_s) - 1
        # Before this one nothing reaches so far.
        while index >= 0 and self._latest_ends[index] > position_s and len(found) < MOST_AT_ONCE:
            if self._cues[index].end_s > position_s:
                found.append(self._cues[index].text)
            index -= 1
        return "\n".join(reversed(found))

    def since(self, position_s: float) -> str:
        """Return the words that began last, also after their end; the first ones before that."""
        if not self._cues:
            return ""
        shown = self.at(position_s)
        return shown or self._cues[max(0, bisect_right(self._starts, position_s) - 1)].text


def write_time(seconds: float) -> str:
    """Return a time as "1:05", from an hour on as "1:02:33"; whole seconds."""
    whole = max(0, int(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
