"""The steps of `prove.py`, each in namespaces without a network."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import tarfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import _container
import _stick
from _machine import CHROOT, Machine, NotProvenError
from _museum import Museum, shown_version
from _shell import say
from _terminal import converse

__all__ = ["NotProvenError", "prove"]

NAME = "exile-and-return"
COMPILED = "places.cpython-311.pyc"
KEPT = f"/etc/{NAME}/answers"
ANSWERS = (
    "profile = auto\nlanguages = all\nhours = always\npin = 42719065\ntrust = /root/root.json\n"
)
TYPED = (
    ("55-inch [auto]: ", ""),
    ("270 degrees [0]: ", ""),
    ("en ru) [all]: ", ""),
    ("10:00-18:00 [always]: ", ""),
    ("no, yes [no]: ", ""),
    ("or none [none]: ", ""),
    ("(there is none yet): ", "42719065"),
    ("Again: ", "42719065"),
)
# What Debian itself changes or leaves when packages come and go, and no part of the exhibit.
DEBIANS_OWN = re.compile(
    r"^(var/(cache|log|lib/(dpkg|apt|systemd))|run|tmp|dev|proc|sys|root|etc/ld\.so\.cache$"
    r"|etc/(passwd|group|shadow|gshadow|subuid|subgid)-?$|etc/\.pwd\.lock$|usr/share/(info|mime)"
    r"|var/lib/(ucf|systemd|dbus|polkit-1|xkb|pam|python)|etc/(ssl|X11|fonts|perl|rc|systemd/system/multi)"
    r"|usr/lib/.*/__pycache__|usr/lib/locale|var/spool)"
)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Tell a step and how long it took."""
    began = time.monotonic()
    yield
    say(f"  ok  {name} ({time.monotonic() - began:.1f} s)")


def expect(holds: bool, why: str) -> None:
    """Raise NotProvenError unless it holds."""
    if not holds:
        raise NotProvenError(why)


def unpack(bundle: Path, target: Path) -> Path:
    """Unpack a bundle into a folder; return the folder that has install.sh in it."""
    with tarfile.open(bundle) as tar:
        tar.extractall(target, filter="data")
    return next(target.glob("*/install.sh")).parent


def installer_of(machine: Machine, name: str) -> str:
    """Return the path, in the machine, of the install.sh of a bundle that was unpacked there."""
    found = next((machine.root / "root" / name).glob("*/install.sh"))
    return found.relative_to(machine.root).as_posix()


def change_a_byte(file: Path, change: Callable[[bytes], bytes] | None = None) -> bytes:
    """Change one byte in the middle of a file; return what stood there before."""
    before = file.read_bytes()
    middle = len(before) // 2
    file.write_bytes(before[:middle] + bytes([before[middle] ^ 1]) + before[middle + 1 :])
    return before


def prove_refusals(machine: Machine, folder: Path) -> None:
    """Every kind of file with one changed byte is refused, and named."""
    where = f"/{folder.relative_to(machine.root)}"
    samples = [next(folder.glob(f"debs/{NAME}_*.deb")), folder / "SHA256SUMS"]
    samples += [min(folder.glob("debs/*.deb"), key=lambda file: file.stat().st_size)]
    script = (folder / "install.sh").read_text("utf-8")
    whole = script.replace('here=$(cd "$(dirname "$0")" && pwd)', f"here={where}")
    for file in samples:
        before = change_a_byte(file)
        # Verified by an installer that is whole, as one that was changed may do anything.
        (machine.root / "root/check.sh").write_text(whole, "utf-8")
        done = machine.run("sh", "/root/check.sh", "--verify", fails=True)
        file.write_bytes(before)
        name = file.relative_to(folder).as_posix()
        expect(done.returncode != 0, f"{name} was changed, and not refused")
        named = name in done.stderr
        expect(named, f"{name} was changed, and {done.stderr!r} does not name it")
    machine.run("sh", f"{where}/install.sh", "--verify")


def told(path: Path) -> str:
    """Return what can tell a change of a file: where it leads, or its size."""
    return str(path.readlink()) if path.is_symlink() else str(path.stat().st_size)


def files_of(root: Path) -> dict[str, str]:
    """Return every file below a root with what can tell a change: kind, size, link."""
    found = {}
    for folder, folders, names in os.walk(root):
        below = Path(folder).relative_to(root)
        for name in (*names, *(d for d in folders if Path(folder, d).is_symlink())):
            path = Path(folder, name)
            key = (below / name).as_posix()
            if not DEBIANS_OWN.match(key):
                found[key] = told(path)
        for name in folders:
            key = (below / name).as_posix()
            if not DEBIANS_OWN.match(f"{key}/"):
                found[f"{key}/"] = ""
    return found


def prove(asked: argparse.Namespace, base: Path, scratch: Path) -> None:
    """Go through the whole life of an installation.

    Raises:
        NotProvenError: a step did not do what it should.
    """
    out: Path = asked.out
    out.mkdir(parents=True, exist_ok=True)
    with Machine(base, scratch) as machine:
        expect(machine.networks() == ["lo"], "there is a network")
        before = files_of(machine.root)
        with step("a stick is published at a desk"):
            stick = _stick.Stick(scratch)
            shutil.copyfile(stick.root_json, machine.root / "root/root.json")
        with step("unpacked"):
            first = unpack(asked.bundle, machine.root / "root/first")
        installer = f"/{installer_of(machine, 'first')}"
        with step("one changed byte is refused, and its file named"):
            prove_refusals(machine, first)
        (machine.root / "root/answers").write_text(ANSWERS.replace("42719065", "111111"), "utf-8")
        with step("an easy PIN is refused"):
            done = machine.run("sh", installer, "--answers", "/root/answers", fails=True)
            expect(done.returncode != 0 and "pin" in done.stderr, "an easy PIN was taken")
        with step("installed from the bundle alone, by a person who answers"):
            told = converse([CHROOT, str(machine.root), "sh", installer], TYPED)
            expect("42719065" not in told, "the PIN stood on the screen")
            (out / "installed.txt").write_text(told, "utf-8")
        with step("no library is missing on the target"):
            found = machine.run("sh", "-c", SWEEP).stdout.split()
            expect(found[:1] == ["not-found:0"], f"missing libraries: {found}")
        with step("the exhibit on the screen of a headless compositor"):
            machine.show(out / "installed.png")
        (machine.root / "root/answers").write_text(ANSWERS, "utf-8")
        with step("the same bundle again, with answers in a file: nothing is asked"):
            machine.run("sh", installer, "--answers", "/root/answers")
        prove_update(machine, stick, out)
        museum = Museum(machine)
        if asked.newer:
            prove_upgrade(machine, asked.newer, installer, museum, out)
        with step("a damaged program is repaired"):
            victim = machine.root / f"opt/{NAME}/app/kiosk/app/run.py"
            whole = victim.read_bytes()
            victim.write_bytes(b"")
            # Cut off behind its head, by which Python takes it for up to date.
            compiled = machine.root / f"opt/{NAME}/app/kiosk/system/__pycache__/{COMPILED}"
            compiled.write_bytes(compiled.read_bytes()[:20])
            machine.run("sh", installer, "--repair")
            expect(victim.read_bytes() == whole, "the file is not as it was")
            expect(compiled.stat().st_size > 20, "what Python compiled is not as it was")
            museum.expect_nothing_lost()
        with step("removed and installed again, what is the museum's kept meanwhile"):
            machine.run(f"/usr/sbin/{NAME}", "remove", "--keep")
            program = machine.root / f"opt/{NAME}"
            expect(not program.exists(), "the program is left")
            machine.run("sh", installer, "--answers", KEPT)
            museum.expect_nothing_lost()
        if asked.container:
            other = asked.newer and f"/{installer_of(machine, 'second')}"
            _container.prove(machine, out, step, museum, other or installer, asked.kills)
        with step("removed, leaving nothing"):
            if not asked.container:
                machine.run(f"/usr/sbin/{NAME}", "remove")
            for place in ("root/first", "root/second"):
                shutil.rmtree(machine.root / place, ignore_errors=True)
            after = files_of(machine.root)
            left = sorted(set(after) - set(before))
            gone = sorted(set(before) - set(after))
            (out / "left.txt").write_text("\n".join([*left, "", "gone:", *gone]) + "\n", "utf-8")
            ours = [name for name in left if "exile" in name or "kiosk" in name]
            expect(not ours, f"left: {', '.join(ours[:5])}")
            expect(not left, f"left: {', '.join(left[:12])}")
            users = (machine.root / "etc/passwd").read_text("utf-8")
            expect(NAME not in users, "the user is left")


SWEEP = f"""
export LC_ALL=C
missing=$(find /opt/{NAME}/lib -name '*.so*' -type f | xargs ldd 2>/dev/null | grep 'not found')
echo "not-found:$(printf %s "$missing" | grep -c .)" $missing
"""


def prove_update(machine: Machine, stick: _stick.Stick, out: Path) -> None:
    """Take content from a stick that is put in while the exhibit runs, and take it back."""
    with step("content taken from a loop-mounted stick, while the exhibit runs"):
        machine.show(
            out / "updated.png", lambda: stick.put_in(machine), lambda: shown_version(machine) != ""
        )
        stick.take_out(machine)
    with step("the content of the stick is still shown after a restart"):
        machine.show(out / "restarted.png")
        told = machine.run(f"/usr/sbin/{NAME}", "status").stdout
        expect("Version 1 (active)" in told, f"the status says: {told}")


def prove_upgrade(machine: Machine, newer: Path, installer: str, museum: Museum, out: Path) -> None:
    """Upgrade, keep what belongs to the museum, show the exhibit, and come back."""
    unpack(newer, machine.root / "root/second")
    before = machine.version(NAME)
    with step("upgraded; content, settings and figures of use are kept"):
        machine.run("sh", f"/{installer_of(machine, 'second')}", "--answers", KEPT)
        expect(machine.version(NAME) != before, "the version is the same")
        museum.expect_nothing_lost()
    with step("the exhibit after the upgrade"):
        machine.show(out / "upgraded.png")
    with step("rolled back by the older bundle"):
        machine.run("sh", installer, "--answers", KEPT)
        expect(machine.version(NAME) == before, "the version is not the one before")
        museum.expect_nothing_lost()
