"""A minimal Debian 12 in a folder: an overlay that leaves the cached system as it was."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

CHROOT = shutil.which("chroot") or "/usr/sbin/chroot"
# Some two minutes of beats: the longest wait for a picture.
BEATS = 80
PULSE_S, PULSES = 2, 60
SMALLEST_PICTURE = 6_000
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
USER = "exile-and-return"
HEADLESS = {
    "WLR_BACKENDS": "headless",
    "WLR_RENDERER": "pixman",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_HEADLESS_OUTPUTS": "1",
    "LIBSEAT_BACKEND": "noop",
    "XDG_RUNTIME_DIR": f"/run/{USER}",
    "KIOSK_STATE": f"/var/lib/{USER}",
    "HOME": f"/var/lib/{USER}",
    "PATH": "/usr/bin:/bin",
}
INSIDE = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "TERM": "dumb"}
# As systemd would: as the exhibit's user, in its folder.
SHOW = f"""
install -d -o {USER} -g {USER} -m 700 /run/{USER}
cd /opt/{USER}/app
exec setpriv --reuid={USER} --regid={USER} --init-groups \\
    sway -D noscanout -c /opt/{USER}/compositor.conf
"""


def nothing() -> None:
    """Do nothing."""


def always() -> bool:
    """Hold."""
    return True


class NotProvenError(Exception):
    """A step did not do what it should."""


def wait_for(word: str, heard: socket.socket, shown: subprocess.Popen[str]) -> None:
    """Wait until the exhibit tells a word; raises NotProvenError if it ends or stays silent."""
    for _ in range(PULSES):
        try:
            if word in heard.recv(4096).decode():
                return
        except TimeoutError:
            if shown.poll() is not None:
                raise NotProvenError(f"it ended with {shown.returncode}, before {word}") from None
    raise NotProvenError(f"no {word} came")


class Machine:
    """The system; enter it to mount it, in a mount namespace that nobody else sees."""

    def __init__(self, base: Path, scratch: Path) -> None:
        self._base = base
        self._scratch = scratch
        self.root = scratch / "root"

    def __enter__(self) -> Machine:
        for name in ("upper", "work", "root"):
            (self._scratch / name).mkdir()
        disk = self._scratch
        self._mount("-t", "tmpfs", "tmpfs", str(disk / "upper"))
        for name in ("files", "work"):
            (disk / "upper" / name).mkdir()
        layers = f"lowerdir={self._base},upperdir={disk}/upper/files,workdir={disk}/upper/work"
        self._mount("-t", "overlay", "overlay", "-o", layers, str(self.root))
        self._mount("-t", "proc", "proc", str(self.root / "proc"))
        self._mount("-t", "tmpfs", "tmpfs", str(self.root / "run"))
        self._mount("-t", "tmpfs", "tmpfs", str(self.root / "dev"))
        for name in DEVICES:
            (self.root / "dev" / name).touch()
            self._mount("--bind", f"/dev/{name}", str(self.root / "dev" / name))
        (self.root / "dev/shm").mkdir()
        self._mount("-t", "tmpfs", "tmpfs", str(self.root / "dev/shm"))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        subprocess.run(["umount", "-R", "-l", str(self.root)], check=False)
        subprocess.run(["umount", "-l", str(self._scratch / "upper")], check=False)

    def _mount(self, *arguments: str) -> None:
        done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotProvenError(f"mount {' '.join(arguments)}: {done.stderr.strip()}")

    def networks(self) -> list[str]:
        """Return the names of the network devices that can be seen here."""
        told = Path("/proc/net/dev").read_text("utf-8").splitlines()[2:]
        return sorted(line.split(":")[0].strip() for line in told)

    def run(self, *command: str, fails: bool = False) -> subprocess.CompletedProcess[str]:
        """Run a command in the system; raises NotProvenError if it fails and was not to."""
        done = subprocess.run(
            [CHROOT, str(self.root), *command], env=INSIDE, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode and not fails:
            told = (done.stdout + done.stderr).strip()
            raise NotProvenError(
                f"{' '.join(command)} ended with {done.returncode}:\n{told[-2000:]}"
            )
        return done

    def version(self, package: str) -> str:
        """Return the version of an installed package."""
        return self.run("dpkg-query", "-W", "-f", "${Version}", package).stdout

    def show(
        self, picture: Path, begin: Callable[[], None] = nothing, holds: Callable[[], bool] = always
    ) -> None:
        """Start the exhibit under a headless sway, wait until it is ready, and take a picture.

        `begin` is called once it is ready; the picture is taken once `holds` says so.
        """
        address = self.root / "run/notify"
        address.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
            heard.bind(str(address))
            address.chmod(0o777)
            heard.settimeout(PULSE_S)
            environment = {**HEADLESS, "NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "6000000"}
            shown = subprocess.Popen(
                [CHROOT, str(self.root), "sh", "-c", SHOW], env=environment,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                start_new_session=True, text=True,
            )  # fmt: skip
            try:
                for word in ("READY=1", "WATCHDOG=1"):
                    wait_for(word, heard, shown)
                begin()
                for _ in range(BEATS):  # the first picture comes out of the dark
                    if holds() and self._picture(picture):
                        return
                    wait_for("WATCHDOG=1", heard, shown)
                raise NotProvenError("what was to be seen did not come")
            except NotProvenError as fault:
                if shown.poll() is None:
                    os.killpg(shown.pid, signal.SIGKILL)
                said, _ = shown.communicate()
                raise NotProvenError(f"{fault}:\n{said[-2000:]}") from None
            finally:
                if shown.poll() is None:
                    os.killpg(shown.pid, signal.SIGTERM)
                    shown.communicate()

    def _picture(self, target: Path) -> bool:
        """Take a picture of the screen; return whether there is something on it."""
        folder = self.root / f"run/{USER}"
        socket_name = next(p for p in folder.glob("wayland-*") if p.suffix != ".lock").name
        environment = {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": socket_name}
        grim = shutil.which("grim") or "grim"
        done = subprocess.run(
            [grim, str(target)], env=environment, capture_output=True, check=False
        )
        if done.returncode:
            raise NotProvenError(f"no picture: {done.stderr.decode()}")
        # An empty picture of this size is packed into 3 kB.
        return target.stat().st_size > SMALLEST_PICTURE
