"""Prove a bundle: on a minimal Debian 12 without a network, from installing to removing.

    python3 packaging/prove.py BUNDLE [--newer BUNDLE] [--out DIR] [--root DIR]
                                [--container [--kills N]]

As root, on Debian with debootstrap, grim and (for --container) systemd-container. The
minimal system is made once by debootstrap, in EXILE_PROOF_ROOT or /var/cache; this needs a network,
the proof itself has none: it runs in network, mount and process namespaces of its own.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import _apart
import _proof
from _shell import SetupError, say

TOOLS = ("unshare", "debootstrap", "grim", "gpgv", "chroot")


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python3 packaging/prove.py", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--newer", type=Path, help="a bundle to upgrade to, and to come back from")
    parser.add_argument("--out", type=Path, default=Path("proof"), help="where pictures go")
    parser.add_argument("--container", action="store_true", help="also the service, booted")
    parser.add_argument("--kills", type=int, default=0, help="so many kills in a row, booted")
    parser.add_argument("--root", type=Path, help="the minimal system; else EXILE_PROOF_ROOT")
    return parser.parse_args(arguments)


def lacking(container: bool) -> str:
    """Return in a sentence what this computer lacks for the proof, or an empty text."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "The proof has to run as root on Linux."
    tools = (*TOOLS, "systemd-nspawn") if container else TOOLS
    missing = [tool for tool in tools if not shutil.which(tool)]
    return f"The proof needs {', '.join(missing)}." if missing else ""


def minimal_root(chosen: Path | None) -> Path:
    """Return the folder of a minimal Debian 12, made by debootstrap if it is not there.

    Raises:
        SetupError: it cannot be made.
    """
    named = os.environ.get("EXILE_PROOF_ROOT")
    root = chosen or Path(named or "/var/cache/exile-and-return/bookworm")
    if (root / "etc/debian_version").is_file():
        return root
    say("Making a minimal Debian 12; this takes a few minutes")
    root.parent.mkdir(parents=True, exist_ok=True)
    new = root.with_name(root.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    command = ["debootstrap", "--variant=minbase", "--include=systemd-sysv,udev", "bookworm"]
    done = subprocess.run([*command, str(new)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"debootstrap failed: {done.stdout[-400:]}{done.stderr[-400:]}")
    new.rename(root)
    return root


def main(arguments: list[str]) -> int:
    """Prove; return the exit code."""
    asked = parse(arguments)
    try:
        fault = lacking(asked.container)
        if fault:
            raise SetupError(fault)
        root = minimal_root(asked.root)
        if not _apart.is_inside():
            return _apart.run(Path(__file__), arguments)
        with tempfile.TemporaryDirectory(prefix="proof-") as scratch:
            _proof.prove(asked, root, Path(scratch))
    except (SetupError, _proof.NotProvenError) as error:
        say(f"NOT PROVEN: {error}")
        return 1
    say("Proven.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
