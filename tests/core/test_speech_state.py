"""Reading aloud as a part of the visit: what turns it on, what it holds up, what undoes it."""

from __future__ import annotations

import pytest

from kiosk.core.events import (
    SPEECH_RATES,
    HomeChosen,
    PlayingChanged,
    ReadingChanged,
    Screen,
    SpeechChosen,
    SpeechPaused,
    SpeechRateChosen,
    StartAgainChosen,
)
from kiosk.core.state import dump
from kiosk.core.visit import LONGEST_READING_S
from tests.core.test_visit import COLD, Kiosk, awake, reading


def listening() -> Kiosk:
    return reading().do(SpeechChosen(True), ReadingChanged(True))


def test_headphones_wake_the_screen_and_begin_to_read() -> None:
    kiosk = Kiosk().do(SpeechChosen(True))
    assert kiosk.state.screen is Screen.HOME
    assert kiosk.state.speaking


def test_headphones_that_are_pulled_out_wake_nothing() -> None:
    assert Kiosk().do(SpeechChosen(False)).is_cold


def test_speech_stays_on_from_page_to_page_until_it_is_turned_off() -> None:
    kiosk = listening().do(HomeChosen())
    assert kiosk.state.speaking
    assert not kiosk.do(SpeechChosen(False)).state.speaking


def test_pause_waits_for_speech_and_turning_it_on_again_does_not_begin_paused() -> None:
    assert not awake().do(SpeechPaused(True)).state.speech_paused
    kiosk = listening().do(SpeechPaused(True))
    assert kiosk.state.speech_paused
    assert not kiosk.do(SpeechChosen(False), SpeechChosen(True)).state.speech_paused


def test_only_the_paces_that_are_offered_can_be_chosen() -> None:
    kiosk = awake()
    for percent in (*SPEECH_RATES, 1_000, 0):
        kiosk.do(SpeechRateChosen(percent))
    assert kiosk.state.speech_rate == SPEECH_RATES[-1]


def test_the_warning_waits_while_something_is_read_and_counts_from_its_end() -> None:
    kiosk = listening()
    for _ in range(20):
        kiosk.wait(60).do(ReadingChanged(True))
    assert not kiosk.state.warning
    kiosk.do(ReadingChanged(False)).wait(89)
    assert not kiosk.state.warning
    assert kiosk.wait(2).state.warning


def test_speech_that_waits_holds_up_nothing() -> None:
    assert listening().do(SpeechPaused(True)).wait(91).state.warning


def test_a_voice_that_never_ends_does_not_hold_the_visit() -> None:
    assert listening().wait(LONGEST_READING_S + 91).state.warning


def test_the_spoken_warning_does_not_answer_itself() -> None:
    kiosk = listening().do(ReadingChanged(False)).wait(91)
    assert kiosk.do(ReadingChanged(True)).wait(1).state.warning
    assert kiosk.wait(30).is_cold


def test_no_recording_sounds_while_something_is_read() -> None:
    kiosk = listening().do(PlayingChanged(True))
    assert kiosk.state.playing
    assert not kiosk.do(ReadingChanged(True)).state.playing


def test_without_speech_nothing_is_read() -> None:
    assert not reading().do(ReadingChanged(True)).state.reading


@pytest.mark.parametrize("leave", [StartAgainChosen(), None], ids=["start again", "idle"])
def test_the_reset_undoes_speech(leave: StartAgainChosen | None) -> None:
    kiosk = listening().do(SpeechRateChosen(200), SpeechPaused(True))
    kiosk.do(leave) if leave else kiosk.wait(125)
    assert dump(kiosk.state) == COLD
