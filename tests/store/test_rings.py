"""What a kiosk writes by itself stays within its limits, after years of use and of failures."""

from __future__ import annotations

from pathlib import Path

from kiosk.store import disk
from kiosk.store.report import Health, write_report
from kiosk.store.slots import LARGEST_STATE_BYTES, Slots
from tests.store.publisher import Unsynced

ROOT = Path(__file__).resolve().parents[2]
JOURNAL = ROOT / "packaging/target/root/usr/lib/systemd/journald.conf.d/exile-and-return.conf"
MEGABYTES = 64
YEARS_OF_WEEKS = 520


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def slot(slots: Slots, number: int) -> str:
    """Put a version there, as large as a small file."""
    name = f"{number:08d}-0123456789abcdef"
    slots.content_dir(name).mkdir(parents=True)
    (slots.content_dir(name) / "exhibit.toml").write_bytes(1_000 * b"x")
    return name


def test_of_years_of_versions_two_are_kept(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    sizes = []
    with disk.through(Unsynced()):
        for week in range(1, YEARS_OF_WEEKS // 4):
            slots.activate(slot(slots, week))
            sizes.append(size(tmp_path))
    assert len(slots.names()) == 2
    assert max(sizes[10:]) <= sizes[10] + 100


def test_refused_versions_are_a_ring(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    with disk.through(Unsynced()):
        slots.activate(slot(slots, 1))
        for week in range(2, YEARS_OF_WEEKS):
            slots.refuse(f"{week:08d}-0123456789abcdef", 300 * "ы", "2026-12-28T12:00:00+00:00")
    state = slots.state()
    assert len(state.refused) == 200
    assert state.refused[-1].slot.startswith(f"{YEARS_OF_WEEKS - 1:08d}")
    # It is still read after a year of failures: a file past this size would be passed over.
    assert (tmp_path / "state.json").stat().st_size < LARGEST_STATE_BYTES


def test_a_report_takes_the_place_of_the_last(tmp_path: Path) -> None:
    with disk.through(Unsynced()):
        for version in range(50):
            write_report("hall", Health("0.1.0", version=version), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["exhibit-kiosk-hall.prom"]
    assert size(tmp_path) < 10_000


def test_the_log_has_a_limit() -> None:
    lines = dict(
        line.split("=", 1) for line in JOURNAL.read_text("utf-8").splitlines() if "=" in line
    )
    assert lines["SystemMaxUse"] == f"{MEGABYTES}M"
    assert int(lines["RuntimeMaxUse"].removesuffix("M")) <= MEGABYTES
