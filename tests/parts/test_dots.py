"""One dot, one person: the dots on a picture can be counted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from tests.parts.qml_parts import picture, shown


def spots(image: QImage) -> list[set[tuple[int, int]]]:
    """Return the separate patches of light of a picture."""
    lit = {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() > 60
    }
    found = []
    while lit:
        patch, rim = set(), {lit.pop()}
        while rim:
            x, y = rim.pop()
            patch.add((x, y))
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & lit
            lit -= near
            rim |= near
        found.append(patch)
    return found


def block(count: int, extra: str = "") -> str:
    return (
        f"DotBlock {{ columns: 12; pitch: 16; count: {count}; {extra}\n"
        'width: 12 * 16; height: implicitHeight; color: "white" }'
    )


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 100, 137])
def test_a_block_paints_as_many_dots_as_it_counts(count: int) -> None:
    with shown(block(count), 200, 220) as item:
        assert len(spots(picture(item))) == count


def test_dots_of_each_part_have_their_own_colour() -> None:
    extra = 'bronze: 10; shade: 25; low: 60; bronzeColor: "red"; shadeColor: "lime"; '
    with shown(block(80, extra + 'paleColor: "blue"'), 200, 220) as item:
        image = picture(item)
        names = [
            max(map(image.pixelColor, *zip(*spot, strict=True)), key=light).name()
            for spot in spots(image)
        ]
        assert [names.count(c) for c in ("#ff0000", "#00ff00", "#ffffff", "#0000ff")] == [
            10,
            15,
            35,
            20,
        ]


def light(color: object) -> float:
    return color.lightness() + color.value()  # type: ignore[attr-defined]


def test_a_block_stands_on_its_lower_edge() -> None:
    with shown(block(13), 200, 220) as item:
        item.setHeight(160)
        image = picture(item)
        assert len([s for s in spots(image) if min(y for _, y in s) >= 160 - 16]) == 12


def test_a_plain_paints_as_many_dots_as_it_counts_and_spares_its_hole() -> None:
    qml = """DotPlain { width: 600; height: 400; count: 60; unit: 3
        hole: Qt.rect(200, 200, 200, 80)
        leftColor: "white"; middleColor: "white"; rightColor: "white" }"""
    with shown(qml, 600, 400) as item:
        image = picture(item)
        found = spots(image)
        # Near the horizon dots may touch; none may be missing or painted twice.
        assert 54 <= len(found) <= 60
        assert not spots(image.copy(200, 200, 200, 80))
        item.setProperty("count", 30)
        assert 27 <= len(spots(picture(item))) <= 30
