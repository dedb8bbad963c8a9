"""Content of older formats, read as if it were of the newest; the files stay as they are.

A change of the format that older content would not survive raises `formats.FORMAT` by one, and
adds the step from the format before. Each step has an example in the tests.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.core.words import Words

Tables = dict[str, Any]
Texts = dict[str, Words]


def as_it_is(_: str, data: Any) -> Any:
    """Change nothing."""
    return data


@dataclass(frozen=True)
class Step:
    """From one format to the next: what becomes of a structure file, and of an area's words.

    Both take the file or area (`panels/deportation/panel.toml`, `home`) and what was read.
    """

    tables: Callable[[str, Tables], Tables] = as_it_is
    words: Callable[[str, Texts], Texts] = as_it_is


def _without_subtitle(area: str, texts: Texts) -> Texts:
    """Format 1 could have a subtitle on the first screen, which `place` has replaced."""
    if area != "home":
        return texts
    return {
        name: dataclasses.replace(
            words, labels={key: prose for key, prose in words.labels.items() if key != "subtitle"}
        )
        for name, words in texts.items()
    }


STEPS: Mapping[int, Step] = {1: Step(words=_without_subtitle)}


def migrated_tables(file: str, tables: Tables, number: int) -> Tables:
    """Return a structure file of content of format `number` as the newest format has it."""
    for start in range(number, max(STEPS, default=0) + 1):
        tables = STEPS[start].tables(file, tables)
    return tables


def migrated_words(area: str, texts: Texts, number: int) -> Texts:
    """Return the words of an area of content of format `number` as the newest format has them."""
    for start in range(number, max(STEPS, default=0) + 1):
        texts = STEPS[start].words(area, texts)
    return texts
