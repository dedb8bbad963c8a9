"""Brings screen-ready pictures to the page, made off the thread that draws."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.bridge.visit import Visit
from kiosk.core.faults import Fault, StoreError
from kiosk.core.figures import FigureKind
from kiosk.store.picture_maker import PictureMaker
from kiosk.store.pictures import inspect
from kiosk.store.prepared import Prepared, beside
from kiosk.store.tiles import read_pyramid
from kiosk.system import places

# Kinds whose pictures are looked into.
DEEP = (FigureKind.IMAGE, FigureKind.GALLERY)
RECORDINGS = (FigureKind.AUDIO, FigureKind.VIDEO)
_log = logging.getLogger(__name__)


class PictureFeeder(QObject):
    """Asks for the pictures of the page being read and shows them when they are ready."""

    _made = Signal(str, str)
    _cut = Signal(str, str)

    def __init__(
        self, visit: Visit, width_px: int, height_px: int, *, inline: bool = False
    ) -> None:
        super().__init__()
        self._visit = visit
        self._box = (width_px, height_px)
        self._inline = inline
        self._maker: PictureMaker | None = None
        self._cutter: PictureMaker | None = None
        self._closed = False
        self._seen: tuple[Path, Prepared | None] | None = None
        self._made.connect(self._show, Qt.ConnectionType.AutoConnection)
        self._cut.connect(self._show_tiles, Qt.ConnectionType.AutoConnection)
        visit.changed.connect(self._ask)
        self._ask()

    def _ask(self) -> None:
        root = Path(self._visit.exhibit.media_dir)
        for view in self._visit.page_view.figures:
            figure = view.figure
            if figure is None or view.is_veiled:
                continue
            pictures = figure.all_media
            if figure.kind in RECORDINGS and figure.media is not None:
                recording = root / figure.media.file
                if recording.is_file():
                    view.show_recording(recording)
                pictures = tuple(media for media in pictures if media is not figure.media)
            prepared = self._prepared(root)
            for media in pictures:
                if view.picture(media.file) is None and (root / media.file).exists():
                    if prepared is not None and media.file in prepared.pictures:
                        self._show_prepared(prepared, media.file)
                        continue
                    self._request(root / media.file, media.file)
                    if figure.kind in DEEP and not self._inline:
                        self._request_tiles(root / media.file, media.file)

    def _prepared(self, media_dir: Path) -> Prepared | None:
        """Return what came ready for the screen with this content; looked for once."""
        if self._seen is None or self._seen[0] != media_dir:
            self._seen = (media_dir, beside(media_dir))
        return self._seen[1]

    def _show_prepared(self, prepared: Prepared, name: str) -> None:
        copy, tiles = prepared.picture(name, *self._box), prepared.tiles(name)
        if copy is not None:
            self._show(name, str(copy))
        if tiles is not None:
            self._show_tiles(name, str(tiles))

    def _request(self, master: Path, name: str) -> None:
        if self._maker is None:
            self._maker = PictureMaker(places.cache_dir() / "pictures", inline=self._inline)
        self._maker.request(master, *self._box, _Done(self, name))

    def _request_tiles(self, master: Path, name: str) -> None:
        """Ask for tiles where the master is larger than the screen; prepared ones are there."""
        if self._cutter is None:
            self._cutter = PictureMaker(places.cache_dir() / "tiles")
        with suppress(StoreError):
            found = inspect(master)
            if found.width_px > self._box[0] or found.height_px > self._box[1]:
                self._cutter.request_tiles(master, _Done(self, name, tiles=True))

    def take(self, name: str, result: Path | Fault, tiles: bool) -> None:
        """Take an answer, in the maker's thread: hand the picture over, or log the fault."""
        if isinstance(result, Path):
            (self._cut if tiles else self._made).emit(name, str(result))
        elif not self._closed:
            _log.warning("%s", result)

    @Slot(str, str)
    def _show(self, name: str, file: str) -> None:
        for view in self._visit.page_view.figures:
            figure = view.figure
            if figure is not None and any(media.file == name for media in figure.all_media):
                view.show_picture(name, Path(file))

    @Slot(str, str)
    def _show_tiles(self, name: str, folder: str) -> None:
        pyramid = read_pyramid(Path(folder))
        if pyramid is None:
            return
        for view in self._visit.page_view.figures:
            figure = view.figure
            if figure is not None and any(media.file == name for media in figure.all_media):
                view.show_tiles(name, Path(folder), pyramid)

    def close(self) -> None:
        """End the process that makes pictures; what is still waiting is not missed."""
        self._closed = True
        for maker in (self._maker, self._cutter):
            if maker is not None:
                maker.close()


class _Done:
    """Takes one answer over from the maker's thread."""

    def __init__(self, feeder: PictureFeeder, name: str, *, tiles: bool = False) -> None:
        self._feeder, self._name, self._tiles = feeder, name, tiles

    def __call__(self, result: Path | Fault) -> None:
        self._feeder.take(self._name, result, self._tiles)
