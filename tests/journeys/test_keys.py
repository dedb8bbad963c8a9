"""Seven keys do everything that fingers do; every other key of a keyboard does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent

from kiosk.app.run import keys_of
from kiosk.core.events import Layer, Screen
from kiosk.core.keys import Keys, KeyTable, PressRules
from kiosk.core.state import dump
from tests.journeys.keypad import Keypad
from tests.journeys.visitor import CONTENT, RULES, Visitor

M = Qt.KeyboardModifier
KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
MODIFIERS = [
    shift | control | alt | meta
    for shift, control, alt, meta in product(
        (M.NoModifier, M.ShiftModifier),
        (M.NoModifier, M.ControlModifier),
        (M.NoModifier, M.AltModifier),
        (M.NoModifier, M.MetaModifier),
    )
]
# A keyboard of 104 keys and the further ones of large keyboards, as Qt names them.
NAMES = """
    Escape Tab CapsLock Shift Control Meta Alt Space AltGr Super_L Super_R Menu Return Enter
    Backspace Insert Delete Home End PageUp PageDown Left Right Up Down NumLock ScrollLock Print
    Pause SysReq QuoteLeft Minus Equal BracketLeft BracketRight Backslash Semicolon Apostrophe
    Comma Period Slash Asterisk Plus Clear Help Less Greater Bar Underscore Backtab Hyper_L
    Hyper_R Sleep PowerOff LaunchMail Calculator MediaPlay Copy Paste Cut Undo Close Reload Stop
"""
LETTERS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", *(f"F{number}" for number in range(1, 13))]
KEYBOARD = [getattr(Qt.Key, f"Key_{name}") for name in (*LETTERS, *NAMES.split())]


@pytest.fixture
def keypad(visitor: Visitor) -> Iterator[Keypad]:
    yield Keypad(visitor)


@pytest.fixture
def awake(keypad: Keypad) -> Keypad:
    keypad.press(Qt.Key.Key_Down)
    keypad.visitor.waits(1)
    return keypad


def test_the_first_key_only_wakes(keypad: Keypad) -> None:
    keypad.press(Qt.Key.Key_Return)
    assert keypad.visitor.state.screen is Screen.HOME
    keypad.press(Qt.Key.Key_Down)
    assert keypad.focus.key == "title/1"
    keypad.visitor.waits(1)
    keypad.press(Qt.Key.Key_Down)
    assert keypad.focus.key == "text/1"


def test_a_key_turns_reading_on_and_the_visitor_turns_it_off_for_good(awake: Keypad) -> None:
    assert awake.visitor.state.speaking
    awake.visitor.stage.visit.chooseSpeech(False)
    awake.press(Qt.Key.Key_Down)
    assert not awake.visitor.state.speaking


def test_after_a_touch_the_first_key_shows_where_the_focus_is(awake: Keypad) -> None:
    visit = awake.visitor.stage.visit
    visit.chooseSpeech(False)
    awake.press(Qt.Key.Key_Down)
    awake.visitor.taps(960, 20)
    before = awake.focus.key
    awake.press(Qt.Key.Key_Return)
    assert (awake.focus.key, awake.visitor.state.keyed) == (before, True)
    awake.press(Qt.Key.Key_Down)
    assert awake.focus.key != before


def test_a_panel_a_source_and_the_way_back(awake: Keypad) -> None:
    state = awake.visitor.stage.visit
    awake.goes_to("doors/2")
    awake.select()
    assert (state.state.screen, state.state.panel) == (Screen.PANEL, 1)
    assert awake.chooses("Source 2") <= 12
    assert (state.state.layer, state.state.item) == (Layer.SOURCE, "2")
    awake.back()
    assert state.state.layer is Layer.NONE
    assert awake.focus.said == "Source 2"
    awake.chooses("Next page")
    assert state.state.page == 1
    awake.back()
    assert state.state.page == 0
    awake.home()
    awake.chooses("Sources and authors")
    awake.back()
    assert state.state.screen is Screen.HOME
    awake.back()
    assert (state.state.screen, state.state.layer) == (Screen.HOME, Layer.NONE)


def test_home_leads_home_from_anywhere(awake: Keypad) -> None:
    awake.goes_to("doors/3")
    awake.select()
    awake.chooses("Access")
    awake.home()
    assert (awake.visitor.state.screen, awake.visitor.state.layer) == (Screen.HOME, Layer.NONE)
    assert awake.focus.key == "title/1"
    awake.press(Qt.Key.Key_Down)
    awake.home()
    assert awake.focus.key == "title/1"


def test_volume_keys_change_the_volume(awake: Keypad) -> None:
    volume = awake.visitor.state.volume
    awake.press(Qt.Key.Key_VolumeUp)
    awake.press(Qt.Key.Key_VolumeUp)
    awake.press(Qt.Key.Key_VolumeDown)
    assert awake.visitor.state.volume == volume + 1


def test_any_key_answers_the_warning_and_does_nothing_else(awake: Keypad) -> None:
    awake.goes_to("doors/3")
    awake.select()
    awake.visitor.stage.visit.chooseSpeech(False)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_VolumeUp):
        before = dump(awake.visitor.state)
        awake.visitor.waits(RULES.allowed_s(awake.visitor.state.words, 100) + 1)
        assert awake.visitor.state.warning
        awake.press(key)
        assert dump(awake.visitor.state) == before
        awake.visitor.waits(1)


def test_keys_keep_the_visit_alive_and_the_reset_forgets_them(keypad: Keypad) -> None:
    cold = dump(keypad.visitor.state)
    keypad.press(Qt.Key.Key_Down)
    keypad.visitor.stage.visit.chooseSpeech(False)
    for _ in range(8):
        keypad.visitor.waits(60)
        assert not keypad.visitor.state.warning
        keypad.press(Qt.Key.Key_Down)
    assert keypad.visitor.state.cursor
    keypad.visitor.waits(RULES.allowed_s(keypad.visitor.state.words, 100) + RULES.warning_s + 1)
    assert dump(keypad.visitor.state) == cold


def test_a_key_that_is_held_acts_once_in_two_seconds(awake: Keypad) -> None:
    awake.goes_to("doors/1")
    for tenth in range(40):
        awake.press(Qt.Key.Key_Right, repeat=tenth > 0, release=False)
        awake.visitor.clock.time_s += 0.1
        number = 2 + (tenth >= 20)
        assert awake.focus.key == f"doors/{number}", tenth


def test_a_trembling_hand_can_be_given_time(awake: Keypad) -> None:
    awake.goes_to("doors/1")
    awake.visitor.stage.keys.use(Keys(rules=PressRules(double_strike_s=0.5)))
    for pause_s, door in ((5, 2), (0.4, 2), (0.4, 2), (0.6, 3)):
        awake.visitor.clock.time_s += pause_s
        awake.press(Qt.Key.Key_Right)
        assert awake.focus.key == f"doors/{door}"


def test_a_keypad_is_known_by_its_scan_codes_and_its_plug(keypad: Keypad) -> None:
    keypad.visitor.stage.keys.use(keys_of(CONTENT))
    keypad.press(Qt.Key.Key_Launch6, scan_code=193)
    assert keypad.visitor.state.screen is Screen.HOME
    assert keypad.visitor.state.speaking
    keypad.visitor.waits(1)
    keypad.press(Qt.Key.Key_TouchpadOff, scan_code=201)
    keypad.press(Qt.Key.Key_F22, scan_code=200)
    keypad.press(Qt.Key.Key_F19, scan_code=197)
    assert keypad.focus.key == "text/1"
    keypad.press(Qt.Key.Key_Launch7, scan_code=194)
    assert not keypad.visitor.state.speaking


def test_everything_else_a_keyboard_can_send_is_ignored(awake: Keypad) -> None:
    stage = awake.visitor.stage
    stage.keys.keeps = True
    stage.visit.openPanel(1)
    before = dump(stage.visit.state)
    known = {getattr(Qt.Key, name) for name in KeyTable().keyboard}
    assert len(KEYBOARD) >= 104 and len(MODIFIERS) == 16
    sent = 0
    for key in KEYBOARD:
        for modifiers in MODIFIERS:
            is_backtab = key is Qt.Key.Key_Backtab and modifiers == M.ShiftModifier
            if (key in known and modifiers == M.NoModifier) or is_backtab:
                continue
            for kind in KINDS:
                QGuiApplication.sendEvent(stage.window, QKeyEvent(kind, key, modifiers))
            sent += 1
            assert dump(stage.visit.state) == before, (key, modifiers)
    assert sent > 1_600
    stage.settle()
    assert stage.window.isVisible()
    assert QGuiApplication.topLevelWindows() == [stage.window]
    QGuiApplication.sendEvent(stage.window, QCloseEvent())
    assert not stage.window.close()
    assert stage.window.isVisible()
    awake.press(Qt.Key.Key_Down)
    assert dump(stage.visit.state) != before
    stage.keys.keeps = False
