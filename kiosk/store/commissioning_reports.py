"""The commissioning reports of one kiosk: each a JSON file and the same to be read.

They are numbered besides being dated: where the clock was set back, the last is still the last.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.core.faults import StoreError
from kiosk.store import disk

FOLDER = "commissioning"
MOST = 20
LARGEST_BYTES = 4_000_000


def keep(state_dir: Path, at: datetime.datetime, report: Mapping[str, object], page: str) -> Path:
    """Keep a report and its page beside the older ones; return the JSON file.

    Raises:
        StoreError: the disk takes nothing.
    """
    folder = state_dir / FOLDER
    number = max((_number(old) for old in _kept(state_dir)), default=0) + 1
    path = folder / f"{number:05}_{at.astimezone(datetime.UTC):%Y-%m-%dT%H-%M-%SZ}.json"
    text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    try:
        disk.make_folder(folder)
        disk.write_file(path.with_suffix(".html"), page.encode())
        disk.write_file(path, text.encode())
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error
    for old in _kept(state_dir)[:-MOST]:
        with suppress(OSError):
            disk.remove_file(old.with_suffix(".html"))
            disk.remove_file(old)
    return path


def newest(state_dir: Path) -> tuple[bytes, bytes] | None:
    """Return the newest report that can be read and its page; None where there is none."""
    for path in reversed(_kept(state_dir)):
        with suppress(OSError):
            pages = (disk.read_file(p, LARGEST_BYTES) for p in (path, path.with_suffix(".html")))
            return next(pages), next(pages)
    return None


def _kept(state_dir: Path) -> list[Path]:
    return sorted((state_dir / FOLDER).glob("*.json"), key=lambda path: (_number(path), path.name))


def _number(path: Path) -> int:
    number = path.stem.partition("_")[0]
    return int(number) if number.isdecimal() else 0
