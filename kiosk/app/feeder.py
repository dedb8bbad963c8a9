"""Brings screen-ready pictures to the page, made off the thread that draws."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.bridge.visit import Visit
from kiosk.core.faults import Fault
from kiosk.core.figures import FigureKind
from kiosk.store.pictures import PictureMaker
from kiosk.system import places

RECORDINGS = (FigureKind.AUDIO, FigureKind.VIDEO)
_log = logging.getLogger(__name__)


class PictureFeeder(QObject):
    """Asks for the pictures of the page being read and shows them when they are ready."""

    _made = Signal(str, str)

    def __init__(
        self, visit: Visit, width_px: int, height_px: int, *, inline: bool = False
    ) -> None:
        super().__init__()
        self._visit = visit
        self._box = (width_px, height_px)
        self._inline = inline
        self._maker: PictureMaker | None = None
        self._closed = False
        self._made.connect(self._show, Qt.ConnectionType.AutoConnection)
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
            for media in pictures:
                if view.picture(media.file) is None and (root / media.file).exists():
                    self._request(root / media.file, media.file)

    def _request(self, master: Path, name: str) -> None:
        if self._maker is None:
            self._maker = PictureMaker(places.cache_dir() / "pictures", inline=self._inline)
        self._maker.request(master, *self._box, self._done(name))

    def _done(self, name: str) -> _Done:
        return _Done(self, name)

    def take(self, name: str, result: Path | Fault) -> None:
        """Take an answer, in the maker's thread: hand the picture over, or log the fault."""
        if isinstance(result, Path):
            self._made.emit(name, str(result))
        elif not self._closed:
            _log.warning("%s", result)

    @Slot(str, str)
    def _show(self, name: str, file: str) -> None:
        for view in self._visit.page_view.figures:
            figure = view.figure
            if figure is not None and any(media.file == name for media in figure.all_media):
                view.show_picture(name, Path(file))

    def close(self) -> None:
        """End the process that makes pictures; what is still waiting is not missed."""
        self._closed = True
        if self._maker is not None:
            self._maker.close()


class _Done:
    """Takes one answer over from the maker's thread."""

    def __init__(self, feeder: PictureFeeder, name: str) -> None:
        self._feeder, self._name = feeder, name

    def __call__(self, result: Path | Fault) -> None:
        self._feeder.take(self._name, result)
