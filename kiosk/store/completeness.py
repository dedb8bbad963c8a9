"""How complete each language is: texts of the exhibit, and words of the interface."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.core.faults import Fault, Severity
from kiosk.store.folder import Folder, read_folder
from kiosk.store.interface import (
    COMPLETE_ENOUGH,
    INTERFACE_DIR,
    PROGRAM_LANGUAGE,
    interface_file,
    interface_language,
    is_holding_back,
)
from kiosk.store.texts import complete_percent, texts

_NAMED = 3


@dataclass(frozen=True)
class Completeness:
    """One language: how many texts and interface words there are, and how many are translated.

    `interface_words` is 0 where nobody has begun to translate the interface. The buttons speak
    `interface_language`.
    """

    language: str
    name: str
    texts: int
    texts_translated: int
    texts_percent: int
    interface_words: int
    interface_translated: int
    interface_percent: int
    interface_language: str
    offered_from_percent: int
    offered: bool

    def as_dict(self) -> dict[str, object]:
        """Return it as plain data for `kiosk check --languages --json`."""
        return asdict(self)

    def __str__(self) -> str:
        return (
            f"{self.language}: texts {self.texts_percent} %"
            f" ({self.texts_translated} of {self.texts}),"
            f" interface {self.interface_percent} %"
            f" ({self.interface_translated} of {self.interface_words}),"
            f" offered from {self.offered_from_percent} %:"
            f" {'offered' if self.offered else 'not offered yet'}."
        )


def completeness(content_dir: Path, words_dir: Path = INTERFACE_DIR) -> tuple[Completeness, ...]:
    """Return how complete every language of a content folder is, in the curator's order."""
    folder, _ = read_folder(content_dir)
    return tuple(_of(folder, words_dir)) if folder is not None else ()


def check_interface(folder: Folder, words_dir: Path = INTERFACE_DIR) -> Iterator[Fault]:
    """Yield a warning for each language in which words of the buttons are missing."""
    for found in _of(folder, words_dir):
        code = found.language
        file = f"kiosk/i18n/kiosk_{code}.ts"
        lacking = interface_file(code, words_dir).lacking
        if found.interface_words == 0:
            if found.interface_language.split("-")[0] == code.split("-")[0]:
                continue
            yield Fault(
                "exhibit.toml",
                language=code,
                field="interface words",
                message=f"The buttons speak {PROGRAM_LANGUAGE}: there is no {file}.",
                remedy="Have the interface words translated, as kiosk/README.md says.",
                severity=Severity.WARNING,
            )
            continue
        if not lacking:
            continue
        named = ", ".join(f"“{word}”" for word in lacking[:_NAMED])
        rest = f" and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else ""
        yield Fault(
            file,
            language=code,
            field="interface words",
            message=f"The interface is {found.interface_percent} % complete and used from"
            f" {COMPLETE_ENOUGH} %: {len(lacking)} of {found.interface_words} words lack a"
            f" translation, {named}{rest}.",
            remedy="Translate them with Qt Linguist and mark each as finished.",
            severity=Severity.WARNING,
        )


def _of(folder: Folder, words_dir: Path) -> Iterator[Completeness]:
    source = folder.exhibit.source_language
    wanted = {text.key for text in texts(folder, source)}
    for table in folder.exhibit.language:
        present = {text.key for text in texts(folder, table.code)}
        percent = complete_percent(folder, table.code)
        words = interface_file(table.code, words_dir)
        enough = percent >= table.offered_from_percent
        yield Completeness(
            table.code,
            table.name,
            len(wanted),
            len(wanted & present),
            percent,
            words.words,
            words.words - len(words.lacking),
            words.percent,
            interface_language(table.code, words_dir),
            table.offered_from_percent,
            enough and not is_holding_back(table.code, words_dir),
        )
