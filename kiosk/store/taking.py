"""Taking over what a source offers: verified, written whole to a new slot, checked, switched.

Nothing outside the updates folder changes, and there nothing but `staging` until all is proved.
"""

from __future__ import annotations

import datetime
import errno
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tuf.api import exceptions
from tuf.api.metadata import TargetFile
from tuf.api.serialization import DeserializationError

from kiosk.core.faults import Fault, Severity, StoreError, UntriedError
from kiosk.core.updates import Outcome, Reason, Verdict
from kiosk.store import disk
from kiosk.store.check import check
from kiosk.store.fetching import GoneError
from kiosk.store.formats import FORMAT
from kiosk.store.slots import TRUST, Slots, name_of, version_of
from kiosk.store.sources import Source, is_address
from kiosk.store.trusting import trusted_root
from kiosk.store.update_client import ROLES, UpdateClient
from kiosk.store.update_set import (
    CONTENT,
    LARGEST_METADATA_BYTES,
    ForbiddenError,
    NewerSetError,
    UpdateSet,
    hash_of,
    matches,
    read_set,
)

SPARE_BYTES = 16 * 1024**2
# Starts a staged version as a kiosk would, and returns why it does not work, or nothing.
Probe = Callable[[Path], str]


def no_probe(content_dir: Path) -> str:
    """Try nothing."""
    return ""


def nobody(version: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Taking:
    """How versions are taken: into which slots, tried by what, at what time, told to whom.

    `is_shown` says whether a running kiosk will switch by itself; else the switch is at once.
    `tell` hears the version as soon as it is known to be authentic and newer.
    """

    slots: Slots
    now: datetime.datetime
    probe: Probe = no_probe
    is_shown: bool = False
    tell: Callable[[int], None] = nobody

    def take(self, source: Source) -> Verdict:
        """Take what a source offers, if it is authentic, newer, whole and sound."""
        with self.slots.locked() as is_ours:
            if not is_ours:
                return Verdict(Outcome.REFUSED, Reason.BUSY)
            verdict = _refused(Reason.DISK, "")
            try:
                # A version that a power cut kept from being shown would pass for one taken before.
                self.slots.prune()
                verdict = self._take(source)
            except OSError as error:
                fault = disk.told(self.slots.folder, error)
                verdict = replace(verdict, detail=f"{fault.message} {fault.remedy}")
            except StoreError as error:
                verdict = replace(verdict, detail=_words(error.faults[0]))
            finally:
                # What a network interrupted is gone on with; a stick is read again.
                resumes = verdict.reason is Reason.UNREACHABLE and is_address(source.name)
                self._sweep(keep_staged=resumes)
            return verdict

    def _take(self, source: Source) -> Verdict:
        client = self._client(source)
        if isinstance(client, Verdict):
            return client
        try:
            client.refresh()
            self._keep_root(client)
            offered = read_set(client.targets, FORMAT)
        except Exception as error:
            return _told(error, source)
        notice = _notice(client, self.now)
        data = disk.read_file(self._scratch / "targets.json", LARGEST_METADATA_BYTES)
        slot = name_of(offered.version, data)
        state = self.slots.state()
        if any(entry.slot == slot for entry in state.refused):
            return _refused(Reason.FAILED_BEFORE, "", offered.version, notice)
        if slot in (state.active, state.waiting, state.undone) and slot in self.slots.names():
            self._note_seen(client)
            told = "Staff took it back; `kiosk rollback` shows it again." * (slot == state.undone)
            return Verdict(Outcome.NOTHING_NEWER, Reason.SAME, offered.version, told, notice)
        if offered.version <= version_of(self.slots.newest()) and not self._is_foreign(client):
            return _refused(Reason.OLDER, "", offered.version, notice)
        self.tell(offered.version)
        staged = self._stage(client, offered, slot)
        if isinstance(staged, Verdict):
            return staged
        fault = self._unsound(staged)
        if fault is not None:
            if fault.reason is not Reason.UNTRIED:
                self.slots.refuse(slot, fault.detail, self.now.isoformat())
            return replace(fault, version=offered.version, notice=notice)
        self._note_seen(client)
        return replace(self._commit(staged, slot), version=offered.version, notice=notice)

    @property
    def _scratch(self) -> Path:
        return self.slots.folder / "scratch"

    def _client(self, source: Source) -> UpdateClient | Verdict:
        """Return a client that knows what this kiosk has seen: its root, and its newest slot."""
        disk.remove_tree(self._scratch)
        disk.make_folder(self._scratch)
        trusted = trusted_root(self.slots)
        if trusted is None:
            remedy = "Give it the root.json of the publisher once: kiosk install --trust root.json"
            return _refused(Reason.NO_TRUST, remedy)
        newest = self.slots.path(self.slots.newest()) / TRUST if self.slots.newest() else None
        for role in ROLES[1:]:
            if newest is not None and (newest / f"{role}.json").is_file():
                disk.copy_file(newest / f"{role}.json", self._scratch / f"{role}.json")
        try:
            urls = (source.metadata_url, source.targets_url)
            return UpdateClient(self._scratch, *urls, source.fetcher, root=trusted)
        except (exceptions.RepositoryError, DeserializationError, ValueError) as error:
            return _refused(Reason.NO_TRUST, f"Its root.json cannot be read ({error}).")

    def _keep_root(self, client: UpdateClient) -> None:
        """Follow a change of keys at once: a key that was taken out must open nothing more."""
        newest = disk.read_file(self._scratch / "root.json", LARGEST_METADATA_BYTES)
        path = self.slots.trust_dir / "root.json"
        if not path.is_file() or path.read_bytes() != newest:
            disk.make_folder(path.parent)
            disk.write_file(path, newest)

    def _note_seen(self, client: UpdateClient) -> None:
        seen = {
            "at": self.now.isoformat(timespec="seconds"),
            "expires": client.timestamp.expires.isoformat(),
        }
        state = self.slots.state()
        if state.seen.get("expires") != seen["expires"]:
            self.slots.store(replace(state, seen=seen))

    def _is_foreign(self, client: UpdateClient) -> bool:
        """Return whether the newest slot was signed by others than are trusted now."""
        newest = self.slots.path(self.slots.newest()) / TRUST / "targets.json"
        with suppress(OSError, ValueError, exceptions.RepositoryError):
            data = disk.read_file(newest, LARGEST_METADATA_BYTES)
            return not client.was_signed(data)
        return False

    def _stage(self, client: UpdateClient, offered: UpdateSet, slot: str) -> Path | Verdict:
        """Write every file of a version; what is here already is copied, the rest fetched."""
        staged = self.slots.staging_dir / slot
        for left in self.slots.staging_dir.iterdir() if self.slots.staging_dir.is_dir() else ():
            if left.name != slot:
                disk.remove_tree(left)
        there = sum(p.stat().st_size for p in staged.rglob("*") if p.is_file())
        disk.make_folder(staged)
        room = shutil.disk_usage(staged).free
        if offered.size_bytes - there + SPARE_BYTES > room:
            raise OSError(errno.ENOSPC, "not enough room", staged)
        have = self._have()
        try:
            for name, target in offered.files.items():
                path = staged / name
                disk.make_folder(path.parent)
                if path.is_file() and matches(path, target):
                    continue
                disk.remove_file(path)
                if not _copied(have.get(hash_of(target)), path, target):
                    client.download(target, path)
        except (exceptions.DownloadError, exceptions.RepositoryError) as error:
            return replace(_told(error, None), version=offered.version)
        return staged

    def _have(self) -> dict[str, Path]:
        """Return the files of the kept slots by what they should hold."""
        found: dict[str, Path] = {}
        for slot in self.slots.names():
            listed = self.slots.update_set(slot)
            for name, target in listed.files.items() if listed else ():
                found[hash_of(target)] = self.slots.path(slot) / name
        return found

    def _unsound(self, staged: Path) -> Verdict | None:
        """Return why a staged version cannot be shown: its own check, then a try."""
        content = staged / CONTENT
        errors = [fault for fault in check(content) if fault.severity is Severity.ERROR]
        if errors:
            return _refused(Reason.FAULTS, _words(errors[0]))
        try:
            why = self.probe(content)
        except UntriedError as error:
            return _refused(Reason.UNTRIED, str(error))
        return _refused(Reason.FAILED_START, why) if why else None

    def _commit(self, staged: Path, slot: str) -> Verdict:
        disk.make_folder(staged / TRUST)
        for role in ROLES:
            data = disk.read_file(self._scratch / f"{role}.json", LARGEST_METADATA_BYTES)
            disk.write_file(staged / TRUST / f"{role}.json", data)
        disk.sync_tree(staged)
        disk.make_folder(self.slots.slots_dir)
        if self.slots.path(slot).exists():
            disk.remove_tree(self.slots.path(slot))
        disk.move(staged, self.slots.path(slot))
        try:
            if self.is_shown:
                self.slots.let_wait(slot)
            else:
                self.slots.activate(slot)
        except (OSError, StoreError):
            # A disk that could not promise the switch may have made it: say what is so.
            if not self.slots.has_noted(slot):
                raise
        return Verdict(Outcome.TAKEN, Reason.WAITING if self.is_shown else Reason.NEW)

    def _sweep(self, *, keep_staged: bool) -> None:
        """Remove what is left of a try; a copy that was interrupted is gone on with later."""
        with suppress(OSError):
            disk.remove_tree(self._scratch)
            if not keep_staged:
                disk.remove_tree(self.slots.staging_dir)


def _copied(source: Path | None, path: Path, target: TargetFile) -> bool:
    """Copy a file that should be the target; False if there is none or it is damaged."""
    if source is None or not matches(source, target):
        return False
    part = path.with_name(path.name + disk.PART)
    disk.remove_file(part)
    disk.copy_file(source, part, target.length)
    disk.move(part, path)
    return True


def _told(error: Exception, source: Source | None) -> Verdict:
    """Say what an error of the client means; an error nobody expected is raised again."""
    detail = f"({error})" if str(error) else ""
    match error:
        case NewerSetError():
            return _refused(Reason.NEWER_PROGRAM, f"{error} Install the newer program first.")
        case ForbiddenError():
            return _refused(Reason.FORBIDDEN, detail)
        case exceptions.BadVersionNumberError():
            return _refused(Reason.OLDER, detail)
        case exceptions.DownloadHTTPError() if source is not None and "timestamp" in str(error):
            return _refused(Reason.NO_FOLDER, "It should hold metadata/timestamp.json.")
        case GoneError():
            return _refused(Reason.UNREACHABLE, detail)
        case exceptions.LengthOrHashMismatchError() | exceptions.DownloadError():
            return _refused(Reason.INCOMPLETE, f"{detail} Publish it again.")
        case exceptions.UnsignedMetadataError() | exceptions.ExpiredMetadataError():
            return _refused(Reason.NOT_AUTHENTIC, detail)
        case exceptions.RepositoryError() | DeserializationError() | RecursionError():
            return _refused(Reason.NOT_AUTHENTIC, detail[:300])
        case ValueError() | KeyError() | TypeError() | AttributeError() | OverflowError():
            return _refused(Reason.NOT_AUTHENTIC, f"({type(error).__name__})")
    raise error


def _notice(client: UpdateClient, now: datetime.datetime) -> str:
    late = [r for r in (client.root, client.timestamp) if r.expires < now]
    if not late:
        return ""
    day = min(r.expires for r in late).date().isoformat()
    return f"For staff: its signatures were to be renewed by {day}; ask the publisher to publish."


def _refused(reason: Reason, detail: str, version: int = 0, notice: str = "") -> Verdict:
    return Verdict(Outcome.REFUSED, reason, version, detail, notice)


def _words(fault: Fault) -> str:
    return str(fault).removeprefix(f"{fault.severity}: ")
