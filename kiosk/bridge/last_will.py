"""Frees what a Python object made by QML holds, once QML has destroyed it.

PySide keeps one reference to the wrapper of every such object for ever (seen in 6.9 to 6.11),
so the wrapper stays; what it holds need not.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QObject


class LastWill:
    """Empties the attributes of its owner when the owner's C++ part is gone."""

    def __init__(self, owner: QObject) -> None:
        self._owner = weakref.ref(owner)
        owner.destroyed.connect(self._clear)

    def _clear(self) -> None:
        owner = self._owner()
        if owner is not None:
            owner.__dict__.clear()
