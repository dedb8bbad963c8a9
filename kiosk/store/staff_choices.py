"""What staff have chosen for this kiosk on its screen."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.core.faults import StoreError
from kiosk.core.state import LOUDEST, USUAL_VOLUME
from kiosk.store import disk

FILE_NAME = "staff-choices"
LARGEST_BYTES = 4_096


class StaffChoices(BaseModel):
    """The choices; `volume` is that of every visit until the visitor chooses another, 0 to 10."""

    model_config = ConfigDict(frozen=True)
    volume: int = Field(default=USUAL_VOLUME, ge=0, le=LOUDEST, strict=True)


def read_choices(state_dir: Path) -> StaffChoices:
    """Return what was chosen; the usual where nothing was, or it cannot be read."""
    try:
        text = disk.read_file(state_dir / FILE_NAME, LARGEST_BYTES)
        return StaffChoices.model_validate_json(text)
    except (OSError, ValidationError):
        return StaffChoices()


def keep_choices(state_dir: Path, choices: StaffChoices) -> None:
    """Keep what was chosen; raises StoreError."""
    path = state_dir / FILE_NAME
    try:
        disk.make_folder(state_dir)
        disk.write_file(path, choices.model_dump_json().encode())
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error
