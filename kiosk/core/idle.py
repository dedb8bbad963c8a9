"""How long a reader may pause."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class IdleRules:
    """How long a reader may pause. Speeds are in words a minute, times in seconds."""

    shortest_s: float = 90.0
    warning_s: float = 30.0
    reading_words_per_min: float = 110.0
    looking_s: float = 30.0
    large_text_extra_percent: float = 25.0
    stuck_touch_s: float = 30.0
    wake_shield_s: float = 0.4

    def allowed_s(self, words: int, text_percent: int) -> float:
        """Return the seconds without a touch before the warning, for so many words on screen."""
        reading = words / self.reading_words_per_min * 60
        slower = 1 + self.large_text_extra_percent / 100 * (text_percent - 100) / 50
        return max(self.shortest_s, self.looking_s + reading * slower)
