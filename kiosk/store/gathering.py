"""What a publication carries: the content's files, and media made ready for the screen."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, StoreError
from kiosk.core.figures import FigureKind
from kiosk.store.last_good import media_of
from kiosk.store.picture_maker import PictureMaker
from kiosk.store.pictures import inspect
from kiosk.store.prepared import INDEX, SIDES, Copies, Prepared
from kiosk.store.reading import printable
from kiosk.store.tiles import nobody
from kiosk.store.update_set import CONTENT, SCREEN, fault_of_name, shown

# Kinds whose pictures are looked into, and those that are played.
DEEP = (FigureKind.IMAGE, FigureKind.GALLERY)
RECORDINGS = (FigureKind.AUDIO, FigureKind.VIDEO)
# Pictures that any screen shows whole at full sharpness need no tiles.
SMALLEST_SCREEN = (1280, 800)
TEXTS = frozenset({".toml", ".md", ".vtt", ".txt", ".csv", ".tsv", ".json", ""})
# A file for the media folder, which must be there even if nothing is in it.
ABOUT = "about-this-folder.txt"
TOLD = b"Screen-ready copies. The masters are with those who published them.\n"
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Gathered:
    """Files by their name in the set: a path, or bytes that exist nowhere else."""

    files: dict[str, Path | bytes]


def gather(content_dir: Path, exhibit: Exhibit, cache_dir: Path, tell: Tell) -> Gathered:
    """Return all that a kiosk needs of an exhibit that has no faults.

    Raises StoreError for a picture that cannot be read and a name that no disk should hold.
    """
    files: dict[str, Path | bytes] = {}
    root, media = content_dir.resolve(), Path(exhibit.media_dir).resolve()
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_relative_to(media) and _is_text(path, root):
            files[f"{CONTENT}/{_name(path, root)}"] = path
    within = f"{CONTENT}/" if media.is_relative_to(root) else ""
    base = f"{CONTENT}/{_name(media, root)}" if within else _name(media, root.parent)
    files[f"{base}/{ABOUT}"] = TOLD
    pictures = _pictures(exhibit, media)
    for name in sorted({*exhibit.fonts, *media_of(exhibit)} - pictures.keys()):
        if (media / name).is_file():
            files[f"{base}/{_composed(name)}"] = media / name
    for folder in {(media / font).parent for font in exhibit.fonts}:
        for path in folder.glob("LICEN[CS]E*"):
            files[f"{base}/{_name(path, media)}"] = path
    prepared: dict[str, Copies] = {}
    with closing(PictureMaker(cache_dir)) as maker:
        for name, deep in pictures.items():
            tell(name)
            prepared[name] = _prepare(maker, media / name, f"{base}/{_composed(name)}", deep, files)
    if prepared:
        files[f"{SCREEN}/{INDEX}"] = Prepared(root, prepared).to_bytes()
    faults = [_misnamed(name, fault) for name in files if (fault := fault_of_name(name))]
    if faults:
        raise StoreError(*faults)
    return Gathered(files)


def _prepare(
    maker: PictureMaker, master: Path, target: str, deep: bool, files: dict[str, Path | bytes]
) -> Copies:
    """Add a picture's copies and tiles to the files; the largest copy stands for the master."""
    found = inspect(master)
    longest = max(found.width_px, found.height_px)
    sizes = []
    key = hashlib.sha256(target.encode()).hexdigest()[:16]
    for side in SIDES:
        last = side == SIDES[-1] or longest <= side
        copy = _made(partial(maker.request, master, side, side))
        name = target if last else f"{SCREEN}/{key}/{side}{copy.suffix}"
        files[name] = copy
        scale = min(1.0, side / longest)
        wide, high = round(found.width_px * scale), round(found.height_px * scale)
        sizes.append((max(1, wide), max(1, high), name))
        if last:
            break
    larger = found.width_px > SMALLEST_SCREEN[0] or found.height_px > SMALLEST_SCREEN[1]
    if not (deep and larger):
        return Copies(tuple(sizes))
    folder = _made(partial(_tiles, maker, master))
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            files[f"{SCREEN}/{key}/tiles/{_name(path, folder)}"] = path
    return Copies(tuple(sizes), f"{SCREEN}/{key}/tiles")


def _tiles(maker: PictureMaker, master: Path, done: Callable[[Path | Fault], None]) -> None:
    maker.request_tiles(master, done, nobody)


def _made(request: Callable[[Callable[[Path | Fault], None]], None]) -> Path:
    answers: SimpleQueue[Path | Fault] = SimpleQueue()
    request(answers.put)
    answer = answers.get()
    if isinstance(answer, Fault):
        raise StoreError(answer)
    return answer


def _pictures(exhibit: Exhibit, media_dir: Path) -> dict[str, bool]:
    """Return every picture that is shown and there, and whether it is looked into."""
    found: dict[str, bool] = {}
    for edition in exhibit.editions.values():
        for _, page in edition.pages():
            for figure in page.figures:
                for media in figure.all_media:
                    played = figure.kind in RECORDINGS and media is figure.media
                    if not played and (media_dir / media.file).is_file():
                        deep = figure.kind in DEEP
                        found[media.file] = found.get(media.file, False) or deep
    return dict(sorted(found.items()))


def _is_text(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    hidden = any(part.startswith(".") or part.endswith("~") for part in parts)
    linked = any((root / Path(*parts[: n + 1])).is_symlink() for n in range(len(parts)))
    return path.suffix.lower() in TEXTS and not hidden and not linked


def _name(path: Path, root: Path) -> str:
    return _composed(path.relative_to(root).as_posix())


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _misnamed(name: str, fault: str) -> Fault:
    message = f"The file {shown(printable(name))} {fault}."
    return Fault(file=printable(name), message=message, remedy="Give it a plain name.")
