"""Places that may hold a published exhibit: a folder, a stick, an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.fetching import FOLDER, Fetcher, FolderFetcher
from kiosk.store.http_fetcher import HttpFetcher

# The folder on a stick, beside whatever else lies there.
STICK_FOLDER = "kiosk-update"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """Where metadata and targets lie, and what reads them."""

    name: str
    fetcher: Fetcher
    metadata_url: str
    targets_url: str


def is_address(text: str) -> bool:
    """Return whether a text is an address rather than a folder."""
    return _ADDRESS.match(text) is not None


def folder_in(place: Path) -> Path | None:
    """Return the published folder in a place: itself, or the one of our name in it."""
    for folder in (place, place / STICK_FOLDER):
        if (folder / "metadata" / "timestamp.json").is_file():
            return folder
    return None


def source_of(text: str, web: Fetcher | None = None) -> Source:
    """Return the source that a person named; `web` reads addresses."""
    if is_address(text):
        base = text.rstrip("/")
        return Source(text, web or HttpFetcher(), f"{base}/metadata/", f"{base}/targets/")
    place = Path(text)
    fetcher = FolderFetcher(folder_in(place) or place)
    return Source(text, fetcher, f"{FOLDER}metadata/", f"{FOLDER}targets/")
