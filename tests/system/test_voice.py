"""The real engine: it speaks both languages into a file, dies and comes back, and can be silent."""

from __future__ import annotations

import socket
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.chime import NOTE_S, NOTES_HZ, chime_samples
from kiosk.system.sound import Sound
from kiosk.system.voice import RATE_HZ, EspeakVoice, voices
from tests.sound_file import SoundFile, measure

ENGLISH = "The searches began on 28 December. People had about an hour to pack what they could."
RUSSIAN = "Двадцать восьмого декабря начались обыски. На сборы людям давали около одного часа."


@pytest.fixture
def voice(qapp: object) -> Iterator[EspeakVoice]:
    voice = EspeakVoice()
    with closing(voice):
        yield voice


class Heard(list[str]):
    """What a voice told."""

    def __init__(self, voice: EspeakVoice) -> None:
        super().__init__()
        voice.listener = self.append


def engine(folder: Path, script: str) -> str:
    """Put a program in the place of the engine."""
    path = folder / "engine"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


LISTS = 'case "$1" in --voices) printf "Pty Language\\n 2 en-gb\\n"; exit 0;; esac\n'


def test_the_engine_is_here_and_speaks_what_the_exhibit_shows(voice: EspeakVoice) -> None:
    assert voices(), "install espeak-ng: python3 packaging/dev.py setup"
    assert voice.speaks("en")
    assert voice.speaks("ru")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs local sockets")
def test_a_sound_server_that_answers_nothing_does_not_hold_up_the_list_of_voices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "native"))
        door.listen()
        monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/native")
        # Where the list does not come in time, only the two usual voices are told.
        assert len(voices()) > 2


def test_it_has_no_voice_for_kalmyk_nor_for_another_script(voice: EspeakVoice) -> None:
    assert not voice.speaks("xal")
    assert not voice.speaks("xal-Latn")


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (RUSSIAN, "ru")])
def test_it_speaks_into_a_file_that_can_be_heard(
    text: str, language: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "speech.wav"
    sound = SoundFile(path, RATE_HZ)
    with closing(EspeakVoice(sound)) as voice:
        heard = Heard(voice)
        voice.say(text, language)
        qtbot.waitUntil(lambda: heard == ["started", "finished"])
    sound.close()
    length_s, loudest, share = measure(path)
    # A calm reader speaks 100 to 220 words a minute.
    assert 60 / 220 < length_s / len(text.split()) < 60 / 100
    assert loudest > 0.2
    assert share > 0.6


def test_a_faster_pace_takes_less_time(tmp_path: Path, qtbot: QtBot) -> None:
    sound = SoundFile(tmp_path / "speech.wav", RATE_HZ)
    with closing(EspeakVoice(sound)) as voice:
        heard = Heard(voice)
        for count, percent in enumerate((75, 100, 150, 200), start=1):
            voice.set_rate(percent)
            voice.say(ENGLISH, "en")
            qtbot.waitUntil(lambda count=count: len(heard) == 2 * count)
    sound.close()
    assert sound.played == sorted(sound.played, reverse=True)
    assert sound.played[3] < 0.65 * sound.played[1]


def test_words_that_look_like_an_option_are_spoken(tmp_path: Path, qtbot: QtBot) -> None:
    sound = SoundFile(tmp_path / "speech.wav", RATE_HZ)
    with closing(EspeakVoice(sound)) as voice:
        heard = Heard(voice)
        voice.say("--version", "en")
        qtbot.waitUntil(lambda: heard == ["started", "finished"])
    sound.close()
    assert 0 < sound.played[0] < 3


def test_without_a_device_the_time_of_the_words_passes_in_silence(
    voice: EspeakVoice, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(Sound, "may_open", False)
    heard = Heard(voice)
    voice.set_rate(200)
    voice.say("Yes.", "en")
    qtbot.waitUntil(lambda: "started" in heard)
    assert not voice.is_heard
    voice.pause()
    voice.resume()
    qtbot.waitUntil(lambda: heard == ["started", "finished"])


def test_what_is_stopped_says_nothing_more(voice: EspeakVoice, qtbot: QtBot) -> None:
    heard = Heard(voice)
    voice.say(ENGLISH, "en")
    voice.stop()
    voice.set_rate(200)
    voice.say("Yes.", "en")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["started", "finished"]


def test_an_engine_that_dies_once_is_tried_again(tmp_path: Path, qtbot: QtBot) -> None:
    died = tmp_path / "died"
    speak = "exec espeak-ng -v en-gb --stdin --stdout\n"
    script = f'{LISTS}if [ ! -e "{died}" ]; then touch "{died}"; kill -9 $$; fi\n{speak}'
    sound = SoundFile(tmp_path / "speech.wav", RATE_HZ)
    with closing(EspeakVoice(sound, engine(tmp_path, script))) as voice:
        heard = Heard(voice)
        voice.say("Yes.", "en")
        qtbot.waitUntil(lambda: bool(heard))
        assert heard == ["started", "finished"]
    sound.close()
    assert died.exists()


def test_an_engine_that_always_dies_fails_quietly_and_the_next_text_is_tried(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with closing(EspeakVoice(engine=engine(tmp_path, f"{LISTS}exit 3"))) as voice:
        heard = Heard(voice)
        for count in (1, 2):
            voice.say("Yes.", "en")
            qtbot.waitUntil(lambda count=count: len(heard) == count)
        assert heard == ["failed", "failed"]


def test_without_an_engine_it_speaks_nothing_and_nothing_breaks(qapp: object) -> None:
    with closing(EspeakVoice(engine="no-such-engine")) as voice:
        assert not voice.speaks("en")
        voice.stop()


def test_the_chime_is_heard_and_short() -> None:
    samples = memoryview(chime_samples(RATE_HZ)).cast("h")
    assert len(samples) == pytest.approx(RATE_HZ * NOTE_S * len(NOTES_HZ), abs=2)
    assert 0.2 * 32_768 < max(map(abs, samples)) < 0.5 * 32_768
