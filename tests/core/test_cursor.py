"""Seven keys reach every item of every screen in few presses, and none is a trap."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core import visit
from kiosk.core.cursor import MOST_PRESSES, Move, beginning, current, moved, presses, stops
from kiosk.core.events import (
    ConsentGiven,
    CursorFollowed,
    CursorMoved,
    Event,
    KeyUsed,
    LanguageChosen,
    Layer,
    LayerClosed,
    LayerOpened,
    NextChosen,
    PanelChosen,
    Screen,
    SpeechChosen,
    Ticked,
    TouchBegan,
    TouchEnded,
)
from kiosk.core.meaning import Node
from kiosk.core.state import Context, State, Tour

CONTEXT = Context(Tour(languages=("en", "ru"), pages=(3, 1)))
PAGE = {"header": 9, "title": 1, "text": 3, "figure": 20, "evidence": 8, "ways": 4, "navigation": 9}


def nodes(sizes: dict[str, int]) -> list[Node]:
    return [
        Node(f"{group}/{n}", "label", "words", "en", group, 0, 0, 9, 9)
        for group, size in sizes.items()
        for n in range(1, size + 1)
    ]


def walk(sizes: dict[str, int], key: str, *moves: Move) -> str:
    for move in moves:
        there = moved(nodes(sizes), key, move)
        assert there is not None
        key = there.key
    return key


def test_a_screen_begins_at_its_title() -> None:
    begins = beginning(nodes(PAGE))
    assert begins is not None and begins.key == "title/1"
    assert beginning(nodes({"text": 2, "ways": 1})) == nodes({"text": 1})[0]
    assert beginning([]) is None


def test_keys_go_along_a_group_and_from_group_to_group() -> None:
    assert walk(PAGE, "", Move.DOWN) == "text/1"
    assert walk(PAGE, "", Move.DOWN, Move.NEXT, Move.NEXT) == "text/3"
    assert walk(PAGE, "text/3", Move.UP) == "title/1"
    assert walk(PAGE, "text/3", Move.PREVIOUS) == "text/2"


def test_both_ways_go_round() -> None:
    assert walk(PAGE, "ways/4", Move.NEXT) == "ways/1"
    assert walk(PAGE, "ways/1", Move.PREVIOUS) == "ways/4"
    assert walk(PAGE, "navigation/9", Move.DOWN) == "header/1"
    assert walk(PAGE, "header/3", Move.UP) == "navigation/1"


def test_on_an_empty_screen_a_key_does_nothing() -> None:
    assert moved([], "ways/1", Move.NEXT) is None
    assert presses([]) == {}


@pytest.mark.parametrize(
    ("key", "nearest"),
    [("ways/4", "ways/2"), ("ways/1", "ways/1"), ("gone/2", "title/1"), ("x", "title/1")],
)
def test_an_item_that_has_gone_gives_way_to_the_nearest(key: str, nearest: str) -> None:
    here = current(nodes({"title": 1, "text": 2, "ways": 2}), key)
    assert here is not None and here.key == nearest


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=7), st.integers(0, 48))
def test_every_item_is_reached_from_every_other_in_few_presses(
    sizes: list[int], figure: int
) -> None:
    screen = nodes({f"setting {n}": size for n, size in enumerate(sizes)} | {"figure": figure})
    for start in screen:
        found = presses(screen, start.key)
        assert found.keys() == {node.key for node in screen}
        assert max(found.values()) <= MOST_PRESSES


def test_without_parting_a_long_group_would_be_too_far() -> None:
    screen = nodes({**PAGE, "figure": 60})
    assert max(presses(screen).values()) <= MOST_PRESSES
    in_one_row = [replace(node, group="figure") for node in screen if node.group == "figure"]
    assert len(in_one_row) // 2 > MOST_PRESSES
    assert len(stops(screen)) > len(PAGE)


@given(st.dictionaries(st.sampled_from(tuple(PAGE)), st.integers(1, 70), min_size=1))
def test_parting_leaves_nothing_out_and_keeps_the_order(sizes: dict[str, int]) -> None:
    screen = nodes(sizes)
    assert list(chain(*stops(screen))) == screen


def test_short_groups_stay_whole() -> None:
    assert [len(row) for row in stops(nodes({**PAGE, "figure": 9}))] == [9, 1, 3, 9, 8, 4, 9]


# The cursor is a part of the visit


def after(*events: Event, state: State | None = None) -> State:
    state = state or CONTEXT.cold
    for event in events:
        state = visit.step(CONTEXT, state, event)
    return state


def awake() -> State:
    return after(Ticked(100), TouchBegan(1), TouchEnded(0), Ticked(101), PanelChosen(0, 1))


def test_another_page_is_begun_anew() -> None:
    state = after(CursorMoved("ways/3"), state=awake())
    assert state.cursor == "ways/3"
    assert after(NextChosen(), state=state).cursor == ""


def test_a_language_keeps_the_item() -> None:
    state = after(CursorMoved("navigation/8"), LanguageChosen("ru"), state=awake())
    assert (state.language, state.cursor) == ("ru", "navigation/8")


def test_a_card_gives_the_cursor_back_to_what_opened_it() -> None:
    opened = after(CursorMoved("evidence/3"), LayerOpened(Layer.SOURCE, "1"), state=awake())
    assert opened.cursor == ""
    following = after(CursorMoved("ways/2"), LayerOpened(Layer.SOURCE, "2"), state=opened)
    assert following.cursor == ""
    assert after(CursorMoved("ways/3"), LayerClosed(), state=following).cursor == "evidence/3"


def test_behind_a_notice_lies_the_figure() -> None:
    state = after(CursorMoved("figure a/sky/3"), ConsentGiven("a/sky"), state=awake())
    assert state.cursor == "figure a/sky/1"


def test_the_first_key_only_wakes_and_a_key_answers_the_warning() -> None:
    woken = after(Ticked(100), KeyUsed(), CursorMoved("ways/1"))
    assert (woken.screen, woken.cursor, woken.keyed) == (Screen.HOME, "", True)
    state = awake()
    for second in range(400):
        state = after(Ticked(101 + second), state=state)
        if state.warning:
            break
    assert state.warning
    answered = after(KeyUsed(), CursorMoved("ways/1"), NextChosen(), state=state)
    assert (answered.warning, answered.page, answered.cursor) == (False, 1, "")


def test_a_touch_hides_the_focus_and_a_key_shows_it() -> None:
    assert after(KeyUsed(), state=awake()).keyed
    assert not after(KeyUsed(), TouchBegan(1), TouchEnded(0), state=awake()).keyed


def test_the_first_key_turns_reading_on_unless_the_visitor_has_decided() -> None:
    assert after(KeyUsed(speaks=True), state=awake()).speaking
    assert not after(KeyUsed(speaks=False), state=awake()).speaking
    off = after(KeyUsed(speaks=True), SpeechChosen(False), KeyUsed(speaks=True), state=awake())
    assert not off.speaking
    assert after(
        SpeechChosen(True), SpeechChosen(False), KeyUsed(True), state=awake()
    ).speaking is (False)


def test_following_what_is_read_is_no_act_of_the_visitor() -> None:
    state = awake()
    later = after(Ticked(state.now_s + 50), CursorFollowed("text/1"), state=state)
    assert later.cursor == "text/1"
    assert later.touched_s == state.touched_s
