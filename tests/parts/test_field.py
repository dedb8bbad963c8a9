"""One dot, one person: the 93,139 dots of a field are counted on the picture itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QImage

from tests.parts.qml_parts import picture, shown

PEOPLE = 93_139
WIDTH, HEIGHT, CLOSER = 1920, 860, 3
# How light a pixel of a dot is at least, of 255.
LIGHT = 190


def spots(image: QImage) -> Counter[str]:
    """Count the separate patches of light, by the colour in the middle of their longest row."""
    width, height = image.width(), image.height()
    coloured = image.convertToFormat(QImage.Format.Format_RGB32)
    levels = bytearray(width * height)
    for channel in range(3):
        part = bytes(coloured.constBits())[channel::4]
        levels = bytearray(map(max, levels, part)) if any(part) else levels
    lit = levels.translate(bytes(level > LIGHT for level in range(256)))
    patch: list[int] = []
    longest: list[tuple[int, int]] = []
    above: list[tuple[int, int, int]] = []
    for row in range(height):
        runs, first = [], 0
        for match in re.finditer(b"\x01+", lit[row * width : (row + 1) * width]):
            start, end = match.span()
            name = len(patch)
            patch.append(name)
            longest.append((end - start, row * width + (start + end) // 2))
            while first < len(above) and above[first][1] < start:
                first += 1
            for other in range(first, len(above)):
                if above[other][0] > end:
                    break
                join(patch, longest, name, above[other][2])
            runs.append((start, end, name))
        above = runs
    pixels = memoryview(coloured.constBits()).cast("I")
    middles = (longest[n][1] for n, root in enumerate(patch) if n == root)
    return Counter(f"#{pixels[middle] & 0xFFFFFF:06x}" for middle in middles)


def join(patch: list[int], longest: list[tuple[int, int]], one: int, other: int) -> None:
    """Make two rows of light one patch."""
    for name in (one, other):
        while patch[name] != name:
            name = patch[name]
        one, other = other, name
    if one != other:
        patch[one] = other
        longest[other] = max(longest[one], longest[other])


def field(count: int, extra: str = "", width: int = WIDTH, height: int = HEIGHT) -> str:
    return (
        f"DotField {{ width: {width}; height: {height}; count: {count}; {extra}\n"
        'color: "white"; bronzeColor: "red"; shadeColor: "blue"; paleColor: "lime" }'
    )


def test_all_93_139_dots_are_there_to_be_counted() -> None:
    wide, tall = WIDTH * CLOSER, HEIGHT * CLOSER
    opening = f"openings: [Qt.rect(0, 0, {wide // 2}, {tall // 2})]"
    with shown(field(PEOPLE, opening, wide, tall), wide, tall) as item:
        image = picture(item)
        assert sum(spots(image).values()) == PEOPLE
        assert not spots(image.copy(0, 0, wide // 2, tall // 2))


@pytest.mark.parametrize("count", [0, 1, 137, 2_000])
def test_a_field_paints_as_many_dots_as_it_counts(count: int) -> None:
    with shown(field(count, "", 800, 600), 800, 600) as item:
        assert sum(spots(picture(item)).values()) == count
        item.setProperty("count", count + 1)
        assert sum(spots(picture(item)).values()) == count + 1


def test_as_many_dots_as_a_part_counts_have_its_colours() -> None:
    part = "part: 160; partLow: 100; low: 500; label: Qt.size(200, 40); gap: 6"
    part += '; paper: "blue"'
    with shown(field(600, part, 800, 600), 800, 600) as item:
        found = spots(picture(item))
        assert (found["#ff0000"], found["#0000ff"], found["#00ff00"]) == (100, 60, 100)
        assert found["#ffffff"] == 340


def test_a_closer_view_shows_the_same_dots_apart() -> None:
    with shown(field(PEOPLE), WIDTH, HEIGHT) as item:
        item.setProperty("viewScale", 16.0)
        found = sum(spots(picture(item)).values())
        expected = WIDTH * HEIGHT / (16.0 * item.property("pitch")) ** 2
        assert found == pytest.approx(expected, rel=0.15)


def test_a_crowded_field_says_that_it_has_no_room() -> None:
    with shown(field(PEOPLE, "", 300, 200), 300, 200) as item:
        picture(item)
        assert 0 < item.property("pitch") < 1
