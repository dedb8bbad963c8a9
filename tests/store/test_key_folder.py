"""Keys of a publisher: made, listed, copied, exchanged, taken out, and never left too few."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Root

from kiosk.core.faults import StoreError
from kiosk.store import disk
from kiosk.store.key_folder import KeyFolder
from kiosk.store.trusting import read_root, trust
from tests.store.publisher import Kiosk, Publisher, Unsynced


@pytest.fixture(autouse=True)
def hurry() -> Iterator[None]:
    """Wait for no disk."""
    with disk.through(Unsynced()):
        yield


def names(folder: KeyFolder) -> list[str]:
    """Return the names of the keys that count now."""
    return [line.name for line in folder.list()]


def test_a_small_museum_gets_two_keys_that_only_it_may_read(tmp_path: Path) -> None:
    folder = KeyFolder(tmp_path / "keys")
    folder.new()
    lines = {line.name: line for line in folder.list()}
    assert lines["root-1"].roles == ("root",)
    assert lines["publishing-1"].roles == ("snapshot", "targets", "timestamp")
    for name in lines:
        mode = (tmp_path / "keys" / "private" / f"{name}.pem").stat().st_mode
        assert stat.S_IMODE(mode) == 0o600
    assert read_root((tmp_path / "keys" / "root.json").read_bytes()).version == 1
    with pytest.raises(StoreError, match="keys already"):
        folder.new()


def test_two_of_three_must_agree_on_a_change_of_keys(tmp_path: Path) -> None:
    folder = KeyFolder(tmp_path / "keys")
    folder.new(root_keys=3, threshold=2)
    for name, place in (("root-2", "anna"), ("root-3", "boris")):
        (tmp_path / place).mkdir()
        private = tmp_path / "keys" / "private" / f"{name}.pem"
        private.rename(tmp_path / place / f"{name}.pem")
    before = (tmp_path / "keys" / "root.json").read_bytes()
    with pytest.raises(StoreError, match=r"2 root keys.*--also DIR"):
        KeyFolder(tmp_path / "keys").rotate("publishing-1")
    assert (tmp_path / "keys" / "root.json").read_bytes() == before
    together = KeyFolder(tmp_path / "keys", others=[tmp_path / "anna"])
    assert together.rotate("publishing-1") == "publishing-2"
    assert names(together) == ["publishing-2", "root-1", "root-2", "root-3"]
    together.revoke("root-3")
    with pytest.raises(StoreError, match="too few keys"):
        together.revoke("root-2")
    # The last root is signed by enough of the keys before and of its own.
    chain = {n: Metadata[Root].from_bytes(data) for n, data in together.chain().items()}
    for number in range(2, max(chain) + 1):
        for named in (chain[number - 1].signed, chain[number].signed):
            signed = chain[number]
            named.verify_delegate("root", signed.signed_bytes, signed.signatures)


def test_a_passphrase_is_needed_and_a_wrong_one_told(tmp_path: Path) -> None:
    KeyFolder(tmp_path / "keys").new(passphrase="four words are enough")
    pem = (tmp_path / "keys" / "private" / "publishing-1.pem").read_bytes()
    assert b"ENCRYPTED" in pem
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return "four words are enough"

    assert KeyFolder(tmp_path / "keys", ask).rotate("publishing-1") == "publishing-2"
    assert asked == ["root-1"]
    with pytest.raises(StoreError, match="--also DIR"):
        KeyFolder(tmp_path / "keys", lambda name: "wrong").rotate("publishing-2")


def test_a_copy_can_publish_and_a_wrong_name_is_told(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "desk")
    publisher.keys.backup(tmp_path / "safe")
    with pytest.raises(StoreError, match="something of this name"):
        publisher.keys.backup(tmp_path / "safe")
    with pytest.raises(StoreError, match=r"no key “root-9”.*publishing-1, root-1"):
        publisher.keys.rotate("root-9")
    restored = KeyFolder(tmp_path / "safe")
    assert restored.rotate("publishing-1") == "publishing-2"
    kiosk = Kiosk(tmp_path / "kiosk").trusts(publisher)
    assert (kiosk.slots.trust_dir / "root.json").read_bytes() == publisher.keys.root_bytes()


def test_without_keys_it_is_said_how_to_make_some(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no keys here.*kiosk keys new.*KIOSK_KEYS"):
        KeyFolder(tmp_path / "nothing").root()


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"signed": {"_type": "targets"}}'])
def test_what_is_no_root_is_not_trusted(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(StoreError, match=r"no root\.json of a publisher"):
        read_root(data)


def test_a_root_that_was_left_behind_is_not_trusted_again(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "desk")
    old = publisher.keys.root_bytes()
    publisher.keys.rotate("publishing-1")
    kiosk = Kiosk(tmp_path / "kiosk").trusts(publisher)
    trust(kiosk.slots, old)
    assert (kiosk.slots.trust_dir / "root.json").read_bytes() == publisher.keys.root_bytes()


def test_dates_are_renewed_for_ten_years(tmp_path: Path) -> None:
    folder = KeyFolder(tmp_path / "keys")
    folder.new()
    folder.renew()
    assert folder.root().version == 2
    assert folder.root().roles["root"].threshold == 1
