"""The real engine reads a page of the exhibit into a sound file, which is then measured."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.system.voice import RATE_HZ, EspeakVoice
from tests.journeys.visitor import visiting
from tests.sound_file import SoundFile, measure

SLOWEST_PER_MIN, FASTEST_PER_MIN = 70, 230


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_page_is_read_to_a_file_that_can_be_heard(
    language: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "page.wav"
    sound = SoundFile(path, RATE_HZ)
    voice = EspeakVoice(sound)
    words: list[str] = []
    with closing(voice), visiting(make_voice=lambda clock: voice) as visitor:
        visit, reader = visitor.stage.visit, visitor.stage.reader
        assert reader is not None
        reader.recital.spoke.connect(lambda text, code: words.append(f"{code} {text}"))
        visitor.wakes_the_screen()
        visitor.stage.visit.forget_shield()
        visit.chooseLanguage(language)
        visit.openPanel(1)
        visit.openPage(1)
        visitor.stage.settle()
        visit.chooseSpeech(True)
        qtbot.waitUntil(lambda: len(words) > 2, timeout=20_000)
        qtbot.waitUntil(lambda: not visit.state.reading, timeout=20_000)
    sound.close()
    assert {line.split()[0] for line in words} == {language}
    length_s, loudest, share = measure(path)
    per_min = (sum(len(line.split()) - 1 for line in words)) / length_s * 60
    assert SLOWEST_PER_MIN < per_min < FASTEST_PER_MIN
    assert len(sound.played) == len(words)
    assert loudest > 0.2
    assert share > 0.5
