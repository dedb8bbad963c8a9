"""The start-up check of a version: a frame is drawn, and a touch is answered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent

from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.core.display import fitting_profile
from kiosk.core.events import Screen
from kiosk.core.faults import UntriedError
from kiosk.core.idle import IdleRules
from kiosk.store.content import load
from kiosk.system import places
from kiosk.system.clock import MonotonicClock

LONGEST_S = 120
SIZE = (1280, 800)
WORKS = "works"


def probe(content_dir: Path) -> str:
    """Start a content folder out of sight; return why it does not work, or nothing."""
    exhibit = load(content_dir).exhibit
    if exhibit is None or not exhibit.offered:
        return "It has nothing to show."
    prepare_qt(headless=True)
    application()
    frame = Frame(*SIZE, fitting_profile(*SIZE))
    stage = Stage(exhibit, frame, MonotonicClock(), IdleRules(), still=True)
    try:
        stage.window.show()
        if is_empty(stage.picture()):
            return "No frame was drawn."
        if not answers_touch(stage):
            return "A touch was not answered."
        return "" if not is_empty(stage.picture()) else "No frame was drawn after a touch."
    finally:
        stage.close()


def answers_touch(stage: Stage) -> bool:
    """Touch the sleeping screen and let it rest again; no frame is drawn in between."""
    if stage.visit.state.screen is not Screen.ATTRACT:
        return True
    middle = QPointF(stage.window.width() / 2, stage.window.height() / 2)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(kind, middle, middle, left, held, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(stage.window, event)
    return is_awake(stage)


def is_awake(stage: Stage) -> bool:
    """Return whether the home page is shown."""
    return stage.visit.state.screen is Screen.HOME


def is_empty(picture: QImage) -> bool:
    """Return whether a picture shows one colour only, or nothing."""
    if picture.isNull():
        return True
    small = picture.scaled(64, 64)
    first = small.pixelColor(0, 0)
    return all(small.pixelColor(x, y) == first for x in range(64) for y in range(64))


def probe_in_child(content_dir: Path) -> str:
    """Probe in a process of its own, so that nothing it does can harm what is shown.

    Raises:
        UntriedError: no process, or no answer within LONGEST_S.
    """
    command = [sys.executable, "-m", "kiosk", "probe", str(content_dir)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command,
            cwd=places.PROJECT,
            env=environment,
            capture_output=True,
            timeout=LONGEST_S,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UntriedError(f"({type(error).__name__})") from error
    told = done.stdout.decode("utf-8", "replace").strip().splitlines()
    if done.returncode == 0 and told and told[-1] == WORKS:
        return ""
    return told[-1][:300] if told and done.returncode == 1 else "The exhibit broke down."
