"""Text files of a content folder: encodings, sizes and paths, with a fault for each that fails."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.faults import Fault

LARGEST_FILE_BYTES = 1_000_000
SAVE_AS = "Open it in a text editor and save it again with the encoding UTF-8."


@dataclass(frozen=True)
class Text:
    """The text of a file with \\n line ends, or the faults that made it unreadable."""

    text: str | None = None
    faults: tuple[Fault, ...] = ()
    missing: bool = False


def inside(root: Path, relative: str) -> Path | None:
    """Return the file or folder if it lies in `root` by its own name, not through a link.

    A name that a disk keeps in decomposed letters (й as и and a breve) is found too.
    """
    base = root.resolve()
    current = base
    for part in Path(relative).parts:
        if part in ("..", "/") or "\x00" in part:
            return None
        step = current / part
        if not step.exists() and current.is_dir():
            wanted = unicodedata.normalize("NFC", part)
            names = (p.name for p in current.iterdir())
            step = current / next(
                (n for n in names if unicodedata.normalize("NFC", n) == wanted), part
            )
        if step.is_symlink():
            return None
        current = step
    return current


def printable(name: str) -> str:
    """Return a file name that can be written, though its bytes may not be text."""
    return name.encode("utf-8", "replace").decode()


def read_text(root: Path, relative: str, *, panel: str = "", language: str = "") -> Text:
    """Read a file of the content folder; a failure is a fault, never an exception."""

    def failed(line: int, message: str, remedy: str, *, missing: bool = False) -> Text:
        fault = Fault(relative, line, panel, language, "", message, remedy)
        return Text(faults=(fault,), missing=missing)

    try:
        path = inside(root, relative)
        if path is None:
            return failed(
                0,
                "The file is a link to another place.",
                "Put the file itself into the content folder.",
            )
        if not path.exists():
            return failed(0, "The file is missing.", "Add the file.", missing=True)
        if not path.is_file():
            return failed(0, "A folder has the name of a file.", "Rename the folder.")
        if path.stat().st_size > LARGEST_FILE_BYTES:
            return failed(
                0,
                f"The file is larger than {LARGEST_FILE_BYTES:,} bytes.",
                "Divide or shorten it; the exhibit's texts are short.",
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return failed(0, f"The file cannot be read: {reason}.", "Check the disk and the rights.")
    return _decode(data, failed)


def _decode(data: bytes, failed: Callable[[int, str, str], Text]) -> Text:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:200:2] + data[1:200:2]:
        return failed(1, "The file is saved as UTF-16, not as UTF-8.", SAVE_AS)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        before = data[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        old = " but probably as Windows-1251" if _looks_like_cp1251(data) else ""
        line = before.count(b"\n") + 1
        return failed(line, f"The file is not saved as UTF-8{old}.", SAVE_AS)
    return Text(text.replace("\r\n", "\n").replace("\r", "\n"))


def _looks_like_cp1251(data: bytes) -> bool:
    high = [byte for byte in data[:100_000] if byte >= 0x80]
    letters = sum(1 for byte in high if byte >= 0xC0 or byte in (0xA8, 0xB8, 0xAB, 0xBB, 0x97))
    return len(high) > 20 and letters > 0.9 * len(high)
