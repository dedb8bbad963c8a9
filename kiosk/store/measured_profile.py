"""Writes a display profile that was measured on the kiosk into its own settings.toml."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from kiosk.core.display import Profile
from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.settings import FILE_NAME, find_settings

NAME = "measured"
LARGEST_BYTES = 1_000_000
_TABLE = re.compile(r"(?m)^(?=\[)")
_PROFILE, _SCREEN = "[[display.profiles]]", "[[screens]]"


def keep_profile(content_dir: Path, state_dir: Path, profile: Profile, output: str = "") -> None:
    """Name a profile in this kiosk's own settings, and use it from the next start on.

    `output` is the display of a kiosk with several, empty for the first or only one. The exhibit's
    settings are copied first where the kiosk has none of its own; every other line and comment
    stays.

    Raises:
        StoreError: the settings cannot be read as they are, or the disk takes nothing.
    """
    path, found = state_dir / FILE_NAME, find_settings(content_dir, state_dir)
    try:
        before = disk.read_file(found, LARGEST_BYTES).decode() if found is not None else ""
        after = with_profile(before, profile, output)
    except (ValueError, OSError) as error:
        message = f"The settings cannot be changed: {error}."
        raise StoreError(Fault(str(found), message=message, remedy="Mend them by hand.")) from error
    try:
        disk.make_folder(state_dir)
        disk.write_file(path, after.encode())
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error


def with_profile(text: str, profile: Profile, output: str = "") -> str:
    """Return settings that have the profile and use it; raises ValueError if they cannot."""
    tomllib.loads(text)
    name = f"{NAME} {output}".strip()
    # The first part is what stands above all tables.
    parts = [part for part in _TABLE.split(text) if _value(part, _PROFILE, "name") != name]
    line = f"profile = {json.dumps(name, ensure_ascii=False)}\n"
    place = _place(parts, output)
    if place is None:
        parts.insert(1, f"[display]\n{line}\n")
    else:
        head, _, rest = re.sub(r"(?m)^profile\s*=.*\n?", "", parts[place]).partition("\n")
        parts[place] = f"{head}\n{line}{rest}"
    parts[-1] = parts[-1].rstrip("\n") + "\n"
    parts.append(f"\n{_PROFILE}\n# Measured on the staff page.\n{_lines(profile, name)}")
    after = "".join(parts)
    tomllib.loads(after)
    return after


def _place(parts: list[str], output: str) -> int | None:
    """Return the part that names the profile of a display: of the screen, else of the kiosk."""
    for index, part in enumerate(parts):
        screen = _value(part, _SCREEN, "output")
        if screen is not None and output in ("", screen):
            return index
    return next((i for i, part in enumerate(parts) if _header(part) == "[display]"), None)


def _value(part: str, header: str, key: str) -> str | None:
    """Return a value of an entry in a list of tables; None of anything else."""
    if _header(part) != header:
        return None
    table = tomllib.loads(part.replace(header, "[entry]", 1))["entry"]
    return str(table.get(key, ""))


def _lines(profile: Profile, name: str) -> str:
    sizes = ("width_mm", "height_mm", "eye_mm", "bottom_mm")
    first = f"name = {json.dumps(name, ensure_ascii=False)}\n"
    return first + "".join(f"{size} = {getattr(profile, size):g}\n" for size in sizes)


def _header(part: str) -> str:
    return part.partition("\n")[0].partition("#")[0].strip()
