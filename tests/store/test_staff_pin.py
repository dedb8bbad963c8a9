"""The file of the staff PIN, as the installer writes it, and the file that counts wrong ones."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest

from kiosk.core.faults import StoreError
from kiosk.core.pin_tries import UNKNOWN, Tries
from kiosk.store import disk
from kiosk.store.staff_pin import PIN_NAME, TRIES_NAME, has_pin, keep_tries, read_pin, read_tries
from tests.store.disks import Recording

CONFIGURE = Path("packaging/target/root/opt/exile-and-return/bin/configure")
ROOT = Path(__file__).resolve().parents[2]


def write_pin(folder: Path, pin: str) -> None:
    """Write the hash of a PIN as `configure` does, with little work."""
    cost, salt = {"n": 16, "r": 8, "p": 1}, b"0123456789abcdef"
    digest = hashlib.scrypt(pin.encode(), salt=salt, dklen=32, **cost)
    kept = {"scrypt": cost, "salt": base64.b64encode(salt).decode()}
    kept["hash"] = base64.b64encode(digest).decode()
    (folder / PIN_NAME).write_text(json.dumps(kept) + "\n", "utf-8")


def test_the_pin_that_the_installer_wrote_is_known_again(tmp_path: Path) -> None:
    text = (ROOT / CONFIGURE).read_text("utf-8").split("if __name__")[0]
    names: dict[str, object] = {"__name__": "configure"}
    exec(compile(text, "configure", "exec"), names)
    (tmp_path / PIN_NAME).write_text(names["hash_pin"]("42719065"), "utf-8")  # type: ignore[operator]
    kept = read_pin(tmp_path)
    assert kept.is_of("42719065")
    assert not kept.is_of("42719066")


def test_without_a_file_there_is_no_pin(tmp_path: Path) -> None:
    assert not has_pin(tmp_path)
    with pytest.raises(StoreError):
        read_pin(tmp_path)


GOOD = {"scrypt": {"n": 16, "r": 8, "p": 1}, "salt": "AAAA", "hash": base64.b64encode(b"x" * 32)}
GOOD["hash"] = str(GOOD["hash"], "ascii")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "42719065",
        json.dumps({**GOOD, "more": 1}),
        json.dumps({**GOOD, "scrypt": {"n": 2**30, "r": 8, "p": 1}}),
        "x" * 10_000,
    ],
)
def test_a_damaged_file_is_told_and_opens_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / PIN_NAME).write_text(text, "utf-8")
    with pytest.raises(StoreError, match=r"PIN is damaged|larger than"):
        read_pin(tmp_path)


@pytest.mark.parametrize(
    "change",
    [{"salt": "?"}, {"hash": ""}, {"hash": "AAAA"}, {"scrypt": {"n": 2**20, "r": 64, "p": 1}}],
)
def test_a_hash_that_is_too_short_or_too_costly_is_of_no_pin(
    tmp_path: Path, change: dict[str, object]
) -> None:
    (tmp_path / PIN_NAME).write_text(json.dumps({**GOOD, **change}), "utf-8")
    try:
        assert not read_pin(tmp_path).is_of("42719065")
    except StoreError as error:
        assert "PIN is damaged" in str(error)


def test_wrong_pins_are_remembered_and_forgotten(tmp_path: Path) -> None:
    assert read_tries(tmp_path) == Tries()
    keep_tries(tmp_path, Tries(6, 600.0))
    assert read_tries(tmp_path) == Tries(6, 600.0)
    keep_tries(tmp_path, Tries())
    assert read_tries(tmp_path) == Tries() and not (tmp_path / TRIES_NAME).exists()


@pytest.mark.parametrize(
    "text",
    ["", "{", '{"wrong": -1, "left_s": 0}', '{"wrong": 1, "left_s": NaN}', '{"wrong": 0}', "[]"],
)
def test_a_damaged_count_is_a_lock_of_five_minutes(tmp_path: Path, text: str) -> None:
    (tmp_path / TRIES_NAME).write_text(text, "utf-8")
    assert read_tries(tmp_path) == UNKNOWN
    assert UNKNOWN.left_s == 300


def test_a_count_that_cannot_be_opened_is_a_lock_too(tmp_path: Path) -> None:
    (tmp_path / TRIES_NAME).mkdir()
    assert read_tries(tmp_path) == UNKNOWN


def test_a_count_reaches_the_disk_before_its_name_does(tmp_path: Path) -> None:
    calls = Recording()
    with disk.through(calls):
        keep_tries(tmp_path, Tries(1, 1.0))
    assert [done.name for done in calls.done] == [
        "create", "write", "sync", "rename", "sync_folder",
    ]  # fmt: skip
