"""The line of each key in a TOML text, so that a fault can point at it."""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*\.?""")


class TomlLines:
    """Where the tables and keys of one TOML text stand, as well as a line reader can tell."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        counts: dict[Path, int] = {}
        table: Path = ()
        quoted = ""
        for number, line in enumerate(text.split("\n"), 1):
            if quoted:
                quoted = "" if quoted in line else quoted
                continue
            if header := _HEADER.match(line):
                table = self._table(_parts(header[2]), header[1] == "[[", counts)
                self._lines.setdefault(table, number)
            elif key := _KEY.match(line):
                path = (*table, *_parts(key[1]))
                for end in range(len(table) + 1, len(path) + 1):
                    self._lines.setdefault(path[:end], number)
            for mark in ('"""', "'''"):
                if line.count(mark) % 2:
                    quoted = mark

    @staticmethod
    def _table(names: Path, repeated: bool, counts: dict[Path, int]) -> Path:
        path: Path = ()
        for place, name in enumerate(names):
            path = (*path, name)
            if repeated and place == len(names) - 1:
                counts[path] = counts.get(path, -1) + 1
            if path in counts:
                path = (*path, counts[path])
        return path

    def line(self, path: Path) -> int:
        """Return the line of a key, or of the nearest table around it; 1 if there is none."""
        for end in range(len(path), 0, -1):
            if found := self._lines.get(path[:end]):
                return found
        return 1


def _parts(dotted: str) -> Path:
    return tuple(next(p for p in m.groups() if p is not None) for m in _PART.finditer(dotted))
