"""A computer in QEMU, used from outside: its picture, fingers on its screen, plugs and its power.

The processor is emulated, so that it needs nothing of the machine it runs on; about fifteen times
slower than a kiosk. The disk is `_lossy_disk.py`.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import _screen
from _machine import NotProvenError

PROGRAM = "qemu-system-x86_64"
TOOLS = (PROGRAM, "qemu-img", "mke2fs", "e2fsck", "mkfs.vfat", "mcopy")
# virtio-multitouch is in QEMU since 8.1.
OLDEST = (8, 1)
WIDTH, HEIGHT = 1280, 720
LARGEST = 0x7FFF
TOUCH = "touch"
BEAT_S = 0.5
# A start may take so long, of an emulated processor that works beside others.
BOOT_S = 900
# Its clock goes with what it has done, a nanosecond for each instruction, so that its own limits of
# time are met however busy this computer is; while it has nothing to do, with ours.
CLOCK = "shift=0"
KERNEL_LINE = (
    "root=/dev/vda ro quiet console=tty0 console=ttyS0 systemd.journald.forward_to_console=1"
)


@dataclass(frozen=True)
class Computer:
    """What is started: kernel, initial RAM disk, the drive as QEMU's options, a file for sound."""

    kernel: Path
    initrd: Path
    drive: Sequence[str]
    sound: Path | None = None


class Qemu:
    """A computer; switched on by `on`, and off by `cut`."""

    def __init__(self, computer: Computer, folder: Path) -> None:
        self._computer = computer
        self._socket = folder / "qmp"
        self._log = folder / "console.log"
        self._picture = folder / "screen.ppm"
        self._lines: IO[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def on(self) -> None:
        """Switch it on."""
        self._socket.unlink(missing_ok=True)
        self._log.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [PROGRAM, *self._options()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        while not self._socket.exists():
            if self._process.poll() is not None:
                raise NotProvenError(f"{PROGRAM} ended with {self._process.returncode}.")
            time.sleep(BEAT_S)
        link = socket.socket(socket.AF_UNIX)
        link.connect(str(self._socket))
        self._lines = link.makefile("rw", encoding="utf-8")
        self._lines.readline()
        self.ask("qmp_capabilities")

    def cut(self) -> None:
        """Take the power away."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _options(self) -> list[str]:
        sound = self._computer.sound
        to = f"wav,id=sound,path={sound}" if sound else "none,id=sound"
        return [
            *(
                "-accel",
                "tcg",
                "-icount",
                CLOCK,
                "-machine",
                "pc,i8042=off",
                "-cpu",
                "Nehalem",
                "-m",
                "2048",
            ),
            *("-display", "none", "-nic", "none", "-no-reboot"),
            *("-vga", "none", "-device", f"virtio-vga,xres={WIDTH},yres={HEIGHT}"),
            *("-device", "qemu-xhci,id=usb", "-device", f"virtio-multitouch-pci,id={TOUCH}"),
            *("-audiodev", to, "-device", "intel-hda", "-device", "hda-output,audiodev=sound"),
            *self._computer.drive,
            *("-kernel", str(self._computer.kernel), "-initrd", str(self._computer.initrd)),
            *("-append", KERNEL_LINE, "-serial", f"file:{self._log}"),
            *("-qmp", f"unix:{self._socket},server=on,wait=off"),
        ]

    def ask(self, command: str, **arguments: object) -> Any:
        """Tell QEMU to do something; return its answer; raises NotProvenError if it refuses."""
        assert self._lines is not None
        self._lines.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._lines.flush()
        while True:
            answer = json.loads(self._lines.readline() or '{"error": "QEMU has ended"}')
            if "error" in answer:
                raise NotProvenError(f"{command}: {answer['error']}")
            if "return" in answer:
                return answer["return"]

    def picture(self) -> _screen.Picture:
        """Return what is on the screen."""
        self.ask("screendump", filename=str(self._picture))
        return _screen.read_ppm(self._picture.read_bytes())

    def keep(self, file: Path) -> None:
        """Write what is on the screen into a file, as PNG."""
        self.ask("screendump", filename=str(file), format="png")

    def said(self) -> str:
        """Return what kernel and journal have said since the start."""
        if not self._log.exists():
            return ""
        return self._log.read_text("utf-8", errors="replace")

    def tap(self, x: float, y: float) -> None:
        """Touch the screen with a finger at a place given in parts of its width and height."""
        at = [
            _touch("data", axis=axis, value=round(part * LARGEST))
            for axis, part in (("x", x), ("y", y))
        ]
        self.ask("input-send-event", events=[_touch("begin", finger=1), *at])
        time.sleep(BEAT_S)
        self.ask("input-send-event", events=[_touch("end", finger=-1)])

    def press(self, *keys: str) -> None:
        """Press keys together on the keyboard that was plugged in, and let them go."""
        for down, order in ((True, keys), (False, tuple(reversed(keys)))):
            events = [{"type": "key", "data": {"down": down, "key": _code(key)}} for key in order]
            self.ask("input-send-event", events=events)
        time.sleep(BEAT_S)

    def push(self, right: int, down: int) -> None:
        """Push the mouse that was plugged in."""
        steps = (("x", right), ("y", down))
        events = [{"type": "rel", "data": {"axis": a, "value": by}} for a, by in steps]
        self.ask("input-send-event", events=events)

    def plug(self, driver: str, name: str, **options: object) -> None:
        """Plug a device in."""
        self.ask("device_add", driver=driver, id=name, **options)

    def unplug(self, name: str) -> None:
        """Pull a device out."""
        self.ask("device_del", id=name)

    def has(self, name: str) -> bool:
        """Return whether a device of this name is plugged in; after a pull it goes in its time."""
        listed = self.ask("qom-list", path="/machine/peripheral")
        return any(each["name"] == name for each in listed)

    def knows(self, product: str) -> bool:
        """Return whether the kernel has given an address to a device by USB."""
        told = self.ask("human-monitor-command", **{"command-line": "info usb"})
        return re.search(rf"Device 0\.[1-9]\d*,.*{re.escape(product)}", told) is not None

    def stick(self, name: str, image: Path) -> None:
        """Plug a stick in."""
        file = {"driver": "file", "filename": str(image), "read-only": True}
        self.ask(
            "blockdev-add", **{"driver": "raw", "node-name": name, "read-only": True}, file=file
        )
        self.plug("usb-storage", f"{name}-stick", drive=name, bus="usb.0")

    def wait(self, holds: Callable[[], bool], what: str, patience_s: float) -> float:
        """Wait until something holds; return the seconds it took; raises NotProvenError."""
        began = time.monotonic()
        while not holds():
            if time.monotonic() - began > patience_s:
                raise NotProvenError(f"{what}: not in {patience_s:.0f} s.\n{self.said()[-2500:]}")
            time.sleep(BEAT_S)
        return time.monotonic() - began


def _touch(kind: str, *, finger: int = 1, axis: str = "x", value: int = 0) -> Mapping[str, object]:
    data = {"type": kind, "slot": 0, "tracking-id": finger, "axis": axis, "value": value}
    return {"type": "mtt", "data": data}


def _code(key: str) -> Mapping[str, str]:
    return {"type": "qcode", "data": key}


def fault() -> str:
    """Return in a sentence what this computer lacks for an emulated one, or an empty text."""
    tools = [name for name in TOOLS if not shutil.which(name)]
    if tools:
        return f"A real boot needs {', '.join(tools)}."
    told = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=False)
    words = told.stdout.split()
    version = words[words.index("version") + 1] if "version" in words else "0.0"
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST:
        return (
            f"QEMU {version} has no touch screen: 8.1 or newer is needed "
            "(on Debian 12 from bookworm-backports)."
        )
    return ""
