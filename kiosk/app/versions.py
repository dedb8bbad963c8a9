"""The versions of content on this computer; light, as every start waits for it."""

from __future__ import annotations

import datetime
import logging
from pathlib import Path

from kiosk.core.faults import StoreError
from kiosk.store import disk
from kiosk.store.key_folder import LARGEST_ROOT_BYTES
from kiosk.store.slots import Slots
from kiosk.store.trusting import trust
from kiosk.system import places

_log = logging.getLogger(__name__)


def slots() -> Slots:
    """Return the versions of the exhibit on this computer."""
    return Slots(places.state_dir() / "updates")


def now() -> datetime.datetime:
    """Return the time of this computer's clock, which nothing but dates for people relies on."""
    return datetime.datetime.now(datetime.UTC)


def pin_once(kept: Slots, root_json: str) -> None:
    """Trust the publisher whom the settings name, if nobody is trusted yet; a fault is logged."""
    if root_json and not (kept.trust_dir / "root.json").is_file():
        try:
            trust(kept, disk_read(Path(root_json)))
        except StoreError as error:
            _log.error("%s", error)


def disk_read(path: Path) -> bytes:
    """Return a small file that a person named; raises StoreError."""
    try:
        return disk.read_file(path, LARGEST_ROOT_BYTES)
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error
