"""A disk that forgets in a power cut what it was not told to flush.

A real disk has a cache of its own: it may keep any part of what was written since the last flush.
QEMU that is killed forgets nothing, as the files of its disks stay in this computer's memory. So
every write and flush is logged (QEMU's `blklogwrites`, the format of Linux's dm-log-writes), and
after a cut the log is played back: up to the last flush in full, and after it, sector by sector,
what chance spares.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MAGIC = 0x6A736677736872
SUPER = struct.Struct("<QQQI")
ENTRY = struct.Struct("<QQQQ")
FLUSH, FUA, DISCARD = 1, 2, 4
# A sector is kept whole or lost whole.
SECTOR = 512
# The part of the sectors after the last flush that the disk had already kept.
KEPT = 0.5


@dataclass(frozen=True)
class Write:
    """One entry of the log: where on the disk, its flags, where its bytes stand in the log."""

    place: int
    size: int
    flags: int
    at: int


@dataclass(frozen=True)
class Loss:
    """What a cut did: writes and flushes in the log, sectors not flushed, and those lost."""

    writes: int
    flushes: int
    unflushed: int
    lost: int


def drive(overlay: Path, log: Path) -> list[str]:
    """Return QEMU's options for a drive on a qcow2 overlay whose writes are logged."""
    return [
        *("-blockdev", f"driver=file,node-name=overlay-file,filename={overlay},cache.direct=off"),
        *("-blockdev", "driver=qcow2,node-name=overlay,file=overlay-file"),
        *("-blockdev", f"driver=file,node-name=log,filename={log}"),
        *("-blockdev", "driver=blklogwrites,node-name=disk,file=overlay,log=log"),
        *("-device", "virtio-blk-pci,drive=disk,write-cache=on"),
    ]


def entries(log: BinaryIO) -> Iterator[Write]:
    """Return the entries of a log, in their order; raises ValueError if it is none."""
    head = log.read(SUPER.size)
    # The head is written with the first flush: without one, nothing is sure to be kept.
    if not head.strip(b"\0"):
        return
    if len(head) < SUPER.size or SUPER.unpack(head)[0] != MAGIC:
        raise ValueError("This is not a log of writes.")
    step = SUPER.unpack(head)[3]
    end = log.seek(0, 2)
    at = step
    # The head's own count lags behind; after the last entry there is nothing but zeros.
    while at + ENTRY.size <= end:
        log.seek(at)
        sector, sectors, flags, _ = ENTRY.unpack(log.read(ENTRY.size))
        if not (sectors or flags):
            return
        size = 0 if flags & DISCARD else sectors * step
        if at + step + size > end:
            return
        yield Write(sector * step, size, flags, at + step)
        at += step + size


def settle(log: Path, disk: Path, chance: random.Random) -> Loss:
    """Play a log back onto the disk as it was before; raises ValueError if it is no log."""
    flushes = unflushed = lost = 0
    with log.open("rb") as told, disk.open("r+b") as kept:
        written = list(entries(told))
        places = [number for number, each in enumerate(written) if each.flags & FLUSH]
        late = places[-1] + 1 if places else 0
        for number, each in enumerate(written):
            flushes += bool(each.flags & FLUSH)
            spared = [True] * (each.size // SECTOR)
            if number >= late and not each.flags & FUA:
                spared = _spared(len(spared), chance)
                unflushed += len(spared)
                lost += spared.count(False)
            _put(told, kept, each, spared)
    return Loss(len(written) - flushes, flushes, unflushed, lost)


def _spared(sectors: int, chance: random.Random) -> list[bool]:
    """Return which sectors of a write the disk had kept: of half of the writes, all or none."""
    if chance.random() < 0.5:
        return [chance.random() < KEPT] * sectors
    return [chance.random() < KEPT for _ in range(sectors)]


def _put(told: BinaryIO, kept: BinaryIO, each: Write, spared: Sequence[bool]) -> None:
    told.seek(each.at)
    data = told.read(each.size)
    if all(spared):
        kept.seek(each.place)
        kept.write(data)
        return
    for part, is_kept in enumerate(spared):
        if is_kept:
            kept.seek(each.place + part * SECTOR)
            kept.write(data[part * SECTOR : (part + 1) * SECTOR])
