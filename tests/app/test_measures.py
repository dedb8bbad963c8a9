"""What the audit measures on a screen, and that each measure finds its breach."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.app.audit import measured
from kiosk.app.measures import (
    Finding,
    Inks,
    Surface,
    cap_heights,
    clipped,
    gaps,
    overlapping,
    target_sizes,
)
from kiosk.core.meaning import Element
from tests.parts.qml_parts import picture, shown

# Four pixels are a millimetre.
SURFACE = Surface(500, 300, 4, 600)


def element(
    said: str,
    box: tuple[float, float, float, float],
    *,
    target: bool = False,
    cut: bool = False,
    role: str = "button",
    size: float = 44,
) -> Element:
    return Element(
        role, said, "en", *box, is_target=target, is_clipped=cut, pixel_size=0 if target else size
    )


GOOD = (
    element("Back", (100, 100, 180, 180), target=True),
    element("Back", (110, 120, 170, 160)),
    element("Next", (200, 100, 280, 180), target=True),
    element("A title", (100, 10, 400, 60), role="paragraph"),
)


def broken(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.is_broken]


def geometry_of(elements: tuple[Element, ...], surface: Surface = SURFACE) -> list[Finding]:
    return broken(
        [
            *target_sizes(elements, surface),
            *gaps(elements, surface),
            *clipped(elements, surface),
            *overlapping(elements),
            *cap_heights(elements, surface),
        ]
    )


def test_a_good_screen_passes() -> None:
    assert geometry_of(GOOD) == []
    assert min(f.value for f in target_sizes(GOOD, SURFACE)) == 20
    assert [f.value for f in gaps(GOOD, SURFACE)] == [5]


def test_a_small_target_is_found() -> None:
    small = element("Up", (300, 100, 358, 180), target=True)
    assert [f.value for f in broken(target_sizes((*GOOD, small), SURFACE))] == [14.5]


def test_targets_that_stand_too_close_are_found() -> None:
    close = element("Up", (288, 100, 368, 180), target=True)
    assert [(f.said, f.note) for f in broken(gaps((*GOOD, close), SURFACE))] == [("Next", "Up")]


def test_values_of_one_choice_may_touch_but_not_overlap() -> None:
    first = element("A", (0, 0, 80, 80), target=True, role="choice")
    beside = element("B", (79, 0, 160, 80), target=True, role="choice")
    over = element("B", (60, 0, 160, 80), target=True, role="choice")
    under = element("B", (0, 82, 80, 160), target=True, role="choice")
    assert not broken(gaps((first, beside), SURFACE))
    assert broken(gaps((first, over), SURFACE))
    assert broken(gaps((first, under), SURFACE))


def test_a_text_beyond_the_edge_is_found() -> None:
    assert broken(clipped(GOOD, Surface(390, 300, 4, 600)))
    assert broken(clipped(GOOD, Surface(500, 170, 4, 600)))


def test_a_text_cut_off_is_found() -> None:
    assert broken(clipped((*GOOD, element("Long", (10, 200, 90, 240), cut=True)), SURFACE))


def test_texts_over_each_other_are_found() -> None:
    assert broken(overlapping((*GOOD, element("More", (390, 20, 450, 50)))))


def test_words_that_burst_their_button_are_found() -> None:
    assert broken(overlapping((*GOOD, element("Далее, далее", (190, 120, 290, 160)))))


@pytest.mark.parametrize(
    ("percent", "role", "least_px"),
    [
        (100, "paragraph", 41.89),
        (100, "label", 32.91),
        (150, "label", 41.89),
        (200, "paragraph", 83.79),
        (200, "label", 41.89),
    ],
)
def test_letters_below_their_limit_are_found(percent: int, role: str, least_px: float) -> None:
    surface = Surface(500, 300, 4, 600, percent)
    enough = element("Words of a sentence", (0, 0, 50, 50), role=role, size=least_px + 0.02)
    small = element("Words of a sentence", (0, 0, 50, 50), role=role, size=least_px - 0.02)
    assert not broken(cap_heights((enough,), surface))
    assert broken(cap_heights((small,), surface))


PARTS = """Item {
    width: 800; height: 400
    Rectangle { width: 400; height: 200; color: "#6A6A6A" }
    Words { x: 20; y: 20; width: 300; size: 40; text: "Pale"; color: "#9A9A9A"; role: "label" }
    Words { x: 420; y: 20; width: 300; size: 40; text: "Clear"; color: "#FFFFFF"; role: "label" }
    Words { x: 20; y: 200; width: 300; size: 12; text: "Tiny"; color: "white"; role: "label" }
    Words {
        x: 20; y: 260; width: 60; size: 40; text: "Overlong"; color: "white"; role: "label"
        wrapMode: Text.NoWrap
    }
    ActionButton { x: 420; y: 200; said: "Small"; width: 50; height: 80; typeUnits: 12 }
    ActionButton { x: 480; y: 200; said: "Near"; width: 200; height: 80 }
}"""


@pytest.fixture
def findings() -> list[Finding]:
    """What is measured on a screen with every fault there is."""
    with shown(PARTS, 800, 400) as item:
        surface = Surface(800, 400, 4, 600)
        before = picture(item)
        window = item.window()
        assert isinstance(item, QQuickItem) and window is not None
        found = measured(window, lambda: picture(item), surface, Inks())
        assert picture(item) == before, "measuring leaves no trace"
        return broken(found)


def test_every_fault_of_a_painted_screen_is_found(findings: list[Finding]) -> None:
    told = {(finding.measure, finding.said) for finding in findings}
    assert {
        ("min_contrast", "Pale"),
        ("min_label_cap_deg", "Tiny"),
        ("clipped", "Overlong"),
        ("min_target_mm", "Small"),
        ("min_gap_mm", "Small"),
    } <= told
    assert not [said for measure, said in told if measure == "min_contrast" and said != "Pale"]
