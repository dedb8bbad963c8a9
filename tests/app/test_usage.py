"""A visit by touch is counted, and the museum reads it in a table and a page."""

from __future__ import annotations

import csv
import datetime
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.counting import Counting
from kiosk.app.usage_report import page, summary, titles_of
from kiosk.store.usage import FILE_NAME, Usage
from tests.app.test_command_line import kiosk
from tests.journeys.visitor import RULES, visiting

DAY = datetime.date(2026, 12, 28)


def test_visits_by_touch_are_counted_when_they_end(tmp_path: Path) -> None:
    usage = Usage(tmp_path / FILE_NAME)
    with visiting() as visitor, closing(Counting(visitor.stage.visit, usage, lambda: DAY)):
        visitor.wakes_the_screen()
        visitor.stage.visit.chooseLanguage("ru")
        visitor.stage.visit.openPanel(3)
        visitor.stage.visit.startAgain()
        visitor.wakes_the_screen()
        visitor.waits(RULES.allowed_s(visitor.state.words, 100) + RULES.warning_s + 2)
    counts = usage.days()[DAY]
    assert counts["visits"] == counts["wake-ups"] == counts["language:ru"] == 1
    assert counts["page:losses/cover"] == counts["ended"] == 1


def test_a_disk_that_takes_nothing_loses_counts_but_no_visit(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_text("a file")
    usage = Usage(tmp_path / "state" / FILE_NAME)
    with visiting() as visitor, closing(Counting(visitor.stage.visit, usage, lambda: DAY)):
        visitor.wakes_the_screen()
        visitor.stage.visit.openPanel(0)
        visitor.stage.visit.startAgain()
    assert "figures of use cannot be kept" in caplog.text


def test_the_command_tells_sums_and_writes_table_and_page(state: Path, tmp_path: Path) -> None:
    assert kiosk("usage").stdout == "No visit has been counted yet.\n"
    usage = Usage(state / FILE_NAME)
    usage.add(DAY, {"visits": 4, "seconds": 600, "wake-ups": 2, "page:losses/cover": 3})
    usage.add(DAY, {"left-at:home": 1, "access:text-200": 1, "length:2-5": 4, "language:ru": 4})
    table, report = tmp_path / "use.csv", tmp_path / "use.html"
    told = kiosk("usage", "--csv", table, "--page", report)
    assert "4 visits, 2.5 minutes each on average; 2 times" in told.stdout
    with table.open(encoding="utf-8", newline="") as lines:
        assert ["2026-12-28", "page:losses/cover", "3"] in list(csv.reader(lines))
    text = report.read_text(encoding="utf-8")
    assert "Losses" in text and "text at 200 %" in text and "the home page" in text
    assert "<script" not in text and "http" not in text


def test_names_of_pages_are_shown_as_they_are() -> None:
    days = {DAY: {"visits": 1, "page:<b>&": 1}}
    assert "&lt;b&gt;&amp;" in page(days, titles_of(None))
    assert summary({}) == "No visit has been counted yet."
