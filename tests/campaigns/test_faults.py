"""Some of the failing disks, pulled sticks and killed updates of the campaigns."""

from __future__ import annotations

import errno
import sys
from contextlib import suppress

import pytest

from kiosk.core.updates import Reason
from kiosk.store import disk
from tests.campaigns.faults import (
    calls_of_publishing,
    fail_each_call,
    fail_publishing,
    pull_sticks,
    write_little,
)
from tests.campaigns.kills import kill_some
from tests.campaigns.trials import NEW, OLD, Trials, recovers, survived
from tests.store.disks import Failing, Killed


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Trials:
    """A kiosk with the first version, and a stick with the second."""
    return Trials.of(tmp_path_factory.mktemp("trials"))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_disk_that_fails_at_any_call_leaves_the_old_version(trials: Trials, code: int) -> None:
    ends = fail_each_call(trials, code, step=43)
    assert ends[Reason.DISK] >= 8 and ends.keys() <= {Reason.DISK, Reason.NEW}


def test_what_was_copied_but_not_shown_is_no_obstacle_later(trials: Trials) -> None:
    with trials.kiosk() as kiosk, disk.through(calls := Failing(1 << 30, errno.EIO)):
        assert kiosk.takes(trials.stick).reason is Reason.NEW
    # Also where the disk could not promise the switch that it made, the answer is true.
    fail_each_call(trials, errno.EIO, step=3, first=calls.count - 30)
    left_over = 0
    for last in range(calls.count - 30, calls.count, 4):
        with trials.kiosk() as kiosk:
            with disk.through(Failing(last, Killed())), suppress(Killed):
                kiosk.takes(trials.stick)
            left_over += len(kiosk.slots.names()) > 1 and survived(kiosk) == OLD
            recovers(kiosk, trials.stick)
    assert left_over


def test_a_publication_that_fails_leaves_the_old_one_or_the_new(trials: Trials) -> None:
    assert fail_publishing(trials, errno.EIO, step=23).total() >= 2
    # What is cleared away at the end, too, must not be what a reader needs.
    calls = calls_of_publishing(trials)
    assert fail_publishing(trials, errno.EIO, first=calls - 8).total() >= 8


def test_a_stick_that_is_pulled_at_any_byte_changes_nothing(trials: Trials) -> None:
    assert pull_sticks(trials, 8) == {Reason.NEW: 1, Reason.UNREACHABLE: 8}


def test_a_disk_that_takes_little_at_a_time_is_waited_for(trials: Trials) -> None:
    write_little(trials)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_an_update_that_is_killed_leaves_old_or_new(trials: Trials) -> None:
    found = kill_some(trials, 6)
    assert found["killed"] == 6 and found[OLD] + found[NEW] >= 7


def test_what_is_half_there_would_be_found(trials: Trials) -> None:
    with trials.kiosk() as kiosk:
        slot = kiosk.slots.path(kiosk.slots.state().active)
        (slot / "content" / "exhibit.toml").unlink()
        with pytest.raises(AssertionError, match="damaged"):
            survived(kiosk)
