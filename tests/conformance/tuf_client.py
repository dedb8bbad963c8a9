#!/usr/bin/env python3
"""The kiosk's update client behind the command line of tuf-conformance, the public test suite.

It adds nothing to `kiosk.store.update_client` but a clock: the suite asks, as the specification
does, that metadata past their date are refused. To run the suite, in a copy of its repository
(github.com, theupdateframework/tuf-conformance), with this project's Python and script:

    make dev
    ./env/bin/pytest tuf_conformance --entrypoint "PYTHON tests/conformance/tuf_client.py"
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tuf.api.exceptions import DownloadError, RepositoryError

from kiosk.store import disk
from kiosk.store.http_fetcher import HttpFetcher
from kiosk.store.update_client import UpdateClient
from kiosk.store.update_set import LARGEST_METADATA_BYTES, matches


def init(metadata_dir: Path, trusted_root: Path) -> None:
    """Begin to trust a root; asks nobody."""
    data = disk.read_file(trusted_root, LARGEST_METADATA_BYTES)
    disk.write_file(metadata_dir / "root.json", data)


def client_of(given: argparse.Namespace) -> UpdateClient:
    """Return the client that goes on from what the folder holds."""
    root = disk.read_file(given.metadata_dir / "root.json", LARGEST_METADATA_BYTES)
    return UpdateClient(
        given.metadata_dir,
        given.metadata_url,
        given.target_base_url or given.metadata_url,
        HttpFetcher(),
        root=root,
        strict_clock=True,
    )


def download(given: argparse.Namespace) -> None:
    """Download a target, unless the folder holds it as it was signed."""
    client = client_of(given)
    client.refresh()
    target = client.get_targetinfo(given.target_name)
    if target is None:
        raise RepositoryError(f"{given.target_name} is not offered")
    path = given.target_dir / quote(given.target_name, "")
    if not matches(path, target):
        try:
            client.download(target, path)
        finally:
            disk.remove_file(path.with_name(path.name + disk.PART))


def main(words: list[str]) -> int:
    """Do what the suite asks; return 0 if it succeeded fully, else 1."""
    parser = argparse.ArgumentParser(description="The update client of the kiosk.")
    parser.add_argument("--metadata-dir", type=Path, required=True)
    parser.add_argument("--metadata-url")
    parser.add_argument("--target-name")
    parser.add_argument("--target-base-url")
    parser.add_argument("--target-dir", type=Path)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("init").add_argument("trusted_root", type=Path)
    commands.add_parser("refresh")
    commands.add_parser("download")
    given = parser.parse_args(words)
    try:
        if given.command == "init":
            init(given.metadata_dir, given.trusted_root)
        elif given.command == "refresh":
            client_of(given).refresh()
        else:
            download(given)
    except (RepositoryError, DownloadError, OSError, ValueError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
