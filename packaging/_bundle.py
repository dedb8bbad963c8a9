"""`dev.py bundle`: one file with everything that turns a bare Debian 12 into the exhibit."""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

import _debs
import _signing
import _sweep
from _debian import PACKAGE_OF_SONAME
from _environment import ROOT, prepare
from _shell import SetupError, say

NAME = "exile-and-return"
OPT = f"opt/{NAME}"
DOWNLOADS = ROOT / "build" / "debian"
ABOUT = "museum kiosk about the deportation of the Kalmyks and their return"
CONTENT_PARTS = ("content", "screen")
# Goals in millions of bytes: the exhibit without its content, and the whole without a kernel.
EXHIBIT_MB, WHOLE_MB = 45, 150


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python3 packaging/dev.py bundle")
    parser.add_argument("--out", type=Path, help="the file to write; else in the folder dist")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="a content folder")
    parser.add_argument("--version", default="", help="instead of the one that git tells")
    parser.add_argument("--key", type=Path, help="the folder of the key that signs")
    parser.add_argument("--trust", type=Path, help="the root.json of those whose content is taken")
    parser.add_argument("--quick", action="store_true", help="packed less tightly, for trials")
    return parser.parse_args(arguments)


def fault_of_place() -> str:
    """Return why a bundle cannot be built on this computer, or an empty string."""
    if sys.platform != "linux" or platform.machine() != "x86_64" or not shutil.which("dpkg-deb"):
        return "A bundle is built on Debian 12 for amd64; README tells of other platforms."
    if sys.version_info[:2] != (3, 11):
        here = platform.python_version()
        return f"A bundle is built by Debian 12's Python 3.11, and this is {here}."
    return ""


def git(*arguments: str) -> str:
    """Return what git says of the project, or an empty text outside a repository."""
    command = ["git", "-C", str(ROOT), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def epoch() -> int:
    """Return the date of every file in a bundle: SOURCE_DATE_EPOCH, else the last commit's."""
    told = os.environ.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct")
    return int(told) if told.isdigit() else 1_700_000_000


def version() -> str:
    """Return the version of this state of the project, such as 0.1.0+312.ab12cd3."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    count, commit = git("rev-list", "--count", "HEAD"), git("rev-parse", "--short=10", "HEAD")
    return f"{project}+{count}.{commit}" if count else str(project)


def run_python(python: Path, script: str, *arguments: str) -> str:
    """Run a module of this folder in .venv; return its last line.

    Raises:
        SetupError: it failed.
    """
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'packaging'}:{ROOT}"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    command = [str(python), "-P", str(ROOT / "packaging" / script), *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SetupError(f"{script} did not succeed (see above).")
    return done.stdout.strip().splitlines()[-1]


def move_content(tree: Path, target: Path) -> None:
    """Move the content, its media and screen copies from the exhibit's tree to their own."""
    app = target / OPT / "app"
    for name in CONTENT_PARTS:
        if (tree / "app" / name).exists():
            shutil.copytree(tree / "app" / name, app / name)
            shutil.rmtree(tree / "app" / name)
    for path in sorted((tree / "app" / "media").iterdir()):
        if path.name not in ("fonts", "map"):
            (app / "media").mkdir(parents=True, exist_ok=True)
            path.rename(app / "media" / path.name)


def exhibit_packages(
    python: Path, asked: argparse.Namespace, debs: Path, scratch: Path, at: int
) -> dict[str, int]:
    """Build our two packages into `debs`; return the bytes of each part that went into them."""
    root, content_root = scratch / "root", scratch / "content-root"
    shutil.copytree(_debs.TARGET / "root", root, ignore=shutil.ignore_patterns("__pycache__"))
    tree = root / OPT
    say("Taking what the exhibit loads from the pinned libraries")
    parts: dict[str, int] = json.loads(run_python(python, "payload_tree.py", str(tree)))
    say("Preparing the content for the screen")
    cache = ROOT / "build" / "pictures"
    told = run_python(python, "content_tree.py", str(asked.content), str(tree / "app"), str(cache))
    say("Looking for missing libraries, and drawing every page with the pruned tree")
    _sweep.sweep(tree)
    libraries = {
        PACKAGE_OF_SONAME[s] for s in _sweep.system_libraries(tree) if s in PACKAGE_OF_SONAME
    }
    shutil.copyfile(_debs.TARGET / "install.sh", tree / "install.sh")
    move_content(tree, content_root)
    say("Packing the exhibit" + ("" if asked.quick else "; this takes some minutes"))
    same = f"{NAME}-content (>= {asked.version})"
    depends = ["python3 (>= 3.11)", "python3 (<< 3.12)", same, *_debs.SYSTEM[1:], *_debs.SOUND]
    _debs.build_deb(
        NAME, asked.version, root, debs, depends=", ".join([*depends, *sorted(libraries)]),
        about=f"Exile and Return, a {ABOUT}", epoch=at, scripts=_debs.TARGET / "debian",
        level=1 if asked.quick else 9,
    )  # fmt: skip
    _debs.build_deb(
        f"{NAME}-content", asked.version, content_root, debs, depends="base-files",
        about="Exile and Return, the content that it is installed with", epoch=at,
    )  # fmt: skip
    return {**parts, "content": int(told)}


def list_hashes(folder: Path) -> None:
    """Write SHA256SUMS over every file of a folder."""
    lines = []
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        lines.append(f"{digest}  {file.relative_to(folder).as_posix()}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8")


def pack(folder: Path, target: Path, at: int) -> None:
    """Write a folder as one tar file, the same bytes each time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(target, "w", format=tarfile.USTAR_FORMAT) as tar:
        for file in sorted(f for f in folder.rglob("*") if f.is_file()):
            entry = tarfile.TarInfo(f"{folder.name}/{file.relative_to(folder).as_posix()}")
            data = file.read_bytes()
            entry.size, entry.mtime = len(data), at
            entry.mode = 0o755 if file.suffix == ".sh" else 0o644
            tar.addfile(entry, io.BytesIO(data))


def listing(parts: dict[str, int], debs: Path, whole: int) -> str:
    """Return the list of parts with their sizes, in millions of bytes."""
    mb = 1e6
    rows = [f"{size / mb:8.2f}  {name}" for name, size in sorted(parts.items(), key=_by_size)]
    files = [(file.name, file.stat().st_size) for file in debs.glob("*.deb")]
    packed = [f"{size / mb:8.2f}  {name}" for name, size in sorted(files, key=_by_size)]
    exhibit = sum(size for name, size in files if name.startswith(f"{NAME}_"))
    return (
        "Installed, in MB:\n" + "\n".join(rows) + "\n\nPackages, in MB:\n" + "\n".join(packed)
        + f"\n\nThe exhibit's package: {exhibit / mb:.1f} MB (goal: {EXHIBIT_MB})."
        f"\nThe whole bundle without a kernel: {whole / mb:.1f} MB (goal: {WHOLE_MB}).\n"
    )  # fmt: skip


def _by_size(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def bundle(arguments: list[str]) -> int:
    """Build the bundle; return the exit code.

    Raises:
        SetupError: something is missing; the message says what to do.
    """
    asked = parse(arguments)
    fault = fault_of_place()
    if fault:
        raise SetupError(fault)
    asked.version = asked.version or version()
    if not re.fullmatch(r"\d[\w.+~]*", asked.version):
        raise SetupError(f"“{asked.version}” is no version: it begins with a digit, such as 0.2.0.")
    out = asked.out or ROOT / "dist" / f"{NAME}_{asked.version}_amd64.tar"
    python, at = prepare(), epoch()
    with tempfile.TemporaryDirectory(prefix="bundle-") as scratch:
        folder = Path(scratch) / f"{NAME}-{asked.version}"
        debs = folder / "debs"
        debs.mkdir(parents=True)
        parts = exhibit_packages(python, asked, debs, Path(scratch), at)
        say("Collecting the Debian packages that a minimal system needs")
        ours = next(debs.glob(f"{NAME}_*.deb"))
        for file in _debs.closure(_debs.depends_of(ours, NAME), DOWNLOADS, DOWNLOADS / "apt"):
            shutil.copyfile(file, debs / re.sub(r"_\d+%3a", "_", file.name))
        _debs.index(debs, at)
        wanted = f"{NAME}={asked.version} {NAME}-content={asked.version}\n"
        (folder / "wanted").write_text(wanted, "utf-8")
        shutil.copyfile(_debs.TARGET / "install.sh", folder / "install.sh")
        if asked.trust:
            shutil.copyfile(asked.trust, folder / "root.json")
        list_hashes(folder)
        signer = _signing.sign(folder / "SHA256SUMS", _signing.key_folder(asked.key), at)
        pack(folder, out, at)
        told = listing(parts, debs, out.stat().st_size)
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    out.with_name(out.name + ".sha256").write_text(f"{digest}  {out.name}\n", "utf-8")
    out.with_name(out.name + ".parts.txt").write_text(told, "utf-8")
    say(told)
    say(f"Written: {out}\nSigned by {signer}")
    return 0
