"""A stick with published content, as an image of a disk that is mounted by loop."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from _environment import ROOT, python_of
from _machine import Machine, NotProvenError

SAMPLE = ROOT / "tests/sample-exhibit/content"
SIZE_MB = 64


def must(*command: str, env: dict[str, str] | None = None) -> None:
    """Run a command; raises NotProvenError if it fails."""
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **(env or {})}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise NotProvenError(f"{' '.join(command)}: {(done.stdout + done.stderr)[-1500:]}")


class Stick:
    """A stick with the sample exhibit on it, signed by a new publisher."""

    def __init__(self, scratch: Path) -> None:
        self._image = scratch / "stick.img"
        place, keys = scratch / "stick", scratch / "keys"
        self.root_json = keys / "root.json"
        place.mkdir()
        kiosk = [str(python_of(ROOT / ".venv")), "-m", "kiosk"]
        state = {"KIOSK_STATE": str(scratch / "desk"), "QT_QPA_PLATFORM": "offscreen"}
        must(*kiosk, "keys", "new", "--keys", str(keys), env=state)
        to = ["--to", str(place / "kiosk-update"), "--keys", str(keys)]
        must(*kiosk, "publish", str(SAMPLE), *to, env=state)
        # ext4, as not every kernel on which this is proved has vfat.
        make = ["mke2fs", "-q", "-t", "ext4", "-d", str(place)]
        must(*make, str(self._image), f"{SIZE_MB}M")

    def put_in(self, machine: Machine) -> None:
        """Mount it as the exhibit's own rule for sticks does."""
        place = machine.root / "media/kiosk/stick"
        place.mkdir(parents=True, exist_ok=True)
        must(
            "mount", "-t", "ext4", "-o", "loop,ro,nosuid,nodev,noexec", str(self._image), str(place)
        )

    def take_out(self, machine: Machine) -> None:
        """Take it away."""
        place = machine.root / "media/kiosk/stick"
        must("umount", "-l", str(place))
        place.rmdir()
