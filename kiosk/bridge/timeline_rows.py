"""What the lens of a timeline shows, as rows for QML."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtQml import QmlElement

from kiosk.bridge.rows import Rows

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class LensLabel:
    """An entry with a label, in pixels of the axis; `plain` is what it says."""

    entryId: str
    words: str
    plain: str
    language: str
    place: float
    labelLeft: float
    labelWidth: float
    row: int
    chosen: bool


@dataclass(frozen=True)
class LensCluster:
    """Entries without a label: how many, where, and the view in which they come apart.

    Where none does, `zoom` is 0 and `entryId` the first of them.
    """

    amount: str
    clusterLeft: float
    clusterWidth: float
    zoom: float
    centre: float
    entryId: str


@dataclass(frozen=True)
class LensTick:
    """A mark of the axis, in pixels; without words if it stands between two others."""

    words: str
    place: float


@QmlElement
class LensLabelRows(Rows):
    """The labels that hang."""

    row_type = LensLabel


@QmlElement
class LensClusterRows(Rows):
    """What is gathered."""

    row_type = LensCluster


@QmlElement
class LensTickRows(Rows):
    """The marks of the axis."""

    row_type = LensTick
