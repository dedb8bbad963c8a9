"""One number for the content that is shown, the same on every kiosk that shows the same.

It is the SHA-256 of a list with a line for each file, sorted by name: the SHA-256 of the file, two
spaces, its name. Files of the content folder are named `content/…`, those of a media folder beside
it `media/…`, with `/` between folders. `sha256sum` writes such lines too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.core.commissioning import ContentFound
from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk

CONTENT, MEDIA = "content", "media"
_STOPPED = Fault(message="The content was not read to its end.", remedy="Look again.")


def always() -> bool:
    """Go on."""
    return True


def content_found(
    content_dir: Path,
    media_dir: Path | None,
    version: int = 0,
    goes_on: Callable[[], bool] = always,
) -> ContentFound:
    """Return the content's files, size in bytes, and hash; `goes_on` is asked now and then.

    Raises:
        StoreError: a file cannot be read, or `goes_on` said no.
    """
    lines, size = [], 0
    for name, path in sorted(_files(content_dir, media_dir)):
        digest = hashlib.sha256()
        try:
            for chunk in disk.chunks_of(path, path.stat().st_size):
                if not goes_on():
                    raise StoreError(_STOPPED)
                digest.update(chunk)
                size += len(chunk)
        except OSError as error:
            raise StoreError(disk.told(path, error)) from error
        lines.append(f"{digest.hexdigest()}  {name}\n")
    whole = hashlib.sha256("".join(lines).encode()).hexdigest()
    return ContentFound(version, whole, len(lines), size)


def _files(content_dir: Path, media_dir: Path | None) -> Iterator[tuple[str, Path]]:
    roots = [(CONTENT, content_dir.resolve())]
    if media_dir is not None and not media_dir.resolve().is_relative_to(content_dir.resolve()):
        roots.append((MEDIA, media_dir.resolve()))
    for first, root in roots:
        for path in root.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield f"{first}/{path.relative_to(root).as_posix()}", path
