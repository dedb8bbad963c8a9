"""Reading aloud: what is heard after what a visitor does, told by a voice that writes it down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.narrator import Narrator
from kiosk.core import events
from kiosk.core.cursor import Move
from kiosk.core.events import Screen, TouchBegan, TouchEnded
from kiosk.core.exhibit import Exhibit, Language
from kiosk.core.state import dump
from kiosk.store.content import load
from tests.fake_deck import FakeDeck
from tests.journeys.listener import Listener, listening

SAMPLE = Path(__file__).resolve().parents[1] / "sample-exhibit" / "content"
STOPS_WITHIN_S = 0.1
NARRATION = "light.en.opus"


@pytest.fixture(scope="module")
def exhibit() -> Exhibit:
    found = load(SAMPLE).exhibit
    assert found is not None
    return found


@pytest.fixture(scope="module")
def one_screen(exhibit: Exhibit, qapp: object) -> Iterator[Listener]:
    """One screen for many visits."""
    with listening(exhibit) as listener:
        yield listener


@pytest.fixture
def listener(one_screen: Listener, qtbot: QtBot) -> Listener:
    """Somebody who listens to the second page, whose title is being said."""
    one_screen.visit.startAgain()
    one_screen.settle()
    one_screen.voice.log.clear()
    return one_screen.begins(0, 1)


def deck(monkeypatch: pytest.MonkeyPatch) -> list[FakeDeck]:
    made: list[FakeDeck] = []

    def make(parent: object) -> FakeDeck:
        made.append(FakeDeck(parent))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(Narrator, "make_deck", staticmethod(make))
    return made


def test_a_page_is_read_from_its_title_through_its_figure_and_then_rests(
    listener: Listener,
) -> None:
    words = listener.hears_out()
    assert words[0] == "From plan to power. heading"
    assert words[1].startswith("The tower was planned, lit and given electric light")
    assert words[2].startswith("An axis from 1880 to 1960 with three dates")
    assert "The lamp is lit" in words[4]
    assert not any("button" in each for each in words)
    assert not listener.visit.state.reading


def test_the_cursor_stands_on_what_is_read_and_the_screen_marks_it(listener: Listener) -> None:
    node = listener.stage.cursor.node
    assert node is not None and node.said == "From plan to power"
    listener.voice.finish()
    listener.settle()
    node = listener.stage.cursor.node
    assert node is not None and node.role == "paragraph"
    listener.stage.picture()
    assert listener.visit.focus_view.words == node.said


@pytest.mark.parametrize(
    "act",
    [
        lambda visit: visit.goOn(),
        lambda visit: visit.goHome(),
        lambda visit: visit.openLayer("access", ""),
        lambda visit: visit.chooseLanguage("ru"),
        lambda visit: visit.chooseTextSize(150),
        lambda visit: visit.startAgain(),
        lambda visit: visit.chooseSpeech(False),
        lambda visit: visit.pauseSpeech(True),
        lambda visit: visit.speakItem(1),
        lambda visit: visit.repeatSpeech(),
        lambda visit: visit.send(TouchBegan(1)),
        lambda visit: visit.send(events.KeyUsed()),
        lambda visit: visit.setPlaying(True),
    ],
)
def test_every_act_silences_at_once_and_before_anything_new(
    act: Callable[[object], None], listener: Listener
) -> None:
    assert listener.voice.sounding
    listener.voice.log.clear()
    acted_s = listener.visitor.clock.now_s()
    act(listener.visit)
    # Nothing waits for the next frame or tick: the clock has not moved.
    assert listener.voice.log[0].what in ("stop", "pause")
    assert listener.voice.log[0].time_s - acted_s <= STOPS_WITHIN_S
    listener.settle()
    words = [wish.what for wish in listener.voice.log]
    assert "say" not in words or words.index("say") > 0


def test_no_words_are_said_while_others_sound(listener: Listener) -> None:
    for _ in range(3):
        listener.hears_out()
        listener.visit.goOn()
        listener.settle()
    sounding = False
    for wish in listener.voice.log:
        assert not (wish.what == "say" and sounding)
        sounding = wish.what == "say"


def test_another_page_is_read_from_its_title(listener: Listener) -> None:
    listener.hears_out()
    listener.visit.goOn()
    assert listener.hears_out()[0] == "Boats in two seasons. heading"


def test_a_card_is_read_and_closing_it_leads_back(listener: Listener) -> None:
    listener.hears_out()
    listener.visit.openLayer("more", "")
    words = listener.hears_out()
    assert "More about the lamp. heading" in words
    assert any("carried it up the stair" in each for each in words)
    opener = listener.visit.state.cursor_under
    listener.visit.closeLayer()
    assert len(listener.hears_out()) == 1
    assert listener.stage.cursor.current() == opener


def test_another_language_is_read_by_its_voice(listener: Listener) -> None:
    listener.hears_out()
    listener.visit.chooseLanguage("ru")
    listener.settle()
    say = next(wish for wish in listener.voice.log if wish.what == "say")
    assert say.language == "ru"
    assert say.text.endswith("заголовок")


def test_pause_keeps_the_place_and_continue_goes_on(listener: Listener) -> None:
    listener.voice.take()
    listener.visit.pauseSpeech(True)
    assert listener.voice.take() == [("pause", "")]
    assert not listener.visit.state.reading
    listener.visit.pauseSpeech(False)
    assert listener.voice.take() == [("resume", "")]
    assert listener.visit.state.reading
    assert listener.hears_out()[0].startswith("The tower was planned")


def test_a_page_turned_while_speech_waits_is_not_read_before_continue(listener: Listener) -> None:
    listener.visit.pauseSpeech(True)
    listener.visit.goOn()
    listener.settle()
    assert not listener.voice.sounding
    listener.voice.log.clear()
    listener.visit.pauseSpeech(False)
    assert listener.hears_out()[0] == "Boats in two seasons. heading"


def test_repeat_says_the_same_item_once_more(listener: Listener) -> None:
    listener.voice.finish()
    listener.voice.take()
    listener.visit.repeatSpeech()
    (said,) = [words for what, words in listener.voice.take() if what == "say"]
    assert said.startswith("The tower was planned")


def test_next_and_previous_go_from_item_to_item_and_read_on(listener: Listener) -> None:
    listener.visit.speakItem(1)
    assert listener.voice.said[-1].startswith("The tower was planned")
    listener.visit.speakItem(-1)
    assert listener.voice.said[-1].startswith("From plan to power")
    listener.voice.log.clear()
    assert len(listener.hears_out()) > 3


def test_a_key_says_one_item_what_it_is_and_which_of_how_many(listener: Listener) -> None:
    listener.hears_out()
    listener.stage.cursor.move(Move.DOWN)
    listener.hears_out()
    listener.stage.cursor.move(Move.NEXT)
    (words,) = listener.hears_out()
    count = len(listener.stage.cursor.nodes())
    assert "button" in words
    assert words.endswith(f" of {count}")


def test_the_pace_holds_from_the_word_on_that_is_being_said(listener: Listener) -> None:
    listener.voice.take()
    listener.visit.chooseSpeechRate(150)
    assert listener.voice.rate == 150
    assert [what for what, _ in listener.voice.take()] == ["stop", "say"] or listener.voice.sounding


def test_the_volume_changes_what_is_being_said(listener: Listener) -> None:
    listener.voice.take()
    listener.visit.chooseVolume(8)
    assert listener.voice.volume == 0.8
    assert listener.voice.take() == []


def test_a_finger_that_meets_nothing_only_hushes(listener: Listener) -> None:
    listener.voice.take()
    listener.visit.send(TouchBegan(1))
    assert listener.voice.take() == [("pause", "")]
    listener.visit.send(TouchEnded(0))
    listener.settle()
    assert listener.voice.take() == [("resume", "")]


def test_what_a_press_changes_is_said(listener: Listener) -> None:
    listener.hears_out()
    listener.visit.openLayer("access", "")
    listener.hears_out()
    listener.visit.chooseContrast(True)
    words = listener.hears_out()
    assert any("High" in each and "chosen" in each for each in words)
    assert len(words) < 4


def test_a_recording_of_a_figure_silences_speech_and_speech_stops_the_recording(
    listener: Listener,
) -> None:
    listener.visit.setPlaying(True)
    listener.settle()
    assert not listener.voice.sounding
    listener.visit.repeatSpeech()
    assert listener.voice.sounding
    assert not listener.visit.state.playing


def test_turned_off_it_is_silent_everywhere(listener: Listener) -> None:
    listener.visit.chooseSpeech(False)
    listener.voice.log.clear()
    listener.visit.goOn()
    listener.visit.openLayer("access", "")
    assert listener.hears_out() == []


def test_a_voice_that_fails_does_not_hold_up_the_rest(listener: Listener) -> None:
    while listener.voice.finish("failed"):
        listener.settle()
    assert len(listener.voice.said) > 4
    assert not listener.visit.state.reading


# The warning


def wait(listener: Listener, seconds: float) -> None:
    for _ in range(int(seconds)):
        listener.visitor.clock.time_s += 1
        listener.visit.tick()
    listener.settle()


def test_the_warning_never_comes_while_something_is_read(listener: Listener) -> None:
    wait(listener, 300)
    assert listener.voice.sounding
    assert not listener.visit.state.warning


@pytest.mark.parametrize("speaking", [True, False])
def test_the_warning_is_seen_heard_and_spoken(speaking: bool, listener: Listener) -> None:
    listener.hears_out()
    if not speaking:
        listener.visit.chooseSpeech(False)
        listener.settle()
    listener.voice.log.clear()
    while not listener.visit.state.warning:
        wait(listener, 1)
    assert [wish.what for wish in listener.voice.log] == ["chime"]
    listener.voice.finish()
    words = " ".join(listener.hears_out())
    assert "Are you still here?" in words
    assert "returns to the beginning in" in words
    assert ("Keep reading. button" in words) is speaking
    wait(listener, 31)
    assert dump(listener.visit.state) == dump(listener.visit.context.cold)
    assert not listener.voice.sounding


def test_who_answers_the_warning_hears_where_they_are(listener: Listener) -> None:
    listener.hears_out()
    while not listener.visit.state.warning:
        wait(listener, 1)
    listener.visit.keepReading()
    assert not listener.visit.state.warning
    assert listener.hears_out()


def test_the_reset_silences_and_puts_everything_back(listener: Listener) -> None:
    listener.visit.chooseSpeechRate(200)
    listener.visit.chooseVolume(10)
    listener.visit.startAgain()
    listener.settle()
    assert not listener.voice.sounding
    assert (listener.voice.rate, listener.voice.volume) == (100, 0.5)
    assert listener.visit.state.screen is Screen.ATTRACT


def test_headphones_wake_the_screen_and_home_is_read(exhibit: Exhibit, qtbot: QtBot) -> None:
    with listening(exhibit) as listener:
        listener.visit.chooseSpeech(True)
        words = listener.hears_out()
        assert words[0].endswith("heading")
        assert len(words) > 4


# Languages without a voice


@pytest.fixture
def kalmyk(exhibit: Exhibit) -> Exhibit:
    """The sample as if its English were Kalmyk, and the Russian beside it."""
    shown = replace(exhibit.editions["en"], language=Language("xal", "Хальмг"))
    editions = {"xal": shown, "ru": exhibit.editions["ru"]}
    return replace(exhibit, editions=editions)


def test_a_page_in_kalmyk_says_once_that_there_is_no_voice(
    kalmyk: Exhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening(kalmyk, "ru") as listener:
        listener.visit.chooseSpeech(True)
        words = listener.hears_out()
        assert [wish for wish in words if "пока нет голоса" in wish] == words[:1] != []
        assert len(words) <= 2


def test_a_recording_in_kalmyk_is_played_in_the_place_of_a_voice(
    kalmyk: Exhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = deck(monkeypatch)
    with listening(kalmyk, "ru") as listener:
        listener.begins(0, 0)
        assert ("open", NARRATION) in decks[0].told
        assert listener.voice.said == []


def test_without_any_voice_nothing_is_said_and_nothing_breaks(
    exhibit: Exhibit, qtbot: QtBot
) -> None:
    with listening(exhibit, "none") as listener:
        listener.begins(0, 1)
        assert listener.hears_out() == []
        listener.stage.cursor.move(Move.DOWN)
        assert listener.hears_out() == []
        assert not listener.visit.state.reading


# A person who reads


def test_a_recording_is_heard_instead_of_title_and_text_and_then_the_voice_goes_on(
    exhibit: Exhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = deck(monkeypatch)
    with listening(exhibit) as listener:
        listener.begins(0, 0)
        assert [wish for wish in decks[0].told if wish[0] in ("open", "play")] == [
            ("open", NARRATION),
            ("play",),
        ]
        assert listener.voice.said == []
        assert listener.visit.state.reading
        node = listener.stage.cursor.node
        assert node is not None and node.role == "paragraph"
        decks[0].ended.emit()
        words = listener.hears_out()
        assert words[0].startswith("A map of an island coast")


def test_a_recording_pauses_and_stops_as_a_voice_does(
    exhibit: Exhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = deck(monkeypatch)
    with listening(exhibit) as listener:
        listener.begins(0, 0)
        decks[0].told.clear()
        listener.visit.pauseSpeech(True)
        listener.visit.pauseSpeech(False)
        assert decks[0].told == [("pause",), ("play",)]
        decks[0].told.clear()
        listener.visit.goHome()
        assert decks[0].told == [("close",)]


def test_where_a_recording_cannot_be_played_the_voice_reads(
    exhibit: Exhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = deck(monkeypatch)
    with listening(exhibit) as listener:
        listener.begins(0, 0)
        decks[0].failed.emit()
        assert listener.hears_out()[0] == "The light. heading"


def test_a_language_without_a_recording_is_read_by_the_voice(
    exhibit: Exhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decks = deck(monkeypatch)
    with listening(exhibit) as listener:
        listener.begins(0, 0)
        listener.visit.chooseLanguage("ru")
        listener.settle()
        assert listener.voice.said
        assert decks[0].told[-1] == ("close",)


def test_the_voice_of_the_test_refuses_a_language_it_does_not_speak(exhibit: Exhibit) -> None:
    with listening(exhibit, "en") as listener, pytest.raises(AssertionError, match="no voice"):
        listener.voice.say("Хальмг", "xal")
