"""Which Debian packages hold what the exhibit lacks, and how to install them."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterable

from _shell import call, say

PACKAGE_OF_SONAME = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbz2.so.1": "libbz2-1.0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpng16.so.16": "libpng16-16",
    "libpulse.so.0": "libpulse0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


def packages_for(sonames: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the Debian packages that hold these libraries, and the libraries none holds."""
    asked = set(sonames)
    packages = {PACKAGE_OF_SONAME[s] for s in asked if s in PACKAGE_OF_SONAME}
    return sorted(packages), sorted(asked - PACKAGE_OF_SONAME.keys())


def is_debian() -> bool:
    """Say whether this computer takes Debian packages (Debian and its descendants)."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return False
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    return "debian" in f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".split()


def rights() -> list[str] | None:
    """Return what to put before a command that needs root: nothing, sudo, or None for no way."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "--non-interactive"]


def install(packages: list[str], purpose: str) -> bool:
    """Install Debian packages for a purpose given in words.

    Returns False, having said in one sentence what is missing, if that cannot be done here.
    """
    names = " ".join(packages)
    if not is_debian():
        say(f"Missing for {purpose}: what Debian packages as {names}; please install it.")
        return False
    lead = rights()
    if lead is None:
        say(f"Missing for {purpose}: ask an administrator to run: apt-get install {names}")
        return False
    say(f"Installing for {purpose}: {names}")
    apt = [*lead, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    apt += ["-o", "DPkg::Lock::Timeout=120"]
    if call([*apt, "update"]):
        say("The list of Debian packages could not be renewed; trying with the old one.")
    if call([*apt, "install", "--yes", "--no-install-recommends", *packages]):
        say(f"Missing for {purpose}: this did not succeed: apt-get install {names}")
        return False
    return True
