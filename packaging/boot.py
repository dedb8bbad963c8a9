"""Start a kiosk for real: a bundle on a disk, in an emulated computer, used from outside.

    sudo python3 packaging/boot.py BUNDLE [--out DIR] [--part use|cuts] [--cuts 20] [--seed N]

As root, on Debian with debootstrap, QEMU 8.1 or newer (qemu-system-x86 and qemu-utils; on Debian 12
from bookworm-backports), dosfstools and mtools. The minimal system and its kernel are fetched once,
which needs a network; all else runs in namespaces without one. It takes its time: the processor is
emulated, and each start lasts one to three minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import _apart
import _boot
import _guest
import _qemu
import prove
from _proof import NotProvenError
from _shell import SetupError, say


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python3 packaging/boot.py", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--out", type=Path, default=Path("boot"), help="where pictures go")
    parser.add_argument("--part", choices=("all", "use", "cuts"), default="all", help="only this")
    parser.add_argument("--cuts", type=int, default=20, help="so many power cuts")
    parser.add_argument("--seed", type=int, default=1943, help="for their moments")
    parser.add_argument("--root", type=Path, help="the minimal system; else EXILE_PROOF_ROOT")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Prove; return the exit code."""
    asked = parse(arguments)
    try:
        if fault := prove.lacking(container=False) or _qemu.fault():
            raise SetupError(fault)
        root = _guest.with_kernel(prove.minimal_root(asked.root))
        if not _apart.is_inside():
            return _apart.run(Path(__file__), arguments)
        with tempfile.TemporaryDirectory(prefix="boot-") as scratch:
            _boot.prove(asked, root, Path(scratch))
    except (SetupError, NotProvenError) as error:
        say(f"NOT PROVEN: {error}")
        return 1
    say("Proven.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
