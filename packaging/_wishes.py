"""What staff ask of the machine, in the booted container: by the real helper of root."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _machine import NotProvenError
from _stick import must

if TYPE_CHECKING:
    from _container import Container

Wait = Callable[[Callable[[], bool], str, "Container"], float]
NAME = "exile-and-return"
RUNTIME, ANSWER = f"/run/{NAME}", f"/run/{NAME}-wish/answer"
AS_EXHIBIT = ("setpriv", f"--reuid={NAME}", f"--regid={NAME}", "--init-groups", "sh", "-c")
STICK = "sdx1"
PLACE = f"/media/kiosk/{STICK}"
UNITS = f"usr/lib/systemd/system/{NAME}-stick@.service", f"etc/systemd/system/{NAME}-stick@.service"
SIZE_MB = 16


class EmptyStick:
    """A stick with nothing on it, as an image that is mounted by loop inside the container."""

    def __init__(self, scratch: Path) -> None:
        self._image, self._folder = scratch / "empty.img", scratch / "empty"
        # ext4, as not every kernel on which this is proved has vfat.
        must("mke2fs", "-q", "-t", "ext4", str(self._image), f"{SIZE_MB}M")
        attach = ["losetup", "-f", "--show", str(self._image)]
        told = subprocess.run(attach, capture_output=True, text=True, check=True)
        self._loop = told.stdout.strip()

    def put_in(self, container: Container) -> None:
        """Mount it by the exhibit's own service for sticks, whose device udev would tell of."""
        number = self._loop.removeprefix("/dev/loop")
        container.must("mknod", f"/dev/{STICK}", "b", "7", number)
        without_device = "sed '/^BindsTo=/d; /^After=/d' /{} >/{}".format(*UNITS)
        container.must("sh", "-c", f"{without_device} && systemctl daemon-reload")
        container.must("systemctl", "start", f"{NAME}-stick@{STICK}")

    def options(self, container: Container) -> str:
        """Return how the stick is mounted, of this place and of the file system itself."""
        told = container.run("grep", f" {PLACE} ", "/proc/self/mountinfo").split()
        return f"{told[5]} {told[-1]}" if told else "not mounted"

    def take_out(self, container: Container) -> dict[str, bytes]:
        """Take it out; return the files in the one zip that is on it; raises NotProvenError."""
        container.must("systemctl", "stop", f"{NAME}-stick@{STICK}")
        container.must("rm", f"/{UNITS[1]}")
        must("losetup", "-d", self._loop)
        self._folder.mkdir()
        must("mount", "-o", "loop,ro", str(self._image), str(self._folder))
        try:
            found = [path for path in self._folder.iterdir() if path.name != "lost+found"]
            if len(found) != 1 or found[0].suffix != ".zip":
                raise NotProvenError(f"on the stick lie {[path.name for path in found]}")
            with zipfile.ZipFile(found[0]) as archive:
                return {name: archive.read(name) for name in archive.namelist()}
        finally:
            must("umount", str(self._folder))


def answer(container: Container) -> dict[str, Any]:
    """Return what the helper answered last; nothing while there is no answer."""
    with suppress(ValueError):
        return dict(json.loads(container.run("cat", ANSWER)))
    return {}


def wish(container: Container, word: str) -> None:
    """Leave a word, as the exhibit does; the answer comes later."""
    container.run("rm", "-f", ANSWER, f"/run/{NAME}-wish/times")
    container.run(*AS_EXHIBIT, f"printf %s '{word}' >{RUNTIME}/.w; mv {RUNTIME}/.w {RUNTIME}/wish")


def hand_over(container: Container) -> None:
    """Leave a report for the export, and a trap: a link to what only root may read."""
    folder = f"{RUNTIME}/export"
    trap = f"ln -sf /etc/shadow {folder}/usage.csv"
    container.run(*AS_EXHIBIT, f"mkdir -p {folder}; echo '{{}}' >{folder}/report.json; {trap}")


def prove(container: Container, scratch: Path, wait_until: Wait) -> None:
    """Ask for what is no wish, for an export without a stick, and for one to a stick.

    Raises:
        NotProvenError: something was granted that should not be, or not as it should.
    """
    stick = EmptyStick(scratch)
    hand_over(container)
    for word, words in (("reboot; id", "failed"), ("export", "no-stick"), ("export", "done")):
        if words == "done":
            stick.put_in(container)
        wish(container, word)
        wait_until(lambda: bool(answer(container)), f"an answer to {word}", container)
        told = answer(container)
        if told["words"] != words:
            raise NotProvenError(f"{word!r} was answered with {told}")
    # Of this place, and of the file system: nobody can write any more.
    options = stick.options(container)
    if [part.split(",")[0] for part in options.split()] != ["ro", "ro"]:
        raise NotProvenError(f"after the export the stick is mounted {options}")
    found = stick.take_out(container)
    if set(found) != {"report.json", "log.txt"} or NAME.encode() not in found["log.txt"]:
        raise NotProvenError(f"the export holds {sorted(found)}")
