"""Brings screen-ready pictures to the page, made off the thread that draws."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.visit import Visit
from kiosk.core.faults import Fault
from kiosk.store.pictures import PictureMaker
from kiosk.system import places

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
        self._made.connect(self._show, Qt.ConnectionType.AutoConnection)
        visit.changed.connect(self._ask)
        self._ask()

    def _ask(self) -> None:
        for view in self._visit.page_view.figures:
            figure = view.figure
            if figure is None or figure.media is None or view.has_picture:
                continue
            master = Path(self._visit.exhibit.media_dir) / figure.media.file
            if self._maker is None:
                self._maker = PictureMaker(places.cache_dir() / "pictures", inline=self._inline)
            self._maker.request(master, *self._box, self._done(figure.media.file))

    def _done(self, name: str) -> _Done:
        return _Done(self._made, name)

    @Slot(str, str)
    def _show(self, name: str, file: str) -> None:
        for view in self._visit.page_view.figures:
            if self._shows(view, name):
                view.show_image(Path(file))

    def _shows(self, view: FigureView, name: str) -> bool:
        figure = view.figure
        return figure is not None and figure.media is not None and figure.media.file == name

    def close(self) -> None:
        """End the process that makes pictures."""
        if self._maker is not None:
            self._maker.close()


class _Done:
    """Takes one answer over from the maker's thread."""

    def __init__(self, made: SignalInstance, name: str) -> None:
        self._made, self._name = made, name

    def __call__(self, result: Path | Fault) -> None:
        if isinstance(result, Fault):
            _log.warning("%s", result)
            return
        self._made.emit(self._name, str(result))
