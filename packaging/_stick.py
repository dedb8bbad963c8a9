"""A stick with published content, as an image of a disk that is mounted by loop."""

from __future__ import annotations

import os
import re
import shutil
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


class Publisher:
    """Somebody at a desk with keys of their own, who publishes the sample exhibit."""

    def __init__(self, scratch: Path) -> None:
        keys = scratch / "keys"
        self._content = scratch / "desk-content"
        self.root_json = keys / "root.json"
        self.place = scratch / "stick"
        self._kiosk = [str(python_of(ROOT / ".venv")), "-m", "kiosk"]
        self._state = {"KIOSK_STATE": str(scratch / "desk"), "QT_QPA_PLATFORM": "offscreen"}
        self._to = ["--to", str(self.place / "kiosk-update"), "--keys", str(keys)]
        self.place.mkdir()
        shutil.copytree(SAMPLE.parent, self._content)
        must(*self._kiosk, "keys", "new", "--keys", str(keys), env=self._state)

    def publish(self) -> None:
        """Publish the next version, in which one number differs; the folder is `place`."""
        listing = self._content / "content/exhibit.toml"
        text = listing.read_text("utf-8")
        points = re.search(r"(?m)^points = (\d+)$", text)
        assert points
        listing.write_text(text.replace(points[0], f"points = {int(points[1]) + 1}"), "utf-8")
        must(*self._kiosk, "publish", str(listing.parent), *self._to, env=self._state)

    def stick(self) -> Path:
        """Return the image of a stick, as they are bought, with what is published so far."""
        image = self.place.with_suffix(".fat")
        image.unlink(missing_ok=True)
        must("mkfs.vfat", "-C", str(image), str(SIZE_MB * 1024))
        must("mcopy", "-s", "-i", str(image), str(self.place / "kiosk-update"), "::")
        return image


class Stick:
    """A stick with the sample exhibit on it, signed by a new publisher."""

    def __init__(self, scratch: Path) -> None:
        self._image = scratch / "stick.img"
        publisher = Publisher(scratch)
        self.root_json = publisher.root_json
        publisher.publish()
        # ext4, as not every kernel on which this is proved has vfat.
        make = ["mke2fs", "-q", "-t", "ext4", "-d", str(publisher.place)]
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
