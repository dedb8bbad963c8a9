"""The pinned PySide6 gives back None, True and False as often as it borrows them.

The wheel of PySide6 6.12.0 loses a reference to them at each call on Python 3.11, and a kiosk
dies of "Fatal Python error: none_dealloc" after some thousand calls. From Python 3.12 on these
objects cannot be lost, and this passes whatever PySide6 does.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Signal, Slot

CALLS = 3000
WARM_UP = 200
# Other references come and go; a leak loses one at each call.
MAY_FALL = CALLS // 10
WATCHED = {"None": None, "True": True, "False": False}
FEWEST_KINDS = 12
# Enough references to lose, so that a leak is counted and does not end the process.
SPARE = 10 * CALLS * FEWEST_KINDS

Counts = dict[str, int]


class Sample(QObject):
    """Has one of each kind of thing that Python and Qt do together."""

    changed = Signal(bool)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._on = False
        self.done.connect(self.hear)
        self.changed.connect(self.hear_change)

    @Slot()
    def hear(self) -> None:
        """Hear `done`."""

    @Slot(bool)
    def hear_change(self, _on: bool) -> None:
        """Hear `changed`."""

    def event(self, _event: QEvent) -> bool:
        """Qt: say to have handled everything."""
        return True

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:  # noqa: N802
        """Qt: let everything through."""
        return False

    def _get(self) -> bool:
        return self._on

    def _set(self, on: bool) -> None:
        self._on = on
        self.changed.emit(on)

    on = Property(bool, _get, _set, notify=changed)
    nothing = Property("QVariant", lambda _: None, constant=True)  # type: ignore[arg-type]


def kinds(sample: Sample) -> dict[str, Callable[[], object]]:
    """Return the calls to measure, by name."""
    event = QEvent(QEvent.Type.User)
    other = QObject()
    other.installEventFilter(sample)
    meta = sample.metaObject()
    on = meta.property(meta.indexOfProperty("on"))
    return {
        "void method": lambda: sample.setObjectName("a"),
        "bool method, true": lambda: sample.inherits("QObject"),
        "bool method, false": lambda: sample.inherits("QWindow"),
        "bool argument": lambda: (sample.blockSignals(True), sample.blockSignals(False)),
        "signal": sample.done.emit,
        "signal with true": lambda: sample.changed.emit(True),
        "signal with false": lambda: sample.changed.emit(False),
        "property read by Python": lambda: sample.on,
        "property written by Python": lambda: setattr(sample, "on", not sample._on),
        "property read by Qt": lambda: (sample.property("on"), sample.property("nothing")),
        "property written by Qt": lambda: sample.setProperty("on", not sample._on),
        "meta property": lambda: (on.write(sample, not sample._on), on.read(sample)),
        "event": lambda: QCoreApplication.sendEvent(sample, event),
        "event filter": lambda: QCoreApplication.sendEvent(other, event),
    }


def references() -> Counts:
    """Return how many references each watched object has."""
    return {name: sys.getrefcount(thing) for name, thing in WATCHED.items()}


def measure() -> dict[str, tuple[Counts, Counts]]:
    """Return the references before and after thousands of calls of each kind."""
    app = QCoreApplication([])
    sample = Sample()
    found = {}
    for name, call in kinds(sample).items():
        for _ in range(WARM_UP):
            call()
        before = references()
        for _ in range(CALLS):
            call()
        found[name] = (before, references())
    del sample, app
    return found


def losses(found: Mapping[str, tuple[Counts, Counts]]) -> list[str]:
    """Return what was lost, a sentence for each kind of call and object."""
    return [
        f"{name}: {thing} lost {before[thing] - after[thing]} references in {CALLS} calls"
        for name, (before, after) in found.items()
        for thing in WATCHED
        if before[thing] - after[thing] > MAY_FALL
    ]


def test_no_reference_is_lost() -> None:
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert len(found) >= FEWEST_KINDS
    assert losses(found) == []


@pytest.mark.parametrize("thing", WATCHED)
def test_a_loss_is_seen(thing: str) -> None:
    before = dict.fromkeys(WATCHED, 9000)
    assert losses({"steady": (before, {**before, thing: 9000 - MAY_FALL})}) == []
    told = losses({"steady": (before, before), "void method": (before, {**before, thing: 6000})})
    assert told == [f"void method: {thing} lost 3000 references in 3000 calls"]


if __name__ == "__main__":
    spare = [[thing] * SPARE for thing in WATCHED.values()]
    print(json.dumps(measure()), flush=True)
    # Without clean-up: giving back `spare` after a leak would end in a fatal error.
    os._exit(0)
