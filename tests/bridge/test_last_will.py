"""What QML creates and destroys takes nothing with it: months of turned pages fit in memory."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

import kiosk.bridge
from kiosk.bridge.last_will import LastWill

QML = Path(__file__).resolve().parents[2] / "kiosk/qml"


def created_in_qml() -> list[type[QObject]]:
    """Return the classes of the bridge that QML files create."""
    created = {
        name
        for file in QML.rglob("*.qml")
        for name in re.findall(r"\b([A-Z]\w+) \{", file.read_text("utf-8"))
    }
    modules = pkgutil.iter_modules(kiosk.bridge.__path__, "kiosk.bridge.")
    known = [vars(importlib.import_module(module.name)) for module in modules]
    found = {
        value
        for names in known
        for name, value in names.items()
        if name in created
        and isinstance(value, type)
        and issubclass(value, QObject)
        and value.__module__.startswith("kiosk.bridge")
    }
    return sorted(found, key=lambda cls: cls.__name__)


def leaves_a_will(thing: QObject) -> bool:
    return any(isinstance(value, LastWill) for value in vars(thing).values())


@pytest.mark.parametrize("cls", created_in_qml(), ids=lambda cls: cls.__name__)
def test_whatever_qml_creates_gives_up_what_it_holds(cls: type[QObject], qapp: object) -> None:
    assert leaves_a_will(cls())


def test_an_object_without_a_will_would_be_found(qapp: object) -> None:
    class Forgetful(QObject):
        pass

    assert not leaves_a_will(Forgetful())


def test_the_classes_are_really_found() -> None:
    names = {cls.__name__ for cls in created_in_qml()}
    assert {"Paragraph", "Columns", "TileGrid", "FieldChoice"} <= names
