"""Small pictures of a small exhibit stay as they were approved.

To approve what the screens look like now, run

    KIOSK_REMAKE_GOLDEN=1 pytest tests/golden

look at every changed PNG, and commit those that are right.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QImage

from kiosk.core.events import PanelChosen
from kiosk.store.content import load
from tests.journeys.visitor import Visitor, visiting
from tests.store.small_exhibit import write_exhibit

APPROVED = Path(__file__).parent
WIDTH, HEIGHT = 640, 360
# Another version of the letters' drawing may move edges by a part of a pixel, not more.
LARGEST_MEAN = 1.5
STRONG = 48
LARGEST_STRONG_SHARE = 0.004


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    exhibit = load(write_exhibit(tmp_path_factory.mktemp("small"))).exhibit
    with visiting(exhibit, 1920, 1080) as visitor:
        yield visitor


def picture(visitor: Visitor) -> Image.Image:
    """Return what the screen shows, made small."""
    grabbed = visitor.stage.picture().convertToFormat(QImage.Format.Format_RGB888)
    raw = bytes(grabbed.constBits())
    full = Image.frombytes(
        "RGB", (grabbed.width(), grabbed.height()), raw, "raw", "RGB", grabbed.bytesPerLine()
    )
    return full.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Return the mean difference (0 to 255) and the share of strongly differing pixels."""
    # A blur forgives what no eye sees: the same letter a fraction of a pixel aside.
    soft = [image.filter(ImageFilter.BoxBlur(1)) for image in (one, other)]
    grey = ImageChops.difference(*soft).convert("L")
    strong = sum(grey.histogram()[STRONG:]) / (grey.width * grey.height)
    return ImageStat.Stat(grey).mean[0], strong


def is_alike(one: Image.Image, other: Image.Image) -> bool:
    mean, strong = difference(one, other)
    return mean <= LARGEST_MEAN and strong <= LARGEST_STRONG_SHARE


def bring_up(visitor: Visitor, screen: str) -> None:
    """Show one of the screens that have an approved picture."""
    visit = visitor.stage.visit
    visit.startAgain()
    if screen == "attract":
        return
    visitor.wakes_the_screen()
    visit.chooseContrast(screen == "high-contrast")
    if screen == "quantity":
        visit.send(PanelChosen(0, 0))
    elif screen != "home":
        visit.send(PanelChosen(0, 1))
    if screen == "source":
        visit.openLayer("source", "1")


@pytest.mark.parametrize(
    "screen", ["attract", "home", "quantity", "timeline", "source", "high-contrast"]
)
def test_the_screen_looks_as_approved(visitor: Visitor, screen: str) -> None:
    bring_up(visitor, screen)
    file = APPROVED / f"{screen}.png"
    now = picture(visitor)
    if os.environ.get("KIOSK_REMAKE_GOLDEN"):
        now.quantize(64).save(file, optimize=True)
    with Image.open(file) as kept:
        approved = kept.convert("RGB")
    assert is_alike(now, approved), f"{screen}: mean, share {difference(now, approved)}"


def test_another_screen_is_not_alike(visitor: Visitor) -> None:
    bring_up(visitor, "quantity")
    one = picture(visitor)
    bring_up(visitor, "timeline")
    assert not is_alike(one, picture(visitor))


def test_a_word_out_of_place_is_not_alike(visitor: Visitor) -> None:
    bring_up(visitor, "home")
    home = picture(visitor)
    moved = home.copy()
    moved.paste(home.crop((10, 10, 230, 50)), (14, 13))
    assert not is_alike(home, moved)


def test_nothing_but_approved_pictures_lie_here() -> None:
    files = {file.name for file in APPROVED.glob("*.png")}
    assert len(files) == 6
    assert all((APPROVED / name).stat().st_size < 80_000 for name in files)
