"""Keeps what a kiosk has learnt about its keypad."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from kiosk.core.keys import Action
from kiosk.store import disk
from kiosk.store.keypads import LEARNT_NAME, keep_learnt

_log = logging.getLogger(__name__)


def keep_codes(state_dir: Path, codes: Mapping[int, Action]) -> bool:
    """Keep learnt codes for this kiosk; return whether the disk could."""
    try:
        keep_learnt(state_dir, codes)
    except OSError as error:
        _log.error("%s", disk.told(state_dir / LEARNT_NAME, error))
        return False
    return True
