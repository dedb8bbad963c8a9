"""Encoded words as Qt lays them out: one text, and the format of each run in it."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from kiosk.bridge.hyphens import SOFT_HYPHEN
from kiosk.core import encoding

SERIF, SANS = "PT Serif", "PT Sans"
# How far a citation figure is raised, in per cent of the line: no further than its line is high.
_RAISE_PERCENT = 27
_TOKENS = re.compile("([\ue000-\ue006])")


def said(layout: QTextLayout, start: int, length: int) -> str:
    """Return a stretch of a text without the citation figures in it."""
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    units = bytearray(_units(layout.text()))
    del units[2 * (start + length) :]
    for mark in reversed(layout.formats()):
        if mark.format.verticalAlignment() == raised:
            del units[2 * max(start, mark.start) : 2 * (mark.start + mark.length)]
    return units[2 * start :].decode("utf-16-le", "ignore").replace(SOFT_HYPHEN, "")


def line_end(layout: QTextLayout, line: int) -> str:
    """Return the last character of a line."""
    end = layout.lineAt(line).textStart() + layout.lineAt(line).textLength()
    return _units(layout.text())[: 2 * end].decode("utf-16-le", "ignore")[-1:]


def _units(text: str) -> bytes:
    """Return a text in the units by which Qt counts places in it, two bytes each."""
    return text.encode("utf-16-le", "surrogatepass")


def is_right_to_left(text: str) -> bool:
    """Return whether any letter of the text is written from right to left."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def layout_of(
    text: str, font: QFont, formats: list[QTextLayout.FormatRange], *, mirrored: bool = False
) -> QTextLayout:
    """Return a layout for a text, whose lines are still to be broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    if mirrored and is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.setCacheEnabled(True)
    return layout


def runs(words: str) -> tuple[str, list[QTextLayout.FormatRange]]:
    """Return encoded words as one text, and where in it which format applies."""
    text = ""
    formats: list[QTextLayout.FormatRange] = []
    open_kind, open_at = "", 0
    for token in _TOKENS.split(words):
        if len(token) == 1 and encoding.END < token <= encoding.HEADING:
            open_kind, open_at = token, len(_units(text)) // 2
        elif token == encoding.END:
            if open_kind:
                formats.append(_format(open_kind, open_at, len(_units(text)) // 2))
            open_kind = ""
        else:
            text += token
    return text, formats


def _format(kind: str, start: int, end: int) -> QTextLayout.FormatRange:
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
        style.setSuperScriptBaseline(_RAISE_PERCENT)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, style
    return found
