"""Which interface words a language has: the Qt Linguist files of `kiosk/i18n/`, read as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from kiosk.core.locales import locale_of

INTERFACE_DIR = Path(__file__).parents[1] / "i18n"
# The language in which the words stand in the program.
PROGRAM_LANGUAGE = "en"
# What only staff see is in English and Russian; no further language has to say it.
_STAFF_PAGES = (Path(__file__).parents[1] / "qml" / "Kiosk" / "Staff").glob("*.qml")
STAFF_CONTEXTS = frozenset({"Commissioning", *(page.stem for page in _STAFF_PAGES)})
# From so many per cent on, the words are used and the language may be offered.
COMPLETE_ENOUGH = 95


@dataclass(frozen=True)
class InterfaceFile:
    """The words of one language that visitors meet: `lacking` are not translated, in English."""

    code: str
    words: int = 0
    lacking: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """How many of the words are translated, in whole per cent; 0 without a file."""
        return 100 * (self.words - len(self.lacking)) // self.words if self.words else 0


def interface_file(code: str, folder: Path = INTERFACE_DIR) -> InterfaceFile:
    """Return what the interface words of a language are like; empty if there is no file.

    A counted message is translated once it has as many forms as its language needs.
    """
    path = folder / f"kiosk_{code}.ts"
    try:
        return _read(code, path, path.stat().st_mtime_ns)
    except (OSError, ElementTree.ParseError):
        return InterfaceFile(code)


@lru_cache(maxsize=16)
def _read(code: str, path: Path, changed_ns: int) -> InterfaceFile:
    contexts = ElementTree.parse(path).iter("context")
    visitors = (c for c in contexts if c.findtext("name") not in STAFF_CONTEXTS)
    messages = [message for context in visitors for message in context.iter("message")]
    lacking = tuple(m.findtext("source", "") for m in messages if not _translated(m, code))
    return InterfaceFile(code, len(messages), lacking)


def _translated(message: ElementTree.Element, code: str) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    if message.get("numerus") != "yes":
        return bool((translation.text or "").strip())
    forms = [(form.text or "").strip() for form in translation.iter("numerusform")]
    wanted = locale_of(code).plural_forms
    return bool(forms) and all(forms) and wanted in (0, len(forms))


def is_complete_enough(code: str, folder: Path = INTERFACE_DIR) -> bool:
    """Return whether the buttons may speak this language: all but a few words are translated.

    A few may lack, in English, so that one new word does not take a language from visitors.
    """
    return code == PROGRAM_LANGUAGE or interface_file(code, folder).percent >= COMPLETE_ENOUGH


def interface_language(code: str, folder: Path = INTERFACE_DIR) -> str:
    """Return the language in which the buttons speak to readers of `code`."""
    base = code.split("-")[0]
    found = (c for c in dict.fromkeys((code, base)) if is_complete_enough(c, folder))
    return next(found, PROGRAM_LANGUAGE)


def is_holding_back(code: str, folder: Path = INTERFACE_DIR) -> bool:
    """Return whether the interface words were begun and are not yet complete enough to offer."""
    return interface_file(code, folder).words > 0 and not is_complete_enough(code, folder)
