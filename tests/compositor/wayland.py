"""A keyboard and pointers under a Wayland compositor, by its wire protocol; for wlroots.

Sources: wayland.xml, virtual-keyboard-unstable-v1.xml, wlr-virtual-pointer-unstable-v1.xml.
"""

from __future__ import annotations

import itertools
import os
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

KEYMAP = """xkb_keymap {
    xkb_keycodes { include "evdev+aliases(qwerty)" };
    xkb_types { include "complete" };
    xkb_compat { include "complete" };
    xkb_symbols { include "pc+us+inet(evdev)+srvr_ctrl(fkey2vt)" };
};
"""
# As the keymap numbers them: Shift, Control, Alt, Super.
MODIFIERS = {"shift": 1, "ctrl": 4, "alt": 8, "super": 64}
LEFT, RIGHT, MIDDLE = 0x110, 0x111, 0x112
_DISPLAY, _XKB_V1 = 1, 1


class Connection:
    """A client of the compositor with one keyboard, and a pointer for each display."""

    def __init__(self, address: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(20)
        self._socket.connect(str(address))
        self._ids = itertools.count(2)
        self._time = itertools.count(1)
        self._read = b""
        registry = self._new()
        self._send(_DISPLAY, 1, registry)
        self.globals: list[tuple[int, str]] = []
        self._outputs: dict[int, str] = {}
        for sender, opcode, body in self._until_done():
            if sender == registry and opcode == 0:
                name, length = struct.unpack_from("=II", body)
                self.globals.append((name, body[8 : 8 + length - 1].decode()))
        seat = self._bind(registry, "wl_seat", 1)
        keyboards = self._bind(registry, "zwp_virtual_keyboard_manager_v1", 1)
        pointers = self._bind(registry, "zwlr_virtual_pointer_manager_v1", 2)
        outputs = [
            self._bind_global(registry, n, i, 4) for n, i in self.globals if i == "wl_output"
        ]
        for sender, opcode, body in self._until_done():
            if sender in outputs and opcode == 4:  # wl_output.name
                self._outputs[sender] = body[4 : 4 + struct.unpack_from("=I", body)[0] - 1].decode()
        self._keyboard = self._new()
        self._send(keyboards, 0, seat, self._keyboard)
        self._give_keymap()
        self._pointers: dict[str, int] = {}
        for output, name in self._outputs.items():
            self._pointers[name] = self._new()
            self._send(pointers, 2, seat, output, self._pointers[name])
        self.wait()

    def _new(self) -> int:
        return next(self._ids)

    def _send(self, target: int, opcode: int, *arguments: int, text: bytes = b"") -> None:
        words = b"".join(struct.pack("=I", a & 0xFFFFFFFF) for a in arguments) + text
        self._socket.sendall(struct.pack("=II", target, (8 + len(words)) << 16 | opcode) + words)

    def _bind(self, registry: int, interface: str, version: int) -> int:
        name = next(n for n, i in self.globals if i == interface)
        return self._bind_global(registry, name, interface, version)

    def _bind_global(self, registry: int, name: int, interface: str, version: int) -> int:
        made = self._new()
        text = interface.encode() + b"\0"
        padded = struct.pack("=I", len(text)) + text + b"\0" * (-len(text) % 4)
        self._send(registry, 0, name, text=padded + struct.pack("=II", version, made))
        return made

    def _give_keymap(self) -> None:
        """Send the keymap as a file that both see."""
        text = KEYMAP.encode() + b"\0"
        file = os.memfd_create("keymap")
        os.write(file, text)
        message = struct.pack("=IIII", self._keyboard, 16 << 16, _XKB_V1, len(text))
        socket.send_fds(self._socket, [message], [file])
        os.close(file)

    def _until_done(self) -> Iterator[tuple[int, int, bytes]]:
        """Yield what the compositor says until it has heard everything said so far."""
        done = self._new()
        self._send(_DISPLAY, 0, done)
        while True:
            while len(self._read) < 8 or len(self._read) < self._length():
                more = self._socket.recv(65536)
                if not more:
                    raise ConnectionError("the compositor has ended")
                self._read += more
            sender, size = struct.unpack_from("=II", self._read)
            body, self._read = self._read[8 : size >> 16], self._read[size >> 16 :]
            if sender == done:
                return
            if sender == _DISPLAY and size & 0xFFFF == 0:
                raise ConnectionError(body[12:].decode("utf-8", "replace"))
            yield sender, size & 0xFFFF, body

    def _length(self) -> int:
        return int(struct.unpack_from("=II", self._read)[1] >> 16)

    def wait(self) -> None:
        """Return when the compositor has handled everything sent so far."""
        for _ in self._until_done():
            pass

    def key(self, code: int, *, down: bool, modifiers: int = 0) -> None:
        """Press or release a key by its code in linux/input-event-codes.h."""
        self._send(self._keyboard, 2, modifiers, 0, 0, 0)
        self._send(self._keyboard, 1, next(self._time), code, int(down))

    def release(self) -> None:
        """Let go of every modifier."""
        self._send(self._keyboard, 2, 0, 0, 0, 0)

    def move(self, output: str, x: float, y: float) -> None:
        """Move the pointer of a display to a place, from 0 to 1 of its sides."""
        pointer, extent = self._pointers[output], 10_000
        place = (round(x * (extent - 1)), round(y * (extent - 1)))
        self._send(pointer, 1, next(self._time), *place, extent, extent)
        self._send(pointer, 4)

    def button(self, output: str, *, down: bool, which: int = LEFT) -> None:
        """Press or release a button of the pointer."""
        self._send(self._pointers[output], 2, next(self._time), which, int(down))
        self._send(self._pointers[output], 4)

    def close(self) -> None:
        """Unplug everything."""
        self._socket.close()
