"""[updates] and [reports] of settings.toml: what a kiosk does on a network; off by default."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from kiosk.core.polling import STICKS, PollRules, ReportRules, read_hours
from kiosk.store.fields import LOOSE, Line
from kiosk.store.table import Table

MOST_SOURCES = 8
_PORTS = range(1, 65_536)

REMEDIES = {
    "sources": 'Write ["https://museum.example/exhibit"], or ["/a/shared/folder"].',
    "hours": 'Write "22:00-06:00", or "" for the whole day.',
    "proxy": 'Write "http://proxy.museum.example:3128", or "" for none.',
    "address": 'Write "http://reports.museum.example:9091", or "" to send nothing.',
    "sticks": 'Write a whole path such as "/media/kiosk", or "" to take no sticks.',
    "trust": 'Write the whole path of the publisher\'s root.json, or "".',
    "folder": 'Write a whole path such as "/var/lib/node_exporter", or "" to write nothing.',
}


def _address(text: str) -> str:
    """Return an address of the web; raises ValueError."""
    if not text:
        return text
    try:
        parts = urlsplit(text)
        is_right = parts.scheme in ("http", "https") and bool(parts.hostname)
        is_right = is_right and (parts.port is None or parts.port in _PORTS)
    except ValueError:
        is_right = False
    if not is_right or any(c.isspace() for c in text) or parts.query or parts.fragment:
        raise ValueError(f"“{text[:80]}” is not an address that begins with http:// or https://")
    return text


def _folder(text: str) -> str:
    if text and not (Path(text).is_absolute() or PureWindowsPath(text).is_absolute()):
        raise ValueError(f"“{text[:80]}” is not the whole path of a folder")
    return text


def _source(text: str) -> str:
    if not text:
        raise ValueError("it is empty")
    return _address(text) if "://" in text else _folder(text)


def _hours(text: str) -> str:
    if text and read_hours(text) is None:
        raise ValueError(f"“{text[:40]}” are not hours of the day")
    return text


SourceText = Annotated[Line, AfterValidator(_source)]
Address = Annotated[Line, AfterValidator(_address)]
Folder = Annotated[Line, AfterValidator(_folder)]
Minutes = Annotated[int, Field(ge=5, le=10_080)]
Bandwidth = Annotated[int, Field(ge=0, le=10_000_000)]


class UpdatesTable(Table):
    """[updates]: where newer content is looked for, and when."""

    sources: Annotated[tuple[SourceText, ...], LOOSE, Field(max_length=MOST_SOURCES)] = ()
    every_min: Minutes = 360
    hours: Annotated[Line, AfterValidator(_hours)] = ""
    bandwidth_kbps: Bandwidth = 0
    proxy: Address = ""
    sticks: Folder = STICKS
    trust: Folder = ""

    @property
    def rules(self) -> PollRules:
        """The same in the terms of core."""
        return PollRules(
            sources=self.sources,
            every_s=self.every_min * 60.0,
            hours=read_hours(self.hours),
            bandwidth_bytes_per_s=self.bandwidth_kbps * 1000 / 8,
            proxy=self.proxy,
            sticks=self.sticks,
            trust=self.trust,
        )


class ReportsTable(Table):
    """[reports]: where version and health of the kiosk go; never anything about visitors."""

    folder: Folder = ""
    address: Address = ""
    name: Line = ""

    @property
    def rules(self) -> ReportRules:
        """The same in the terms of core."""
        return ReportRules(self.folder, self.address, self.name)
