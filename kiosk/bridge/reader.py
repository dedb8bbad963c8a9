"""Reads the screen aloud: what the visitor does is answered by silence first, then by words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.bridge.cursor import Cursor
from kiosk.bridge.recital import Recital
from kiosk.bridge.speech_words import Translate
from kiosk.bridge.teller import Teller, is_back, place_of
from kiosk.bridge.visit import Visit
from kiosk.core import events, speech
from kiosk.core.events import Layer, Screen
from kiosk.core.meaning import Node
from kiosk.core.ports import Voice
from kiosk.core.speech import Utterance
from kiosk.core.state import LOUDEST, replace

# A screen that changes shows its words a moment later; the first sound then follows within 300 ms.
SETTLING_MS = 80
# These change how the words sound that are being said; they need no silence.
_ADJUSTS = (events.SpeechPaused, events.SpeechRateChosen, events.VolumeChosen)
# To which items reading goes on by itself: to these keys, or, for None, to all of the exhibit's.
Range = frozenset[str] | None
_ONE_ITEM: Range = frozenset()


class Reader(QObject):
    """Speaks the items of the screen with a `Voice`, or plays the curator's recordings.

    The cursor stands on the item that is read, so that the screen marks it.
    `words` gives the look-up of interface words in a language. `settling_ms` is how long a
    changed screen is given to show its words.
    """

    def __init__(
        self,
        visit: Visit,
        voice: Voice,
        cursor: Cursor,
        words: Callable[[str], Translate],
        *,
        settling_ms: int = SETTLING_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit, self._cursor = visit, cursor
        self._teller = Teller(visit, voice, words)
        self.recital = Recital(voice, self)
        self.recital.said.connect(self._said)
        self.recital.chimed.connect(self._tell_warning)
        self.recital.played.connect(self._played)
        self.recital.broke.connect(self._read_instead)
        self._state = visit.state
        self._range: Range = _ONE_ITEM
        # Whether reading goes on with the next step of a long text.
        self._steps_on = False
        self._hushed = self._own_act = self._stepped = False
        self._seen: tuple[object, frozenset[tuple[str, bool]]] = (None, frozenset())
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(settling_ms)
        self._settling.timeout.connect(self._answer)
        self.recital.tune(self._state.volume / LOUDEST, self._state.speech_rate)
        visit.acted.connect(self._interrupt)
        visit.changed.connect(self._follow)
        visit.speechChanged.connect(self._follow)
        visit.ticked.connect(self._lift_hush)
        visit.repeatAsked.connect(self._repeat)
        visit.itemAsked.connect(self._step)
        visit.lent.connect(self._silence)

    def close(self) -> None:
        """Fall silent for good."""
        self._settling.stop()
        self._hushed = False
        self.recital.close()

    # What the visitor did.

    @Slot(object)
    def _interrupt(self, event: object) -> None:
        """Fall silent at once, before anything else happens; a finger may yet mean nothing."""
        if self._own_act or isinstance(event, _ADJUSTS):
            return
        if isinstance(event, events.TouchBegan):
            self._hushed = self._hushed or self.recital.is_busy
            self.recital.pause()
            return
        self._silence()
        if self._visit.state.speaking:
            self._settling.start()

    @Slot()
    def _lift_hush(self) -> None:
        if self._hushed and not self._visit.state.fingers:
            QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        """Read on where a finger met nothing."""
        if self._hushed and not self._visit.state.speech_paused:
            self._hushed = False
            self.recital.resume()

    @Slot()
    def _follow(self) -> None:
        """Take what has changed in the visit."""
        before, now = self._state, self._visit.state
        self._state = now
        if (before.volume, before.speech_rate) != (now.volume, now.speech_rate):
            self.recital.tune(now.volume / LOUDEST, now.speech_rate)
            if before.speech_rate != now.speech_rate and not now.speech_paused:
                self.recital.restart()
        if now.warning != before.warning:
            self._silence()
            if now.warning:
                self.recital.chime()
            elif now.speaking:
                self._settling.start()
        elif not now.speaking:
            if before.speaking:
                self._silence()
        elif now.playing and not before.playing:
            self._silence()
        elif now.speech_paused != before.speech_paused:
            self._wait_or_go_on(paused=now.speech_paused)
        elif not before.speaking or place_of(before) != place_of(now) or before.step != now.step:
            self._settling.start()

    def _wait_or_go_on(self, *, paused: bool) -> None:
        self._hushed = False
        if paused:
            self.recital.pause()
        elif self.recital.is_busy:
            self.recital.resume()
            self._tell(reading=True)
        else:
            self._read_at(self._cursor.current(), None)

    @Slot()
    def _repeat(self) -> None:
        self._silence()
        self._unpause()
        self._read_at(self._cursor.current(), _ONE_ITEM)

    @Slot(int)
    def _step(self, by: int) -> None:
        self._silence()
        self._unpause()
        nodes = self._cursor.nodes()
        at = _at(nodes, self._cursor.current())
        if nodes:
            self._read(nodes[0 if at is None else min(max(0, at + by), len(nodes) - 1)], None)

    def _unpause(self) -> None:
        if self._visit.state.speech_paused:
            self._state = replace(self._state, speech_paused=False)
            with self._acting():
                self._visit.send(events.SpeechPaused(False))

    # What is read.

    @Slot()
    def _answer(self) -> None:
        """Say what is new on the screen: all of another screen, else what is new on this one."""
        state = self._visit.state
        if state.screen is Screen.ATTRACT or state.warning or not state.speaking:
            self._seen = (None, frozenset())
            return
        nodes = self._cursor.nodes()
        place, known = self._seen
        self._seen = (place_of(state), frozenset((node.said, node.is_chosen) for node in nodes))
        stepped, self._stepped = self._stepped, False
        if state.speech_paused or state.playing:
            return
        if state.cursor and is_back(place, place_of(state)):
            # Who closes a card is back at what opened it, and need not hear the page anew.
            self._read_at(state.cursor, _ONE_ITEM)
        elif place != place_of(state):
            first = speech.begins_reading(nodes)
            if first is not None:
                self._read(first, None)
        elif fresh := [n for n in speech.fresh(nodes, known) if n.is_live]:
            self._read(fresh[0], frozenset(node.key for node in fresh), steps_on=stepped)
        else:
            self._read_at(self._cursor.current(), _ONE_ITEM)

    def _read_at(self, key: str, range_: Range) -> None:
        """Read the item called `key`, or from the beginning if it has gone."""
        nodes = self._cursor.nodes()
        at = _at(nodes, key)
        if at is None:
            first = speech.begins_reading(nodes)
            if first is not None:
                self._read(first, range_)
        else:
            self._read(nodes[at], range_, None if range_ is None else (at + 1, len(nodes)))

    def _read(
        self,
        node: Node,
        range_: Range,
        place: tuple[int, int] | None = None,
        *,
        steps_on: bool = False,
    ) -> None:
        speaker = self._teller.speaker()
        self._steps_on = range_ is None or steps_on
        self._range = range_ if speaker.speaks(speaker.shown) else _ONE_ITEM
        self._cursor.follow(node.key)
        recording = self._teller.recording(node, speaker)
        if recording is not None and self.recital.can_play(recording):
            texts = [other for other in self._cursor.nodes() if other.role == "paragraph"]
            if texts:
                self._cursor.follow(texts[0].key)
            self._tell(reading=True)
            self.recital.play(recording)
        elif parts := speaker.utterances(node, place):
            self._tell(reading=True)
            self.recital.say(parts)
        else:
            self._silence()

    @Slot()
    def _said(self) -> None:
        if not self._visit.state.warning:
            self._read_on(self._cursor.current())

    @Slot()
    def _played(self) -> None:
        own = [node for node in self._cursor.nodes() if speech.is_narrated(node)]
        if own:
            self._range, self._steps_on = None, True
            self._read_on(own[-1].key)

    @Slot()
    def _read_instead(self) -> None:
        """Let the voice read what a recording cannot."""
        own = [node for node in self._cursor.nodes() if speech.is_narrated(node)]
        if own:
            self._read(own[0], None)

    def _read_on(self, key: str) -> None:
        """Go on behind an item: to the next one, to the next step of a long text, or no further."""
        nodes = self._cursor.nodes()
        at = _at(nodes, key)
        for node in nodes[at + 1 :] if at is not None else ():
            wanted = speech.reads_on(node) if self._range is None else node.key in self._range
            if wanted:
                self._read(node, self._range, steps_on=self._steps_on)
                return
        state = self._visit.state
        by_layer = state.layer is not Layer.NONE
        left = state.layer_steps - state.layer_step if by_layer else state.steps - state.step
        if self._steps_on and left > 1 and (by_layer or state.screen is Screen.PANEL):
            self._stepped = True
            with self._acting():
                self._visit.scroll(1)
            self._settling.start()
        else:
            self._tell(reading=False)

    @Slot()
    def _tell_warning(self) -> None:
        """Say what the warning says, and what to do about it where speech is on."""
        nodes = self._cursor.nodes()
        told = [node for node in nodes if not node.is_target]
        if self._visit.state.speaking:
            told += [node for node in nodes if node.is_target][:1]
        speaker = self._teller.speaker()
        parts: list[Utterance] = [part for node in told for part in speaker.utterances(node)]
        if parts:
            self.recital.say(tuple(parts))

    @Slot()
    def _silence(self) -> None:
        self._hushed = False
        self.recital.silence()
        self._tell(reading=False)

    def _tell(self, *, reading: bool) -> None:
        if reading or self._visit.state.reading:
            with self._acting():
                self._visit.send(events.ReadingChanged(reading))

    @contextmanager
    def _acting(self) -> Iterator[None]:
        """What the visit is told now is no act of the visitor."""
        before, self._own_act = self._own_act, True
        yield
        self._own_act = before


def _at(nodes: tuple[Node, ...], key: str) -> int | None:
    return next((place for place, node in enumerate(nodes) if node.key == key), None)
