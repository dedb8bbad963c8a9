"""The helpers of the real boot: pictures, the disk that forgets, recordings, what is kept."""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import random
import sqlite3
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import _cuts
import _kept
import _lossy_disk
import _qemu
import _recording
import _screen
import pytest
from _machine import NotProvenError

WIDTH, HEIGHT = 320, 180
SECTOR = _lossy_disk.SECTOR


# Pictures


def ppm(colour_at: dict[tuple[int, int], bytes], ground: bytes = b"\x10\x12\x14") -> bytes:
    """Return a picture in 16 columns and 9 rows, of one colour but for some of its fields."""
    rows = [
        b"".join(colour_at.get((x, y), ground) * (WIDTH // 16) for x in range(16)) for y in range(9)
    ]
    lines = [row for row in rows for _ in range(HEIGHT // 9)]
    return b"P6\n%d %d\n255\n" % (WIDTH, HEIGHT) + b"".join(lines)


HALF = {(x, y): b"\xf0\xe0\xd0" for x in range(16) for y in range(4)}


def test_a_dark_screen_and_lines_of_text_are_no_exhibit() -> None:
    text = {(x, 0): b"\xaa\xaa\xaa" for x in range(8)}
    for drawn, fields in ((False, {}), (False, text), (True, HALF)):
        assert _screen.is_drawn(_screen.read_ppm(ppm(fields))) is drawn


def test_the_same_screen_with_wandering_dots_is_the_same_and_another_is_not() -> None:
    known = _screen.read_ppm(ppm(HALF))
    dots = _screen.read_ppm(ppm(HALF | {(3, 8): b"\x90\x90\x90"}))
    other = _screen.read_ppm(ppm({(x, 8 - y): colour for (x, y), colour in HALF.items()}))
    assert _screen.same(known, dots) and _screen.difference(known, dots) > 0
    assert not _screen.same(known, other) and not _screen.same_screen(known, other)
    notice = _screen.read_ppm(ppm(HALF | {(x, 8): b"\x90\x90\x90" for x in range(12)}))
    assert not _screen.same(known, notice) and _screen.same_screen(known, notice)
    assert not _screen.same(known, _screen.read_ppm(ppm({})))
    assert _screen.difference(known, replace(known, width=1)) == 1


def test_what_is_no_picture_is_refused() -> None:
    for data in (b"", b"P5\n1 1\n255\n0", ppm({})[:-1]):
        with pytest.raises(ValueError, match="PPM"):
            _screen.read_ppm(data)


# The disk that forgets


def entry(sector: int, data: bytes = b"", flags: int = 0) -> bytes:
    """Return an entry of a log of writes, as QEMU writes it."""
    head = struct.pack("<QQQQ", sector, len(data) // SECTOR, flags, 0)
    return head.ljust(SECTOR, b"\0") + data


def log_of(folder: Path, *entries: bytes) -> Path:
    """Return a log whose own count lags behind, as it does when QEMU is killed."""
    file = folder / "writes.log"
    head = struct.pack("<QQQI", _lossy_disk.MAGIC, 1, 0, SECTOR).ljust(SECTOR, b"\0")
    file.write_bytes(head + b"".join(entries) + bytes(SECTOR))
    return file


def test_what_was_flushed_is_kept_and_of_the_rest_whatever_chance_spares(tmp_path: Path) -> None:
    sure, late, fua = b"s" * 2 * SECTOR, b"l" * 8 * SECTOR, b"f" * SECTOR
    log = log_of(
        tmp_path,
        entry(1, sure),
        entry(0, flags=_lossy_disk.FLUSH),
        entry(3, late),
        entry(11, fua, _lossy_disk.FUA),
    )
    lost = set()
    for seed in range(40):
        disk = tmp_path / "disk"
        disk.write_bytes(b"o" * 16 * SECTOR)
        loss = _lossy_disk.settle(log, disk, random.Random(seed))
        data = disk.read_bytes()
        assert data[: 3 * SECTOR] == b"o" * SECTOR + sure
        assert data[11 * SECTOR : 12 * SECTOR] == fua and data[12 * SECTOR :] == b"o" * 4 * SECTOR
        parts = [data[n * SECTOR : (n + 1) * SECTOR] for n in range(3, 11)]
        assert set(parts) <= {b"l" * SECTOR, b"o" * SECTOR}
        assert (loss.writes, loss.flushes, loss.unflushed) == (3, 1, 8)
        assert loss.lost == parts.count(b"o" * SECTOR)
        lost.add(loss.lost)
    assert {0, 8} < lost  # none, all, and torn in between


def test_a_write_that_was_not_finished_in_the_log_is_lost(tmp_path: Path) -> None:
    log = log_of(tmp_path, entry(1, b"x" * SECTOR), entry(2, b"y" * SECTOR))
    log.write_bytes(log.read_bytes()[: -SECTOR - 1])
    with log.open("rb") as told:
        assert [each.place for each in _lossy_disk.entries(told)] == [SECTOR]
    log.write_bytes(bytes(SECTOR))
    with log.open("rb") as told:
        assert list(_lossy_disk.entries(told)) == []  # killed before the first flush
    (tmp_path / "none").write_bytes(b"not a log")
    with (tmp_path / "none").open("rb") as told, pytest.raises(ValueError, match="log of writes"):
        list(_lossy_disk.entries(told))


# Recordings


def recording(file: Path, *parts: tuple[float, list[float]]) -> Path:
    """Write what QEMU records: parts of so many seconds, each a sum of tones."""
    samples = bytearray(_recording.HEAD_BYTES)
    for seconds, tones in parts:
        for n in range(int(seconds * _recording.RATE)):
            at = n / _recording.RATE
            value = sum(4_000 * math.sin(2 * math.pi * tone * at) for tone in tones)
            samples += struct.pack("<hh", int(value), int(value))
    file.write_bytes(samples)
    return file


def test_speech_has_vowels_and_sibilants_and_a_tone_or_a_hiss_is_none(tmp_path: Path) -> None:
    vowel, sibilant, pause = (0.2, [150.0, 500.0]), (0.1, [5_500.0]), (0.1, [0.0])
    speech = [vowel, sibilant, pause] * 8
    assert _recording.hear(recording(tmp_path / "s", *speech)).is_speech()
    for other in ((2.2, [440.0]), (2.2, [6_000.0]), (2.2, [0.0])):
        assert not _recording.hear(recording(tmp_path / "o", other)).is_speech()
    heard = _recording.hear(recording(tmp_path / "short", *speech[:3]))
    assert heard.loud_s == pytest.approx(0.3, abs=0.05) and not heard.is_speech()
    assert not _recording.hear(tmp_path / "nothing").is_speech()


# What is kept


def kiosk(root: Path, version: int = 3, counted: int = 2) -> Path:
    """Write the state of a kiosk that shows a version; return its folder."""
    state = root / _kept.STATE
    name = f"{version:08d}-0123456789abcdef"
    slot = state / "updates/slots" / name
    (slot / "trust").mkdir(parents=True)
    (slot / "content").mkdir()
    (slot / "content/a.md").write_text("whole", "utf-8")
    hashes = {"sha256": hashlib.sha256(b"whole").hexdigest()}
    target = {"hashes": hashes, "custom": {"names": ["content/a.md"]}}
    listed = {"signed": {"targets": {"01/23456789": target}}}
    (slot / "trust/targets.json").write_text(json.dumps(listed), "utf-8")
    (state / "updates/state.json").write_text(json.dumps({"active": name}), "utf-8")
    for file in _kept.UNTOUCHED:
        (state / file).write_text("as it was", "utf-8")
    figures = sqlite3.connect(state / "usage.sqlite")
    figures.executescript(
        "create table name (id integer primary key, text text);"
        "create table day (day integer primary key, counts text);"
        f"insert into day values (1, '{{\"7\": {counted}}}');"
    )
    figures.close()
    return state


def test_what_a_whole_kiosk_has_kept(tmp_path: Path) -> None:
    kiosk(tmp_path)
    found = _kept.look(tmp_path)
    assert (found.number, found.counted, found.unfinished) == (3, 2, False)
    _kept.compare(found, replace(found, counted=3), offered=3)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("updates/slots/00000003-0123456789abcdef/content/a.md", b"hole", "not what was signed"),
        ("updates/state.json", b"{", "cannot be read"),
        ("usage.broken", b"", "put aside"),
    ],
)
def test_what_is_not_whole_is_named(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    (kiosk(tmp_path) / name).write_bytes(data)
    with pytest.raises(NotProvenError, match=told):
        _kept.look(tmp_path)


def test_what_was_lost_or_came_from_nowhere_is_named(tmp_path: Path) -> None:
    kiosk(tmp_path)
    before = _kept.look(tmp_path)
    older = replace(before, version="00000002-0123456789abcdef")
    for after, told in (
        (older, "After version 3, 2"),
        (replace(before, counted=1), "Of 2 that were counted in figures, 1"),
        (replace(before, untouched=("x", "y")), "Settings"),
    ):
        with pytest.raises(NotProvenError, match=told):
            _kept.compare(before, after, offered=3)
    with pytest.raises(NotProvenError, match="After version 2, 3"):
        _kept.compare(older, before, offered=2)


# The series of cuts, of a kiosk that is none


class Bench:
    """A kiosk whose disk keeps what it is told to."""

    def __init__(self, kept: list[_kept.Kept]) -> None:
        self.kept_in_turn = kept
        self.did: list[str] = []

    def on(self) -> Bench:
        self.did.append("on")
        return self

    def cut(self) -> _lossy_disk.Loss:
        self.did.append("cut")
        return _lossy_disk.Loss(9, 3, 2, 1)

    def kept(self) -> _kept.Kept:
        return self.kept_in_turn.pop(0) if len(self.kept_in_turn) > 1 else self.kept_in_turn[0]

    def waits(self, running: Bench) -> float:
        assert running.did[-1] == "on"
        running.did.append("exhibit")
        return 1.0

    def stick(self, *_: object) -> Path:
        self.did.append("stick")
        return Path()

    publish = keep = stick


def cut_series(bench: Bench, monkeypatch: pytest.MonkeyPatch, out: Path) -> list[object]:
    monkeypatch.setattr(_cuts, "_pause", lambda seconds: seconds)
    monkeypatch.setattr(_cuts, "_visit", lambda running, chance: 2.0)
    asked = argparse.Namespace(seed=1, cuts=3, out=out)
    took_s = {"ready_s": 60.0, "update_s": 20.0}
    bench_as_any: Any = bench
    found = _cuts.cuts(bench_as_any, bench_as_any, bench_as_any, asked, took_s)
    return [each["kind"] for each in found]


def test_each_kind_of_cut_is_followed_by_a_start_that_reaches_the_exhibit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench([_kept.Kept("00000001-a", 1, ())])
    assert cut_series(bench, monkeypatch, tmp_path) == list(_cuts.KINDS)
    powered = [deed for deed in bench.did if deed != "stick"]
    again = ["cut", "on", "exhibit"]
    assert powered == ["on", "exhibit", *again, "cut", "on", *again, *again, "cut"]


def test_a_visit_lost_in_a_cut_ends_the_series(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = _kept.Kept("00000001-a", 1, ())
    with pytest.raises(NotProvenError, match="Of 1 that were counted"):
        cut_series(Bench([kept, replace(kept, counted=0)]), monkeypatch, tmp_path)


# The emulated computer


def test_an_older_qemu_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _qemu.PROGRAM in _qemu.fault()
    for version, told in (("7.2.22", "8.1 or newer"), ("10.0.2", "")):
        for name in _qemu.TOOLS:
            script = tmp_path / name
            script.write_text(f"#!/bin/sh\necho QEMU emulator version {version} x\n", "utf-8")
            script.chmod(0o755)
        assert told in _qemu.fault() and bool(told) == bool(_qemu.fault())


def test_the_whole_boot(tmp_path: Path) -> None:
    import boot

    named = os.environ.get("EXILE_BOOT_BUNDLE")
    if not named:
        pytest.skip("set EXILE_BOOT_BUNDLE to start it: python3 packaging/boot.py BUNDLE")
    assert boot.main([named, "--out", str(tmp_path / "boot"), "--cuts", "1"]) == 0
