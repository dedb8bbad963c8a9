"""What a technician notices of install.sh when not all goes well, or not for the first time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.bare_machine import ANSWERS, PIN, BareMachine, signed_bundle

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("gpg") or not shutil.which("gpgv"),
    reason="needs Linux with gpg and gpgv",
)
BACK = "systemctl --no-block start exile-and-return-wish.path exile-and-return.service"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    return signed_bundle(folder / "exhibit", folder / "key")


@pytest.fixture
def machine(tmp_path: Path, bundle: Path) -> BareMachine:
    return BareMachine(tmp_path, bundle)


@pytest.fixture
def kiosk(machine: BareMachine) -> BareMachine:
    done = machine.answered()
    assert done.returncode == 0, done.stdout + done.stderr
    machine.called()
    return machine


def test_installed_with_a_file_of_answers(kiosk: BareMachine) -> None:
    assert 'profile = "24-inch"' in kiosk.settings()
    assert (kiosk.state / "staff-pin").is_file()
    assert "profile = 24-inch" in (kiosk.own / "answers").read_text("utf-8")
    assert PIN not in (kiosk.own / "answers").read_text("utf-8")


# The answers of the last time


def test_a_pin_that_was_deleted_is_asked_for_though_the_answers_are_kept(
    kiosk: BareMachine,
) -> None:
    (kiosk.state / "staff-pin").unlink()
    done = kiosk.install(typed=f"yes\n{PIN}\n{PIN}\n")
    assert done.returncode == 0, done.stderr
    assert "Staff PIN" in done.stdout and (kiosk.state / "staff-pin").is_file()


def test_kept_answers_are_written_once_more_and_no_pin_is_asked(kiosk: BareMachine) -> None:
    (kiosk.state / "settings.toml").unlink()
    pin = (kiosk.state / "staff-pin").read_text("utf-8")
    done = kiosk.install(typed="\n")
    assert done.returncode == 0, done.stderr
    assert 'profile = "24-inch"' in kiosk.settings() and "Staff PIN" not in done.stdout
    assert (kiosk.state / "staff-pin").read_text("utf-8") == pin


def test_one_answer_is_changed_and_enter_keeps_the_others(kiosk: BareMachine) -> None:
    done = kiosk.install(typed="no\n55-inch\n\n\n\n\n\n")
    assert done.returncode == 0, done.stderr
    assert "[24-inch]" in done.stdout and "[10:00-18:00]" in done.stdout
    settings = kiosk.settings()
    assert 'profile = "55-inch"' in settings and 'monday = "10:00-18:00"' in settings


def test_answers_of_a_first_time_that_did_not_end_are_asked_again(machine: BareMachine) -> None:
    (machine.fakes / "payload/opt/exile-and-return/bin/configure").write_text("1 / 0\n", "utf-8")
    done = machine.answered()
    assert done.returncode == 1 and "What to do" in done.stderr
    assert not (machine.own / "answers").exists()


def test_an_upgrade_keeps_what_the_museum_set_since(kiosk: BareMachine) -> None:
    file = kiosk.state / "settings.toml"
    changes = (("24-inch", "measured"), ('restart = "04:10"', 'restart = ""'),
               ('monday = "10:00-18:00"', 'monday = "closed"'))  # fmt: skip
    for before, after in changes:
        file.write_text(kiosk.settings().replace(before, after), "utf-8")
    assert kiosk.answered().returncode == 0
    for _, after in changes:
        assert after in kiosk.settings()
    assert kiosk.answered(ANSWERS.replace("24-inch", "55-inch")).returncode == 0
    assert 'profile = "55-inch"' in kiosk.settings() and 'monday = "closed"' in kiosk.settings()


# Whatever ends it, the screen does not stay dark


@pytest.mark.parametrize("hook", ["exit 100", 'kill -TERM "$(cat "$FAKES/pid")"',
                                  'kill -INT "$(cat "$FAKES/pid")"'])  # fmt: skip
@pytest.mark.parametrize("task", ["install", "repair"])
def test_an_upgrade_that_is_broken_off_starts_the_exhibit_again(
    kiosk: BareMachine, hook: str, task: str
) -> None:
    kiosk.fake("apt-hook", f"{hook}\n")
    done = kiosk.answered() if task == "install" else kiosk.install("--repair")
    assert done.returncode != 0
    assert kiosk.called()[-1] == BACK


def test_settings_that_cannot_be_written_start_the_exhibit_again(kiosk: BareMachine) -> None:
    (kiosk.fakes / "payload/opt/exile-and-return/bin/configure").write_text("1 / 0\n", "utf-8")
    assert kiosk.answered().returncode == 1
    assert kiosk.called()[-1] == BACK


def test_where_nothing_is_installed_nothing_is_started(machine: BareMachine) -> None:
    machine.fake("apt-hook", "exit 100\n")
    assert machine.answered().returncode == 1
    assert BACK not in machine.called()


def test_an_installation_that_succeeds_starts_once_and_counts_failures_anew(
    machine: BareMachine,
) -> None:
    (machine.root / "run/exile-and-return-starts").write_text("20 0 0\n", "utf-8")
    assert machine.answered().returncode == 0
    called = machine.called()
    assert called[-1] == "systemctl restart exile-and-return.service" and BACK not in called
    assert not (machine.root / "run/exile-and-return-starts").exists()


# What came along goes again


def test_packages_of_a_first_time_that_was_broken_off_are_remembered(machine: BareMachine) -> None:
    machine.fake("apt-hook", 'echo "sway half-configured" >>"$FAKES/packages"; exit 100\n')
    assert machine.answered().returncode == 1
    # Meanwhile somebody installs something that the bundle does not have.
    with (machine.fakes / "packages").open("a", encoding="utf-8") as packages:
        packages.write("vim installed\n")
    (machine.fakes / "apt-hook").unlink()
    assert machine.answered().returncode == 0
    assert "dpkg --configure -a" in machine.called()
    assert (machine.own / "added").read_text("utf-8") == "sway\n"
    assert not (machine.own / "before").exists()


def test_what_was_broken_off_can_be_taken_away(machine: BareMachine) -> None:
    machine.fake("apt-hook", 'echo "sway half-configured" >>"$FAKES/packages"; exit 100\n')
    assert machine.answered().returncode == 1
    machine.called()
    assert machine.install("--remove").returncode == 0
    assert "dpkg --purge sway" in machine.called() and not machine.own.exists()


@pytest.mark.parametrize("keep", [[], ["--keep"]])
def test_a_removal_that_fails_deletes_nothing_and_says_so(
    kiosk: BareMachine, keep: list[str]
) -> None:
    (kiosk.fakes / "dpkg-fails").touch()
    done = kiosk.install("--remove", *keep)
    assert done.returncode == 1 and "Removed." not in done.stdout
    assert "lock is held" in done.stderr and "What to do" in done.stderr
    assert (kiosk.state / "settings.toml").is_file() and (kiosk.own / "answers").is_file()


def test_a_removal_takes_everything_away(kiosk: BareMachine) -> None:
    done = kiosk.install("--remove")
    assert done.returncode == 0 and "Removed." in done.stdout
    assert not kiosk.own.exists() and not kiosk.state.exists()
    assert "dpkg --purge sway" in kiosk.called()


# Whose content is taken, and whose bundle


@pytest.mark.parametrize("name", ["root.json", "ebs/a.deb", "debs/sway_1_all.de", " wanted"])
def test_a_file_that_was_not_signed_is_refused_wherever_it_lies(
    machine: BareMachine, name: str
) -> None:
    (machine.bundle / name).parent.mkdir(exist_ok=True)
    (machine.bundle / name).write_text("{}", "utf-8")
    done = machine.answered()
    assert done.returncode == 1 and f"does not belong to the bundle: {name.strip()}" in done.stderr
    assert not machine.own.exists()


def test_a_root_json_of_the_bundle_is_trusted(tmp_path: Path) -> None:
    made = signed_bundle(tmp_path / "made", tmp_path / "key", **{"root.json": "{}"})
    machine = BareMachine(tmp_path, made)
    assert machine.answered().returncode == 0
    assert (machine.own / "root.json").read_text("utf-8") == "{}"
    assert f'trust = "{machine.own}/root.json"' in machine.settings()


def test_answers_may_lie_in_the_folder_of_the_bundle(machine: BareMachine) -> None:
    (machine.bundle / "answers").write_text(ANSWERS, "utf-8")
    assert machine.install("--answers", str(machine.bundle / "answers")).returncode == 0


def test_a_trusted_file_that_is_not_there_is_named(machine: BareMachine) -> None:
    done = machine.answered(f"{ANSWERS}trust = /mnt/nowhere/root.json\n")
    assert done.returncode == 1 and "/mnt/nowhere/root.json" in done.stderr
    assert not any(line.startswith("apt-get") for line in machine.called())


def test_a_key_is_found_by_its_bare_name_and_a_missing_one_is_named(bundle: Path) -> None:
    script = ["sh", "install.sh", "--verify", "--key"]
    done = subprocess.run(
        [*script, "key.gpg"], cwd=bundle, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    done = subprocess.run(
        [*script, "nowhere.gpg"], cwd=bundle, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1 and "no file nowhere.gpg" in done.stderr
