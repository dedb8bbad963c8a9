"""The three commands of the public suite, against a repository on a web server of our own."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tuf.api.metadata import Metadata

from kiosk.store import disk
from tests.conformance import tuf_client
from tests.store.publisher import Publisher, Unsynced, tree_of

HERE = Path(__file__).resolve().parent
FILES: dict[str, Path | bytes] = {"content/exhibit.toml": b"format = 1\n", "content/a.md": b"A"}
NOW = datetime.datetime.now(datetime.UTC)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and keeps what was asked for."""

    asked: list[str] = []  # noqa: RUF012

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the path instead of printing it."""
        self.asked.append(self.path)


class Suite:
    """What the public suite has: a repository, its address, and the client's two folders."""

    def __init__(self, folder: Path, address: str) -> None:
        self.publisher = Publisher(folder / "publisher")
        self.served, self.address = folder / "served", address
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self.metadata.mkdir()
        self.targets.mkdir()

    def runs(self, command: str, target: str = "") -> int:
        """Run a command of the client."""
        words = ["--metadata-dir", str(self.metadata), "--metadata-url", f"{self.address}/metadata"]
        if command == "init":
            return tuf_client.main([*words, "init", str(self.publisher.folder / "keys/root.json")])
        if target:
            words += ["--target-name", target, "--target-dir", str(self.targets)]
            words += ["--target-base-url", f"{self.address}/targets"]
        return tuf_client.main([*words, command])

    def publishes(self, files: dict[str, Path | bytes], now: datetime.datetime = NOW) -> list[str]:
        """Publish, and return the names of the targets."""
        done = self.publisher.publish(files, self.served, now=now)
        data = (self.served / "metadata" / f"{done.version}.targets.json").read_bytes()
        return sorted(json.loads(data)["signed"]["targets"])

    def version(self, role: str) -> int:
        """Return the version that the client trusts."""
        data = (self.metadata / f"{role}.json").read_bytes()
        return Metadata[Any].from_bytes(data).signed.version

    def holds(self) -> list[bytes]:
        """Return what the client has downloaded."""
        return sorted(tree_of(self.targets).values())


@pytest.fixture
def suite(tmp_path: Path) -> Iterator[Suite]:
    """A repository with one version, on a web server."""
    (tmp_path / "served").mkdir()
    Quiet.asked.clear()
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "served"))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with disk.through(Unsynced()):
        yield Suite(tmp_path, f"http://127.0.0.1:{server.server_address[1]}")
    server.shutdown()
    server.server_close()


def test_init_asks_nobody_and_refresh_keeps_what_it_has_verified(suite: Suite) -> None:
    suite.publishes(FILES)
    assert suite.runs("init") == 0
    assert Quiet.asked == []
    assert suite.runs("refresh") == 0
    assert {suite.version(role) for role in ("root", "timestamp", "snapshot", "targets")} == {1}
    suite.publishes({**FILES, "content/b.md": b"B"})
    assert suite.runs("refresh") == 0
    assert suite.version("targets") == 2


def test_a_target_is_downloaded_once_and_only_as_it_was_signed(suite: Suite) -> None:
    names = suite.publishes(FILES)
    suite.runs("init")
    assert [suite.runs("download", name) for name in names] == [0, 0]
    assert suite.holds() == sorted(FILES.values())
    Quiet.asked.clear()
    assert suite.runs("download", names[0]) == 0
    assert [path for path in Quiet.asked if "/targets/" in path] == []
    assert suite.runs("download", "nowhere") == 1
    for path in (suite.served / "targets").rglob("*.*"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    for path in suite.targets.iterdir():
        path.unlink()
    assert [suite.runs("download", name) for name in names] == [1, 1]
    assert suite.holds() == []


def test_metadata_past_their_date_are_refused_where_there_is_a_clock(suite: Suite) -> None:
    suite.publishes(FILES)
    suite.runs("init")
    assert suite.runs("refresh") == 0
    suite.publishes({**FILES, "content/b.md": b"B"}, NOW.replace(year=2001))
    assert suite.runs("refresh") == 1
    assert suite.version("snapshot") == 1


def test_keys_rotate_and_old_versions_are_refused(suite: Suite) -> None:
    suite.publishes(FILES)
    suite.runs("init")
    suite.runs("refresh")
    old = tree_of(suite.served)
    for key in ("publishing-1", "root-1", "publishing-2"):
        suite.publisher.keys.rotate(key)
    suite.publishes({**FILES, "content/b.md": b"B"})
    suite.publishes({**FILES, "content/b.md": b"C"})
    assert suite.runs("refresh") == 0
    assert (suite.version("root"), suite.version("targets")) == (4, 3)
    for name, data in old.items():
        (suite.served / name).write_bytes(data)
    assert suite.runs("refresh") == 1
    assert (suite.version("root"), suite.version("targets")) == (4, 3)


def test_the_suite_can_start_it_as_a_program(tmp_path: Path) -> None:
    (tmp_path / "root.json").write_bytes(b"{}")
    words = ["--metadata-dir", str(tmp_path), "init", str(tmp_path / "root.json")]
    done = subprocess.run([sys.executable, HERE / "tuf_client.py", *words], check=False)
    assert done.returncode == 0
    words[2:] = ["--metadata-url", "http://127.0.0.1:9/", "refresh"]
    done = subprocess.run(
        [sys.executable, HERE / "tuf_client.py", *words], check=False, capture_output=True
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
