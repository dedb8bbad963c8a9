"""`python -m tests.escape`: 104 keys with 16 sets of modifiers, swipes at the edges, ten fingers.

On Xvfb with openbox, and under the kiosk's own compositor; after each batch the exhibit has to be
the only, active, full screen with its own picture, and no program may have been started. Ten
fingers are Qt's own, as XTEST and wlroots have no touch; they go through the exhibit all the same.
Needs xvfb, openbox, x11-utils, libxtst6, sway and grim. One or two minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.compositor import sway as compositor
from tests.escape.inside import MARK
from tests.store.small_exhibit import write_exhibit

X11_NEEDS = ("Xvfb", "openbox", "xprop", "xwininfo")
SIZE = "1280x800"
PATIENCE_S = 3_600
# Worse than the kiosk's own: a key that closes a window, and a cursor that does not hide.
WORSE = "bindsym Mod1+F4 kill\nseat * hide_cursor 0\n"
Result = dict[str, Any]


def missing(desk: str) -> list[str]:
    """Return the programs of a desk that are not here."""
    if desk == "sway":
        return compositor.missing()
    return [name for name in X11_NEEDS if not shutil.which(name)]


def attempt(desk: str, *words: str, more: str = WORSE) -> Result:
    """Try to get out on a desk, "x11" or "sway"; return what was tried and what went wrong."""
    with tempfile.TemporaryDirectory(prefix="escape-") as name:
        folder = Path(name)
        told = folder / "told.json"
        content = write_exhibit(folder / "exhibit")
        command = compositor.python("tests.escape.inside", str(told), "--content", str(content))
        os.environ[MARK] = uuid.uuid4().hex
        runs = on_x11(folder, [*command, *words])
        if desk == "sway":
            runs = on_sway(folder, [*command, *words], more)
        with runs as process:
            process.wait(PATIENCE_S)
        if not told.is_file():
            log = next(folder.rglob("show.log")).read_text("utf-8")
            return {"tried": {}, "faults": [f"the exhibit has ended:\n{log[-2000:]}"]}
        found: Result = json.loads(told.read_text("utf-8"))
        return found


def was_left(control: Result) -> bool:
    """Return whether a trial with a window without guards found it gone, and saw the cursor."""
    seen = {"a cursor is seen", "Alt+F4: windows []"}
    return bool(control["tried"]) and seen <= set(control["faults"])


@contextmanager
def on_sway(folder: Path, command: list[str], more: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command under the kiosk's compositor, which ends with it."""
    size = f"output * resolution {SIZE}\n{more}"
    with compositor.sway(folder / "sway", command, more=size) as running:
        yield running.process


@contextmanager
def on_x11(folder: Path, command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command on a display of its own, with a window manager as it comes."""
    reading, writing = os.pipe()
    display = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    with (folder / "show.log").open("wb") as log:
        server = subprocess.Popen(display, pass_fds=[writing], stderr=log)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        own = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND", "SWAY"))}
        own |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
        own |= {"KIOSK_STATE": str(folder / "state"), "HOME": str(folder)}
        running = [server]
        try:
            running.append(subprocess.Popen(["openbox"], env=own, stdout=log, stderr=log))
            shown = subprocess.Popen(command, env=own, cwd=compositor.ROOT, stdout=log, stderr=log)
            running.append(shown)
            yield shown
        finally:
            for process in reversed(running):
                process.terminate()
                process.wait(20)


def main() -> int:
    """Try both desks; tell what happened."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--short", action="store_true", help="two sets of modifiers only")
    parser.add_argument("desk", nargs="*", default=["x11", "sway"], help="x11, sway")
    asked = parser.parse_args()
    status = 0
    for desk in asked.desk:
        if missing(desk):
            print(f"{desk}: not here: {', '.join(missing(desk))}")
            status = 2
            continue
        control = attempt(desk, "--bare")
        result = attempt(desk, *(["--short"] if asked.short else []))
        told = "can be left" if was_left(control) else "CANNOT BE LEFT"
        print(f"{desk}: a window without guards {told}; the exhibit: {result}")
        status |= int(bool(result["faults"]) or not was_left(control))
    return status


if __name__ == "__main__":
    sys.exit(main())
