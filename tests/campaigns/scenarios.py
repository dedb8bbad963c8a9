"""What is cut: everything that writes to a disk, each with an old and a new that can be told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.core.pin_tries import Tries
from kiosk.store import last_good
from kiosk.store.confirm import FILE, confirm, read_confirmed
from kiosk.store.content import load
from kiosk.store.staff_pin import keep_tries, read_tries
from tests.campaigns.crash_points import NEW, OLD, Scenario
from tests.campaigns.update_scenarios import update_scenarios
from tests.store.small_exhibit import write_exhibit

EN = "panels/return/en.md"
SENTENCE, CHANGED = "People came home.", "Most people came home."


def scenarios(folder: Path) -> Iterator[Scenario]:
    """Yield everything that is cut, each made ready in a folder of its own."""
    yield remembering(folder / "remembering")
    yield confirming(folder / "confirming")
    yield counting_tries(folder / "tries")
    yield from update_scenarios(folder)


def remembering(folder: Path) -> Scenario:
    """The copy of the last good content is made anew."""
    old, new = write_exhibit(folder / "a"), changed(folder / "b")
    state = folder / "state"
    remember(old, state)

    def read(image: Path) -> str:
        loaded = last_good.recall(image)
        assert loaded is not None and loaded.exhibit is not None and not loaded.faults
        assert (Path(loaded.exhibit.media_dir) / "вагон.png").read_bytes() == picture
        return which(loaded.exhibit.editions["en"].panels[1].pages[0].body[0].plain)

    picture = (old.parent / "media" / "вагон.png").read_bytes()
    return Scenario("last good copy", state, lambda: remember(new, state), read)


def confirming(folder: Path) -> Scenario:
    """A person confirms translations."""
    content = changed(folder)
    before, after = read_confirmed(content), {}

    def act() -> None:
        confirm(content)
        after.update(read_confirmed(content))

    def read(image: Path) -> str:
        found = read_confirmed(image)
        assert found in (before, after)
        return OLD if found == before else NEW

    assert (content / FILE).is_file()
    return Scenario("confirmed translations", content, act, read)


def counting_tries(folder: Path) -> Scenario:
    """Another wrong staff PIN is counted: the row is never shorter, and never unknown."""
    before, after = Tries(4, 8.0), Tries(5, 300.0)
    state = folder / "state"
    state.mkdir(parents=True)
    keep_tries(state, before)

    def read(image: Path) -> str:
        found = read_tries(image)
        assert found in (before, after)
        return OLD if found == before else NEW

    return Scenario("wrong staff PINs", state, lambda: keep_tries(state, after), read)


def changed(folder: Path) -> Path:
    """Write the small exhibit with one sentence changed."""
    content = write_exhibit(folder)
    text = (content / EN).read_bytes().decode()
    assert SENTENCE in text
    (content / EN).write_bytes(text.replace(SENTENCE, CHANGED).encode())
    return content


def remember(content: Path, state: Path) -> None:
    """Keep a copy of content; it must work."""
    exhibit = load(content).exhibit
    assert exhibit is not None
    assert last_good.remember(content, exhibit, state)


def which(sentence: str) -> str:
    """Say which of the two versions a sentence is from; raises ValueError if from neither."""
    if sentence not in (SENTENCE, CHANGED):
        raise ValueError(sentence)
    return OLD if sentence == SENTENCE else NEW
