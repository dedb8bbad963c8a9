"""The gate of a bundle: no library is missing, and the tree without the rest shows the exhibit."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path

from _libraries import missing_in
from _shell import SetupError

SITE = "lib/python3.11/site-packages"
MODULES = """\
import pkgutil, sys
import kiosk
names = [m.name for m in pkgutil.walk_packages(kiosk.__path__, "kiosk.")]
for name in names:
    if not name.endswith("__main__"):
        __import__(name)
import PySide6.QtMultimedia, PIL.Image, cryptography.hazmat.primitives.asymmetric.ed25519
files = [getattr(m, "__file__", "") or "" for m in sys.modules.values()]
outside = [f for f in files if "-packages" in f and not f.startswith(sys.argv[1])]
if outside:
    sys.exit(f"from elsewhere: {outside[:3]}")
sys.exit(0 if len(names) > 100 else "nothing was seen")
"""


def code_files(tree: Path) -> list[Path]:
    """Return the libraries and extension modules of a tree."""
    return sorted(
        f for f in tree.rglob("*.so*") if f.is_file() and re.search(r"\.so(\.|$)", f.name)
    )


def ldd(files: list[Path]) -> str:
    """Return what the dynamic linker says of libraries."""
    if not files:
        raise SetupError("The sweep for missing libraries saw no library.")
    environment = {**os.environ, "LC_ALL": "C"}
    command = ["ldd", *map(str, files)]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    ).stdout


def missing_libraries(tree: Path) -> set[str]:
    """Return the libraries that something in the tree asks for and this computer does not have."""
    return missing_in(ldd(code_files(tree)))


def system_libraries(tree: Path) -> set[str]:
    """Return the names of the libraries outside the tree that something in it loads."""
    found = re.findall(r"^\s*(\S+) => (/\S+) ", ldd(code_files(tree)), re.M)
    return {name for name, path in found if not path.startswith(str(tree))}


def sweep(tree: Path) -> None:
    """Pass a tree, or raise SetupError: ldd, every module imported, every page drawn.

    The tree's own libraries alone are used, as on a kiosk.
    """
    missing = missing_libraries(tree)
    if missing:
        raise SetupError(f"Missing from the bundle: {', '.join(sorted(missing))}")
    with tempfile.TemporaryDirectory() as scratch:
        environment = {
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": f"{tree / SITE}:{tree / 'app'}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "KIOSK_STATE": scratch,
            "HOME": scratch,
        }
        python = ["/usr/bin/python3", "-S"]
        tour = ["-m", "kiosk", "tour", "--out", f"{scratch}/tour", "--size", "1280x800"]
        for arguments in (
            ["-c", MODULES, str(tree)],
            [*tour, str(tree / "app/content"), "--lang", "ru", "--no-cards"],
        ):
            done = subprocess.run(
                [*python, *arguments], cwd=tree / "app", env=environment, capture_output=True,
                text=True, check=False,
            )  # fmt: skip
            if done.returncode:
                raise SetupError(f"The pruned tree does not work: {done.stderr.strip()[-800:]}")
        if not list(Path(scratch, "tour").glob("**/*.png")):
            raise SetupError("The pruned tree drew nothing.")
