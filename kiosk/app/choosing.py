"""Which version a kiosk starts with: the active one, the one before, or none of them."""

from __future__ import annotations

import logging
from contextlib import suppress

from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import Severity, StoreError
from kiosk.store.checks.structure import check_structure
from kiosk.store.content import load
from kiosk.store.folder import read_folder
from kiosk.store.mending import repair
from kiosk.store.slots import Slots
from kiosk.store.update_set import CONTENT

TEXTS = f"{CONTENT}/"
_log = logging.getLogger(__name__)


def choose_slot(kept: Slots) -> tuple[str, Exhibit] | None:
    """Return the slot to show and its exhibit; None where no installed version can be shown.

    What waits is shown now. A version that was started in vain too often is given up; one that
    is damaged is repaired if the other holds what it lacks.
    """
    with suppress(StoreError, OSError), kept.locked() as is_ours:
        if is_ours:
            waiting = kept.state().waiting
            if waiting:
                kept.activate(waiting)
            kept.note_start()
    state = kept.state()
    for slot in (state.active, state.previous):
        exhibit = _sound(kept, slot) if slot else None
        if exhibit is not None:
            return slot, exhibit
    return None


def _sound(kept: Slots, slot: str) -> Exhibit | None:
    # Texts are small and compared at each start; everything is, a little later and every day.
    if kept.damaged(slot, TEXTS) != ():
        _log.error("The installed content is damaged; it is being repaired.")
        with suppress(StoreError, OSError), kept.locked() as is_ours:
            if is_ours:
                repair(kept)
        if kept.damaged(slot, TEXTS) != ():
            return None
    return _load(kept, slot)


def _load(kept: Slots, slot: str) -> Exhibit | None:
    content_dir = kept.content_dir(slot)
    loaded = load(content_dir)
    folder, _ = read_folder(content_dir)
    faults = (*loaded.faults, *(check_structure(folder) if folder is not None else ()))
    if loaded.exhibit is None or not loaded.exhibit.offered:
        return None
    return None if any(f.severity is Severity.ERROR for f in faults) else loaded.exhibit
