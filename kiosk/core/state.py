"""What a visit is: everything that a visitor has changed or looks at, as one frozen value."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

from kiosk.core.events import Layer, Screen
from kiosk.core.idle import IdleRules

LOUDEST = 10
USUAL_VOLUME = 5


@dataclass(frozen=True)
class Tour:
    """The shape of the exhibit, as far as moving about in it needs."""

    languages: tuple[str, ...]
    pages: tuple[int, ...]


@dataclass(frozen=True)
class State:
    """Everything that a visitor has changed or is looking at.

    `step` counts the steps of a long text from 0; `steps` is how many the screen needs.
    A figure is seen `view_scale` times larger than whole, around a point in parts of its width
    and height; `consents` are the figures shown in spite of their notices.
    `speaking` says that reading aloud is on, `reading` that something is being read just now.
    `cursor` is the key of the item in focus (see `kiosk.core.meaning`), "" where a screen begins;
    `cursor_under` is kept for when the card over the screen closes. `keyed` says that keys were
    used last, so that the focus is shown; `speech_asked` that reading aloud was turned on or off
    already, so that a key need not. Times are seconds of the injected clock.
    """

    language: str
    screen: Screen = Screen.ATTRACT
    panel: int = 0
    page: int = 0
    step: int = 0
    steps: int = 1
    layer: Layer = Layer.NONE
    item: str = ""
    layer_step: int = 0
    layer_steps: int = 1
    figure_alone: bool = False
    view_scale: float = 1.0
    view_x: float = 0.5
    view_y: float = 0.5
    chosen: str = ""
    playing: bool = False
    volume: int = USUAL_VOLUME
    consents: tuple[str, ...] = ()
    text_percent: int = 100
    high_contrast: bool = False
    calm_motion: bool = False
    speaking: bool = False
    speech_paused: bool = False
    speech_rate: int = 100
    reading: bool = False
    wide_spacing: bool = False
    low_reach: bool = False
    cursor: str = ""
    cursor_under: str = ""
    keyed: bool = False
    speech_asked: bool = False
    words: int = 0
    fingers: int = 0
    warning: bool = False
    now_s: float = 0.0
    touched_s: float = 0.0
    woken_s: float = -1e9
    warned_s: float = 0.0
    heard_s: float = 0.0


LARGEST_SCALE = 4_096.0
MOST_CONSENTS = 1_000
# A figure as it is first seen.
WHOLE = {"view_scale": 1.0, "view_x": 0.5, "view_y": 0.5, "chosen": ""}
SPEECH_FIELDS = ("speaking", "speech_paused", "speech_rate", "reading")
VIEW_FIELDS = ("view_scale", "view_x", "view_y")
CURSOR_FIELDS = ("cursor", "cursor_under", "keyed", "speech_asked")
CLOCK_FIELDS = ("now_s", "touched_s", "woken_s", "warned_s", "heard_s")


@dataclass(frozen=True)
class Context:
    """What `step` knows besides the state; it does not change during a visit.

    `opens_with` is the panel that the first touch leads to; None is the home page. `volume` is
    that of every visit until the visitor chooses another.
    """

    tour: Tour
    idle: IdleRules = field(default_factory=IdleRules)
    opens_with: int | None = None
    volume: int = USUAL_VOLUME

    @property
    def cold(self) -> State:
        """The state after the machine has started."""
        return State(language=self.tour.languages[0], volume=self.volume)


def dump(state: State) -> dict[str, object]:
    """Return everything a reset must put back, as plain data: all but the clock."""
    fields = dataclasses.asdict(state)
    return {name: value for name, value in fields.items() if name not in CLOCK_FIELDS}


def replace(state: State, **changes: object) -> State:
    """Return `state` with some fields changed."""
    return dataclasses.replace(state, **changes)  # type: ignore[arg-type]
