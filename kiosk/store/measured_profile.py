"""Writes a display profile that was measured on the kiosk into its own settings.toml."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from kiosk.core.display import Profile
from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.settings import FILE_NAME, find_settings

NAME = "measured"
LARGEST_BYTES = 1_000_000
_TABLE = re.compile(r"(?m)^(?=\[)")
_HEAD = "[[display.profiles]]"


def keep_profile(content_dir: Path, state_dir: Path, profile: Profile) -> None:
    """Name a profile in this kiosk's own settings, and use it from the next start on.

    The exhibit's settings are copied first where the kiosk has none of its own; every other line
    and comment stays.

    Raises:
        StoreError: the settings cannot be read as they are, or the disk takes nothing.
    """
    path, found = state_dir / FILE_NAME, find_settings(content_dir, state_dir)
    try:
        before = disk.read_file(found, LARGEST_BYTES).decode() if found is not None else ""
        after = with_profile(before, profile)
    except (ValueError, OSError) as error:
        message = f"The settings cannot be changed: {error}."
        raise StoreError(Fault(str(found), message=message, remedy="Mend them by hand.")) from error
    try:
        disk.make_folder(state_dir)
        disk.write_file(path, after.encode())
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error


def with_profile(text: str, profile: Profile) -> str:
    """Return settings that have the profile and use it; raises ValueError if they cannot."""
    tomllib.loads(text)
    # The first part is what stands above all tables.
    parts = [part for part in _TABLE.split(text) if not _is_named(part, profile.name)]
    line = f"profile = {json.dumps(profile.name, ensure_ascii=False)}\n"
    place = next((i for i, part in enumerate(parts) if _header(part) == "[display]"), None)
    if place is None:
        parts.insert(1, f"[display]\n{line}\n")
    else:
        kept = re.sub(r"(?m)^profile\s*=.*\n?", "", parts[place])
        head, _, rest = kept.partition("\n")
        parts[place] = f"{head}\n{line}{rest}"
    parts[-1] = parts[-1].rstrip("\n") + "\n"
    parts.append(f"\n{_HEAD}\n# Measured on the staff page.\n{_lines(profile)}")
    after = "".join(parts)
    display: dict[str, Any] = tomllib.loads(after)["display"]
    if display["profile"] != profile.name:
        raise ValueError("the profile does not arrive")
    return after


def _lines(profile: Profile) -> str:
    sizes = ("width_mm", "height_mm", "eye_mm", "bottom_mm")
    name = f"name = {json.dumps(profile.name, ensure_ascii=False)}\n"
    return name + "".join(f"{size} = {getattr(profile, size):g}\n" for size in sizes)


def _header(part: str) -> str:
    return part.partition("\n")[0].partition("#")[0].strip()


def _is_named(part: str, name: str) -> bool:
    if _header(part) != _HEAD:
        return False
    return bool(tomllib.loads(part)["display"]["profiles"][0].get("name") == name)
