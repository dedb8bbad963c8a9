"""The contrast of painted words, against colours that are known."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter

from kiosk.app.contrast import Contrast, picture, ratio, weakest
from kiosk.app.stage import application

WIDTH, HEIGHT, SIZE_PX = 600, 120, 34
BOX = (20, 20, WIDTH - 20, HEIGHT - 20)
WORDS = "Широкстрой, winter of 1944, some letters"


def paper(*stops: str) -> QImage:
    """Return a ground that runs through these colours from left to right."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    gradient = QLinearGradient(0, 0, WIDTH, 0)
    for place, stop in enumerate(stops):
        gradient.setColorAt(place / max(1, len(stops) - 1), QColor(stop))
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.end()
    return image


def written(
    ground: QImage, ink: str, size_px: int = SIZE_PX, second: str = "", weight: int = 400
) -> Image.Image:
    """Return the ground with words on it, the last of them in a second ink."""
    application()
    image = ground.copy()
    font = QFont("PT Sans")
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    place = QRectF(20, 20, WIDTH - 40, HEIGHT - 40)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, int(left), WORDS[: 20 if second else None])
    if second:
        painter.setPen(QColor(second))
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "pale"
        )
    painter.end()
    return picture(image)


def measured(ground: QImage, ink: str, **how: object) -> Contrast:
    shown = written(ground, ink, **how)  # type: ignore[arg-type]
    return weakest(shown, picture(ground), BOX, 2 * SIZE_PX)


@pytest.mark.parametrize(
    ("ink", "ground", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#CB9F60", "#101316", 7.69)],
)
def test_flat_colours_have_the_ratio_of_the_standard(
    ink: str, ground: str, expected: float
) -> None:
    found = measured(paper(ground), ink)
    assert found.ratio == pytest.approx(expected, rel=0.01)
    assert found.ratio == pytest.approx(ratio(found.ink, found.paper))


@pytest.mark.parametrize("size_px", [14, 20, 34, 60])
def test_the_pale_rims_of_thin_letters_are_not_taken_for_ink(size_px: int) -> None:
    assert measured(paper("#F5F1E8"), "#101316", size_px=size_px).ratio > 15


def test_one_pale_word_in_a_dark_line_is_found() -> None:
    assert measured(paper("#FFFFFF"), "#000000", second="#8A8A8A").ratio < 4


def test_words_in_the_colour_of_their_paper_have_no_contrast() -> None:
    assert measured(paper("#202020"), "#202020").ratio == 1


def test_the_worst_place_of_a_picture_counts() -> None:
    assert measured(paper("#000000", "#101010", "#C0C0C0"), "#FFFFFF").ratio < 2.5
    assert measured(paper("#000000", "#101010", "#202020"), "#FFFFFF").ratio > 14


@pytest.mark.parametrize("ink", ["#FFFFFF", "#000000"])
def test_dots_behind_words_are_found_and_dots_far_away_are_not(ink: str) -> None:
    ground = paper("#808080" if ink == "#000000" else "#303030")
    far = ground.copy()
    painter = QPainter(ground)
    for x in range(0, WIDTH, 6):
        for y in range(0, HEIGHT, 6):
            painter.fillRect(x, y, 3, 3, QColor(ink))
    painter.end()
    assert measured(ground, ink).ratio < 1.2
    painter = QPainter(far)
    painter.fillRect(0, 0, WIDTH, 12, QColor(ink))
    painter.end()
    assert measured(far, ink).ratio > 5


def test_a_box_beyond_the_picture_has_nothing_to_read() -> None:
    shown = picture(paper("#FFFFFF"))
    assert weakest(shown, shown, (WIDTH + 5, 0, WIDTH + 50, 40), 40).ratio == 1
