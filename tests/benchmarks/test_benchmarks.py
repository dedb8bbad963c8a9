"""The benchmarks work: `python -m tests.benchmarks` measures in earnest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measures import Slope, slope

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "first frame",
    "peak memory",
    "attract plain",
    "block of dots",
    "change of a field",
    "first picture of film",
    "memory of a film",
    "film, to its middle",
    "memory while it plays",
    "a caption by its time",
    "speech begins",
    "speech stops",
    "2,000 dates",
    "2,000 dates, closer",
    "memory of dates",
    "500 places",
    "500 places, closer",
    "memory of places",
    "tiles of a picture",
    "memory of the tiler",
    "copy for the screen",
    "first sight of it",
    "memory of looking",
    "memory per page turn",
    "frames at rest",
)


def test_the_table_of_figures_is_printed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--quick"]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line[:22].strip() for line in lines] == list(NAMES)
    assert lines[-1].split()[3] == "0", "a page that stands still is drawn again and again"


def test_a_slope_is_found_and_so_is_its_uncertainty() -> None:
    assert slope(((0.0, 1.0), (1.0, 3.0), (2.0, 5.0), (3.0, 7.0))) == Slope(2.0, 0.0)
    scattered = slope(tuple((float(x), 0.5 * x + (-1) ** x) for x in range(100)))
    assert scattered.each == pytest.approx(0.5, abs=scattered.bound)
    assert 0 < scattered.bound < 0.02
