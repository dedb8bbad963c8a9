"""Speaking to the person at the terminal, and starting other programs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


class SetupError(Exception):
    """Set-up cannot go on; the message says what is missing and what to do."""


def say(text: str) -> None:
    """Tell the person what happens; on stderr, so that a program's own output stays clean."""
    sys.stdout.flush()
    print(text, file=sys.stderr, flush=True)


def call(
    command: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> int:
    """Run a program in the foreground and return its exit code (127 if it does not exist)."""
    try:
        return subprocess.run(command, cwd=cwd, env=env, check=False).returncode
    except FileNotFoundError:
        return 127


def must(command: Sequence[str], remedy: str, *, cwd: Path | None = None) -> None:
    """Run a program that has to succeed.

    Raises:
        SetupError: it did not; the message gives its exit code and `remedy`.
    """
    code = call(command, cwd=cwd)
    if code:
        raise SetupError(f"This command failed with code {code}: {' '.join(command)}\n{remedy}")
