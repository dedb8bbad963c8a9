"""The content folder as an exhibit: read once, with all faults at once and never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, Severity
from kiosk.store.checks.structure import check_structure
from kiosk.store.editions import exhibit_of
from kiosk.store.folder import Folder, read_folder


@dataclass(frozen=True)
class Loaded:
    """What could be loaded: no exhibit if nothing can be shown, else without broken panels.

    `folder` is the content as it was read.
    """

    exhibit: Exhibit | None
    faults: tuple[Fault, ...] = ()
    folder: Folder | None = None

    @property
    def errors(self) -> tuple[Fault, ...]:
        """Why something is missing in the exhibit, such as a page that has no words."""
        gaps = check_structure(self.folder) if self.folder is not None else ()
        return tuple(f for f in (*self.faults, *gaps) if f.severity is Severity.ERROR)


def load(content_dir: Path) -> Loaded:
    """Load the exhibit of a content folder in every language, with what is wrong in it."""
    folder, faults = read_folder(content_dir)
    exhibit = exhibit_of(folder) if folder is not None else None
    return Loaded(exhibit, tuple(sorted(set(faults))), folder)
