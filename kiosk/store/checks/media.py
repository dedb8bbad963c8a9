"""Every picture is there, is a picture, and has its rights, care and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.faults import Fault, Severity, StoreError
from kiosk.store import formats
from kiosk.store.checks.narrations import narrated
from kiosk.store.duplicates import tables_of
from kiosk.store.figure_tables import AnyFigure
from kiosk.store.folder import Folder
from kiosk.store.media_tables import Audio, Video
from kiosk.store.pictures import inspect
from kiosk.store.reading import inside
from kiosk.store.tables import suggest
from kiosk.store.toml_lines import Path as KeyPath


def check_media(folder: Folder) -> Iterator[Fault]:
    """Yield what is wrong with pictures, their rights and their words."""
    shown: set[str] = set()
    for panel, table in folder.panels.items():
        for name, page in table.pages.items():
            for side, figure in page.figures.items():
                for key, file in figure.files():
                    yield from _shown(folder, panel, table, name, (side, *key), file, figure)
                    shown.add(file)
    yield from _listed(folder, shown | narrated(folder))


def _shown(
    folder: Folder,
    panel: str,
    table: formats.PanelFile,
    name: str,
    key: KeyPath,
    file: str,
    figure: AnyFigure,
) -> Iterator[Fault]:
    source = folder.files[f"panels/{panel}/panel.toml"]
    base: tuple[str | int, ...] = ("cover",)
    if name != "cover":
        base = ("page", next(i for i, page in enumerate(table.page) if page.id == name))
    path = (*base, *key)
    if getattr(figure, "slot", False) and not (folder.media_dir / file).exists():
        return
    rights = tables_of((folder.files["media.toml"].data or {}).get("media"))
    if file not in {str(table.get("file")) for table in rights}:
        yield source.fault(
            path,
            f"“{file}” does not stand in media.toml.",
            suggest(file, folder.media) or "Add it there with its credit and licence.",
        )
    is_recording = isinstance(figure, Audio | Video) and key[-1] == "file"
    if is_recording or not folder.media_dir.is_dir():
        return
    problem = _file_problem(folder, file)
    if problem is not None:
        yield source.fault(path, problem.message, problem.remedy)


def _file_problem(folder: Folder, file: str) -> Fault | None:
    try:
        path = inside(folder.media_dir, file)
        if path is None:
            return Fault(
                message=f"“{file}” is a link to another place.",
                remedy="Put the picture itself into the media folder.",
            )
        if not path.exists():
            present = [p.name for p in folder.media_dir.glob("*")]
            remedy = suggest(file, present) if present else ""
            return Fault(
                message=f"The picture “{file}” is missing.",
                remedy=remedy or "Put it into the media folder.",
            )
        inspect(path)
    except StoreError as error:
        return error.faults[0]
    except (OSError, ValueError) as error:
        return Fault(
            message=f"The picture “{file}” cannot be read ({str(error)[:80]}).",
            remedy="Check its name and the disk.",
        )
    return None


def _listed(folder: Folder, shown: set[str]) -> Iterator[Fault]:
    source = folder.files["media.toml"]
    for index, table in enumerate(tables_of((source.data or {}).get("media"))):
        item = folder.media.get(str(table.get("file")))
        if item is None:
            continue
        for key in ("credit", "licence", "sensitivity"):
            if not str(table.get(key, "")).strip():
                yield source.fault(
                    ("media", index, key),
                    f"The picture “{item.file}” has no {key}.",
                    f'Add {key} = "…".',
                )
        if item.file not in shown and set(folder.exhibit.panels) <= set(folder.panels):
            fault = source.fault(
                ("media", index, "file"),
                f"The picture “{item.file}” is listed and shown nowhere.",
                "Show it with a figure, or delete these lines.",
            )
            yield replace(fault, severity=Severity.WARNING)
