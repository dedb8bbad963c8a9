"""Faults of content and settings, each with its place and its remedy."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a fault matters: an error blocks publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong, where it is and what to do about it.

    `line` counts from 1; 0 means that the fault has no line.
    """

    file: str = ""
    line: int = 0
    panel: str = ""
    language: str = ""
    field: str = ""
    message: str = ""
    remedy: str = ""
    severity: Severity = Severity.ERROR

    def as_dict(self) -> dict[str, object]:
        """Return the fault as plain data for `kiosk check --json`."""
        return {**asdict(self), "severity": str(self.severity)}

    def __str__(self) -> str:
        place = ", ".join(p for p in (self.panel, self.language, self.field) if p)
        where = f"{self.file}:{self.line}" if self.line else self.file
        lead = f"{where} ({place})" if where and place else where or place
        return f"{self.severity}: {lead}: {self.message} → {self.remedy}"


class KioskError(Exception):
    """A problem that a person can mend; carries every fault found, not only the first."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(f) for f in faults))
        self.faults: tuple[Fault, ...] = faults


class ContentError(KioskError):
    """The exhibit's content cannot be shown."""


class SettingsError(KioskError):
    """The settings file cannot be used."""


class StoreError(KioskError):
    """A file cannot be read or written."""


class UntriedError(Exception):
    """A version could not be tried: a fault of this computer, not of the version."""
