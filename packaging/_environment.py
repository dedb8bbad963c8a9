"""The folder .venv: made from the lock file, remade when that changed or it is half-made."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import platform
import shutil
import sys
from pathlib import Path

from _debian import install
from _libraries import provide, provide_voice
from _shell import SetupError, must, say

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
REMEDY = (
    "Either this computer has no network just now (repeat the command to try again), or its system "
    "is older than Qt needs (Linux: glibc 2.34, on arm64 2.39)."
)

Stamp = dict[str, str]


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's text, the same with either kind of line ending."""
    text = file.read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()


def wanted_stamp(root: Path, lock: Path) -> Stamp:
    """Return what a finished environment for this project, place and Python says of itself."""
    return {
        "lock": digest(lock),
        "project": digest(root / "pyproject.toml"),
        "python": f"{platform.python_version()} {platform.machine()}",
        "root": str(root),
        "libraries": "found",
    }


def read_stamp(venv: Path) -> Stamp:
    """Return the stamp of a finished environment, or an empty one if it was never finished."""
    try:
        found = json.loads((venv / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and python_of(venv).exists() else {}


def write_stamp(venv: Path, stamp: Stamp) -> None:
    """Mark an environment as finished."""
    text = json.dumps(stamp, indent=1, sort_keys=True)
    (venv / "stamp.json").write_text(text + "\n", encoding="utf-8")


def stale(found: Stamp, wanted: Stamp) -> set[str]:
    """Return which parts of an environment have to be done again."""
    changed = {key for key, value in wanted.items() if found.get(key) != value}
    return set(wanted) if changed & {"lock", "python", "root"} else changed


def python_of(venv: Path) -> Path:
    """Return the Python inside an environment."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def make(venv: Path) -> None:
    """Make an empty environment with pip, in place of whatever stood there.

    Raises:
        SetupError: this Python cannot make one.
    """
    package = "python3-venv"
    lacks_pip = importlib.util.find_spec("ensurepip") is None
    if lacks_pip and not install([package], "a Python environment"):
        raise SetupError(f"Without {package} there is nothing to install the exhibit into.")
    if venv.is_symlink():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)
    base = getattr(sys, "_base_executable", None) or sys.executable
    must([base, "-m", "venv", str(venv)], f"Can {venv.parent} be written to?")


def pip(venv: Path, *arguments: str) -> None:
    """Run `pip install` inside an environment.

    Raises:
        SetupError: it failed.
    """
    options = ["--disable-pip-version-check", "--no-input", "--quiet"]
    if sys.platform != "win32" and sys.stdin.isatty():
        options.remove("--quiet")
    must([str(python_of(venv)), "-m", "pip", "install", *options, *arguments], REMEDY)


def pyside_of(venv: Path) -> Path:
    """Return where an environment keeps PySide6.

    Raises:
        SetupError: it is not there.
    """
    found = [
        *venv.glob("lib/python*/site-packages/PySide6"),
        *venv.glob("Lib/site-packages/PySide6"),
    ]
    if not found:
        raise SetupError(f"{venv} holds no PySide6; remove that folder and repeat.")
    return found[0]


def prepare(root: Path = ROOT, lock: Path = LOCK) -> Path:
    """Make or mend the environment and return its Python; nothing to do takes no time.

    Raises:
        SetupError: the exhibit cannot be set up here.
    """
    venv = root / ".venv"
    wanted, found = wanted_stamp(root, lock), read_stamp(venv)
    todo = stale(found, wanted)
    if not todo:
        return python_of(venv)
    if "lock" in todo:
        why = "has changed or was never finished" if venv.exists() else "is not there yet"
        say(f"[1/4] The environment in .venv {why}: making it new")
        make(venv)
        say("[2/4] Installing the pinned libraries, about 330 MB; this takes a minute or two")
        pip(venv, "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock))
    if "project" in todo:
        say("[3/4] Putting the exhibit itself in place")
        pip(venv, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(root))
    say("[4/4] Looking for the system libraries that Qt needs")
    complete = provide(pyside_of(venv))
    provide_voice()
    write_stamp(venv, {**wanted, "libraries": "found" if complete else "incomplete"})
    say("Ready." if complete else "Ready, with the gaps named above.")
    return python_of(venv)
