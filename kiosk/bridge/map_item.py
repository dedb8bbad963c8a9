"""A map: the earth under the places of a figure, drawn anew at every size and scale."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge import map_paint
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.last_will import LastWill
from kiosk.bridge.map_names import Lettering, MapName, MapNames, box, name_marks
from kiosk.bridge.map_paint import Colors, Mark
from kiosk.bridge.properties import following, reader, writer
from kiosk.bridge.rows import Item
from kiosk.core.figures import Figure, FigureKind, PlaceMark
from kiosk.core.map_view import Box, View, bend, fit, round_distance
from kiosk.core.projection import Albers, Extent, Point, extent_of, projection_for

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# Radii in design units, by the mark of the place.
_RADII = {PlaceMark.PLACE: 10.0, PlaceMark.ORIGIN: 13.0, PlaceMark.ORIENTATION: 7.0}


def _colored(name: str, signal: str) -> tuple[Callable[[Any], Any], Callable[[Any, Any], None]]:
    def read(self: MapItem) -> QColor:
        found: QColor = getattr(self.colors, name)
        return found

    def write(self: MapItem, value: QColor) -> None:
        if getattr(self.colors, name) != value:
            setattr(self.colors, name, QColor(value))
            self.update()
            getattr(self, signal).emit()

    return read, write


@QmlElement
class MapItem(QQuickPaintedItem):
    """Draws a map and places its names; inputs are taken together before a frame is drawn.

    Names stand inside `safe`, off `foot` and `plate`; sizes are pixels, `unit` a design unit.
    """

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._figure: FigureView | None = None
        self._safe, self._foot, self._plate = QRectF(), QRectF(), QRectF()
        self._unit, self._pixel_size = 1.0, 30.0
        self._relaxed = False
        self._view_scale, self._view_x, self._view_y = 1.0, 0.5, 0.5
        self._chosen, self._since = "", "%1"
        self.colors = Colors()
        self._projection = Albers(30, 60, 0)
        self._places: tuple[Point, ...] = ()
        self._frame: tuple[Point, ...] = ()
        self._view = View(1, 0, 0)
        self._marks: tuple[Mark, ...] = ()
        self._routes: tuple[tuple[Point, ...], ...] = ()
        self._leaders: tuple[tuple[Point, Point], ...] = ()
        self._names = MapNames(self)
        self._bar = (0.0, 0.0)
        self._complete = True
        self._row: Item | None = None
        self.setAntialiasing(True)
        self._last_will = LastWill(self)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Qt: the item has another size."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            self.polish()

    @property
    def placed(self) -> tuple[MapName, ...]:
        """The names as they stand, for Python."""
        rows: tuple[MapName, ...] = self._names.rows
        return rows

    @property
    def _known(self) -> Figure | None:
        figure = self._figure.figure if self._figure else None
        return figure if figure is not None and figure.kind is FigureKind.MAP else None

    def _read(self) -> None:
        """Take over another figure: its part of the earth, and where its places lie."""
        known = self._known
        self._places, self._frame = (), ()
        if known is not None and known.entries:
            given = known.frame
            found = [(entry.lat, entry.lon) for entry in known.entries]
            extent = (
                Extent(given.west, given.east, given.south, given.north)
                if given
                else extent_of(found)
            )
            self._projection = projection_for(extent)
            self._places = tuple(self._projection.forward(*place) for place in found)
            self._frame = map_paint.edge(self._projection, extent) if given else self._places
        self.polish()

    def updatePolish(self) -> None:
        """Qt: a frame is about to be drawn. Places everything."""
        known, figure = self._known, self._figure
        if known is None or figure is None or not self._places or self.width() < 16:
            self._marks = self._routes = self._leaders = ()
            self._names.replace(())
            return
        at = (self._view_x, self._view_y)
        self._view = self._whole().closer(self.width(), self.height(), self._view_scale, at)
        spots = [self._view.at(place) for place in self._places]
        by_id = {entry.id: spot for entry, spot in zip(known.entries, spots, strict=True)}
        self._routes = tuple(
            tuple(bend(by_id[route.start], by_id[route.end], route.bend)) for route in known.routes
        )
        self._marks = tuple(
            Mark(x, y, _RADII[e.mark] * self._unit, e.mark, e.id == self._chosen)
            for e, (x, y) in zip(known.entries, spots, strict=True)
        )
        naming = name_marks(
            known.entries,
            figure.rows,
            self._marks,
            Lettering(self._pixel_size, self._since, self._chosen, self._relaxed),
            box(self._safe),
            (box(self._foot), box(self._plate)),
            self._routes,
            9 * self._unit,
        )
        self._leaders, self._complete = naming.leaders, naming.complete
        self._names.replace(naming.rows)
        self._measure_bar()
        self._row = next((row for row in figure.rows if row.entryId == self._chosen), None)
        self.arranged.emit()
        self.update()

    def _whole(self) -> View:
        """Return the view of the whole: places keep clear of the words at the foot."""
        # Above the northernmost place there is room for its name.
        head = min(1.3 * self._pixel_size, 0.2 * self._safe.height())
        inner = box(self._safe).inset(38 * self._unit, 28 * self._unit)
        room = Box(inner.left, inner.top + head, inner.width, max(1.0, inner.height - head))
        view, foot = fit(self._frame, room), box(self._foot)
        around = foot.grown(22 * self._unit)
        known = self._known
        spots = dict(zip((e.id for e in known.entries), self._places, strict=True)) if known else {}
        drawn = list(self._places)
        for route in known.routes if known else ():
            drawn += bend(spots[route.start], spots[route.end], route.bend)
        hidden = any(around.holds(Box(*view.at(point), 0, 0)) for point in drawn)
        if foot.height > 0 and hidden:
            height = min(room.bottom, around.top) - room.top
            return fit(self._frame, Box(room.left, room.top, room.width, height))
        return view

    def _measure_bar(self) -> None:
        lat, _ = self._projection.inverse(*self._view.back(self.width() / 2, self.height() / 2))
        per_km = self._view.scale * self._projection.stretch(min(85.0, max(-85.0, lat)))
        km = round_distance(200 * self._unit / per_km)
        self._bar = (km, km * per_km)

    def paint(self, painter: QPainter) -> None:
        """Draw the map at the scale at which it is seen."""
        if not self._places:
            return
        size, colors, unit = (self.width(), self.height()), self.colors, self._unit
        map_paint.draw_earth(painter, self._view, self._projection, size, colors, unit)
        map_paint.draw_lines(painter, self._routes, colors.ink, 2.6 * unit)
        map_paint.draw_lines(painter, self._leaders, colors.ink, max(1.0, unit))
        map_paint.draw_marks(painter, self._marks, colors, unit)

    @Slot(float, float, float, result=str)
    def placeAt(self, x: float, y: float, reach: float) -> str:
        """Return the place whose name, or whose mark within `reach` pixels, lies at a point."""
        known = self._known
        for name in self._names.rows:
            if QRectF(name.nameLeft, name.nameTop, name.nameWidth, name.nameHeight).contains(x, y):
                return str(name.entryId)
        near = [(math.hypot(m.x - x, m.y - y), index) for index, m in enumerate(self._marks)]
        off, index = min(near, default=(math.inf, 0))
        return known.entries[index].id if known and off <= reach else ""

    def _of_row(self, name: str) -> str:
        return str(getattr(self._row, name)) if self._row else ""

    def _chosen_x(self) -> float:
        return next((mark.x for mark in self._marks if mark.chosen), 0.0)

    # fmt: off
    arranged = Signal()
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), following("_read"), notify=figureChanged)
    safeChanged = Signal()
    safe = Property(QRectF, reader("_safe"), writer("_safe", "safeChanged", "polish"), notify=safeChanged)
    footChanged = Signal()
    foot = Property(QRectF, reader("_foot"), writer("_foot", "footChanged", "polish"), notify=footChanged)
    plateChanged = Signal()
    plate = Property(QRectF, reader("_plate"), writer("_plate", "plateChanged", "polish"), notify=plateChanged)
    unitChanged = Signal()
    unit = Property(float, reader("_unit"), writer("_unit", "unitChanged", "polish"), notify=unitChanged)
    pixelSizeChanged = Signal()
    relaxedChanged = Signal()
    relaxed = Property(bool, reader("_relaxed"), writer("_relaxed", "relaxedChanged", "polish"), notify=relaxedChanged)
    pixelSize = Property(float, reader("_pixel_size"), writer("_pixel_size", "pixelSizeChanged", "polish"), notify=pixelSizeChanged)
    viewScaleChanged = Signal()
    viewScale = Property(float, reader("_view_scale"), writer("_view_scale", "viewScaleChanged", "polish"), notify=viewScaleChanged)
    viewXChanged = Signal()
    viewX = Property(float, reader("_view_x"), writer("_view_x", "viewXChanged", "polish"), notify=viewXChanged)
    viewYChanged = Signal()
    viewY = Property(float, reader("_view_y"), writer("_view_y", "viewYChanged", "polish"), notify=viewYChanged)
    chosenChanged = Signal()
    chosen = Property(str, reader("_chosen"), writer("_chosen", "chosenChanged", "polish"), notify=chosenChanged)
    sinceChanged = Signal()
    since = Property(str, reader("_since"), writer("_since", "sinceChanged", "polish"), notify=sinceChanged)
    landChanged = Signal()
    land = Property(QColor, *_colored("land", "landChanged"), notify=landChanged)
    waterChanged = Signal()
    water = Property(QColor, *_colored("water", "waterChanged"), notify=waterChanged)
    netChanged = Signal()
    net = Property(QColor, *_colored("net", "netChanged"), notify=netChanged)
    coastChanged = Signal()
    coast = Property(QColor, *_colored("coast", "coastChanged"), notify=coastChanged)
    inkChanged = Signal()
    ink = Property(QColor, *_colored("ink", "inkChanged"), notify=inkChanged)
    names = Property(MapNames, reader("_names"), constant=True)
    complete = Property(bool, reader("_complete"), notify=arranged)
    barKm = Property(float, lambda s: s._bar[0], notify=arranged)
    barWidth = Property(float, lambda s: s._bar[1], notify=arranged)
    routed = Property(bool, lambda s: bool(s._routes), notify=arranged)
    chosenLabel = Property(str, lambda s: s._of_row("label"), notify=arranged)
    chosenWhen = Property(str, lambda s: s._of_row("when"), notify=arranged)
    chosenNote = Property(str, lambda s: s._of_row("note"), notify=arranged)
    chosenPage = Property(str, lambda s: s._of_row("page"), notify=arranged)
    chosenX = Property(float, _chosen_x, notify=arranged)
    # fmt: on
