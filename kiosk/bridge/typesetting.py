"""Breaks encoded words into lines of equal height, with raised marks, and lines into steps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from kiosk.bridge.hyphens import SOFT_HYPHEN, hyphenated
from kiosk.bridge.run_formats import SANS, SERIF, layout_of, line_end, runs, said
from kiosk.core import encoding

# How far letters of both faces reach over and under the line they stand on, in em.
_RISE, _FALL = 0.76, 0.23
_MAY_END_A_LINE = "-‐–—/" + SOFT_HYPHEN
_NO_LIMIT = 1e6


@dataclass(frozen=True)
class Style:
    """How words are set. Sizes in pixels; `label_width` is the margin column of labels.

    `mirrored` text begins at the right, as the screen does where it is read.
    """

    serif: bool = True
    bold: bool = False
    italic: bool = False
    pixel_size: float = 38.0
    line_height: float = 54.0
    spacing: float = 0.0
    label_width: float = 0.0
    right_aligned: bool = False
    mirrored: bool = False
    relaxed: bool = False
    shrinks: bool = False
    whole: bool = False
    language: str = ""

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """Return the face at `size` pixels; relaxed text has the spacing of WCAG 1.4.12."""
        font = QFont(SERIF if self.serif else SANS)
        font.setPixelSize(max(1, int(size)))
        font.setBold(bold or self.bold)
        font.setItalic(self.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self.relaxed:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * size)
            font.setWordSpacing(0.16 * size)
        return font

    def spread(self) -> Style:
        """Return the style with the lines and paragraphs of WCAG 1.4.12, where they are closer.

        Without any space between them, paragraphs are the lines of a label, and stay so.
        """
        return replace(
            self,
            line_height=max(self.line_height, 1.5 * self.pixel_size),
            spacing=max(self.spacing, 2 * self.pixel_size) if self.spacing else 0.0,
        )


@dataclass(frozen=True)
class Block:
    """One laid-out paragraph; `line_tops` are in pixels from the top of the text."""

    layout: QTextLayout
    label: QTextLayout | None
    line_tops: tuple[float, ...]
    natural_width: float
    is_heading: bool = False


@dataclass(frozen=True)
class Typeset:
    """A text broken into lines. All sizes in pixels."""

    style: Style = Style()
    size: float = 38.0
    blocks: tuple[Block, ...] = ()
    height: float = 0.0

    @cached_property
    def natural_width(self) -> float:
        """Width of the widest line."""
        return max((block.natural_width for block in self.blocks), default=0.0)

    @property
    def lines(self) -> int:
        """How many lines the text takes."""
        return sum(len(block.line_tops) for block in self.blocks)

    @property
    def cap_height(self) -> float:
        """Height of a capital letter."""
        return QFontMetricsF(self.style.font(self.size)).capHeight()

    def painted(self, step: tuple[float, float]) -> QRectF:
        """Return where the letters of one step are painted."""
        rect = QRectF()
        for block in self.blocks:
            for index, top in enumerate(block.line_tops):
                if self.shows(step, top):
                    line = block.layout.lineAt(index)
                    baseline = line.y() + line.ascent() - step[0]
                    top_left = QPointF(line.x(), baseline - _RISE * self.size)
                    rect |= QRectF(
                        top_left.x(),
                        top_left.y(),
                        line.naturalTextWidth(),
                        (_RISE + _FALL) * self.size,
                    )
        return rect

    @property
    def tears_a_word(self) -> bool:
        """Whether a line ends within a word that has no hyphen there."""
        return any(
            not (end.isspace() or end in _MAY_END_A_LINE)
            for block in self.blocks
            for end in map(partial(line_end, block.layout), range(block.layout.lineCount() - 1))
        )

    def words(self, step: tuple[float, float]) -> str:
        """Return the words of one step, a paragraph to a line, without citation figures."""
        found = []
        for block in self.blocks:
            shown = [i for i, top in enumerate(block.line_tops) if self.shows(step, top)]
            if not shown:
                continue
            lines = (block.layout.lineAt(index) for index in shown)
            words = "".join(
                said(block.layout, line.textStart(), line.textLength()) for line in lines
            )
            label = block.label.text() if block.label is not None and shown[0] == 0 else ""
            found.append(f"{label}: {words.strip()}" if label else words.strip())
        return "\n".join(filter(None, found))

    def shows(self, step: tuple[float, float], top: float) -> bool:
        """Return whether the line at `top` belongs to the step."""
        return step[0] - 0.5 <= top and top + self.style.line_height <= step[1] + 0.5

    def steps(self, height: float) -> tuple[tuple[float, float], ...]:
        """Return (first y, end y) of each step that fits in `height`, in whole lines.

        Short paragraphs are not torn, and a heading stays with what follows it.
        """
        if height <= 0 or self.height <= height + 0.5:
            return ((0.0, self.height),)
        line_height = self.style.line_height
        steps: list[tuple[float, float]] = []
        first = last = 0.0
        for index, block in enumerate(self.blocks):
            if not block.line_tops:
                continue
            end = block.line_tops[-1]
            if block.is_heading and index + 1 < len(self.blocks):
                end = (self.blocks[index + 1].line_tops[:2] or (end,))[-1]
            whole = end + line_height - block.line_tops[0]
            torn = end + line_height - first > height + 0.5
            if torn and last > first and (block.is_heading or whole <= height * 0.4):
                steps.append((first, last))
                first = block.line_tops[0]
            for top in block.line_tops:
                if top + line_height - first > height + 0.5 and top > first:
                    steps.append((first, last))
                    first = top
                last = top + line_height
        return (*steps, (first, last))


def typeset(markup: str, width: float, style: Style) -> Typeset:
    """Break encoded words into lines `width` pixels wide; 0 means as wide as they are.

    A word that is wider than a line is hyphenated; in words that are `whole`, all are set smaller
    instead, down to half.
    """
    markup = encoding.without_languages(markup)
    if style.relaxed:
        style = style.spread()
    size = _fitting_size(markup, width, style) if style.shrinks else style.pixel_size
    found = _set(markup, width, size, style)
    if not found.tears_a_word:
        return found
    if not (style.whole or style.shrinks):
        metrics, room = QFontMetricsF(style.font(size)), width - style.label_width

        def is_too_wide(word: str) -> bool:
            return metrics.horizontalAdvance(encoding.plain(word)) > room

        return _set(hyphenated(markup, style.language, is_too_wide), width, size, style)
    while size > style.pixel_size / 2:
        size = max(style.pixel_size / 2, size * 0.95)
        found = _set(markup, width, size, style)
        if not found.tears_a_word:
            break
    return found


def _set(markup: str, width: float, size: float, style: Style) -> Typeset:
    blocks: list[Block] = []
    top = 0.0
    for words in markup.split(encoding.PARAGRAPH):
        if words:
            top += style.spacing if blocks else 0.0
            block = _set_block(words, width, top, size, style)
            blocks.append(block)
            top += len(block.line_tops) * style.line_height
    return Typeset(style, size, tuple(blocks), top)


def _fitting_size(markup: str, width: float, style: Style) -> float:
    """Return the size at which the words fit on one line, but at least half the wanted one."""
    if width <= 0:
        return style.pixel_size
    text, formats = runs(markup)
    layout = layout_of(text, style.font(style.pixel_size), formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_NO_LIMIT)
    layout.endLayout()
    fitting = int(style.pixel_size) * width / max(1.0, line.naturalTextWidth() + 2)
    return max(style.pixel_size / 2, min(style.pixel_size, fitting))


def _set_block(words: str, width: float, top: float, size: float, style: Style) -> Block:
    label_words, is_heading = "", False
    if words.startswith(encoding.LABEL):
        label_words, _, words = words[1:].partition(encoding.END)
    elif words.startswith(encoding.HEADING):
        words, is_heading = words[1:].replace(encoding.END, "", 1), True
    indent = 0.0 if is_heading else style.label_width
    text, formats = runs(words)
    font = style.font(size, bold=is_heading)
    layout = layout_of(text, font, formats, mirrored=style.mirrored)
    room = max(1.0, width - indent) if width > 0 else _NO_LIMIT
    at = 0.0 if style.mirrored else indent
    tops, natural = _break_lines(layout, at, top, room, size, style)
    label = None
    if label_words and indent:
        label = layout_of(label_words, style.font(size, bold=True), [], mirrored=style.mirrored)
        beside = replace(style, right_aligned=False)
        column = max(1.0, indent - size * 0.5)
        at = width - column if style.mirrored else 0.0
        _break_lines(label, at, top, column, size, beside)
    return Block(layout, label, tops, natural + indent, is_heading)


def _break_lines(
    layout: QTextLayout, x: float, top: float, room: float, size: float, style: Style
) -> tuple[tuple[float, ...], float]:
    baseline = (style.line_height + (_RISE - _FALL) * size) / 2
    tops: list[float] = []
    natural = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        y = top + len(tops) * style.line_height
        at_right = style.right_aligned != style.mirrored and room < _NO_LIMIT
        shift = room - line.naturalTextWidth() if at_right else 0
        line.setPosition(QPointF(x + shift, y + baseline - line.ascent()))
        natural = max(natural, line.naturalTextWidth())
        tops.append(y)
    layout.endLayout()
    return tuple(tops), natural
