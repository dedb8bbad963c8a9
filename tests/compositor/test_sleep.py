"""Out of hours: the display is put to sleep, the watchdog is fed all the same, a touch wakes it."""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from tests.compositor.pictures import is_empty
from tests.compositor.sway import missing, python, sway, wait_for
from tests.store.small_exhibit import write_exhibit

pytestmark = pytest.mark.skipif(missing() != [], reason=f"not here: {', '.join(missing())}")

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CLOSED = "[hours]\n" + "".join(f'{day} = "closed"\n' for day in DAYS)
BEATS = 3


def beats(heard: socket.socket, count: int) -> None:
    """Hear the watchdog being fed so many times; a socket that stays silent raises TimeoutError."""
    while count:
        count -= b"WATCHDOG=1" in heard.recv(4096)


def test_a_closed_museum_sleeps_and_wakes_by_a_touch(tmp_path: Path) -> None:
    content = write_exhibit(tmp_path / "one")
    (tmp_path / "settings.toml").write_text(CLOSED, "utf-8")
    words = ("--content", str(content), "--settings", str(tmp_path / "settings.toml"))
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(tmp_path / "notify"))
        heard.settimeout(60)
        told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "6000000"}
        with sway(tmp_path / "sway", python("kiosk", "run", *words), also=told) as running:
            beats(heard, 1)
            picture = tmp_path / "screen.png"

            def is_dark() -> bool:
                with Image.open(running.picture(picture)) as seen:
                    return seen.convert("L").getextrema() == (0, 0)

            wait_for(is_dark, "darkness", running.process)
            # A display that is made of memory cannot sleep; that it was told to can be read.
            log = tmp_path / "sway/sway.log"
            wait_for(
                lambda: "Failed to commit output HEADLESS-1" in log.read_text("utf-8"),
                "the wish to sleep",
                running.process,
            )
            # What is not shown is not drawn, as on a display that sleeps.
            running.tell("workspace", "elsewhere")
            beats(heard, BEATS)
            running.tell("workspace", "1")
            with closing(running.connect()) as finger:

                def is_woken() -> bool:
                    # Until a window that comes back lies under it, a touch is the compositor's.
                    finger.move("HEADLESS-1", 0.5, 0.5)
                    for down in (True, False):
                        finger.button("HEADLESS-1", down=down)
                    finger.wait()
                    return not is_dark() and not is_empty(picture)

                wait_for(is_woken, "the exhibit", running.process)
                beats(heard, BEATS)
