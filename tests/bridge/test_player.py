"""The player: what it asks of what plays the file, and what it tells the screen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.bridge.deck import FileDeck
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.player import FilmPicture, Player
from kiosk.core.figures import Cue, Figure, FigureKind
from tests.fake_deck import FakeDeck
from tests.recordings import FILM, FILM_S, write_sound

SPOKEN = (Cue(1.0, 2.0, "one"), Cue(30.0, 31.0, "two"))
SONG = Figure(FigureKind.AUDIO, captions=SPOKEN)


@pytest.fixture
def view(qapp: QGuiApplication) -> FigureView:
    view = FigureView()
    view.show(SONG, {}, "en", "p/a/sky")
    view.show_recording(Path("/media/song.wav"))
    return view


@pytest.fixture
def player(view: FigureView, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    monkeypatch.setattr(Player, "make_deck", staticmethod(FakeDeck))
    player = Player()
    player.setProperty("figure", view)
    yield player


def deck(player: Player) -> FakeDeck:
    assert isinstance(player.deck, FakeDeck)
    return player.deck


def started(player: Player, length_s: float = 60.0) -> FakeDeck:
    player.setProperty("wanted", True)
    deck(player).lengthened.emit(length_s)
    deck(player).told.clear()
    return deck(player)


def test_nothing_is_loaded_before_the_first_touch(player: Player) -> None:
    assert player.deck is None
    player.setProperty("wanted", True)
    assert deck(player).told == [("open", "song.wav"), ("volume", 0.5), ("play",)]


def test_it_plays_while_it_is_wanted(player: Player) -> None:
    one = started(player)
    player.setProperty("wanted", False)
    assert one.last() == ("pause",)
    player.setProperty("wanted", True)
    assert one.told == [("volume", 0.5), ("play",)]


def test_position_and_captions_follow_the_time(player: Player, view: FigureView) -> None:
    one = started(player, 90.0)
    one.moved.emit(1.5)
    told = [player.property(name) for name in ("elapsed", "total", "caption", "lastCaption")]
    assert told == ["0:01", "1:30", "one", "one"]
    assert player.property("share") == pytest.approx(1.5 / 90)
    one.moved.emit(10.0)
    assert (player.property("caption"), player.property("lastCaption")) == ("", "one")
    other = Figure(FigureKind.AUDIO, captions=(Cue(9.0, 11.0, "один"),))
    view.show(other, {}, "ru", "p/a/sky")
    assert player.property("caption") == "один"
    assert one.told == [], "another language does not stop the recording"


def test_back_and_on_stay_inside_the_recording(player: Player) -> None:
    one = started(player)
    player.skip(-10)
    assert one.last() == ("seek", 0.0)
    player.skip(10)
    assert one.last() == ("seek", 10.0)
    player.seekShare(1.0)
    assert one.last() == ("seek", 59.5), "at its very end a recording would stand for ever"
    player.seekShare(0.25)
    assert one.last() == ("seek", 15.0) and player.property("elapsed") == "0:15"


def test_at_its_end_it_stops_and_begins_anew(player: Player) -> None:
    one, ends = started(player), []
    player.stopped.connect(lambda: ends.append(True))
    one.ended.emit()
    assert ends == [True] and player.property("share") == 1.0
    player.setProperty("wanted", False)
    one.told.clear()
    player.setProperty("wanted", True)
    assert ("seek", 0.0) in one.told and one.last() == ("play",)


def test_volume_is_passed_on(player: Player) -> None:
    player.setProperty("volume", 7)
    one = started(player)
    player.setProperty("volume", 8)
    assert one.last() == ("volume", 0.8)


def test_another_page_lets_the_file_go(player: Player, view: FigureView) -> None:
    one = started(player)
    one.pictured.emit()
    assert player.property("hasPicture") and player.picture().width() == 4
    view.show(SONG, {}, "en", "p/b/sky")
    assert one.last() == ("close",)
    assert [player.property(name) for name in ("started", "hasPicture", "total", "atStart")] == [
        False,
        False,
        "",
        True,
    ]
    assert player.property("playable") is False, "there is no file yet"


def test_what_arrives_late_is_not_heeded(player: Player) -> None:
    one = started(player)
    player.rewind()
    for signal, values in ((one.moved, (3.0,)), (one.lengthened, (9.0,)), (one.pictured, ())):
        signal.emit(*values)
    assert (player.property("elapsed"), player.property("total")) == ("0:00", "")
    assert player.property("hasPicture") is False and player.picture().isNull()


def test_a_broken_file_is_no_longer_playable(player: Player) -> None:
    stops = []
    player.stopped.connect(lambda: stops.append(True))
    started(player).failed.emit()
    assert stops == [True]
    assert (player.property("playable"), player.property("started")) == (False, False)
    player.setProperty("wanted", False)
    deck(player).told.clear()
    player.setProperty("wanted", True)
    assert deck(player).told == []
    player.rewind()
    assert player.property("playable") is True, "the next visitor may try again"


def test_without_multimedia_nothing_is_playable(
    view: FigureView, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    player = Player()
    player.setProperty("figure", view)
    player.setProperty("wanted", True)
    assert player.deck is None and player.property("playable") is False
    assert "cannot be played here" in caplog.text


def test_the_exhibit_starts_without_qt_multimedia() -> None:
    code = "import sys, kiosk.app.run; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# With Qt Multimedia itself, on a computer without a sound device


@pytest.fixture
def real(qapp: QGuiApplication) -> Iterator[Player]:
    player = Player()
    yield player
    player.rewind()


def show(player: Player, figure: Figure, file: Path) -> FigureView:
    view = FigureView(player)
    view.show(figure, {}, "en", "p/a/sky")
    view.show_recording(file)
    player.setProperty("figure", view)
    return view


def test_a_real_sound_is_played_to_its_end(real: Player, tmp_path: Path, qtbot: Any) -> None:
    show(real, SONG, write_sound(tmp_path / "a.wav", 0.6))
    with qtbot.waitSignal(real.stopped, timeout=20_000):
        real.setProperty("wanted", True)
    assert real.property("share") == 1.0 and real.property("playable")
    assert isinstance(real.deck, FileDeck)


def test_a_real_film_shows_its_pictures_and_goes_where_it_is_sent(real: Player, qtbot: Any) -> None:
    show(real, Figure(FigureKind.VIDEO), FILM)
    item = FilmPicture()
    item.setProperty("player", real)
    with qtbot.waitSignal(real.pictured, timeout=20_000):
        real.setProperty("wanted", True)
    image = real.picture()
    assert (image.width(), image.height()) == (64, 36)
    assert len({image.pixelColor(x, 10).name() for x in range(4, 64, 9)}) >= 6, "colour bars"
    qtbot.waitUntil(lambda: real.property("total") == "0:04", timeout=20_000)
    real.seekShare(0.75)
    with qtbot.waitSignal(real.moved, timeout=20_000, check_params_cb=None):
        pass
    assert real.property("share") * FILM_S >= 2.5
    real.setProperty("wanted", False)


@pytest.mark.parametrize("data", [None, b"", b"no film", FILM.read_bytes()[:900]])
def test_a_broken_file_is_never_an_error(
    data: bytes | None, real: Player, tmp_path: Path, qtbot: Any
) -> None:
    file = tmp_path / "broken.webm"
    if data is not None:
        file.write_bytes(data)
    show(real, Figure(FigureKind.VIDEO), file)
    with qtbot.waitSignal(real.stopped, timeout=20_000):
        real.setProperty("wanted", True)
    assert real.picture().isNull()
