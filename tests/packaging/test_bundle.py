"""The bundle: what goes into it, the same bytes each time, and every changed byte refused."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import _bundle
import _debs
import _signing
import _sweep
import payload_tree
import pytest
from _libraries import missing_in
from _shell import SetupError
from _terminal import converse

EPOCH = 1_700_000_000
needs = pytest.mark.skipif
debian_tools = needs(not shutil.which("dpkg-deb"), reason="no dpkg-deb: this is not Debian")
gnupg = needs(
    not (shutil.which("gpg") and shutil.which("gpgv")), reason="no gpg and gpgv to sign and verify"
)
linker = needs(not shutil.which("ldd"), reason="no ldd: this is not Linux")


# What goes in


def test_qt_modules_follow_from_what_the_exhibit_imports() -> None:
    qml = "import QtQuick\nimport QtQuick.Window 2.15\nimport Kiosk.Theme\n// import QtWebEngine\n"
    assert payload_tree.qml_modules([qml]) == {"QtQuick", "QtQuick.Window"}
    python = "from PySide6.QtDBus import QDBus\nimport PySide6.QtQuick\nfrom kiosk import core\n"
    assert payload_tree.python_modules([python]) == payload_tree.ALWAYS | {"QtDBus"}


def test_a_qml_module_brings_those_it_depends_on(tmp_path: Path) -> None:
    for name, listing in (
        ("QtQml", "module QtQml\n"),
        ("QtQuick", "module QtQuick\ndepends QtQml auto\n"),
        ("QtQuick/Shapes", "module QtQuick.Shapes\nimport QtQuick.Deep auto\n"),
        ("QtQuick/Deep", "module QtQuick.Deep\n"),
        ("QtWebEngine", "module QtWebEngine\n"),
    ):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "qmldir").write_text(listing, "utf-8")
    found = payload_tree.qml_folders(tmp_path, {"QtQuick.Shapes", "NotThere"})
    assert found == {"QtQml", "QtQuick", "QtQuick/Shapes", "QtQuick/Deep"}


def test_developers_files_stay_outside() -> None:
    for name in (
        "a/b.pyi",
        "a/tests/x.py",
        "a/test_data/x",
        "a-1.dist-info/RECORD",
        "../../bin/tool",
        "a/x.h",
    ):
        assert payload_tree.NOISE.search(name), name
    for name in ("a/b.py", "a/testing.py", "a-1.dist-info/licenses/LICENSE", "a/c.so.6"):
        assert not payload_tree.NOISE.search(name), name


@linker
def test_the_sweep_finds_a_library_that_was_pruned_too_much(tmp_path: Path) -> None:
    import PySide6

    pyside = Path(PySide6.__file__).parent
    with pytest.raises(SetupError, match="saw no library"):
        _sweep.missing_libraries(tmp_path)
    shutil.copy(pyside / "QtCore.abi3.so", tmp_path)
    assert "libQt6Core.so.6" in _sweep.missing_libraries(tmp_path)
    with pytest.raises(SetupError, match=r"libQt6Core\.so\.6"):
        _sweep.sweep(tmp_path)
    assert missing_in("\tlibc.so.6 => /lib/libc.so.6 (0x0)\n") == set()


def test_a_bundle_is_built_only_where_it_would_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_bundle.platform, "machine", lambda: "aarch64")
    assert "Debian 12 for amd64" in _bundle.fault_of_place()


def test_an_empty_version_is_the_one_of_the_project() -> None:
    assert _bundle.version().startswith("0.")
    with pytest.raises(SetupError, match="is no version"):
        _bundle.bundle(["--version", "new; rm"])


def test_what_every_debian_has_stays_outside_unless_its_version_matters() -> None:
    needs = {
        "cage": "libc6 (>= 2.36), libsystemd0 (>= 243), seatd",
        "seatd": "libc6 (>= 2.34)",
        "libpam-systemd": "systemd (= 252.39-1~deb12u2), libpam-runtime (>= 1.5)",
        "systemd": "libsystemd-shared (= 252.39-1~deb12u2), passwd",
        "libsystemd-shared": "libssl3 (>= 3.0.11-1~deb12u1)",
        "libssl3": "libc6:any (>= 2.34)",
        "libsystemd0": "",
        "libc6": "",
        "passwd": "",
    }
    base = {"libc6", "libsystemd0", "systemd", "libsystemd-shared", "passwd", "libssl3"}
    # What is asked for exactly, and what that asks for, comes along; the rest is there.
    come = {"cage", "seatd", "libpam-systemd", "systemd", "libsystemd-shared", "libssl3"}
    assert _debs.beyond(base, needs) == come
    del needs["libpam-systemd"]
    assert _debs.beyond(base, needs) == {"cage", "seatd"}


# The same bytes each time


def tree(folder: Path) -> Path:
    (folder / "opt/a").mkdir(parents=True)
    (folder / "opt/a/b.txt").write_text("b", "utf-8")
    (folder / "opt/a/link").symlink_to("b.txt")
    return folder


@debian_tools
def test_two_packages_of_the_same_tree_are_identical(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        root = tree(tmp_path / name / "root")
        os.utime(root / "opt/a/b.txt", (len(made), len(made)))
        made.append(
            _debs.build_deb(
                "x", "1.0", root, tmp_path / name, depends="base-files", about="x", epoch=EPOCH
            ).read_bytes()
        )
    assert made[0] == made[1]


def bundle_folder(folder: Path, key: Path) -> Path:
    """Write a small bundle: as a real one, with packages of a few bytes."""
    (folder / "debs").mkdir(parents=True)
    for name in ("debs/a_1_all.deb", "debs/Packages.gz", "wanted"):
        (folder / name).write_text(f"This is {name}.\n" * 3, "utf-8")
    shutil.copy(_debs.TARGET / "install.sh", folder)
    _bundle.list_hashes(folder)
    _signing.sign(folder / "SHA256SUMS", key, EPOCH)
    return folder


@gnupg
def test_two_bundles_of_the_same_files_are_identical(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        folder = bundle_folder(tmp_path / name / "exhibit-1", tmp_path / "key")
        _bundle.pack(folder, tmp_path / name / "bundle.tar", EPOCH)
        made.append((tmp_path / name / "bundle.tar").read_bytes())
    assert made[0] == made[1]
    with tarfile.open(tmp_path / "one/bundle.tar") as tar:
        assert tar.getnames() == sorted(tar.getnames())
        assert "exhibit-1/install.sh" in tar.getnames()


# Verification on the target


def verify(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["sh", str(folder / "install.sh"), "--verify", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@gnupg
def test_one_changed_byte_anywhere_is_refused_by_name(tmp_path: Path) -> None:
    folder = bundle_folder(tmp_path / "bundle", tmp_path / "key")
    whole = verify(folder)
    assert whole.returncode == 0, whole.stderr
    assert "Every file is as it was signed" in whole.stdout
    names = [f.relative_to(folder).as_posix() for f in sorted(folder.rglob("*")) if f.is_file()]
    assert len(names) == 7
    for name in names:
        file = folder / name
        before = file.read_bytes()
        # In the script: a byte of its first comment, so that it still runs.
        place = before.index(b"Puts") if name == "install.sh" else len(before) // 2
        file.write_bytes(before[:place] + bytes([before[place] ^ 1]) + before[place + 1 :])
        done = verify(folder)
        assert done.returncode == 1, name
        assert name in done.stderr, (name, done.stderr)
        assert "What to do:" in done.stderr
        file.write_bytes(before)
    assert verify(folder).returncode == 0


@gnupg
def test_a_missing_and_a_foreign_file_are_refused(tmp_path: Path) -> None:
    folder = bundle_folder(tmp_path / "bundle", tmp_path / "key")
    (folder / "debs/evil_1_all.deb").write_text("x", "utf-8")
    assert "debs/evil_1_all.deb" in verify(folder).stderr
    (folder / "debs/evil_1_all.deb").unlink()
    (folder / "debs/a_1_all.deb").unlink()
    assert "debs/a_1_all.deb" in verify(folder).stderr


@gnupg
def test_another_publisher_is_refused_unless_named(tmp_path: Path) -> None:
    folder = bundle_folder(tmp_path / "bundle", tmp_path / "key")
    other = bundle_folder(tmp_path / "other", tmp_path / "other-key")
    done = verify(folder, "--key", str(other / "key.gpg"))
    assert done.returncode == 1 and "another key" in done.stderr
    assert verify(folder, "--key", str(folder / "key.gpg")).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="needs a pseudo-terminal")
def test_who_waits_at_a_terminal_sees_how_far_it_is() -> None:
    text = (_debs.TARGET / "install.sh").read_text("utf-8")
    function = text[text.index("percent() {") : text.index("packages() {")]
    told = "dlstatus:1:50:x\npmstatus:sway:12.5000:Unpacking sway\npmstatus:sway:100:\n"
    pipe = f"set -eu; {function}\nprintf '{told}' | percent"
    seen = converse(["sh", "-c", pipe], [])
    assert re.findall(r"(\d+) %", seen)[-1] == "100"
    unseen = subprocess.run(["sh", "-c", pipe], capture_output=True, check=True)
    assert unseen.stdout == b""


# The long proof, in the form that takes minutes: where a bundle was built and root may be had.


def test_the_life_of_an_installation(tmp_path: Path) -> None:
    import prove

    named = os.environ.get("EXILE_BUNDLE")
    if not named:
        pytest.skip("set EXILE_BUNDLE to a bundle to prove it: python3 packaging/prove.py BUNDLE")
    if lacking := prove.lacking(container=False):
        pytest.skip(lacking)
    words = [named, "--out", str(tmp_path / "proof")]
    if not prove.lacking(container=True):
        words.append("--container")
    assert prove.main(words) == 0
