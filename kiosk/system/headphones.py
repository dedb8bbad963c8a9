"""Headphones that are plugged in or pulled out, as far as this computer tells.

Linux tells of a jack on the machine's own sound chip through an input device with the switch
SW_HEADPHONE_INSERT (include/uapi/linux/input-event-codes.h); the sound server only turns the same
output to another port, of which Qt hears nothing. Headphones on USB or Bluetooth come as an output
of their own, of which Qt Multimedia tells. A keypad with a jack sends a key instead.
"""

from __future__ import annotations

import logging
import os
import struct
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_log = logging.getLogger(__name__)

# struct input_event of 64-bit Linux: two words of time, type, code and value.
EVENT = struct.Struct("@llHHi")
EV_SW, SW_HEADPHONE_INSERT = 5, 2
INPUTS = Path("/sys/class/input")
DEVICES = Path("/dev/input")
MOST_EVENTS = 64


class Headphones(QObject):
    """Tells when headphones come or go; a computer without any is fine."""

    plugged = Signal(bool)

    def __init__(
        self, inputs: Path = INPUTS, devices: Path = DEVICES, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._inputs, self._devices = inputs, devices
        self._jacks: dict[int, QSocketNotifier] = {}
        self._outputs: QObject | None = None
        self._known: frozenset[bytes] = frozenset()

    def watch(self) -> int:
        """Begin to watch the jacks; return how many there are."""
        for name in jacks(self._inputs):
            try:
                handle = os.open(self._devices / name, os.O_RDONLY | os.O_NONBLOCK)
            except OSError as error:
                _log.warning("The jack %s cannot be watched: %s.", name, error.strerror)
                continue
            notifier = QSocketNotifier(handle, QSocketNotifier.Type.Read, self)
            notifier.activated.connect(self._read)
            self._jacks[handle] = notifier
        return len(self._jacks)

    def close(self) -> None:
        """Watch no longer."""
        for handle, notifier in self._jacks.items():
            notifier.setEnabled(False)
            os.close(handle)
        self._jacks.clear()

    @Slot()
    def _read(self) -> None:
        for handle in tuple(self._jacks):
            try:
                data = os.read(handle, EVENT.size * MOST_EVENTS)
            except BlockingIOError:
                continue
            except OSError:
                self._jacks.pop(handle).setEnabled(False)
                os.close(handle)
                continue
            whole = len(data) - len(data) % EVENT.size
            for *_, kind, code, value in EVENT.iter_unpack(data[:whole]):
                if (kind, code) == (EV_SW, SW_HEADPHONE_INSERT):
                    self.plugged.emit(bool(value))

    def watch_outputs(self) -> None:
        """Watch the outputs of the sound server as well; waits for it to answer."""
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError as error:
            _log.warning("Outputs of sound cannot be watched: %s.", error)
            return
        outputs = QMediaDevices(self)
        self._known = _ids()
        outputs.audioOutputsChanged.connect(self._compare)
        self._outputs = outputs

    @Slot()
    def _compare(self) -> None:
        self.take_outputs(_ids())

    def take_outputs(self, now: frozenset[bytes]) -> None:
        """Tell what the ids of the outputs that there are now say about headphones.

        The first output of all is a sound server that has just started.
        """
        before, self._known = self._known, now
        if before and now > before:
            self.plugged.emit(True)
        elif now and now < before:
            self.plugged.emit(False)


def jacks(inputs: Path = INPUTS) -> tuple[str, ...]:
    """Return the names of the input devices that have a switch for headphones."""
    found = []
    for device in sorted(inputs.glob("event*")):
        try:
            switches = (device / "device" / "capabilities" / "sw").read_text("ascii").split()
            # The last word holds the lowest bits.
            bits = int(switches[-1], 16) if switches else 0
        except (OSError, ValueError):
            continue
        if bits >> SW_HEADPHONE_INSERT & 1:
            found.append(device.name)
    return tuple(found)


def _ids() -> frozenset[bytes]:
    from PySide6.QtMultimedia import QMediaDevices

    return frozenset(bytes(device.id().data()) for device in QMediaDevices.audioOutputs())
