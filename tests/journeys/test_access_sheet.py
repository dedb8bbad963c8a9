"""The access sheet: seven settings, low enough on the screen that the page stays in sight."""

from __future__ import annotations

import pytest

from kiosk.app.fit import wake
from tests.journeys.reader import WORDS
from tests.journeys.visitor import visiting

SETTINGS = ("largest", "high", "wide", "calm", "aloud", "louder", "low")


@pytest.mark.parametrize(
    ("width", "height"), [(1920, 1080), (1080, 1920), (1280, 800), (800, 1280)]
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_setting_is_there_and_the_sheet_under_62_per_cent(
    width: int, height: int, language: str
) -> None:
    words = WORDS[language]
    with visiting(width=width, height=height) as visitor:
        wake(visitor.stage)
        visitor.stage.visit.chooseLanguage(language)
        visitor.stage.settle()
        visitor.touches(words["access"])
        highest = min(element.top for element in visitor.on_top())
        assert highest >= 0.38 * height
        waiting = set(SETTINGS)
        for _ in range(visitor.state.layer_steps):
            waiting -= {name for name in waiting if visitor.can_touch(words[name])}
            if waiting:
                visitor.touches(words["down"])
        assert not waiting
