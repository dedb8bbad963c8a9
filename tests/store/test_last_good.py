"""The last good content survives whatever happens while the next one is being remembered."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from kiosk.store import last_good
from kiosk.store.content import load
from tests.store.small_exhibit import write_exhibit

EN = "panels/return/en.md"
OLD, NEW = "People came home.", "Most people came home."
CALLS = ((os, "mkdir"), (os, "rename"), (os, "unlink"), (os, "rmdir"), (shutil, "copyfile"))


class Killed(BaseException):
    """The program ends here; nothing of it runs any more."""


class Calls:
    """Counts what is done to the disk; the call numbered `last` fails before it does anything."""

    def __init__(self, last: int, failure: BaseException) -> None:
        self.last, self.failure, self.count = last, failure, 0

    @property
    def failed(self) -> bool:
        """Whether it came to the failure."""
        return self.count >= self.last

    def watched(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """Return the call as one that counts, and fails when its time has come."""

        def counted(*args: Any, **kwargs: Any) -> Any:
            self.count += 1
            if self.count == self.last or (self.failed and isinstance(self.failure, OSError)):
                raise self.failure
            return call(*args, **kwargs)

        return counted


@contextmanager
def failing(last: int, failure: BaseException) -> Iterator[Calls]:
    """Let the disk fail: an OSError stays, as on a full disk; anything else comes once."""
    calls = Calls(last, failure)
    with suppress(Killed), pytest.MonkeyPatch.context() as patch:
        for module, name in CALLS:
            patch.setattr(module, name, calls.watched(getattr(module, name)))
        yield calls


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


@pytest.mark.parametrize("failure", [Killed(), OSError(errno.ENOSPC, "full")], ids=["kill", "full"])
def test_an_end_at_any_moment_leaves_a_whole_copy(
    failure: BaseException, contents: tuple[Path, Path], state: Path, tmp_path: Path
) -> None:
    seen, last = set(), 0
    exhibit = load(contents[1]).exhibit
    assert exhibit is not None
    while True:
        last += 1
        trial = tmp_path / "trial"
        shutil.copytree(state, trial)
        with failing(last, failure) as calls:
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
    assert seen == {OLD, NEW} or isinstance(failure, OSError)


def ends_again(state: Path, content: Path, folder: Path) -> None:
    """Kill the next remembering too, at each moment of it."""
    exhibit = load(content).exhibit
    assert exhibit is not None
    last = 0
    while True:
        last += 1
        trial = folder / "second"
        shutil.copytree(state, trial)
        with failing(last, Killed()) as calls:
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
