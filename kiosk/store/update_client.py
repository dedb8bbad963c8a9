"""The client of The Update Framework that kiosks use: what a source offers, verified.

A thin layer over `tuf.ngclient`: files are written through `kiosk.store.disk`, targets of any
size are resumed, and a date that has passed is told and never a reason to refuse.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from pathlib import Path

from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.ngclient import Updater, UpdaterConfig

from kiosk.store import disk
from kiosk.store.fetching import Fetcher, SourceError
from kiosk.store.update_set import LARGEST_METADATA_BYTES, matches

# Every date is after this one: signatures are checked, the clock of a kiosk decides nothing.
NO_CLOCK = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
ROLES = ("root", "timestamp", "snapshot", "targets")


class UpdateClient(Updater):
    """Refreshes the metadata kept in a folder, and downloads what they promise.

    With `strict_clock` metadata past their date are refused, as the specification asks of
    clients that have a clock; kiosks have none that can be trusted.
    """

    def __init__(
        self,
        folder: Path,
        metadata_url: str,
        targets_url: str,
        fetcher: Fetcher,
        *,
        root: bytes | None = None,
        strict_clock: bool = False,
    ) -> None:
        """Begin with the root in `folder`, or the one given; raises RepositoryError, OSError."""
        super().__init__(
            str(folder),
            metadata_url,
            None,
            targets_url,
            fetcher,
            UpdaterConfig(targets_max_length=LARGEST_METADATA_BYTES),
            bootstrap=root,
        )
        self._files = fetcher
        self._targets_url = targets_url if targets_url.endswith("/") else f"{targets_url}/"
        if not strict_clock:
            self._trusted_set.reference_time = NO_CLOCK

    @property
    def root(self) -> Root:
        """The newest root that is trusted."""
        return self._trusted_set.root

    @property
    def timestamp(self) -> Timestamp:
        """The newest verified timestamp, after a refresh."""
        return self._trusted_set.timestamp

    @property
    def snapshot(self) -> Snapshot:
        """The newest verified snapshot, after a refresh."""
        return self._trusted_set.snapshot

    @property
    def targets(self) -> Targets:
        """All that is offered, after a refresh."""
        return self._trusted_set.targets

    def download(self, target: TargetFile, path: Path) -> None:
        """Write a target to `path`, whose folder is there; what is there of it is gone on with.

        Raises DownloadError or RepositoryError, and removes what is wrong; raises OSError where
        the disk fails.
        """
        part = path.with_name(path.name + disk.PART)
        there = part.stat().st_size if part.exists() else 0
        if there >= target.length:
            disk.remove_file(part)
            there = 0
        url = self._targets_url + self.name_of(target)
        try:
            disk.save(self._files.fetch_from(url, there), part, target.length, resume=True)
        except disk.TooLargeError as error:
            disk.remove_file(part)
            raise SourceError(f"{target.path} is larger than it is said to be") from error
        if not matches(part, target):
            disk.remove_file(part)
            raise SourceError(f"{target.path} is not what was signed")
        disk.move(part, path)

    def name_of(self, target: TargetFile) -> str:
        """Return where a target lies below the targets' address."""
        if not self._trusted_set.root.consistent_snapshot:
            return target.path
        return target.get_prefixed_paths()[0]

    def was_signed(self, targets_json: bytes) -> bool:
        """Return whether a list of targets was signed by those whom the newest root names."""
        metadata = Metadata[Targets].from_bytes(targets_json)
        with suppress(UnsignedMetadataError):
            self.root.verify_delegate(Targets.type, metadata.signed_bytes, metadata.signatures)
            return True
        return False

    def _persist_file(self, filename: str, data: bytes) -> None:
        disk.write_file(Path(filename), data)

    def _persist_root(self, version: int, data: bytes) -> None:
        folder = Path(self._dir, "root_history")
        disk.make_folder(folder)
        disk.write_file(folder / f"{version}.root.json", data)

    def _update_root_symlink(self) -> None:
        # No symbolic link: the state of a kiosk may lie on a disk that has none.
        newest = Path(self._dir, "root_history", f"{self.root.version}.root.json")
        data = disk.read_file(newest, LARGEST_METADATA_BYTES)
        disk.write_file(Path(self._dir, "root.json"), data)
