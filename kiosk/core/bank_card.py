"""The size of a screen, measured against a bank card (ISO/IEC 7810, ID-1: 85.60 x 53.98 mm)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.core.display import Profile

CARD_MM = (85.60, 53.98)
CORNER_MM = 3.18
# Screens on which an exhibit can stand, in pixels per millimetre.
COARSEST, FINEST = 1.0, 20.0
# More than this and letters and targets are no longer the size they should be.
CLOSE_PERCENT = 2.0


@dataclass(frozen=True)
class CardTrial:
    """A drawing of the card, to be made as large as the card held against it.

    `card_px` is its width on a picture of `width_px` by `height_px`.
    """

    width_px: int
    height_px: int
    card_px: int

    @property
    def per_mm(self) -> float:
        """Pixels per millimetre, if the drawing is as large as the card."""
        return self.card_px / CARD_MM[0]

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the lit picture then, to a tenth of a millimetre."""
        return round(self.width_px / self.per_mm, 1), round(self.height_px / self.per_mm, 1)

    def resized(self, pixels: int) -> CardTrial:
        """Return the drawing so many pixels wider; never larger than the picture."""
        most = min(FINEST * CARD_MM[0], self.width_px * 0.9)
        wanted = max(COARSEST * CARD_MM[0], min(self.card_px + pixels, most))
        return replace(self, card_px=round(wanted))

    def differs_percent(self, profile: Profile) -> float:
        """Return by how much the screen is larger than the profile says, in per cent."""
        said = profile.pixels_per_mm(self.width_px, self.height_px)
        return 100 * (said / self.per_mm - 1)

    def profile(self, before: Profile) -> Profile:
        """Return the profile measured, where it hangs and stands as before."""
        return replace(before, width_mm=self.size_mm[0], height_mm=self.size_mm[1])


def card_trial(profile: Profile, width_px: int, height_px: int) -> CardTrial:
    """Return the drawing as large as the profile thinks that the card is."""
    per_mm = profile.pixels_per_mm(width_px, height_px)
    return CardTrial(width_px, height_px, 1).resized(round(per_mm * CARD_MM[0]) - 1)
