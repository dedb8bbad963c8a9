"""What staff see, as pictures for reviewers and translators."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.app.probe import is_empty
from kiosk.app.staff_tour import TOOLS, staff_tour
from kiosk.store.content import load


def test_the_keys_and_every_tool_are_drawn(content: Path, state: Path, tmp_path: Path) -> None:
    exhibit = load(content).exhibit
    assert exhibit is not None
    shots = staff_tour(exhibit, content, tmp_path / "tour", ((1280, 800),), ("ru",))
    names = [shot.name for shot in shots]
    assert names[:2] == ["00-pin", "01-tools"] and names[-1] == "90-wiping"
    assert [name[3:] for name in names[2:-1]] == list(TOOLS)
    for shot in shots:
        assert not is_empty(QImage(str(tmp_path / "tour" / shot.file))), shot.name
        assert shot.name in (tmp_path / "tour" / "index.html").read_text("utf-8")
    # Staff got in: each picture shows something else.
    assert len({(tmp_path / "tour" / shot.file).read_bytes() for shot in shots}) == len(shots)
    # Nothing was chosen or stored for it.
    assert not (state / "staff-choices").exists()
