"""`kiosk usage`: the figures of use as CSV, and as a page that a curator can read and print."""

from __future__ import annotations

import datetime
import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.exhibit import Edition
from kiosk.core.usage import (
    ACCESS,
    ENDED,
    IDLE_WAKES,
    LANGUAGE,
    LEFT_AT,
    LENGTHS,
    PAGE,
    SECONDS,
    VISITS,
    Counts,
    named,
    sums_of,
)
from kiosk.store import usage
from kiosk.store.content import load
from kiosk.store.usage import Usage, as_csv
from kiosk.system import places

Days = Mapping[datetime.date, Counts]

_SETTINGS = {
    "text-150": "text at 150 %",
    "text-200": "text at 200 %",
    "high-contrast": "high contrast",
    "calm-motion": "calm motion",
    "read-aloud": "read aloud",
    "spacing": "easy reading spacing",
    "low-reach": "low reach",
    "keys": "keys or keypad",
}
_SCREENS = {"home": "the home page", "sources": "sources and authors"}


@dataclass(frozen=True)
class Row:
    """A line of a table, with its bar."""

    name: str
    number: int


def kept() -> dict[datetime.date, Counts]:
    """Return the figures of this computer; raises StoreError if they cannot be read."""
    return Usage(places.state_dir() / usage.FILE_NAME).days()


def write_csv(path: Path) -> None:
    """Write the figures as CSV; raises OSError and StoreError."""
    path.write_text(as_csv(kept()), encoding="utf-8")


def write_page(path: Path, content_dir: Path) -> None:
    """Write the figures as a page; raises OSError and StoreError."""
    exhibit = load(content_dir).exhibit
    edition = exhibit.editions[exhibit.source_language] if exhibit is not None else None
    path.write_text(page(kept(), titles_of(edition)), encoding="utf-8")


def summary(days: Days) -> str:
    """Return the sums in a few lines."""
    sums = sums_of(days)
    visits = sums.get(VISITS, 0)
    if not visits:
        return "No visit has been counted yet."
    minutes = sums.get(SECONDS, 0) / visits / 60
    first, last = min(days), max(days)
    return (
        f"{first} to {last}: {visits} visits, {minutes:.1f} minutes each on average; "
        f"{sums.get(IDLE_WAKES, 0)} times the screen was touched and left at once."
    )


def titles_of(edition: Edition | None) -> dict[str, str]:
    """Return the title of each page by its name in the counts, such as "losses/cover"."""
    if edition is None:
        return {}
    return {
        f"{panel.id}/{page.id}": f"{panel.title.plain}: {page.title.plain or panel.title.plain}"
        for panel, page in edition.pages()
    }


def page(days: Days, titles: Mapping[str, str]) -> str:
    """Return a page with a table and bars for each question, without a script or an address."""
    sums = sums_of(days)
    shown = [
        _HEAD,
        f"<p>{html.escape(summary(days))}</p>",
        _table("Visits each day", [Row(str(day), c.get(VISITS, 0)) for day, c in days.items()]),
        _table("How long visits last", [Row(_minutes(n), sums.get(n, 0)) for n in LENGTHS]),
        _table("Pages opened", _rows(sums, PAGE, lambda name: titles.get(name, name))),
        _table("Languages", _rows(sums, LANGUAGE, str)),
        _table("Access settings used", _rows(sums, ACCESS, lambda n: _SETTINGS.get(n, n))),
        _table(
            "Where visits were left without a word",
            _rows(sums, LEFT_AT, lambda n: titles.get(n, _SCREENS.get(n, n))),
        ),
        _table(
            "How visits end",
            [
                Row("ended by the visitor", sums.get(ENDED, 0)),
                Row("left until the screen went back", sums.get(VISITS, 0) - sums.get(ENDED, 0)),
                Row("touched once and left (not a visit)", sums.get(IDLE_WAKES, 0)),
            ],
        ),
        "</body></html>\n",
    ]
    return "".join(shown)


def _minutes(name: str) -> str:
    low, _, high = name.partition(":")[2].partition("-")
    return f"{low} to {high} minutes" if high else f"{low} minutes and more"


def _rows(sums: Counts, prefix: str, say: Callable[[str], str]) -> list[Row]:
    return [Row(say(name), number) for name, number in named(sums, prefix)]


def _table(title: str, rows: Iterable[Row]) -> str:
    rows = list(rows)
    most = max((row.number for row in rows), default=0) or 1
    lines = "".join(
        f"<tr><th scope=row>{html.escape(row.name)}</th><td class=n>{row.number:,}</td>"
        f'<td class=bar><div style="width:{100 * row.number / most:.1f}%"></div></td></tr>'
        for row in rows
    )
    body = f"<table>{lines}</table>" if rows else "<p>Nothing yet.</p>"
    return f"<section><h2>{html.escape(title)}</h2>{body}</section>"


_HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Figures of use</title>
<style>
body{font:16px/1.5 sans-serif;color:#101316;background:#f5f1e8;margin:48px auto;max-width:960px}
h1,h2{font-family:serif;font-weight:normal}section{break-inside:avoid;margin-top:40px}
table{border-collapse:collapse;width:100%}th{font-weight:normal;text-align:left;width:40%}
th,td{border-top:1px solid #b9c2c8;padding:4px 8px}.n{text-align:right;width:5em}
.bar div{background:#101316;height:14px}
</style></head><body><h1>Figures of use</h1>
<p>Counts only: nothing here can be traced to a person.</p>
"""
