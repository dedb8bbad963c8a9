"""The content of a bundle: texts, and media made ready for the screen.

Run by the Python of .venv:

    .venv/bin/python packaging/content_tree.py CONTENT TARGET CACHE
"""

from __future__ import annotations

import sys
from pathlib import Path

from _shell import say
from payload_tree import copy

from kiosk.core.faults import KioskError, Severity
from kiosk.store.content import load
from kiosk.store.gathering import gather


def gather_to(content: Path, target: Path, cache: Path) -> int:
    """Write what a kiosk needs of a content folder; return its size in bytes.

    Raises KioskError with what is wrong in it.
    """
    loaded = load(content)
    errors = [fault for fault in loaded.faults if fault.severity is Severity.ERROR]
    if loaded.exhibit is None or errors:
        raise KioskError(*errors)
    size = 0
    for name, source in sorted(gather(content, loaded.exhibit, cache, say).files.items()):
        place = target / name
        if isinstance(source, bytes):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(source)
            place.chmod(0o644)
            size += len(source)
        else:
            size += copy(source, place)
            place.chmod(0o644)
    return size


def main(arguments: list[str]) -> int:
    """Write the content; print its size in bytes."""
    content, target, cache = map(Path, arguments)
    try:
        print(gather_to(content.resolve(), target, cache))
    except KioskError as error:
        for fault in error.faults:
            say(str(fault))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
