"""Changes of a content folder, as a curator saves them."""

from __future__ import annotations

from pathlib import Path

DEPORTATION = "panels/deportation/en.md"
STRUCTURE = "panels/deportation/panel.toml"
DECREE = "The decree of 1943 accused “many Kalmyks” and sent all away."


def rewrite(content: Path, file: str, old: str, new: str) -> None:
    """Replace words of a file that has them exactly once."""
    path = content / file
    text = path.read_bytes().decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_bytes(text.replace(old, new).encode())


def break_structure(content: Path) -> None:
    """Leave a page without its words: an error, with enough left to show."""
    rewrite(content, DEPORTATION, "## In their words {#words}", "## In their words {#wrods}")


def break_all(content: Path) -> None:
    """Leave nothing that can be shown."""
    (content / "exhibit.toml").write_bytes(b"format = \n")
