"""What can happen in a visit. Events are past facts; time enters only in `Ticked`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """What fills the screen."""

    ATTRACT = "attract"
    HOME = "home"
    PANEL = "panel"
    SOURCES = "sources"


class Layer(StrEnum):
    """What lies over the screen, at most one at a time."""

    NONE = ""
    SOURCE = "source"
    TERM = "term"
    MORE = "more"
    PANELS = "panels"
    ACCESS = "access"


TEXT_SIZES = (100, 150, 200)
# Per cent of the pace at which speech begins.
SPEECH_RATES = (75, 100, 125, 150, 200)


@dataclass(frozen=True)
class Ticked:
    """The clock says `now_s`."""

    now_s: float


@dataclass(frozen=True)
class TouchBegan:
    """One more finger lies on the screen; `fingers` do so now."""

    fingers: int = 1


@dataclass(frozen=True)
class TouchMoved:
    """A finger moved."""


@dataclass(frozen=True)
class TouchEnded:
    """A finger was lifted; `fingers` remain."""

    fingers: int = 0


@dataclass(frozen=True)
class HomeChosen:
    """The visitor asked for the home page."""


@dataclass(frozen=True)
class PanelChosen:
    """The visitor opened a panel, counted from 0, on one of its pages."""

    panel: int
    page: int = 0


@dataclass(frozen=True)
class NextChosen:
    """The visitor asked for what follows: the next step, else the next page, else home."""


@dataclass(frozen=True)
class BackChosen:
    """The visitor asked for what came before."""


@dataclass(frozen=True)
class PageTurned:
    """The visitor swiped: by +1 or -1 pages, past the remaining steps."""

    by: int


@dataclass(frozen=True)
class StepChosen:
    """Up (-1) or down (+1) in a text that is longer than its place."""

    by: int


@dataclass(frozen=True)
class LayerOpened:
    """The visitor opened a card or sheet; `item` tells which one."""

    layer: Layer
    item: str = ""


@dataclass(frozen=True)
class LayerClosed:
    """The visitor closed the card or sheet."""


@dataclass(frozen=True)
class SourcesChosen:
    """The visitor asked for the page of sources and authors."""


@dataclass(frozen=True)
class FigureToggled:
    """The visitor asked to see the figure alone, or the text again."""


@dataclass(frozen=True)
class ViewMoved:
    """The visitor moved or pinched a figure: how many times larger than whole, and what part
    of its width and height lies in the middle."""

    scale: float
    x: float
    y: float


@dataclass(frozen=True)
class EntryChosen:
    """The visitor chose an entry of a figure, or none."""

    entry: str


@dataclass(frozen=True)
class PlayingChanged:
    """A recording began to play, or stopped."""

    playing: bool


@dataclass(frozen=True)
class VolumeChosen:
    """The visitor chose a volume, from 0 to 10."""

    volume: int


@dataclass(frozen=True)
class ConsentGiven:
    """The visitor wishes to see what stands behind a notice."""

    key: str


@dataclass(frozen=True)
class LanguageChosen:
    """The visitor chose a language; the place is kept."""

    code: str


@dataclass(frozen=True)
class TextSizeChosen:
    """The visitor chose a text size in per cent."""

    percent: int


@dataclass(frozen=True)
class ContrastChosen:
    """The visitor chose standard or high contrast."""

    high: bool


@dataclass(frozen=True)
class MotionChosen:
    """The visitor chose calm motion, or not."""

    calm: bool


@dataclass(frozen=True)
class SpeechChosen:
    """Reading aloud was asked for, or is to end: by a button, a key, or headphones."""

    on: bool


@dataclass(frozen=True)
class SpeechPaused:
    """The visitor asked reading aloud to wait, or to go on."""

    paused: bool


@dataclass(frozen=True)
class SpeechRateChosen:
    """The visitor chose how fast is read aloud, in per cent."""

    percent: int


@dataclass(frozen=True)
class ReadingChanged:
    """An item began to be read aloud, or reading fell silent. Not an act of the visitor."""

    reading: bool


@dataclass(frozen=True)
class SpacingChosen:
    """The visitor chose easy reading spacing, or not."""

    wide: bool


@dataclass(frozen=True)
class LowReachChosen:
    """The visitor asked for everything to lie low on the screen, or not."""

    low: bool


@dataclass(frozen=True)
class KeyUsed:
    """A key of a keypad or keyboard was pressed; it `speaks` if it turns reading aloud on."""

    speaks: bool = False


@dataclass(frozen=True)
class CursorMoved:
    """The visitor brought the cursor to the item called `key`."""

    key: str


@dataclass(frozen=True)
class CursorFollowed:
    """The cursor follows what is read aloud. Not an act of the visitor."""

    key: str


@dataclass(frozen=True)
class Measured:
    """The screen tells how many words it shows and how many steps they take."""

    words: int
    steps: int = 1
    layer_steps: int = 1


@dataclass(frozen=True)
class StartAgainChosen:
    """The visitor ended the visit."""


Event = (
    Ticked
    | TouchBegan
    | TouchMoved
    | TouchEnded
    | HomeChosen
    | PanelChosen
    | NextChosen
    | BackChosen
    | PageTurned
    | StepChosen
    | LayerOpened
    | LayerClosed
    | SourcesChosen
    | FigureToggled
    | ViewMoved
    | EntryChosen
    | PlayingChanged
    | VolumeChosen
    | ConsentGiven
    | LanguageChosen
    | TextSizeChosen
    | ContrastChosen
    | MotionChosen
    | SpeechChosen
    | SpeechPaused
    | SpeechRateChosen
    | ReadingChanged
    | SpacingChosen
    | LowReachChosen
    | KeyUsed
    | CursorMoved
    | CursorFollowed
    | Measured
    | StartAgainChosen
)
