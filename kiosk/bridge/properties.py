"""A short way to declare a QML property that a painted item or layout takes as input."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def reader(name: str) -> Callable[[Any], Any]:
    """Return a getter of the attribute `name`."""

    def read(self: Any) -> Any:
        return getattr(self, name)

    return read


def writer(name: str, signal: str, then: str = "") -> Callable[[Any, Any], None]:
    """Return a setter: stores a value that differs, calls the method `then`, emits `signal`."""

    def write(self: Any, value: Any) -> None:
        if getattr(self, name) == value:
            return
        setattr(self, name, value)
        if then:
            getattr(self, then)()
        getattr(self, signal).emit()

    return write


def following(act: str) -> Callable[[Any, Any], None]:
    """Return the setter of the property `figure`: `act` is called when what it shows changes."""

    def write(self: Any, figure: Any) -> None:
        if figure is self._figure:
            return
        if self._figure is not None:
            self._figure.changed.disconnect(getattr(self, act))
        self._figure = figure
        if figure is not None:
            figure.changed.connect(getattr(self, act))
        getattr(self, act)()
        self.figureChanged.emit()

    return write
