"""The commissioning report: what is good, what is bad, and what nobody has done."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import pytest

from kiosk.core.bank_card import card_trial
from kiosk.core.commissioning import (
    Check,
    Commission,
    ContentFound,
    Heard,
    Letters,
    Verdict,
    checks,
    report,
)
from kiosk.core.display import PROFILES
from kiosk.core.machine import Readings
from kiosk.core.touch_grid import TouchGrid

NOON = datetime.datetime(2026, 11, 26, 12, 0, tzinfo=datetime.UTC)
EMPTY = Commission("hall-2", "0.1.0", PROFILES["24-inch"])
GIGABYTE = 1024**3
WELL = Readings(
    NOON, True, 30.0, disk_free=20 * GIGABYTE, disk_size=60 * GIGABYTE, memory_size=8 * GIGABYTE,
    memory_free=GIGABYTE, memory_own=300 * 1024**2, temperature_c=48.5, uptime_s=86_400.0,
)  # fmt: skip


def check(found: Commission, name: str) -> Check:
    return next(c for c in checks(found) if c.name == name)


def verdict(found: Commission, name: str) -> Verdict:
    return check(found, name).verdict


def test_what_was_not_done_says_so() -> None:
    told = {c.name: c.verdict for c in checks(EMPTY)}
    assert told.pop("program") is Verdict.GOOD
    assert set(told) == {
        "touch", "fingers", "left", "right", "letters", "size", "disk", "memory", "temperature",
        "clock", "content",
    }  # fmt: skip
    assert set(told.values()) == {Verdict.NOT_DONE}


def test_touch_is_good_when_all_of_the_glass_and_ten_fingers_were_felt() -> None:
    grid = TouchGrid(2, 1, 500, 250)
    wiped = replace(EMPTY, touch=grid.felt([(0.2, 0.5)]))
    assert (verdict(wiped, "touch"), verdict(wiped, "fingers")) == (Verdict.BAD, Verdict.NOT_DONE)
    half = replace(EMPTY, touch=grid.felt([(0.1, 0.5), (0.2, 0.5)]))
    assert (verdict(half, "touch"), verdict(half, "fingers")) == (Verdict.BAD, Verdict.BAD)
    (zone,) = check(half, "touch").figures["dead_zones"]  # type: ignore[misc]
    assert (zone["place"], zone["left_mm"], zone["right_mm"]) == ("right", 250, 500)
    whole = replace(EMPTY, touch=grid.felt([(i / 10, 0.5) for i in range(10)]))
    assert (verdict(whole, "touch"), verdict(whole, "fingers")) == (Verdict.GOOD, Verdict.GOOD)


@pytest.mark.parametrize("heard", Heard)
def test_only_a_tone_on_its_own_side_is_good(heard: Heard) -> None:
    found = replace(EMPTY, left=heard)
    good = Verdict.GOOD if heard is Heard.YES else Verdict.BAD
    assert (verdict(found, "left"), verdict(found, "right")) == (good, Verdict.NOT_DONE)


def test_letters_of_a_fallback_are_bad_and_named() -> None:
    fine = Letters("xal", 78, (("PT Serif", 78), ("PT Sans", 78)))
    assert verdict(replace(EMPTY, letters=(fine,)), "letters") is Verdict.GOOD
    strange = replace(fine, strange=(("ә", "DejaVu Sans"),))
    found = replace(EMPTY, letters=(fine, strange))
    assert verdict(found, "letters") is Verdict.BAD
    assert "DejaVu Sans" in json.dumps(check(found, "letters").figures)
    assert verdict(replace(EMPTY, letters=(replace(fine, missing="ү"),)), "letters") is Verdict.BAD


def test_a_size_that_differs_is_bad_until_it_is_kept() -> None:
    trial = card_trial(EMPTY.profile, 1920, 1080)
    drawn = replace(EMPTY, card=trial)
    assert verdict(drawn, "size") is Verdict.NOT_DONE
    matched = replace(drawn, is_card_matched=True)
    assert verdict(matched, "size") is Verdict.GOOD
    other = replace(matched, card=trial.resized(-40))
    assert verdict(other, "size") is Verdict.BAD
    assert verdict(replace(other, is_size_kept=True), "size") is Verdict.GOOD


@pytest.mark.parametrize(
    ("name", "ill"),
    [
        ("disk", replace(WELL, disk_free=GIGABYTE)),
        ("disk", replace(WELL, disk_free=3 * GIGABYTE, disk_size=100 * GIGABYTE)),
        ("memory", replace(WELL, memory_own=1200 * 1024**2)),
        ("temperature", replace(WELL, temperature_c=91.0)),
        ("clock", replace(WELL, since_known_s=-3600.0)),
        ("clock", replace(WELL, at=NOON.replace(year=1970))),
    ],
)
def test_a_computer_that_is_not_well_is_told(name: str, ill: Readings) -> None:
    assert verdict(replace(EMPTY, readings=WELL), name) is Verdict.GOOD
    assert verdict(replace(EMPTY, readings=ill), name) is Verdict.BAD


def test_what_the_computer_does_not_tell_was_not_done() -> None:
    found = replace(EMPTY, readings=Readings(NOON))
    for name in ("disk", "memory", "temperature"):
        assert verdict(found, name) is Verdict.NOT_DONE
    assert verdict(found, "clock") is Verdict.GOOD


def test_the_report_is_dated_plain_data() -> None:
    content = ContentFound(3, "ab" * 32, 120, 5_000_000)
    told = report(replace(EMPTY, readings=WELL, content=content), NOON)
    again = json.loads(json.dumps(told))
    assert (again["format"], again["kiosk"], again["at"]) == (
        1,
        "hall-2",
        "2026-11-26T12:00:00+00:00",
    )
    by_name = {c["name"]: c for c in again["checks"]}
    assert by_name["content"]["figures"]["sha256"] == "ab" * 32
    assert by_name["touch"] == {"name": "touch", "verdict": "not done", "figures": {}}
