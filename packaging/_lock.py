"""Pin every library that the exhibit needs, with the hashes of all its wheels."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from _environment import ROOT, make, pip, python_of
from _shell import SetupError, call, say

RESOLVER = "pip-tools==7.6.2"
OPTIONS = (
    "--quiet",
    "--allow-unsafe",
    "--strip-extras",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-options",
    "--no-emit-trusted-host",
    "--extra=test",
    "--output-file=packaging/requirements.lock",
    "pyproject.toml",
    "packaging/requirements.in",
)


def relock(arguments: list[str]) -> int:
    """Write the lock file anew in a scratch environment and return the exit code.

    `arguments` go to pip-compile: `--upgrade` takes newer versions, otherwise pins stay.

    Raises:
        SetupError: the scratch environment cannot be made.
    """
    env = {**os.environ, "CUSTOM_COMPILE_COMMAND": "python3 packaging/dev.py lock"}
    with tempfile.TemporaryDirectory() as scratch:
        venv = Path(scratch) / "venv"
        say("Making a scratch environment with pip-tools")
        make(venv)
        pip(venv, RESOLVER)
        say("Choosing versions and collecting the hashes of all their wheels")
        command = [str(python_of(venv)), "-m", "piptools", "compile", *OPTIONS, *arguments]
        code = call(command, cwd=ROOT, env=env)
    if code:
        raise SetupError("The versions could not be chosen; packaging/requirements.lock stays.")
    say("Written: packaging/requirements.lock. The next command makes .venv from it.")
    return 0
