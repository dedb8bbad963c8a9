"""A copy of the last content that had no faults, to show when the present one is broken."""

from __future__ import annotations

import uuid
from contextlib import suppress
from pathlib import Path

from kiosk.core.exhibit import Exhibit
from kiosk.store import disk
from kiosk.store.content import Loaded, load

NAME = "last-good"
_CONTENT = "content"


def remember(content_dir: Path, exhibit: Exhibit, state_dir: Path) -> bool:
    """Copy content and the pictures it shows into the state folder; False if that fails.

    The copy appears whole or not at all.
    """
    target, old = state_dir / NAME, state_dir / f".{NAME}-old"
    part = state_dir / f".{NAME}-{uuid.uuid4().hex}"
    root = content_dir.resolve()
    try:
        if state_dir.resolve().is_relative_to(root):
            return False
        for left_over in state_dir.glob(f".{NAME}-" + 32 * "[0-9a-f]"):
            disk.remove_tree(left_over)
        disk.make_folder(part)
        disk.copy_tree(root, part / _CONTENT)
        media = Path(exhibit.media_dir).resolve().relative_to(root.parent)
        within = media.parts[:1] == (root.name,)
        copies = part / (Path(_CONTENT, *media.parts[1:]) if within else media)
        for file in media_of(exhibit):
            copy = copies / file
            disk.make_folder(copy.parent, lasting=False)
            if not copy.exists():  # unless it lies among the texts
                _keep(Path(exhibit.media_dir) / file, copy, target / copy.relative_to(part))
        disk.make_folder(copies, lasting=False)
        disk.sync_tree(part)
        if target.exists():
            disk.remove_tree(old)
            disk.move(target, old)
        disk.move(part, target)
    except (OSError, ValueError):
        with suppress(OSError):
            disk.remove_tree(part)
        return False
    with suppress(OSError):
        disk.remove_tree(old)
    return True


def recall(state_dir: Path) -> Loaded | None:
    """Return the last good content, or None where there is none."""
    for name in (NAME, f".{NAME}-old"):
        folder = state_dir / name / _CONTENT
        with suppress(OSError):
            if folder.is_dir():
                loaded = load(folder)
                if loaded.exhibit is not None:
                    return loaded
    return None


def _keep(master: Path, copy: Path, before: Path) -> None:
    """Copy a picture or recording; one that has not changed is taken from the last copy."""
    with suppress(OSError):
        now, then = master.stat(), before.stat()
        if (now.st_size, now.st_mtime_ns) == (then.st_size, then.st_mtime_ns):
            disk.link_file(before, copy)
            return
    disk.copy_file(master, copy, lasting=False)


def media_of(exhibit: Exhibit) -> set[str]:
    pictures = {
        media.file
        for edition in exhibit.editions.values()
        for _, page in edition.pages()
        for figure in page.figures
        for media in figure.all_media
        if not figure.slot or (Path(exhibit.media_dir) / media.file).exists()
    }
    pages = (page for edition in exhibit.editions.values() for _, page in edition.pages())
    return pictures | {page.narration.file for page in pages if page.narration is not None}
