"""Requests in each minute, as a picture: bars, a scale, and the time in which the server failed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from kiosk.system import places

WIDTH, HEIGHT = 1100, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 20, 60, 60
PAPER, INK, GREY, BAR, DOWN = "#ffffff", "#1d2a33", "#c9d1d6", "#2f6f8f", "#f3dcd2"
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def draw(
    per_minute: Mapping[int, int], minutes: int, down_s: tuple[float, float], file: Path
) -> None:
    """Draw the requests of each minute to a PNG file."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    words = ImageFont.truetype(str(places.FONTS / "PTSans-Regular.ttf"), 16)
    title = ImageFont.truetype(str(places.FONTS / "PTSans-Bold.ttf"), 20)
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
    most = max(per_minute.values())
    step = next(step for step in STEPS if most / step <= 6)
    top = step * (-(-most // step))

    def x(minute: float) -> float:
        return LEFT + wide * minute / minutes

    def y(count: float) -> float:
        return TOP + high * (1 - count / top)

    pen.text((LEFT, 16), "Requests to the server in each minute", INK, title)
    pen.rectangle((x(down_s[0] / 60), TOP, x(down_s[1] / 60), TOP + high), DOWN)
    pen.text((x(down_s[0] / 60) + 4, TOP + 2), "server down", INK, words)
    for count in range(0, top + 1, step):
        pen.line((LEFT, y(count), WIDTH - RIGHT, y(count)), GREY)
        pen.text((LEFT - 8, y(count)), str(count), INK, words, anchor="rm")
    for minute, count in per_minute.items():
        pen.rectangle((x(minute) + 1, y(count), x(minute + 1) - 1, TOP + high), BAR)
    for minute in range(0, minutes + 1, 30):
        pen.text((x(minute), TOP + high + 8), str(minute), INK, words, anchor="ma")
    told = "minutes after all kiosks were switched on at once, with a new version waiting"
    pen.text((LEFT + wide / 2, HEIGHT - 12), told, INK, words, anchor="ms")
    pen.line((LEFT, TOP + high, WIDTH - RIGHT, TOP + high), INK)
    image.save(file, optimize=True)
