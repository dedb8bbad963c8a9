"""The visit: what each touch does, how long a reader may pause, and that nothing stays behind."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import visit
from kiosk.core.events import (
    BackChosen,
    ConsentGiven,
    ContrastChosen,
    CursorFollowed,
    CursorMoved,
    EntryChosen,
    Event,
    FigureToggled,
    HomeChosen,
    KeyUsed,
    LanguageChosen,
    Layer,
    LayerClosed,
    LayerOpened,
    LowReachChosen,
    Measured,
    MotionChosen,
    NextChosen,
    PageTurned,
    PanelChosen,
    Screen,
    SourcesChosen,
    SpacingChosen,
    SpeechPaused,
    SpeechRateChosen,
    StartAgainChosen,
    StepChosen,
    TextSizeChosen,
    Ticked,
    TouchBegan,
    TouchEnded,
    TouchMoved,
    ViewMoved,
    VolumeChosen,
)
from kiosk.core.idle import IdleRules
from kiosk.core.state import Context, State, Tour, dump

CONTEXT = Context(Tour(languages=("en", "ru", "xal"), pages=(3, 1, 2)))
COLD = dump(CONTEXT.cold)
TEN_YEARS_S = 10 * 365.25 * 86_400


class Kiosk:
    """A kiosk whose clock the test moves."""

    def __init__(self) -> None:
        self.state: State = CONTEXT.cold

    def do(self, *events: Event) -> Kiosk:
        for event in events:
            self.state = visit.step(CONTEXT, self.state, event)
        return self

    def wait(self, seconds: float) -> Kiosk:
        """Let time pass as the screen's timer does, at most a second at a time."""
        end_s = self.state.now_s + seconds
        while self.state.now_s < end_s:
            self.do(Ticked(min(end_s, self.state.now_s + 1)))
        return self

    def touch(self) -> Kiosk:
        return self.do(TouchBegan(1), TouchEnded(0))

    @property
    def place(self) -> tuple[Screen, int, int, int]:
        return self.state.screen, self.state.panel, self.state.page, self.state.step

    @property
    def is_cold(self) -> bool:
        return dump(self.state) == COLD


def awake() -> Kiosk:
    return Kiosk().touch().wait(1)


def reading(panel: int = 0, page: int = 1, words: int = 50, steps: int = 1) -> Kiosk:
    return awake().do(PanelChosen(panel, page), Measured(words, steps))


def warned() -> Kiosk:
    kiosk = reading().wait(90)
    assert kiosk.state.warning
    return kiosk


INTENTS: tuple[Event, ...] = (
    HomeChosen(),
    PanelChosen(1),
    NextChosen(),
    BackChosen(),
    PageTurned(1),
    StepChosen(1),
    LayerOpened(Layer.ACCESS),
    LayerClosed(),
    SourcesChosen(),
    FigureToggled(),
    LanguageChosen("ru"),
    TextSizeChosen(200),
    ContrastChosen(True),
    MotionChosen(True),
    SpacingChosen(True),
    LowReachChosen(True),
    ViewMoved(4.0, 0.3, 0.3),
    EntryChosen("omsk"),
    VolumeChosen(9),
    CursorMoved("ways/2"),
    SpeechPaused(True),
    SpeechRateChosen(150),
    ConsentGiven("deportation/decree/sky"),
    StartAgainChosen(),
)


# The first touch


def test_the_first_touch_only_wakes() -> None:
    kiosk = Kiosk().touch()
    assert dump(kiosk.state) == {**COLD, "screen": Screen.HOME}


def test_two_fingers_at_once_wake_as_one_does() -> None:
    kiosk = Kiosk().do(TouchBegan(1), TouchBegan(2), TouchEnded(1), TouchEnded(0))
    assert dump(kiosk.state) == {**COLD, "screen": Screen.HOME}


@pytest.mark.parametrize("intent", INTENTS, ids=repr)
def test_nothing_acts_just_after_waking(intent: Event) -> None:
    kiosk = Kiosk().touch().wait(0.3).do(intent)
    assert dump(kiosk.state) == {**COLD, "screen": Screen.HOME}


@pytest.mark.parametrize("event", [*INTENTS, TouchMoved(), TouchEnded(1), Measured(80, 4, 2)])
def test_a_sleeping_screen_answers_to_a_new_touch_only(event: Event) -> None:
    assert Kiosk().do(event).is_cold


def test_after_the_shield_a_door_opens() -> None:
    assert Kiosk().touch().wait(0.4).do(PanelChosen(2)).place == (Screen.PANEL, 2, 0, 0)


# What a visitor can ask for


def test_home_is_one_touch_away_and_closes_everything() -> None:
    kiosk = reading().do(FigureToggled(), LayerOpened(Layer.TERM, "ulus"), HomeChosen())
    assert kiosk.place == (Screen.HOME, 0, 0, 0)
    assert (kiosk.state.layer, kiosk.state.figure_alone) == (Layer.NONE, False)


def test_next_goes_through_steps_pages_and_panels_and_ends_at_home() -> None:
    kiosk = reading(panel=0, page=2, steps=2)
    places = []
    for _ in range(5):
        kiosk.do(NextChosen())
        places.append(kiosk.place)
    assert places == [
        (Screen.PANEL, 0, 2, 1),
        (Screen.PANEL, 1, 0, 0),
        (Screen.PANEL, 2, 0, 0),
        (Screen.PANEL, 2, 1, 0),
        (Screen.HOME, 0, 0, 0),
    ]


def test_back_goes_the_same_way_to_home() -> None:
    kiosk = reading(panel=2, page=0, steps=2).do(StepChosen(1))
    places = []
    for _ in range(6):
        kiosk.do(BackChosen())
        places.append(kiosk.place)
    assert places == [
        (Screen.PANEL, 2, 0, 0),
        (Screen.PANEL, 1, 0, 0),
        (Screen.PANEL, 0, 2, 0),
        (Screen.PANEL, 0, 1, 0),
        (Screen.PANEL, 0, 0, 0),
        (Screen.HOME, 0, 0, 0),
    ]


def test_a_swipe_turns_the_page_past_its_steps() -> None:
    assert reading(steps=3).do(PageTurned(1)).place == (Screen.PANEL, 0, 2, 0)
    assert reading(steps=3).do(PageTurned(-1)).place == (Screen.PANEL, 0, 0, 0)


@pytest.mark.parametrize("event", [NextChosen(), BackChosen(), PageTurned(1)])
def test_an_open_card_holds_its_page(event: Event) -> None:
    kiosk = reading().do(LayerOpened(Layer.SOURCE, "1"), event)
    assert kiosk.place == (Screen.PANEL, 0, 1, 0)
    assert (kiosk.state.layer, kiosk.state.item) == (Layer.SOURCE, "1")


def test_up_and_down_stay_within_a_long_text() -> None:
    kiosk = reading(steps=2)
    assert kiosk.do(StepChosen(1), StepChosen(1)).state.step == 1
    assert kiosk.do(StepChosen(-1), StepChosen(-1)).state.step == 0


def test_up_and_down_move_the_card_that_lies_over_the_page() -> None:
    kiosk = reading(steps=2).do(LayerOpened(Layer.MORE), Measured(100, 2, 3))
    kiosk.do(StepChosen(1), StepChosen(1))
    assert (kiosk.state.step, kiosk.state.layer_step) == (0, 2)
    kiosk.do(LayerClosed())
    assert (kiosk.state.layer, kiosk.state.item, kiosk.state.layer_step) == (Layer.NONE, "", 0)


def test_the_sources_page_is_leafed_through() -> None:
    kiosk = awake().do(SourcesChosen(), Measured(300, 2))
    steps = []
    for event in (NextChosen(), PageTurned(1), BackChosen()):
        kiosk.do(event)
        steps.append(kiosk.place)
    assert steps == [
        (Screen.SOURCES, 0, 0, 1),
        (Screen.SOURCES, 0, 0, 1),
        (Screen.SOURCES, 0, 0, 0),
    ]


def test_the_figure_alone_and_back() -> None:
    kiosk = reading().do(FigureToggled())
    assert kiosk.state.figure_alone
    assert not kiosk.do(FigureToggled()).state.figure_alone
    assert not awake().do(FigureToggled()).state.figure_alone


def test_another_language_keeps_the_page_and_the_open_card() -> None:
    kiosk = reading(panel=2).do(LayerOpened(Layer.SOURCE, "2"), LanguageChosen("ru"))
    assert kiosk.state.language == "ru"
    assert kiosk.place == (Screen.PANEL, 2, 1, 0)
    assert (kiosk.state.layer, kiosk.state.item) == (Layer.SOURCE, "2")


def test_another_language_keeps_the_step_or_goes_to_the_last_that_it_has() -> None:
    kiosk = reading(steps=4).do(StepChosen(1), StepChosen(1), LanguageChosen("ru"))
    assert kiosk.state.step == 2
    assert kiosk.do(Measured(100, 5, 1)).state.step == 2
    assert kiosk.do(Measured(100, 2, 1)).state.step == 1


def test_larger_text_contrast_and_calm_motion_last_for_the_whole_visit() -> None:
    kiosk = reading().do(TextSizeChosen(150), ContrastChosen(True), MotionChosen(True))
    state = kiosk.do(HomeChosen(), PanelChosen(1), NextChosen()).state
    assert (state.text_percent, state.high_contrast, state.calm_motion) == (150, True, True)


def test_spacing_and_reach_last_for_the_whole_visit_and_end_with_it() -> None:
    kiosk = reading(steps=3).do(StepChosen(1), SpacingChosen(True), LowReachChosen(True))
    assert kiosk.state.step == 0
    state = kiosk.do(HomeChosen(), PanelChosen(1), NextChosen()).state
    assert (state.wide_spacing, state.low_reach) == (True, True)
    assert kiosk.wait(400).is_cold


def test_a_text_that_becomes_shorter_shows_its_last_step() -> None:
    kiosk = reading(steps=5).do(*[StepChosen(1)] * 4, Measured(50, 2))
    assert kiosk.state.step == 1


def test_start_again_leaves_nothing_behind() -> None:
    kiosk = reading().do(LanguageChosen("xal"), TextSizeChosen(200), StartAgainChosen())
    assert kiosk.is_cold


# How long a reader may pause


def test_the_time_allowed_is_never_less_than_ninety_seconds() -> None:
    assert IdleRules().allowed_s(0, 100) == 90
    assert not reading(words=0).wait(89).state.warning
    assert reading(words=0).wait(90).state.warning


def test_more_words_slower_readers_and_larger_text_get_more_time() -> None:
    rules = IdleRules()
    allowed = [rules.allowed_s(words, 100) for words in (150, 200, 400)]
    assert allowed == sorted(set(allowed))
    assert rules.allowed_s(220, 100) == 30 + 120
    assert rules.allowed_s(220, 150) == 30 + 120 * 1.25
    assert rules.allowed_s(220, 200) == 30 + 120 * 1.5
    slow = replace(rules, reading_words_per_min=55)
    assert slow.allowed_s(220, 100) == 30 + 240


def test_a_long_page_is_not_interrupted_before_it_can_be_read() -> None:
    assert not reading(words=220).wait(149).state.warning
    assert reading(words=220).wait(150).state.warning


def test_the_warning_lasts_thirty_seconds_and_then_everything_goes_back() -> None:
    kiosk = warned()
    assert visit.warning_left_s(CONTEXT, kiosk.state) == 30
    kiosk.wait(29)
    assert kiosk.state.warning
    assert visit.warning_left_s(CONTEXT, kiosk.state) == 1
    assert kiosk.wait(1).is_cold
    assert visit.warning_left_s(CONTEXT, kiosk.state) == 0


def test_a_touch_on_the_warning_keeps_the_place_fifty_times_in_a_row() -> None:
    kiosk = reading(panel=2, words=100, steps=3).do(StepChosen(1), LayerOpened(Layer.TERM, "ulus"))
    kiosk.do(Measured(100, 3, 1))
    here = dump(kiosk.state)
    for _ in range(50):
        kiosk.wait(119)
        assert kiosk.state.warning
        assert dump(kiosk.touch().state) == here


@pytest.mark.parametrize("answer", [TouchBegan(1), TouchBegan(2), TouchMoved()])
def test_any_touch_answers_the_warning(answer: Event) -> None:
    kiosk = warned().do(answer)
    assert not kiosk.state.warning
    assert kiosk.place == (Screen.PANEL, 0, 1, 0)


@pytest.mark.parametrize("intent", INTENTS, ids=repr)
def test_the_touch_that_answers_the_warning_chooses_nothing_below_it(intent: Event) -> None:
    kiosk = warned()
    before = replace(kiosk.state, warning=False)
    kiosk.touch().do(intent)
    assert dump(kiosk.state) == dump(before)


def test_a_button_chosen_without_a_finger_acts_even_on_the_warning() -> None:
    assert warned().do(StartAgainChosen()).is_cold


def test_the_time_does_not_run_under_a_resting_finger_until_it_counts_as_stuck() -> None:
    kiosk = reading().wait(80).do(TouchBegan(1))
    assert kiosk.wait(29).state.fingers == 1
    assert kiosk.wait(1).state.fingers == 0
    assert not kiosk.wait(59).state.warning
    assert kiosk.wait(1).state.warning


def test_a_moving_finger_is_a_visitor_for_as_long_as_it_moves() -> None:
    kiosk = reading().do(TouchBegan(1))
    for _ in range(30):
        kiosk.wait(20).do(TouchMoved())
    assert kiosk.place == (Screen.PANEL, 0, 1, 0)
    assert not kiosk.state.warning


# Clocks that lie


@pytest.mark.parametrize("jump_s", [-1e12, -TEN_YEARS_S, -1.0])
def test_a_clock_set_back_gives_the_reader_the_whole_time_again(jump_s: float) -> None:
    kiosk = reading().wait(80)
    kiosk.do(Ticked(kiosk.state.now_s + jump_s))
    assert not kiosk.wait(89).state.warning
    assert kiosk.wait(1).state.warning


@pytest.mark.parametrize("jump_s", [-1e12, -TEN_YEARS_S, TEN_YEARS_S])
def test_no_jump_of_the_clock_shortens_the_warning_or_stops_the_touch(jump_s: float) -> None:
    kiosk = warned().wait(20)
    kiosk.do(Ticked(kiosk.state.now_s + jump_s))
    assert visit.warning_left_s(CONTEXT, kiosk.state) == 30
    kiosk.wait(29).touch().wait(1).do(NextChosen())
    assert kiosk.place == (Screen.PANEL, 0, 2, 0)


def test_a_clock_that_jumped_ahead_shows_the_whole_warning_first() -> None:
    kiosk = reading()
    kiosk.do(Ticked(kiosk.state.now_s + TEN_YEARS_S))
    assert kiosk.state.warning
    assert kiosk.wait(29).place == (Screen.PANEL, 0, 1, 0)
    assert kiosk.wait(1).is_cold


def test_a_clock_set_back_while_nobody_is_there_does_not_keep_the_screen_asleep() -> None:
    kiosk = Kiosk().wait(10).do(Ticked(-1e12)).touch().wait(1).do(PanelChosen(1))
    assert kiosk.place == (Screen.PANEL, 1, 0, 0)


# What cannot be meant


@pytest.mark.parametrize(
    "event",
    [
        PanelChosen(99),
        PanelChosen(-1),
        PanelChosen(0, 99),
        PanelChosen(0, -1),
        PageTurned(0),
        PageTurned(1_000),
        StepChosen(1_000),
        StepChosen(-1_000),
        LanguageChosen("tlh"),
        LanguageChosen(""),
        TextSizeChosen(0),
        TextSizeChosen(10_000),
        LayerOpened(Layer.NONE, "nothing"),
        TouchEnded(-3),
        Measured(-50, 3),
        Ticked(math.nan),
        Ticked(math.inf),
        Ticked(-math.inf),
    ],
    ids=repr,
)
def test_an_absurd_event_changes_nothing(event: Event) -> None:
    kiosk = reading(words=0, steps=3).do(StepChosen(1), TouchEnded(0))
    before = kiosk.state
    assert kiosk.do(event).state == before


@pytest.mark.parametrize("event", [Measured(0, 0, 0), Measured(10, -5, -5)])
def test_a_page_has_at_least_one_step(event: Event) -> None:
    state = reading(steps=3).do(StepChosen(1), event).state
    assert (state.step, state.steps, state.layer_step, state.layer_steps) == (0, 1, 0, 1)


def test_a_negative_number_of_fingers_does_not_count_as_a_resting_one() -> None:
    assert Kiosk().do(TouchBegan(-1)).state.fingers == 0
    assert reading().do(TouchBegan(-1)).wait(90).state.warning


# Nothing stays behind, whatever happened

_clock = st.floats(-1e9, 1e9) | st.sampled_from((math.nan, math.inf, 0.0, 200.0))
_any_event: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(INTENTS),
    st.builds(Ticked, _clock),
    st.builds(TouchBegan, st.integers(-2, 11)),
    st.builds(TouchEnded, st.integers(-2, 11)),
    st.just(TouchMoved()),
    st.builds(PanelChosen, st.integers(-1, 4), st.integers(-1, 4)),
    st.builds(PageTurned, st.integers(-2, 2)),
    st.builds(StepChosen, st.integers(-2, 2)),
    st.builds(LayerOpened, st.sampled_from(Layer), st.text(max_size=3)),
    st.builds(LanguageChosen, st.sampled_from(("en", "ru", "xal", "tlh", ""))),
    st.builds(TextSizeChosen, st.sampled_from((0, 100, 150, 200))),
    st.builds(ContrastChosen, st.booleans()),
    st.builds(MotionChosen, st.booleans()),
    st.builds(SpacingChosen, st.booleans()),
    st.builds(LowReachChosen, st.booleans()),
    st.builds(KeyUsed, st.booleans()),
    st.builds(CursorMoved, st.text(max_size=3)),
    st.builds(CursorFollowed, st.text(max_size=3)),
    st.builds(Measured, st.integers(-1, 200), st.integers(-1, 9), st.integers(-1, 9)),
)
_visits = st.lists(_any_event | st.floats(0.1, 40), max_size=40)


def _after(happened: list[Event | float]) -> Kiosk:
    kiosk = awake()
    for event in happened:
        if isinstance(event, float):
            kiosk.do(Ticked(kiosk.state.now_s + event))
        else:
            kiosk.do(event)
        assert kiosk.is_cold == (kiosk.state.screen is Screen.ATTRACT)
    return kiosk


@given(_visits)
def test_a_screen_left_alone_returns_to_exactly_the_cold_state(
    happened: list[Event | float],
) -> None:
    longest = IdleRules().allowed_s(200, 200) + 2 * 30 + 5
    assert _after(happened).wait(longest).is_cold


@given(_visits)
def test_start_again_after_any_visit_is_as_after_switching_on(
    happened: list[Event | float],
) -> None:
    kiosk = _after(happened).touch().wait(1).do(StartAgainChosen())
    assert kiosk.is_cold
    assert dump(visit.reset(CONTEXT, _after(happened).state)) == COLD


@given(_visits)
def test_every_visit_stays_inside_the_exhibit(happened: list[Event | float]) -> None:
    state = _after(happened).state
    assert state.language in CONTEXT.tour.languages
    assert 0 <= state.page < CONTEXT.tour.pages[state.panel]
    assert 0 <= state.step < state.steps
    assert 0 <= state.layer_step < state.layer_steps
    assert state.fingers >= 0
    assert 0 <= visit.warning_left_s(CONTEXT, state) <= 30
