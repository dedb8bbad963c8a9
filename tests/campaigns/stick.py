"""A stick from the curator's desk to new content on the screen, and back.

`python -m tests.campaigns.stick` does with the real commands, for sticks with vfat, exfat and
ext4: publish, put in while the exhibit runs, read the new words off the screen, `kiosk rollback`,
read the old ones. It needs root, to mount; what this computer cannot mount is told.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.app.choosing import choose_slot
from kiosk.app.keeping import UpdateKeeper
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.events import Screen
from kiosk.core.polling import PollRules
from kiosk.store.slots import Slots, version_of
from kiosk.system import places
from tests.campaigns.stick_images import KINDS, CannotMountError, StickImage
from tests.journeys.visitor import Visitor, visiting
from tests.store.small_exhibit import write_exhibit

PATIENCE_S = 600
FILE = "panels/deportation/ru.md"
OLD, NEW = "выслал всех", "изгнал всех"
VERDICT_S = 5.0


class Desk:
    """A curator's computer: content, keys, and the commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = write_exhibit(folder / "exhibit")
        self._places = {
            "KIOSK_STATE": str(folder / "desk-state"),
            "KIOSK_KEYS": str(folder / "keys"),
        }
        self.types("keys", "new")

    def types(self, *words: object) -> str:
        """Run a command as the curator; it must end well."""
        return command(self._places, *words)

    def writes(self, old: str, new: str) -> None:
        """Change words of the exhibit."""
        file = self.content / FILE
        text = file.read_bytes().decode()
        assert old in text
        file.write_bytes(text.replace(old, new).encode())

    def publishes(self, stick: StickImage) -> None:
        """Publish to a stick."""
        with stick.at_the_desk(self.folder / "curator") as place:
            self.types("publish", self.content, "--to", place / "kiosk-update")


def command(environment: dict[str, str], *words: object) -> str:
    """Run `kiosk` and return what it prints; raises CalledProcessError if it fails."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, words)],
        cwd=places.PROJECT,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def until(is_so: Callable[[], bool]) -> float:
    """Let the exhibit run until something is so; return the seconds, raise TimeoutError."""
    begun = time.monotonic()
    while not is_so():
        if time.monotonic() - begun > PATIENCE_S:
            raise TimeoutError
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return time.monotonic() - begun


@contextmanager
def exhibit(sticks: Path) -> Iterator[tuple[Visitor, UpdateKeeper, StaffNotice]]:
    """Run the exhibit with all that `kiosk run` keeps beside it."""
    kept = Slots(places.state_dir() / "updates")
    with kept.locked("running") as is_ours:
        assert is_ours
        chosen = choose_slot(kept)
        assert chosen is not None
        slot, first = chosen
        notice = StaffNotice()
        with visiting(first, extra={"notice": notice}) as visitor:
            notice.speak(visitor.stage.staff_voices())
            rules = PollRules(sticks=str(sticks))
            keeper = UpdateKeeper(visitor.stage, kept, visitor.clock, rules, notice)
            keeper.start(slot)
            yield visitor, keeper, notice
            keeper.close()


def reads(visitor: Visitor, words: str) -> bool:
    """Wake the screen, go to the page, read it, and let the screen rest again."""
    if visitor.state.screen is not Screen.ATTRACT:
        return False
    visitor.wakes_the_screen()
    visitor.stage.visit.chooseLanguage("ru")
    visitor.stage.visit.openPanel(0)
    visitor.stage.visit.openPage(1)
    visitor.stage.settle()
    found = visitor.reads(words)
    visitor.stage.visit.startAgain()
    return found


def there_and_back(folder: Path, kind: str) -> str:
    """Take one kind of stick all the way; return what was seen, in a sentence."""
    stick, desk = StickImage.new(folder, kind), Desk(folder)
    os.environ["KIOSK_STATE"] = str(folder / "kiosk-state")
    desk.publishes(stick)
    with stick.put_in(folder / "first") as place:
        command({}, "install", place, "--trust", folder / "keys" / "root.json")
    desk.writes(OLD, NEW)
    desk.publishes(stick)
    sticks = folder / "sticks"
    sticks.mkdir()
    with exhibit(sticks) as (visitor, keeper, notice):
        until(lambda: not Slots(places.state_dir() / "updates").state().starts)
        assert reads(visitor, OLD) and not reads(visitor, NEW)
        with stick.put_in(sticks / "EXHIBIT"):
            seen_s = until(lambda: bool(notice.property("titles")))
            first = notice.property("titles")
            verdict_s = seen_s + until(lambda: notice.property("titles") != first)
            shown_s = verdict_s + until(lambda: version_of(keeper.shown) == 2)
        until(lambda: not Slots(places.state_dir() / "updates").state().starts)
        assert reads(visitor, NEW) and not reads(visitor, OLD)
        begun = time.monotonic()
        command({}, "rollback")
        until(lambda: version_of(keeper.shown) == 1)
        back_s = time.monotonic() - begun
        assert reads(visitor, OLD) and not reads(visitor, NEW)
    return (
        f"{kind} ({stick.means}): the stick was seen after {seen_s:.1f} s, the verdict stood on "
        f"the screen after {verdict_s:.1f} s, the new words after {shown_s:.1f} s; rolled back in "
        f"{back_s:.1f} s."
    )


def main(arguments: list[str]) -> int:
    """Take each kind of stick all the way; return 1 if one did not arrive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=KINDS, help="vfat, exfat, ext4")
    failed = 0
    for kind in parser.parse_args(arguments).kinds:
        with tempfile.TemporaryDirectory() as folder:
            try:
                print(there_and_back(Path(folder), kind), flush=True)
            except CannotMountError as error:
                print(f"{kind}: not tried, {error}.", flush=True)
            except subprocess.CalledProcessError as error:
                failed += 1
                print(f"{kind}: {error}\n{error.stdout}\n{error.stderr}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
