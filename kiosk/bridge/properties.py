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
