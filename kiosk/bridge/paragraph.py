"""Text of the exhibit on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import reader
from kiosk.bridge.typesetting import Style, Typeset, typeset
from kiosk.core.encoding import plain

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


def _styled(name: str, signal: str) -> tuple[Any, Any]:
    """Return getter and setter of one field of the style; the setter emits `signal`."""

    def read(self: Paragraph) -> Any:
        return getattr(self.style, name)

    def write(self: Paragraph, value: Any) -> None:
        if getattr(self.style, name) != value:
            self.style = replace(self.style, **{name: value})
            self.relayout()
            getattr(self, signal).emit()

    return read, write


@QmlElement
class Paragraph(QQuickPaintedItem):
    """Shows encoded words (see `kiosk.core.encoding`) in lines of equal height.

    A text taller than the item is shown in steps of whole lines; short paragraphs are not torn.
    """

    laidOut = Signal()
    stepsChanged = Signal()
    stepChanged = Signal()
    markupChanged = Signal()
    colorChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.style = Style()
        self._markup = ""
        self._color = QColor("black")
        self._step = 0
        self._typeset = Typeset()
        self._steps: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
        self.setAntialiasing(True)
        self._last_will = LastWill(self)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Qt: the item has another size."""
        super().geometryChange(new, old)
        if new.width() != old.width():
            self.relayout()
        elif new.height() != old.height():
            self._restep()

    def relayout(self) -> None:
        """Break the words anew; tell only if that changed how much room they take."""
        before = self._measures()
        self._typeset = typeset(self._markup, self.width(), self.style)
        if self._measures() != before:
            self.laidOut.emit()
            self.setImplicitHeight(self._typeset.height)
        self._restep()

    def _measures(self) -> tuple[float, float, int]:
        return self._typeset.height, self._typeset.natural_width, self._typeset.lines

    def _restep(self) -> None:
        before = len(self._steps)
        self._steps = self._typeset.steps(self.height())
        self.update()
        self.shownChanged.emit()
        if len(self._steps) != before:
            self.stepsChanged.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the lines of the current step."""
        if self._step >= len(self._steps):
            return
        step = self._steps[max(0, self._step)]
        painter.setPen(self._color)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        origin = QPointF(0, -step[0])
        for block in self._typeset.blocks:
            for index, top in enumerate(block.line_tops):
                if not self._typeset.shows(step, top):
                    continue
                block.layout.lineAt(index).draw(painter, origin)
                if index == 0 and block.label is not None:
                    block.label.draw(painter, origin)

    def painted_rect(self) -> QRectF:
        """Return where the letters of the current step are painted, in item pixels."""
        if self._step >= len(self._steps):
            return QRectF()
        return self._typeset.painted(self._steps[max(0, self._step)])

    def letter_size(self) -> float:
        """Return the size of the letters as they are, also where they shrink to fit."""
        return self._typeset.size

    def is_clipped(self) -> bool:
        """Return whether a line of the current step is cut by the item's edges."""
        rect = self.painted_rect()
        across = rect.left() < -2 or rect.right() > self.width() + 2
        return across or rect.bottom() > self.height() + 2

    def _set_markup(self, value: str) -> None:
        if value != self._markup:
            self._markup = value
            self.relayout()
            self.markupChanged.emit()

    def _set_step(self, value: int) -> None:
        if value != self._step:
            self._step = value
            self.update()
            self.shownChanged.emit()
            self.stepChanged.emit()

    def _set_color(self, value: QColor) -> None:
        if value != self._color:
            self._color = QColor(value)
            self.update()
            self.colorChanged.emit()

    def _shown(self) -> str:
        """Return the words that the current step paints, a paragraph to a line."""
        return self._typeset.words(self._steps[min(max(0, self._step), len(self._steps) - 1)])

    def _count_steps(self) -> int:
        return len(self._steps)

    # fmt: off
    markup = Property(str, reader("_markup"), _set_markup, notify=markupChanged)
    color = Property(QColor, reader("_color"), _set_color, notify=colorChanged)
    step = Property(int, reader("_step"), _set_step, notify=stepChanged)
    serifChanged = Signal()
    serif = Property(bool, *_styled("serif", "serifChanged"), notify=serifChanged)
    boldChanged = Signal()
    bold = Property(bool, *_styled("bold", "boldChanged"), notify=boldChanged)
    italicChanged = Signal()
    italic = Property(bool, *_styled("italic", "italicChanged"), notify=italicChanged)
    relaxedChanged = Signal()
    relaxed = Property(bool, *_styled("relaxed", "relaxedChanged"), notify=relaxedChanged)
    shrinksChanged = Signal()
    shrinks = Property(bool, *_styled("shrinks", "shrinksChanged"), notify=shrinksChanged)
    wholeChanged = Signal()
    whole = Property(bool, *_styled("whole", "wholeChanged"), notify=wholeChanged)
    languageChanged = Signal()
    language = Property(str, *_styled("language", "languageChanged"), notify=languageChanged)
    rightAlignedChanged = Signal()
    rightAligned = Property(bool, *_styled("right_aligned", "rightAlignedChanged"), notify=rightAlignedChanged)
    mirroredChanged = Signal()
    mirrored = Property(bool, *_styled("mirrored", "mirroredChanged"), notify=mirroredChanged)
    pixelSizeChanged = Signal()
    pixelSize = Property(float, *_styled("pixel_size", "pixelSizeChanged"), notify=pixelSizeChanged)
    lineHeightChanged = Signal()
    lineHeight = Property(float, *_styled("line_height", "lineHeightChanged"), notify=lineHeightChanged)
    spacingChanged = Signal()
    spacing = Property(float, *_styled("spacing", "spacingChanged"), notify=spacingChanged)
    labelWidthChanged = Signal()
    labelWidth = Property(float, *_styled("label_width", "labelWidthChanged"), notify=labelWidthChanged)
    steps = Property(int, _count_steps, notify=stepsChanged)
    lines = Property(int, lambda s: s._typeset.lines, notify=laidOut)
    textHeight = Property(float, lambda s: s._typeset.height, notify=laidOut)
    naturalWidth = Property(float, lambda s: s._typeset.natural_width, notify=laidOut)
    capHeight = Property(float, lambda s: s._typeset.cap_height, notify=laidOut)
    shownChanged = Signal()
    shown = Property(str, _shown, notify=shownChanged)
    plain = Property(str, lambda s: plain(s._markup), notify=markupChanged)
    # fmt: on
