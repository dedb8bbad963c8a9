"""`kiosk run`: the exhibit on a screen, for visitors."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.app import screens, versions
from kiosk.app.choosing import choose_slot
from kiosk.app.counting import Counting
from kiosk.app.follower_process import FollowerProcess
from kiosk.app.heartbeat import Heartbeat
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.memory_watch import MemoryWatch
from kiosk.app.opening import Hours
from kiosk.app.resting import end_on_signals, rest
from kiosk.app.sounding import Sounding
from kiosk.app.staff_tools import Sources
from kiosk.app.staffing import Staffing
from kiosk.app.stage import Frame, Stage, application, prepare_qt
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Fault, SettingsError, StoreError
from kiosk.core.keys import Keys
from kiosk.core.ladder import Rung, rung_of
from kiosk.store import disk, last_good, usage
from kiosk.store.content import load
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
from kiosk.system.service import ServiceManager
from kiosk.system.sound_trial import SoundTrial
from kiosk.system.voice import EspeakVoice

_log = logging.getLogger(__name__)

LARGEST_CACHE_BYTES = 2 * 1024**3
NO_SCREEN_PX = (1920, 1080)


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
    manager = ServiceManager()
    rung = rung_of(manager.failures)
    if rung is not Rung.NORMAL:
        _log.error("%d starts in a row have failed: now %s.", manager.failures, rung)
    if rung is Rung.AFRESH:
        with suppress(OSError):
            disk.remove_tree(places.cache_dir())
    screens.turn_all(settings.screens)
    prepare_qt(headless=False)
    app = application()
    end_on_signals(app)
    if rung is Rung.RESTING:
        return rest(app, manager, wish.windowed)
    kept = versions.slots()
    with ExitStack() as running:
        with suppress(StoreError, OSError):
            # Others see by this lock that somebody may be reading: they let new content wait.
            running.enter_context(kept.locked("running"))
        versions.pin_once(kept, settings.updates.trust or screens.trusted_root())
        follower = FollowerProcess(settings, wish.content_dir, wish.settings_file)
        follower.start()
        running.callback(follower.close)
        plans = () if wish.windowed else settings.screens
        others = screens.Screens(app, plans, wish.content_dir, settings_path(wish))
        running.callback(others.close)
        return Showing(others, wish, settings, kept, manager, rung).run()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the garbage collector wait: it would look through what is being made again and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Showing:
    """One exhibit on the screen, from choosing its content to the end."""

    def __init__(
        self,
        others: screens.Screens,
        wish: Wish,
        settings: Settings,
        kept: Slots,
        manager: ServiceManager,
        rung: Rung,
    ) -> None:
        self._others, self._wish, self._settings = others, wish, settings
        self._kept, self._manager, self._rung = kept, manager, rung
        self._passed_over = kept.state().active if rung is Rung.PREVIOUS else ""
        self._to_remember: list[Exhibit] = []

    def run(self) -> int:
        """Show it; return the exit status."""
        others, wish, settings = self._others, self._wish, self._settings
        with _uncollected():
            slot, exhibit = self._chosen()
        if exhibit is None:
            return rest(others.app, self._manager, wish.windowed, others.start, others.power())
        clock, notice, voice = MonotonicClock(), StaffNotice(), EspeakVoice()
        extra: dict[str, object] = {"notice": notice}
        screen = others.own_screen()
        keys, frame = keys_of(wish.content_dir), frame_of(screen, wish, settings)
        read_keys = partial(keys_of, wish.content_dir)
        sources = Sources(places.state_dir(), wish.content_dir, wish.settings_file, read_keys)
        staffing = Staffing(clock, sources, self._kept, frame.profile)
        with _uncollected():
            stage = Stage(
                exhibit,
                frame,
                clock,
                settings.idle,
                keys=keys,
                extra=extra,
                voice=voice,
                gate=staffing.gate,
                desk=staffing.desk,
            )
        stage.keys.keeps = wish.windowed is None
        notice.speak(stage.staff_voices())
        keeper = UpdateKeeper(stage, self._kept, clock, settings.updates, notice)
        keeper.languages = settings.languages
        keeper.passed_over = self._passed_over
        _show(stage.window, wish, screen)
        hold = screens.KeyHold(stage.window) if stage.keys.keeps else None
        others.mirror(stage)
        others.start()
        counting = Counting(stage.visit, Usage(places.state_dir() / usage.FILE_NAME))
        keeper.trying.connect(counting.leave_out)
        staffing.serve(stage, counting, keeper, voice, others.restart)
        headphones = Headphones()
        headphones.plugged.connect(stage.visit.chooseSpeech)
        headphones.watch()
        sounding = Sounding(stage.window, voice, headphones, SoundTrial())
        power = others.power()
        hours = Hours(
            stage, settings.opening, power, others.app.exit, others_rest=others.are_at_rest
        )
        memory = MemoryWatch(stage.visit, others.app.exit, others.are_at_rest)
        keeper.start(slot)
        heart = Heartbeat(stage.window, stage.window.frameSwapped, self._manager, self._rung)
        stage.visit.wokeUp.connect(heart.tell_awake)
        stage.visit.wentIdle.connect(heart.tell_at_rest)
        later = ThreadPoolExecutor(1, "later")
        single = Qt.ConnectionType.SingleShotConnection
        stage.window.frameSwapped.connect(partial(later.submit, self._tidy), single)
        status = others.app.exec()
        others.close()
        if hold is not None:
            hold.close()
        heart.close()
        hours.close()
        memory.close()
        keeper.close()
        sounding.close()
        headphones.close()
        counting.close()
        later.shutdown(cancel_futures=True)
        staffing.close()
        stage.close()
        voice.close()
        return status

    def _chosen(self) -> tuple[str, Exhibit | None]:
        """Return what to show and its slot, which is "" for what came with the program."""
        slot, exhibit = choose_slot(self._kept, self._passed_over) or ("", None)
        if exhibit is None:
            exhibit = choose_exhibit(self._wish.content_dir, self._to_remember.append)
        return slot, exhibit and exhibit.limited_to(self._settings.languages)

    def _tidy(self) -> None:
        """Do what the first frame need not wait for."""
        for exhibit in self._to_remember:
            last_good.remember(self._wish.content_dir, exhibit, places.state_dir())
        with suppress(StoreError):
            prune(places.cache_dir() / "pictures", frozenset(), LARGEST_CACHE_BYTES)
        prune_tiles(places.cache_dir() / "tiles")


def choose_exhibit(
    content_dir: Path, remember: Callable[[Exhibit], object] = lambda _: None
) -> Exhibit | None:
    """Return the content if it is sound, else the last good one, else what can be shown of it.

    What is sound is given to `remember`. What is wrong goes to the log; None means that nothing
    can be shown.
    """
    loaded = load(content_dir)
    errors = loaded.errors
    if loaded.exhibit is not None and loaded.exhibit.offered and not errors:
        remember(loaded.exhibit)
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


def settings_of(wish: Wish) -> Settings:
    """Return the settings that hold here; raise SettingsError for an unknown profile."""
    settings, faults = load_settings(settings_path(wish))
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
    return settings.for_screen(places.screen())


def settings_path(wish: Wish) -> Path | None:
    """Return the file of the settings that hold here."""
    return wish.settings_file or find_settings(wish.content_dir, places.state_dir())


def keys_of(content_dir: Path) -> Keys:
    """Return what keys do on this kiosk; what is wrong in the files goes to the log."""
    state_dir = places.state_dir()
    keys, faults = load_keys(find_keypads(content_dir, state_dir), state_dir)
    for fault in faults:
        _log.error("%s", fault)
    return keys


def frame_of(screen: QScreen, wish: Wish, settings: Settings) -> Frame:
    """Return the size and the profile of the picture: as wished, as set, or as the screen tells."""
    size = screen.geometry().size()
    # Where no display is there yet, the window fits itself to the one that comes.
    found = NO_SCREEN_PX if size.isEmpty() else (size.width(), size.height())
    width_px, height_px = wish.windowed or found
    name = wish.profile_name or settings.profile_name
    profile: Profile
    if name:
        profile = settings.profiles[name]
    elif wish.windowed or size.isEmpty():
        profile = fitting_profile(width_px, height_px)
    else:
        profile = profile_of(screen)
    return Frame(width_px, height_px, profile)


def _show(window: QQuickWindow, wish: Wish, screen: QScreen) -> None:
    if wish.windowed:
        window.setFlag(Qt.WindowType.FramelessWindowHint, False)
        window.show()
    else:
        screens.show_on(window, screen)
