"""`kiosk tour --staff`: the page of staff and every tool as pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from kiosk.app import versions
from kiosk.app.counting import Counting
from kiosk.app.fit import wake
from kiosk.app.keeping import UpdateKeeper
from kiosk.app.rounds import RoundClock
from kiosk.app.run import keys_of
from kiosk.app.staff_tools import Sources
from kiosk.app.staffing import Staffing
from kiosk.app.stage import Frame, Stage, application
from kiosk.app.tour import Shot, index_page
from kiosk.bridge.staff_notice import StaffNotice
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.exhibit import Exhibit
from kiosk.core.idle import IdleRules
from kiosk.core.pin_tries import Tries
from kiosk.core.polling import NOWHERE
from kiosk.core.staff import HOLD_S, LANGUAGES, PIN_DIGITS
from kiosk.store.usage import FILE_NAME, Usage
from kiosk.system import places
from kiosk.system.voice import EspeakVoice

TOOLS = (
    "cleaning", "volume", "brightness", "versions", "update", "usage", "export", "commissioning",
    "keypad", "power", "about",
)  # fmt: skip


class OpenGate:
    """A `PinGate` for pictures, in a window that nobody can touch: every PIN is right."""

    tries = Tries()

    def is_set(self) -> bool:
        """Return that there is a PIN."""
        return True

    def look_again(self) -> None:
        """There is no lock."""

    def try_pin(self, _pin: str, answer: Callable[[bool], None]) -> None:
        """Let everybody in."""
        answer(True)


def staff_tour(
    exhibit: Exhibit,
    content_dir: Path,
    out_dir: Path,
    sizes: tuple[tuple[int, int], ...],
    languages: tuple[str, ...] = LANGUAGES,
    *,
    profile: Profile | None = None,
    high_contrast: bool = False,
) -> tuple[Shot, ...]:
    """Draw what staff see to PNG files in `out_dir`; raises OSError if one cannot be written.

    Versions, figures and the report are those of this computer.
    """
    application()
    shots: list[Shot] = []
    for width_px, height_px in sizes:
        frame = Frame(width_px, height_px, profile or fitting_profile(width_px, height_px))
        for language in languages:
            group = f"staff-{language}-{width_px}x{height_px}"
            (out_dir / group).mkdir(parents=True, exist_ok=True)
            for name, stage in _states(exhibit, content_dir, frame, language, high_contrast):
                file = f"{group}/{name}.png"
                if not stage.picture().save(str(out_dir / file), quality=85):
                    raise OSError(f"{file} cannot be saved")
                shots.append(Shot(group, name, file))
    (out_dir / "index.html").write_text(index_page(shots), encoding="utf-8")
    return tuple(shots)


def _states(
    exhibit: Exhibit, content_dir: Path, frame: Frame, language: str, high_contrast: bool
) -> Iterator[tuple[str, Stage]]:
    """Bring a stage from the keys of the PIN through every tool; yield the name of each state."""
    clock, kept = RoundClock(), versions.slots()
    sources = Sources(places.state_dir(), content_dir, None, partial(keys_of, content_dir))
    staffing = Staffing(clock, sources, kept, frame.profile)
    stage = Stage(
        exhibit, frame, clock, IdleRules(), still=True, gate=OpenGate(), desk=staffing.desk
    )
    keeper = UpdateKeeper(stage, kept, clock, NOWHERE, StaffNotice())
    counting = Counting(stage.visit, Usage(places.state_dir() / FILE_NAME))
    counting.leave_out(True)
    staff = stage.staff
    assert staff is not None
    with closing(stage), closing(keeper), closing(counting), closing(staffing):
        staffing.serve(stage, counting, keeper, EspeakVoice(), staff.leave)
        stage.window.show()
        wake(stage)
        stage.visit.chooseContrast(high_contrast)
        staff.hold(True)
        clock.passed_s += HOLD_S
        staff.pass_time()
        staff.speak(language)
        for _ in range(PIN_DIGITS[0]):
            staff.type("1")
        yield "00-pin", stage
        staff.enter()
        staff.speak(language)
        yield "01-tools", stage
        for number, tool in enumerate(TOOLS, start=2):
            staff.openTool(tool)
            yield f"{number:02}-{tool}", stage
        staff.openTool("cleaning")
        staff.clean()
        yield "90-wiping", stage
