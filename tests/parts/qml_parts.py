"""Shows one part of the exhibit by itself, so that a test can look at it and touch it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

import kiosk.bridge.arrangements
import kiosk.bridge.dot_items
import kiosk.bridge.field_items
import kiosk.bridge.paragraph  # noqa: F401  (registers QML types)
from kiosk.app.stage import application
from kiosk.system import places


@contextmanager
def shown(qml: str, width: int = 400, height: int = 300) -> Iterator[QQuickItem]:
    """Show a piece of QML in a black window of its own; sizes in pixels."""
    application()
    engine = QQmlEngine()
    engine.addImportPath(str(places.QML))
    component = QQmlComponent(engine)
    text = f"import QtQuick\nimport Kiosk.Bridge\nimport Kiosk.Parts\n{qml}"
    component.setData(text.encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.setColor("black")
    window.resize(width, height)
    item.setParent(window)
    item.setParentItem(window.contentItem())
    window.show()
    settle()
    yield item
    window.close()
    shiboken6.delete(window)
    shiboken6.delete(engine)


def settle() -> None:
    """Let the window come to rest."""
    for _ in range(4):
        QGuiApplication.processEvents()


def picture(item: QQuickItem) -> QImage:
    """Return what the window of the part shows."""
    settle()
    window = item.window()
    assert window is not None
    return window.grabWindow()
