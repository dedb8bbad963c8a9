"""Several screens at one kiosk, under its own compositor: what visitors in front of them see."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.compositor.pictures import difference, is_empty, size
from tests.compositor.sway import Sway, missing, python, sway, wait_for
from tests.compositor.wayland import Connection
from tests.store.small_exhibit import write_exhibit

pytestmark = pytest.mark.skipif(missing() != [], reason=f"not here: {', '.join(missing())}")

FIRST, UPRIGHT, MIRROR = "HEADLESS-1", "HEADLESS-2", "HEADLESS-3"
SETTINGS = """
[[screens]]
output = "HEADLESS-1"
profile = "24-inch"
[[screens]]
output = "HEADLESS-2"
turned = 90
content = "{content}"
[[screens]]
output = "HEADLESS-3"
mirrors = "HEADLESS-1"
"""
SMALL = "output * resolution 1280x720\n"
# The share of pixels that another page changes.
ANOTHER_PAGE = 0.05


class Hall:
    """The screens, what is on them, and a finger on each."""

    def __init__(self, running: Sway, folder: Path) -> None:
        self.sway, self.folder = running, folder
        self.fingers: Connection = running.connect()

    def sees(self, output: str, name: str = "now") -> Path:
        """Take a picture of a screen."""
        return self.sway.picture(self.folder / f"{output}-{name}.png", output)

    def waits(self, what: str, holds: object) -> None:
        """Wait for something to be seen."""
        wait_for(holds, what, self.sway.process)

    def touches(self, output: str, x: float, y: float) -> None:
        """Tap a place of a screen, from 0 to 1 of its sides."""
        self.fingers.move(output, x, y)
        for down in (True, False):
            self.fingers.button(output, down=down)
        self.fingers.wait()

    def changed(self, output: str, before: Path) -> bool:
        """Return whether a screen shows another page than before."""
        return difference(self.sees(output), before) > ANOTHER_PAGE

    def process_of(self, output: str) -> int:
        """Return the number of the process that fills a screen, or 0."""
        return next((w["pid"] for w in self.sway.windows() if w["output"] == output), 0)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    content = write_exhibit(tmp_path / "one")
    second = write_exhibit(tmp_path / "two")
    home = second / "home/en.md"
    home.write_text(home.read_text("utf-8").replace("Exile", "Hall two: exile"), "utf-8")
    settings = tmp_path / "settings.toml"
    settings.write_text(SETTINGS.format(content=second), "utf-8")
    command = python("kiosk", "run", "--content", str(content), "--settings", str(settings))
    state = tmp_path / "state"
    with sway(tmp_path / "sway", command, outputs=3, more=SMALL, state=state) as running:
        screens = Hall(running, tmp_path)
        screens.waits("three windows", lambda: len(running.windows()) == 3)
        for output in (FIRST, UPRIGHT, MIRROR):
            screens.waits(f"a picture on {output}", lambda o=output: not is_empty(screens.sees(o)))
        yield screens
        screens.fingers.close()


def test_three_screens_one_upright_one_a_mirror(hall: Hall) -> None:
    """One test, as starting takes most of its time."""
    assert {w["output"] for w in hall.sway.windows()} == {FIRST, UPRIGHT, MIRROR}
    assert all(w["fullscreen_mode"] == 1 for w in hall.sway.windows())
    assert size(hall.sees(UPRIGHT)) == (720, 1280)
    assert difference(hall.sees(FIRST), hall.sees(MIRROR)) < ANOTHER_PAGE
    assert hall.process_of(MIRROR) == hall.process_of(FIRST) != hall.process_of(UPRIGHT)
    before = {output: hall.sees(output, "before") for output in (FIRST, UPRIGHT, MIRROR)}

    # A touch on the second screen begins a visit there, and nowhere else.
    hall.touches(UPRIGHT, 0.5, 0.5)
    hall.waits("a visit on the second screen", lambda: hall.changed(UPRIGHT, before[UPRIGHT]))
    assert not hall.changed(FIRST, before[FIRST])
    assert not hall.changed(MIRROR, before[MIRROR])

    # Two screens that mirror each other are one visit, whichever is touched.
    second = hall.sees(UPRIGHT, "second")
    hall.touches(MIRROR, 0.5, 0.5)
    hall.waits("the visit on the first screen", lambda: hall.changed(FIRST, before[FIRST]))
    hall.waits(
        "the same picture on both",
        lambda: difference(hall.sees(FIRST), hall.sees(MIRROR)) < 0.01,
    )
    assert not hall.changed(UPRIGHT, second)

    # One that hangs is ended and comes back; no other screen notices.
    first, lost = hall.process_of(FIRST), hall.process_of(UPRIGHT)
    os.kill(lost, signal.SIGSTOP)
    hall.waits("the second screen", lambda: hall.process_of(UPRIGHT) not in (0, lost, first))
    hall.waits("its first page", lambda: not hall.changed(UPRIGHT, before[UPRIGHT]))
    assert hall.process_of(FIRST) == first and hall.changed(FIRST, before[FIRST])

    # Keys, if there are any, belong to the first screen again.
    hall.waits(
        "the keys",
        lambda: [w["pid"] for w in hall.sway.windows() if w["focused"]] == [first],
    )
    # Figures of use, updates and caches are each screen's own.
    own = hall.folder / "state" / "screens" / UPRIGHT
    assert (own / "updates").is_dir() and (own.parents[1] / "updates").is_dir()
