"""The commands of dev.py."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from _bundle import bundle
from _environment import ROOT, prepare
from _libraries import provide_screen_reader_client, provide_virtual_screen, provide_voice
from _lock import relock
from _shell import SetupError, call, say

HELP = """\
Set up, run and test the exhibit. Python 3.11 or newer is all that has to be there.

  python3 packaging/dev.py run [ARGUMENT ...]    show the exhibit
  python3 packaging/dev.py test [ARGUMENT ...]   check the code, then run the tests
  python3 packaging/dev.py setup                 only set up, for later
  python3 packaging/dev.py lock [--upgrade]      pin the libraries anew
  python3 packaging/dev.py bundle [OPTION ...]   one file that turns a bare Debian 12
                                                 into the exhibit, without a network

Every command first sets up what is missing: pinned libraries go to .venv in the
project's folder; on Debian, missing system libraries are installed by apt-get, as
root or through sudo. When nothing has changed, this takes no time. To start afresh,
delete .venv.

ARGUMENTs of run go to `kiosk run`, those of test to pytest, for example:

  python3 packaging/dev.py run --help
  python3 packaging/dev.py test tests/core -k visit

OPTIONs of bundle, all optional:

  --out FILE      the file to write; else in the folder dist
  --content DIR   another content folder, whose media lie beside it
  --version TEXT  instead of the version that git tells
  --key DIR       the folder of the key that signs; else EXILE_BUNDLE_KEY, else made once
  --trust FILE    the root.json of those whose content the kiosk takes from sticks
  --quick         packed less tightly, for trials

test runs ruff check, ruff format --check and mypy, then pytest on all cores, all of
them in any case, and ends with the exit code of the first that failed. With -n 0,
pytest runs in one process.
"""
CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format --check", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
)
# A later `-n 0` among the arguments wins, for one process and a debugger.
ON_ALL_CORES = ("-n", "auto", "--dist", "worksteal")

Call = Callable[[Sequence[str]], int]


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return `command` and the `arguments` to pass on; exits on a command line it cannot read."""
    parser = argparse.ArgumentParser(
        prog="python3 packaging/dev.py",
        usage=argparse.SUPPRESS,
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)
    commands = ("run", "test", "setup", "lock", "bundle")
    parser.add_argument("command", choices=commands, help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    if not arguments:
        parser.print_help(sys.stderr)
        parser.exit(2)
    parsed = parser.parse_args(arguments)
    if parsed.command == "setup" and parsed.arguments:
        parser.error(f"setup takes no arguments, and was given {' '.join(parsed.arguments)}")
    return parsed


def run(python: Path, arguments: list[str]) -> int:
    """Show the exhibit in this process's place, so that signals reach it."""
    command = [str(python), "-m", "kiosk", "run", *arguments]
    if sys.platform == "win32":
        return call(command)
    os.execv(command[0], command)


def test(python: Path, arguments: list[str], call: Call) -> int:
    """Run every check and then pytest; return the exit code of the first that failed."""
    outcomes = []
    for name, check in CHECKS:
        say(f"== {name}")
        outcomes.append((name, call([str(python), "-m", *check])))
    failed = [name for name, code in outcomes if code]
    say(f"== pytest, after failures above: {', '.join(failed)}" if failed else "== pytest")
    outcomes.append(("pytest", call([str(python), "-m", "pytest", *ON_ALL_CORES, *arguments])))
    return next((code for _, code in outcomes if code), 0)


def main(arguments: list[str]) -> int:
    """Do what the command line says; return the exit code."""
    parsed = parse(arguments)
    try:
        if parsed.command == "lock":
            return relock(parsed.arguments)
        if parsed.command == "bundle":
            return bundle(parsed.arguments)
        python = prepare()
        if parsed.command == "run":
            return run(python, parsed.arguments)
        if parsed.command == "test":
            provide_virtual_screen()
            provide_screen_reader_client()
            provide_voice()
            return test(python, parsed.arguments, lambda command: call(command, cwd=ROOT))
    except SetupError as fault:
        say(str(fault))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
