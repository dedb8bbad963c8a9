"""A kiosk's service without systemd: the real scripts start, count and end a real `kiosk run`.

Everything lies below one folder: a copy of the program, so that a test may break it, the exhibit
that it shows, the state, and what systemd would give.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "packaging/target/root/opt/exile-and-return/bin"
# How long anything may take on a machine that is busy with other tests.
PATIENCE_S = 120
PYTHON = """\
#!/bin/sh
# As the target's Python, but of this computer, and with the program of the test.
echo $$ >"$EXILE_ROOT/run/pid"
shift
unset PYTHONDONTWRITEBYTECODE
exec "{python}" "$@"
"""


@dataclass
class Ended:
    """How a start ended: the exit status of the exhibit as `show` noted it, empty if it did not."""

    status: str


class Service:
    """The service below a folder; `app` is the folder of the program, `content` what it shows."""

    def __init__(self, root: Path, content: Path) -> None:
        self.root, self.app = root, root / "app"
        self.state = root / "var/lib/exile-and-return"
        self.own = root / "run/exile-and-return"
        self.bin = root / "opt/exile-and-return/bin"
        for folder in (self.bin, root / "bin", root / "proc", self.own, self.state.parent):
            folder.mkdir(parents=True)
        shutil.copytree(ROOT / "kiosk", self.app / "kiosk")
        for name in ("fonts", "map"):
            shutil.copytree(ROOT / "media" / name, self.app / "media" / name)
        shutil.copytree(content, self.app / "content")
        shutil.copytree(content.parent / "media", self.app / "media", dirs_exist_ok=True)
        self._program(self.bin / "python3", PYTHON.format(python=sys.executable))
        for name in ("sleep", "systemctl"):
            told = f'#!/bin/sh\necho {name} "$@" >>"{root}/called"\n'
            self._program(root / "bin" / name, told)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(root / "run/notify"))
        self._shown: subprocess.Popen[bytes] | None = None

    def _program(self, path: Path, text: str) -> None:
        path.write_text(text, "utf-8")
        path.chmod(0o755)

    @property
    def environment(self) -> dict[str, str]:
        """What systemd would set, and a screen that nobody sees."""
        return {
            "PATH": f"{self.root}/bin:{os.environ['PATH']}",
            "HOME": str(self.state),
            "EXILE_ROOT": str(self.root),
            "RUNTIME_DIRECTORY": str(self.own),
            "XDG_RUNTIME_DIR": str(self.own),
            "NOTIFY_SOCKET": str(self.root / "run/notify"),
            "WATCHDOG_USEC": "6000000",
            "KIOSK_STATE": str(self.state),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "LANG": "C.UTF-8",
        }

    def ladder(self, word: str, **environment: str) -> None:
        """Run the ladder as systemd does."""
        uptime_s = time.clock_gettime(time.CLOCK_BOOTTIME)
        (self.root / "proc/uptime").write_text(f"{uptime_s:.2f} 0.0\n", "utf-8")
        script = ["sh", str(TARGET / "ladder"), word]
        subprocess.run(script, env={**self.environment, **environment}, check=True)

    def start(self, *before: str) -> bool:
        """Start; return whether the screen was reached. What failed is counted."""
        self.own.mkdir(exist_ok=True)
        self.ladder("up")
        self._silence()
        with (self.root / "log").open("ab") as log:
            self._shown = subprocess.Popen(
                [*before, "sh", str(TARGET / "show")], cwd=self.app, env=self.environment,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        if self._waits_for("READY=1"):
            return True
        self._end("success")
        return False

    def _silence(self) -> None:
        self.socket.setblocking(False)
        try:
            while self.socket.recv(1024):
                pass
        except BlockingIOError:
            self.socket.setblocking(True)

    def _waits_for(self, word: str) -> bool:
        """Return whether a word comes before the end of the program."""
        assert self._shown is not None
        ended = os.pidfd_open(self._shown.pid)
        try:
            until = time.monotonic() + PATIENCE_S
            while (left := until - time.monotonic()) > 0:
                ready = select.select([self.socket, ended], [], [], left)[0]
                if self.socket in ready and self.socket.recv(1024).decode() == word:
                    return True
                if ended in ready and self.socket not in ready:
                    return False
        finally:
            os.close(ended)
        # What hangs writes where each of its threads stands.
        self.tell(signal.SIGABRT)
        raise AssertionError(f"no {word}: {self.log[-6000:]}")

    def beats(self) -> bool:
        """Return whether the watchdog hears of the exhibit again."""
        self._silence()
        return self._waits_for("WATCHDOG=1")

    @property
    def shown(self) -> str:
        """What the exhibit says that it shows."""
        return (self.own / "on-screen").read_text("utf-8").split()[0]

    @property
    def failures(self) -> int:
        """Failures in a row, as they are counted."""
        return int((self.root / "run/exile-and-return-starts").read_text("utf-8").split()[0])

    @property
    def pid(self) -> int:
        """The process of the exhibit."""
        return int((self.root / "run/pid").read_text("utf-8"))

    @property
    def log(self) -> str:
        """All that was said."""
        return (self.root / "log").read_text("utf-8", "replace")

    def tell(self, number: signal.Signals) -> Ended:
        """Send the exhibit a signal and wait for its end."""
        os.kill(self.pid, number)
        return self._end("success")

    def bite(self) -> Ended:
        """End everything as the watchdog does."""
        assert self._shown is not None
        os.killpg(self._shown.pid, signal.SIGKILL)
        return self._end("watchdog")

    def _end(self, result: str) -> Ended:
        assert self._shown is not None
        self._shown.wait(PATIENCE_S)
        with suppress(ProcessLookupError):
            os.killpg(self._shown.pid, signal.SIGKILL)  # systemd ends what is left of a service
        self._shown = None
        note = self.own / "ended"
        ended = Ended(note.read_text("utf-8").strip() if note.exists() else "")
        self.ladder("down", SERVICE_RESULT=result)
        shutil.rmtree(self.own)  # systemd takes the folder away
        return ended

    def close(self) -> None:
        """End whatever runs."""
        if self._shown is not None:
            os.killpg(self._shown.pid, signal.SIGKILL)
            self._shown.wait(PATIENCE_S)
        self.socket.close()
