"""Names that stand twice in one structure file, each with both lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.core.faults import Fault
from kiosk.store.tables import TomlFile
from kiosk.store.toml_lines import Path as KeyPath


def duplicates(
    source: TomlFile, key: str, name: str, taken: Mapping[str, int] | None = None
) -> Iterator[Fault]:
    """Yield a fault for each table of the list `key` whose `name` an earlier one has."""
    seen = dict(taken or {})
    for index, table in enumerate(tables_of((source.data or {}).get(key))):
        yield from _seen(source, seen, table.get(name), (key, index, name))


def duplicate_entries(source: TomlFile) -> Iterator[Fault]:
    """Yield a fault for each entry whose id another entry of the same page has."""
    data = source.data or {}
    pages: list[tuple[KeyPath, Any]] = [(("cover",), data.get("cover"))]
    pages += [(("page", n), page) for n, page in enumerate(tables_of(data.get("page")))]
    for path, page in pages:
        seen: dict[str, int] = {}
        for side in ("sky", "ground") if isinstance(page, dict) else ():
            figure = page.get(side)
            for index, entry in (
                enumerate(tables_of(figure.get("entry"))) if isinstance(figure, dict) else ()
            ):
                where = (*path, side, "entry", index, "id")
                yield from _seen(source, seen, entry.get("id"), where)


def _seen(source: TomlFile, seen: dict[str, int], name: object, path: KeyPath) -> Iterator[Fault]:
    if not isinstance(name, str):
        return
    if name not in seen:
        seen[name] = source.lines.line(path)
        return
    first = f"first in line {seen[name]}" if seen[name] else "and the program keeps this name"
    remedy = "Give one of the two another name, or delete it."
    yield source.fault(path, f"“{name}” stands here twice, {first}.", remedy)


def tables_of(tables: object) -> list[dict[str, Any]]:
    """Return the tables of a list, with an empty one for whatever else stands in it."""
    items = tables if isinstance(tables, list) else []
    return [item if isinstance(item, dict) else {} for item in items]
