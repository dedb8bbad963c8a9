"""The command line as a shell sees it: what it prints, what it leaves, how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.core.faults import Fault
from tests.app.changes import DECREE, DEPORTATION, break_all, break_structure, rewrite

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"severity", "panel", "language", "field", "file", "line", "message", "remedy"}
NOT_FOR_A_SHELL = ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "DISPLAY", "WAYLAND_DISPLAY")
COMMANDS = {
    "run": ("full screen", "--content", "--windowed", "--profile"),
    "check": ("every fault", "[DIR]", "--json"),
    "tour": ("Needs no display", "[DIR]", "--out", "--size", "--lang"),
    "preview": ("every saved change", "[DIR]"),
    "audit": ("Exits 1", "[DIR]", "--lang", "--size", "--json"),
    "confirm": ("translations", "[DIR]", "--lang"),
}

Done = subprocess.CompletedProcess[str]


def kiosk(*arguments: object, **environment: str) -> Done:
    """Run the program as a person without a display would, in the folder of the project."""
    inherited = {k: v for k, v in os.environ.items() if k not in NOT_FOR_A_SHELL}
    command = [sys.executable, "-m", "kiosk", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env={**inherited, **environment}, capture_output=True, text=True
    )


def refusal(done: Done) -> str:
    """Return the last line of a refusal, which has to be in plain words."""
    told = (done.stdout + done.stderr).strip()
    assert done.returncode in (1, 2), told
    assert "Traceback" not in told
    assert "TypeError" not in told
    return told.splitlines()[-1]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_purpose_and_options(command: str) -> None:
    done = kiosk(command, "--help", COLUMNS="100")
    assert done.returncode == 0
    plain = re.sub(r"\s+", " ", done.stdout)
    assert [word for word in COMMANDS[command] if word not in plain] == []


def test_help_names_every_command_and_where_state_lives() -> None:
    done = kiosk("--help")
    assert done.returncode == 0
    assert [word for word in (*COMMANDS, "KIOSK_STATE") if word not in done.stdout] == []


def test_the_exhibit_itself_has_no_error() -> None:
    done = kiosk("check", "--json")
    faults = json.loads(done.stdout)
    assert [Fault(**f) for f in faults if f["severity"] == "error"] == []
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_good_exhibit_has_an_empty_list_of_faults(content: Path) -> None:
    done = kiosk("check", content, "--json")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, [], "")


def test_how_complete_each_language_is_is_told(content: Path) -> None:
    done = kiosk("check", content, "--languages", "--json")
    english, russian = json.loads(done.stdout)
    assert (english["language"], russian["language"]) == ("en", "ru")
    assert (russian["texts_percent"], russian["interface_percent"]) == (100, 100)
    assert russian["offered"] is True
    told = kiosk("check", content, "--quick").stdout
    assert "\nru: texts 100 %" in told and "interface 100 %" in told


def test_a_broken_exhibit_has_faults_with_the_promised_keys(content: Path) -> None:
    break_structure(content)
    done = kiosk("check", content, "--json", "--quick")
    faults = json.loads(done.stdout)
    assert done.returncode == 1
    assert faults and all(set(fault) == KEYS for fault in faults)
    errors = [fault for fault in faults if fault["severity"] == "error"]
    assert errors and all(fault["message"] and fault["remedy"] for fault in errors)
    assert all(isinstance(fault["line"], int) for fault in faults)
    assert {"panel": "deportation", "language": "en"}.items() <= errors[0].items()


def test_a_text_that_does_not_fit_fails_the_check(content: Path) -> None:
    rewrite(content, DEPORTATION, DECREE, 30 * f"{DECREE} ")
    done = kiosk("check", content, "--json")
    faults = json.loads(done.stdout)
    assert done.returncode == 1
    assert all(set(fault) == KEYS for fault in faults)
    assert any("too long for its page" in fault["message"] for fault in faults)


def test_the_folder_one_stands_in_is_checked_when_it_is_named(content: Path) -> None:
    break_all(content)
    command = [sys.executable, "-m", "kiosk", "check", ".", "--quick"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=content, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert "exhibit.toml:1" in done.stdout


@pytest.mark.parametrize("size", ["12", "axb", "1920x", "1920x1080x3", "²x²", "9x9", "99999x1080"])
def test_an_unknown_size_is_refused(size: str, tmp_path: Path) -> None:
    assert "is not a size such as 1920x1080" in refusal(
        kiosk("tour", "--out", tmp_path / "out", "--size", size)
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (("--lang", "de"), "“de” is not a language that this exhibit offers. → Choose one of: en"),
        (("--profile", "wall"), "“wall” is not a display profile. → Choose one of: 15-inch"),
        (("--text", "120"), "120 is not a text size: 100, 150 or 200"),
    ],
)
def test_an_unknown_wish_is_refused(
    wish: tuple[str, str], told: str, content: Path, tmp_path: Path
) -> None:
    assert told in refusal(kiosk("tour", content, "--out", tmp_path / "out", *wish))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [("check",), ("confirm",), ("tour", "--out", "{}/out")])
def test_a_folder_that_is_not_there_is_named(command: tuple[str, ...], tmp_path: Path) -> None:
    arguments = [part.format(tmp_path) for part in command]
    done = kiosk(*arguments, tmp_path / "nowhere")
    assert done.returncode == 1
    refusal(done)
    assert f"{tmp_path}/nowhere: There is no such folder." in done.stdout + done.stderr


def test_pictures_that_cannot_be_written_are_told_in_one_sentence(
    content: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    done = kiosk("tour", content, "--out", tmp_path / "file")
    assert "The pictures cannot be written" in refusal(done)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["run", "preview"])
@pytest.mark.parametrize(
    "environment", [{}, {"DISPLAY": ":987"}, {"QT_QPA_PLATFORM": "xcb"}], ids=str
)
def test_without_a_display_one_sentence_says_what_to_do(
    command: str, environment: dict[str, str]
) -> None:
    done = kiosk(command, **environment)
    assert done.returncode == 2
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
    assert "no display" in done.stdout and "DISPLAY" in done.stdout


AUDIT = ("--lang", "ru", "--text", "100", "--standard-contrast", "--no-cards")
NUMBERS = {
    *("states", "unspoken", "min_contrast", "min_target_mm", "min_gap_mm"),
    *("min_cap_height_deg", "min_label_cap_deg", "clipped", "overlapping"),
    *("max_presses", "unreachable"),
}


@pytest.mark.parametrize(("size", "code"), [("1920x1080", 0), ("320x320", 1)])
def test_an_audit_prints_its_numbers_and_writes_the_worst_places(
    size: str, code: int, content: Path, tmp_path: Path
) -> None:
    file = tmp_path / "audit.json"
    done = kiosk("audit", content, *AUDIT, "--size", size, "--json", file)
    assert (done.returncode, done.stderr) == (code, ""), done.stdout
    told = json.loads(file.read_text("utf-8"))
    assert NUMBERS - told.keys() == set() == {n for n in NUMBERS if n not in done.stdout}
    assert told["states"] >= 10
    assert bool(told["broken"]) == bool(code)
    for offence in told["broken"]:
        assert offence["said"] and offence["state"] and len(offence["place_px"]) == 4


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (("--lang", "de"), "“de” is not a language that this exhibit offers."),
        (("--text", "120"), "120 is not a text size"),
        (("--size", "12"), "is not a size such as"),
        (("--json", "/nowhere/audit.json"), "The numbers cannot be written"),
    ],
)
def test_an_audit_that_cannot_measure_ends_with_2(
    wish: tuple[str, str], told: str, content: Path
) -> None:
    done = kiosk("audit", content, *wish)
    assert done.returncode == 2
    assert told in done.stdout + done.stderr


class Links(HTMLParser):
    """Collects what a page points at."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.places: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Keep what stands in href, src and id."""
        for name, value in attributes:
            if value and name in ("href", "src"):
                self.found.add(value)
            elif value and name == "id":
                self.places.add(value)


def test_the_tour_draws_every_state_and_an_index_without_a_display(
    content: Path, tmp_path: Path
) -> None:
    out, home, state = tmp_path / "out", tmp_path / "home", tmp_path / "state"
    home.mkdir()
    elsewhere = {"HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache")}
    done = kiosk(
        *("tour", content, "--out", out, "--size", "1920x1080", "--size", "400x640"),
        *("--lang", "ru"),
        **{"KIOSK_STATE": str(state), **elsewhere},
    )
    assert (done.returncode, done.stderr) == (0, "")
    for group in ("ru-1920x1080", "ru-400x640"):
        names = {path.stem for path in (out / group).glob("*.png")}
        assert STATES - names == set()
    assert "101-deportation-decree-figure" in names
    links = Links((out / "index.html").read_text("utf-8"))
    assert {link[1:] for link in links.found if link.startswith("#")} == links.places
    files = {link for link in links.found if not link.startswith("#")}
    assert files == {path.relative_to(out).as_posix() for path in out.rglob("*.png")}
    # Everything that is kept is kept in the state folder.
    assert list(home.rglob("*")) == []
    assert (state / "cache").is_dir()
    assert sorted(path.name for path in content.parent.iterdir()) == ["content", "media"]


STATES = {
    *("00-attract", "01-home", "02-access", "03-panels", "900-sources", "990-idle-warning"),
    *("100-deportation-cover", "101-deportation-decree", "102-deportation-words"),
    *("200-return-cover", "201-return-home", "101-deportation-decree-source-1"),
    *("101-deportation-decree-more", "101-deportation-decree-word-special-settlement"),
}
