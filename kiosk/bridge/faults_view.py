"""The faults of a check as a curator reads them beside the page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.rows import Rows
from kiosk.core.faults import Fault, Severity

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class FaultRow:
    """One fault: where it is, what is wrong, what to do."""

    place: str
    message: str
    remedy: str
    isError: bool
    isHere: bool


@QmlElement
class FaultRows(Rows):
    """Faults, those of the page on screen first."""

    row_type = FaultRow


@QmlElement
class FaultsView(QObject):
    """All faults of the content folder."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = FaultRows(self)
        self._errors = 0

    def show(self, faults: tuple[Fault, ...], here: tuple[str, str]) -> None:
        """List the faults; those of the panel and language in `here` come first."""
        rows = [_row(fault, here) for fault in faults]
        rows.sort(key=lambda row: (not row.isHere, not row.isError))
        self._errors = sum(row.isError for row in rows)
        self._rows.replace(tuple(rows))
        self.changed.emit()

    def _count(self) -> int:
        return len(self._rows.rows)

    def _error_count(self) -> int:
        return self._errors

    def _get_rows(self) -> FaultRows:
        return self._rows

    count = Property(int, _count, notify=changed)
    errors = Property(int, _error_count, notify=changed)
    rows = Property(FaultRows, _get_rows, constant=True)


def _row(fault: Fault, here: tuple[str, str]) -> FaultRow:
    where = f"{fault.file}, line {fault.line}" if fault.line else fault.file
    place = " · ".join(p for p in (where, fault.field) if p)
    is_here = bool(here[0]) and (fault.panel, fault.language) == here
    return FaultRow(place, fault.message, fault.remedy, fault.severity is Severity.ERROR, is_here)
