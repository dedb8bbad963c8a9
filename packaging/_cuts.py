"""Power cuts at random moments, and what is left after each."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import _guest
import _kept
import _lossy_disk
import _screen
from _proof import step
from _qemu import BOOT_S, Computer, Qemu
from _stick import Publisher

UPDATE, START, VISIT = "during an update", "while it starts", "during a visit"
KINDS = (UPDATE, START, VISIT)
LONGEST_VISIT_S = 40


class Kiosk:
    """The kiosk on the bench: what its disk keeps lasts from one start to the next."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder, self._chance = folder, chance
        self._disk, self._overlay = folder / "disk.img", folder / "overlay.qcow2"
        self._log = folder / "writes.log"
        self._running: Qemu | None = None

    def on(self, sound: Path | None = None) -> Qemu:
        """Switch it on."""
        make = ["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", str(self._disk)]
        _guest.must(*make, str(self._overlay))
        self._log.write_bytes(b"")
        drive = _lossy_disk.drive(self._overlay, self._log)
        kernel, initrd = self._folder / "vmlinuz", self._folder / "initrd.img"
        self._running = Qemu(Computer(kernel, initrd, drive, sound), self._folder)
        self._running.on()
        return self._running

    def cut(self) -> _lossy_disk.Loss:
        """Cut its power; return what its disk forgot."""
        self.close()
        loss = _lossy_disk.settle(self._log, self._disk, self._chance)
        self._overlay.unlink()
        return loss

    def close(self) -> None:
        """End it, if it runs."""
        if self._running is not None:
            self._running.cut()

    def said(self) -> str:
        """Return what its kernel and journal have said since the last start."""
        return self._running.said() if self._running is not None else ""

    def kept(self) -> _kept.Kept:
        """Return what its disk has kept; raises NotProvenError if something is not whole."""
        with _guest.mounted(self._disk, self._folder) as root:
            return _kept.look(root)


class Eye:
    """Knows the pictures of the attract screen, and sees whether one of them is on."""

    def __init__(self) -> None:
        self._known: list[_screen.Picture] = []

    def learn(self, picture: _screen.Picture) -> None:
        """Take a picture as one of the attract screen."""
        self._known.append(picture)

    def sees(self, running: Qemu) -> bool:
        """Return whether the attract screen is on."""
        now = running.picture()
        alike = any(_screen.same_screen(now, known) for known in self._known)
        return alike and _screen.is_drawn(now)

    def waits(self, running: Qemu) -> float:
        """Wait for the attract screen after a start; return the seconds it took."""
        seconds = running.wait(lambda: self.sees(running), "the exhibit", BOOT_S)
        # The picture moves by pixels as hours pass: what it is now is known the next time.
        self.learn(running.picture())
        return seconds


def cuts(
    kiosk: Kiosk,
    eye: Eye,
    publisher: Publisher,
    asked: argparse.Namespace,
    took_s: Mapping[str, float],
) -> Iterator[dict[str, object]]:
    """Cut the power at random moments; tell of each cut what it did, once all is well again.

    `took_s` holds how long a start and an update took.

    Raises:
        NotProvenError: the exhibit did not come back, or something was lost.
    """
    chance = random.Random(asked.seed)
    before = kiosk.kept()
    offered = 1
    running = kiosk.on()
    eye.waits(running)
    for number in range(asked.cuts):
        kind = KINDS[number % len(KINDS)]
        with step(f"cut {number + 1}, {kind}: nothing lost, and back to the exhibit"):
            if kind == UPDATE:
                publisher.publish()
                offered += 1
                running.stick("next", publisher.stick())
                moment = _pause(chance.uniform(0, 1.2 * took_s["update_s"]))
            elif kind == START:
                kiosk.cut()
                kiosk.on()
                moment = _pause(chance.uniform(1, took_s["ready_s"]))
            else:
                moment = _visit(running, chance)
            loss = kiosk.cut()
            after = kiosk.kept()
            _kept.compare(before, after, offered)
            running = kiosk.on()
            back_s = eye.waits(running)
            running.keep(asked.out / "back.png")
        yield {"kind": kind, "after_s": round(moment, 1), "back_s": round(back_s), **asdict(loss),
               **asdict(after)}  # fmt: skip
        before = after
    kiosk.cut()
    _kept.compare(before, kiosk.kept(), offered)


def _pause(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def _visit(running: Qemu, chance: random.Random) -> float:
    """Tap here and there for a while; return for how many seconds."""
    began, length_s = time.monotonic(), chance.uniform(1, LONGEST_VISIT_S)
    while time.monotonic() - began < length_s:
        running.tap(chance.random(), chance.random())
    return length_s
