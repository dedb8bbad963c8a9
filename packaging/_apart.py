"""Namespaces without a network, in which what is proved runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MARK = "EXILE_PROOF_INSIDE"
APART = ("unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")


def is_inside() -> bool:
    """Return whether this process runs in them."""
    return os.environ.get(MARK) == "yes"


def run(program: Path, arguments: list[str]) -> int:
    """Run a program of ours in them; return its exit code."""
    command = [*APART, "--propagation", "private", sys.executable, str(program), *arguments]
    return subprocess.run(command, env={**os.environ, MARK: "yes"}, check=False).returncode
