"""Sticks as images in files: made, written, put in read-only as a kiosk does, and pulled.

The kernel mounts them where it knows the file system, else a FUSE program. A FAT image that the
kernel does not know is written with mtools, because the FUSE program writes no long names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

KINDS = ("vfat", "exfat", "ext4")
SIZE_BYTES = 64 * 1024**2
READ_ONLY = "ro,nosuid,nodev,noexec"
FUSE = {"vfat": "fusefat", "exfat": "mount.exfat-fuse", "ext4": "fuse2fs"}


class CannotMountError(Exception):
    """This computer cannot mount such a stick; the message says what is missing."""


def why_not(kind: str) -> str:
    """Return why this computer cannot try a kind of stick, or nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "mounting needs Linux and root"
    missing = [tool for tool in (f"mkfs.{kind}", "losetup", "mount") if not shutil.which(tool)]
    if missing:
        return f"missing: {', '.join(missing)}"
    if not Path("/dev/loop-control").exists():
        return "there are no loop devices"
    if not _kernel_knows(kind) and not shutil.which(FUSE[kind]):
        return f"the kernel does not know {kind}, and {FUSE[kind]} is missing"
    if kind == "vfat" and not _kernel_knows(kind) and not shutil.which("mcopy"):
        return "the kernel does not know vfat, and mtools is missing"
    return ""


@dataclass
class StickImage:
    """A stick in a file."""

    file: Path
    kind: str

    @classmethod
    def new(cls, folder: Path, kind: str) -> StickImage:
        """Make an empty stick; raises CannotMountError."""
        if reason := why_not(kind):
            raise CannotMountError(reason)
        stick = cls(folder / f"{kind}.img", kind)
        with stick.file.open("wb") as file:
            file.truncate(SIZE_BYTES)
        label = ("-n", "EXHIBIT") if kind != "ext4" else ("-q", "-L", "EXHIBIT")
        _run(f"mkfs.{kind}", *label, stick.file)
        return stick

    @property
    def means(self) -> str:
        """How it is mounted here, for the report."""
        return "kernel" if _kernel_knows(self.kind) else FUSE[self.kind]

    @contextmanager
    def at_the_desk(self, place: Path) -> Iterator[Path]:
        """Give a folder to publish to; afterwards it is on the stick."""
        place.mkdir(parents=True)
        by_copying = self.kind == "vfat" and not _kernel_knows(self.kind)
        if by_copying:
            with suppress(subprocess.CalledProcessError):
                _run("mcopy", "-s", "-n", "-i", self.file, "::kiosk-update", place)
            yield place
            _run("mcopy", "-s", "-o", "-i", self.file, place / "kiosk-update", "::")
            shutil.rmtree(place)
        else:
            with self._mounted(place, "rw"):
                yield place
            place.rmdir()

    @contextmanager
    def put_in(self, place: Path) -> Iterator[Path]:
        """Mount it read-only, as a kiosk does, until it is pulled."""
        place.mkdir(parents=True)
        with self._mounted(place, READ_ONLY):
            yield place
        place.rmdir()

    @contextmanager
    def _mounted(self, place: Path, options: str) -> Iterator[None]:
        device = _run("losetup", "-f", "--show", self.file)
        try:
            self._mount(device, place, options)
            try:
                yield
            finally:
                _run("umount", place)
        finally:
            _run("losetup", "-d", device)

    def _mount(self, device: str, place: Path, options: str) -> None:
        if _kernel_knows(self.kind):
            _run("mount", "-t", self.kind, "-o", options, device, place)
        elif self.kind == "vfat":
            _run("fusefat", "-o", "ro" if "ro" in options.split(",") else "rw+", device, place)
        else:
            _run(FUSE[self.kind], "-o", options, device, place)


def _kernel_knows(kind: str) -> bool:
    words = Path("/proc/filesystems").read_text("utf-8").split()
    return kind in words


def _run(*words: object) -> str:
    done = subprocess.run(
        [str(word) for word in words],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.stdout.strip()
