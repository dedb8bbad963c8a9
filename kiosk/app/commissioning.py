"""What a commissioning needs of this kiosk, and what an export takes along."""

from __future__ import annotations

import json
import logging
import platform
import socket
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot, qVersion

from kiosk.app import versions
from kiosk.app.commissioning_page import page
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.letters_drawn import letters_drawn
from kiosk.app.stage import Stage
from kiosk.app.usage_report import kept as kept_usage
from kiosk.app.usage_report import page as usage_page
from kiosk.app.usage_report import titles_of
from kiosk.bridge.commissioning import Tools
from kiosk.core.commissioning import Commission, ContentFound, Letters, report
from kiosk.core.display import Profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import StoreError
from kiosk.core.ports import Machine
from kiosk.store import commissioning_reports as reports
from kiosk.store.content_hash import content_found
from kiosk.store.last_good import NAME as LAST_GOOD
from kiosk.store.measured_profile import keep_profile
from kiosk.store.slots import Slots, version_of
from kiosk.store.usage import as_csv
from kiosk.system import places

_log = logging.getLogger(__name__)
Found = Callable[[ContentFound | None], None]


class CommissioningDesk(QObject):
    """Does on this kiosk what a commissioning asks for. Close it before the application ends.

    Without a stage to `follow` it knows of no exhibit.
    """

    _hashed = Signal(object, object)

    def __init__(self, content_dir: Path, kept: Slots) -> None:
        super().__init__()
        self._content_dir, self._kept = content_dir, kept
        self._stage: Stage | None = None
        self._keeper: UpdateKeeper | None = None
        self._is_closed = False
        self._aside = ThreadPoolExecutor(1, "content-hash")
        self._hashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def follow(self, stage: Stage, keeper: UpdateKeeper) -> None:
        """Look at what a stage shows from now on."""
        self._stage, self._keeper = stage, keeper

    def begin(self, profile: Profile) -> Commission:
        """Return a report in which nothing is done yet."""
        system = f"{platform.platform(terse=True)}, Python {platform.python_version()}"
        told = f"{system}, Qt {qVersion()}"
        return Commission(socket.gethostname(), places.program_version(), profile, told)

    def tools(self) -> Tools:
        """Return what the page of staff calls."""
        return Tools(
            letters=self._letters,
            find_content=self._find_content,
            keep=self._keep,
            keep_size=self._keep_size,
        )

    def parcel(self, machine: Machine, profile: Profile) -> Mapping[str, bytes]:
        """Return what an export takes along; what cannot be read says so in its place.

        Where no report was ever stored, one is made of what the computer tells by itself.
        """
        stored = reports.newest(places.state_dir())
        if stored is None:
            found = replace(self.begin(profile), readings=machine.readings())
            at = versions.now()
            text = json.dumps(report(found, at), ensure_ascii=False, indent=1)
            stored = text.encode(), page(found, at, QCoreApplication.translate, "en").encode()
        files = {"report.json": stored[0], "report.html": stored[1]}
        try:
            days, exhibit = kept_usage(), self._exhibit
            titles = titles_of(exhibit.editions[exhibit.source_language] if exhibit else None)
            files["usage.csv"] = as_csv(days).encode()
            files["usage.html"] = usage_page(days, titles).encode()
        except StoreError as error:
            files["usage.csv"] = f"{error}\n".encode()
        told = versions.status().as_dict()
        files["versions.txt"] = json.dumps(told, ensure_ascii=False, indent=1).encode()
        return files

    def close(self) -> None:
        """Wait for nothing that is still under way."""
        self._is_closed = True
        self._aside.shutdown(wait=True, cancel_futures=True)

    @property
    def _exhibit(self) -> Exhibit | None:
        return self._stage.visit.exhibit if self._stage is not None else None

    def _letters(self) -> tuple[Letters, ...]:
        return letters_drawn(self._exhibit) if self._exhibit is not None else ()

    def _find_content(self, found: Found) -> None:
        if self._exhibit is None or self._keeper is None:
            return
        slot, media = self._keeper.shown, Path(self._exhibit.media_dir)
        last_good = places.state_dir() / LAST_GOOD
        folder = self._kept.content_dir(slot) if slot else self._content_dir
        if not slot and media.is_relative_to(last_good):
            folder = last_good / "content"
        future = self._aside.submit(content_found, folder, media, version_of(slot), self._goes_on)
        future.add_done_callback(partial(self._after, found))

    def _goes_on(self) -> bool:
        return not self._is_closed

    def _after(self, found: Found, future: Future[ContentFound]) -> None:
        if not future.cancelled():
            error = future.exception()
            if error is not None and not self._is_closed:
                _log.error("%s", error)
            self._hashed.emit(found, None if error else future.result())

    @Slot(object, object)
    def _tell(self, found: Found, content: ContentFound | None) -> None:
        found(content)

    def _keep(self, found: Commission, language: str) -> bool:
        at = versions.now()
        text = page(found, at, QCoreApplication.translate, language)
        try:
            reports.keep(places.state_dir(), at, report(found, at), text)
        except StoreError as error:
            _log.error("%s", error)
            return False
        return True

    def _keep_size(self, profile: Profile) -> bool:
        try:
            keep_profile(self._content_dir, places.kiosk_dir(), profile, places.screen())
        except StoreError as error:
            _log.error("%s", error)
            return False
        return True
