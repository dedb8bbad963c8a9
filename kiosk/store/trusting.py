"""Whose content a kiosk trusts: a root of The Update Framework, pinned when it is set up."""

from __future__ import annotations

from contextlib import suppress

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root
from tuf.api.serialization import DeserializationError

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.slots import TRUST, Slots
from kiosk.store.update_set import LARGEST_METADATA_BYTES


def trust(slots: Slots, root_json: bytes) -> Root:
    """Pin a root: content must be signed as it says. Raises StoreError if it is none.

    A root that is already followed, or came before it, changes nothing.
    """
    root = read_root(root_json)
    path = slots.trust_dir / "root.json"
    try:
        if path.is_file() and _follows(read_root(path.read_bytes()), root):
            return root
        disk.make_folder(slots.trust_dir)
        disk.write_file(path, root_json)
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error
    return root


def trusted_root(slots: Slots) -> bytes | None:
    """Return the root that is trusted; if its file is damaged, the newest version's copy of it."""
    for folder in (slots.trust_dir, *(slots.path(name) / TRUST for name in slots.names()[::-1])):
        with suppress(OSError, StoreError):
            data = disk.read_file(folder / "root.json", LARGEST_METADATA_BYTES)
            read_root(data)
            return data
    return None


def read_root(root_json: bytes) -> Root:
    """Return a root that is signed by its own keys; raises StoreError."""
    try:
        metadata = Metadata[Root].from_bytes(root_json)
        root = metadata.signed
        if not isinstance(root, Root):
            raise ValueError("it is not a root")
        root.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
    except (RepositoryError, DeserializationError, ValueError) as error:
        message = f"This is no root.json of a publisher ({error})."
        remedy = "Take root.json from the folder of keys; kiosk keys list tells where it is."
        raise StoreError(Fault(message=message, remedy=remedy)) from error
    return root


def _follows(now: Root, offered: Root) -> bool:
    """Return whether the root that is trusted came later from the same keys."""
    same = set(now.roles["root"].keyids) & set(offered.roles["root"].keyids)
    return bool(same) and now.version >= offered.version
