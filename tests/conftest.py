"""Where every test draws: nowhere, unless KIOSK_TEST_DISPLAY asks for the display there is.

And what no test waits for: the disk, and the dots of the beginning.
"""

from __future__ import annotations

import functools
import os
import tempfile


def _at_once(file: int) -> None:
    """Sync nothing."""
    os.fstat(file)


if not os.environ.get("KIOSK_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ.setdefault("QSG_RENDER_LOOP", "basic")
# Each touch arrives at once, not with the next frame.
os.environ["QML_NO_TOUCH_COMPRESSION"] = "1"
_state = tempfile.TemporaryDirectory(prefix="kiosk-tests-")
os.environ["KIOSK_STATE"] = _state.name
# No test waits for a disk; that what must last is synced is seen by tests/store/disks.py.
os.fsync = _at_once

import pytest  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from kiosk.bridge import dot_items  # noqa: E402

# Each of hundreds of stages begins with the same dots.
dot_items.plain_groups = functools.lru_cache(8)(dot_items.plain_groups)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Qt Quick needs no widgets."""
    return QGuiApplication
