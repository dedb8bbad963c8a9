"""The visit as QML sees it: intents go in as slots, the new state comes out as properties."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.card_view import CardView, make_card
from kiosk.bridge.home_view import HomeView
from kiosk.bridge.lending import Lending
from kiosk.bridge.listening import NOT_ACTS
from kiosk.bridge.page_view import PageView
from kiosk.bridge.reading import words_on_screen
from kiosk.bridge.rows import Choice, ChoiceRows
from kiosk.core import events, visit
from kiosk.core.events import Event, Layer, Screen
from kiosk.core.exhibit import Edition, Exhibit
from kiosk.core.idle import IdleRules
from kiosk.core.ports import Clock
from kiosk.core.state import (
    CLOCK_FIELDS,
    CURSOR_FIELDS,
    SPEECH_FIELDS,
    VIEW_FIELDS,
    Context,
    State,
    replace,
)
from kiosk.core.versions import carry_over, context_of

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Visit(Lending):
    """One exhibit and one visitor. Holds the state machine and shows its state."""

    stepped = Signal(object, object)  # the state before and after
    changed = Signal()
    looked = Signal()
    ticked = Signal()

    def __init__(
        self,
        exhibit: Exhibit,
        clock: Clock,
        rules: IdleRules,
        use_language: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._clock = clock
        self._use_language = use_language
        self._context = context_of(exhibit, rules)
        self._state = self._context.cold
        self._page = PageView(self)
        self._card = CardView(self)
        self._home = HomeView(self)
        self._languages = ChoiceRows(self)
        self._marks = ChoiceRows(self)
        self.speak_own_language()
        self._show(None)

    @property
    def state(self) -> State:
        """The state as it stands."""
        return self._state

    @property
    def context(self) -> Context:
        """The fixed part: tour and idle rules."""
        return self._context

    @property
    def exhibit(self) -> Exhibit:
        """The exhibit being visited."""
        return self._exhibit

    @property
    def edition(self) -> Edition:
        """The exhibit in the language being read."""
        return self._exhibit.editions[self._state.language]

    @property
    def page_view(self) -> PageView:
        """The page being read."""
        return self._page

    @property
    def card_view(self) -> CardView:
        """The card over the page."""
        return self._card

    def send(self, event: Event | None) -> None:
        """Let the state machine answer `event`, or only the time that has passed."""
        if event is not None and not isinstance(event, NOT_ACTS):
            self.acted.emit(event)
        before = self._state
        after = visit.step(self._context, before, events.Ticked(self._clock.now_s()))
        if event is not None:
            after = visit.step(self._context, after, event)
        if after == before:
            return
        self._state = after
        self.stepped.emit(before, after)
        if before.language != after.language:
            self.speak_own_language()
        if _shown(before) != _shown(after):
            self._show(before)
            self.changed.emit()
        if _seen(before) != _seen(after):
            self.looked.emit()
        if _heard(before) != _heard(after):
            self.speechChanged.emit()
        if _pointed(before) != _pointed(after):
            self.cursorMoved.emit()
        self.ticked.emit()
        if before.screen is Screen.ATTRACT and after.screen is not Screen.ATTRACT:
            self.wokeUp.emit()
        if after.screen is Screen.ATTRACT and before.screen is not Screen.ATTRACT:
            self.wentIdle.emit()

    @Slot()
    def tick(self) -> None:
        """Let time pass: called by a timer while somebody is there."""
        self.send(None)

    def _show(self, before: State | None) -> None:
        state, edition = self._state, self.edition
        language_changed = before is None or before.language != state.language
        moved = before is None or (before.panel, before.page) != (state.panel, state.page)
        if language_changed:
            self._home.show(self._exhibit, edition)
        self._languages.replace(
            tuple(
                Choice(lang.code, lang.name, lang.code == state.language, lang.code)
                for lang in self._exhibit.offered
            )
        )
        consented = before is None or before.consents != state.consents
        if edition.panels and (language_changed or moved or consented):
            self._page.show(edition, state.panel, state.page, state.consents)
        count = self._context.tour.pages[state.panel] if self._context.tour.pages else 0
        self._marks.replace(
            tuple(
                Choice(str(i), str(i + 1), i == state.page, edition.interface_language)
                for i in range(count)
            )
        )
        opened = before is None or (before.layer, before.item) != (state.layer, state.item)
        if language_changed or moved or opened:
            card = make_card(self._exhibit, edition, self._page.page, self._page.marks, state)
            self._card.show(str(state.layer), card)

    def shielded(self) -> bool:
        """Return whether the first touch is so recent that another one would be an accident."""
        since_s = self._clock.now_s() - self._state.woken_s
        return 0 <= since_s < self._context.idle.wake_shield_s

    def speak_own_language(self) -> None:
        """Let the words of the interface speak the visitor's language."""
        self._use_language(self.edition.interface_language)

    def forget_shield(self) -> None:
        """Act at once after waking: for tools that need no protection from an accident."""
        self._state = replace(self._state, woken_s=-1e9)

    def restart_warning(self) -> None:
        """Let the warning last its whole time again: a finger is about to answer it."""
        self._state = replace(self._state, warned_s=self._clock.now_s())
        self.ticked.emit()

    def adopt(self, exhibit: Exhibit) -> None:
        """Show another version of the exhibit, at the same place if it still exists."""
        self._state = carry_over(self._state, self.edition, exhibit)
        self._exhibit = exhibit
        tour = context_of(exhibit, self._context.idle).tour
        self._context = dataclasses.replace(self._context, tour=tour)
        for figure in self._page.figures:
            figure.forget()
        self.speak_own_language()
        self._show(None)
        self.changed.emit()
        self.looked.emit()

    @Slot(int, int)
    def reportSteps(self, steps: int, layer_steps: int) -> None:
        """The screen tells how many steps its text and the open card's text need."""
        words = words_on_screen(self._state, self.edition, self._page.page, self._card.words)
        self.send(events.Measured(words, steps, layer_steps))

    @Slot()
    def goHome(self) -> None:
        """Home was chosen."""
        self.send(events.HomeChosen())

    @Slot(int)
    def openPanel(self, panel: int) -> None:
        """A door was chosen."""
        self.send(events.PanelChosen(panel))

    @Slot(int)
    def openPage(self, page: int) -> None:
        """A page mark was chosen."""
        self.send(events.PanelChosen(self._state.panel, page))

    @Slot()
    def goOn(self) -> None:
        """Next was chosen."""
        self.send(events.NextChosen())

    @Slot()
    def goBack(self) -> None:
        """Back was chosen."""
        self.send(events.BackChosen())

    @Slot(int)
    def turnPage(self, by: int) -> None:
        """The page was swiped."""
        self.send(events.PageTurned(by))

    @Slot(str, str)
    def openLayer(self, layer: str, item: str) -> None:
        """A card or sheet was asked for."""
        self.send(events.LayerOpened(Layer(layer), item))

    @Slot()
    def closeLayer(self) -> None:
        """The card or sheet was closed."""
        self.send(events.LayerClosed())

    @Slot()
    def openSources(self) -> None:
        """Sources and authors was chosen."""
        self.send(events.SourcesChosen())

    def _warning_share(self) -> float:
        left = visit.warning_left_s(self._context, self._state)
        return left / self._context.idle.warning_s if self._context.idle.warning_s else 0.0

    def _seconds_left(self) -> int:
        return int(visit.warning_left_s(self._context, self._state) + 0.999)

    def _get(self, name: str) -> Any:
        return getattr(self._state, name)

    # fmt: off
    screen = Property(str, lambda s: str(s._state.screen), notify=changed)
    layer = Property(str, lambda s: str(s._state.layer), notify=changed)
    panel = Property(int, lambda s: s._get("panel"), notify=changed)
    panelCount = Property(int, lambda s: len(s._context.tour.pages), notify=changed)
    # Of the buttons: QML says it of every word of the interface. Texts say their own.
    language = Property(str, lambda s: s.edition.interface_language, notify=changed)
    step = Property(int, lambda s: s._get("step"), notify=changed)
    steps = Property(int, lambda s: s._get("steps"), notify=changed)
    layerStep = Property(int, lambda s: s._get("layer_step"), notify=changed)
    layerSteps = Property(int, lambda s: s._get("layer_steps"), notify=changed)
    figureAlone = Property(bool, lambda s: s._get("figure_alone"), notify=changed)
    viewScale = Property(float, lambda s: s._get("view_scale"), notify=looked)
    viewX = Property(float, lambda s: s._get("view_x"), notify=looked)
    viewY = Property(float, lambda s: s._get("view_y"), notify=looked)
    chosen = Property(str, lambda s: s._get("chosen"), notify=changed)
    playing = Property(bool, lambda s: s._get("playing"), notify=changed)
    volume = Property(int, lambda s: s._get("volume"), notify=changed)
    textPercent = Property(int, lambda s: s._get("text_percent"), notify=changed)
    highContrast = Property(bool, lambda s: s._get("high_contrast"), notify=changed)
    calmMotion = Property(bool, lambda s: s._get("calm_motion"), notify=changed)
    wideSpacing = Property(bool, lambda s: s._get("wide_spacing"), notify=changed)
    lowReach = Property(bool, lambda s: s._get("low_reach"), notify=changed)
    warning = Property(bool, lambda s: s._get("warning"), notify=changed)
    secondsLeft = Property(int, _seconds_left, notify=ticked)
    warningShare = Property(float, _warning_share, notify=ticked)
    home = Property(HomeView, lambda s: s._home, constant=True)
    page = Property(PageView, lambda s: s._page, constant=True)
    card = Property(CardView, lambda s: s._card, constant=True)
    languages = Property(ChoiceRows, lambda s: s._languages, constant=True)
    pageMarks = Property(ChoiceRows, lambda s: s._marks, constant=True)
    # fmt: on


# How a figure is seen, told apart because it changes with each move of a finger; and what is heard.
_seen = attrgetter(*VIEW_FIELDS)
_heard = attrgetter(*SPEECH_FIELDS)
_pointed = attrgetter(*CURSOR_FIELDS)
_UNSHOWN = (*CLOCK_FIELDS, *VIEW_FIELDS, *CURSOR_FIELDS, "reading", "fingers", "words")


def _shown(state: State) -> State:
    """Return the state without what no screen shows, so that a mere touch redraws nothing."""
    return replace(state, **dict.fromkeys(_UNSHOWN, 0))
