"""`python -m tests.atspi [--few]`: does a screen reader see every item of every screen?

Needs Xvfb, dbus-run-session, at-spi2-core and python3-pyatspi; `--few` looks at a page a panel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)


def missing() -> list[str]:
    """Return the Debian packages that this needs and that are not there."""
    lacks = [] if shutil.which("Xvfb") else ["xvfb"]
    lacks += [] if shutil.which("dbus-run-session") else ["dbus-daemon"]
    lacks += [] if any(map(Path.exists, LAUNCHERS)) else ["at-spi2-core"]
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    has_client = (
        Path(SYSTEM_PYTHON).exists()
        and not subprocess.run(asked, capture_output=True, check=False).returncode
    )
    return lacks + ([] if has_client else ["python3-pyatspi"])


def run(*options: str) -> subprocess.CompletedProcess[str]:
    """Show the exhibit on a display and a bus of its own and let the client look at it."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.atspi.shows", *options]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    if lacks := missing():
        raise SystemExit(f"Missing; please install: {' '.join(lacks)}")
    done = run(*sys.argv[1:])
    print(done.stdout, end="")
    if "screens" not in done.stdout:
        print(done.stderr, file=sys.stderr)
    raise SystemExit(done.returncode)
