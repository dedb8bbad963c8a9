"""A running exhibit takes new content from a web server, by itself.

`python -m tests.campaigns.network` starts the real `kiosk run` on a screen of its own (Xvfb), with
an address and a folder for reports in its settings. The new version must be shown and proved, the
report be written, and nothing of it run on when the exhibit has ended.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.core.polling import unit
from kiosk.store.slots import Slots, version_of
from kiosk.system import places
from tests.campaigns.static_server import serving
from tests.campaigns.update_scenarios import updates

PATIENCE_S = 600
# A kiosk's first look comes at its own moment: this share of the five minutes at most.
SOON = 0.02


def follow(folder: Path) -> str:
    """Let an exhibit follow a server; return what was seen, in a sentence."""
    made = updates(folder / "made", 1, 2)
    state, reports = folder / "state", folder / "reports"
    state.mkdir()
    reports.mkdir()
    made.kiosk.slots.folder.rename(state / "updates")
    name = next(f"kiosk-{n}" for n in range(10_000) if unit(f"kiosk-{n}", "first") < SOON)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    command = [*screen, sys.executable, "-m", "kiosk", "run", "--windowed", "1280x800"]
    environment = {**os.environ, "KIOSK_STATE": str(state)}
    environment.pop("QT_QPA_PLATFORM", None)
    with serving(made.stick, (0.0, 0.0)) as (address, traffic):
        (state / "settings.toml").write_text(
            f'[updates]\nsources = ["{address}"]\nevery_min = 5\nbandwidth_kbps = 4000\n'
            f'[reports]\nfolder = "{reports.as_posix()}"\nname = "{name}"\n',
            "utf-8",
        )
        exhibit = subprocess.Popen(
            command,
            cwd=places.PROJECT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            slots = Slots(state / "updates")
            shown_s = until(
                exhibit, lambda: version_of(slots.state().active) == 2 and not slots.state().starts
            )
            told = until(exhibit, lambda: 'outcome="taken"' in told_in(reports))
        finally:
            children = children_of(exhibit.pid)
            for child in children:
                os.kill(child, 15)
            exhibit.wait(30)
    left = [child for child in children if Path(f"/proc/{child}/cmdline").exists()]
    assert not any(b"follow" in Path(f"/proc/{c}/cmdline").read_bytes() for c in left)
    return (
        f"The new version was shown and proved {shown_s:.0f} s after the start, with "
        f"{len(traffic.answers)} requests and {traffic.size_bytes} bytes; its report was written "
        f"{told:.0f} s later."
    )


def children_of(process_id: int) -> list[int]:
    """Return the exhibit, which runs below the script that made its screen."""
    found = subprocess.run(
        ["pgrep", "-P", str(process_id), "-f", "kiosk run"],
        capture_output=True,
        text=True,
        check=False,
    )
    return [int(word) for word in found.stdout.split()]


def told_in(reports: Path) -> str:
    """Return all reports."""
    return "".join(path.read_text("utf-8") for path in reports.glob("*.prom"))


def until(exhibit: subprocess.Popen[bytes], is_so: Callable[[], bool]) -> float:
    """Wait until something is so, while the exhibit runs; return the seconds."""
    begun = time.monotonic()
    while not is_so():
        try:
            exhibit.wait(0.25)
        except subprocess.TimeoutExpired:
            if time.monotonic() - begun > PATIENCE_S:
                raise
        else:
            raise ChildProcessError("the exhibit has ended")
    return time.monotonic() - begun


def main() -> int:
    """Let an exhibit follow a server, and tell what was seen."""
    missing = [tool for tool in ("xvfb-run", "pgrep") if not shutil.which(tool)]
    if missing:
        print(f"Not tried: {', '.join(missing)} is missing.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        print(follow(Path(folder)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
