"""Whether there is a display is known before Qt is asked, and its size is not always believed."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QRect, QSizeF

from kiosk.system import display, places

VARIABLES = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux machine that nobody has logged in to."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@dataclass
class Screen:
    """A screen that tells its size in pixels and in millimetres."""

    pixels: tuple[int, int]
    millimetres: tuple[float, float]

    def geometry(self) -> QRect:
        return QRect(0, 0, *self.pixels)

    def physicalSize(self) -> QSizeF:  # noqa: N802
        return QSizeF(*self.millimetres)


def test_a_bare_machine_has_no_display(bare: pytest.MonkeyPatch) -> None:
    assert not display.has_display()


@pytest.mark.parametrize("name", ["", ":987", ":987.0", "nonsense", "host:"])
def test_a_display_that_nobody_serves_is_none(bare: pytest.MonkeyPatch, name: str) -> None:
    bare.setenv("DISPLAY", name)
    assert not display.has_display()


def test_a_display_over_a_wire_is_left_to_qt(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", "host:0")
    assert display.has_display()


def test_a_wayland_display_is_the_socket_it_names(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare.setenv("WAYLAND_DISPLAY", "wayland-9")
    bare.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not display.has_display()
    bare.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-9")
        assert display.has_display()


@pytest.mark.parametrize("platform", ["offscreen", "eglfs", "linuxfb:fb=/dev/fb1", "vnc"])
def test_a_platform_that_needs_no_window_system_has_its_own_display(
    bare: pytest.MonkeyPatch, platform: str
) -> None:
    bare.setenv("QT_QPA_PLATFORM", platform)
    assert display.has_display()


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl", "wayland;xcb"])
def test_a_platform_of_a_window_system_still_needs_one(
    bare: pytest.MonkeyPatch, platform: str
) -> None:
    bare.setenv("QT_QPA_PLATFORM", platform)
    assert not display.has_display()


def test_other_systems_always_have_a_display(bare: pytest.MonkeyPatch) -> None:
    bare.setattr("sys.platform", "win32")
    assert display.has_display()


def test_a_screen_is_as_large_as_it_says() -> None:
    profile = display.profile_of(cast(Any, Screen((3840, 2160), (1210.0, 680.0))))
    assert (profile.width_mm, profile.height_mm) == (1210.0, 680.0)


@pytest.mark.parametrize("size", [(0.0, 0.0), (16.0, 9.0), (160.0, 90.0), (9000.0, 5000.0)])
def test_a_size_that_cannot_be_is_not_believed(size: tuple[float, float]) -> None:
    profile = display.profile_of(cast(Any, Screen((1920, 1080), size)))
    assert profile.name != "this screen"


def test_a_relative_state_folder_stays_where_it_was_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KIOSK_STATE", "state")
    assert places.state_dir() == tmp_path / "state"
    assert places.cache_dir() == tmp_path / "state" / "cache"


def test_a_driver_keeps_nothing_where_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "not" / "yet"))
    for name in ("QML_DISK_CACHE_PATH", "XDG_CACHE_HOME", "MESA_SHADER_CACHE_DISABLE"):
        monkeypatch.setenv(name, "")
    free = [places.ROOM_FOR_CACHES_BYTES]
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free[0]))
    places.keep_caches_together()
    assert os.environ["MESA_SHADER_CACHE_DISABLE"] == ""
    free[0] -= 1
    places.keep_caches_together()
    assert os.environ["MESA_SHADER_CACHE_DISABLE"] == "true"
