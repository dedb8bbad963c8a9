"""The Debian packages that a minimal Debian 12 needs for the exhibit, and ours."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from _shell import SetupError, say

TARGET = Path(__file__).resolve().parent / "target"
# Beside what the libraries of the exhibit ask for: the machine, the screen, sound and speech.
SYSTEM = ("python3", "systemd-sysv", "udev", "seatd", "cage", "xwayland")
# Every Debian 12 has it; without the word, apt would bring Perl to do what is done already.
PRESENT = ("usr-is-merged",)
SOUND = ("pipewire", "pipewire-pulse", "wireplumber", "espeak-ng")
# Only Debian's own packages: other sources of this computer may hold newer ones.
ONLY_DEBIAN = """\
Package: *
Pin: release o=Debian,n=bookworm*
Pin-Priority: 500

Package: *
Pin: release o=*
Pin-Priority: -1
"""
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The makers of Exile and Return <nobody@localhost>
Installed-Size: {size}
Depends: {depends}
Section: misc
Priority: optional
Description: {description}
"""


def closure(wanted: Iterable[str], target: Path, work: Path) -> list[Path]:
    """Download packages with all they need on an empty system; return the files.

    apt itself chooses, from its lists as they are. Raises SetupError if it cannot.
    """
    (work / "partial").mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    (target / "partial").mkdir(exist_ok=True)
    (work / "none").mkdir(exist_ok=True)
    (work / "status").write_text("", "utf-8")
    (work / "preferences").write_text(ONLY_DEBIAN, "utf-8")
    options = {
        "Dir::State::status": work / "status",
        "Dir::Cache::archives": target,
        "Dir::Cache::pkgcache": "",
        "Dir::Cache::srcpkgcache": "",
        "Dir::Etc::preferences": work / "preferences",
        "Dir::Etc::preferencesparts": work / "none",
        "APT::Install-Recommends": "false",
        "APT::Architectures": "amd64",
        "APT::Sandbox::User": "",
        "APT::Keep-Downloaded-Packages": "true",
        "Debug::NoLocking": "true",
    }
    apt = ["apt-get", "-q"]
    for name, value in options.items():
        apt += ["-o", f"{name}={value}"]
    command = [*apt, "--yes", "--no-install-recommends", "install", *sorted({*wanted, *PRESENT})]
    listed = subprocess.run([*command, "--print-uris"], capture_output=True, text=True, check=False)
    names = re.findall(r"^'[^']*' (\S+_(?:amd64|all)\.deb) ", listed.stdout, re.M)
    cached = {file.name for file in target.glob("*.deb")}
    if listed.returncode or not (names or cached):
        raise SetupError(f"apt-get finds no way: {listed.stderr.strip()}\nTry: apt-get update")
    done = subprocess.run(
        [*command, "--download-only"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(f"The packages could not be downloaded: {done.stderr.strip()}")
    simulated = subprocess.run([*command, "--simulate"], capture_output=True, text=True, check=True)
    chosen = re.findall(r"^Inst (\S+) \((\S+) .*?\[(\w+)\]\)", simulated.stdout, re.M)
    files = [target / deb_name(*one) for one in sorted(chosen)]
    missing = [file.name for file in files if not file.is_file()]
    if missing or not files:
        raise SetupError(f"apt-get did not bring {', '.join(missing) or 'anything'}.")
    return files


def depends_of(package: Path, without: str) -> list[str]:
    """Return the names that a package's file depends on, except those that begin with ours."""
    command = ["dpkg-deb", "-f", str(package), "Depends"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = {part.split()[0] for part in told.split(",")}
    return sorted(name for name in names if not name.startswith(without))


def deb_name(name: str, version: str, architecture: str) -> str:
    """Return the name that apt gives to a package's file."""
    return f"{name.split(':')[0]}_{version.replace(':', '%3a')}_{architecture}.deb"


def build_deb(
    name: str, version: str, tree: Path, target: Path, *, depends: str, about: str, epoch: int,
    scripts: Path | None = None, level: int = 9,
) -> Path:  # fmt: skip
    """Pack a tree as a Debian package, byte for byte the same each time; return the file."""
    control = tree / "DEBIAN"
    control.mkdir()
    size = sum(f.stat().st_size for f in tree.rglob("*") if f.is_file() and not f.is_symlink())
    architecture = "amd64" if scripts else "all"
    text = CONTROL.format(
        name=name, version=version, architecture=architecture, size=size // 1024,
        depends=depends, description=about,
    )  # fmt: skip
    (control / "control").write_text(text, "utf-8")
    for script in sorted(scripts.iterdir()) if scripts else ():
        shutil.copyfile(script, control / script.name)
        (control / script.name).chmod(0o755)
    for folder in (tree, *(d for d in tree.rglob("*") if d.is_dir() and not d.is_symlink())):
        folder.chmod(0o755)
    for path in tree.rglob("*"):
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    file = target / deb_name(name, version, architecture)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    done = subprocess.run(
        [*command, str(tree), str(file)], env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise SetupError(f"dpkg-deb failed: {done.stderr.strip()}")
    return file


def index(folder: Path, epoch: int) -> None:
    """Write the list by which apt finds the packages of a folder."""
    say("Listing the packages")
    text = ""
    for file in sorted(folder.glob("*.deb")):
        told = subprocess.run(["dpkg-deb", "-f", str(file)], capture_output=True, check=True)
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        text += told.stdout.decode("utf-8").rstrip("\n")
        text += f"\nFilename: ./{file.name}\nSize: {file.stat().st_size}\nSHA256: {digest}\n\n"
    packed = gzip.compress(text.encode("utf-8"), mtime=epoch)
    (folder / "Packages.gz").write_bytes(packed)
