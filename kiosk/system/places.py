"""Where things stand on this computer."""

from __future__ import annotations

import os
import shutil
import tomllib
from contextlib import suppress
from pathlib import Path

import platformdirs

APPLICATION = Path(__file__).resolve().parent.parent
PROJECT = APPLICATION.parent
QML = APPLICATION / "qml"
INTERFACE_WORDS = APPLICATION / "i18n"
FONTS = PROJECT / "media" / "fonts"
BASE_MAP = PROJECT / "media" / "map"
CONTENT = PROJECT / "content"
ROOM_FOR_CACHES_BYTES = 64 * 1024**2
STATE_VARIABLE = "KIOSK_STATE"
# Set in the process of a screen that is not the first: the name of its output.
SCREEN_VARIABLE = "KIOSK_SCREEN"


def state_dir() -> Path:
    """Return the folder of cache, settings and statistics: KIOSK_STATE, else the platform's."""
    chosen = os.environ.get(STATE_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    return Path(platformdirs.user_state_path("exile-and-return"))


def screen() -> str:
    """Return the output whose screen this process is, empty for the first or only one."""
    return os.environ.get(SCREEN_VARIABLE, "")


def kiosk_dir() -> Path:
    """Return the state folder of the whole kiosk, which its further screens share."""
    return state_dir().parent.parent if screen() else state_dir()


def cache_dir() -> Path:
    """Return the folder of things that can be made again."""
    return state_dir() / "cache"


def program_version() -> str:
    """Return the version of this program, or “unknown” where it does not say."""
    with suppress(OSError, ValueError, KeyError):
        return str(tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"])
    return "unknown"


def has_room_for_caches() -> bool:
    """Return whether the disk of the state folder has room for what drivers keep."""
    folder = state_dir()
    while not folder.exists() and folder.parent != folder:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free >= ROOM_FOR_CACHES_BYTES
    except OSError:
        return False


def keep_caches_together() -> None:
    """Let Qt, fonts and drivers keep their caches in ours, before the application exists."""
    os.environ["QML_DISK_CACHE_PATH"] = str(cache_dir() / "qml")
    if not has_room_for_caches():
        # Mesa writes its cache through memory, which ends the program where the disk is full.
        os.environ["MESA_SHADER_CACHE_DISABLE"] = "true"
    if os.environ.get(STATE_VARIABLE):
        os.environ["XDG_CACHE_HOME"] = str(cache_dir())
