"""The visit as a state machine: `step(state, event)` is the whole of its behaviour.

Time enters only in `Ticked`; every other event happens at the time of the last tick.
"""

from __future__ import annotations

import math

from kiosk.core.cursor import followed
from kiosk.core.events import (
    SPEECH_RATES,
    TEXT_SIZES,
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
    replace,
)
from kiosk.core.turning import advance, exists, goto, scroll, turn

# Between two ticks of a running machine never so much time goes by.
CLOCK_JUMP_S = 3_600.0
# No item takes so long to read aloud: a voice that never says it has ended must not hold a visit.
LONGEST_READING_S = 600.0


def step(context: Context, state: State, event: Event) -> State:
    """Return the state after `event`. Pure: the same three give the same state."""
    return followed(state, _step(context, state, event))


def _step(context: Context, state: State, event: Event) -> State:
    match event:
        case Ticked(now_s):
            return _tick(context, state, now_s)
        case TouchBegan(fingers):
            if state.screen is Screen.ATTRACT:
                return _wake(context, state, fingers)
            # Like the touch that wakes, one that answers the warning does nothing else.
            woken_s = state.now_s if state.warning else state.woken_s
            touched = replace(state, fingers=max(0, fingers), woken_s=woken_s, keyed=False)
            return _touched(touched)
        case KeyUsed(speaks):
            return _keyed(context, state, speaks)
        case SpeechChosen(True) if state.screen is Screen.ATTRACT:
            return replace(_wake(context, state, state.fingers), speaking=True, speech_asked=True)
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
        case CursorFollowed(key):
            return replace(state, cursor=key)
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


def _wake(context: Context, state: State, fingers: int) -> State:
    state = replace(_touched(state), fingers=max(0, fingers), woken_s=state.now_s)
    if context.opens_with is not None and exists(context.tour, context.opens_with, 0):
        return goto(state, Screen.PANEL, context.opens_with)
    return goto(state, Screen.HOME)


def _keyed(context: Context, state: State, speaks: bool) -> State:
    """A key wakes the screen and answers the warning; the first one may turn speech on."""
    if speaks and not state.speech_asked:
        state = replace(state, speaking=True, speech_asked=True)
    if state.screen is Screen.ATTRACT:
        return replace(_wake(context, state, state.fingers), keyed=True)
    woken_s = state.now_s if state.warning else state.woken_s
    return _touched(replace(state, keyed=True, woken_s=woken_s))


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


def _act(context: Context, state: State, event: Event) -> State:
    match event:
        case HomeChosen():
            return goto(state, Screen.HOME)
        case SourcesChosen():
            return goto(state, Screen.SOURCES)
        case PanelChosen(panel, page) if exists(context.tour, panel, page):
            return goto(state, Screen.PANEL, panel, page)
        case NextChosen():
            return advance(context.tour, state, +1)
        case BackChosen():
            return advance(context.tour, state, -1)
        case PageTurned(by) if by in (-1, 1) and state.layer is Layer.NONE:
            return turn(context.tour, state, by)
        case StepChosen(by) if by in (-1, 1):
            return scroll(state, by)
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
            # The screen counts the steps anew: one that the language lacks becomes its last.
            return replace(state, language=code)
        case TextSizeChosen(percent) if percent in TEXT_SIZES:
            return replace(state, text_percent=percent, step=0, layer_step=0)
        case ContrastChosen(high):
            return replace(state, high_contrast=high)
        case MotionChosen(calm):
            return replace(state, calm_motion=calm)
        case SpeechChosen(on):
            heard = {"speaking": on, "speech_asked": True}
            return replace(state, **heard, speech_paused=False, reading=False)
        case CursorMoved(key):
            return replace(state, cursor=key)
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
