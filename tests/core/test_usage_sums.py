"""Sums over days, as staff see them on the screen."""

from __future__ import annotations

import datetime

from kiosk.core.usage import last_days, named, sums_of

DAY = datetime.date(2026, 12, 28)
DAYS = {DAY: {"visits": 2, "page:a": 1}, DAY - datetime.timedelta(days=40): {"visits": 5}}


def test_days_without_visits_are_there_and_empty() -> None:
    found = last_days(DAYS, DAY, 3)
    assert list(found) == [datetime.date(2026, 12, day) for day in (26, 27, 28)]
    assert [sum(counts.values()) for counts in found.values()] == [0, 0, 3]
    assert sums_of(found) == {"visits": 2, "page:a": 1}
    assert sums_of(DAYS)["visits"] == 7


def test_counts_with_a_name_come_largest_first() -> None:
    sums = {"page:b": 2, "page:a": 2, "page:c": 9, "visits": 4}
    assert named(sums, "page:") == (("c", 9), ("a", 2), ("b", 2))
