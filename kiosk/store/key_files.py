"""Private keys as files: PEM, with a passphrase for those who want one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner

from kiosk.core.faults import StoreError
from kiosk.store import disk

LARGEST_KEY_BYTES = 10_000
# Asks a person for the passphrase of a key, by its name.
Ask = Callable[[str], str]


def nobody(name: str) -> str:
    """Know no passphrase."""
    return ""


def write_private(path: Path, signer: CryptoSigner, passphrase: str) -> None:
    """Write a private key that only this user may read; raises StoreError."""
    private = load_pem_private_key(signer.private_bytes, None)
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)
    with in_words(path):
        disk.write_file(path, pem)
        path.chmod(0o600)


def read_private(path: Path, name: str, ask: Ask) -> Ed25519PrivateKey | None:
    """Return a private key, or None if it is none or the passphrase is wrong."""
    with in_words(path):
        pem = disk.read_file(path, LARGEST_KEY_BYTES)
    passphrase = ask(name) if b"ENCRYPTED" in pem else ""
    with suppress(ValueError, TypeError):
        found = load_pem_private_key(pem, passphrase.encode() or None)
        return found if isinstance(found, Ed25519PrivateKey) else None
    return None


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Let what a disk refuses be a StoreError in plain words."""
    try:
        yield
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error
