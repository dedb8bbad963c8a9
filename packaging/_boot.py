"""The steps of `boot.py`: a start, a visit, plugs, sound, an update; then power cuts."""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from dataclasses import asdict
from functools import partial
from pathlib import Path

import _guest
import _recording
import _screen
from _cuts import Eye, Kiosk, cuts
from _proof import expect, step
from _qemu import BOOT_S, TOUCH, Qemu
from _stick import Publisher

READY = re.compile(r"\[ *([0-9.]+)\] systemd\[1\]: Started exile-and-return\.service")
# An emulated processor takes its time, more so beside other work.
REACT_S, UPDATE_S, SPEECH_S = 120, 900, 300
# Where a finger goes, in parts of the screen's width and height.
MIDDLE, DOOR, NEXT = (0.5, 0.5), (0.3, 0.6), (0.9, 0.84)
HOME, RUSSIAN, ACCESS = (0.052, 0.948), (0.878, 0.948), (0.945, 0.948)
READ_ALOUD = (0.206, 0.868)
# Everything that leads out of a program or brings another on a usual system.
CHORDS = (
    ("ctrl", "alt", "f2"), ("ctrl", "alt", "delete"), ("alt", "f4"), ("alt", "tab"),
    ("meta_l",), ("alt", "f2"), ("ctrl", "alt", "backspace"), ("alt", "sysrq", "b"),
    ("alt", "sysrq", "k"), ("ctrl", "c"), ("ctrl", "q"), ("esc",), ("f11",), ("ret",), ("a",),
)  # fmt: skip


def still(running: Qemu) -> _screen.Picture:
    """Return the picture once it has come to rest and shows something."""
    found: list[_screen.Picture] = []

    def rests() -> bool:
        before = running.picture()
        time.sleep(2)
        found[:] = [running.picture()]
        return _screen.is_drawn(before) and _screen.difference(before, found[0]) == 0

    running.wait(rests, "a picture at rest", REACT_S)
    return found[0]


def tapped(running: Qemu, place: tuple[float, float], what: str) -> _screen.Picture:
    """Tap, and return the picture that follows; raises NotProvenError if it stays the same."""
    before = running.picture()
    running.tap(*place)
    running.wait(lambda: not _screen.same(before, running.picture()), what, REACT_S)
    return still(running)


def prove(asked: argparse.Namespace, base: Path, scratch: Path) -> None:
    """Make the disk, start it, use it, and cut its power again and again.

    Raises:
        NotProvenError: a step did not do what it should.
    """
    out: Path = asked.out
    out.mkdir(parents=True, exist_ok=True)
    publisher = Publisher(scratch)
    with step("installed from the bundle alone on a disk"):
        _guest.make_disk(base, asked.bundle, publisher.root_json, scratch)
    publisher.publish()
    kiosk, eye = Kiosk(scratch, random.Random(asked.seed)), Eye()
    figures: dict[str, object] = {"seed": asked.seed}
    try:
        running = kiosk.on(out / "sound.wav")
        figures.update(start(running, eye, out))
        if asked.part != "cuts":
            visit(running, out)
            keyboard(running)
            later(running)
            figures.update(sound(running, out))
        else:
            tapped(running, MIDDLE, "home after a tap")
        figures.update(update(running, eye, out, publisher.stick()))
        figures["first cut"] = asdict(kiosk.cut())
        if asked.part != "use":
            times = {name: float(str(figures[name])) for name in ("ready_s", "update_s")}
            figures["cuts"] = done = []
            for each in cuts(kiosk, eye, publisher, asked, times):
                done.append(each)
    finally:
        kiosk.close()
        (out / "console.log").write_text(kiosk.said(), "utf-8")
        (out / "boot.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def start(running: Qemu, eye: Eye, out: Path) -> dict[str, object]:
    """Wait for the attract screen, which nobody has asked for."""
    with step("by itself: the attract screen"):
        seconds = running.wait(lambda: READY.search(running.said()) is not None, "ready", BOOT_S)
        running.wait(lambda: _screen.is_drawn(running.picture()), "a picture", REACT_S)
        eye.learn(still(running))
        running.keep(out / "1-attract.png")
    ready = READY.search(running.said())
    assert ready
    return {"ready_s": round(seconds), "ready_by_its_own_clock_s": float(ready[1])}


def visit(running: Qemu, out: Path) -> None:
    """Go through a visit with one finger."""
    with step("a visit: woken, another language, a door, the next page"):
        for number, (name, place) in enumerate(
            (("home", MIDDLE), ("russian", RUSSIAN), ("panel", DOOR), ("next-page", NEXT)), 2
        ):
            tapped(running, place, f"{name} after a tap")
            running.keep(out / f"{number}-{name}.png")


def keyboard(running: Qemu) -> None:
    """Plug a keyboard and a mouse in, use them, and pull them out."""
    with step("a keyboard and a mouse plugged in do nothing"):
        before = still(running)
        began = len(READY.findall(running.said()))
        for driver, product in (("usb-kbd", "USB Keyboard"), ("usb-mouse", "USB Mouse")):
            running.plug(driver, driver, bus="usb.0")
            found = partial(running.knows, product)
            running.wait(found, f"the kernel and its {product}", REACT_S)
        for chord in CHORDS:
            running.press(*chord)
        running.push(200, 200)
        after = still(running)
        expect(_screen.difference(before, after) == 0, "a key or the mouse changed the picture")
        expect(len(READY.findall(running.said())) == began, "the exhibit started afresh")
        for driver in ("usb-kbd", "usb-mouse"):
            running.unplug(driver)


def later(running: Qemu) -> None:
    """Pull the touch screen's plug, put another in, and touch it."""
    with step("a touch screen plugged in later works"):
        running.unplug(TOUCH)
        running.wait(lambda: not running.has(TOUCH), "the touch screen's end", REACT_S)
        before = still(running)
        running.plug("virtio-multitouch-pci", "later")

        def answers() -> bool:
            running.tap(*HOME)
            return not _screen.same(before, running.picture())

        running.wait(answers, "an answer to its touch", REACT_S)


def sound(running: Qemu, out: Path) -> dict[str, object]:
    """Let the exhibit read aloud, and listen to what its sound card was given."""
    file = out / "sound.wav"
    with step("speech is heard in the recording"):
        before = _recording.hear(file)
        expect(not before.is_speech(), "speech was heard before it was asked for")
        tapped(running, ACCESS, "the access panel")
        begin = file.stat().st_size if file.exists() else 0
        tapped(running, READ_ALOUD, "reading aloud")
        running.keep(out / "6-access.png")
        running.wait(lambda: _recording.hear(file, begin).is_speech(), "speech", SPEECH_S)
    return {"heard": asdict(_recording.hear(file, begin))}


def update(running: Qemu, eye: Eye, out: Path, stick: Path) -> dict[str, object]:
    """Put a stick in, and wait until its content is on the attract screen."""
    with step("left alone, it returns to the attract screen"):
        running.wait(lambda: eye.sees(running), "the attract screen", BOOT_S)
    with step("content taken from a stick plugged in"):
        began = time.monotonic()
        running.stick("first", stick)
        running.wait(lambda: is_other(running, eye), "another attract screen", UPDATE_S)
        eye.learn(still(running))
        running.keep(out / "7-updated.png")
    return {"update_s": round(time.monotonic() - began)}


def is_other(running: Qemu, eye: Eye) -> bool:
    """Return whether a screen is on that is not known; not the dark one between two."""
    return not eye.sees(running) and _screen.is_drawn(running.picture())
