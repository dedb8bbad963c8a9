"""Whether there is a screen to draw on, and how large it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QScreen

from kiosk.core.display import PROFILES, Profile, fitting_profile

NO_DISPLAY = (
    "There is no display to show the exhibit on: start it in a graphical session, or set DISPLAY"
    " or WAYLAND_DISPLAY to one; `kiosk tour` draws every screen to files without a display."
)

# Kinds of Qt platform that are guests on a display; the others bring their own.
_WINDOW_SYSTEMS = ("xcb", "wayland")


def has_display() -> bool:
    """Return whether Qt would find a screen; Qt itself ends the program where it finds none."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or (asked and not asked.startswith(_WINDOW_SYSTEMS)):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland:
        return Path(os.environ.get("XDG_RUNTIME_DIR", "/run"), wayland).exists()
    screen = os.environ.get("DISPLAY", "")
    host, _, number = screen.partition(":")
    if not number:
        return False
    return bool(host) or Path(f"/tmp/.X11-unix/X{number.split('.')[0]}").exists()


def profile_of(screen: QScreen) -> Profile:
    """Return the profile of a real screen: its own size where it tells a believable one."""
    size, physical = screen.geometry().size(), screen.physicalSize()
    guess = fitting_profile(size.width(), size.height())
    width_mm, height_mm = physical.width(), physical.height()
    if not 200 <= max(width_mm, height_mm) <= 2500 or min(width_mm, height_mm) < 100:
        return guess
    nearest = min(PROFILES.values(), key=lambda p: abs(p.width_mm - max(width_mm, height_mm)))
    return Profile("this screen", width_mm, height_mm, nearest.eye_mm, nearest.bottom_mm)
