"""Every gesture has a way with one finger that only taps: buttons that do the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

QML = Path(__file__).resolve().parents[1] / "kiosk" / "qml" / "Kiosk"
GESTURE = re.compile(
    r"\b(PinchHandler|DragHandler|Flickable|ListView|SwipeView|PathView|Swipe|MultiPointTouchArea"
    r"|MultiPointTouchArea|onDoubleTapped|onLongPressed)\b\s*[:{]"
)
# File with a gesture -> files that use it, and what stands beside it there to be tapped.
BUTTONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    # Turns pages: Next and Back.
    "Swipe.qml": (("ActionRow.qml", "onActivated: root.visit.goOn()"),),
    "PageScreen.qml": (("PageScreen.qml", "ActionRow {"),),
    "SourcesScreen.qml": (("SourcesScreen.qml", "onActivated: root.visit.goOn()"),),
    # Move and enlarge: arrows, plus, minus, whole.
    "MapGestures.qml": (("MapFigure.qml", "ViewButtons {"),),
    "MapFigure.qml": (("MapFigure.qml", "ViewButtons {"),),
    "FieldTouch.qml": (("FieldFigure.qml", "ViewButtons {"),),
    "ZoomPicture.qml": (("ImageFigure.qml", "ViewButtons {"),),
    "TimelineClose.qml": (("TimelineClose.qml", "ViewButtons {"),),
    "TimelineDrag.qml": (("TimelineClose.qml", "ViewButtons {"),),
    # The line between two pictures, the moment of a recording: buttons, or a tap on the place.
    "BeforeAfterFigure.qml": (("BeforeAfterFigure.qml", "root.visit.moveView(1, place"),),
    "PlayerBar.qml": (("PlayerControls.qml", "root.player.skip("), ("PlayerBar.qml", "onTapped")),
}
# For curators, at a desk with a mouse and a keyboard.
NOT_FOR_VISITORS = {"FaultList.qml"}


def gestures(files: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the files that have gestures, and which."""
    found = {name: set(GESTURE.findall(text)) for name, text in files.items()}
    return {name: kinds for name, kinds in found.items() if kinds}


def without_buttons(files: Mapping[str, str]) -> list[str]:
    """Return the gestures that no button stands for."""
    missing = []
    for name in gestures(files):
        if name in NOT_FOR_VISITORS:
            continue
        ways = BUTTONS.get(name, ())
        if not ways:
            missing.append(f"{name}: name its buttons")
        missing += [
            f"{name}: {way} is not in {host}" for host, way in ways if way not in files[host]
        ]
    return missing


def all_files() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in QML.rglob("*.qml")}


def test_every_gesture_has_buttons_for_one_finger() -> None:
    files = all_files()
    assert len(gestures(files)) >= 8
    assert without_buttons(files) == []
    assert set(BUTTONS) - {"Swipe.qml"} <= set(gestures(files)) | {"Swipe.qml"}


def test_a_gesture_without_buttons_is_found() -> None:
    files = all_files()
    assert without_buttons({**files, "NewFigure.qml": "Item {\n    PinchHandler {\n    }\n}"})
    bare = files["MapFigure.qml"].replace("ViewButtons {", "Item {")
    assert len(without_buttons({**files, "MapFigure.qml": bare})) == 2
