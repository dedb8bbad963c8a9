"""`kiosk run`: the exhibit on a screen, for visitors."""

from __future__ import annotations

import logging
import signal
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.app import updating
from kiosk.app.choosing import choose_slot
from kiosk.app.counting import Counting
from kiosk.app.follower_process import FollowerProcess
from kiosk.app.heartbeat import Heartbeat
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.opening import Hours
from kiosk.app.sounding import Sounding
from kiosk.app.stage import Frame, Stage, application, import_paths, prepare_qt
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, SettingsError, Severity, StoreError
from kiosk.core.keys import Keys
from kiosk.store import last_good, usage
from kiosk.store.checks.structure import check_structure
from kiosk.store.content import Loaded, load
from kiosk.store.folder import read_folder
from kiosk.store.keypads import find_keypads, load_keys
from kiosk.store.pictures import prune
from kiosk.store.settings import Settings, find_settings, load_settings
from kiosk.store.slots import Slots
from kiosk.store.tiles import prune_tiles
from kiosk.store.usage import Usage
from kiosk.system import places
from kiosk.system.clock import MonotonicClock
from kiosk.system.display import NO_DISPLAY, has_display, profile_of
from kiosk.system.headphones import Headphones
from kiosk.system.power import DisplayPower
from kiosk.system.service import ServiceManager
from kiosk.system.sound_trial import SoundTrial
from kiosk.system.voice import EspeakVoice

_log = logging.getLogger(__name__)

LARGEST_CACHE_BYTES = 2 * 1024**3


@dataclass(frozen=True)
class Wish:
    """What the technician asked for on the command line; sizes in pixels."""

    content_dir: Path
    windowed: tuple[int, int] | None = None
    profile_name: str = ""
    settings_file: Path | None = None


def run(wish: Wish) -> int:
    """Show the exhibit until the program is told to stop; return the exit status."""
    if not has_display():
        print(NO_DISPLAY)
        return 2
    settings = settings_of(wish)
    prepare_qt(headless=False)
    app = application()
    _stop_on_signals(app)
    kept = updating.slots()
    with ExitStack() as running:
        with suppress(StoreError, OSError):
            # Others see by this lock that somebody may be reading: they let new content wait.
            running.enter_context(kept.locked("running"))
        updating.pin_once(kept, settings.updates.trust)
        follower = FollowerProcess(settings, wish.content_dir, wish.settings_file)
        follower.start()
        running.callback(follower.close)
        return _show_exhibit(app, wish, settings, kept)


def _show_exhibit(app: QGuiApplication, wish: Wish, settings: Settings, kept: Slots) -> int:
    chosen = choose_slot(kept)
    slot, exhibit = chosen or ("", choose_exhibit(wish.content_dir))
    if exhibit is None:
        return _rest(app, wish)
    exhibit = exhibit.limited_to(settings.languages)
    frame = frame_of(app, wish, settings)
    with suppress(StoreError):
        prune(places.cache_dir() / "pictures", frozenset(), LARGEST_CACHE_BYTES)
    prune_tiles(places.cache_dir() / "tiles")
    clock, notice, voice = MonotonicClock(), StaffNotice(), EspeakVoice()
    extra: dict[str, object] = {"notice": notice}
    keys = keys_of(wish.content_dir)
    stage = Stage(exhibit, frame, clock, settings.idle, voice=voice, keys=keys, extra=extra)
    stage.keys.keeps = wish.windowed is None
    notice.speak(stage.staff_voices())
    keeper = UpdateKeeper(stage, kept, clock, settings.updates, notice)
    keeper.languages = settings.languages
    _show(stage.window, wish)
    counting = Counting(stage.visit, Usage(places.state_dir() / usage.FILE_NAME))
    keeper.trying.connect(counting.leave_out)
    headphones = Headphones()
    headphones.plugged.connect(stage.visit.chooseSpeech)
    headphones.watch()
    sounding = Sounding(stage.window, voice, headphones, SoundTrial())
    hours = Hours(stage, settings.opening, DisplayPower(), app.exit)
    keeper.start(slot)
    heart = Heartbeat(stage.window, ServiceManager())
    status = app.exec()
    heart.close()
    hours.close()
    keeper.close()
    sounding.close()
    headphones.close()
    counting.close()
    stage.close()
    voice.close()
    return status


def choose_exhibit(content_dir: Path) -> Exhibit | None:
    """Return the content if it is sound, else the last good one, else what can be shown of it.

    What is wrong goes to the log; None means that nothing can be shown.
    """
    loaded = load(content_dir)
    errors = errors_of(content_dir, loaded)
    if loaded.exhibit is not None and loaded.exhibit.offered and not errors:
        last_good.remember(content_dir, loaded.exhibit, places.state_dir())
        return loaded.exhibit
    for fault in errors:
        _log.error("%s", fault)
    kept = last_good.recall(places.state_dir())
    if kept is not None and kept.exhibit is not None and kept.exhibit.offered:
        _log.error("%s has faults: showing the last good content.", content_dir)
        return kept.exhibit
    if loaded.exhibit is not None and loaded.exhibit.offered:
        _log.error("%s has faults: showing what is sound.", content_dir)
        return loaded.exhibit
    return None


def errors_of(content_dir: Path, loaded: Loaded) -> tuple[Fault, ...]:
    """Return why something is missing in the exhibit, such as a page that has no words."""
    folder, _ = read_folder(content_dir)
    gaps = check_structure(folder) if folder is not None else ()
    return tuple(f for f in (*loaded.faults, *gaps) if f.severity is Severity.ERROR)


def settings_of(wish: Wish) -> Settings:
    """Return the settings that hold here; raise SettingsError for an unknown profile."""
    path = wish.settings_file or find_settings(wish.content_dir, places.state_dir())
    settings, faults = load_settings(path)
    for fault in faults:
        _log.error("%s", fault)
    if wish.profile_name and wish.profile_name not in settings.profiles:
        known = ", ".join(settings.profiles)
        raise SettingsError(
            Fault(
                field="--profile",
                message=f"“{wish.profile_name}” is not a display profile.",
                remedy=f"Choose one of: {known}.",
            )
        )
    return settings


def keys_of(content_dir: Path) -> Keys:
    """Return what keys do on this kiosk; what is wrong in the files goes to the log."""
    state_dir = places.state_dir()
    keys, faults = load_keys(find_keypads(content_dir, state_dir), state_dir)
    for fault in faults:
        _log.error("%s", fault)
    return keys


def frame_of(app: QGuiApplication, wish: Wish, settings: Settings) -> Frame:
    """Return the size and the profile of the picture: as wished, as set, or as the screen tells."""
    screen = app.primaryScreen()
    size = screen.geometry().size()
    width_px, height_px = wish.windowed or (size.width(), size.height())
    name = wish.profile_name or settings.profile_name
    profile: Profile
    if name:
        profile = settings.profiles[name]
    elif wish.windowed:
        profile = fitting_profile(width_px, height_px)
    else:
        profile = profile_of(screen)
    return Frame(width_px, height_px, profile)


def _show(window: QQuickWindow, wish: Wish) -> None:
    if wish.windowed:
        window.setFlag(Qt.WindowType.FramelessWindowHint, False)
        window.show()
    else:
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()


def _rest(app: QGuiApplication, wish: Wish) -> int:
    """Show the built-in page: calm, without a word about what is wrong."""
    engine = QQmlApplicationEngine()
    engine.setImportPathList(import_paths())
    engine.loadFromModule("Kiosk.App", "Resting")
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    if wish.windowed:
        window.resize(*wish.windowed)
    _show(window, wish)
    heart = Heartbeat(window, ServiceManager())
    status = app.exec()
    heart.close()
    return status


def _stop_on_signals(app: QGuiApplication) -> None:
    def stop(_signal: int, _frame: object) -> None:
        # Not quit(): it asks the window first, which refuses to be closed.
        app.exit()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    # Python sees a signal only when it runs: let it run now and then.
    pulse = QTimer(app)
    pulse.setInterval(500)
    pulse.timeout.connect(_pulse)
    pulse.start()


def _pulse() -> None:
    """Do nothing; the interpreter looks at its signals."""
