"""Content of every older format is read; the files on the disk stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.faults import Severity
from kiosk.store import folder, formats, migrations
from kiosk.store.check import check
from kiosk.store.content import load
from tests.store.publisher import tree_of
from tests.store.small_exhibit import write_exhibit


def format_1(content: Path) -> None:
    """Make of the small exhibit what curators wrote in format 1."""
    rewrite(content / "exhibit.toml", "format = 2", "format = 1")
    for code, words in (("en", "Decades of exile"), ("ru", "Десятилетия ссылки")):
        path = content / "home" / f"{code}.md"
        rewrite(path, "\n- place:", f"\n- subtitle: {words} [@BERIA-44 F-DEP-12]\n- place:")


# From each older format: what makes an example of it.
EXAMPLES: dict[int, Callable[[Path], None]] = {1: format_1}


def rewrite(path: Path, old: str, new: str) -> None:
    """Replace words of a file that has them once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def test_every_older_format_has_a_step_and_an_example() -> None:
    older = set(range(1, formats.FORMAT))
    assert older == set(migrations.STEPS) == set(EXAMPLES)


@pytest.mark.parametrize("number", EXAMPLES)
def test_content_of_an_older_format_is_shown_like_that_of_the_newest(
    number: int, tmp_path: Path
) -> None:
    newest = write_exhibit(tmp_path / "newest")
    older = write_exhibit(tmp_path / "older")
    EXAMPLES[number](older)
    before = tree_of(older)
    assert [f for f in check(older) if f.severity is Severity.ERROR] == []
    told = load(older).exhibit
    wanted = load(newest).exhibit
    assert told is not None and wanted is not None
    for code in ("en", "ru"):
        labels = [e.editions[code].home.labels for e in (told, wanted)]
        assert labels[0].keys() == labels[1].keys()
        assert [p.runs for p in labels[0].values()] == [p.runs for p in labels[1].values()]
        assert told.editions[code].panels == wanted.editions[code].panels
    assert tree_of(older) == before


def test_what_a_step_allows_is_no_longer_allowed_in_the_newest_format(tmp_path: Path) -> None:
    content = write_exhibit(tmp_path)
    EXAMPLES[1](content)
    rewrite(content / "exhibit.toml", "format = 1", "format = 2")
    assert any("subtitle" in str(fault) for fault in check(content))


def test_steps_follow_each_other_and_change_tables_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_exhibit(tmp_path)
    EXAMPLES[1](content)
    rewrite(content / "exhibit.toml", "panels = [", "stories = [")

    def renamed(file: str, tables: dict[str, Any]) -> dict[str, Any]:
        if file == "exhibit.toml" and "stories" in tables:
            tables["panels"] = tables.pop("stories")
        return tables

    monkeypatch.setattr(folder, "FORMAT", 3)
    monkeypatch.setattr(migrations, "STEPS", {**migrations.STEPS, 2: migrations.Step(renamed)})
    exhibit = load(content).exhibit
    assert exhibit is not None
    assert len(exhibit.editions["en"].panels) == 2
