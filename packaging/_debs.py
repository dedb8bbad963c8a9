"""The Debian packages that a minimal Debian 12 needs for the exhibit, and ours."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from _shell import SetupError, say

TARGET = Path(__file__).resolve().parent / "target"
# Beside what the libraries of the exhibit ask for: the machine, the screen, sound and speech.
SYSTEM = ("python3", "systemd-sysv", "udev", "seatd", "sway", "cec-utils")
# What a minimal system has beside the packages that Debian says are required.
MINIMAL = ("systemd-sysv", "udev")
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
    """Download packages with all they need on a minimal Debian 12; return the files.

    apt itself chooses, from its lists as they are. Raises SetupError if it cannot.
    """
    (work / "partial").mkdir(parents=True, exist_ok=True)
    (target / "partial").mkdir(parents=True, exist_ok=True)
    (work / "none").mkdir(exist_ok=True)
    (work / "status").write_text("", "utf-8")
    (work / "preferences").write_text(ONLY_DEBIAN, "utf-8")
    apt = Apt(target, work)
    asked = sorted({*wanted, *PRESENT})
    apt.run(*asked, "--download-only")
    files = {name: target / file for name, file in apt.chosen(asked).items()}
    missing = [file.name for file in files.values() if not file.is_file()]
    if missing or not files:
        raise SetupError(f"apt-get did not bring {', '.join(missing) or 'anything'}.")
    base = apt.chosen([*required(), *MINIMAL])
    needs = {name: field_of(file, "Depends", "Pre-Depends") for name, file in files.items()}
    return [files[name] for name in sorted(beyond(base.keys(), needs))]


class Apt:
    """apt-get as on a system that is empty, for packages of `target`; its notes are in `work`."""

    def __init__(self, target: Path, work: Path) -> None:
        options = {
            "Dir::State::status": work / "status",
            "Dir::Cache::archives": target,
            "Dir::Cache::pkgcache": "",
            "Dir::Cache::srcpkgcache": "",
            "Dir::Etc::preferences": work / "preferences",
            "Dir::Etc::preferencesparts": work / "none",
            "APT::Architectures": "amd64",
            "APT::Sandbox::User": "",
            "APT::Keep-Downloaded-Packages": "true",
            "Debug::NoLocking": "true",
        }
        self._command = ["apt-get", "-q", "--yes", "--no-install-recommends"]
        for name, value in options.items():
            self._command += ["-o", f"{name}={value}"]

    def run(self, *words: str) -> str:
        """Install as told; return what was said. Raises SetupError if apt-get cannot."""
        command = [*self._command, "install", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SetupError(f"apt-get finds no way: {done.stderr.strip()}\nTry: apt-get update")
        return done.stdout

    def chosen(self, wanted: Iterable[str]) -> dict[str, str]:
        """Return the packages that come with those wanted, each with its file's name."""
        told = self.run(*wanted, "--simulate")
        found = re.findall(r"^Inst (\S+) \((\S+) .*?\[(\w+)\]\)", told, re.M)
        return {name.split(":")[0]: deb_name(name, *rest) for name, *rest in found}


def required() -> list[str]:
    """Return the packages without which there is no Debian, by apt's lists."""
    command = ["apt-cache", "dumpavail"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = (re.search(r"^Package: (\S+)$", part, re.M) for part in told.split("\n\n")
             if re.search(r"^(Priority: required|Essential: yes)$", part, re.M))  # fmt: skip
    return sorted({match[1] for match in found if match})


def beyond(base: Collection[str], needs: Mapping[str, str]) -> set[str]:
    """Return the packages that a system with those of `base`, in any version, still needs.

    `needs` tells what each depends on. One of the base comes along where another that comes asks
    for exactly its version, or for one later than the first of Debian 12.
    """
    found: set[str] = set()
    todo = set(needs) - set(base)
    while todo:
        name = todo.pop()
        found.add(name)
        bound = re.findall(r"([a-z0-9][a-z0-9.+-]+)(?::\w+)? \((=|>=|>>) ([^)]+)\)", needs[name])
        todo |= {
            other for other, sign, version in bound
            if (sign == "=" or "deb12u" in version) and other in needs
        } - found  # fmt: skip
    return found


def field_of(file: Path, *names: str) -> str:
    """Return fields of a package's file, such as what it depends on, as one text."""
    told = subprocess.run(
        ["dpkg-deb", "-f", str(file), *names], capture_output=True, text=True, check=True
    )
    return told.stdout


def depends_of(package: Path, without: str) -> list[str]:
    """Return the names that a package's file depends on, except those that begin with ours."""
    names = {part.split()[0] for part in field_of(package, "Depends").split(",")}
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
