"""A machine in a folder for install.sh: what would change it only pretends, and writes it down."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import _bundle
import _debs
import _signing

ROOT = Path(__file__).resolve().parents[2]
BIN = _debs.TARGET / "root/opt/exile-and-return/bin"
PIN = "42719053"
ANSWERS = f"profile = 24-inch\nhours = 10:00-18:00\npin = {PIN}\n"
EPOCH = 1_700_000_000

CALLED = 'echo "$(basename "$0") $*" >>"$FAKES/called"\n'
FAKES = {
    "systemctl": CALLED,
    "udevadm": CALLED,
    "id": "echo 0\n",
    "df": "echo head; echo disk 1 1 9999999 1 /\n",
    "dpkg": CALLED
    + """\
case "$1" in
--print-architecture) echo amd64 ;;
--remove | --purge)
    [ ! -e "$FAKES/dpkg-fails" ] || { echo "dpkg: error: lock is held" >&2; exit 2; }
    shift
    for name; do sed -i "/^$name /d" "$FAKES/packages"; done
    ;;
esac
""",
    "dpkg-query": """\
case "$3" in
*Package*) cat "$FAKES/packages" ;;
*) grep -q "^$4 " "$FAKES/packages" && sed -n "s/^$4 //p" "$FAKES/packages" ;;
esac
""",
    "apt-get": CALLED
    + """\
case "$*" in *install*) ;; *) exit 0 ;; esac
[ ! -x "$FAKES/apt-hook" ] || "$FAKES/apt-hook" || exit
for name in exile-and-return exile-and-return-content sway; do
    sed -i "/^$name /d" "$FAKES/packages"
    echo "$name installed" >>"$FAKES/packages"
done
cp -r "$FAKES/payload/." "$EXILE_ROOT"
""",
}


class BareMachine:
    """A machine on which nothing is installed yet, and a signed bundle beside it."""

    def __init__(self, folder: Path, bundle: Path) -> None:
        self.root, self.fakes = folder / "root", folder / "fakes"
        self.bundle = folder / "bundle"
        shutil.copytree(bundle, self.bundle)
        for name in ("etc", "run/systemd/system", "opt", "var/lib"):
            (self.root / name).mkdir(parents=True)
        (self.root / "etc/os-release").write_text("VERSION_CODENAME=bookworm\n", "utf-8")
        self.own = self.root / "etc/exile-and-return"
        self.state = self.root / "var/lib/exile-and-return"
        self.fakes.mkdir()
        for name, does in FAKES.items():
            self.fake(name, does)
        (self.fakes / "packages").write_text("base-files installed\nssh config-files\n", "utf-8")
        self._payload(self.fakes / "payload")

    def _payload(self, payload: Path) -> None:
        opt = payload / "opt/exile-and-return"
        (opt / "bin").mkdir(parents=True)
        (opt / "bin/python3").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', "utf-8")
        (opt / "bin/python3").chmod(0o755)
        text = (BIN / "configure").read_text("utf-8")
        text = text.replace("sys.exit(main())", 'sys.exit(main(""))')
        (opt / "bin/configure").write_text(text, "utf-8")
        (opt / "app/content").mkdir(parents=True)
        shutil.copy(ROOT / "content/settings.toml", opt / "app/content")
        units = payload / "usr/lib/systemd/system"
        units.mkdir(parents=True)
        (units / "exile-and-return.service").touch()

    def fake(self, name: str, does: str) -> None:
        """Put a program of the machine in place of what it is."""
        (self.fakes / name).write_text(f"#!/bin/sh\n{does}", "utf-8")
        (self.fakes / name).chmod(0o755)

    def install(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run install.sh, whoever types."""
        text = (self.bundle / "install.sh").read_text("utf-8")
        assert "own=$root/etc" in text, "it would change this computer"
        fakes = {"FAKES": str(self.fakes), "EXILE_ROOT": str(self.root)}
        path = f"{self.fakes}:{os.environ['PATH']}"
        script = 'echo $$ >"$FAKES/pid"; exec env --default-signal sh "$@"'
        return subprocess.run(
            ["sh", "-c", script, "sh", str(self.bundle / "install.sh"), *words],
            input=typed, env={**os.environ, **fakes, "PATH": path}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip

    def answered(self, answers: str = ANSWERS) -> subprocess.CompletedProcess[str]:
        """Run install.sh with a file of answers."""
        (self.fakes / "answers").write_text(answers, "utf-8")
        return self.install("--answers", str(self.fakes / "answers"))

    def called(self) -> list[str]:
        """Return what was called since the last time."""
        file = self.fakes / "called"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return lines

    def settings(self) -> str:
        """Return the kiosk's settings."""
        return (self.state / "settings.toml").read_text("utf-8")


def signed_bundle(folder: Path, key: Path, **more: str) -> Path:
    """Write a bundle with packages of a few bytes, and more files by name."""
    (folder / "debs").mkdir(parents=True)
    files = {"debs/sway_1_all.deb": "x", "wanted": "exile-and-return=1\n", **more}
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    shutil.copy(_debs.TARGET / "install.sh", folder)
    _bundle.list_hashes(folder)
    _signing.sign(folder / "SHA256SUMS", key, EPOCH)
    return folder
