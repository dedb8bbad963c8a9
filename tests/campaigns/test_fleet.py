"""A small network of `python -m tests.campaigns.fleet`: all current, no byte too many, no herd."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from tests.campaigns.fleet import DOWN_S, Plan, Result, run
from tests.campaigns.fleet_plot import BAR, draw

PLAN = Plan(kiosks=12, media=60, media_bytes=20_000, workers=2)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """What came of a publication in a small network."""
    return run(tmp_path_factory.mktemp("fleet"), PLAN)


def test_every_kiosk_has_the_new_version_whole(result: Result) -> None:
    assert result.current == 12, result.kiosks
    assert all(kiosk.taken_s < 3600 + 1800 for kiosk in result.kiosks)


def test_only_what_changed_is_moved(result: Result) -> None:
    print(result)
    assert result.needed_bytes <= result.traffic.size_bytes <= 1.05 * result.needed_bytes
    assert result.traffic.size_bytes < 12 * PLAN.media * PLAN.media_bytes / 10


def test_kiosks_come_one_after_the_other(result: Result) -> None:
    minutes = {int(kiosk.taken_s // 60) for kiosk in result.kiosks}
    assert len(minutes) >= 9 and result.peak <= result.together / 3


def test_a_server_that_was_down_is_asked_ever_less(result: Result) -> None:
    failed = [kiosk.failed_looks for kiosk in result.kiosks]
    assert max(failed) >= 1 and max(failed) <= 6
    down = [a for a in result.traffic.answers if a.status == 503]
    assert len(down) == sum(failed) and all(DOWN_S[0] <= a.at_s < DOWN_S[1] for a in down)


def test_the_requests_are_drawn(tmp_path: Path) -> None:
    draw(Counter({0: 4, 30: 17}), 60, (600.0, 900.0), tmp_path / "plot.png")
    with Image.open(tmp_path / "plot.png") as image:
        colours = {"#{:02x}{:02x}{:02x}".format(*c) for _, c in image.getcolors(100_000) or ()}
    assert BAR in colours
