"""A screen is measured against a bank card."""

from __future__ import annotations

import pytest

from kiosk.core.bank_card import CARD_MM, CardTrial, card_trial
from kiosk.core.display import PROFILES, Profile


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda p: p.name)
@pytest.mark.parametrize("pixels", [(1920, 1080), (1080, 1920), (3840, 2160)])
def test_the_first_drawing_is_what_the_profile_thinks(
    profile: Profile, pixels: tuple[int, int]
) -> None:
    trial = card_trial(profile, *pixels)
    assert abs(trial.differs_percent(profile)) < 0.5


def test_a_screen_that_is_larger_than_thought_is_found() -> None:
    """A 27-inch screen that was taken for a 24-inch one: the card is drawn too large."""
    real = Profile("27", 597.7, 336.2)
    trial = card_trial(PROFILES["24-inch"], 1920, 1080)
    while trial.per_mm > real.pixels_per_mm(1920, 1080):
        trial = trial.resized(-1)
    assert trial.size_mm == pytest.approx((597.7, 336.2), rel=0.005)
    assert trial.differs_percent(PROFILES["24-inch"]) == pytest.approx(12.5, abs=0.8)
    measured = trial.profile(PROFILES["24-inch"])
    assert (measured.eye_mm, measured.bottom_mm) == (600, 900)
    assert abs(trial.differs_percent(measured)) < 0.1


def test_the_drawing_stays_on_the_screen_and_is_never_nothing() -> None:
    trial = CardTrial(1920, 1080, 300)
    assert trial.resized(-10_000).per_mm == pytest.approx(1.0, abs=0.01)
    assert trial.resized(10_000).card_px <= 1920
    assert CARD_MM[0] > CARD_MM[1]
