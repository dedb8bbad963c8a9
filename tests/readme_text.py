"""Reads the READMEs as a reader does: code in a line, blocks of code, rows of tables, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
KIOSK = re.compile(r"(?:\S*[/\\])?kiosk ([a-z]\S*)(.*)")
DEV = re.compile(r"(?:python3 )?(?:packaging/)?dev\.py (\S+)(.*)")
# The files that a block of code may be a sample of.
ENDINGS = {"toml": ".toml", "markdown": ".md", "vtt": ".vtt", "text": ".txt"}
OPTION = re.compile(r"(?<!\S)--[\w-]+")


class Command(NamedTuple):
    """A command that a README shows: `kiosk` or `dev.py`, its name, its options and the rest."""

    tool: str
    name: str
    options: tuple[str, ...]
    shown: str


class Snippet(NamedTuple):
    """A sample that a README tells its reader to add to a file."""

    file: str
    text: str


def prose(text: str) -> str:
    """Return a README without its blocks of code."""
    return FENCE.sub("", text)


def code(text: str) -> list[str]:
    """Return what stands as code in running text and tables."""
    return CODE.findall(prose(text))


def commands(text: str) -> Iterator[Command]:
    """Yield every command; a later option on its line, such as a cell further on, is its own."""
    for line in text.splitlines():
        whole = line.strip() if not CODE.search(line) else ""
        found: list[Command] = []
        for span in [whole, *CODE.findall(line)]:
            match, tool = KIOSK.fullmatch(span), "kiosk"
            if match is None:
                match, tool = DEV.fullmatch(span), "dev.py"
            if match is not None:
                rest = match[2].partition("#")[0]
                found.append(Command(tool, match[1], tuple(OPTION.findall(rest)), span))
            elif found and span.startswith("--"):
                options = (*found[-1].options, *OPTION.findall(span))
                found[-1] = found[-1]._replace(options=options)
        yield from found


def rows(text: str, first: str) -> list[list[str]]:
    """Return the cells of each row of the table whose first heading is `first`."""
    found: list[list[str]] = []
    inside = False
    for line in prose(text).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif inside:
            found.append(cells)
        inside = inside or (line.startswith("|") and cells[0] == first)
    return [cells for cells in found if set(cells[0]) - set("- ")]


def snippets(text: str) -> Iterator[Snippet]:
    """Yield each block of content with the file that the paragraph above it names."""
    for block in FENCE.finditer(text):
        ending = ENDINGS.get(block[1])
        if ending:
            above = prose(text[: block.start()]).rstrip().split("\n\n")[-1]
            named = [span for span in CODE.findall(above) if span.endswith(ending)]
            yield Snippet(next(iter(named), ""), block[2])
