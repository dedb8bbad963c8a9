"""Which version a kiosk starts with: the active one, the one before, or none of them."""

from __future__ import annotations

import logging
from contextlib import suppress

from kiosk.core.exhibit import Exhibit
from kiosk.core.faults import StoreError
from kiosk.store.content import load
from kiosk.store.mending import repair
from kiosk.store.slots import Slots
from kiosk.store.update_set import CONTENT

TEXTS = f"{CONTENT}/"
_log = logging.getLogger(__name__)


def choose_slot(kept: Slots, passed_over: str = "") -> tuple[str, Exhibit] | None:
    """Return the slot to show and its exhibit; None where no installed version can be shown.

    What waits is shown now. A version that was started in vain too often is given up; one that
    is damaged is repaired if the other holds what it lacks. One to be passed over is kept.
    """
    with suppress(StoreError, OSError), kept.locked() as is_ours:
        if is_ours:
            waiting = kept.state().waiting
            if waiting:
                kept.activate(waiting)
            kept.note_start()
    state = kept.state()
    for slot in (state.active, state.previous):
        exhibit = _sound(kept, slot) if slot and slot != passed_over else None
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
    loaded = load(kept.content_dir(slot))
    if loaded.exhibit is None or not loaded.exhibit.offered:
        return None
    return None if loaded.errors else loaded.exhibit
