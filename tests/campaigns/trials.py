"""Kiosks to be maltreated: copies of one that shows a first version and could take a second."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.updates import Outcome, Verdict
from kiosk.store import disk
from tests.campaigns.crash_points import NEW, OLD
from tests.campaigns.update_scenarios import VERSIONS, Updates, shown, updates
from tests.store.publisher import Kiosk, Unsynced

# A lock belongs to a file, not to its name: each kiosk has its own.
LOCKS = shutil.ignore_patterns("lock", "running")


@dataclass(frozen=True)
class Trials:
    """A kiosk with the first version, a stick with the second."""

    made: Updates

    @classmethod
    def of(cls, folder: Path) -> Trials:
        """Make everything ready in a folder."""
        return cls(updates(folder, 1, 2))

    @property
    def stick(self) -> Path:
        """Where the second version is."""
        return self.made.stick

    @contextmanager
    def kiosk(self) -> Iterator[Kiosk]:
        """Give a copy of the kiosk; no bytes are copied, as nothing may write over a file."""
        copy = self.made.folder / "trial"
        shutil.copytree(self.made.kiosk.folder, copy, copy_function=os.link, ignore=LOCKS)
        try:
            yield Kiosk(copy)
        finally:
            shutil.rmtree(copy)


def survived(kiosk: Kiosk, verdict: Verdict | None = None) -> str:
    """Return which version is shown, whole; a verdict must be true and leave nothing behind."""
    which = shown(kiosk.slots, VERSIONS)
    if verdict is not None:
        assert (verdict.outcome is Outcome.TAKEN) == (which == NEW), (verdict, which)
        assert verdict.outcome is Outcome.TAKEN or len(str(verdict)) > 30, verdict
        # What fails while it is removed may leave a folder; never a file.
        left = [path for path in kiosk.slots.staging_dir.rglob("*") if path.is_file()]
        assert left == [], verdict
    return which


def recovers(kiosk: Kiosk, stick: Path) -> None:
    """Put the same stick in again: the second version is there afterwards."""
    with disk.through(Unsynced()):
        verdict = kiosk.takes(stick)
    assert verdict.outcome in (Outcome.TAKEN, Outcome.NOTHING_NEWER), verdict
    assert shown(kiosk.slots, VERSIONS) == NEW
    assert not kiosk.slots.staging_dir.exists()


__all__ = ["NEW", "OLD", "Trials", "recovers", "survived"]
