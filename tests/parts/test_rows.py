"""List models: Qt's own model tester finds nothing, and views hear only of what changed."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QUrl
from pytestqt.modeltest import ModelTester

from kiosk.bridge.arrangements import ColumnRows, HungRows
from kiosk.bridge.rows import Choice, ChoiceRows, DoorRows, ItemRows, Rows

ENGLISH = Choice("en", "English", True, "en")
RUSSIAN = Choice("ru", "Русский", False, "ru")


def a_row(kind: type[Rows]) -> object:
    """Return a row whose fields all hold an empty value."""
    fields = dataclasses.fields(kind.row_type)
    empty = {"str": "", "int": 0, "float": 0.0, "bool": False, "QUrl": QUrl()}
    return kind.row_type(**{field.name: empty[str(field.type)] for field in fields})


@pytest.mark.parametrize("kind", [ChoiceRows, DoorRows, ItemRows, HungRows, ColumnRows])
def test_a_model_is_sound_while_its_rows_change(
    kind: type[Rows], qtmodeltester: ModelTester
) -> None:
    model = kind()
    qtmodeltester.check(model)
    row = a_row(kind)
    for rows in ((row,), (row, row, row), (), (row,)):
        model.replace(rows)
        assert model.rowCount() == len(rows)
        assert model.property("count") == len(rows)
    qtmodeltester.check(model)


def test_every_field_has_a_role_of_its_name() -> None:
    model = ChoiceRows()
    model.replace((ENGLISH, RUSSIAN))
    names = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert set(names) == {"choiceId", "words", "chosen", "language"}
    assert model.data(model.index(1, 0), names["words"]) == "Русский"
    assert model.data(model.index(0, 0), names["chosen"]) is True


def test_a_view_is_told_only_of_other_rows() -> None:
    model = ChoiceRows()
    told: list[object] = []
    for signal in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved):
        signal.connect(lambda *_: told.append(model.rows))
    model.replace((ENGLISH, RUSSIAN))
    assert told
    told.clear()
    model.replace((ENGLISH, RUSSIAN))
    assert not told
    model.replace((RUSSIAN, ENGLISH))
    assert told


def test_an_unknown_row_or_role_is_nothing() -> None:
    model = ChoiceRows()
    model.replace((ENGLISH,))
    assert model.data(model.index(5, 0), 257) is None
    assert model.data(model.index(0, 0), 0) is None
