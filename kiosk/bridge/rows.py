"""List models for QML: rows are a tuple of frozen dataclasses, roles their fields."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, ClassVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
AnyIndex = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """A list of rows of one dataclass; set as a whole, told to views as small changes."""

    countChanged = Signal()
    row_type: ClassVar[type[Any]]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Any, ...] = ()
        self._names = [field.name for field in dataclasses.fields(self.row_type)]

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they stand."""
        return self._rows

    def replace(self, rows: tuple[Any, ...]) -> None:
        """Show other rows. Views keep the delegates of rows that only changed."""
        if rows == self._rows:
            return
        before, root = len(self._rows), QModelIndex()
        kept = min(before, len(rows))
        if len(rows) < before:
            self.beginRemoveRows(root, kept, before - 1)
            self._rows = self._rows[:kept]
            self.endRemoveRows()
        changed = [i for i in range(kept) if self._rows[i] != rows[i]]
        self._rows = rows[:kept]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if len(rows) > kept:
            self.beginInsertRows(root, kept, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        if len(rows) != before:
            self.countChanged.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Qt: the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Qt: one field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt: the fields by role."""
        return {_FIRST_ROLE + i: QByteArray(n.encode()) for i, n in enumerate(self._names)}

    count = Property(int, lambda s: len(s._rows), notify=countChanged)


@dataclass(frozen=True)
class Door:
    """A panel's door on the home page; `place` counts from 0."""

    place: int
    number: str
    title: str
    phrase: str
    door: str
    landscape: str
    drawing: str
    language: str


@dataclass(frozen=True)
class Item:
    """An entry of a figure; `share` is its place or size from 0 to 1 of the figure's scale.

    All its words are encoded but `labelPlain`, which is in `labelLanguage`.
    `pointX` and `pointY` are parts of a picture's width and height, -1 for an entry without a place.
    """

    entryId: str
    label: str
    labelPlain: str
    note: str
    number: str
    when: str
    whenShort: str
    value: float
    low: float
    bronze: float
    shade: float
    share: float
    lowShare: float
    strong: bool
    language: str
    labelLanguage: str
    page: str = ""
    mark: str = ""
    pointX: float = -1.0
    pointY: float = -1.0
    url: QUrl = field(default_factory=QUrl)
    alt: str = ""
    until: str = ""
    credit: str = ""
    untilShare: float = 0.0


@dataclass(frozen=True)
class Choice:
    """Something a visitor may choose: a language, a source, a term, a page mark."""

    choiceId: str
    words: str
    chosen: bool
    language: str


@QmlElement
class DoorRows(Rows):
    """The five doors."""

    row_type = Door


@QmlElement
class ItemRows(Rows):
    """The entries of a figure."""

    row_type = Item


@QmlElement
class ChoiceRows(Rows):
    """Things to choose from."""

    row_type = Choice
