"""Millimetres become pixels: a thing is as large in the eye on every screen."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.display import (
    DESIGN_EYE_MM,
    DESIGN_PIXEL_MM,
    LEAST_HEIGHT,
    PROFILES,
    Profile,
    fitting_profile,
)

_mm = st.floats(100, 3_000)
_px = st.integers(320, 8_000)
_profiles = st.builds(Profile, st.just("own"), _mm, _mm, _mm)


def test_the_design_was_drawn_for_a_24_inch_screen_of_1920_pixels() -> None:
    assert PROFILES["24-inch"].unit_px(1920, 1080) == pytest.approx(1, rel=0.01)


@given(_profiles, _px, _px)
def test_a_screen_hung_upright_has_the_same_pixels(
    profile: Profile, width_px: int, height_px: int
) -> None:
    upright = profile.pixels_per_mm(height_px, width_px)
    assert upright == pytest.approx(profile.pixels_per_mm(width_px, height_px))


@given(_profiles, _px, _px)
def test_twice_as_far_is_twice_as_large(profile: Profile, width_px: int, height_px: int) -> None:
    far = Profile("far", profile.width_mm, profile.height_mm, 2 * profile.eye_mm)
    unit = profile.unit_px(width_px, height_px)
    assert far.unit_px(width_px, height_px) == pytest.approx(2 * unit)


@given(_profiles, _px, _px)
def test_a_unit_has_the_same_angle_on_every_screen(
    profile: Profile, width_px: int, height_px: int
) -> None:
    unit_mm = profile.unit_px(width_px, height_px) / profile.pixels_per_mm(width_px, height_px)
    assert unit_mm / profile.eye_mm == pytest.approx(DESIGN_PIXEL_MM / DESIGN_EYE_MM)


def test_more_pixels_on_the_same_screen_change_no_size_in_millimetres() -> None:
    profile = PROFILES["43-inch"]
    assert profile.unit_px(3840, 2160) == pytest.approx(2 * profile.unit_px(1920, 1080))


@pytest.mark.parametrize("name", list(PROFILES))
def test_the_diagonal_of_each_profile_is_what_its_name_says(name: str) -> None:
    profile = PROFILES[name]
    diagonal_inch = math.hypot(profile.width_mm, profile.height_mm) / 25.4
    assert diagonal_inch == pytest.approx(float(name.removesuffix("-inch")), rel=0.02)
    assert profile.name == name


@pytest.mark.parametrize(
    ("width_px", "height_px", "name"),
    [
        (1366, 768, "15-inch"),
        (1280, 800, "15-inch"),
        (1920, 1080, "24-inch"),
        (1080, 1920, "24-inch"),
        (2560, 1440, "24-inch"),
        (3840, 2160, "43-inch"),
        (2160, 3840, "43-inch"),
    ],
)
def test_without_a_name_the_picture_tells_the_screen(
    width_px: int, height_px: int, name: str
) -> None:
    assert fitting_profile(width_px, height_px).name == name


@pytest.mark.parametrize("name", list(PROFILES))
@pytest.mark.parametrize("upright", [False, True])
def test_what_remains_in_low_reach_lies_between_380_and_1220_mm(name: str, upright: bool) -> None:
    profile = PROFILES[name]
    width_px, height_px = (2160, 3840) if upright else (3840, 2160)
    above, below = profile.out_of_reach_px(width_px, height_px)
    top_mm = profile.above_floor_mm(above, width_px, height_px)
    bottom_mm = profile.above_floor_mm(height_px - below, width_px, height_px)
    assert 380 - 0.1 <= bottom_mm < top_mm <= 1_220 + 0.1
    assert profile.is_within_reach


def test_a_screen_that_ends_below_1220_mm_keeps_its_whole_height() -> None:
    assert PROFILES["24-inch"].out_of_reach_px(1920, 1080) == (0, 0)


def test_a_screen_that_stands_on_the_floor_is_cut_at_both_ends() -> None:
    totem = Profile("totem", 1218, 685, bottom_mm=80)
    above, below = totem.out_of_reach_px(2160, 3840)
    per_mm = totem.pixels_per_mm(2160, 3840)
    assert below == pytest.approx(300 * per_mm)
    assert above == pytest.approx(3840 - 1140 * per_mm)


def test_a_screen_hung_too_high_keeps_what_the_exhibit_needs_and_says_so() -> None:
    high = Profile("high", 941, 529, eye_mm=710, bottom_mm=1_150)
    above, below = high.out_of_reach_px(3840, 2160)
    assert (2160 - above - below) / high.unit_px(3840, 2160) == pytest.approx(LEAST_HEIGHT)
    assert not high.is_within_reach


@given(_profiles, st.floats(0, 3_000), _px, _px)
def test_low_reach_never_leaves_nothing(
    profile: Profile, bottom_mm: float, width_px: int, height_px: int
) -> None:
    hung = Profile("hung", profile.width_mm, profile.height_mm, profile.eye_mm, bottom_mm)
    above, below = hung.out_of_reach_px(width_px, height_px)
    least = min(height_px, LEAST_HEIGHT * hung.unit_px(width_px, height_px))
    assert above >= 0 and below >= 0
    assert height_px - above - below >= least - 1e-6 * height_px
