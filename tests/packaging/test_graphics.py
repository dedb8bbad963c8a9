"""A graphics card that does not serve: seen in how the compositor ends, and done without."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import _debs
import pytest

GRAPHICS = _debs.TARGET / "root/opt/exile-and-return/bin/graphics"
UNIT = _debs.TARGET / "root/usr/lib/systemd/system/exile-and-return.service"


def ended(root: Path, code: str, status: str, *, failures: int = 1, shown: bool = False) -> str:
    """Let the compositor end; return the settings of the next start."""
    (root / "run/exile-and-return").mkdir(parents=True, exist_ok=True)
    (root / "run/exile-and-return-starts").write_text(f"{failures} 10 0\n", "utf-8")
    if shown:
        (root / "run/exile-and-return/on-screen").write_text("normal 20\n", "utf-8")
    own = {"EXILE_ROOT": str(root), "EXIT_CODE": code, "EXIT_STATUS": status}
    done = subprocess.run(
        ["sh", str(GRAPHICS)], env={**os.environ, **own}, check=True, capture_output=True
    )
    plain = root / "run/exile-and-return-plain"
    assert plain.exists() == bool(done.stderr)
    return plain.read_text("utf-8") if plain.exists() else ""


@pytest.mark.parametrize("code", ["killed", "dumped"])
@pytest.mark.parametrize("status", ["SEGV", "BUS", "ABRT", "ILL", "FPE"])
def test_a_compositor_that_crashes_before_the_screen_draws_without_the_card(
    tmp_path: Path, code: str, status: str
) -> None:
    assert "WLR_RENDERER=pixman" in ended(tmp_path, code, status)


def test_a_card_that_is_not_ready_yet_gets_a_second_try(tmp_path: Path) -> None:
    assert ended(tmp_path, "exited", "1", failures=1) == ""
    assert "WLR_RENDERER=pixman" in ended(tmp_path, "exited", "1", failures=2)


@pytest.mark.parametrize(
    "end", [("exited", "0"), ("killed", "KILL"), ("killed", "TERM"), ("dumped", "QUIT")]
)
def test_whoever_is_told_to_end_keeps_the_card(tmp_path: Path, end: tuple[str, str]) -> None:
    assert ended(tmp_path, *end, failures=9) == ""


def test_a_crash_after_the_exhibit_was_on_the_screen_keeps_the_card(tmp_path: Path) -> None:
    assert ended(tmp_path, "killed", "SEGV", shown=True) == ""


def test_the_unit_asks_after_the_ladder_and_reads_the_answer() -> None:
    text = UNIT.read_text("utf-8")
    assert text.index("bin/ladder down") < text.index("ExecStopPost=+/opt/exile-and-return/bin/gra")
    assert "EnvironmentFile=-/run/exile-and-return-plain\n" in text
