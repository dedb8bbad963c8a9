"""The commissioning report being made: what the technician tries, and what the computer tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.commissioning_words import Line, line_of, verdict_word
from kiosk.bridge.rows import Rows
from kiosk.bridge.touch_trial import TouchTrial
from kiosk.core.bank_card import CARD_MM, CLOSE_PERCENT, CORNER_MM, card_trial
from kiosk.core.commissioning import (
    PARTS,
    Commission,
    ContentFound,
    Heard,
    Letters,
    Verdict,
    checks,
    standing,
)
from kiosk.core.dates import write_number
from kiosk.core.display import Profile
from kiosk.core.ports import Clock, Machine, Speakers
from kiosk.core.touch_grid import TouchGrid

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Tools:
    """What the application does for a commissioning.

    `find_content` answers later, with None where the content cannot be read. `keep` stores the
    report with its page in the language told, `keep_size` a display profile; both return whether
    they could.
    """

    letters: Callable[[], tuple[Letters, ...]]
    find_content: Callable[[Callable[[ContentFound | None], None]], None]
    keep: Callable[[Commission, str], bool]
    keep_size: Callable[[Profile], bool]


@QmlElement
class ReportLines(Rows):
    """The checks, in the order of the report."""

    row_type = Line


@dataclass(frozen=True)
class PartRow:
    """A part of the report, and how it stands."""

    key: str
    standing: str
    isBad: bool


@QmlElement
class ReportParts(Rows):
    """The parts, in the order in which they are tried."""

    row_type = PartRow


@QmlElement
class Commissioning(QObject):
    """One commissioning, which lasts as long as the program runs. `found` is what it begins with.

    `stored` is "kept" or "failed" after the report was stored, until something is found anew.
    Staff who leave without storing what they tried have it stored.
    """

    changed = Signal()

    def __init__(
        self,
        found: Commission,
        clock: Clock,
        machine: Machine,
        speakers: Speakers,
        tools: Tools,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._found = found
        self._machine, self._speakers, self._tools = machine, speakers, tools
        self._language, self._part = "en", ""
        self._is_looking = self._is_unstored = False
        self._stored = self._size_stored = ""
        self._lines, self._parts = ReportLines(self), ReportParts(self)
        self._touch = TouchTrial(found.profile, clock, self._keep_touch, self)

    def watch(self, window: QQuickWindow) -> None:
        """Try what is shown in a window."""
        self._touch.watch(window)

    @property
    def touch_trial(self) -> TouchTrial:
        """The screen being touched."""
        return self._touch

    @property
    def found(self) -> Commission:
        """All that is known so far."""
        return self._found

    @Slot(str)
    def look(self, language: str) -> None:
        """Begin at the list of parts: read what the computer tells, and say it in a language."""
        self._language, self._part = language, ""
        found = replace(self._found, readings=self._machine.readings())
        self._know(replace(found, letters=found.letters or self._tools.letters()))
        if self._found.content is None and not self._is_looking:
            self._is_looking = True
            self._tools.find_content(self._keep_content)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Say everything in another language."""
        self._language = language
        self._tell()

    @Slot(str)
    def openPart(self, part: str) -> None:
        """A part was chosen; "" is the list of all."""
        self._speakers.stop()
        self._part = part
        if part == "size":
            self.measure()
        self.changed.emit()

    @Slot(str)
    def sound(self, side: str) -> None:
        """Sound the tone on one side."""
        self._know(replace(self._found, has_sound=self._speakers.sound(side)))

    @Slot(str, str)
    def hear(self, side: str, heard: str) -> None:
        """The technician says where the tone of a side was heard."""
        self._speakers.stop()
        answer = Heard(heard)
        found = self._found
        self._try(replace(found, left=answer) if side == "left" else replace(found, right=answer))

    def measure(self) -> None:
        """Draw the card as large as the profile thinks that it is."""
        if self._found.card is None:
            card = card_trial(self._found.profile, *self._touch.size_px)
            self._know(replace(self._found, card=card))

    @Slot(int)
    def resizeCard(self, pixels: int) -> None:
        """Draw it so many pixels wider."""
        if self._found.card is not None:
            self._size_stored = ""
            card = self._found.card.resized(pixels)
            self._try(replace(self._found, card=card, is_card_matched=True, is_size_kept=False))

    @Slot()
    def matchCard(self) -> None:
        """The card is already as large as a real one."""
        if self._found.card is not None:
            self._try(replace(self._found, is_card_matched=True))

    @Slot()
    def keepSize(self) -> None:
        """The size measured is to be that of this kiosk's screen."""
        if self._found.card is None:
            return
        is_kept = self._tools.keep_size(self._found.card.profile(self._found.profile))
        self._size_stored = "kept" if is_kept else "failed"
        self._try(replace(self._found, is_card_matched=True, is_size_kept=is_kept))

    @Slot()
    def keep(self) -> None:
        """Store the report as it stands."""
        is_kept = self._tools.keep(self._found, self._language)
        self._stored = "kept" if is_kept else "failed"
        self._is_unstored = False
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Staff have gone: nothing sounds or lies over the screen, and nothing tried is lost."""
        self._speakers.stop()
        self._touch.close()
        if self._is_unstored:
            self.keep()

    @Slot()
    def content_changed(self) -> None:
        """Another content is shown: its letters and its hash are to be found anew."""
        self._is_looking = False
        self._found = replace(self._found, content=None, letters=())

    def _keep_touch(self, grid: TouchGrid, device_fingers: int) -> None:
        self._try(replace(self._found, touch=grid, device_fingers=device_fingers))

    def _keep_content(self, content: ContentFound | None) -> None:
        if self._is_looking:
            self._is_looking = False
            self._know(replace(self._found, content=content))

    def _try(self, found: Commission) -> None:
        """Take what a technician has found out."""
        self._is_unstored = True
        self._know(found)

    def _know(self, found: Commission) -> None:
        self._found, self._stored = found, ""
        self._tell()

    def _tell(self) -> None:
        words = (line_of(check, _translate, self._language) for check in checks(self._found))
        self._lines.replace(tuple(words))
        standings = {part: standing(part, self._found) for part in PARTS}
        self._parts.replace(
            tuple(
                PartRow(part, verdict_word(verdict, _translate), verdict is Verdict.BAD)
                for part, verdict in standings.items()
            )
        )
        self.changed.emit()

    def _heard(self, side: str) -> str:
        answer = self._found.left if side == "left" else self._found.right
        return str(answer or "")

    def _card_width(self) -> float:
        """Return the width of the card in the window's own pixels."""
        return float(self._found.card.card_px) if self._found.card is not None else 0.0

    def _differs(self) -> float:
        card = self._found.card
        return round(card.differs_percent(self._found.profile), 1) if card is not None else 0.0

    def _card_fits(self) -> bool:
        """Whether somebody has found that the size is what the profile says."""
        return self._found.is_card_matched and abs(self._differs()) <= CLOSE_PERCENT

    def _measured(self) -> list[str]:
        """Return width and height as the language writes them."""
        sides = self._found.card.size_mm if self._found.card is not None else ()
        return [write_number(side, self._language) for side in sides]

    # fmt: off
    lines = Property(ReportLines, lambda s: s._lines, constant=True)
    parts = Property(ReportParts, lambda s: s._parts, constant=True)
    touch = Property(TouchTrial, lambda s: s._touch, constant=True)
    part = Property(str, lambda s: s._part, notify=changed)
    hasSound = Property(bool, lambda s: s._found.has_sound is not False, notify=changed)
    heardLeft = Property(str, lambda s: s._heard("left"), notify=changed)
    heardRight = Property(str, lambda s: s._heard("right"), notify=changed)
    cardWidth = Property(float, _card_width, notify=changed)
    cardShape = Property(float, lambda s: CARD_MM[1] / CARD_MM[0], constant=True)
    cardCorner = Property(float, lambda s: CORNER_MM / CARD_MM[0], constant=True)
    measured = Property(list, _measured, notify=changed)
    differs = Property(float, _differs, notify=changed)
    cardFits = Property(bool, lambda s: s._card_fits(), notify=changed)
    sizeStored = Property(str, lambda s: s._size_stored, notify=changed)
    stored = Property(str, lambda s: s._stored, notify=changed)
    # fmt: on


def _translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)
