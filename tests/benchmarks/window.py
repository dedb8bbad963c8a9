"""One window in a process of its own: how soon its first frame is there, how much memory it took.

Run with `bare` for a window with one rectangle, or `exhibit` for the exhibit itself.
"""

from __future__ import annotations

import json
import resource
import sys
import time

BARE = b"import QtQuick\nWindow { width: 1920; height: 1080; Rectangle { anchors.fill: parent } }"


def bare() -> object:
    """Show what Qt Quick needs to show anything."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine

    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(BARE, QUrl("qrc:/bare.qml"))
    window = engine.rootObjects()[0]
    return app, engine, window


def exhibit() -> object:
    """Show the exhibit as `kiosk run` does: content chosen and remembered, then the window."""
    from kiosk.app.run import choose_exhibit
    from kiosk.app.stage import Frame, Stage, application
    from kiosk.core.display import PROFILES
    from kiosk.core.idle import IdleRules
    from kiosk.system import places
    from kiosk.system.clock import MonotonicClock

    app = application()
    chosen = choose_exhibit(places.CONTENT)
    assert chosen is not None
    frame = Frame(1920, 1080, PROFILES["24-inch"])
    stage = Stage(chosen, frame, MonotonicClock(), IdleRules())
    return app, stage, stage.window


def main() -> None:
    """Show the window until its first frame and print what that took."""
    begun = time.perf_counter()
    from kiosk.app.stage import prepare_qt

    prepare_qt(headless=True)
    app, kept, window = {"bare": bare, "exhibit": exhibit}[sys.argv[1]]()
    window.frameSwapped.connect(app.quit)
    window.show()
    app.exec()
    took_s = time.perf_counter() - begun
    peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"first_frame_s": took_s, "peak_mb": peak_kb / 1024}))
    if sys.argv[1] == "exhibit":
        kept.close()


if __name__ == "__main__":
    main()
