"""`configure` on settings that a museum, or whoever took the exhibit over, has left."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging.bare_machine import BIN, ROOT

PLAIN = {"profile": "auto", "turned": "0", "languages": "all", "hours": "always"}
SECRET = "secret of root\n"


class Kiosk:
    """A machine in a folder; `configure` runs there for an owner of its state, or as it is."""

    def __init__(self, root: Path, owner: str = "") -> None:
        self.root, self.owner = root, owner
        self.state = root / "var/lib/exile-and-return"
        self.own = root / "etc/exile-and-return"
        template = root / "opt/exile-and-return/app/content/settings.toml"
        for folder in (self.state, self.own, template.parent):
            folder.mkdir(parents=True)
        shutil.copy(ROOT / "content/settings.toml", template)
        self.file = self.state / "settings.toml"

    def configure(
        self, *words: str, pin: str = "", **answers: str
    ) -> subprocess.CompletedProcess[str]:
        """Run `configure` for answers, and others as they are by themselves."""
        lines = [f"{name} = {value}\n" for name, value in {**PLAIN, **answers}.items()]
        (self.own / "answers.new").write_text("".join(lines), "utf-8")
        script = (BIN / "configure").read_text("utf-8")
        script = script.replace("sys.exit(main())", f"sys.exit(main({self.owner!r}))")
        return subprocess.run(
            [sys.executable, "-I", "-c", script, *words], input=f"{pin}\n", text=True,
            env={**os.environ, "EXILE_ROOT": str(self.root)}, capture_output=True, check=False,
        )  # fmt: skip

    def is_turned(self) -> bool:
        """Return whether answers reached the system."""
        return (self.own / "display.conf").is_file()


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


@pytest.mark.parametrize(
    "text", ["[display\n", "[display]\nprofile = \n", "a = " + "[" * 9999, "\xff", "x" * 1_100_000]
)
def test_settings_that_cannot_be_read_stay_and_the_rest_is_done(kiosk: Kiosk, text: str) -> None:
    kiosk.file.write_text(text, "latin-1")
    done = kiosk.configure(turned="90", profile="24-inch", pin="42719053")
    assert done.returncode == 0 and "Traceback" not in done.stderr
    assert "settings.toml stays as it is" in done.stderr
    assert kiosk.file.read_text("latin-1") == text
    assert kiosk.is_turned() and (kiosk.state / "staff-pin").is_file()


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("offered = [\n  'ru',\n  'en',\n]\n", "offered"),
        ("note = '''\noffered = 1\n'''\noffered = []\n", "offered"),
        ("", "offered"),
    ],
)
def test_a_setting_that_only_a_person_can_change_is_named_and_the_others_are_changed(
    kiosk: Kiosk, place: str, named: str
) -> None:
    before = f'[display]\nprofile = ""\n[languages]\n{place}'
    kiosk.file.write_text(before, "utf-8")
    done = kiosk.configure(profile="24-inch", languages="en ru", turned="90")
    assert done.returncode == 0 and f'by hand: {named} = ["en", "ru"]' in done.stderr
    assert kiosk.file.read_text("utf-8") == before.replace('""', '"24-inch"')
    assert kiosk.is_turned()


@pytest.mark.parametrize("screens", ["screens = 3\n", "screens = [1, 'x']\n", "screens = {}\n"])
def test_screens_that_are_none_count_as_none(kiosk: Kiosk, screens: str) -> None:
    kiosk.file.write_text(screens + '[display]\nprofile = ""\n', "utf-8")
    done = kiosk.configure(profile="24-inch", turned="90")
    assert done.returncode == 0 and 'profile = "24-inch"' in kiosk.file.read_text("utf-8")
    assert kiosk.is_turned()
    assert kiosk.configure("--screens").returncode == 0


def test_a_restart_of_the_exhibit_says_why_touch_screens_stay_as_they_were(kiosk: Kiosk) -> None:
    kiosk.file.write_text("[display\n", "utf-8")
    done = kiosk.configure("--screens")
    assert done.returncode == 1 and done.stderr and "Traceback" not in done.stderr


def test_a_fresh_start_at_night_is_set_the_first_time_alone(kiosk: Kiosk) -> None:
    kiosk.configure()
    text = kiosk.file.read_text("utf-8")
    assert tomllib.loads(text)["hours"]["restart"] == "04:10"
    kiosk.file.write_text(text.replace("04:10", "03:00"), "utf-8")
    kiosk.configure(hours="10:00-18:00")
    hours = tomllib.loads(kiosk.file.read_text("utf-8"))["hours"]
    assert hours["restart"] == "03:00" and hours["monday"] == "10:00-18:00"


def test_a_publisher_is_named_in_settings_that_name_none(kiosk: Kiosk) -> None:
    kiosk.configure()
    (kiosk.own / "root.json").write_text("{}", "utf-8")
    kiosk.configure()
    updates = tomllib.loads(kiosk.file.read_text("utf-8"))["updates"]
    assert updates["trust"] == str(kiosk.own / "root.json")


# What an exhibit that was taken over may have put into its folder


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_is_no_file_of_settings_is_not_read(kiosk: Kiosk, tmp_path: Path, kind: str) -> None:
    (tmp_path / "victim").write_text(SECRET, "utf-8")
    if kind == "link":
        kiosk.file.symlink_to(tmp_path / "victim")
    elif kind == "pipe":
        os.mkfifo(kiosk.file)
    else:
        kiosk.file.mkdir()
    done = kiosk.configure(turned="90", pin="42719053")
    assert done.returncode == 0 and "stays as it is" in done.stderr
    assert "secret" not in done.stderr
    assert kiosk.is_turned() and (kiosk.state / "staff-pin").is_file()


@pytest.mark.parametrize("name", ["settings.toml", "staff-pin"])
def test_what_is_written_follows_no_link(kiosk: Kiosk, tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text(SECRET, "utf-8")
    victim.chmod(0o640)
    (kiosk.state / f".{name}.new").symlink_to(victim)
    assert kiosk.configure(pin="42719053").returncode == 0
    assert victim.read_text("utf-8") == SECRET and victim.stat().st_mode & 0o777 == 0o640
    written = kiosk.state / name
    assert not written.is_symlink() and written.stat().st_mode & 0o777 == 0o600


def test_a_pin_that_cannot_be_written_is_told(kiosk: Kiosk) -> None:
    (kiosk.state / "staff-pin").mkdir()
    done = kiosk.configure(pin="42719053")
    assert done.returncode == 1 and "PIN could not be written" in done.stderr
    assert "Traceback" not in done.stderr and not (kiosk.own / "answers").exists()


@pytest.fixture
def owned() -> Iterator[Kiosk]:
    """A machine whose exhibit has a user of its own, as on a kiosk; needs root."""
    if os.geteuid() != 0:
        pytest.skip("needs root")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        kiosk = Kiosk(Path(folder), "nobody")
        entry = pwd.getpwnam("nobody")
        os.chown(kiosk.state, entry.pw_uid, entry.pw_gid)
        kiosk.state.chmod(0o700)
        yield kiosk


def test_in_the_exhibits_folder_root_has_no_rights_of_its_own(owned: Kiosk) -> None:
    assert owned.configure(pin="42719053").returncode == 0
    nobody = pwd.getpwnam("nobody").pw_uid
    for name in ("settings.toml", "staff-pin"):
        found = (owned.state / name).stat()
        assert found.st_uid == nobody and found.st_mode & 0o777 == 0o600
    assert (owned.own / "answers").stat().st_uid == 0
    # A second name for a file of root's opens it for nobody but root.
    victim = owned.root / "victim"
    victim.write_text(SECRET, "utf-8")
    victim.chmod(0o600)
    owned.file.unlink()
    os.link(victim, owned.file)
    done = owned.configure(turned="90", profile="24-inch")
    assert done.returncode == 0 and "Permission denied" in done.stderr
    assert victim.read_text("utf-8") == SECRET and owned.is_turned()


def test_the_exhibits_folder_is_made_where_it_was_deleted(owned: Kiosk) -> None:
    owned.state.rmdir()
    assert owned.configure(pin="42719053").returncode == 0
    assert owned.state.stat().st_uid == pwd.getpwnam("nobody").pw_uid
    assert owned.state.stat().st_mode & 0o777 == 0o700
