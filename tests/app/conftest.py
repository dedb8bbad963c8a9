"""A small exhibit to change, and a state folder of its own for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.small_exhibit import write_exhibit


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small exhibit and its media, written once; nobody changes it."""
    return write_exhibit(tmp_path_factory.mktemp("exhibit")).parent


@pytest.fixture
def content(written: Path, tmp_path: Path) -> Path:
    """A content folder of one's own."""
    shutil.copytree(written, tmp_path / "exhibit")
    return tmp_path / "exhibit" / "content"


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of one's own, which is not there yet."""
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    return tmp_path / "state"
