"""A disk as a power cut leaves it: what was recorded, cut anywhere, torn and put in another order.

Names and bytes are kept apart, as file systems keep them. Bytes written to a file last from its
sync on; before, they may be there, missing, partly there or zeros. A name made, moved or removed
in a folder lasts from the sync of that folder on; before, each may be done or not, whatever was
done after it. An image is one way a disk may be found; `images` yields those of every cut.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.store.disks import Done

ROOT_NODE = 0
TEARS = ("whole", "missing", "zeros", "half", "first byte", "last byte")
MORE_ORDERS = 3

Names = dict[int, dict[str, int]]


class Change(NamedTuple):
    """One change of names: an entry is made, moved or removed; `step` is when."""

    step: int
    kind: str
    node: int
    folder: int
    name: str
    to_folder: int = -1
    to_name: str = ""

    @property
    def folders(self) -> set[int]:
        """The folders whose sync makes it last."""
        return {self.folder} if self.to_folder < 0 else {self.folder, self.to_folder}


@dataclass
class Inode:
    """The bytes of a file: what was written at which step, and when they were synced."""

    before: bytes = b""
    writes: list[tuple[int, bytes]] = field(default_factory=list)
    syncs: list[int] = field(default_factory=list)

    def content(self, cut: int, tear: str) -> bytes:
        """Return what a cut before step `cut` leaves of it."""
        synced = max((s for s in self.syncs if s < cut), default=-1)
        lasting = self.before + b"".join(data for step, data in self.writes if step < synced)
        pending = b"".join(data for step, data in self.writes if synced < step < cut)
        match tear:
            case "missing":
                return lasting
            case "zeros":
                return lasting + bytes(len(pending))
            case "half":
                return lasting + pending[: len(pending) // 2]
            case "first byte":
                return lasting + pending[:1]
            case "last byte":
                return lasting + pending[:-1]
        return lasting + pending

    def is_pending(self, cut: int) -> bool:
        """Return whether a cut before step `cut` may tear it."""
        synced = max((s for s in self.syncs if s < cut), default=-1)
        return any(synced < step < cut for step, _ in self.writes)


class Image(NamedTuple):
    """What is found: the bytes of every file by its path, and the folders."""

    files: dict[str, bytes]
    folders: frozenset[str]

    def write(self, root: Path) -> None:
        """Put it into an empty folder."""
        root.mkdir(parents=True)
        for folder in sorted(self.folders):
            (root / folder).mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (root / name).write_bytes(data)

    @property
    def key(self) -> bytes:
        """What tells it from others."""
        digest = hashlib.blake2b(digest_size=16)
        for name in sorted(self.files):
            digest.update(name.encode() + b"\0")
            digest.update(hashlib.blake2b(self.files[name]).digest())
        for folder in sorted(self.folders):
            digest.update(folder.encode() + b"\1")
        return digest.digest()


class Disk:
    """The disk before, everything that was done to it, and what cuts may leave."""

    def __init__(self, root: Path) -> None:
        """Begin with what is in `root` now; it lasts."""
        self.root = root
        self.names: Names = {ROOT_NODE: {}}
        self.inodes: dict[int, Inode] = {}
        self.changes: list[Change] = []
        self.syncs: dict[int, list[int]] = {}
        self.steps = 0
        self._last = ROOT_NODE
        self._read(root, ROOT_NODE)
        self._live: Names = {node: dict(names) for node, names in self.names.items()}

    def replay(self, done: list[Done]) -> None:
        """Take in what was recorded."""
        for operation in done:
            if operation.path.is_relative_to(self.root):
                self._take(operation)
                self.steps += 1

    def images(self, cut: int, chance: random.Random) -> Iterator[Image]:
        """Yield what a cut before step `cut` may leave, other orders and tears among them."""
        lasting, pending = self._parted(cut)
        for order in _orders(len(pending), chance):
            kept = [pending[index] for index in order]
            names = self._named(sorted([*lasting, *kept]))
            for tear in TEARS:
                image, torn = self._seen(names, cut, tear)
                yield image
                if not torn:
                    break

    def _read(self, folder: Path, node: int) -> None:
        for path in sorted(folder.iterdir()):
            child = self._new()
            self.names[node][path.name] = child
            if path.is_dir():
                self.names[child] = {}
                self._read(path, child)
            else:
                self.inodes[child] = Inode(path.read_bytes())

    def _new(self) -> int:
        self._last += 1
        return self._last

    def _folder(self, path: Path) -> int:
        node = ROOT_NODE
        for part in path.relative_to(self.root).parts:
            node = self._live[node][part]
        return node

    def _node(self, path: Path) -> int:
        return self._live[self._folder(path.parent)][path.name]

    def _take(self, done: Done) -> None:
        path, step = done.path, self.steps
        match done.name:
            case "create" | "make_folder":
                node = self._new()
                if done.name == "create":
                    self.inodes[node] = Inode()
                else:
                    self.names[node], self._live[node] = {}, {}
                self._change(Change(step, "make", node, self._folder(path.parent), path.name))
            case "write":
                assert isinstance(done.other, bytes)
                self.inodes[self._node(path)].writes.append((step, done.other))
            case "sync":
                self.inodes[self._node(path)].syncs.append(step)
            case "sync_folder":
                self.syncs.setdefault(self._folder(path), []).append(step)
            case "remove" | "remove_folder":
                folder = self._folder(path.parent)
                self._change(Change(step, "remove", self._node(path), folder, path.name))
            case "rename" | "link":
                assert isinstance(done.other, Path)
                folder, to = self._folder(path.parent), self._folder(done.other.parent)
                node, name = self._node(path), done.other.name
                if done.name == "link":
                    self._change(Change(step, "make", node, to, name))
                else:
                    self._change(Change(step, "move", node, folder, path.name, to, name))
            case _:
                raise ValueError(done.name)

    def _change(self, change: Change) -> None:
        self.changes.append(change)
        _apply(self._live, change)

    def _parted(self, cut: int) -> tuple[list[Change], list[Change]]:
        """Return the changes before a cut: those that last, and those that may be lost."""
        lasting, pending = [], []
        for change in self.changes:
            if change.step >= cut:
                break
            synced = all(
                any(change.step < s < cut for s in self.syncs.get(folder, ()))
                for folder in change.folders
            )
            (lasting if synced else pending).append(change)
        return lasting, pending

    def _named(self, changes: list[Change]) -> Names:
        names = {node: dict(entries) for node, entries in self.names.items()}
        for change in changes:
            _apply(names, change)
        return names

    def _seen(self, names: Names, cut: int, tear: str) -> tuple[Image, bool]:
        files: dict[str, bytes] = {}
        folders: set[str] = set()
        torn, todo = False, [(ROOT_NODE, "")]
        while todo:
            folder, place = todo.pop()
            for name, node in names[folder].items():
                if node in self.inodes:
                    files[place + name] = self.inodes[node].content(cut, tear)
                    torn = torn or self.inodes[node].is_pending(cut)
                else:
                    folders.add(place + name)
                    todo.append((node, f"{place}{name}/"))
        return Image(files, frozenset(folders)), torn


def _apply(names: Names, change: Change) -> None:
    """Make a change as far as it can be made where others before it may have been lost."""
    entries = names[change.folder]
    is_there = entries.get(change.name) == change.node
    match change.kind:
        case "make":
            entries.setdefault(change.name, change.node)
        case "remove":
            if is_there and not names.get(change.node):
                del entries[change.name]
        case "move":
            target = names[change.to_folder]
            if names.get(target.get(change.to_name, -1)):
                return  # a folder with something in it is in the way
            if is_there:
                del entries[change.name]
            target[change.to_name] = change.node


def _orders(count: int, chance: random.Random) -> Iterator[tuple[int, ...]]:
    """Yield which of `count` pending changes are done: each prefix, all but one, one, some."""
    every = range(count)
    seen = set()
    for order in (
        *(tuple(range(done)) for done in reversed(range(count + 1))),
        *(tuple(i for i in every if i != lost) for lost in every),
        *((only,) for only in every),
        *(tuple(i for i in every if chance.random() < 0.5) for _ in range(MORE_ORDERS)),
    ):
        if order not in seen:
            seen.add(order)
            yield order
