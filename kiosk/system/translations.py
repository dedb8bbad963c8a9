"""Interface words from Qt Linguist files, compiled when they are newer than their compilation.

Loaded by path, because Qt knows no Kalmyk locale.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import PySide6
from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.core.pseudo import PSEUDO, bracketed
from kiosk.core.typography import set_text


class TypesetWords(QTranslator):
    """Words of one language with a typesetter's spaces, so that no translator has to type them."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def translate(
        self, context: str, text: str, comment: str | None = None, count: int = -1
    ) -> str | None:
        """Qt: return the words, or None, which lets the next translator be asked."""
        found = super().translate(context, text, comment, count)
        return set_text(found, self._code) if found else None


class InterfaceWords:
    """Installs the words of one language at a time; English stands in the program itself."""

    def __init__(self, words_dir: Path, cache_dir: Path) -> None:
        self._words_dir = words_dir
        self._cache_dir = cache_dir
        self._shown: list[QTranslator] = []
        self._voices: dict[str, QTranslator] = {}
        self._others: dict[str, QTranslator | None] = {}

    def use(self, code: str) -> None:
        """Show the interface in the language `code`; in English what that does not say."""
        self.remove()
        # The one installed last is asked first; English has the forms of its plurals in a file.
        for language in dict.fromkeys(("en", code)):
            translator = self._load(language)
            if translator is not None:
                QCoreApplication.installTranslator(translator)
                self._shown.append(translator)

    def in_language(self, code: str) -> Callable[[str, str], str]:
        """Return what looks up a text of a context in one language, whatever is shown."""
        if code not in self._others:
            self._others[code] = self._load(code)
        return partial(_translated, self._others[code])

    def say(self, code: str, context: str, words: str) -> str:
        """Return words in the language `code`, whatever is shown; in English if it has none."""
        if code not in self._voices:
            translator, compiled = _translator(code), self._compiled(code)
            if compiled is not None:
                translator.load(str(compiled))
            self._voices[code] = translator
        return self._voices[code].translate(context, words) or words

    def remove(self) -> None:
        """Leave the interface in English, for whatever is shown next in this process."""
        while self._shown:
            QCoreApplication.removeTranslator(self._shown.pop())

    def _load(self, code: str) -> QTranslator | None:
        compiled = self._compiled(code)
        translator = _translator(code)
        return translator if compiled is not None and translator.load(str(compiled)) else None

    def _compiled(self, code: str) -> Path | None:
        words = self._words_dir / f"kiosk_{code}.ts"
        if code == PSEUDO:
            words = _write_pseudo(self._words_dir / "kiosk_en.ts", self._cache_dir / words.name)
        beside = words.with_suffix(".qm")
        if beside.is_file():
            return beside
        if not words.is_file():
            return None
        compiled = self._cache_dir / "words" / beside.name
        try:
            if not compiled.is_file() or compiled.stat().st_mtime < words.stat().st_mtime:
                compiled.parent.mkdir(parents=True, exist_ok=True)
                compile_words(words, compiled)
        except (OSError, subprocess.SubprocessError):
            return None
        return compiled


def _translator(code: str) -> QTranslator:
    """Return what takes the words of a language; English is written as it shall be shown."""
    return QTranslator() if code.split("-")[0] == "en" else TypesetWords(code)


def _translated(translator: QTranslator | None, context: str, text: str) -> str:
    return (translator.translate(context, text) if translator is not None else "") or text


def _write_pseudo(english: Path, pseudo: Path) -> Path:
    """Write the words of the pseudo-language, made from the English ones; return their file."""
    tree = ElementTree.parse(english)
    for tag in ("translation", "numerusform"):
        for element in tree.iter(tag):
            element.text = bracketed((element.text or "").strip())
    pseudo.parent.mkdir(parents=True, exist_ok=True)
    tree.write(pseudo, encoding="utf-8", xml_declaration=True)
    return pseudo


def compile_words(words: Path, compiled: Path) -> None:
    """Compile a .ts file with Qt's lrelease; raise SubprocessError or OSError if it fails."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    command = [tool, "-silent", "-nounfinished", words, "-qm", compiled]
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
