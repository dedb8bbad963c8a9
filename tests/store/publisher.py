"""A publisher and a kiosk for tests: keys, a published folder, and slots, all in one folder."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.updates import Verdict
from kiosk.store import disk
from kiosk.store.formats import FORMAT
from kiosk.store.gathering import Gathered
from kiosk.store.key_folder import KeyFolder
from kiosk.store.publishing import Published, publish
from kiosk.store.slots import Slots
from kiosk.store.sources import source_of
from kiosk.store.taking import Probe, Taking, no_probe
from kiosk.store.trusting import trust
from kiosk.store.update_set import Note

NOW = datetime.datetime(2026, 12, 28, 12, 0, tzinfo=datetime.UTC)


class Unsynced(disk.Calls):
    """Does not wait for the disk."""

    def sync(self, file: int) -> None:
        """Wait for nothing."""

    def sync_folder(self, path: Path) -> None:
        """Wait for nothing."""


@dataclass
class Publisher:
    """Publishes folders as they are, without making their pictures ready."""

    folder: Path

    def __post_init__(self) -> None:
        self.keys = KeyFolder(self.folder / "keys")
        if not (self.folder / "keys").exists():
            self.keys.new()

    def files(self, exhibit_dir: Path) -> dict[str, Path | bytes]:
        """Return the files of an exhibit by their name in a set."""
        found = (path for path in sorted(exhibit_dir.rglob("*")) if path.is_file())
        return {path.relative_to(exhibit_dir).as_posix(): path for path in found}

    def publish(
        self,
        files: dict[str, Path | bytes],
        to: Path,
        *,
        now: datetime.datetime = NOW,
        content_format: int = FORMAT,
    ) -> Published:
        """Publish files to a folder."""
        note = Note("A curator", now.isoformat(), "Test")
        return publish(Gathered(files), to, self.keys, note, content_format, now)


@dataclass
class Kiosk:
    """A kiosk that trusts a publisher."""

    folder: Path
    now: datetime.datetime = NOW
    probe: Probe = no_probe
    is_shown: bool = False

    @property
    def slots(self) -> Slots:
        """Its versions."""
        return Slots(self.folder / "updates")

    def trusts(self, publisher: Publisher) -> Kiosk:
        """Pin the publisher's root."""
        trust(self.slots, publisher.keys.root_bytes())
        return self

    def takes(self, source: Path | str) -> Verdict:
        """Install from a source."""
        taking = Taking(self.slots, self.now, self.probe, is_shown=self.is_shown)
        return taking.take(source_of(str(source)))

    def tree(self) -> dict[str, bytes]:
        """Return every file of the kiosk outside staging, but for its lock."""
        return tree_of(self.folder, ("updates/staging", "updates/scratch", "updates/lock"))


def tree_of(folder: Path, leave_out: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return every file and link of a folder with its bytes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name.startswith(leave_out) if leave_out else False:
            continue
        if path.is_symlink():
            found[name] = str(path.readlink()).encode()
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def changed(exhibit_dir: Path, to: Path, old: str, new: str, file: str) -> Path:
    """Return a copy of an exhibit in which some words of a file are others."""
    shutil.copytree(exhibit_dir, to)
    text = (to / file).read_text("utf-8")
    assert old in text
    (to / file).write_text(text.replace(old, new), "utf-8")
    return to
