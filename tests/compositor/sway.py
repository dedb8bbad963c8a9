"""The kiosk's own compositor without displays: sway with the configuration of the kiosk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.compositor.wayland import Connection

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "packaging/target/root/opt/exile-and-return/compositor.conf"
SHOW = "/opt/exile-and-return/bin/show"
NEEDED = ("sway", "swaymsg", "swaybg", "grim")
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
PATIENCE_S = 180
Node = dict[str, Any]


def missing() -> list[str]:
    """Return the programs that are not here."""
    return [name for name in NEEDED if not shutil.which(name)]


class Sway:
    """A running compositor with what it shows."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self.folder = folder
        self.process = process
        self.environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder)}

    def find(self) -> None:
        """Wait until it listens."""
        wait_for(lambda: any(self.folder.glob("sway-ipc.*")), "the compositor", self.process)
        wait_for(lambda: any(self.folder.glob("wayland-?")), "the compositor", self.process)
        display = next(self.folder.glob("wayland-?"))
        self.environment["WAYLAND_DISPLAY"] = display.name
        self.environment["SWAYSOCK"] = str(next(self.folder.glob("sway-ipc.*")))
        self.display = display

    def connect(self) -> Connection:
        """Plug in a keyboard and pointers."""
        return Connection(self.display)

    def tell(self, *words: str) -> Any:
        """Send a command, or a question with -t; return the answer."""
        done = subprocess.run(
            ["swaymsg", "-r", *words], env=self.environment, capture_output=True, check=True
        )
        return json.loads(done.stdout)

    def windows(self) -> list[Node]:
        """Return every window, with the name of its display."""
        found: list[Node] = []

        def walk(node: Node, output: str) -> None:
            output = node["name"] if node["type"] == "output" else output
            if node.get("pid"):
                found.append({**node, "output": output})
            for inner in (*node["nodes"], *node["floating_nodes"]):
                walk(inner, output)

        walk(self.tell("-t", "get_tree"), "")
        return found

    def picture(self, target: Path, output: str = "", *, cursor: bool = False) -> Path:
        """Take a picture of a display, or of all."""
        of = ["-o", output] if output else []
        command = ["grim", *(["-c"] if cursor else []), *of, str(target)]
        subprocess.run(command, env=self.environment, check=True, capture_output=True)
        return target


def wait_for(holds: Any, what: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until something holds, while a process lives that is to bring it about."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
            raise AssertionError(f"it ended before there was {what}")
        if time.monotonic() > end:
            raise AssertionError(f"waited {PATIENCE_S} s in vain for {what}")


@contextmanager
def sway(
    folder: Path,
    command: list[str],
    *,
    outputs: int = 1,
    more: str = "",
    state: Path | None = None,
    also: dict[str, str] | None = None,
) -> Iterator[Sway]:
    """Run a command under the kiosk's configuration; `more` lines are added to it, `also` to
    the environment."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700, parents=True)
    script = folder / "show"
    log = folder / "show.log"
    script.write_text(f"#!/bin/sh\ncd {ROOT}\nexec {' '.join(command)} >{log} 2>&1\n", "utf-8")
    script.chmod(0o755)
    config = folder / "compositor.conf"
    config.write_text(CONFIG.read_text("utf-8").replace(SHOW, str(script)) + more, "utf-8")
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND"))},
        **HEADLESS,
        "XDG_RUNTIME_DIR": str(runtime),
        "WLR_HEADLESS_OUTPUTS": str(outputs),
        "KIOSK_STATE": str(state or folder / "state"),
        "QT_QPA_PLATFORM": "wayland",
        "QT_QUICK_BACKEND": "software",
        "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
        **(also or {}),
    }
    # It refuses to run as root; so that files stay root's, another number is only put on.
    alias = ["unshare", "-U", "--map-user=1000", "--map-group=1000"] if os.geteuid() == 0 else []
    with (folder / "sway.log").open("wb") as heard:
        process = subprocess.Popen(
            [*alias, "sway", "-D", "noscanout", "-c", str(config)],
            env=environment,
            stdout=heard,
            stderr=heard,
        )
        running = Sway(runtime, process)
        try:
            running.find()
            yield running
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(20)


def python(*words: str) -> list[str]:
    """Return the command of a Python program of this project."""
    return [sys.executable, "-m", *words]
