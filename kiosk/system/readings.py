"""How this computer is doing, as far as it tells; what it does not tell is None.

Linux tells of heat in /sys/class/thermal and /sys/class/hwmon, of the clock in
/run/systemd/timesync (systemd-timesyncd.service(8)). The exhibit's service sees nothing else of
/proc than its own processes.
"""

from __future__ import annotations

import datetime
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.core.machine import Readings

ROOT = Path("/")
# What a sensor can mean; others are not connected.
BELIEVABLE_C = (-40.0, 150.0)


def read(state_dir: Path, root: Path = ROOT) -> Readings:
    """Return the readings; `state_dir` is a folder on the disk that the exhibit writes to."""
    now = datetime.datetime.now(datetime.UTC)
    free, size = _disk(state_dir)
    return Readings(
        at=now,
        synchronised=_synchronised(root / "run/systemd/timesync"),
        since_known_s=_since_known_s(state_dir, now.timestamp()),
        disk_free=free,
        disk_size=size,
        memory_size=_pages("SC_PHYS_PAGES"),
        memory_free=_pages("SC_AVPHYS_PAGES"),
        memory_own=own_memory(root),
        temperature_c=max(_temperatures_c(root / "sys/class"), default=None),
        uptime_s=_uptime_s(),
    )


def brightness(backlights: Path = ROOT / "sys/class/backlight") -> int | None:
    """Return the brightness of the display in per cent; None where it has no backlight to set."""
    for light in sorted(backlights.glob("*")):
        with suppress(OSError, ValueError, ZeroDivisionError):
            now, most = (int((light / n).read_text()) for n in ("brightness", "max_brightness"))
            return round(100 * now / most)
    return None


def _disk(folder: Path) -> tuple[int | None, int | None]:
    while not folder.exists() and folder.parent != folder:
        folder = folder.parent
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return None, None
    return usage.free, usage.total


def _synchronised(folder: Path) -> bool | None:
    return (folder / "synchronized").exists() if folder.is_dir() else None


def _since_known_s(state_dir: Path, now_s: float) -> float | None:
    """Return the distance to the newest date of a file that this kiosk has written."""
    dates = []
    with suppress(OSError):
        dates = [path.stat().st_mtime for path in state_dir.iterdir() if path.is_file()]
    return now_s - max(dates) if dates else None


def _pages(name: str) -> int | None:
    with suppress(AttributeError, ValueError, OSError):
        return os.sysconf(name) * os.sysconf("SC_PAGE_SIZE")
    return None


def own_memory(root: Path = ROOT) -> int | None:
    """Return the bytes of memory that this process holds."""
    with suppress(OSError, ValueError, StopIteration):
        lines = (root / "proc/self/status").read_text("ascii", "replace").splitlines()
        return int(next(li for li in lines if li.startswith("VmRSS:")).split()[1]) * 1024
    return None


def _temperatures_c(classes: Path) -> Iterator[float]:
    low, high = BELIEVABLE_C
    for pattern in ("thermal/thermal_zone*/temp", "hwmon/hwmon*/temp*_input"):
        for sensor in classes.glob(pattern):
            with suppress(OSError, ValueError):
                celsius = int(sensor.read_text()) / 1000
                if low < celsius < high:
                    yield celsius


def _uptime_s() -> float | None:
    with suppress(AttributeError, OSError):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return None
