"""What a commissioning leaves on the disk: reports, a measured profile, the content's hash."""

from __future__ import annotations

import datetime
import hashlib
import json
import tomllib
from pathlib import Path

import pytest

from kiosk.core.display import Profile
from kiosk.core.faults import StoreError
from kiosk.store import commissioning_reports as reports
from kiosk.store.content_hash import content_found
from kiosk.store.measured_profile import keep_profile, with_profile
from kiosk.store.settings import load_settings
from kiosk.system import places

NOON = datetime.datetime(2026, 11, 26, 12, 0, tzinfo=datetime.UTC)
MEASURED = Profile("measured", 597.7, 336.2, eye_mm=650, bottom_mm=820)


# Reports


def test_the_newest_report_is_found_again(tmp_path: Path) -> None:
    assert reports.newest(tmp_path) is None
    for day in (0, 1):
        reports.keep(tmp_path, NOON + datetime.timedelta(days=day), {"day": day}, f"<p>{day}</p>")
    found = reports.newest(tmp_path)
    assert found is not None
    assert (json.loads(found[0]), found[1]) == ({"day": 1}, b"<p>1</p>")


def test_reports_cannot_fill_the_disk(tmp_path: Path) -> None:
    for minute in range(reports.MOST + 5):
        reports.keep(tmp_path, NOON + datetime.timedelta(minutes=minute), {"n": minute}, "")
    kept = sorted((tmp_path / reports.FOLDER).iterdir())
    assert len(kept) == 2 * reports.MOST
    found = reports.newest(tmp_path)
    assert found is not None and json.loads(found[0])["n"] == reports.MOST + 4


def test_after_a_clock_was_set_back_the_last_is_still_the_last(tmp_path: Path) -> None:
    for minute in range(reports.MOST):
        reports.keep(tmp_path, NOON + datetime.timedelta(minutes=minute), {"n": minute}, "")
    path = reports.keep(tmp_path, NOON - datetime.timedelta(days=9999), {"n": -1}, "")
    found = reports.newest(tmp_path)
    assert path.exists() and found is not None and json.loads(found[0]) == {"n": -1}


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / reports.FOLDER).write_text("in the way")
    with pytest.raises(StoreError):
        reports.keep(tmp_path, NOON, {}, "")


# The measured profile


def test_the_kiosk_gets_its_own_settings_with_the_measured_screen(tmp_path: Path) -> None:
    keep_profile(places.CONTENT, tmp_path, MEASURED)
    settings, faults = load_settings(tmp_path / "settings.toml")
    assert faults == ()
    assert settings.profile_name == "measured" and settings.profiles["measured"] == MEASURED
    before = (places.CONTENT / "settings.toml").read_text("utf-8").splitlines()
    before.remove('profile = ""')
    after = iter((tmp_path / "settings.toml").read_text("utf-8").splitlines())
    assert all(line in after for line in before)


def test_measuring_twice_leaves_one_profile_and_what_the_technician_wrote(tmp_path: Path) -> None:
    own = tmp_path / "settings.toml"
    own.write_text('[idle]\nlooking_s = 45 # slowly\n\n[display]\nprofile = "15-inch"\n')
    for width in (500.0, 597.7):
        keep_profile(places.CONTENT, tmp_path, Profile("measured", width, 336.2))
    found = tomllib.loads(own.read_text())
    assert [p["width_mm"] for p in found["display"]["profiles"]] == [597.7]
    assert "looking_s = 45 # slowly" in own.read_text()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[idle]\nlooking_s = 1\n",
        '[[display.profiles]]\nname = "a"\nwidth_mm = 500\nheight_mm = 300\n',
        '[display]\n[[display.profiles]]\nname = "measured"\nwidth_mm = 1\nheight_mm = 1\n\n[idle]',
        "# only a word\n[display] # which\nprofile = 'x'\n",
    ],
)
def test_any_settings_take_the_profile(text: str) -> None:
    after = tomllib.loads(with_profile(text, MEASURED))
    assert after["display"]["profile"] == "measured"
    assert [p["name"] for p in after["display"]["profiles"]][-1] == "measured"


TWO = """\
[display]
profile = ""

[[screens]]
output = "HDMI-1"
profile = "24-inch"

[[screens]]
# The one at the window.
output = "HDMI-2"
"""


@pytest.mark.parametrize(
    ("output", "first", "second"),
    [
        ("", "measured", ""),
        ("HDMI-1", "measured HDMI-1", ""),
        ("HDMI-2", "24-inch", "measured HDMI-2"),
    ],
)
def test_of_several_screens_the_one_that_was_measured_changes(
    output: str, first: str, second: str
) -> None:
    after = with_profile(with_profile(TWO, MEASURED, output), MEASURED, output)
    found = tomllib.loads(after)
    assert [screen.get("profile", "") for screen in found["screens"]] == [first, second]
    assert found["display"]["profile"] == "" and len(found["display"]["profiles"]) == 1
    assert "# The one at the window." in after


def test_settings_that_cannot_be_read_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[display\n")
    with pytest.raises(StoreError, match="cannot be changed"):
        keep_profile(places.CONTENT, tmp_path, MEASURED)
    assert (tmp_path / "settings.toml").read_text() == "[display\n"


# The hash of the content


def test_the_hash_is_that_of_a_list_of_files(tmp_path: Path) -> None:
    for name, data in (("content/b.md", b"b"), ("content/a/a.toml", b""), ("media/x.png", b"x")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    lines = "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n"
        for name, data in (("content/a/a.toml", b""), ("content/b.md", b"b"), ("media/x.png", b"x"))
    )
    found = content_found(tmp_path / "content", tmp_path / "media", 7)
    assert found.sha256 == hashlib.sha256(lines.encode()).hexdigest()
    assert (found.version, found.files, found.size) == (7, 3, 2)


def test_the_hash_knows_every_byte_and_name_and_no_date_or_place(tmp_path: Path) -> None:
    def made(folder: str, name: str, data: bytes) -> str:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(data)
        return content_found(tmp_path / folder, tmp_path / folder / "media").sha256

    first = made("one", "a.md", b"word")
    assert made("two", "a.md", b"word") == first
    assert made("three", "a.md", b"worD") != first
    assert made("four", "b.md", b"word") != first
