"""Screen-ready pictures that came with the content, so that a kiosk decodes no masters.

A set has `screen/index.json` beside its media: for each picture its copies, the smallest first,
and the folder of its tiles. Names in it are the set's own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.store.reading import inside

INDEX = "index.json"
INDEX_FORMAT = 1
# Copies fit a square of these sides in pixels; the last is what the largest screens show.
SIDES = (1920, 3840)


@dataclass(frozen=True)
class Copies:
    """The copies of one picture: width, height and file of each; the folder of its tiles."""

    sizes: tuple[tuple[int, int, str], ...]
    tiles: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"copies": [list(size) for size in self.sizes], "tiles": self.tiles}


@dataclass(frozen=True)
class Prepared:
    """The screen-ready pictures of a set whose folder is `root`, by the name of their master."""

    root: Path
    pictures: dict[str, Copies] = field(default_factory=dict)

    def picture(self, name: str, width_px: int, height_px: int) -> Path | None:
        """Return the smallest copy that is sharp in a box of pixels, or the largest there is."""
        found = None
        for width, height, file in self.pictures.get(name, Copies(())).sizes:
            found = inside(self.root, file)
            if width >= width_px or height >= height_px:
                break
        return found if found is not None and found.is_file() else None

    def tiles(self, name: str) -> Path | None:
        """Return the folder with a picture's tiles, if it has any."""
        folder = self.pictures.get(name, Copies(())).tiles
        found = inside(self.root, folder) if folder else None
        return found if found is not None and found.is_dir() else None

    def to_bytes(self) -> bytes:
        """Return the index file."""
        pictures = {name: copies.as_dict() for name, copies in sorted(self.pictures.items())}
        plain = {"format": INDEX_FORMAT, "pictures": pictures}
        return json.dumps(plain, ensure_ascii=False, indent=1).encode()


def beside(media_dir: Path) -> Prepared | None:
    """Return what came with the content whose media lie in `media_dir`; None if nothing did."""
    for root in (media_dir.parent, media_dir.parent.parent):
        index = root / "screen" / INDEX
        try:
            plain = json.loads(index.read_bytes())
            if plain["format"] == INDEX_FORMAT:
                return Prepared(root, {n: _copies(c) for n, c in plain["pictures"].items()})
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    return None


def _copies(plain: dict[str, Any]) -> Copies:
    sizes = tuple((int(w), int(h), str(file)) for w, h, file in plain["copies"])
    return Copies(sizes, str(plain["tiles"]))
