"""A static web server on this computer that notes what it is asked, in simulated time."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

# The header in which a kiosk tells the time of its simulation.
CLOCK = "Simulated-Seconds"


class Answer(NamedTuple):
    """One answer: when (simulated seconds), its status, and the bytes of its body."""

    at_s: float
    status: int
    size_bytes: int


@dataclass
class Traffic:
    """Everything that a server was asked."""

    answers: list[Answer] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, answer: Answer) -> None:
        """Note an answer."""
        with self.lock:
            self.answers.append(answer)

    @property
    def size_bytes(self) -> int:
        """All bytes of all bodies, also those that tell of errors."""
        return sum(answer.size_bytes for answer in self.answers)

    def per_minute(self) -> Counter[int]:
        """Return the number of requests in each minute."""
        return Counter(int(answer.at_s // 60) for answer in self.answers)


class StaticServer(BaseHTTPRequestHandler):
    """Serves files as any web server does; between two simulated moments it is down."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self, *args: Any, root: Path, traffic: Traffic, down_s: tuple[float, float]
    ) -> None:
        self._root, self._traffic, self._down_s = root, traffic, down_s
        super().__init__(*args)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file."""
        at_s = float(self.headers.get(CLOCK, "0"))
        path = self._root / self.path.lstrip("/")
        status, data = 404, b"not found"
        if self._down_s[0] <= at_s < self._down_s[1]:
            status, data = 503, b"down"
        elif ".." not in self.path and path.is_file():
            status, data = 200, path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        self._traffic.note(Answer(at_s, status, len(data)))


class _Server(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that has gone."""


@contextmanager
def serving(root: Path, down_s: tuple[float, float]) -> Iterator[tuple[str, Traffic]]:
    """Serve a folder; yield the address, and what is asked."""
    traffic = Traffic()
    handler = partial(StaticServer, root=root, traffic=traffic, down_s=down_s)
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", traffic
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
