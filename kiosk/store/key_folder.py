"""The keys of a publisher: a folder with private keys and the chain of roots that names them.

`root.json` is what a kiosk is given once; `roots/N.root.json` is how it came to be, which
publications carry along, so that a kiosk follows every change of keys by itself.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.key_files import Ask, in_words, nobody, read_private, write_private

ROOT, PUBLISHING = "root", "publishing"
PUBLISHING_ROLES = ("targets", "snapshot", "timestamp")
KEYS_VARIABLE = "KIOSK_KEYS"
VALID_YEARS = 10
LARGEST_ROOT_BYTES = 512_000
_NAME = re.compile(r"(root|publishing)-\d+")


@dataclass(frozen=True)
class KeyLine:
    """A key as it is listed; `is_here` tells whether its private half lies in the folder."""

    name: str
    key_id: str
    is_here: bool
    roles: tuple[str, ...]


class KeyFolder:
    """Makes, lists and changes the keys of one publisher; raises StoreError in plain words."""

    def __init__(self, folder: Path, ask: Ask = nobody, others: Iterable[Path] = ()) -> None:
        """Use a folder; `others` are more places, such as sticks, where private keys may lie."""
        self.folder = folder
        self._ask = ask
        self._places = (folder / "private", *others, *(place / "private" for place in others))
        self._known: dict[str, CryptoSigner] = {}

    def new(self, *, root_keys: int = 1, threshold: int = 1, passphrase: str = "") -> Root:
        """Make a folder of keys: `threshold` of `root_keys` must sign a change of keys."""
        if (self.folder / "root.json").exists():
            raise _refused(self.folder, "There are keys already.", "Name another folder.")
        if not 1 <= threshold <= root_keys <= 9:
            message = f"{threshold} of {root_keys} keys cannot be asked for."
            raise _refused(self.folder, message, "Choose for example 1 of 1, or 2 of 3.")
        root = Root(version=1, expires=_in_years(VALID_YEARS), consistent_snapshot=True)
        with in_words(self.folder):
            disk.make_folder(self.folder / "private")
            (self.folder / "private").chmod(0o700)
        for number in range(1, root_keys + 1):
            self._add(root, self._make(f"{ROOT}-{number}", passphrase), ROOT)
        self._add(root, self._make(f"{PUBLISHING}-1", passphrase), PUBLISHING)
        root.roles["root"].threshold = threshold
        self._store(root, ())
        return root

    def root(self) -> Root:
        """Return the newest root."""
        return self._metadata().signed

    def root_bytes(self) -> bytes:
        """Return the newest root as kiosks are given it."""
        return self._read("root.json")

    def chain(self) -> dict[int, bytes]:
        """Return every root by its version."""
        last = self.root().version
        return {n: self._read(f"roots/{n}.root.json") for n in range(1, last + 1)}

    def list(self) -> tuple[KeyLine, ...]:
        """Return every key that the newest root names."""
        root = self.root()
        lines = []
        for key_id, key in root.keys.items():
            name = str(key.unrecognized_fields.get("name", ""))
            roles = tuple(r for r, role in root.roles.items() if key_id in role.keyids)
            here = any((place / f"{name}.pem").is_file() for place in self._places)
            lines.append(KeyLine(name, key_id, here, roles))
        return tuple(sorted(lines, key=lambda line: line.name))

    def rotate(self, name: str, passphrase: str = "") -> str:
        """Put a new key in the place of one, and return the new one's name."""
        root, before = self.root(), self.root()
        role = self._take_out(root, name)
        count = max(int(line.split("-")[1]) for line in self._ever(role))
        made = self._make(f"{role}-{count + 1}", passphrase)
        self._add(root, made, role)
        self._store(root, (before,))
        return f"{role}-{count + 1}"

    def revoke(self, name: str) -> None:
        """Take a key out for good; refused where too few would be left."""
        root, before = self.root(), self.root()
        role = self._take_out(root, name)
        left = root.roles["root" if role == ROOT else "targets"]
        if len(left.keyids) < left.threshold:
            message = f"Without “{name}” too few keys would be left to sign."
            raise _refused(self.folder, message, f"Put a new one in its place: rotate {name}.")
        self._store(root, (before,))

    def renew(self) -> None:
        """Sign the newest root again, so that it holds for another span of years."""
        self._store(self.root(), (self.root(),))

    def sign(self, signed: Timestamp | Snapshot | Targets) -> bytes:
        """Return metadata of the publishing roles, signed by every publishing key there is."""
        root = self.root()
        metadata: Metadata[Any] = Metadata(signed)
        for key_id in root.roles[signed.type].keyids:
            signer = self._signer(root, key_id)
            if signer is not None:
                metadata.sign(signer, append=True)
        try:
            root.verify_delegate(signed.type, metadata.signed_bytes, metadata.signatures)
        except RepositoryError as error:
            message = "The private key for publishing is not here, or its passphrase is wrong."
            remedy = f"Name the folder of keys with --keys, or {KEYS_VARIABLE}."
            raise _refused(self.folder, message, remedy) from error
        return metadata.to_bytes()

    def counters(self) -> tuple[int, int]:
        """Return the numbers of the last publication and timestamp made with these keys, or 0."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            plain = json.loads((self.folder / "published.json").read_bytes())
            return int(plain["version"]), int(plain["timestamp"])
        return 0, 0

    def note_counters(self, version: int, timestamp: int) -> None:
        """Remember the numbers of a publication."""
        with in_words(self.folder):
            text = json.dumps({"version": version, "timestamp": timestamp})
            disk.write_file(self.folder / "published.json", text.encode())

    def backup(self, target: Path) -> None:
        """Copy the folder to a new one, and compare the copy."""
        if target.exists():
            raise _refused(target, "There is something of this name.", "Name a new folder.")
        with in_words(target):
            disk.make_folder(target.parent)
            disk.copy_tree(self.folder, target)
        for path in self.folder.rglob("*"):
            copy = target / path.relative_to(self.folder)
            if path.is_file() and path.read_bytes() != copy.read_bytes():
                raise _refused(copy, "The copy differs.", "Use another disk.")

    def _ever(self, role: str) -> set[str]:
        """Return the names of all keys there have ever been for a role."""
        names = set()
        for data in self.chain().values():
            root: Root = Metadata[Root].from_bytes(data).signed
            names |= {str(k.unrecognized_fields.get("name", "")) for k in root.keys.values()}
        return {name for name in names if _NAME.fullmatch(name) and name.startswith(role)}

    def _take_out(self, root: Root, name: str) -> str:
        line = next((line for line in self.list() if line.name == name), None)
        if line is None:
            known = ", ".join(line.name for line in self.list())
            raise _refused(self.folder, f"There is no key “{name}”.", f"Choose one of: {known}.")
        for role in line.roles:
            root.revoke_key(line.key_id, role)
        return ROOT if "root" in line.roles else PUBLISHING

    def _add(self, root: Root, signer: CryptoSigner, role: str) -> None:
        for name in ("root",) if role == ROOT else PUBLISHING_ROLES:
            root.add_key(signer.public_key, name)

    def _make(self, name: str, passphrase: str) -> CryptoSigner:
        signer = CryptoSigner.generate_ed25519()
        signer.public_key.unrecognized_fields["name"] = name
        write_private(self.folder / "private" / f"{name}.pem", signer, passphrase)
        self._known[signer.public_key.keyid] = signer
        return signer

    def _store(self, root: Root, before: tuple[Root, ...]) -> None:
        """Sign a root with its own keys and those before it, and put it in place."""
        root.version += 1 if before else 0
        root.expires = _in_years(VALID_YEARS)
        metadata = Metadata(root)
        for named in (*before, root):
            for key_id in named.roles["root"].keyids:
                signer = self._signer(named, key_id)
                if signer is not None and key_id not in metadata.signatures:
                    metadata.sign(signer, append=True)
        try:
            for named in (*before, root):
                named.verify_delegate("root", metadata.signed_bytes, metadata.signatures)
        except RepositoryError as error:
            role = (before or (root,))[0].roles["root"]
            message = f"{role.threshold} root keys must sign this, and fewer are here."
            remedy = "Name the folders or sticks with the others: --also DIR."
            raise _refused(self.folder, message, remedy) from error
        data = metadata.to_bytes()
        with in_words(self.folder):
            disk.make_folder(self.folder / "roots")
            disk.write_file(self.folder / "roots" / f"{root.version}.root.json", data)
            disk.write_file(self.folder / "root.json", data)

    def _signer(self, root: Root, key_id: str) -> CryptoSigner | None:
        if key_id in self._known:
            return self._known[key_id]
        key = root.keys[key_id]
        name = str(key.unrecognized_fields.get("name", ""))
        for place in self._places:
            path = place / f"{name}.pem"
            if not _NAME.fullmatch(name) or not path.is_file():
                continue
            private = read_private(path, name, self._ask)
            if private is None:
                continue
            signer = CryptoSigner(private)
            if signer.public_key.keyid == key_id:
                self._known[key_id] = signer
                return signer
        return None

    def _metadata(self) -> Metadata[Root]:
        try:
            return Metadata[Root].from_bytes(self._read("root.json"))
        except RepositoryError as error:
            message = "root.json cannot be read."
            raise _refused(self.folder, message, "Take it from the backup.") from error

    def _read(self, name: str) -> bytes:
        if not (self.folder / "root.json").is_file():
            remedy = f"Make some: kiosk keys new. Or name their folder: --keys, {KEYS_VARIABLE}."
            raise _refused(self.folder, "There are no keys here.", remedy)
        with in_words(self.folder / name):
            return disk.read_file(self.folder / name, LARGEST_ROOT_BYTES)


def _refused(path: Path, message: str, remedy: str) -> StoreError:
    return StoreError(Fault(str(path), message=message, remedy=remedy))


def _in_years(years: int) -> datetime.datetime:
    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    return now + datetime.timedelta(days=365 * years)
