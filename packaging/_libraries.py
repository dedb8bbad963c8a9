"""Which system libraries Qt misses on this computer, found by asking the dynamic linker."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from _debian import install, packages_for
from _shell import SetupError, say

# What the exhibit loads, below PySide6; the rest of Qt may lack what it likes.
USED = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtMultimedia.abi3.so",
    "QtQml.abi3.so",
    "QtQuick.abi3.so",
    "QtTest.abi3.so",
    "Qt/plugins/multimedia/libffmpegmediaplugin.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland*.so",
    "Qt/plugins/platforms/libqlinuxfb.so",
    "Qt/plugins/xcbglintegrations/*.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libq[jsw]*.so",
    "Qt/qml/QtMultimedia/lib*.so",
    "Qt/qml/QtQml/lib*.so",
    "Qt/qml/QtQuick/lib*.so",
    "Qt/qml/QtQuick/Controls/**/*.so",
    "Qt/qml/QtQuick/Effects/*.so",
    "Qt/qml/QtQuick/Layouts/*.so",
    "Qt/qml/QtQuick/Shapes/*.so",
    "Qt/qml/QtQuick/Templates/*.so",
    "Qt/qml/QtQuick/Window/*.so",
)
MISSING = "=> not found"


def used_files(pyside: Path) -> list[Path]:
    """Return the library files of an installed PySide6 that the exhibit loads.

    Raises:
        SetupError: a pattern of `USED` matches nothing, so the check would see less than it says.
    """
    found = {pattern: sorted(pyside.glob(pattern)) for pattern in USED}
    empty = [pattern for pattern, files in found.items() if not files]
    if empty:
        raise SetupError(f"PySide6 in {pyside} has no {', '.join(empty)}; remove .venv and repeat.")
    return sorted({file for files in found.values() for file in files})


def missing_in(listing: str) -> set[str]:
    """Return the names that a listing of `ldd` marks as not found."""
    return {line.split()[0] for line in listing.splitlines() if line.strip().endswith(MISSING)}


def missing_sonames(pyside: Path) -> set[str]:
    """Return the names of the system libraries that the used parts of Qt do not find.

    Raises:
        SetupError: see `used_files`.
    """
    env = {**os.environ, "LC_ALL": "C"}
    command = ["ldd", *map(str, used_files(pyside))]
    answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    return missing_in(answer.stdout)


def provide(pyside: Path) -> bool:
    """Install what Qt misses on this Linux; return whether nothing is missing afterwards.

    Raises:
        SetupError: see `used_files`.
    """
    if sys.platform != "linux" or not shutil.which("ldd"):
        return True
    missing = missing_sonames(pyside)
    packages, unknown = packages_for(missing)
    if packages and install(packages, "Qt"):
        missing = missing_sonames(pyside)
        unknown = sorted(missing)
    if unknown:
        say(f"Qt does not find {', '.join(unknown)}; going on, but it may not start.")
    return not missing


def provide_virtual_screen() -> bool:
    """Install Xvfb, on which tests draw, if this Linux has none; return whether it is there."""
    if sys.platform != "linux" or shutil.which("Xvfb"):
        return True
    return install(["xvfb", "xauth"], "tests on a virtual screen")


def provide_screen_reader_client() -> bool:
    """Install what tests look at the screen with as a screen reader does; return whether it is."""
    there = Path("/usr/lib/python3/dist-packages/pyatspi").is_dir()
    if sys.platform != "linux" or (there and shutil.which("dbus-run-session")):
        return True
    packages = ["python3-pyatspi", "gir1.2-atspi-2.0", "at-spi2-core", "dbus"]
    return install(packages, "tests with a screen reader's eyes")


def provide_voice() -> bool:
    """Install the engine that reads aloud, if this Linux has none; return whether it is there."""
    if sys.platform != "linux" or shutil.which("espeak-ng"):
        return True
    return install(["espeak-ng"], "reading aloud")
