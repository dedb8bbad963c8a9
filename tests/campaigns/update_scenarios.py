"""What is cut of updates: publish, take over, switch, roll back, refuse, start, repair."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.core.updates import Outcome
from kiosk.store import disk
from kiosk.store.content import load
from kiosk.store.mending import repair
from kiosk.store.slots import Slots, version_of
from tests.campaigns.crash_points import NEW, OLD, Scenario
from tests.store.publisher import Kiosk, Publisher, Unsynced, changed
from tests.store.small_exhibit import write_exhibit

WORDS = "content/panels/deportation/ru.md"
VERSIONS = {1: OLD, 2: NEW}
BACK = {2: OLD, 1: NEW}


@dataclass(frozen=True)
class Updates:
    """A publisher, two versions of an exhibit, a stick with the first, and a kiosk that has it."""

    folder: Path
    publisher: Publisher
    kiosk: Kiosk

    @property
    def stick(self) -> Path:
        """Where is published to."""
        return self.folder / "disks" / "stick"

    def publish(self, version: int) -> None:
        """Publish the first or the second version."""
        self.publisher.publish(self.publisher.files(self.folder / f"v{version}"), self.stick)

    def take(self) -> None:
        """Take over what is on the stick; it must be new."""
        verdict = self.kiosk.takes(self.stick)
        assert verdict.outcome is Outcome.TAKEN, verdict


def updates(folder: Path, taken: int, published: int) -> Updates:
    """Make everything ready, with so many versions taken and published."""
    exhibit = write_exhibit(folder / "made").parent
    shutil.copytree(exhibit, folder / "v1")
    changed(exhibit, folder / "v2", "выслал", "изгнал", WORDS)
    publisher = Publisher(folder / "disks")
    made = Updates(folder, publisher, Kiosk(folder / "kiosk").trusts(publisher))
    with disk.through(Unsynced()):
        for version in (1, 2):
            if version <= published:
                made.publish(version)
            if version <= taken:
                made.take()
    return made


def update_scenarios(folder: Path) -> Iterator[Scenario]:
    """Yield each, made ready in a folder of its own."""
    for make in (publishing, taking, taking_while_shown, switching, going_back, refusing, starting):
        yield make(folder / make.__name__)
    yield repairing(folder / "repairing")


def publishing(folder: Path) -> Scenario:
    """A second version is published to a stick, with the keys on the same disk."""
    made = updates(folder, 0, 1)

    def read(image: Path) -> str:
        kiosk = Kiosk(image.parent / "reader").trusts(made.publisher)
        try:
            with disk.through(Unsynced()):
                verdict = kiosk.takes(image / "stick")
            assert verdict.outcome is Outcome.TAKEN, verdict
            return shown(kiosk.slots, VERSIONS)
        finally:
            shutil.rmtree(kiosk.folder)

    return Scenario("publish", folder / "disks", lambda: made.publish(2), read)


def taking(folder: Path) -> Scenario:
    """A second version is taken over and shown at once."""
    made = updates(folder, 1, 2)
    scenario = on_kiosk("take over", made, made.take, VERSIONS)
    return replace(scenario, go_on=lambda image: takes_again(image, made))


def taking_while_shown(folder: Path) -> Scenario:
    """A second version is taken over beside a running exhibit, and waits."""
    made = updates(folder, 1, 2)
    made.kiosk.is_shown = True

    def read(image: Path) -> str:
        assert shown(Slots(image), VERSIONS) == OLD
        return NEW if Slots(image).state().waiting else OLD

    root = made.kiosk.slots.folder
    return Scenario(
        "take over while shown", root, made.take, read, lambda image: takes_again(image, made)
    )


def takes_again(image: Path, made: Updates) -> None:
    """Put the stick in again after the power cut: the second version comes."""
    kiosk = Kiosk(image.parent)
    with disk.through(Unsynced()):
        verdict = kiosk.takes(made.stick)
    assert verdict.outcome in (Outcome.TAKEN, Outcome.NOTHING_NEWER), verdict
    state = kiosk.slots.state()
    assert version_of(state.waiting or state.active) == 2
    assert kiosk.slots.damaged(state.waiting or state.active) == ()


def switching(folder: Path) -> Scenario:
    """What waited is shown."""
    made = updates(folder, 1, 2)
    made.kiosk.is_shown = True
    with disk.through(Unsynced()):
        made.take()
    waiting = made.kiosk.slots.state().waiting
    return on_kiosk("switch", made, lambda: made.kiosk.slots.activate(waiting), VERSIONS)


def going_back(folder: Path) -> Scenario:
    """Staff take the second version back."""
    made = updates(folder, 2, 2)
    return on_kiosk("roll back", made, made.kiosk.slots.roll_back, BACK)


def refusing(folder: Path) -> Scenario:
    """The second version does not work, and the first is shown again."""
    made = updates(folder, 2, 2)
    slots = made.kiosk.slots
    active = slots.state().active
    return on_kiosk("refuse", made, lambda: slots.refuse(active, "It failed.", ""), BACK)


def starting(folder: Path) -> Scenario:
    """The exhibit is started, and seen to work."""
    made = updates(folder, 2, 2)

    def act() -> None:
        made.kiosk.slots.note_start()
        made.kiosk.slots.note_works()

    def read(image: Path) -> str:
        assert shown(Slots(image), VERSIONS) == NEW
        return OLD if Slots(image).state().starts else NEW

    return Scenario("start", made.kiosk.slots.folder, act, read)


def repairing(folder: Path) -> Scenario:
    """A damaged file of the version that is shown is repaired from the other one."""
    made = updates(folder, 2, 2)
    slots = made.kiosk.slots
    name = "content/exhibit.toml"
    (slots.path(slots.state().active) / name).write_bytes(b"damaged")

    def read(image: Path) -> str:
        kept = Slots(image)
        assert version_of(kept.state().active) == 2
        assert kept.damaged(kept.state().previous) == ()
        return {(name,): OLD, (): NEW}[kept.damaged(kept.state().active) or ()]

    return Scenario("repair", slots.folder, lambda: repair(slots), read)


def on_kiosk(
    name: str, made: Updates, act: Callable[[], object], versions: dict[int, str]
) -> Scenario:
    """Return something done to a kiosk's versions."""
    return Scenario(name, made.kiosk.slots.folder, act, lambda image: shown(Slots(image), versions))


def shown(slots: Slots, versions: dict[int, str]) -> str:
    """Start from the slots as the exhibit does; everything that is named must be whole."""
    state = slots.state()
    for slot in filter(None, (state.active, state.previous, state.waiting)):
        assert slots.damaged(slot) == (), f"{slot} is damaged: {slots.damaged(slot)}"
    loaded = load(slots.content_dir(state.active))
    assert loaded.exhibit is not None and loaded.exhibit.offered and loaded.faults == ()
    return versions[version_of(state.active)]
