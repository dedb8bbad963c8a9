"""What the screen says where words are shown in another language than the one chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.core.exhibit import Edition
from kiosk.core.prose import Prose

translate = QCoreApplication.translate


def note_on(edition: Edition, words: Iterable[Prose]) -> str:
    """Return a note that names the language of words that lack a translation, if any does."""
    if not edition.lacks_translation(words):
        return ""
    return translate("Untranslated", "Without translation: %1").replace("%1", edition.source_name)
