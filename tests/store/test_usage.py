"""The figures of use are kept through crashes and faults, and stay small."""

from __future__ import annotations

import datetime
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.core.faults import StoreError
from kiosk.core.usage import LENGTHS
from kiosk.store.usage import Usage, as_csv

DAY = datetime.date(2026, 12, 28)
NEXT = datetime.date(2026, 12, 29)


@pytest.fixture
def usage(tmp_path: Path) -> Usage:
    return Usage(tmp_path / "state" / "usage.sqlite")


def test_counts_of_a_day_add_up(usage: Usage) -> None:
    assert usage.days() == {}
    usage.add(DAY, {"visits": 1, "page:losses/cover": 2})
    usage.add(DAY, {"visits": 1})
    usage.add(NEXT, {"visits": 5})
    usage.add(NEXT, {})
    assert usage.days() == {DAY: {"visits": 2, "page:losses/cover": 2}, NEXT: {"visits": 5}}


def test_they_are_told_as_csv(usage: Usage) -> None:
    usage.add(DAY, {"visits": 2, 'page:a "b", c': 1})
    assert as_csv(usage.days()) == (
        'day,name,number\n2026-12-28,visits,2\n2026-12-28,"page:a ""b"", c",1\n'
    )


def test_a_day_takes_at_most_a_kilobyte(tmp_path: Path) -> None:
    path = tmp_path / "usage.sqlite"
    usage = Usage(path)
    full = dict.fromkeys(LENGTHS, 40)
    full |= {f"page:special-settlements/page-{n}": 300 + n for n in range(50)}
    full |= {f"left-at:special-settlements/page-{n}": 30 for n in range(15)}
    full |= {f"access:setting-{n}": 3 for n in range(8)} | {"visits": 300, "seconds": 60_000}
    usage.add(DAY, full)
    one = path.stat().st_size
    for later in range(1, 101):
        usage.add(DAY + datetime.timedelta(days=later), full)
    assert (path.stat().st_size - one) / 100 <= 1_024


def test_a_clock_that_jumps_by_years_takes_no_figures_away(usage: Usage) -> None:
    usage.add(DAY, {"visits": 3})
    for year in (1970, 2099):
        usage.add(DAY.replace(year=year), {"visits": 1})
    usage.add(DAY, {"visits": 1})
    assert usage.days()[DAY] == {"visits": 4}


def test_years_of_days_stay_within_their_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.store.usage.KEPT_DAYS", 30)
    path = tmp_path / "own.sqlite"
    usage, sizes = Usage(path), []
    for day in range(90):
        usage.add(DAY + datetime.timedelta(days=day), {f"page-{n}": 300 for n in range(30)})
        sizes.append(path.stat().st_size)
    assert len(usage.days()) == 30
    assert min(usage.days()) == DAY + datetime.timedelta(days=60)
    assert max(sizes) <= 60 * 1024


def test_no_flood_of_names_fills_the_disk(usage: Usage) -> None:
    usage.add(DAY, {"x" * 5_000: 1, **{f"name-{n}": 1 for n in range(3_000)}})
    usage.add(DAY, {f"other-{n}": 1 for n in range(10)})
    assert len(usage.days()[DAY]) <= 2_000
    assert not any(len(name) > 120 for name in usage.days()[DAY])


@pytest.mark.parametrize("broken", [b"no data base" * 400, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_put_aside_and_counting_goes_on(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "usage.sqlite"
    path.write_bytes(broken)
    Usage(path).add(DAY, {"visits": 1})
    assert Usage(path).days() == {DAY: {"visits": 1}}
    assert path.with_suffix(".broken").read_bytes() == broken


@pytest.mark.parametrize(
    "row",
    ["{", "[1]", '{"1": "many"}', '{"9": 1, "?": 2}', b"\xff\xfe", 7, None],
)
def test_a_broken_day_costs_no_other(tmp_path: Path, row: object) -> None:
    path, before = tmp_path / "usage.sqlite", DAY - datetime.timedelta(1)
    usage = Usage(path)
    usage.add(before, {"visits": 3})
    usage.add(DAY, {"visits": 1})
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("pragma writable_schema = on")
        base.execute("update sqlite_master set sql = replace(sql, ' not null', '')")
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("update day set counts = ? where day = ?", (row, DAY.toordinal()))
        base.execute("insert into day values (?, '{}')", (10**12,))
    assert usage.days()[before] == {"visits": 3}
    usage.add(DAY, {"visits": 1})
    assert usage.days()[DAY].get("visits") == 1
    assert usage.days()[before] == {"visits": 3}


def test_a_table_of_another_kind_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "usage.sqlite"
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("create table day (other text)")
    Usage(path).add(DAY, {"visits": 1})
    assert Usage(path).days() == {DAY: {"visits": 1}}
    assert path.with_suffix(".broken").is_file()


def test_a_broken_file_cannot_be_read_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "usage.sqlite"
    path.write_bytes(b"no data base" * 400)
    with pytest.raises(StoreError, match="figures of use"):
        Usage(path).days()


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(StoreError, match="figures of use"):
        Usage(tmp_path / "state" / "usage.sqlite").add(DAY, {"visits": 1})


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process as Unix does")
def test_an_end_at_any_moment_loses_at_most_the_last_count(tmp_path: Path) -> None:
    path = tmp_path / "usage.sqlite"
    code = (
        "import datetime, pathlib, sys\n"
        "from kiosk.store.usage import Usage\n"
        f"usage = Usage(pathlib.Path({str(path)!r}))\n"
        "while True:\n"
        "    usage.add(datetime.date(2026, 12, 28), {'one': 1, 'two': 2})\n"
        "    print('.', end='', flush=True)\n"
    )
    for wanted in (1, 7, 20):
        before = Usage(path).days().get(DAY, {}).get("one", 0)
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            told = len(child.stdout.read(wanted))
            os.kill(child.pid, signal.SIGKILL)
            told += len(child.stdout.read())
        kept = Usage(path).days()[DAY]
        assert kept["two"] == 2 * kept["one"]
        assert before + told <= kept["one"] <= before + told + 1
