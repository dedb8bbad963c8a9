"""A visitor listens and watches: by touch only, as loud as they like, and never with an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.bridge.player import Player
from kiosk.core.events import Layer, PanelChosen, Screen
from kiosk.core.state import dump
from kiosk.store.content import load
from tests.fake_deck import FakeDeck
from tests.journeys.test_sizes import faults_here
from tests.journeys.visitor import RULES, Visitor, visiting
from tests.recordings import add_recording
from tests.store.small_exhibit import write_exhibit

SIZES = ((1920, 1080), (1080, 1920), (1280, 800), (3840, 2160))
WORDS = "A train goes by."
LANGUAGE = {"en": ("Watch", "Listen"), "ru": ("Watch", "Listen", "Смотреть", "Слушать")}


@pytest.fixture
def decks(monkeypatch: pytest.MonkeyPatch) -> list[FakeDeck]:
    """Every deck that the exhibit asks for, in order."""
    made: list[FakeDeck] = []

    def make(parent: object) -> FakeDeck:
        made.append(FakeDeck())
        return made[-1]

    monkeypatch.setattr(Player, "make_deck", staticmethod(make))
    return made


@contextmanager
def before_the_page(
    folder: Path, kind: str, width: int = 1920, height: int = 1080
) -> Iterator[Visitor]:
    """Bring a visitor to the page with a recording."""
    content = write_exhibit(folder)
    add_recording(content, kind, "wind.webm" if kind == "video" else "wind.wav")
    exhibit = load(content).exhibit
    assert exhibit is not None
    with visiting(exhibit, width, height) as visitor:
        visitor.wakes_the_screen()
        visitor.stage.visit.send(PanelChosen(0, len(exhibit.editions["en"].panels[0].pages) - 1))
        visitor.stage.settle()
        yield visitor


@pytest.fixture(params=["audio", "video"])
def visitor(
    request: pytest.FixtureRequest, tmp_path: Path, decks: list[FakeDeck]
) -> Iterator[Visitor]:
    with before_the_page(tmp_path, request.param) as visitor:
        yield visitor


def plays(visitor: Visitor) -> None:
    """Touch Play."""
    visitor.touches("Watch" if visitor.can_touch("Watch") else "Listen")
    assert visitor.state.playing


def test_a_mirror_plays_without_a_sound(visitor: Visitor, decks: list[FakeDeck]) -> None:
    visitor.stage.window.setObjectName("mirror")
    plays(visitor)
    volumes = [told for told in decks[0].told if told[0] == "volume"]
    assert volumes and set(volumes) == {("volume", 0.0)}


def test_nothing_plays_by_itself(visitor: Visitor, decks: list[FakeDeck]) -> None:
    visitor.waits(60)
    assert decks == [] and not visitor.state.playing


def test_a_visitor_plays_pauses_and_goes_on(visitor: Visitor, decks: list[FakeDeck]) -> None:
    plays(visitor)
    (deck,) = decks
    assert deck.last() == ("play",)
    deck.lengthened.emit(60.0)
    deck.moved.emit(1.0)
    visitor.stage.settle()
    assert visitor.reads("Wind over the grass") and visitor.reads("0:01")
    visitor.touches("+10 s")
    assert deck.last() == ("seek", 11.0)
    visitor.touches("−10 s")
    assert deck.last() == ("seek", 1.0)
    visitor.touches("Position in the recording")
    assert deck.last() == ("seek", pytest.approx(30, abs=0.5))
    visitor.touches("Pause")
    assert deck.last() == ("pause",) and not visitor.state.playing


def test_a_finger_on_the_line_seeks_and_turns_no_page(
    visitor: Visitor, decks: list[FakeDeck]
) -> None:
    plays(visitor)
    decks[0].lengthened.emit(60.0)
    visitor.stage.settle()
    x, y = visitor.place_of("Position in the recording")
    page = visitor.state.page
    visitor.swipes((x, y), (x - 300, y))
    assert visitor.state.page == page and visitor.state.playing
    kind, position_s = decks[0].last()
    assert kind == "seek" and position_s < 25


def test_idle_waits_for_the_end_and_then_puts_the_volume_back(
    visitor: Visitor, decks: list[FakeDeck]
) -> None:
    cold = visitor.stage.visit.context.cold
    plays(visitor)
    visitor.touches("Louder")
    visitor.touches("Louder")
    assert (visitor.state.volume, decks[0].last()) == (7, ("volume", 0.7))
    visitor.waits(1_000)
    assert visitor.state.playing and not visitor.state.warning
    decks[0].lengthened.emit(60.0)
    decks[0].ended.emit()
    assert not visitor.state.playing
    visitor.waits(RULES.allowed_s(visitor.state.words, 100) + RULES.warning_s + 2)
    assert dump(visitor.state) == dump(cold)
    assert decks[0].last() == ("close",)


LEAVING: dict[str, Callable[[Visitor], None]] = {
    "the next page": lambda v: v.touches("Next panel"),
    "home": lambda v: v.touches("Home"),
    "a swipe": lambda v: v.swipes((400, 700), (1200, 700)),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_leaving_silences_it_and_it_begins_anew(
    leave: Callable[[Visitor], None], visitor: Visitor, decks: list[FakeDeck]
) -> None:
    page = visitor.state.page
    plays(visitor)
    decks[0].lengthened.emit(60.0)
    decks[0].moved.emit(30.0)
    leave(visitor)
    assert not visitor.state.playing
    assert decks[0].last() == ("close",)
    visitor.stage.visit.send(PanelChosen(0, page))
    visitor.stage.settle()
    assert visitor.reads("0:00") and not visitor.state.playing
    assert decks[0].told == []


def test_a_card_over_the_page_pauses_it(visitor: Visitor, decks: list[FakeDeck]) -> None:
    plays(visitor)
    visitor.touches("Access")
    assert visitor.state.layer is Layer.ACCESS and decks[0].last() == ("pause",)
    visitor.touches("Done")
    assert not visitor.state.playing and decks[0].told == []
    plays(visitor)
    assert decks[0].last() == ("play",)


def test_the_transcript_is_one_touch_away_and_stops_nothing(
    visitor: Visitor, decks: list[FakeDeck]
) -> None:
    assert not visitor.reads(WORDS)
    plays(visitor)
    visitor.touches("Look closer")
    assert visitor.reads(WORDS) and visitor.state.playing and decks[0].last() == ("play",)


def test_a_broken_file_leaves_its_words(visitor: Visitor, decks: list[FakeDeck]) -> None:
    plays(visitor)
    decks[0].failed.emit()
    visitor.stage.settle()
    assert visitor.reads(WORDS) and not visitor.state.playing
    assert not any(visitor.can_touch(words) for words in ("Watch", "Listen", "Pause", "+10 s"))
    visitor.waits(RULES.allowed_s(visitor.state.words, 100) + 1)
    assert visitor.state.warning, "nobody waits for what does not play"


@pytest.mark.parametrize("kind", ["audio", "video"])
def test_a_missing_file_leaves_its_words(kind: str, tmp_path: Path) -> None:
    content = write_exhibit(tmp_path)
    add_recording(content, kind, "wind.wav")
    (tmp_path / "media" / "wind.wav").unlink()
    exhibit = load(content).exhibit
    with visiting(exhibit) as visitor:
        visitor.wakes_the_screen()
        visitor.stage.visit.send(PanelChosen(0, 3))
        visitor.stage.settle()
        assert visitor.state.screen is Screen.PANEL
        assert visitor.reads(WORDS) and not visitor.can_touch("Watch")


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("kind", ["audio", "video"])
def test_the_player_fits_every_screen(
    kind: str, width: int, height: int, tmp_path: Path, decks: list[FakeDeck]
) -> None:
    faults = []
    with before_the_page(tmp_path, kind, width, height) as visitor:
        visit = visitor.stage.visit
        for language, percent in (("en", 100), ("ru", 100), ("en", 150), ("ru", 200)):
            visit.chooseLanguage(language)
            visit.chooseTextSize(percent)
            name = f"{language} {percent} %"
            for place in ("page", "closer"):
                faults += [f"{name}, {place}: {f}" for f in faults_here(visitor, place)]
                assert not (place == "page" and visitor.stage.window.property("misfit")), name
                if place == "closer":
                    play = next(w for w in LANGUAGE[language] if visitor.can_touch(w))
                    visitor.touches(play)
                    decks[-1].lengthened.emit(36_000.0)
                    decks[-1].moved.emit(35_999.0 if percent == 100 else 1.0)
                    faults += [f"{name}, playing: {f}" for f in faults_here(visitor, "playing")]
                    visit.setPlaying(False)
                visit.toggleFigure()
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)
