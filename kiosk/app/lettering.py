"""The exhibit's own fonts, for letters that the house's fonts lack."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from kiosk.bridge.run_formats import SANS, SERIF
from kiosk.core.exhibit import Exhibit
from kiosk.store.reading import inside

_log = logging.getLogger(__name__)


def add_fonts(exhibit: Exhibit) -> None:
    """Let the exhibit's fonts stand in where the house's fonts lack a letter."""
    for name in exhibit.fonts:
        path = inside(Path(exhibit.media_dir), name)
        families = _families(path) if path is not None and path.is_file() else ()
        if not families:
            _log.warning("The font %s cannot be used.", name)
        for face in (SERIF, SANS):
            known = QFont.substitutes(face)
            QFont.insertSubstitutions(face, [f for f in families if f not in known])


@cache
def _families(path: Path) -> tuple[str, ...]:
    return tuple(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path))))
