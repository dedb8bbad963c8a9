"""Whatever is broken, something dignified is on the screen: a real `kiosk run`, started and ended.

The scripts of the target start and count as on a kiosk; see `tests/supervised.py`.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.supervised import Service


@pytest.fixture(scope="module")
def whole(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A kiosk that no test breaks."""
    service = Service(tmp_path_factory.mktemp("whole"), written / "content")
    yield service
    service.close()


@pytest.fixture
def kiosk(written: Path, tmp_path: Path) -> Iterator[Service]:
    """A kiosk to break."""
    service = Service(tmp_path / "kiosk", written / "content")
    yield service
    service.close()


def test_told_to_end_it_ends_well(whole: Service) -> None:
    assert whole.start()
    assert whole.shown == "normal"
    assert whole.tell(signal.SIGTERM).status == "0"
    assert whole.failures == 0


def test_killed_again_and_again_it_is_back_at_once_each_time(whole: Service) -> None:
    for _ in range(3):
        assert whole.start()
        assert whole.tell(signal.SIGKILL).status == "137"
    assert whole.failures == 0
    assert not (whole.root / "called").exists()  # it never waited


def test_what_hangs_is_bitten_and_comes_back(whole: Service) -> None:
    assert whole.start()
    os.kill(whole.pid, signal.SIGSTOP)
    whole.bite()
    assert whole.failures == 1
    assert whole.start()
    assert whole.beats()
    assert whole.tell(signal.SIGTERM).status == "0"


def fill(folder: Path, *names: str) -> None:
    """Write what no program can read."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(range(256)) * 40)


def test_a_state_folder_full_of_rubbish_hinders_nothing(kiosk: Service) -> None:
    fill(kiosk.state, "settings.toml", "usage.sqlite", "updates/state.json", "keypads-learnt.toml")
    fill(kiosk.state, "updates/slots/00000001-0123456789abcdef/content/exhibit.toml")
    fill(kiosk.state, "last-good/content/exhibit.toml", "cache/qml/rubbish.qmlc", "cache/pictures")
    assert kiosk.start()
    assert kiosk.shown == "normal"
    assert kiosk.tell(signal.SIGTERM).status == "0"


FULL = "mount -t tmpfs -o size=1m tmpfs {0}; dd if=/dev/zero of={0}/all bs=64k 2>&1; true"
READ_ONLY = "mount -t tmpfs -o size=1m,ro tmpfs {0}"


def can_mount() -> bool:
    """Return whether this user may mount in a namespace of its own."""
    command = ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return bool(shutil.which("unshare")) and not subprocess.run(command, check=False).returncode


@pytest.mark.skipif(not can_mount(), reason="only root may mount")
@pytest.mark.parametrize("mount", [FULL, READ_ONLY], ids=["full", "read-only"])
def test_a_disk_that_takes_nothing_more_hinders_nothing(kiosk: Service, mount: str) -> None:
    kiosk.state.mkdir()
    writes = f"head -c 9000 /dev/zero >{kiosk.state}/more"
    script = f'{mount.format(kiosk.state)}; ({writes}) 2>&1 && exit 9; exec "$@"'
    assert kiosk.start("unshare", "-m", "sh", "-c", script, "sh")
    assert kiosk.shown == "normal"
    assert kiosk.beats()
    assert kiosk.tell(signal.SIGTERM).status == "0"


@pytest.mark.skipif(not shutil.which("prlimit"), reason="memory cannot be limited here")
def test_without_memory_it_fails_and_with_memory_again_it_is_back(kiosk: Service) -> None:
    assert not kiosk.start("prlimit", f"--as={120 * 1024**2}")
    assert kiosk.failures == 1
    assert kiosk.start()
    assert kiosk.shown == "normal"
    assert kiosk.tell(signal.SIGTERM).status == "0"


@pytest.mark.parametrize("harm", ["a file", "nowhere"])
def test_a_state_folder_that_cannot_be_hinders_nothing(kiosk: Service, harm: str) -> None:
    if harm == "a file":
        kiosk.state.write_bytes(b"not a folder")
    else:
        kiosk.state = Path("/proc/nowhere")
    assert kiosk.start()
    assert kiosk.shown == "normal"
    assert kiosk.tell(signal.SIGTERM).status == "0"


def test_after_two_failures_what_can_be_made_again_is_made_again(kiosk: Service) -> None:
    fill(kiosk.state, "cache/pictures/old.png")
    (kiosk.root / "run/exile-and-return-starts").write_text("2 0 0\n", "utf-8")
    assert kiosk.start()
    assert kiosk.shown == "afresh"
    assert not (kiosk.state / "cache/pictures/old.png").exists()
    kiosk.tell(signal.SIGTERM)


def test_without_any_content_the_built_in_page_is_there(kiosk: Service) -> None:
    shutil.rmtree(kiosk.app / "content")
    assert kiosk.start()
    assert kiosk.shown == "resting"
    assert kiosk.beats()
    assert kiosk.tell(signal.SIGTERM).status == "0"


@pytest.mark.parametrize(
    ("part", "failures"), [("__main__.py", 0), ("qml/Kiosk/App/Main.qml", 3), ("store/slots.py", 4)]
)
def test_a_program_that_is_damaged_ends_on_the_built_in_page(
    kiosk: Service, part: str, failures: int
) -> None:
    fill(kiosk.app / "kiosk", part)
    (kiosk.root / "run/exile-and-return-starts").write_text(f"{failures} 0 0\n", "utf-8")
    while kiosk.failures < 5:
        assert not kiosk.start()
    assert kiosk.start()
    assert kiosk.shown == "resting"
    assert kiosk.beats()
    assert kiosk.tell(signal.SIGTERM).status == "0"
    # It had waited for one second only.
    assert (kiosk.root / "called").read_text("utf-8").splitlines() == ["sleep 1", "sleep 2"]
