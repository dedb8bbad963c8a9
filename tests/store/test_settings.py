"""settings.toml: what a curator may set, and how a mistake is told without stopping the kiosk."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.core.display import PROFILES, Profile
from kiosk.core.faults import Fault
from kiosk.core.hours import Opening, Span, SpecialDay
from kiosk.core.idle import IdleRules
from kiosk.core.polling import Hours, PollRules, ReportRules
from kiosk.store.hours_settings import DAYS, HoursTable
from kiosk.store.network_settings import ReportsTable, UpdatesTable
from kiosk.store.settings import (
    DisplayTable,
    IdleTable,
    LanguagesTable,
    ProfileTable,
    Settings,
    find_settings,
    load_settings,
)

OURS = Path(__file__).parents[2] / "content" / "settings.toml"
HALL = '[[display.profiles]]\nname = "Hall 2"\nwidth_mm = 598\nheight_mm = 336\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def load(file: Path, text: str) -> tuple[Settings, tuple[Fault, ...]]:
    file.write_text(text, "utf-8")
    return load_settings(file)


def only_fault(file: Path, text: str) -> Fault:
    _, faults = load(file, text)
    assert len(faults) == 1, faults
    return faults[0]


# What can be set


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load_settings(None) == (Settings(), ())
    assert load_settings(tmp_path / "settings.toml") == (Settings(), ())
    assert Settings() == Settings(IdleRules(), PROFILES, "", PollRules(), ReportRules())


def test_a_screen_out_of_reach_is_told_and_still_used(file: Path) -> None:
    text = f"{HALL}bottom_mm = 1100\n"
    fault = only_fault(file, text)
    assert "1,100 mm above the floor" in fault.message and "1,220" in fault.message
    assert "bottom_mm" in fault.field and "250 mm" in fault.remedy
    assert load(file, text)[0].profiles["Hall 2"].bottom_mm == 1_100
    assert load(file, f"{HALL}bottom_mm = 900\n")[1] == ()


def test_our_own_file_shows_every_key_with_its_default() -> None:
    remembrance = Opening(days=(SpecialDay(12, 28, "monument", quiet=True),))
    assert load_settings(OURS) == (Settings(opening=remembrance), ())
    text = OURS.read_text("utf-8")
    for table in (IdleTable, DisplayTable, ProfileTable, UpdatesTable, ReportsTable, HoursTable):
        for key in table.model_fields:
            assert f"{key} = " in text or f"[[display.{key}]]" in text, key


def test_each_key_of_our_own_file_is_explained_above_it_or_above_the_days_of_the_week() -> None:
    lines = OURS.read_text("utf-8").splitlines()
    keys = [number for number, line in enumerate(lines) if "=" in line and line[0] != "#"]
    tables = (IdleTable, UpdatesTable, ReportsTable, HoursTable, LanguagesTable)
    assert len(keys) == sum(len(table.model_fields) for table in tables) + 1
    days = [number for number in keys if lines[number].split(" ")[0] in DAYS[1:]]
    assert len(days) == 6
    assert all(lines[number - 1].startswith("# ") for number in set(keys) - set(days))


def test_the_screen_we_offer_as_an_example_can_be_used(file: Path) -> None:
    head, example = OURS.read_text("utf-8").split("# [[", 1)
    example, rest = example.split("\n\n", 1)
    example = ("# [[" + example).replace("# ", "") + f"\n{rest}"
    set_to, faults = load(file, head.replace('profile = ""', 'profile = "Hall 2"') + example)
    assert faults == ()
    assert set_to.profiles[set_to.profile_name] == Profile("Hall 2", 598, 336, 600, 900)


def test_a_curator_can_give_readers_more_time(file: Path) -> None:
    set_to, faults = load(
        file,
        "[idle]\nshortest_pause_s = 120\nwarning_s = 45.5\nreading_words_per_min = 80\n"
        "looking_s = 40\nlarge_text_extra_percent = 50\nresting_finger_s = 20\n"
        "first_touch_guard_s = 1\n",
    )
    assert faults == ()
    assert set_to.idle == IdleRules(120, 45.5, 80, 40, 50, 20, 1)


def test_a_screen_can_be_named(file: Path) -> None:
    set_to, faults = load(file, '[display]\nprofile = "55-inch"\n')
    assert (set_to.profile_name, faults) == ("55-inch", ())


def test_an_own_screen_is_added_to_the_others(file: Path) -> None:
    set_to, faults = load(file, HALL)
    assert faults == ()
    assert set_to.profiles == {**PROFILES, "Hall 2": Profile("Hall 2", 598, 336)}


def test_an_own_screen_may_replace_a_known_one(file: Path) -> None:
    set_to, faults = load(file, HALL.replace("Hall 2", "24-inch") + "eye_mm = 700\n")
    assert faults == ()
    assert set_to.profiles["24-inch"] == Profile("24-inch", 598, 336, 700)
    assert PROFILES["24-inch"].eye_mm == 600


def test_an_own_screen_can_be_chosen_in_cyrillic(file: Path) -> None:
    set_to, faults = load(file, '[display]\nprofile = "Зал 2"\n' + HALL.replace("Hall", "Зал"))
    assert (set_to.profile_name, faults) == ("Зал 2", ())


# Which file


def test_the_settings_of_this_computer_win_over_those_of_the_exhibit(tmp_path: Path) -> None:
    content, state = tmp_path / "content", tmp_path / "state"
    assert find_settings(content, state) is None
    content.mkdir()
    (content / "settings.toml").touch()
    assert find_settings(content, state) == content / "settings.toml"
    state.mkdir()
    assert find_settings(content, state) == content / "settings.toml"
    (state / "settings.toml").touch()
    assert find_settings(content, state) == state / "settings.toml"


# What is wrong


def test_fewer_than_ninety_seconds_are_refused_with_the_reason(file: Path) -> None:
    fault = only_fault(file, "[idle]\n\nshortest_pause_s = 60\n")
    assert (fault.file, fault.line) == (str(file), 3)
    assert fault.field == "idle, shortest_pause_s"
    assert "60 is less than 90" in fault.message
    assert "slow reader" in fault.message
    assert "from 90 to 3600" in fault.remedy
    assert load_settings(file)[0].idle.shortest_s == 90


def test_a_warning_that_nobody_can_answer_is_refused(file: Path) -> None:
    fault = only_fault(file, "[idle]\nwarning_s = 19.9\n")
    assert "19.9 is less than 20" in fault.message
    assert load_settings(file)[0].idle.warning_s == 30


@pytest.mark.parametrize("name", sorted(IdleTable.model_fields))
@pytest.mark.parametrize("value", ["-1", "1e9", "nan", "inf", '"90"', "true", "[90]", "1943-12-28"])
def test_no_time_can_be_set_to_nonsense(file: Path, name: str, value: str) -> None:
    fault = only_fault(file, f"[idle]\n{name} = {value}\n")
    assert (fault.line, fault.field) == (2, f"idle, {name}")
    assert fault.remedy.startswith("Write a number from ")
    assert load_settings(file)[0] == Settings()


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("[idle]\nwarnin_s = 30\n", 2, "Did you mean “warning_s”?"),
        ("[idel]\nwarning_s = 30\n", 1, "Did you mean “idle”?"),
        ("[display]\nprofil = ''\n", 2, "Did you mean “profile”?"),
        (HALL + "eye = 600\n", 5, "Did you mean “eye_mm”?"),
        ("warning_s = 30\n", 1, "Move the line below [idle]."),
        ("[display]\nprofile = '24inch'\n", 2, "Did you mean “24-inch”?"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_the_nearest_name(
    file: Path, text: str, line: int, remedy: str
) -> None:
    fault = only_fault(file, text)
    assert (fault.line, fault.remedy) == (line, remedy)


def test_a_screen_that_nobody_knows_leaves_the_choice_to_the_picture(file: Path) -> None:
    set_to, faults = load(file, '[display]\nprofile = "Cinema"\n')
    assert set_to.profile_name == ""
    assert [fault.field for fault in faults] == ["display, profile"]
    assert faults[0].message == "“Cinema” is not a display profile."
    assert faults[0].remedy


def test_a_screen_measured_in_centimetres_is_noticed(file: Path) -> None:
    chosen = '[display]\nprofile = "Hall 2"\n' + HALL.replace("598", "59.8")
    fault = only_fault(file, chosen)
    assert (fault.line, fault.field) == (5, "display, profiles 1, width_mm")
    assert "not in centimetres" in fault.message
    assert load_settings(file)[0].profile_name == ""


def test_a_screen_without_its_height_is_left_out_and_the_next_one_serves(file: Path) -> None:
    half = HALL.replace("Hall 2", "Hall 1").replace("height_mm = 336\n", "")
    set_to, faults = load(file, half + HALL)
    assert [fault.message for fault in faults] == ["“height_mm” is missing."]
    assert set_to.profiles.keys() - PROFILES.keys() == {"Hall 2"}


def test_two_screens_of_one_name_are_told_and_the_first_counts(file: Path) -> None:
    set_to, faults = load(file, HALL + HALL.replace("598", "700"))
    assert [fault.message for fault in faults] == ["Two profiles have the name “Hall 2”."]
    assert set_to.profiles["Hall 2"].width_mm == 598


def test_one_pair_of_brackets_too_few_is_explained(file: Path) -> None:
    fault = only_fault(file, HALL.replace("[[", "[").replace("]]", "]"))
    assert "[[display.profiles]]" in fault.remedy


def test_everything_wrong_is_told_at_once_and_what_is_right_holds(file: Path) -> None:
    set_to, faults = load(
        file,
        "colour = 'red'\n[idle]\nwarning_s = 5\nlooking_s = 'long'\nlokking_s = 1\n"
        "reading_words_per_min = 80\n[display]\nprofile = 15\n" + HALL + "eye_mm = 1\n",
    )
    assert [(fault.line, fault.field) for fault in faults] == [
        (1, "colour"),
        (3, "idle, warning_s"),
        (4, "idle, looking_s"),
        (5, "idle, lokking_s"),
        (8, "display, profile"),
        (13, "display, profiles 1, eye_mm"),
    ]
    assert all(fault.file and fault.message and fault.remedy for fault in faults)
    assert set_to.idle == IdleRules(reading_words_per_min=80)


@pytest.mark.parametrize(
    "text",
    [
        "[idle\n",
        "[idle]\nwarning_s = \n",
        "[idle]\nwarning_s = 30\nwarning_s = 40\n",
        "idle = 5\n",
        "[[idle]]\nwarning_s = 30\n",
        "display = []\nidle = {}\n",
        "display.profiles = [3]\n",
        "[display]\nprofiles = 'all'\n",
        "[idle]\n'a, warning_s' = 1\n",
        "[display]\nprofile = 'a\u202eb'\n",
        HALL.replace("Hall 2", ""),
        "[" * 5_000,
    ],
)
def test_a_broken_file_never_stops_the_kiosk(file: Path, text: str) -> None:
    set_to, faults = load(file, text)
    assert set_to == Settings()
    assert faults
    assert all(fault.file == str(file) and fault.line and fault.remedy for fault in faults)


def test_a_file_of_another_encoding_is_told(file: Path) -> None:
    file.write_bytes("# Время на чтение, секунды\n[idle]\nwarning_s = 40\n".encode("cp1251"))
    set_to, faults = load_settings(file)
    assert set_to == Settings()
    assert ["UTF-8" in fault.message for fault in faults] == [True]


def test_windows_line_ends_and_a_byte_order_mark_are_fine(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf[idle]\r\nwarning_s = 40\r\n")
    set_to, faults = load_settings(file)
    assert (set_to.idle.warning_s, faults) == (40, ())


_keys = st.sampled_from(
    ("idle", "display", "display.profiles", "warning_s", "profile", "name", "width_mm", "x")
)
_values = st.sampled_from(("1", "30", "-5", "nan", "true", '""', '"24-inch"', "[]", "{}", "[{}]"))
_lines = st.one_of(
    st.builds("[{}]".format, _keys),
    st.builds("[[{}]]".format, _keys),
    st.builds("{} = {}".format, _keys, _values),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_lines, max_size=8))
def test_whatever_stands_in_the_file_a_reader_keeps_their_time(
    file: Path, lines: list[str]
) -> None:
    set_to, _ = load(file, "\n".join(lines))
    assert set_to.idle.shortest_s >= 90
    assert set_to.idle.warning_s >= 20
    assert set_to.profile_name in {"", *set_to.profiles}


# The network


def test_the_network_is_off_unless_it_is_set(file: Path) -> None:
    read, faults = load(file, "[idle]\n")
    assert faults == () and read.updates.sources == () and not read.reports.are_wanted


def test_sources_hours_and_bandwidth_are_read(file: Path) -> None:
    read, faults = load(
        file,
        '[updates]\nsources = ["https://museum.example/exhibit", "/mnt/share"]\nevery_min = 30\n'
        'hours = "22:00-06:00"\nbandwidth_kbps = 2000\nproxy = "http://proxy.example:3128"\n'
        '[reports]\nfolder = "/var/lib/node_exporter"\nname = "elista-1"\n',
    )
    assert faults == ()
    assert read.updates == PollRules(
        ("https://museum.example/exhibit", "/mnt/share"),
        1800.0,
        Hours(1320, 360),
        250_000.0,
        "http://proxy.example:3128",
    )
    assert read.reports == ReportRules("/var/lib/node_exporter", "", "elista-1")


@pytest.mark.parametrize(
    ("section", "line", "word"),
    [
        ("updates", 'sources = ["ftp://museum.example"]', "https://"),
        ("updates", 'sources = ["shared"]', "shared/folder"),
        ("updates", 'sources = "https://museum.example"', "sources"),
        ("updates", "every_min = 1", "every_min"),
        ("updates", 'hours = "10-18"', "22:00-06:00"),
        ("updates", 'hours = "25:00-06:00"', "22:00-06:00"),
        ("updates", "bandwidth_kbps = -1", "bandwidth_kbps"),
        ("updates", 'proxy = "proxy:3128"', "http://proxy"),
        ("updates", 'proxy = "http://proxy:99999"', "http://proxy"),
        ("reports", 'folder = "reports"', "whole path"),
        ("reports", 'address = "http:///x"', "http://"),
    ],
)
def test_what_cannot_be_reached_is_told(file: Path, section: str, line: str, word: str) -> None:
    fault = only_fault(file, f"[{section}]\n{line}\n")
    assert word in str(fault) and fault.line == 2 and fault.remedy
    read, _ = load(file, f"[{section}]\n{line}\n")
    assert read == Settings()


# Hours


def test_hours_dates_days_and_the_restart_are_set(file: Path) -> None:
    text = (
        '[hours]\nmonday = "closed"\nsunday = "10:00-13:00"\nrestart = "3:30"\n'
        'dates = ["2026-12-31 closed"]\ndays = ["12-28 monument quiet", "01-09 background"]\n'
    )
    opening = load(file, text)[0].opening
    assert (opening.week[0], opening.week[6]) == ((), (Span(600, 780),))
    assert opening.restart_min == 210 and list(opening.dates.values()) == [()]
    assert opening.days == (SpecialDay(12, 28, "monument", True), SpecialDay(1, 9, "background"))


@pytest.mark.parametrize(
    ("line", "message", "remedy"),
    [
        ('monday = "10-18"', "not hours", "10:00-18:00"),
        ('restart = "night"', "not a time", "03:30"),
        ('dates = ["2026-02-30 closed"]', "not a date", "2026-12-31 closed"),
        ('dates = ["2026-12-31"]', "not a date and its hours", "2026-12-31 closed"),
        ('days = ["28 December"]', "not a day", "12-28 monument quiet"),
        ('days = ["12-28 monument loud"]', "not a day", "12-28 monument quiet"),
    ],
)
def test_hours_that_cannot_hold_are_told_and_the_rest_holds(
    file: Path, line: str, message: str, remedy: str
) -> None:
    fault = only_fault(file, f'[hours]\ntuesday = "closed"\n{line}\n')
    assert message in fault.message and remedy in fault.remedy and fault.line == 3
    assert load(file, f'[hours]\ntuesday = "closed"\n{line}\n')[0].opening.week[1] == ()
