"""Text of the exhibit on the screen: its own line breaking, raised marks and steps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Property, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.properties import reader, writer
from kiosk.core import encoding

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SERIF, SANS = "PT Serif", "PT Sans"
# How far letters of both faces reach over and under the line they stand on, in em.
_RISE, _FALL = 0.76, 0.23
_TOKENS = re.compile("([\ue000-\ue006])")


@dataclass
class _Block:
    """One laid-out paragraph; `line_tops` are in item pixels before stepping."""

    layout: QTextLayout
    label: QTextLayout | None
    line_height: float
    line_tops: list[float]
    is_heading: bool = False


@QmlElement
class Paragraph(QQuickPaintedItem):
    """Shows encoded words (see `kiosk.core.encoding`) in lines of equal height.

    A text taller than the item is shown in steps of whole lines; short paragraphs are not torn.
    """

    laidOut = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._markup = ""
        self._serif = True
        self._bold = False
        self._italic = False
        self._pixel_size = 38.0
        self._line_height = 54.0
        self._spacing = 0.0
        self._label_width = 0.0
        self._color = QColor("black")
        self._step = 0
        self._right = False
        self._relaxed = False
        self._shrinks = False
        self._drawn_size = 38.0
        self._blocks: list[_Block] = []
        self._steps: list[tuple[float, float]] = [(0.0, 0.0)]
        self._natural_width = 0.0
        self._text_height = 0.0
        self._lines = 0
        self._told = (0.0, 0)
        self.setAntialiasing(True)

    def _relayout(self) -> None:
        width = self.width()
        self._blocks = []
        self._natural_width = 0.0
        self._lines = 0
        self._drawn_size = self._fitting_size(width)
        top = 0.0
        for index, words in enumerate(self._markup.split(encoding.PARAGRAPH)):
            if not words:
                continue
            if index and self._blocks:
                top += self._spacing
            block, height = self._lay_out(words, width, top)
            self._blocks.append(block)
            top += height
        measured = (top, self._natural_width, self._lines)
        if measured != (self._text_height, *self._told):
            self._text_height, self._told = top, (self._natural_width, self._lines)
            self.laidOut.emit()
            self.setImplicitHeight(top)
        self._restep()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Qt: the item has another size."""
        super().geometryChange(new, old)
        if new.width() != old.width():
            self._relayout()
        elif new.height() != old.height():
            self._restep()

    def _fitting_size(self, width: float) -> float:
        """Return the type size; a text that shrinks is made to fit on one line, down to a half."""
        self._drawn_size = self._pixel_size
        if not self._shrinks or width <= 0:
            return self._pixel_size
        text, formats = self._runs(self._markup)
        layout = self._layout(text, self._font(bold=self._bold), formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        fitting = self._pixel_size * width / max(1.0, line.naturalTextWidth() + 2)
        return max(self._pixel_size / 2, min(self._pixel_size, fitting))

    def _lay_out(self, words: str, width: float, top: float) -> tuple[_Block, float]:
        label_words, is_heading = "", False
        if words.startswith(encoding.LABEL):
            label_words, _, words = words[1:].partition(encoding.END)
        elif words.startswith(encoding.HEADING):
            words, is_heading = words[1:].replace(encoding.END, "", 1), True
        text, formats = self._runs(words)
        indent = self._label_width if self._label_width and not is_heading else 0.0
        font = self._font(bold=self._bold or is_heading)
        layout = self._layout(text, font, formats)
        line_height = self._line_height
        tops: list[float] = []
        layout.beginLayout()
        y = top
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width - indent) if width > 0 else 1e6)
            shift = self._baseline() - line.ascent()
            x = indent
            if self._right and width > 0:
                x += width - indent - line.naturalTextWidth()
            line.setPosition(QPointF(x, y + shift))
            self._natural_width = max(self._natural_width, line.naturalTextWidth() + indent)
            tops.append(y)
            y += line_height
        layout.endLayout()
        self._lines += len(tops)
        label = None
        if label_words and indent:
            label = self._layout(label_words, self._font(bold=True), [])
            label.beginLayout()
            label_y = top
            while True:
                line = label.createLine()
                if not line.isValid():
                    break
                line.setLineWidth(indent - self._pixel_size * 0.5)
                line.setPosition(QPointF(0, label_y + self._baseline() - line.ascent()))
                label_y += line_height
            label.endLayout()
        return _Block(layout, label, line_height, tops, is_heading), y - top

    def _baseline(self) -> float:
        """Return where letters stand in a line so that their ink is in its middle, in pixels."""
        return (self._line_height + (_RISE - _FALL) * self._drawn_size) / 2

    def _layout(
        self, text: str, font: QFont, formats: list[QTextLayout.FormatRange]
    ) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.setCacheEnabled(True)
        return layout

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(SERIF if self._serif else SANS)
        font.setPixelSize(max(1, int(self._drawn_size)))
        font.setBold(bold)
        font.setItalic(self._italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self._relaxed:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * self._pixel_size)
            font.setWordSpacing(0.16 * self._pixel_size)
        return font

    def _runs(self, words: str) -> tuple[str, list[QTextLayout.FormatRange]]:
        text = ""
        formats: list[QTextLayout.FormatRange] = []
        open_kind, open_at = "", 0
        for token in _TOKENS.split(words):
            if len(token) == 1 and encoding.END < token <= encoding.HEADING:
                open_kind, open_at = token, len(text)
            elif token == encoding.END:
                if open_kind:
                    formats.append(self._format(open_kind, open_at, len(text)))
                open_kind = ""
            else:
                text += token
        return text, formats

    def _format(self, kind: str, start: int, end: int) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        if kind == encoding.STRONG:
            style.setFontWeight(QFont.Weight.Bold)
        elif kind == encoding.EMPHASIS:
            style.setFontItalic(True)
        elif kind == encoding.TERM:
            style.setFontUnderline(True)
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        elif kind == encoding.MARK:
            style.setFontFamilies([SANS])
            style.setFontWeight(QFont.Weight.Bold)
            style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, end - start, style
        return found

    def _restep(self) -> None:
        before = len(self._steps)
        self._steps = self._break_into_steps(self.height())
        self.update()
        if len(self._steps) != before:
            self.stepsChanged.emit()

    def _break_into_steps(self, height: float) -> list[tuple[float, float]]:
        """Return (first y, end y) of each step, in whole lines."""
        if height <= 0 or self._text_height <= height + 0.5:
            return [(0.0, self._text_height)]
        steps: list[tuple[float, float]] = []
        first = last = 0.0
        for index, block in enumerate(self._blocks):
            bottom = block.line_tops[-1] + block.line_height if block.line_tops else last
            needed = bottom
            if block.is_heading and index + 1 < len(self._blocks):
                following = self._blocks[index + 1]
                needed = following.line_tops[-1] + following.line_height
            whole = needed - block.line_tops[0] if block.line_tops else 0.0
            if steps or last > first:
                torn = needed - first > height + 0.5
                if torn and whole <= height * 0.6 and last > first:
                    steps.append((first, last))
                    first = block.line_tops[0]
            for y in block.line_tops:
                if y + block.line_height - first > height + 0.5 and y > first:
                    steps.append((first, last))
                    first = y
                last = y + block.line_height
        steps.append((first, last))
        return steps

    def paint(self, painter: QPainter) -> None:
        """Draw the lines of the current step."""
        step = min(max(0, self._step), len(self._steps) - 1)
        if self._step >= len(self._steps):
            return
        first, end = self._steps[step]
        painter.setPen(self._color)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        origin = QPointF(0, -first)
        for block in self._blocks:
            for index, y in enumerate(block.line_tops):
                if first - 0.5 <= y and y + block.line_height <= end + 0.5:
                    block.layout.lineAt(index).draw(painter, origin)
                    if index == 0 and block.label is not None:
                        block.label.draw(painter, origin)

    def painted_rect(self) -> QRectF:
        """Return where the words of the current step are painted, in item pixels."""
        first, end = self._steps[min(max(0, self._step), len(self._steps) - 1)]
        rect = QRectF()
        for block in self._blocks:
            for index, y in enumerate(block.line_tops):
                if first - 0.5 <= y and y + block.line_height <= end + 0.5:
                    line = block.layout.lineAt(index)
                    baseline = line.y() + line.ascent() - first
                    rise, fall = _RISE * self._drawn_size, _FALL * self._drawn_size
                    width = line.naturalTextWidth()
                    rect |= QRectF(line.x(), baseline - rise, width, rise + fall)
        return rect

    def is_clipped(self) -> bool:
        """Return whether a line of the current step is cut by the item's edges."""
        rect = self.painted_rect()
        return rect.bottom() > self.height() + 2 or rect.right() > self.width() + 2

    def _count_steps(self) -> int:
        return len(self._steps)

    def _cap_height(self) -> float:
        return QFontMetricsF(self._font(bold=self._bold)).capHeight()

    def _plain(self) -> str:
        words = re.sub("\ue004[^\ue000]*\ue000", "", self._markup)
        return _TOKENS.sub("", words.replace(encoding.PARAGRAPH, " ")).strip()

    # fmt: off
    markupChanged = Signal()
    markup = Property(str, reader("_markup"), writer("_markup", "markupChanged", "_relayout"), notify=markupChanged)
    serifChanged = Signal()
    serif = Property(bool, reader("_serif"), writer("_serif", "serifChanged", "_relayout"), notify=serifChanged)
    boldChanged = Signal()
    bold = Property(bool, reader("_bold"), writer("_bold", "boldChanged", "_relayout"), notify=boldChanged)
    italicChanged = Signal()
    italic = Property(bool, reader("_italic"), writer("_italic", "italicChanged", "_relayout"), notify=italicChanged)
    relaxedChanged = Signal()
    relaxed = Property(bool, reader("_relaxed"), writer("_relaxed", "relaxedChanged", "_relayout"), notify=relaxedChanged)
    rightAlignedChanged = Signal()
    rightAligned = Property(bool, reader("_right"), writer("_right", "rightAlignedChanged", "_relayout"), notify=rightAlignedChanged)
    pixelSizeChanged = Signal()
    pixelSize = Property(float, reader("_pixel_size"), writer("_pixel_size", "pixelSizeChanged", "_relayout"), notify=pixelSizeChanged)
    lineHeightChanged = Signal()
    lineHeight = Property(float, reader("_line_height"), writer("_line_height", "lineHeightChanged", "_relayout"), notify=lineHeightChanged)
    shrinksChanged = Signal()
    shrinks = Property(bool, reader("_shrinks"), writer("_shrinks", "shrinksChanged", "_relayout"), notify=shrinksChanged)
    spacingChanged = Signal()
    spacing = Property(float, reader("_spacing"), writer("_spacing", "spacingChanged", "_relayout"), notify=spacingChanged)
    labelWidthChanged = Signal()
    labelWidth = Property(float, reader("_label_width"), writer("_label_width", "labelWidthChanged", "_relayout"), notify=labelWidthChanged)
    colorChanged = Signal()
    color = Property(QColor, reader("_color"), writer("_color", "colorChanged", "update"), notify=colorChanged)
    stepChanged = Signal()
    step = Property(int, reader("_step"), writer("_step", "stepChanged", "update"), notify=stepChanged)
    stepsChanged = Signal()
    steps = Property(int, _count_steps, notify=stepsChanged)
    lines = Property(int, reader("_lines"), notify=laidOut)
    textHeight = Property(float, reader("_text_height"), notify=laidOut)
    naturalWidth = Property(float, reader("_natural_width"), notify=laidOut)
    capHeight = Property(float, _cap_height, notify=pixelSizeChanged)
    plain = Property(str, _plain, notify=markupChanged)
    # fmt: on
