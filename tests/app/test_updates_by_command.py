"""From keys to a new version on the kiosk and back, as a curator and a technician type it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import updating, versions
from kiosk.app.probe import probe_in_child
from kiosk.core.faults import KioskError, UntriedError
from kiosk.core.updates import Reason
from kiosk.store.prepared import beside
from tests.app.changes import break_structure, rewrite
from tests.app.test_command_line import Done, kiosk

RU = "panels/deportation/ru.md"
SHOWN = "Version 1 is installed and shown."


def test_from_the_desk_to_the_kiosk_and_back(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {"KIOSK_STATE": str(tmp_path / "state"), "KIOSK_KEYS": str(tmp_path / "keys")}

    def types(*words: object) -> Done:
        return kiosk(*words, **places)

    def status() -> dict[str, Any]:
        told: dict[str, Any] = json.loads(types("status", "--json").stdout)
        return told

    stick = tmp_path / "stick"
    assert types("keys", "new").returncode == 0
    assert types("publish", content, "--to", stick / "kiosk-update").returncode == 0
    refused = types("install", stick)
    assert (refused.returncode, "--trust" in refused.stdout) == (4, True)
    taken = types("install", stick, "--trust", tmp_path / "keys" / "root.json")
    assert (taken.returncode, taken.stdout.splitlines()[-1]) == (0, SHOWN)
    assert types("install", stick).returncode == 3
    rewrite(content, RU, "выслал всех", "изгнал всех")
    assert types("publish", content, "--to", stick / "kiosk-update").returncode == 0
    assert types("install", stick).returncode == 0
    told = status()
    assert told["active"] == 2
    assert {line["role"]: line["version"] for line in told["slots"]} == {"active": 2, "previous": 1}
    assert all(line["is_whole"] for line in told["slots"])
    assert "Version 1" in types("rollback").stdout
    assert status()["active"] == 1
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    # The pictures came ready for the screen: nothing of them has to be made here.
    slots = versions.slots()
    ready = beside(slots.path(slots.state().active) / "media")
    assert ready is not None
    assert ready.picture("вагон.png", 1920, 1080) is not None


def test_publishing_is_refused_while_there_are_errors(
    content: Path, state: Path, tmp_path: Path
) -> None:
    updating.key_folder(tmp_path / "keys").new()
    break_structure(content)
    with pytest.raises(KioskError, match=r"words.*\n.*Not published"):
        updating.publish_content(content, tmp_path / "out", tmp_path / "keys", "", "")
    assert not (tmp_path / "out").exists()


def test_a_kiosk_that_cannot_write_refuses_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_bytes(b"no folder")
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    verdict = updating.install(str(tmp_path))
    assert (verdict.exit_status, verdict.reason) == (4, Reason.DISK)
    assert "rights of the folder" in str(verdict)


def test_a_computer_too_slow_to_try_a_version_says_so(
    content: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.app.probe.LONGEST_S", 0.0)
    with pytest.raises(UntriedError):
        probe_in_child(content)


def test_what_cannot_start_is_found_without_harm(content: Path, state: Path) -> None:
    assert probe_in_child(content) == ""
    (content / "exhibit.toml").write_text("format = ", "utf-8")
    assert probe_in_child(content) == "It has nothing to show."
