"""A person at a terminal: answers the questions of a command, and what was seen is kept."""

from __future__ import annotations

import os
import pty
import re
import select
import time
from collections.abc import Sequence

from _machine import INSIDE, NotProvenError

PATIENCE_S = 900


def converse(command: Sequence[str], answers: Sequence[tuple[str, str]]) -> str:
    """Run a command at a terminal of its own; return what stood on it.

    `answers` are the ends of questions in their order, with what is typed then.

    Raises:
        NotProvenError: a question did not come, or the command failed.
    """
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], list(command), INSIDE)
    seen, read_to = "", 0
    todo = list(answers)
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux: the other side is closed
            break
        if not piece:
            break
        seen += piece.decode("utf-8", "replace")
        if todo and todo[0][0] in seen[read_to:]:
            read_to = len(seen)
            os.write(terminal, todo.pop(0)[1].encode() + b"\n")
    os.close(terminal)
    _, status = os.waitpid(process, 0)
    # Of a line that was written again and again, what stood there at last.
    seen = re.sub(r"[^\n]*\r(?=[^\n])", "", seen.replace("\r\n", "\n"))
    if todo or status:
        raise NotProvenError(f"{' '.join(command)}, status {status}, not asked {todo}:\n{seen}")
    return seen
