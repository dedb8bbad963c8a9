"""Headphones: what the kernel and the sound server tell turns into one signal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.system.headphones import EV_SW, EVENT, SW_HEADPHONE_INSERT, Headphones, jacks

LID = 0


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A computer with a keyboard, a lid, and a jack for headphones and microphones."""
    for name, switches in (("event0", "0"), ("event1", "1"), ("event7", "14")):
        folder = tmp_path / "sys" / name / "device" / "capabilities"
        folder.mkdir(parents=True)
        (folder / "sw").write_text(f"{switches}\n")
    return tmp_path / "sys"


@pytest.fixture
def jack(tmp_path: Path) -> Iterator[int]:
    """The end of a pipe that stands for the kernel's side of event7."""
    (tmp_path / "dev").mkdir()
    os.mkfifo(tmp_path / "dev" / "event7")
    handle = os.open(tmp_path / "dev" / "event7", os.O_RDWR)
    yield handle
    os.close(handle)


def told(headphones: Headphones) -> list[bool]:
    heard: list[bool] = []
    headphones.plugged.connect(heard.append)
    return heard


def test_only_a_switch_for_headphones_is_watched(inputs: Path) -> None:
    assert jacks(inputs) == ("event7",)
    assert jacks(inputs / "nowhere") == ()


def test_plugging_in_and_pulling_out_is_told(
    inputs: Path, jack: int, tmp_path: Path, qtbot: QtBot
) -> None:
    headphones = Headphones(inputs, tmp_path / "dev")
    with closing(headphones):
        heard = told(headphones)
        assert headphones.watch() == 1
        os.write(jack, EVENT.pack(0, 0, EV_SW, LID, 1))
        os.write(jack, EVENT.pack(0, 0, EV_SW, SW_HEADPHONE_INSERT, 1))
        os.write(jack, EVENT.pack(0, 0, EV_SW, SW_HEADPHONE_INSERT, 0))
        qtbot.waitUntil(lambda: heard == [True, False])


def test_a_jack_that_cannot_be_opened_is_no_fault(
    inputs: Path, tmp_path: Path, qapp: object
) -> None:
    headphones = Headphones(inputs, tmp_path / "nowhere")
    with closing(headphones):
        assert headphones.watch() == 0


def test_an_output_that_comes_or_goes_is_headphones(qapp: object) -> None:
    headphones = Headphones()
    heard = told(headphones)
    screen, usb = b"hdmi", b"usb-headset"
    for outputs in ({screen}, {screen, usb}, {screen}, set(), {screen}):
        headphones.take_outputs(frozenset(outputs))
    assert heard == [True, False]
