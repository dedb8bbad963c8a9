"""A visitor who touches the glass and reads what is on it, and a clock that only tests move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.app.crawl import crawl, targets, texts
from kiosk.app.stage import TICK_MS, Frame, Stage, application, prepare_qt
from kiosk.bridge.staff_desk import StaffDesk
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.idle import IdleRules
from kiosk.core.meaning import Element
from kiosk.core.ports import Clock, PinGate, Voice
from kiosk.core.state import State
from kiosk.core.typography import NBSP
from kiosk.store.content import load

CONTENT = Path(__file__).resolve().parents[2] / "content"
RULES = IdleRules()
TICK_S = TICK_MS / 1000


class FakeClock:
    """Tells the time a test has set, in seconds."""

    def __init__(self) -> None:
        self.time_s = 1000.0

    def now_s(self) -> float:
        """Return the time."""
        return self.time_s


@cache
def touch_screen() -> object:
    """Return the one touch screen of the machine."""
    return QTest.createTouchDevice()


@cache
def real_exhibit() -> Exhibit:
    """Return the exhibit that visitors meet."""
    exhibit = load(CONTENT).exhibit
    assert exhibit is not None
    return exhibit


@contextmanager
def visiting(
    exhibit: Exhibit | None = None,
    width: int = 1920,
    height: int = 1080,
    profile: Profile | None = None,
    make_voice: Callable[[Clock], Voice] | None = None,
    extra: dict[str, object] | None = None,
    make_gate: Callable[[Clock], PinGate] | None = None,
    desk: StaffDesk | None = None,
) -> Iterator[Visitor]:
    """Open the exhibit for one visitor; sizes in pixels, of a screen that fits if none is named."""
    prepare_qt(headless=False)
    application()
    clock = FakeClock()
    frame = Frame(width, height, profile or fitting_profile(width, height))
    voice = make_voice(clock) if make_voice is not None else None
    showing = exhibit or real_exhibit()
    gate = make_gate(clock) if make_gate is not None else None
    told = {"voice": voice, "extra": extra, "gate": gate, "desk": desk}
    stage = Stage(showing, frame, clock, RULES, still=True, **told)
    with closing(stage):
        stage.window.show()
        stage.settle()
        yield Visitor(stage, clock)


def plain(words: str) -> str:
    """Return words as they are read: which of their spaces do not break, nobody sees."""
    return words.replace(NBSP, " ")


class Visitor:
    """Touches with real touch events; finds things by the words on them."""

    def __init__(self, stage: Stage, clock: FakeClock) -> None:
        self.stage = stage
        self.clock = clock

    @property
    def state(self) -> State:
        """What the exhibit remembers of the visit."""
        return self.stage.visit.state

    def on_top(self) -> tuple[Element, ...]:
        """Return the elements that are not behind a card or a warning."""
        return on_top(crawl(self.stage.window))

    def sees(self) -> tuple[str, ...]:
        """Return the texts that lie open."""
        return tuple(e.said for e in texts(self.on_top()))

    def reads(self, words: str) -> bool:
        """Return whether a text that lies open contains `words`."""
        return any(plain(words) in plain(text) for text in self.sees())

    def can_touch(self, words: str) -> bool:
        """Return whether a live target says `words`."""
        return any(plain(e.said) == plain(words) for e in targets(self.on_top()))

    def touches(self, words: str, role: str = "") -> None:
        """Touch the middle of the one target that says `words`, of that role if one is given."""
        live = targets(self.on_top())
        found = [e for e in live if plain(e.said) == plain(words) and role in ("", e.role)]
        assert len(found) == 1, f"{len(found)} say {words!r} of {sorted(e.said for e in live)}"
        self.taps(*middle(found[0]))

    def touches_beginning_with(self, words: str) -> None:
        """Touch the target whose words begin so."""
        found = [e for e in targets(self.on_top()) if plain(e.said).startswith(plain(words))]
        assert len(found) == 1, f"{len(found)} targets begin with {words!r}"
        self.taps(*middle(found[0]))

    def place_of(self, words: str) -> tuple[float, float]:
        """Return the middle of the target that says `words`."""
        return next(middle(e) for e in targets(self.on_top()) if plain(e.said) == plain(words))

    def touches_dimmed_page(self) -> None:
        """Touch the page behind the open card, in the corner above it."""
        self.taps(4, 4)

    def taps(self, x: float, y: float) -> None:
        """Put one finger on a point and lift it again."""
        self.presses((x, y))
        self.lifts((x, y))

    def presses(self, *points: tuple[float, float]) -> None:
        """Put one finger on each point at once."""
        self.fingers({n: ("press", p) for n, p in enumerate(points)})

    def moves(self, *points: tuple[float, float]) -> None:
        """Move the fingers, in the order they were put down."""
        self.fingers({n: ("move", p) for n, p in enumerate(points)})

    def lifts(self, *points: tuple[float, float]) -> None:
        """Lift the fingers, in the order they were put down."""
        self.fingers({n: ("release", p) for n, p in enumerate(points)})

    def fingers(self, doings: dict[int, tuple[str, tuple[float, float]]]) -> None:
        """Let each finger press, move, release or stay, all in one event."""
        window = self.stage.window
        event = QTest.touchEvent(window, touch_screen(), False)
        for finger, (doing, point) in doings.items():
            place = QPoint(round(point[0]), round(point[1]))
            if doing == "stationary":
                event.stationary(finger)
            else:
                getattr(event, doing)(finger, place, window)
        event.commit()
        self.stage.settle()

    def swipes(self, *path: tuple[float, float]) -> None:
        """Draw one finger along a path."""
        self.presses(path[0])
        for (x, y), (to_x, to_y) in pairwise(path):
            for part in range(1, 9):
                self.moves((x + (to_x - x) * part / 8, y + (to_y - y) * part / 8))
        self.lifts(path[-1])

    def waits(self, seconds: float) -> None:
        """Let time pass without a touch, tick by tick."""
        for _ in range(round(seconds / TICK_S)):
            self.clock.time_s += TICK_S
            self.stage.visit.tick()
            if self.stage.staff is not None:
                self.stage.staff.pass_time()
        self.stage.settle()

    def wakes_the_screen(self) -> None:
        """Touch the sleeping screen and wait until it answers."""
        self.taps(self.stage.window.width() / 2, self.stage.window.height() / 2)
        self.waits(1)


def on_top(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    """Return the elements painted after the last dimmed page; all, if there is none."""
    behind = [place for place, e in enumerate(elements) if e.role == "backdrop"]
    return elements[behind[-1] + 1 :] if behind else elements


def middle(element: Element) -> tuple[float, float]:
    """Return the middle of an element in window pixels."""
    return (element.left + element.right) / 2, (element.top + element.bottom) / 2
