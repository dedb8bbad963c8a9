"""The page of staff: what is on it, in which language, and how it goes away again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.app.counting import Counting
from kiosk.app.crawl import collisions, outside
from kiosk.app.rounds import RoundClock, Settings, all_states
from kiosk.app.screens import Mirror
from kiosk.bridge import meaning
from kiosk.core.cursor import Move
from kiosk.core.events import Screen
from kiosk.core.meaning import Element
from kiosk.core.staff import LEAVE_S, Place
from kiosk.core.state import dump
from kiosk.store.content import load
from kiosk.store.usage import FILE_NAME, Usage
from tests.app.test_usage import DAY
from tests.journeys.keypad import KEYS, Keypad
from tests.journeys.staff import PIN, Member, equipped, staffed
from tests.journeys.visitor import plain, real_exhibit

TOOLS = {
    "Clean the screen": "Протереть экран",
    "Volume": "Громкость",
    "Content and undo": "Материалы: версии",
    "Update now": "Обновить сейчас",
    "Figures of use": "Статистика",
    "Learn a keypad": "Назначение клавиш",
    "Restart and switch off": "Перезапуск и выключение",
    "About": "О программе",
}


@pytest.fixture
def member(tmp_path: Path) -> Iterator[Member]:
    with equipped(tmp_path) as member:
        member.comes_in()
        yield member


def test_every_tool_is_listed_and_opens(member: Member) -> None:
    for name in TOOLS:
        member.touches(name)
        assert member.page.presence.tool and member.reads(name)
        member.touches("Close" if name == "Learn a keypad" else "All tools")
        assert member.can_touch("About")


def test_a_touch_changes_the_language_of_all_words(member: Member) -> None:
    member.touches("Русский")
    assert member.reads("Для сотрудников")
    for name in TOOLS.values():
        assert member.can_touch(name)
    member.touches("О программе")
    assert member.reads("Программа: версия")
    member.touches("English")
    assert member.reads("Program: version")


def test_the_page_begins_in_the_first_language_of_the_kiosk(tmp_path: Path) -> None:
    with staffed(tmp_path, exhibit=real_exhibit().limited_to(("ru", "en"))) as member:
        member.comes_in()
        assert member.reads("Для сотрудников")


def test_it_leaves_by_itself_after_a_minute_in_the_cold_state(member: Member) -> None:
    member.touches("Русский")
    member.touches("О программе")
    member.waits(LEAVE_S - 5)
    assert member.place == "in" and member.reads("Экспозиция вернётся через 5 секунд.")
    member.waits(5)
    assert member.place == "out"
    assert dump(member.state) == dump(member.stage.visit.context.cold)
    assert member.state.screen is Screen.ATTRACT
    # The words of the interface speak the visitor's language again.
    member.wakes_the_screen()
    assert member.can_touch("Home") and not member.reads("Для сотрудников")


def test_every_touch_begins_the_minute_anew(member: Member) -> None:
    member.waits(LEAVE_S - 5)
    member.taps(*member.corner("top left", 60))
    member.waits(LEAVE_S - 5)
    assert member.place == "in"


def test_the_way_back_leads_to_the_sleeping_screen(member: Member) -> None:
    member.touches("Back to the exhibit")
    assert member.place == "out" and member.state.screen is Screen.ATTRACT


def test_the_next_visit_begins_as_after_a_cold_start(member: Member, tmp_path: Path) -> None:
    member.touches("Back to the exhibit")
    member.wakes_the_screen()
    left = [e.said for e in member.on_top()]
    with staffed(tmp_path) as fresh:
        fresh.wakes_the_screen()
        assert [e.said for e in fresh.on_top()] == left


def test_beside_a_mirror_it_keeps_its_contrast_and_the_mirror_takes_no_touch(
    tmp_path: Path,
) -> None:
    with staffed(tmp_path) as member, closing(Mirror(member.stage, "")) as mirror:
        mirrored = next(i for i in mirror.window.contentItem().childItems() if i.isEnabled())
        theme = member.stage.engine.singletonInstance("Kiosk.Theme", "Theme")
        member.wakes_the_screen()
        member.stage.visit.chooseContrast(True)
        member.comes_in()
        assert theme.property("highContrast") and not mirrored.isEnabled()
        member.page.leave()
        member.stage.settle()
        assert not theme.property("highContrast") and mirrored.isEnabled()


def test_staff_are_counted_as_no_visit(tmp_path: Path) -> None:
    usage = Usage(tmp_path / FILE_NAME)
    with staffed(tmp_path) as member:
        counting = Counting(member.stage.visit, usage, lambda: DAY)
        member.page.came.connect(counting.forget_waking)
        member.comes_in()
        member.touches("Back to the exhibit")
        # A visitor before whom staff came is counted, up to then.
        member.wakes_the_screen()
        member.stage.visit.openPanel(3)
        member.stage.settle()
        member.comes_in()
        member.touches("Back to the exhibit")
        counting.close()
    counts = usage.days()[DAY]
    assert counts["visits"] == 1 and "wake-ups" not in counts


def test_cleaning_takes_no_touch_and_ends_by_itself(member: Member) -> None:
    member.touches("Clean the screen")
    member.touches("Begin")
    assert member.reads("60 s") and member.page.presence.is_cleaning
    for x in range(100, 1900, 300):
        member.taps(x, 1040)
    member.presses((300, 300), (600, 300), (900, 500))
    member.lifts((300, 300), (600, 300), (900, 500))
    assert member.place == "in" and member.page.presence.is_cleaning
    member.waits(59)
    assert member.reads("1 s")
    member.waits(1)
    assert member.can_touch("Begin")
    member.waits(LEAVE_S)
    assert member.place == "out"


def test_the_hold_in_the_corner_ends_cleaning(member: Member) -> None:
    member.touches("Clean the screen")
    member.touches("Begin")
    member.rests("top right", 2)
    assert member.page.presence.is_cleaning
    member.rests("top right")
    assert not member.page.presence.is_cleaning and member.can_touch("Begin")


@pytest.mark.parametrize(
    ("width", "height"), [(1280, 800), (800, 1280), (1920, 1080), (2160, 3840)]
)
def test_everything_has_its_room_on_every_screen(tmp_path: Path, width: int, height: int) -> None:
    with equipped(tmp_path, width=width, height=height) as member:
        member.comes_in()
        for language, tool in product(("en", "ru"), ("", *TOOL_KEYS)):
            member.page.speak(language)
            member.page.openTool(tool)
            member.stage.settle()
            elements = member.on_top()
            told = f"{tool}, {language}, {width}x{height}"
            assert collisions(elements) == (), told
            assert outside(elements, width, height) == (), told
            assert [e.said for e in elements if e.is_clipped] == [], told
            least = 15 * member.stage.sizes.pixels_per_mm - 1
            for target in (e for e in elements if e.is_target):
                size = min(target.right - target.left, target.bottom - target.top)
                assert size >= least, f"{told}: {target.said}"


@pytest.mark.parametrize(("width", "height"), [(768, 1366), (1080, 1920), (1366, 768)])
def test_the_last_seconds_are_counted_beside_the_ways_out(
    tmp_path: Path, width: int, height: int
) -> None:
    with equipped(tmp_path, width=width, height=height) as member:
        member.comes_in()
        for language in ("en", "ru"):
            member.page.speak(language)
            member.waits(LEAVE_S - 8)
            elements = member.on_top()
            (soon,) = (e for e in elements if " 8 " in e.said)
            told = f"{language}, {width}x{height}"
            assert collisions(elements) == (), told
            assert outside(elements, width, height) == () and not soon.is_clipped, told
            ways = [e for e in elements if e.is_target and e.top > height * 0.8]
            gap = 2 * member.stage.sizes.pixels_per_mm
            assert all(a.right + gap < b.left for a in ways for b in ways if beside(a, b)), told
            # Its lines stay in the dark foot.
            assert soon.top > min(e.top for e in ways) - gap, told


def beside(one: Element, other: Element) -> bool:
    """Return whether one stands to the left of another, in the same line."""
    return one.left < other.left and one.top < other.bottom and other.top < one.bottom


SAMPLE = Path(__file__).resolve().parents[1] / "sample-exhibit" / "content"
TOOL_KEYS = ("cleaning", "volume", "versions", "update", "usage", "keypad", "power", "about")


def test_seven_keys_reach_and_press_every_tool(member: Member) -> None:
    keypad = Keypad(member)
    reached = set()
    for move in (*[Move.NEXT] * 12, Move.DOWN, *[Move.NEXT] * 12, Move.DOWN, *[Move.NEXT] * 12):
        keypad.press(KEYS[move])
        reached.add(focused(member))
    assert set(member.voice.said) >= {"English", "Back to the exhibit"}
    assert {*TOOLS, "English", "Русский", "Back to the exhibit"} <= reached


def focused(member: Member) -> str:
    return str(member.page.focus_view.property("words")).split(".")[0]


def test_a_key_opens_a_tool_and_back_leads_to_the_list(member: Member) -> None:
    keypad = Keypad(member)
    for move in (*[Move.NEXT] * 12, Move.DOWN, *[Move.NEXT] * 12):
        keypad.press(KEYS[move])
        assert member.voice.said[-1].startswith(focused(member))
        if focused(member) == "Volume":
            break
    keypad.press(Qt.Key.Key_Return)
    assert member.page.presence.tool == "volume"
    keypad.press(Qt.Key.Key_Escape)
    assert member.page.presence.tool == "" and member.place == "in"
    keypad.press(Qt.Key.Key_Escape)
    assert member.place == "out"


def test_no_digit_of_a_pin_is_spoken(tmp_path: Path) -> None:
    with equipped(tmp_path) as member:
        member.rests()
        keypad = Keypad(member)
        for move in (*[Move.NEXT] * 4, Move.DOWN, *[Move.NEXT] * 12):
            keypad.press(KEYS[move])
        assert focused(member) and member.voice.said == []


def test_the_tree_of_meaning_names_every_item_in_its_language(member: Member) -> None:
    member.touches("Русский")
    nodes = meaning.nodes(member.stage.window)
    assert {plain(node.said).split(".")[0] for node in nodes} >= set(TOOLS.values())
    assert {node.language for node in nodes if node.said != "English"} == {"ru"}


def test_no_visitor_ever_meets_it(tmp_path: Path) -> None:
    """Every screen and state of a visit, without the PIN."""
    exhibit = load(SAMPLE).exhibit
    with staffed(tmp_path, exhibit=exhibit) as member:
        clock = RoundClock()
        seen = 0
        for _ in all_states(member.stage, clock, Settings("en"), closely=False):
            seen += 1
            assert member.place == str(Place.OUT)
            words = " ".join(e.said for e in member.on_top())
            assert "PIN" not in words and "For staff" not in words
        assert seen > 12
        # A negative control: with the PIN it is found.
        member.stage.visit.startAgain()
        member.rests()
        member.types(PIN)
        assert "For staff" in " ".join(e.said for e in member.on_top())
