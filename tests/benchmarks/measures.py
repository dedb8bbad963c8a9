"""What is measured: drawing, turning pages, standing still. Figures, not judgements."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.app.stage import Stage
from kiosk.bridge.dot_items import DotBlock, DotPlain
from kiosk.bridge.field_items import DotField
from kiosk.core.events import PanelChosen

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 93_139
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True)
class Start:
    """Medians of several starts."""

    first_frame_s: float
    peak_mb: float


@dataclass(frozen=True)
class Slope:
    """How a value grows with each step, and how sure that is (95 %)."""

    each: float
    bound: float


def start(kind: str, runs: int) -> Start:
    """Start a window of this kind in processes of their own, one after another."""
    found = []
    for _ in range(runs):
        command = [sys.executable, "-m", "tests.benchmarks.window", kind]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        found.append(json.loads(done.stdout.splitlines()[-1]))
    return Start(*(statistics.median(f[key] for f in found) for key in found[0]))


def drawing_ms(item: QQuickPaintedItem, runs: int) -> float:
    """Return how long the item takes to paint itself, in milliseconds; the median of runs."""
    image = QImage(int(item.width()), int(item.height()), QImage.Format.Format_ARGB32_Premultiplied)
    found = []
    for _ in range(runs):
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begun = time.perf_counter()
        item.paint(painter)
        found.append(1000 * (time.perf_counter() - begun))
        painter.end()
    return statistics.median(found)


def plain_of_dots() -> DotPlain:
    """Return the plain of the attract screen at 1920 x 1080."""
    item = DotPlain()
    item.setSize(QImage(1920, 480, QImage.Format.Format_RGB32).size())
    item.setProperty("count", PEOPLE)
    return item


def field_of_dots() -> DotField:
    """Return a field of as many dots that fills the screen."""
    item = DotField()
    item.setSize(QImage(1920, 860, QImage.Format.Format_RGB32).size())
    for name, value in {"count": PEOPLE, "part": 16_594, "partLow": 16_017}.items():
        item.setProperty(name, value)
    return item


def laying_ms(item: DotField, runs: int) -> float:
    """Return how long a field takes to lay its dots out, in milliseconds; the median of runs."""
    found = []
    for _ in range(runs):
        begun = time.perf_counter()
        item.updatePolish()
        found.append(1000 * (time.perf_counter() - begun))
    return statistics.median(found)


def block_of_dots() -> DotBlock:
    """Return a block of as many dots, in the place of a figure."""
    item = DotBlock()
    for name, value in {"count": PEOPLE, "columns": 400, "pitch": 2.0}.items():
        item.setProperty(name, value)
    item.setProperty("color", QColor("black"))
    item.setSize(QImage(800, 480, QImage.Format.Format_RGB32).size())
    return item


def memory_kb() -> float:
    """Return how much memory this process holds now, in kilobytes; 0 where nobody tells."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * PAGE_BYTES / 1024 if told.exists() else 0.0


def turn_pages(stage: Stage, turns: int, samples: int) -> tuple[tuple[float, float], ...]:
    """Turn pages, panel after panel; return (turn, kilobytes) now and then."""
    pages = [(p, n) for p, count in enumerate(stage.visit.context.tour.pages) for n in range(count)]
    found = []
    for turn in range(turns):
        stage.visit.send(PanelChosen(*pages[turn % len(pages)]))
        stage.settle()
        if turn % max(1, turns // samples) == 0:
            found.append((float(turn), memory_kb()))
    return tuple(found)


def slope(points: tuple[tuple[float, float], ...]) -> Slope:
    """Return the slope of the straight line through the points, with its 95 % bound."""
    count = len(points)
    line = statistics.linear_regression(*zip(*points, strict=True))
    mean_x = statistics.fmean(x for x, _ in points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    rest = sum((y - line.intercept - line.slope * x) ** 2 for x, y in points)
    # Student's factor for 95 %: exact for many points, a little too wide for few.
    factor = 1.96 + 2.4 / max(1, count - 2) + 2.8 / max(1, count - 2) ** 2
    return Slope(line.slope, factor * (rest / max(1, count - 2) / spread) ** 0.5)


class Frames:
    """Counts the frames of a window."""

    def __init__(self, stage: Stage) -> None:
        self.count = 0
        stage.window.frameSwapped.connect(self.add)

    def add(self) -> None:
        """Count one."""
        self.count += 1


def wait(milliseconds: int, do: Callable[[], None] | None = None) -> None:
    """Let Qt work until a timer of its own has run out."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    if do is not None:
        do()
    loop.exec()


def frames_at_rest(stage: Stage, milliseconds: int) -> int:
    """Return how many frames are drawn while nothing happens on the screen."""
    stage.settle()
    wait(1000)
    frames = Frames(stage)
    wait(milliseconds)
    return frames.count
