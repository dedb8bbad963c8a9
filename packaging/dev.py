"""Set up, run and test the exhibit with nothing but Python's standard library."""

from __future__ import annotations

import sys

OLDEST_PYTHON = (3, 11)


def python_fault(version: tuple[int, int]) -> str:
    """Return why this Python (major, minor) cannot run the exhibit, or an empty string."""
    if version >= OLDEST_PYTHON:
        return ""
    wanted, found = (".".join(map(str, v)) for v in (OLDEST_PYTHON, version))
    return f"The exhibit needs Python {wanted} or newer, and this is Python {found}."


def main(arguments: list[str]) -> int:
    """Do what the command line says; return the exit code."""
    fault = python_fault(sys.version_info[:2])
    if fault:
        sys.stderr.write(fault + "\n")
        return 1
    import _commands  # written for the newer Python that was just asked for

    return _commands.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
