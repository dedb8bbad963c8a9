"""Draws a map's earth, net, routes and marks with a painter."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.bridge import map_base
from kiosk.core.figures import PlaceMark
from kiosk.core.map_outlines import Window, level_for, lines_in, rings_in
from kiosk.core.map_view import View
from kiosk.core.projection import Albers, Extent, Point

# Net of meridians and parallels: the first step whose meshes are this wide in pixels.
_NETS = ((10.0, 5.0), (5.0, 2.5), (2.0, 1.0), (1.0, 0.5), (0.5, 0.25))
_WIDEST_MESH = 520.0


@dataclass
class Colors:
    """The colours of a map; `coast` and `net` may be transparent."""

    land: QColor = field(default_factory=lambda: QColor("white"))
    water: QColor = field(default_factory=lambda: QColor("grey"))
    net: QColor = field(default_factory=lambda: QColor("transparent"))
    coast: QColor = field(default_factory=lambda: QColor("transparent"))
    ink: QColor = field(default_factory=lambda: QColor("black"))


@dataclass(frozen=True)
class Mark:
    """A place as drawn, in pixels."""

    x: float
    y: float
    radius: float
    kind: PlaceMark
    chosen: bool


def polygon(points: Sequence[Point]) -> QPolygonF:
    """Return points as Qt has them."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def _path(rings: Sequence[Sequence[Point]]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(polygon(ring))
        path.closeSubpath()
    return path


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def window_of(view: View, width: float, height: float, margin: float = 16.0) -> Window:
    """Return the part of the map that a drawing of this size shows, and a little more."""
    left, top = view.back(-margin, -margin)
    right, bottom = view.back(width + margin, height + margin)
    return Window(left, top, right, bottom)


def draw_earth(
    painter: QPainter,
    view: View,
    projection: Albers,
    size: tuple[float, float],
    colors: Colors,
    unit: float,
) -> None:
    """Draw water, land, lakes, rivers and the net; `unit` is the width of a fine line."""
    width, height = size
    painter.fillRect(QRectF(0, 0, width, height), colors.water)
    window = window_of(view, width, height)
    found = map_base.layers(level_for(1 / view.scale), projection)
    painter.save()
    painter.translate(view.x, view.y)
    painter.scale(view.scale, view.scale)
    shore = _pen(colors.coast, 1.5 * unit) if colors.coast.alpha() else None
    for layer, color in (("land", colors.land), ("lakes", colors.water)):
        path = _path(rings_in(found.get(layer, ()), window))
        # The thin line of the same colour closes the seam at the date line.
        painter.setPen(_pen(color, 1.0))
        painter.setBrush(color)
        painter.drawPath(path)
        if shore is not None:
            painter.strokePath(path, shore)
    # Drawn in lines only, rivers would pass for routes: they are left out.
    if shore is None:
        painter.setPen(_pen(colors.water, 1.4 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in lines_in(found.get("rivers", ()), window):
            painter.drawPolyline(polygon(line))
    if colors.net.alpha():
        painter.setPen(_pen(colors.net, unit))
        _draw_net(painter, view, projection, window)
    painter.restore()


def _draw_net(painter: QPainter, view: View, projection: Albers, window: Window) -> None:
    west, east, south, north = _degrees_in(projection, window)
    widest = _WIDEST_MESH / view.scale / 111.0
    across, down = next((net for net in _NETS if net[1] * 2 <= widest), _NETS[-1])
    if (east - west) / across > 90 or (north - south) / down > 90:
        return
    fine = max(0.02, (north - south) / 60)
    steps = math.ceil((north - south) / fine)
    lats = [south + (north - south) * i / steps for i in range(steps + 1)]
    for number in range(math.ceil(west / across), math.floor(east / across) + 1):
        painter.drawPolyline(polygon(_run(projection, [number * across] * len(lats), lats)))
    lons = [west + (east - west) * i / 90 for i in range(91)]
    for number in range(math.ceil(south / down), math.floor(north / down) + 1):
        if abs(number * down) < 90:
            painter.drawPolyline(polygon(_run(projection, lons, [number * down] * len(lons))))


def _run(projection: Albers, lons: list[float], lats: list[float]) -> list[Point]:
    return projection.line([lon - projection.meridian for lon in lons], lats, turned=True)


def _degrees_in(projection: Albers, window: Window) -> tuple[float, float, float, float]:
    """Return west, east, south and north of what a window shows, a little too wide."""
    lats: list[float] = []
    lons: list[float] = []
    for i in range(17):
        for j in range(17):
            x = window.left + (window.right - window.left) * i / 16
            y = window.top + (window.bottom - window.top) * j / 16
            lat, lon = projection.inverse(x, y)
            lats.append(lat)
            turn = (lon - projection.meridian + 180) % 360 - 180
            lons.append(projection.meridian + turn)
    edge = 0.5
    return (
        max(projection.meridian - 179.9, min(lons) - edge),
        min(projection.meridian + 179.9, max(lons) + edge),
        max(-90.0, min(lats) - edge),
        min(90.0, max(lats) + edge),
    )


def edge(projection: Albers, extent: Extent) -> tuple[Point, ...]:
    """Return points along the edges of a part of the earth."""
    shares = [i / 24 for i in range(25)]
    across = [extent.west + (extent.east - extent.west) * share for share in shares]
    up = [extent.south + (extent.north - extent.south) * share for share in shares]
    found: list[Point] = []
    for lat in (extent.south, extent.north):
        found += _run(projection, across, [lat] * len(across))
    for lon in (extent.west, extent.east):
        found += _run(projection, [lon] * len(up), up)
    return tuple(found)


def draw_lines(
    painter: QPainter, lines: Sequence[Sequence[Point]], color: QColor, width: float
) -> None:
    """Draw routes or leaders, in pixels."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(color, width))
    for line in lines:
        painter.drawPolyline(polygon(line))


def draw_marks(painter: QPainter, marks: Sequence[Mark], colors: Colors, unit: float) -> None:
    """Draw places: rings, a full disc for an origin, a small square for orientation."""
    for mark in marks:
        middle = QPointF(mark.x, mark.y)
        painter.setPen(_pen(colors.ink, 3 * unit))
        if mark.kind is PlaceMark.ORIENTATION:
            side = mark.radius * 1.6
            box = QRectF(mark.x - side / 2, mark.y - side / 2, side, side)
            painter.fillRect(box, colors.ink)
        elif mark.kind is PlaceMark.ORIGIN:
            painter.setBrush(colors.ink)
            painter.drawEllipse(middle, mark.radius - 1.5 * unit, mark.radius - 1.5 * unit)
        else:
            painter.setBrush(colors.ink if mark.chosen else colors.water)
            painter.drawEllipse(middle, mark.radius - 1.5 * unit, mark.radius - 1.5 * unit)
        if mark.chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, mark.radius + 5 * unit, mark.radius + 5 * unit)
