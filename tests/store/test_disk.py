"""The one module that changes a disk: what it leaves, and that nobody goes past it."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.store import disk
from tests.store.disks import Failing, Recording, Short

ROOT = Path(__file__).resolve().parents[2]
OS_CALLS = {
    "open", "write", "fsync", "fdatasync", "rename", "renames", "replace", "link", "symlink",
    "unlink", "remove", "mkdir", "makedirs", "rmdir", "removedirs", "truncate", "ftruncate",
}  # fmt: skip
METHODS = {
    "write_text", "write_bytes", "mkdir", "rmdir", "unlink", "rename", "touch", "symlink_to",
    "hardlink_to", "truncate", "fsync",
}  # fmt: skip
MODULES = {"tempfile"}
# It asks how much room there is, and opens an empty file to lock it.
ALLOWED = {"shutil.disk_usage", "disk_usage"}
LOCKS = {"locking.py: os.open"}
WRITERS = ("store",)


def goes_past(tree: ast.Module) -> Iterator[str]:
    """Yield what changes a disk in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names} | {getattr(node, "module", "") or ""}
            yield from names & MODULES
            if getattr(node, "module", "") == "shutil":
                yield from names - ALLOWED - {"shutil"}
            if getattr(node, "module", "") == "os":
                yield from names & OS_CALLS
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        owner, _, name = called.rpartition(".")
        if owner == "shutil" and called not in ALLOWED:
            yield called
        words = [ast.unparse(part) for part in (*node.args, *(k.value for k in node.keywords))]
        modes = [w for w in words if w[:1] in "'\"" and set(w[1:-1]) <= set("rwaxbt+")]
        method = owner and owner not in ("os", "disk", "re", "dataclasses")
        if (
            (name == "open" and any(set(mode) & set("wax+") for mode in modes))
            or (owner == "os" and name in OS_CALLS)
            or (method and name in METHODS)
            or (method and name == "replace" and len(node.args) == 1 == len(words))
        ):
            yield called


def past(root: Path) -> list[str]:
    """Find modules of the rooms of writers that change a disk, other than disk.py."""
    return [
        f"{file.relative_to(root)}: {found}"
        for room in WRITERS
        for file in sorted((root / room).rglob("*.py"))
        if file.name != "disk.py"
        for found in goes_past(ast.parse(file.read_text("utf-8")))
        if f"{file.name}: {found}" not in LOCKS
    ]


def test_nobody_goes_past_the_disk_module() -> None:
    assert past(ROOT / "kiosk") == []


@pytest.mark.parametrize(
    "line",
    [
        "open(a, 'w')",
        "path.open(mode='xb')",
        "path.open('r+')",
        "path.write_text('a')",
        "path.rename(other)",
        "path.replace(other)",
        "path.mkdir()",
        "os.fsync(1)",
        "os.replace(a, b)",
        "os.open(a, os.O_RDONLY)",
        "shutil.rmtree(path)",
        "from shutil import copytree",
        "from os import rename",
        "from tempfile import mkdtemp",
    ],
)
def test_the_scan_sees_who_goes_past(line: str, tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    module = tmp_path / "store" / "writer.py"
    module.write_text(
        "path.open('rb')\ntext.replace('a', 'b')\ndisk.write_file(path, data)\n"
        "import shutil\nroom = shutil.disk_usage(path).free\n"
    )
    assert past(tmp_path) == []
    module.write_text(line)
    assert len(past(tmp_path)) == 1


def test_a_file_is_replaced_whole_and_lasts(tmp_path: Path) -> None:
    path = tmp_path / "a"
    disk.write_file(path, b"old")
    with disk.through(calls := Recording()):
        disk.write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [op.name for op in calls.done] == ["create", "write", "sync", "rename", "sync_folder"]
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failure_at_any_call_leaves_old_or_new(code: int, tmp_path: Path) -> None:
    path = tmp_path / "a"
    for last in range(1, 10):
        disk.write_file(path, b"old")
        with disk.through(calls := Failing(last, code)):
            try:
                disk.write_file(path, b"new")
            except OSError as error:
                assert error.errno == code
        assert path.read_bytes() in (b"old", b"new")
        if not calls.failed:
            break
        if code != errno.EROFS:  # a disk that has become read-only keeps what was begun
            assert [*tmp_path.iterdir()] == [path]
    assert last == 6 and path.read_bytes() == b"new"


def test_short_writes_are_gone_on_with(tmp_path: Path) -> None:
    with disk.through(Short()):
        disk.write_file(tmp_path / "a", bytes(range(200)))
    assert (tmp_path / "a").read_bytes() == bytes(range(200))


def test_what_is_too_large_is_not_written_nor_read(tmp_path: Path) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 1000

    with pytest.raises(disk.TooLargeError):
        disk.save(endless(), tmp_path / "a", 4500)
    assert (tmp_path / "a").stat().st_size == 4000
    with pytest.raises(disk.TooLargeError):
        disk.read_file(tmp_path / "a", 3999)
    assert len(disk.read_file(tmp_path / "a", 4000)) == 4000
    assert disk.save((b"end",), tmp_path / "a", 4003, resume=True) == 4003
    assert disk.save((b"new",), tmp_path / "b", 3, resume=True) == 3


def test_a_link_is_neither_followed_nor_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a").write_bytes(b"mine")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    (folder / "file").symlink_to(outside / "a")
    with pytest.raises(FileExistsError):
        disk.save((b"x",), folder / "file", 9)
    disk.remove_tree(folder)
    assert not folder.exists() and (outside / "a").read_bytes() == b"mine"
    disk.remove_tree(folder)


def test_a_tree_is_copied_and_moved(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").write_bytes(b"c")
    os.utime(tmp_path / "a" / "b" / "c", (1, 1))
    disk.copy_tree(tmp_path / "a", tmp_path / "copy")
    disk.link_file(tmp_path / "a" / "b" / "c", tmp_path / "copy" / "d")
    disk.make_folder(tmp_path / "x" / "y")
    disk.move(tmp_path / "copy", tmp_path / "x" / "y" / "z")
    assert (tmp_path / "x/y/z/b/c").read_bytes() == (tmp_path / "x/y/z/d").read_bytes() == b"c"
    assert (tmp_path / "x/y/z/b/c").stat().st_mtime == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "x"), "full"),
        (OSError(errno.EROFS, "x"), "read-only"),
        (OSError(errno.EIO, "x"), "pulled out"),
        (disk.TooLargeError(Path("a"), 7), "larger than the 7 bytes"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "No such file"),
    ],
)
def test_a_failure_is_told_in_words(error: OSError, words: str) -> None:
    assert words in str(disk.told(Path("a"), error))


def test_other_calls_hold_only_in_their_block(tmp_path: Path) -> None:
    with pytest.raises(OSError), disk.through(Failing(1, errno.EIO)):
        disk.write_file(tmp_path / "a", b"")
    disk.write_file(tmp_path / "a", b"")


READS: list[Callable[[Path], object]] = [
    lambda p: disk.read_file(p, 9),
    lambda p: disk.copy_file(p, p / "x"),
]


@pytest.mark.parametrize("read", READS)
def test_only_regular_files_are_read(read: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(OSError):
        read(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError):
            read(tmp_path / "pipe")
