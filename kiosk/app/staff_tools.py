"""What the daily tools of staff do: volume, versions, updates, keypad, figures, a fresh start."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot

from kiosk.app import versions as installed
from kiosk.app.counting import local_day
from kiosk.app.follower_process import follow_words
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.keypad_codes import keep_codes
from kiosk.app.stage import Stage
from kiosk.app.usage_report import kept as counted
from kiosk.app.usage_report import titles_of
from kiosk.bridge.content_versions import ContentVersions, Version
from kiosk.bridge.key_lesson import KeyLesson
from kiosk.bridge.staff import Staff
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.bridge.standard_volume import StandardVolume
from kiosk.bridge.update_look import UpdateLook
from kiosk.bridge.usage_view import Figures, UsageView
from kiosk.core.dates import write_moment
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import KioskError, StoreError
from kiosk.core.keys import Action, Keys
from kiosk.core.ports import Voice
from kiosk.store.staff_choices import StaffChoices, keep_choices, read_choices

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sources:
    """Where the tools find things; `keys_now` reads again what keys do, once some were learnt."""

    state_dir: Path
    content_dir: Path
    settings_file: Path | None
    keys_now: Callable[[], Keys]


class StaffTools(QObject):
    """Puts the helpers of the daily tools on the desk of a stage. Close it before the stage."""

    def __init__(
        self,
        desk: StaffDesk,
        stage: Stage,
        keeper: UpdateKeeper,
        voice: Voice,
        sources: Sources,
    ) -> None:
        super().__init__()
        assert stage.staff is not None
        self._stage, self._staff, self._sources = stage, stage.staff, sources
        volume = read_choices(sources.state_dir).volume
        self._volume = StandardVolume(stage.visit, voice, volume, self._keep_volume)
        words = follow_words(sources.content_dir, sources.settings_file)
        self._update = UpdateLook(partial(keeper.ask_all, words))
        keeper.heard.connect(self._update.hear)
        self._update.busied.connect(self._staff.stay)
        self._lesson = KeyLesson(self._keep_codes)
        self._lesson.changed.connect(self._staff.be_seen)
        self._is_learning = False
        self._staff.changed.connect(self._follow)
        self._staff.went.connect(self._leave)
        desk.put(
            volume=self._volume,
            update=self._update,
            keypad=self._lesson,
            versions=ContentVersions(versions, undo),
            usage=UsageView(self._figures),
        )

    def _keep_volume(self, volume: int) -> bool:
        try:
            keep_choices(self._sources.state_dir, StaffChoices(volume=volume))
        except StoreError as error:
            _log.error("%s", error)
            return False
        return True

    def _keep_codes(self, codes: Mapping[int, Action]) -> bool:
        kept = keep_codes(self._sources.state_dir, codes)
        if kept:
            self._stage.keys.use(self._sources.keys_now())
        return kept

    def _figures(self, language: str) -> Figures | None:
        try:
            days = counted()
        except KioskError as error:
            _log.error("%s", error)
            return None
        return Figures(days, local_day(), titles(self._stage.visit.exhibit, language))

    @Slot()
    def _follow(self) -> None:
        """While a keypad is learnt, every key is the lesson's."""
        is_learning = is_open(self._staff, "keypad")
        if is_learning == self._is_learning:
            return
        self._is_learning = is_learning
        if is_learning:
            self._lesson.begin()
            self._stage.window.installEventFilter(self._lesson)
        else:
            self._stage.window.removeEventFilter(self._lesson)

    @Slot()
    def _leave(self) -> None:
        self._volume.hush()
        self._update.forget()

    def close(self) -> None:
        """Let the keys be those of visitors again."""
        if self._is_learning:
            self._stage.window.removeEventFilter(self._lesson)


def is_open(staff: Staff, tool: str) -> bool:
    """Return whether staff have a tool open."""
    return staff.presence.tool == tool


def versions(language: str) -> tuple[Version, ...]:
    """Return the versions of the content on this kiosk, the one shown first, then the refused.

    Moments are written in a language.
    """
    try:
        found = installed.status()
    except KioskError as error:
        _log.error("%s", error)
        return ()
    order = ("active", "waiting", "previous")
    told = partial(_told, language=language)
    here = [told(s, s["role"]) for role in order for s in found.slots if s["role"] == role]
    refused = sorted(found.refused, key=lambda r: -r["version"])
    return (*here, *(told(r, "refused") for r in refused))


def _told(line: Mapping[str, Any], role: str, language: str) -> Version:
    at = moment(line.get("at", ""), language)
    return Version(line["version"], role, at, line.get("by", ""), line.get("why", ""))


def moment(at: str, language: str) -> str:
    """Return a moment of a log by the clock on the museum's wall, or nothing."""
    with suppress(ValueError):
        return write_moment(datetime.datetime.fromisoformat(at).astimezone(), language)
    return ""


def undo() -> str:
    """Go back to the version before; return "undone", "busy" or "none"."""
    kept = installed.slots()
    if not kept.state().previous:
        return "none"
    try:
        installed.roll_back()
    except StoreError as error:
        _log.error("%s", error)
        return "busy"
    return "undone"


def titles(exhibit: Exhibit, language: str) -> dict[str, str]:
    """Return the words for what was counted: titles of pages, names of languages."""
    code = language if language in exhibit.editions else exhibit.source_language
    names = {each.code: each.name for each in exhibit.offered}
    return {**names, **titles_of(exhibit.editions.get(code))}
