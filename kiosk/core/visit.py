"""The visit as a state machine: `step(state, event)` is the whole of its behaviour.

Time enters only in `Ticked`; every other event happens at the time of the last tick.
"""

from __future__ import annotations

import math

from kiosk.core.events import (
    SPEECH_RATES,
    TEXT_SIZES,
    BackChosen,
    ConsentGiven,
    ContrastChosen,
    EntryChosen,
    Event,
    FigureToggled,
    HomeChosen,
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
    PlayingChanged,
    ReadingChanged,
    Screen,
    SourcesChosen,
    SpacingChosen,
    SpeechChosen,
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
from kiosk.core.state import (
    CLOCK_FIELDS,
    LARGEST_SCALE,
    LOUDEST,
    MOST_CONSENTS,
    WHOLE,
    Context,
    State,
    Tour,
    replace,
)

# Between two ticks of a running machine never so much time goes by.
CLOCK_JUMP_S = 3_600.0
# No item takes so long to read aloud: a voice that never says it has ended must not hold a visit.
LONGEST_READING_S = 600.0


def step(context: Context, state: State, event: Event) -> State:
    """Return the state after `event`. Pure: the same three give the same state."""
    match event:
        case Ticked(now_s):
            return _tick(context, state, now_s)
        case TouchBegan(fingers):
            if state.screen is Screen.ATTRACT:
                return _wake(state, fingers)
            # Like the touch that wakes, one that answers the warning does nothing else.
            woken_s = state.now_s if state.warning else state.woken_s
            return _touched(replace(state, fingers=max(0, fingers), woken_s=woken_s))
        case SpeechChosen(True) if state.screen is Screen.ATTRACT:
            return replace(_wake(state, state.fingers), speaking=True)
    if state.screen is Screen.ATTRACT:
        return state
    match event:
        case TouchMoved():
            return _touched(state)
        case TouchEnded(fingers):
            return _touched(replace(state, fingers=max(0, fingers)))
        case Measured(words, steps, layer_steps):
            return _measured(state, words, steps, layer_steps)
        case ReadingChanged(reading):
            return _heard(state, reading)
    if _shielded(context, state):
        return state
    return _touched(_act(context, state, event))


def reset(context: Context, state: State) -> State:
    """Return the cold state; only the clock goes on."""
    clock = {name: getattr(state, name) for name in CLOCK_FIELDS}
    return replace(context.cold, **clock)


def warning_left_s(context: Context, state: State) -> float:
    """Return how many seconds of the warning remain; 0 without one."""
    if not state.warning:
        return 0.0
    return max(0.0, context.idle.warning_s - (state.now_s - state.warned_s))


def _wake(state: State, fingers: int) -> State:
    return replace(
        _touched(state), screen=Screen.HOME, fingers=max(0, fingers), woken_s=state.now_s
    )


def _shielded(context: Context, state: State) -> bool:
    return 0 <= state.now_s - state.woken_s < context.idle.wake_shield_s


def _touched(state: State) -> State:
    return replace(state, touched_s=state.now_s, warning=False)


def _tick(context: Context, state: State, now_s: float) -> State:
    if not math.isfinite(now_s):
        return state
    # A clock that was set back must not freeze the visit: time starts again from here.
    if now_s < state.now_s:
        state = replace(state, touched_s=now_s, woken_s=-1e9, warned_s=now_s)
    # Nor may one that jumped ahead eat up a warning that nobody has seen.
    if state.warning and now_s - state.now_s >= CLOCK_JUMP_S:
        state = replace(state, warned_s=now_s)
    state = replace(state, now_s=now_s)
    if state.screen is Screen.ATTRACT:
        return replace(state, touched_s=now_s)
    idle = context.idle
    quiet_s = now_s - state.touched_s
    if state.fingers and quiet_s >= idle.stuck_touch_s:
        return replace(state, fingers=0)
    if state.fingers:
        return state
    if state.reading and not 0 <= now_s - state.heard_s < LONGEST_READING_S:
        state = replace(state, reading=False)
    if state.playing or state.reading:
        return replace(state, touched_s=now_s, warning=False)
    if state.warning:
        return state if warning_left_s(context, state) > 0 else reset(context, state)
    allowed_s = idle.allowed_s(state.words, state.text_percent)
    if quiet_s < allowed_s:
        return state
    return replace(state, warning=True, warned_s=now_s)


def _heard(state: State, reading: bool) -> State:
    """Note that an item is read aloud: no recording sounds at the same time."""
    is_heard = reading and state.speaking and not state.speech_paused and not state.warning
    return replace(
        state,
        reading=is_heard,
        heard_s=state.now_s,
        playing=state.playing and not is_heard,
    )


def _measured(state: State, words: int, steps: int, layer_steps: int) -> State:
    steps, layer_steps = max(1, steps), max(1, layer_steps)
    return replace(
        state,
        words=max(0, words),
        steps=steps,
        step=min(state.step, steps - 1),
        layer_steps=layer_steps,
        layer_step=min(state.layer_step, layer_steps - 1),
    )


def _goto(state: State, screen: Screen, panel: int = 0, page: int = 0) -> State:
    return replace(
        state,
        screen=screen,
        panel=panel,
        page=page,
        step=0,
        steps=1,
        layer=Layer.NONE,
        item="",
        layer_step=0,
        layer_steps=1,
        figure_alone=False,
        playing=False,
        **WHOLE,
    )


def _act(context: Context, state: State, event: Event) -> State:
    match event:
        case HomeChosen():
            return _goto(state, Screen.HOME)
        case SourcesChosen():
            return _goto(state, Screen.SOURCES)
        case PanelChosen(panel, page) if _exists(context.tour, panel, page):
            return _goto(state, Screen.PANEL, panel, page)
        case NextChosen():
            return _advance(context.tour, state, +1)
        case BackChosen():
            return _advance(context.tour, state, -1)
        case PageTurned(by) if by in (-1, 1) and state.layer is Layer.NONE:
            return _turn(context.tour, state, by)
        case StepChosen(by) if by in (-1, 1):
            return _scroll(state, by)
        case LayerOpened(layer, item) if layer is not Layer.NONE:
            return replace(
                state, layer=layer, item=item, layer_step=0, layer_steps=1, playing=False
            )
        case LayerClosed():
            return replace(state, layer=Layer.NONE, item="", layer_step=0, layer_steps=1)
        case FigureToggled() if state.screen is Screen.PANEL:
            alone = not state.figure_alone
            whole = {**WHOLE, "chosen": state.chosen}
            return replace(state, figure_alone=alone, layer=Layer.NONE, step=0, **whole)
        case ViewMoved(scale, x, y) if all(map(math.isfinite, (scale, x, y))):
            scale = min(max(1.0, scale), LARGEST_SCALE)
            x, y = (min(max(0.0, part), 1.0) for part in (x, y))
            return replace(state, view_scale=scale, view_x=x, view_y=y)
        case EntryChosen(entry) if state.screen is Screen.PANEL:
            return replace(state, chosen=entry, step=0)
        case PlayingChanged(playing):
            is_heard = playing and state.screen is Screen.PANEL and state.layer is Layer.NONE
            return replace(state, playing=is_heard)
        case VolumeChosen(volume):
            return replace(state, volume=min(max(0, volume), LOUDEST))
        case ConsentGiven(key) if state.screen is Screen.PANEL:
            given = dict.fromkeys((*state.consents, key))
            return replace(state, consents=tuple(given)[-MOST_CONSENTS:])
        case LanguageChosen(code) if code in context.tour.languages:
            return replace(state, language=code, step=0, layer_step=0)
        case TextSizeChosen(percent) if percent in TEXT_SIZES:
            return replace(state, text_percent=percent, step=0, layer_step=0)
        case ContrastChosen(high):
            return replace(state, high_contrast=high)
        case MotionChosen(calm):
            return replace(state, calm_motion=calm)
        case SpeechChosen(on):
            return replace(state, speaking=on, speech_paused=False, reading=False)
        case SpeechPaused(paused) if state.speaking:
            return replace(state, speech_paused=paused, reading=False)
        case SpeechRateChosen(percent) if percent in SPEECH_RATES:
            return replace(state, speech_rate=percent)
        case SpacingChosen(wide):
            return replace(state, wide_spacing=wide, step=0)
        case LowReachChosen(low):
            return replace(state, low_reach=low, step=0)
        case StartAgainChosen():
            return reset(context, state)
    return state


def _exists(tour: Tour, panel: int, page: int) -> bool:
    return 0 <= panel < len(tour.pages) and 0 <= page < tour.pages[panel]


def _scroll(state: State, by: int) -> State:
    if state.layer is not Layer.NONE:
        return replace(state, layer_step=min(max(0, state.layer_step + by), state.layer_steps - 1))
    return replace(state, step=min(max(0, state.step + by), state.steps - 1))


def _advance(tour: Tour, state: State, by: int) -> State:
    if state.screen is Screen.SOURCES:
        return _scroll(state, by)
    if state.screen is not Screen.PANEL or state.layer is not Layer.NONE:
        return state
    if 0 <= state.step + by < state.steps:
        return _scroll(state, by)
    return _turn(tour, state, by)


def _turn(tour: Tour, state: State, by: int) -> State:
    if state.screen is Screen.SOURCES:
        return _scroll(state, by)
    if state.screen is not Screen.PANEL:
        return state
    page = state.page + by
    if _exists(tour, state.panel, page):
        return _goto(state, Screen.PANEL, state.panel, page)
    panel = state.panel + by
    if by > 0 and _exists(tour, panel, 0):
        return _goto(state, Screen.PANEL, panel, 0)
    if by < 0 and _exists(tour, panel, 0):
        return _goto(state, Screen.PANEL, panel, tour.pages[panel] - 1)
    return _goto(state, Screen.HOME)
