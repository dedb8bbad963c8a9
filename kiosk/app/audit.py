"""`kiosk audit`: goes through every state of an exhibit and measures what each visitor needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import product

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.audit_report import Report, Where
from kiosk.app.contrast import picture
from kiosk.app.hearing import heard, press_counts, unreachable, unspoken
from kiosk.app.measures import Finding, Inks, Surface, geometry
from kiosk.app.rounds import Reading, RoundClock, Settings, all_states
from kiosk.app.stage import Frame, Stage, application
from kiosk.bridge.meaning import elements, exhibit_item, nodes
from kiosk.bridge.paragraph import Paragraph
from kiosk.core.display import Profile, fitting_profile
from kiosk.core.events import TEXT_SIZES, Screen
from kiosk.core.exhibit import Exhibit
from kiosk.core.idle import IdleRules

Told = Callable[[str, int], None]

SIZES = ((1920, 1080), (1080, 1920))
# Every text size in both contrasts, and spacing and low reach where they ask for most room.
READINGS = (
    *(Reading(*choice) for choice in product(TEXT_SIZES, (False, True))),
    Reading(wide_spacing=True),
    Reading(200, wide_spacing=True),
    Reading(low_reach=True),
    Reading(200, low_reach=True),
    Reading(aloud=True),
    Reading(200, aloud=True),
)


@dataclass(frozen=True)
class Plan:
    """What is to be audited: every combination of these. Sizes in pixels."""

    languages: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...] = SIZES
    readings: tuple[Reading, ...] = READINGS
    profile: Profile | None = None
    closely: bool = True

    def settings(self) -> Iterator[Settings]:
        """Yield what the visitors of the audit choose."""
        for language, reading in product(self.languages, self.readings):
            yield Settings(language, reading)


def audit(exhibit: Exhibit, plan: Plan, tell: Told = lambda _name, _states: None) -> Report:
    """Measure every state for every visitor of the plan. `tell` is told of each state."""
    application()
    report = Report()
    inks = Inks()
    for width_px, height_px in plan.sizes:
        clock = RoundClock()
        profile = plan.profile or fitting_profile(width_px, height_px)
        stage = Stage(exhibit, Frame(width_px, height_px, profile), clock, IdleRules(), still=True)
        with closing(stage):
            stage.window.show()
            for settings in plan.settings():
                for name in all_states(stage, clock, settings, closely=plan.closely):
                    where = Where(f"{width_px}x{height_px}", settings_of(stage), name)
                    surface = surface_of(stage)
                    seen = measured(stage.window, stage.picture, surface, inks)
                    report.add(where, (*seen, *sensed(stage)))
                    tell(str(where), report.states)
                stage.visit.startAgain()
    return report


def settings_of(stage: Stage) -> Settings:
    """Return what the visitor has chosen by now: nothing yet on the attract screen."""
    state = stage.visit.state
    reading = Reading(
        state.text_percent, state.high_contrast, state.wide_spacing, state.low_reach, state.speaking
    )
    return Settings(state.language, reading)


def surface_of(stage: Stage) -> Surface:
    """Return the screen that the stage stands for, as its visitor reads it now."""
    profile = stage.sizes.profile
    width_px, height_px = stage.window.width(), stage.window.height()
    per_mm = profile.pixels_per_mm(width_px, height_px)
    return Surface(width_px, height_px, per_mm, profile.eye_mm, stage.visit.state.text_percent)


def measured(
    window: QQuickWindow, draw: Callable[[], QImage], surface: Surface, inks: Inks
) -> tuple[Finding, ...]:
    """Return what is measured on the screen as it stands; `draw` lets it rest and draws it."""
    shown, bare = pictures(window, draw)
    seen = elements(exhibit_item(window), behind=False)
    return (*geometry(seen, surface), *inks.contrasts(seen, shown, bare))


def sensed(stage: Stage) -> tuple[Finding, ...]:
    """Return what a listener and a keypad get of the screen as it stands."""
    if stage.visit.state.screen is Screen.ATTRACT:
        # Any key wakes; what is said begins on the home page.
        return ()
    seen = elements(exhibit_item(stage.window), behind=False)
    items = nodes(stage.window)
    return (
        *unspoken(seen, heard(stage, items)),
        *press_counts(items),
        *unreachable(seen, items),
    )


def pictures(window: QQuickWindow, draw: Callable[[], QImage]) -> tuple[Image.Image, Image.Image]:
    """Return the screen as it is, and without its words: they leave no gap, and come back."""
    shown = picture(draw())
    worded = list(_worded(window.contentItem()))
    # Without contents an item paints nothing itself; what stands in it stays.
    contents = QQuickItem.Flag.ItemHasContents
    for item in worded:
        item.update()
        item.setFlag(contents, False)
    try:
        bare = picture(draw())
    finally:
        for item in worded:
            item.setFlag(contents, True)
            item.update()
    return shown, bare


def _worded(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield the visible items that paint words."""
    if not item.isVisible():
        return
    if isinstance(item, Paragraph) or item.property("paintedHeight") is not None:
        yield item
    for child in item.childItems():
        yield from _worded(child)
