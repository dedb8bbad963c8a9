"""The last good content survives whatever happens while the next one is being remembered."""

from __future__ import annotations

import errno
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.store import disk, last_good
from kiosk.store.content import load
from tests.store.disks import ALL, UNSYNCED, Failing, Killed
from tests.store.small_exhibit import write_exhibit

EN = "panels/return/en.md"
OLD, NEW = "People came home.", "Most people came home."


def remember(content: Path, state: Path) -> bool:
    exhibit = load(content).exhibit
    assert exhibit is not None
    return last_good.remember(content, exhibit, state)


def remembered(state: Path) -> str:
    """Return the changed sentence of the copy, which has to be whole."""
    loaded = last_good.recall(state)
    assert loaded is not None and loaded.exhibit is not None
    assert loaded.faults == ()
    assert (Path(loaded.exhibit.media_dir) / "вагон.png").is_file()
    return loaded.exhibit.editions["en"].panels[1].pages[0].body[0].plain


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The old and the new version of a content folder."""
    folder = tmp_path_factory.mktemp("versions")
    old, new = write_exhibit(folder / "old"), write_exhibit(folder / "new")
    text = (new / EN).read_bytes().decode()
    (new / EN).write_bytes(text.replace(OLD, NEW).encode())
    return old, new


@pytest.fixture
def state(tmp_path: Path, contents: tuple[Path, Path]) -> Path:
    """A state folder that remembers the old version."""
    assert remember(contents[0], tmp_path / "state")
    return tmp_path / "state"


def test_what_is_remembered_is_recalled(state: Path, contents: tuple[Path, Path]) -> None:
    assert remembered(state) == OLD
    assert remember(contents[1], state)
    assert remembered(state) == NEW
    assert [path.name for path in state.iterdir()] == ["last-good"]


def test_nothing_is_recalled_where_nothing_was_remembered(tmp_path: Path) -> None:
    assert last_good.recall(tmp_path) is None
    assert last_good.recall(tmp_path / "nowhere") is None


@pytest.mark.parametrize(
    ("failure", "step"),
    [(Killed(), 2), (errno.ENOSPC, 13), (errno.EIO, 17), (errno.EROFS, 19)],
    ids=["kill", "full", "io", "shut"],
)
def test_an_end_at_any_moment_leaves_a_whole_copy(
    failure: BaseException | int,
    step: int,
    contents: tuple[Path, Path],
    state: Path,
    tmp_path: Path,
) -> None:
    seen, last = set(), 1 - step
    names = UNSYNCED if isinstance(failure, Killed) else ALL
    exhibit = load(contents[1]).exhibit
    assert exhibit is not None
    while True:
        last += step
        trial = tmp_path / "trial"
        shutil.copytree(state, trial)
        with suppress(Killed), disk.through(calls := Failing(last, failure, names)):
            last_good.remember(contents[1], exhibit, trial)
        if not calls.failed:
            break
        seen.add(remembered(trial))
        # A second end, wherever the first one left no copy in its place.
        if not (trial / "last-good").exists():
            ends_again(trial, contents[1], tmp_path)
        assert last_good.remember(contents[1], exhibit, trial)
        assert remembered(trial) == NEW
        assert [path.name for path in trial.iterdir()] == ["last-good"]
        shutil.rmtree(trial)
    assert last > 40
    assert OLD in seen
    assert seen == {OLD, NEW} or isinstance(failure, int)


def ends_again(state: Path, content: Path, folder: Path) -> None:
    """Kill the next remembering too, at each moment of it."""
    exhibit = load(content).exhibit
    assert exhibit is not None
    last = 0
    while True:
        last += 1
        trial = folder / "second"
        shutil.copytree(state, trial)
        with suppress(Killed), disk.through(calls := Failing(last, Killed(), UNSYNCED)):
            last_good.remember(content, exhibit, trial)
        assert remembered(trial) in (OLD, NEW)
        shutil.rmtree(trial)
        if not calls.failed:
            return


@pytest.mark.parametrize("media", [".", "media"])
def test_pictures_beside_the_texts_are_remembered_too(
    media: str, tmp_path: Path, contents: tuple[Path, Path]
) -> None:
    shutil.copytree(contents[0].parent, tmp_path / "exhibit")
    content = tmp_path / "exhibit" / "content"
    (content / media).mkdir(exist_ok=True)
    (content.parent / "media" / "вагон.png").rename(content / media / "вагон.png")
    text = (content / "exhibit.toml").read_bytes().decode()
    (content / "exhibit.toml").write_bytes(text.replace("../media", media).encode())
    assert remember(content, tmp_path / "state")
    shutil.rmtree(content.parent)
    assert remembered(tmp_path / "state") == OLD


def test_pictures_that_lie_all_over_the_house_are_remembered_too(
    tmp_path: Path, contents: tuple[Path, Path]
) -> None:
    shutil.copytree(contents[0].parent, tmp_path / "exhibit")
    content = tmp_path / "exhibit" / "content"
    (content.parent / "media" / "вагон.png").rename(content.parent / "вагон.png")
    text = (content / "exhibit.toml").read_bytes().decode()
    (content / "exhibit.toml").write_bytes(text.replace("../media", "..").encode())
    assert remember(content, tmp_path / "state")
    shutil.rmtree(content.parent)
    assert remembered(tmp_path / "state") == OLD


def test_a_picture_that_has_gone_is_no_reason_to_forget(
    state: Path, contents: tuple[Path, Path], tmp_path: Path
) -> None:
    shutil.copytree(contents[1].parent, tmp_path / "exhibit")
    (tmp_path / "exhibit" / "media" / "вагон.png").unlink()
    assert not remember(tmp_path / "exhibit" / "content", state)
    assert remembered(state) == OLD


def test_what_has_not_changed_is_not_copied_again(tmp_path: Path) -> None:
    content, state = write_exhibit(tmp_path), tmp_path / "state"
    picture, kept = tmp_path / "media" / "вагон.png", state / "last-good" / "media" / "вагон.png"
    assert remember(content, state)
    first = kept.stat()
    assert remember(content, state)
    assert kept.stat().st_ino == first.st_ino
    picture.write_bytes(picture.read_bytes() + b"more")
    assert remember(content, state)
    assert kept.read_bytes() == picture.read_bytes()
