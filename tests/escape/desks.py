"""Two desks to escape from: Xvfb with a window manager, and the kiosk's own compositor."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
from pathlib import Path
from typing import Protocol

from PIL import Image, ImageGrab

from tests.compositor import wayland
from tests.escape.keyboard import MODIFIERS

X_OFFSET = 8  # between codes of Linux and of X
# Two places of the pointer, and the reach of its arrow in pixels.
HERE, THERE, ARROW = (0.5, 0.5), (0.9, 0.5), 40
BUTTONS = {"left": (1, wayland.LEFT), "middle": (2, wayland.MIDDLE), "right": (3, wayland.RIGHT)}


class Desk(Protocol):
    """What a visitor has in hand, and what an onlooker sees."""

    def press(self, code: int, held: tuple[str, ...]) -> None:
        """Press and release a key while modifiers are held."""

    def move(self, x: float, y: float) -> None:
        """Move the pointer to a place, from 0 to 1 of the sides."""

    def button(self, name: str, *, down: bool) -> None:
        """Press or release a button of the pointer."""

    def wait(self) -> None:
        """Return when everything sent has been taken."""

    def windows(self) -> list[tuple[int, bool, bool]]:
        """Return of each window its process, and whether it is active, and fills the screen."""

    def picture(self) -> Image.Image:
        """Return what the whole screen shows."""

    def shows_arrow(self) -> bool:
        """Return whether the pointer can be seen."""


class CursorImage(ctypes.Structure):
    """XFixesCursorImage; a pixel is its opacity and three colours, in the low half of a long."""

    _fields_ = (
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
        ("xhot", ctypes.c_ushort),
        ("yhot", ctypes.c_ushort),
        ("serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
    )


class X11Desk:
    """Keys and pointer by XTEST; windows as the window manager lists them."""

    def __init__(self) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        self._size = self.picture().size

    def _key(self, code: int, *, down: bool) -> None:
        self._test.XTestFakeKeyEvent(self._display, code + X_OFFSET, int(down), 0)

    def press(self, code: int, held: tuple[str, ...]) -> None:
        """Press and release a key while modifiers are held."""
        for name in held:
            self._key(MODIFIERS[name], down=True)
        for down in (True, False):
            self._key(code, down=down)
        for name in held:
            self._key(MODIFIERS[name], down=False)

    def move(self, x: float, y: float) -> None:
        """Move the pointer."""
        place = (round(x * (self._size[0] - 1)), round(y * (self._size[1] - 1)))
        self._test.XTestFakeMotionEvent(self._display, -1, *place, 0)

    def button(self, name: str, *, down: bool) -> None:
        """Press or release a button."""
        self._test.XTestFakeButtonEvent(self._display, BUTTONS[name][0], int(down), 0)

    def wait(self) -> None:
        """Let the server take everything."""
        self._x11.XSync(self._display, 0)

    def windows(self) -> list[tuple[int, bool, bool]]:
        """Return what the window manager manages, and every other window that can be seen."""
        root = _told("xprop", "-root", "_NET_CLIENT_LIST", "_NET_ACTIVE_WINDOW")
        listed = re.findall(r"0x[0-9a-f]+", root.split("\n")[0])
        active = re.findall(r"0x[0-9a-f]+", root.split("\n")[1])
        found = []
        for window in listed:
            told = _told("xprop", "-id", window, "_NET_WM_PID", "_NET_WM_STATE")
            pid = int((re.findall(r"_NET_WM_PID.*= (\d+)", told) or ["0"])[0])
            place = _told("xwininfo", "-id", window)
            size = tuple(map(int, re.findall(r"(?:Width|Height): (\d+)", place)))
            seen = "IsViewable" in place
            fills = "FULLSCREEN" in told and seen and size == self._size
            found.append((pid, window in active, fills))
        return found + [(0, False, False)] * len(self._strange())

    def _strange(self) -> list[str]:
        """Return windows beside those of the manager: menus, tips, lists of windows."""
        seen = []
        for line in _told("xwininfo", "-root", "-children").splitlines():
            found = re.match(r"\s+(0x[0-9a-f]+) .*?(\d+)x(\d+)\+(-?\d+)\+(-?\d+)", line)
            if not found or int(found[2]) < 20 or int(found[3]) < 20:
                continue
            told = _told("xwininfo", "-id", found[1])
            if "Override Redirect State: yes" in told and "IsViewable" in told:
                seen.append(found[1])
        return seen

    def picture(self) -> Image.Image:
        """Return what the whole screen shows."""
        return ImageGrab.grab(xdisplay=os.environ["DISPLAY"])

    def shows_arrow(self) -> bool:
        """Return whether any pixel of the cursor is not transparent."""
        fixes = ctypes.CDLL("libXfixes.so.3")
        fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
        image = fixes.XFixesGetCursorImage(self._display).contents
        return any(image.pixels[i] >> 24 & 0xFF for i in range(image.width * image.height))


class SwayDesk:
    """Keys and pointer by wlroots' protocols; windows as the compositor lists them."""

    output = "HEADLESS-1"

    def __init__(self) -> None:
        runtime = Path(os.environ["XDG_RUNTIME_DIR"])
        self._link = wayland.Connection(runtime / os.environ["WAYLAND_DISPLAY"])
        self._file = runtime / "screen.png"

    def press(self, code: int, held: tuple[str, ...]) -> None:
        """Press and release a key while modifiers are held."""
        mask = 0
        for name in held:
            self._link.key(MODIFIERS[name], down=True, modifiers=mask)
            mask |= wayland.MODIFIERS[name]
        for down in (True, False):
            self._link.key(code, down=down, modifiers=mask)
        for name in held:
            self._link.key(MODIFIERS[name], down=False, modifiers=mask)
            mask &= ~wayland.MODIFIERS[name]
        self._link.release()

    def move(self, x: float, y: float) -> None:
        """Move the pointer."""
        self._link.move(self.output, x, y)

    def button(self, name: str, *, down: bool) -> None:
        """Press or release a button."""
        self._link.button(self.output, down=down, which=BUTTONS[name][1])

    def wait(self) -> None:
        """Let the compositor take everything."""
        self._link.wait()

    def windows(self) -> list[tuple[int, bool, bool]]:
        """Return every window of every place to work in."""
        found: list[tuple[int, bool, bool]] = []

        def walk(node: dict[str, object], area: object) -> None:
            area = node["rect"] if node["type"] == "output" else area
            if node.get("pid"):
                fills = bool(node.get("visible")) and node["rect"] == area
                found.append((int(str(node["pid"])), bool(node["focused"]), fills))
            for inner in (*list(node["nodes"]), *list(node["floating_nodes"])):  # type: ignore[call-overload]
                walk(inner, area)

        walk(json.loads(_told("swaymsg", "-r", "-t", "get_tree")), None)
        return found

    def picture(self) -> Image.Image:
        """Return what the whole screen shows; here an arrow, if there is one, is in it."""
        subprocess.run(["grim", str(self._file)], check=True)
        with Image.open(self._file) as opened:
            return opened.convert("RGB")

    def shows_arrow(self) -> bool:
        """Return whether the picture changes where the pointer is when it goes and comes back."""
        seen = []
        for place in (HERE, THERE, HERE):
            self.move(*place)
            self.wait()
            picture = self.picture()
            x, y = (round(part * side) for part, side in zip(HERE, picture.size, strict=True))
            seen.append(picture.crop((x - ARROW, y - ARROW, x + ARROW, y + ARROW)).tobytes())
        return seen[0] == seen[2] != seen[1]


def desk() -> Desk:
    """Return the desk of this session."""
    return SwayDesk() if os.environ.get("SWAYSOCK") else X11Desk()


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
