"""When kiosks look for newer content: each by itself, in its hours, ever less while it fails."""

from __future__ import annotations

from collections import Counter

import pytest

from kiosk.core.polling import Bucket, Hours, Schedule, read_hours, unit

EVERY_S = 3600.0
NIGHT = Hours(22 * 60, 6 * 60)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22:00-06:00", NIGHT),
        (" 8:30 – 17:00 ", Hours(510, 1020)),
        ("18:00-24:00", Hours(1080, 0)),
        ("00:00-24:00", Hours(0, 0)),
        ("24:00-06:00", None),
        ("22-6", None),
        ("18:00-24:30", None),
        ("", None),
    ],
)
def test_hours_are_read(text: str, hours: Hours | None) -> None:
    assert read_hours(text) == hours


def test_hours_may_lead_over_midnight() -> None:
    assert [NIGHT.contain(hour * 60) for hour in (21, 22, 23, 0, 5, 6, 12)] == [
        False, True, True, True, True, False, False,
    ]  # fmt: skip
    assert NIGHT.until_open_min(12 * 60) == 600 and NIGHT.until_open_min(23 * 60) == 0
    assert all(Hours(0, 0).contain(minute) for minute in range(0, 1440, 60))


def test_a_kiosk_is_always_the_same_and_two_differ() -> None:
    assert unit("elista-1", "first") == unit("elista-1", "first") != unit("elista-2", "first")
    assert 0 <= unit("elista-1") < 1


def test_kiosks_that_start_together_look_one_after_the_other() -> None:
    first = [Schedule(f"kiosk-{n}", EVERY_S).first_s(600) for n in range(400)]
    per_minute = Counter(int(wait // 60) for wait in first)
    assert len(per_minute) >= 59 and max(per_minute.values()) <= 18


def test_a_server_that_was_down_meets_no_herd() -> None:
    retries = [Schedule(f"kiosk-{n}", EVERY_S).next_s(7, 5, 600) for n in range(400)]
    assert min(retries) >= 60 and max(retries) <= EVERY_S
    assert max(Counter(int(wait // 60) for wait in retries).values()) <= 18


def test_failures_make_looks_rarer_until_every_and_success_ends_that() -> None:
    schedule = Schedule("elista-1", EVERY_S)
    waits = [schedule.next_s(n, n, 600) for n in range(1, 40)]
    assert all(60 <= wait <= min(60 * 4**n, EVERY_S) for n, wait in enumerate(waits, 1))
    assert max(waits) > EVERY_S / 2
    assert abs(schedule.next_s(9, 0, 600) - EVERY_S) <= EVERY_S / 10


@pytest.mark.parametrize("minute", [0, 360, 365, 600, 1200, 1319, 1330])
@pytest.mark.parametrize("failures", [0, 1, 9])
def test_looks_fall_within_the_hours(minute: float, failures: int) -> None:
    for number in range(50):
        schedule = Schedule(f"kiosk-{number}", EVERY_S, NIGHT)
        for wait in (schedule.first_s(minute), schedule.next_s(1, failures, minute)):
            assert NIGHT.contain(minute + wait / 60)


def test_the_opening_meets_no_herd() -> None:
    opening = [Schedule(f"kiosk-{n}", EVERY_S, NIGHT).first_s(12 * 60) for n in range(400)]
    assert max(Counter(int(wait // 60) for wait in opening).values()) <= 40


def test_a_limit_of_bandwidth_holds_over_time() -> None:
    bucket, now, waited = Bucket(1000.0), 0.0, 0.0
    for _ in range(100):
        bucket, wait = bucket.take(500, now)
        now += wait
        waited += wait
    assert waited == pytest.approx(50.0)
    bucket, wait = bucket.take(500, now + 3600)
    assert wait == 0.0  # what was not used is not saved up for more than a second
    assert bucket.take(1500, now + 3600)[1] == pytest.approx(1.0)


def test_a_clock_that_goes_back_costs_nothing() -> None:
    bucket, _ = Bucket(1000.0, 0.0, 100.0).take(100, 100.0)
    assert bucket.take(100, 50.0)[1] == pytest.approx(0.2)
