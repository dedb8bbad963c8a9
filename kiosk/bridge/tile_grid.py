"""The tiles of a large picture that are on the screen, for QML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, QRectF, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.bridge.figure_items import url_of
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import following, reader, writer
from kiosk.bridge.rows import Rows
from kiosk.core.tiling import Pyramid, Tile

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# More tiles than the largest screen shows; what a view asks for beyond that is left out.
MOST_TILES = 160


@dataclass(frozen=True)
class Placed:
    """A tile in its place, in pixels of the full picture."""

    url: QUrl
    tileX: int
    tileY: int
    tileWidth: int
    tileHeight: int


@QmlElement
class TileRows(Rows):
    """Tiles; one that stays on the screen keeps its row, so that it is not loaded again."""

    row_type = Placed


@QmlElement
class TileGrid(QObject):
    """Chooses the tiles for the part of a picture that is seen, at the scale at which it is.

    `seen` is that part in parts of the picture's width and height; `scale` is how many pixels
    of the screen one pixel of the picture takes.
    """

    arranged = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: FigureView | None = None
        self._folder: Path | None = None
        self._pyramid: Pyramid | None = None
        self._name = ""
        self._seen = QRectF(0, 0, 1, 1)
        self._scale = 0.0
        self._slots: list[Tile] = []
        self._tiles = TileRows(self)
        self._last_will = LastWill(self)

    def _open(self) -> None:
        known = self._figure.figure if self._figure else None
        name = self._name or (known.media.file if known and known.media else "")
        folder, pyramid = (self._figure.tiles(name) if self._figure else None) or (None, None)
        if folder != self._folder:
            self._folder, self._pyramid = folder, pyramid
            self._slots = []
            self._tiles.replace(())
            self.changed.emit()
            self._arrange()

    def _arrange(self) -> None:
        pyramid = self._pyramid
        if pyramid is None or self._scale <= 0:
            wanted: list[Tile] = []
        else:
            seen = self._seen
            edges = (
                seen.left() * pyramid.width,
                seen.top() * pyramid.height,
                seen.right() * pyramid.width,
                seen.bottom() * pyramid.height,
            )
            wanted = list(pyramid.within(pyramid.factor_for(self._scale), *edges))[:MOST_TILES]
        slots = keep_places(self._slots, wanted)
        if slots != self._slots:
            self._slots = slots
            self._tiles.replace(tuple(map(self._placed, slots)))
            self.arranged.emit()

    def _placed(self, tile: Tile) -> Placed:
        file = self._folder / tile.path if self._folder else None
        return Placed(url_of(file), tile.x, tile.y, tile.width, tile.height)

    # fmt: off
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), following("_open"), notify=figureChanged)
    nameChanged = Signal()
    name = Property(str, reader("_name"), writer("_name", "nameChanged", "_open"), notify=nameChanged)
    seenChanged = Signal()
    seen = Property(QRectF, reader("_seen"), writer("_seen", "seenChanged", "_arrange"), notify=seenChanged)
    scaleChanged = Signal()
    scale = Property(float, reader("_scale"), writer("_scale", "scaleChanged", "_arrange"), notify=scaleChanged)
    pictureWidth = Property(int, lambda s: s._pyramid.width if s._pyramid else 0, notify=changed)
    pictureHeight = Property(int, lambda s: s._pyramid.height if s._pyramid else 0, notify=changed)
    tiles = Property(TileRows, reader("_tiles"), constant=True)
    # fmt: on


def keep_places(before: list[Tile], wanted: Iterable[Tile]) -> list[Tile]:
    """Return the wanted tiles, each that was there before in its old place if that remains."""
    new = list(wanted)
    stay = set(new)
    places = [tile if tile in stay else None for tile in before[: len(new)]]
    fresh = iter([tile for tile in new if tile not in set(places)])
    places += [None] * (len(new) - len(places))
    return [tile if tile is not None else next(fresh) for tile in places]
