"""The screens of one kiosk: which display each is, how it is turned, and what it shows."""

from __future__ import annotations

from dataclasses import dataclass

TURNS = (0, 90, 180, 270)


@dataclass(frozen=True)
class ScreenPlan:
    """One display, named as the computer names its output; `turned` in degrees clockwise.

    It shows the kiosk's exhibit, or that of the folder `content`, or repeats the picture of the
    output `mirrors`. `touch` is the port of its touch screen (udev's ID_PATH).
    """

    output: str
    profile_name: str = ""
    turned: int = 0
    content: str = ""
    mirrors: str = ""
    touch: str = ""


def plan_of(plans: tuple[ScreenPlan, ...], output: str) -> ScreenPlan | None:
    """Return the plan of an output, the first where none is named, or None without any."""
    return next((plan for plan in plans if plan.output == output or not output), None)


def mirrors_of(plans: tuple[ScreenPlan, ...], output: str) -> tuple[ScreenPlan, ...]:
    """Return the plans that repeat the picture of an output."""
    return tuple(plan for plan in plans if plan.mirrors and plan.mirrors == output)


def others_of(plans: tuple[ScreenPlan, ...]) -> tuple[ScreenPlan, ...]:
    """Return the plans besides the first that show something of their own."""
    return tuple(plan for plan in plans[1:] if not plan.mirrors)
