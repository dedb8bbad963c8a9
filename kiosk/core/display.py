"""Physical sizes: from millimetres and viewing distance to the pixels of a screen."""

from __future__ import annotations

import math
from dataclasses import dataclass

DESIGN_PIXEL_MM = 0.2768
DESIGN_EYE_MM = 600.0
SMALLEST_TARGET_MM = 15.0
SMALLEST_GAP_MM = 3.0
# Above the floor, without anything in front of the screen: Section 508, 407.8; ADA, 308.
LOWEST_REACH_MM = 380.0
HIGHEST_REACH_MM = 1220.0
# Design units that the screens of the exhibit need from top to bottom.
LEAST_HEIGHT = 760.0


@dataclass(frozen=True)
class Profile:
    """A screen as it stands in the room, in millimetres.

    `width_mm` and `height_mm` are those of the lit area; `eye_mm` is the usual distance of a
    reader; `bottom_mm` the height of the lower edge above the floor.
    """

    name: str
    width_mm: float
    height_mm: float
    eye_mm: float = 600.0
    bottom_mm: float = 900.0

    def pixels_per_mm(self, width_px: int, height_px: int) -> float:
        """Return pixels per millimetre when the picture fills the screen, either way up."""
        return math.hypot(width_px, height_px) / math.hypot(self.width_mm, self.height_mm)

    def unit_px(self, width_px: int, height_px: int) -> float:
        """Return the pixels of one design unit: 0.2768 mm seen from 600 mm, as an angle."""
        scale = self.eye_mm / DESIGN_EYE_MM
        return DESIGN_PIXEL_MM * scale * self.pixels_per_mm(width_px, height_px)

    def above_floor_mm(self, y_px: float, width_px: int, height_px: int) -> float:
        """Return how high above the floor the row `y_px` of the picture is, in millimetres."""
        return self.bottom_mm + (height_px - y_px) / self.pixels_per_mm(width_px, height_px)

    def out_of_reach_px(self, width_px: int, height_px: int) -> tuple[float, float]:
        """Return how much of the picture a seated visitor cannot reach, above and below.

        What remains is never less than the exhibit needs, wherever the screen hangs.
        """
        per_mm = self.pixels_per_mm(width_px, height_px)
        above = height_px - (HIGHEST_REACH_MM - self.bottom_mm) * per_mm
        below = (LOWEST_REACH_MM - self.bottom_mm) * per_mm
        spare = max(0.0, height_px - LEAST_HEIGHT * self.unit_px(width_px, height_px))
        below = min(max(0.0, below), spare)
        return min(max(0.0, above), spare - below), below

    @property
    def is_within_reach(self) -> bool:
        """Whether the part that a seated visitor can reach is large enough, either way up."""
        top = min(HIGHEST_REACH_MM, self.bottom_mm + min(self.width_mm, self.height_mm))
        least_mm = LEAST_HEIGHT * DESIGN_PIXEL_MM * self.eye_mm / DESIGN_EYE_MM
        wanted_mm = min(least_mm, self.width_mm, self.height_mm)
        return top - max(LOWEST_REACH_MM, self.bottom_mm) >= wanted_mm - 0.5


PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("15-inch", 323, 202, eye_mm=500),
        Profile("24-inch", 531, 299, eye_mm=600),
        Profile("32-inch", 698, 393, eye_mm=650),
        Profile("43-inch", 941, 529, eye_mm=710),
        Profile("55-inch", 1218, 685, eye_mm=710, bottom_mm=700),
    )
}


def fitting_profile(width_px: int, height_px: int) -> Profile:
    """Return the profile assumed for a picture of this size when nobody names one."""
    long_side = max(width_px, height_px)
    if long_side <= 1366:
        return PROFILES["15-inch"]
    return PROFILES["43-inch" if long_side >= 3840 else "24-inch"]
