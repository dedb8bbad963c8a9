"""Sticks of each kind carry a publication; `python -m tests.campaigns.stick` goes to the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.updates import Reason
from tests.campaigns.stick_images import KINDS, StickImage, why_not
from tests.campaigns.update_scenarios import VERSIONS, shown, updates


@pytest.mark.parametrize("kind", KINDS)
def test_a_stick_of_each_kind_is_published_to_and_taken_from(kind: str, tmp_path: Path) -> None:
    if reason := why_not(kind):
        pytest.skip(reason)
    made = updates(tmp_path / "made", 0, 0)
    stick = StickImage.new(tmp_path, kind)
    for version, which in VERSIONS.items():
        files = made.publisher.files(made.folder / f"v{version}")
        with stick.at_the_desk(tmp_path / "desk") as place:
            made.publisher.publish(files, place / "kiosk-update")
        with stick.put_in(tmp_path / "stick") as place:
            with pytest.raises(OSError):
                (place / "written").write_bytes(b"by a kiosk")
            verdict = made.kiosk.takes(place)
            assert verdict.reason is Reason.NEW, verdict
        assert shown(made.kiosk.slots, VERSIONS) == which
    assert made.kiosk.takes(tmp_path / "stick").reason is Reason.NO_FOLDER
