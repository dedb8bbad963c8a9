"""The staff PIN of a kiosk: its hash, and how often in a row it was wrong. The PIN is nowhere.

The hash is written by the installer (`packaging/target/.../bin/configure`).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.core.faults import Fault, StoreError
from kiosk.core.pin_tries import LONGEST_LOCK_S, UNKNOWN, Tries
from kiosk.store import disk

PIN_NAME, TRIES_NAME = "staff-pin", "staff-pin-tries"
LARGEST_BYTES = 4_096
# What a comparison may cost at most, in bytes of memory.
LARGEST_MEMORY = 2**28


class Cost(BaseModel):
    """The work of scrypt."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    n: int = Field(ge=2, le=2**20)
    r: int = Field(ge=1, le=64)
    p: int = Field(ge=1, le=16)


class PinHash(BaseModel):
    """What is kept of a PIN: the work of scrypt, the salt and the hash, both in base64."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    scrypt: Cost
    salt: str
    hash: str

    def is_of(self, pin: str) -> bool:
        """Return whether this is the hash of a PIN: takes some tenths of a second.

        Raises:
            StoreError: the file asks for more than this kiosk may give, or is damaged.
        """
        try:
            wanted = base64.b64decode(self.hash, validate=True)
            made = hashlib.scrypt(
                pin.encode(),
                salt=base64.b64decode(self.salt, validate=True),
                maxmem=LARGEST_MEMORY,
                dklen=len(wanted),
                **self.scrypt.model_dump(),
            )
        except (ValueError, MemoryError) as error:
            raise _damaged(PIN_NAME) from error
        return len(wanted) >= 16 and hmac.compare_digest(made, wanted)


class KeptTries(BaseModel):
    """How a row of wrong PINs lies on the disk."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    wrong: int = Field(ge=0, le=10**9)
    left_s: float = Field(ge=0, le=LONGEST_LOCK_S, allow_inf_nan=False)


def has_pin(state_dir: Path) -> bool:
    """Return whether a PIN was set on this kiosk."""
    return (state_dir / PIN_NAME).is_file()


def read_pin(state_dir: Path) -> PinHash:
    """Return the hash of the PIN; raises StoreError if there is none, or it is damaged."""
    try:
        return PinHash.model_validate_json(disk.read_file(state_dir / PIN_NAME, LARGEST_BYTES))
    except OSError as error:
        raise StoreError(disk.told(state_dir / PIN_NAME, error)) from error
    except ValidationError as error:
        raise _damaged(str(state_dir / PIN_NAME)) from error


def read_tries(state_dir: Path) -> Tries:
    """Return how often in a row a PIN was wrong.

    Without the file it never was; one that cannot be read counts as a lock.
    """
    path = state_dir / TRIES_NAME
    if not path.exists() and not path.is_symlink():
        return Tries()
    try:
        kept = KeptTries.model_validate_json(disk.read_file(path, LARGEST_BYTES))
    except (OSError, ValidationError):
        return UNKNOWN
    return Tries(kept.wrong, kept.left_s)


def keep_tries(state_dir: Path, tries: Tries) -> None:
    """Keep how often in a row a PIN was wrong; raises OSError."""
    if tries == Tries():
        disk.remove_file(state_dir / TRIES_NAME)
        disk.sync_folder(state_dir)
        return
    kept = {"wrong": tries.wrong, "left_s": round(tries.left_s, 1)}
    disk.write_file(state_dir / TRIES_NAME, json.dumps(kept).encode())


def _damaged(file: str) -> StoreError:
    remedy = "Delete it, run install.sh again and choose a new PIN."
    return StoreError(Fault(file=file, message="The staff PIN is damaged.", remedy=remedy))
