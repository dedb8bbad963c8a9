"""Keeps the figures of use in one SQLite file: a number for each day and name."""

from __future__ import annotations

import csv
import datetime
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from kiosk.core.faults import Fault, StoreError
from kiosk.core.usage import Counts
from kiosk.store import disk

FILE_NAME = "usage.sqlite"
KEPT_DAYS = 3 * 366
# Names are the exhibit's own ids: more than these come from a fault, not from visitors.
MOST_NAMES = 2_000
LONGEST_NAME = 120

# A day is one row, its counts JSON by the numbers of their names: under a kilobyte.
_TABLES = """
create table if not exists name (id integer primary key, text text not null unique);
create table if not exists day (day integer primary key, counts text not null);
"""


class Usage:
    """The figures of use of one kiosk. Each call opens the file and closes it again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, day: datetime.date, counts: Counts) -> None:
        """Add to the counts of a day, all or none of them.

        A file that is broken, or is no such table, is put aside and begun anew, and so is a day
        that cannot be read: counting goes on.

        Raises:
            StoreError: the disk takes nothing.
        """
        if not counts:
            return
        try:
            disk.make_folder(self._path.parent)
            try:
                self._add(day, counts)
            except sqlite3.DatabaseError as error:
                if not _is_broken(error):
                    raise
                self._put_aside()
                self._add(day, counts)
        except (sqlite3.Error, OSError) as error:
            raise self._cannot(error) from error

    def days(self) -> dict[datetime.date, Counts]:
        """Return the counts of every day that can be read, oldest first.

        Raises:
            StoreError: the file cannot be read.
        """
        if not self._path.is_file():
            return {}
        try:
            with self._open() as base:
                names = {str(key): text for key, text in base.execute("select id, text from name")}
                rows = base.execute("select day, counts from day order by day").fetchall()
        except sqlite3.Error as error:
            raise self._cannot(error) from error
        found: dict[datetime.date, Counts] = {}
        for day, text in rows:
            with suppress(ValueError, TypeError, OverflowError):
                counts = _numbers(text)
                found[datetime.date.fromordinal(day)] = {
                    names[key]: number for key, number in counts.items() if key in names
                }
        return found

    def _add(self, day: datetime.date, counts: Counts) -> None:
        ordinal = day.toordinal()
        with self._open() as base, base:
            base.execute("begin immediate")
            names = {text: str(key) for key, text in base.execute("select id, text from name")}
            row = base.execute("select counts from day where day = ?", (ordinal,)).fetchone()
            sums: Counts = {}
            with suppress(ValueError):
                sums = _numbers(row[0]) if row else {}
            for name, number in counts.items():
                if name not in names and len(names) < MOST_NAMES and len(name) <= LONGEST_NAME:
                    new = base.execute("insert into name (text) values (?)", (name,))
                    names[name] = str(new.lastrowid)
                if name in names:
                    sums[names[name]] = sums.get(names[name], 0) + number
            text = json.dumps(sums, separators=(",", ":"))
            base.execute("insert or replace into day values (?, ?)", (ordinal, text))
            # By number, not by date: a clock that jumps must not take the years before it away.
            kept = "select day from day order by day desc limit ?"
            base.execute(f"delete from day where day not in ({kept})", (KEPT_DAYS,))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=5)) as base:
            # The default journal survives a power cut; full waits until it is on the disk.
            base.execute("pragma synchronous = full")
            base.executescript(_TABLES)
            yield base

    def _put_aside(self) -> None:
        disk.move(self._path, self._path.with_suffix(".broken"))

    def _cannot(self, error: Exception) -> StoreError:
        message = f"The figures of use cannot be kept: {error}."
        return StoreError(
            Fault(message=message, remedy="See whether the disk is full.", file=str(self._path))
        )


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    """Whether it is the file's fault, not that of a disk which is full or locked."""
    is_the_tables = error.sqlite_errorcode == sqlite3.SQLITE_ERROR
    return is_the_tables or not isinstance(error, sqlite3.OperationalError)


def _numbers(text: object) -> Counts:
    """Read the counts of a row, by the numbers of their names; raises ValueError."""
    counts = json.loads(text) if isinstance(text, str) else None
    if not isinstance(counts, dict) or not all(type(n) is int for n in counts.values()):
        raise ValueError("a day without counts")
    return counts


def as_csv(days: dict[datetime.date, Counts]) -> str:
    """Return the counts as CSV with a line for each day and name."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(("day", "name", "number"))
    for day, counts in days.items():
        lines.writerows((day.isoformat(), name, number) for name, number in counts.items())
    return out.getvalue()
