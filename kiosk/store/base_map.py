"""The base map on the disk: outlines of land, lakes and rivers in levels of detail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def read_level(folder: Path, level: str) -> dict[str, list[list[int]]]:
    """Return the lines of one level by layer; none if the file is missing or broken."""
    try:
        found: Any = json.loads((folder / f"{level}.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
