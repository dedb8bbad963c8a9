"""The service in a booted container: ready, watchdog, kills, stop; as systemd itself runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import _heard
import _wishes
from _kills import kill_often
from _machine import Machine, NotProvenError
from _museum import Museum

NAME = "exile-and-return"
# The container has no screen: the compositor draws to memory, and everything else is as on a kiosk.
HEADLESS = f"""\
[Unit]
Wants=
Wants={NAME}-sound.service
[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
Environment=LIBSEAT_BACKEND=noop
"""
KILLS = 5
# A start that waits for sound takes half a minute.
READY_S = 15
PATIENCE_S = 90
Step = Callable[[str], AbstractContextManager[None]]


class Container:
    """A booted container, by the process that runs it."""

    def __init__(self, root: Path) -> None:
        boot = ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "-D", str(root)]
        boot += ["--private-network", "--console=pipe", "--boot"]
        free = " ".join(f"{root}/{name}" for name in ("dev/shm", "proc", "run"))
        devices = f"for d in {root}/dev/*; do umount -l $d; done 2>/dev/null; umount -l {root}/dev"
        clear = f"umount -l {free}; {devices}"
        inside = f"{clear}; mount -t tmpfs tmpfs /run && exec {' '.join(boot)}"
        self._log = (root.parent / "boot.log").open("wb")
        self.process = subprocess.Popen(
            ["unshare", "-m", "--propagation", "private", "sh", "-c", inside],
            stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log,
        )  # fmt: skip

    def init(self) -> int:
        """Return the process number of the container's systemd, 0 while there is none."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                status = (folder / "status").read_text("utf-8")
                is_init = (
                    "\nNSpid:" in status and folder.joinpath("comm").read_text() == "systemd\n"
                )
                parts = next(li for li in status.splitlines() if li.startswith("NSpid:")).split()
            except (OSError, StopIteration):
                continue
            if is_init and len(parts) > 2 and parts[-1] == "1":
                return int(folder.name)
        return 0

    def run(self, *command: str) -> str:
        """Run a command inside; return what it printed."""
        return self._run(command).stdout

    def must(self, *command: str) -> str:
        """Run a command inside that has to succeed; return what it printed."""
        done = self._run(command)
        if done.returncode:
            told = (done.stdout + done.stderr)[-2000:]
            raise NotProvenError(f"{' '.join(command)} ended with {done.returncode}:\n{told}")
        return done.stdout

    def _run(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        inside = ["nsenter", "-t", str(self.init()), "-m", "-u", "-i", "-n", "-p", "-r", "-w"]
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
        return subprocess.run(
            [*inside, *command], env=environment, capture_output=True, text=True, check=False
        )

    def close(self) -> None:
        """Switch the container off."""
        init = self.init()
        if init:
            os.kill(init, signal.SIGRTMIN + 4)  # systemd: power off
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._log.close()


def show(container: Container, *properties: str) -> dict[str, str]:
    """Return properties of the service."""
    told = container.run("systemctl", "show", NAME, "--property", ",".join(properties))
    return dict(line.split("=", 1) for line in told.splitlines() if "=" in line)


def wait_until(holds: Callable[[], bool], what: str, container: Container) -> float:
    """Wait until something holds; return the seconds it took; raises NotProvenError."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > PATIENCE_S:
            log = container.run("journalctl", "-b", "--no-pager", "-n", "40")
            raise NotProvenError(f"{what} did not happen in {PATIENCE_S} s:\n{log[-3000:]}")
        time.sleep(0.1)
    return time.monotonic() - began


def prove(
    machine: Machine, out: Path, step: Step, museum: Museum, installer: str, kills: int = 0
) -> None:
    """Boot the installed system; kill, hang and stop its service; switch it off and on again.

    With `kills` it is killed so many times in a row besides. Then `installer` installs another
    bundle beside the running exhibit, and it is removed.

    Raises:
        NotProvenError: a step did not do what it should.
    """
    drop_in = machine.root / f"etc/systemd/system/{NAME}.service.d/headless.conf"
    drop_in.parent.mkdir(parents=True, exist_ok=True)
    drop_in.write_text(HEADLESS, "utf-8")
    figures: dict[str, object] = {}
    with booted(machine, out, "journal.txt") as container:
        with step("the container boots, and the service is ready"):
            wait_until(lambda: container.init() != 0, "booting", container)
            figures["ready_s"] = wait_until(lambda: active(container), "being ready", container)
        with step("its exposure is at most 1.5"):
            told = container.run("systemd-analyze", "security", "--no-pager", NAME)
            exposure = float(told.strip().splitlines()[-1].split(":")[1].split()[0])
            figures["exposure"] = exposure
            if exposure > 1.5:
                raise NotProvenError(f"the exposure is {exposure}")
        with step("the exhibit speaks, and is heard"):
            figures["heard_s"] = _heard.prove(container, machine.root, out)
        with step("a sound server that answers nothing, and none at all: started as fast"):
            figures["ready_without_sound_s"] = without_sound(container)
        for who in ("sway", "python3"):
            with step(f"{KILLS} kills of {who}: back each time"):
                taken = [killed(container, who) for _ in range(KILLS)]
                figures[f"back_after_kill_of_{who}_s"] = [round(s, 1) for s in taken]
                # A minute without a failure would bring the waiting back to nothing.
                container.run("rm", "-f", "/run/exile-and-return-starts")
        if kills:
            with step(f"{kills} kills in a row: back each time"):
                figures["kills_in_a_row"] = kill_often(container, kills, pid)
        with step("a stopped main thread: the watchdog bites, and it is back"):
            figures["back_after_hang_s"] = round(hung(container), 1)
        with step("staff's wishes: refused, and a log on a stick"):
            _wishes.prove(container, machine.root.parent, wait_until)
        with step("stopped when told, and started again"):
            container.run("systemctl", "stop", NAME)
            state = show(container, "ActiveState", "Result")
            if state != {"ActiveState": "inactive", "Result": "success"}:
                raise NotProvenError(f"it did not stop well: {state}")
            container.run("systemctl", "start", NAME)
            wait_until(lambda: active(container), "starting again", container)
        keep_journal(container, out / "journal.txt")
        with step("switched off when staff ask for it"):
            _wishes.wish(container, "power-off")
            gone = container.process.poll
            wait_until(lambda: gone() is not None, "switching off", container)
    with booted(machine, out, "second-journal.txt") as container:
        with step("switched on again: the exhibit is there by itself"):
            wait_until(lambda: container.init() != 0, "booting", container)
            wait_until(lambda: active(container), "being ready", container)
        with step("another bundle installed while it runs: nothing is lost, and it is back"):
            container.must("sh", installer, "--answers", f"/etc/{NAME}/answers")
            version = machine.version(NAME)
            if not active(container) or version not in installer:
                raise NotProvenError(f"{version} is installed, and runs: {active(container)}")
            museum.expect_nothing_lost()
        with step("removed while it runs"):
            told = container.must(f"/usr/sbin/{NAME}", "remove")
            (out / "removed.txt").write_text(told, "utf-8")
            running = set(container.run("sh", "-c", "cat /proc/[0-9]*/comm").split())
            if running & {"sway", "pipewire"}:
                raise NotProvenError(f"something of it still runs: {running}")
    (out / "container.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


@contextmanager
def booted(machine: Machine, out: Path, journal: str) -> Iterator[Container]:
    """Boot, and switch off at the end; what was logged is kept."""
    container = Container(machine.root)
    try:
        yield container
    finally:
        if container.init():
            keep_journal(container, out / journal)
        container.close()


def keep_journal(container: Container, file: Path) -> None:
    """Write down what the container has logged."""
    log = container.run("journalctl", "-b", "--no-pager", "-n", "400")
    file.write_text(log, "utf-8")


def without_sound(container: Container) -> list[float]:
    """Start again beside a stopped and beside no sound server; return the seconds it took."""
    sound = f"{NAME}-sound.service"
    taken = []
    for spoil in (["systemctl", "kill", "-s", "STOP", sound], ["systemctl", "stop", sound]):
        container.run("systemctl", "stop", NAME)
        container.run(*spoil)
        began = time.monotonic()
        container.run("systemctl", "start", NAME)
        taken.append(round(time.monotonic() - began, 1))
        if not active(container):
            raise NotProvenError(f"not ready after {' '.join(spoil)}")
        if taken[-1] > READY_S:
            raise NotProvenError(f"ready only {taken[-1]} s after {' '.join(spoil)}")
    container.run("systemctl", "start", sound)
    return taken


def active(container: Container) -> bool:
    """Return whether the service has said that it is ready."""
    return show(container, "ActiveState").get("ActiveState") == "active"


def starts(container: Container) -> int:
    """Return how often the service was started again."""
    return int(show(container, "NRestarts").get("NRestarts", "0") or 0)


def back(container: Container, before: int) -> bool:
    """Return whether it was started again and is ready."""
    return starts(container) > before and active(container)


def killed(container: Container, name: str) -> float:
    """Kill a process of the service; return the seconds until it is ready again."""
    before = starts(container)
    container.run("sh", "-c", f"kill -KILL {pid(container, name)}")
    return wait_until(
        lambda: back(container, before), f"coming back after a kill of {name}", container
    )


def hung(container: Container) -> float:
    """Stop the exhibit's process; return the seconds until it is ready again."""
    before = starts(container)
    container.run("sh", "-c", f"kill -STOP {pid(container, 'python3')}")
    return wait_until(lambda: back(container, before), "the watchdog", container)


def pid(container: Container, name: str) -> int:
    """Return the process number, inside, of sway or of the exhibit.

    Raises:
        NotProvenError: there is none.
    """
    group = show(container, "ControlGroup")["ControlGroup"]
    script = (
        f"for p in $(cat /sys/fs/cgroup/systemd{group}/cgroup.procs "
        f"/sys/fs/cgroup{group}/cgroup.procs 2>/dev/null); do "
        f'[ "$(cat /proc/$p/comm)" = {name} ] && echo $p; done | head -n 1'
    )
    told = container.run("sh", "-c", script).strip()
    if not told:
        raise NotProvenError(f"no process {name} in the service")
    return int(told)
