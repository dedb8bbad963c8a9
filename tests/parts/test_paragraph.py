"""Running text: nothing is lost in its steps, and what it marks stands out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.paragraph import Paragraph
from kiosk.core.encoding import END, MARK, PARAGRAPH, heading, labelled
from tests.parts.qml_parts import picture, settle, shown

WORDS = " ".join(f"word{n}" for n in range(120))
LINE = 30


@pytest.fixture
def text() -> Iterator[QQuickItem]:
    qml = f'Paragraph {{ width: 400; pixelSize: 20; lineHeight: {LINE}; color: "white" }}'
    with shown(qml, 400, 1200) as item:
        item.setHeight(1200)
        yield item


def ink(image: QImage, left: int = 0, right: int | None = None) -> list[int]:
    """Return the rows of the picture that hold any light, from column `left` to `right`."""
    columns = range(left, right or image.width())
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() > 100 for x in columns)
    ]


def bands(image: QImage) -> list[bytes]:
    """Return each line of the picture that holds any light, as painted."""
    found = (
        image.copy(0, y, image.width(), LINE) for y in range(0, image.height() - LINE + 1, LINE)
    )
    return [bytes(band.constBits()) for band in found if ink(band)]


def test_all_steps_together_are_the_whole_text_in_whole_lines(text: QQuickItem) -> None:
    text.setProperty("markup", WORDS)
    whole = bands(picture(text))
    assert len(whole) == text.property("lines") > 15
    text.setHeight(5.5 * LINE)
    steps = text.property("steps")
    assert steps == -(-len(whole) // 5)
    seen: list[bytes] = []
    for step in range(steps):
        text.setProperty("step", step)
        seen += bands(picture(text).copy(0, 0, 400, 6 * LINE))
    assert seen == whole


def test_a_step_that_does_not_exist_shows_nothing(text: QQuickItem) -> None:
    text.setProperty("markup", WORDS)
    text.setHeight(5 * LINE)
    text.setProperty("step", text.property("steps"))
    assert not ink(picture(text))


def test_a_short_paragraph_is_not_torn(text: QQuickItem) -> None:
    short = " ".join(["short"] * 12)
    text.setProperty("markup", PARAGRAPH.join([short] * 5))
    lines = text.property("lines") // 5
    assert lines > 1
    text.setHeight((2 * lines + 1) * LINE)
    assert text.property("steps") == 3


def test_a_heading_is_not_left_alone_at_the_foot(text: QQuickItem) -> None:
    body = " ".join(["body"] * 16)
    text.setProperty("markup", PARAGRAPH.join([body, heading("Heading"), body]))
    text.setHeight((text.property("lines") // 2 + 1) * LINE)
    assert text.property("steps") == 2
    text.setProperty("step", 1)
    assert isinstance(text, Paragraph)
    assert text.painted_rect().height() > 2 * LINE


def test_a_text_that_fits_has_one_step(text: QQuickItem) -> None:
    text.setProperty("markup", WORDS)
    text.setHeight(text.property("textHeight"))
    assert text.property("steps") == 1
    assert isinstance(text, Paragraph)
    assert not text.is_clipped()


def test_citation_figures_are_raised_and_not_read_out(text: QQuickItem) -> None:
    text.setProperty("markup", "HHHH")
    upright = ink(picture(text))
    text.setProperty("markup", f"{MARK}8888{END}")
    raised = ink(picture(text))
    assert len(raised) < len(upright)
    assert raised[-1] <= upright[-1] - 3
    text.setProperty("markup", f"Exile{MARK}1{END} and return")
    assert text.property("plain") == "Exile and return"


def test_a_text_that_shrinks_stays_on_one_line_down_to_half_its_size(text: QQuickItem) -> None:
    text.setProperty("shrinks", True)
    text.setProperty("pixelSize", 60)
    for words in ("93,139", "93,139 persons"):
        text.setProperty("markup", words)
        assert text.property("lines") == 1
        assert text.property("naturalWidth") <= 400
    text.setProperty("markup", "93,139 persons and more " * 3)
    assert text.property("lines") > 1


def test_words_that_are_whole_are_set_smaller_before_one_is_torn(text: QQuickItem) -> None:
    text.setProperty("whole", True)
    text.setProperty("pixelSize", 60)
    text.setProperty("markup", "«unrehabilitated»")
    assert text.property("lines") == 1
    assert text.property("naturalWidth") <= 400
    text.setProperty("markup", "un" * 20)
    assert text.property("lines") > 1, "half the size is the least"
    text.setProperty("markup", "half-remembered")
    assert text.property("lines") == 2, "a hyphen may end a line"


@pytest.mark.parametrize(
    ("language", "word"), [("en", "rehabilitations"), ("ru", "спецпоселенцами")]
)
def test_a_word_wider_than_its_line_is_hyphenated_and_said_whole(
    text: QQuickItem, language: str, word: str
) -> None:
    text.setProperty("pixelSize", 70)
    text.setProperty("markup", f"So {word}{MARK}1{END} here.")
    torn = text.property("lines")
    text.setProperty("language", language)
    assert 2 <= text.property("lines") <= torn
    assert text.property("capHeight") == pytest.approx(0.7 * 70, abs=1)
    assert text.property("shown") == f"So {word} here."


def test_signs_beyond_the_usual_ones_are_counted_as_qt_counts_them(text: QQuickItem) -> None:
    text.setWidth(120)
    words = "A 🜁 sign 🜂 and its words follow one another"
    text.setProperty("markup", f"{words}{MARK}12{END} 🜁 on.")
    assert text.property("shown") == f"{words} 🜁 on."


def test_labels_stand_in_a_column_of_their_own(text: QQuickItem) -> None:
    text.setProperty("labelWidth", 150)
    text.setProperty("markup", labelled("Supports", "M" * 4))
    image = picture(text)
    assert ink(image, 0, 149)
    assert ink(image, 150)
    text.setProperty("markup", labelled("", "M" * 4))
    settle()
    assert not ink(picture(text), 0, 149)


def test_words_are_set_to_the_right_edge_if_asked(text: QQuickItem) -> None:
    text.setProperty("rightAligned", True)
    text.setProperty("markup", "HHH")
    image = picture(text)
    assert not ink(image, 0, 300)
    assert ink(image, 390)
