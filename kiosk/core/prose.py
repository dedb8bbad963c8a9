"""Words as frozen data: paragraphs, labels and titles, with their citations and terms."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class RunKind(StrEnum):
    """What a stretch of words is."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TERM = "term"
    CITATION = "citation"


@dataclass(frozen=True)
class Citation:
    """A mark behind words: the sources it names and the facts they carry."""

    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Run:
    """A stretch of words of one kind.

    `target` is the glossary id of a term. `language` is set only where the words are in
    another language than the text around them. A run of kind CITATION has no words.
    """

    text: str = ""
    kind: RunKind = RunKind.PLAIN
    target: str = ""
    language: str = ""
    citation: Citation | None = None


@dataclass(frozen=True)
class Prose:
    """One paragraph, label or title in one language, with the place it came from."""

    runs: tuple[Run, ...] = ()
    language: str = ""
    file: str = ""
    line: int = 0

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def words(self) -> int:
        """How many words a reader reads."""
        return len(self.plain.split())

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations, in order."""
        return tuple(run.citation for run in self.runs if run.citation is not None)

    @property
    def terms(self) -> tuple[str, ...]:
        """The glossary ids, in order, each once."""
        return tuple(dict.fromkeys(r.target for r in self.runs if r.kind is RunKind.TERM))

    def __bool__(self) -> bool:
        return bool(self.plain)


EMPTY = Prose()


def prose_in(shown: object) -> Iterator[Prose]:
    """Yield all words in frozen data, such as an edition, its tuples and tables."""
    waiting = [shown]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Prose):
            yield value
        elif isinstance(value, tuple | list):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
        elif dataclasses.is_dataclass(value):
            waiting += [getattr(value, item.name) for item in dataclasses.fields(value)]
