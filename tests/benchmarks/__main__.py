"""`python -m tests.benchmarks`: start, drawing, memory and rest of the exhibit, as a table.

Takes some minutes. `--quick` only shows that it works.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing

Row = tuple[str, str, str]


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield name, figure and what it is compared with."""
    from kiosk.app.fit import StillClock, wake
    from kiosk.app.run import choose_exhibit
    from kiosk.app.stage import Frame, Stage, application, prepare_qt
    from kiosk.core.display import PROFILES
    from kiosk.core.idle import IdleRules
    from kiosk.system import places
    from tests.benchmarks import first_pictures, large_pictures, measures, recordings, speech

    starts = 1 if quick else 7
    bare, full = measures.start("bare", starts), measures.start("exhibit", starts)
    times = full.first_frame_s / bare.first_frame_s
    sizes = full.peak_mb / bare.peak_mb
    against = f"{bare.first_frame_s:.2f} s for one rectangle: {times:.1f} times"
    yield "first frame", f"{full.first_frame_s:.2f} s", against
    against = f"{bare.peak_mb:.0f} MB for one rectangle: {sizes:.1f} times"
    yield "peak memory", f"{full.peak_mb:.0f} MB", against

    prepare_qt(headless=True)
    application()
    draws = 1 if quick else 9
    plain, block = measures.plain_of_dots(), measures.block_of_dots()
    yield "attract plain", f"{measures.drawing_ms(plain, draws):.0f} ms", "93,139 dots, 1920 x 480"
    yield "block of dots", f"{measures.drawing_ms(block, draws):.0f} ms", "93,139 dots, 800 x 480"
    field = measures.field_of_dots()
    change = measures.laying_ms(field, draws) + measures.drawing_ms(field, draws)
    times = change / measures.drawing_ms(plain, draws)
    yield "change of a field", f"{change:.0f} ms", f"93,139 dots: {times:.1f} times the plain"

    yield from recordings.rows(quick=quick)
    yield from speech.rows(quick=quick)

    exhibit = choose_exhibit(places.CONTENT)
    assert exhibit is not None
    yield from first_pictures.rows(exhibit, quick=quick)
    yield from large_pictures.rows(exhibit, quick=quick)
    frame = Frame(1920, 1080, PROFILES["24-inch"])
    with closing(Stage(exhibit, frame, StillClock(), IdleRules(), still=True)) as stage:
        stage.window.show()
        wake(stage)
        measures.turn_pages(stage, 3 if quick else 300, 1)
        turns, samples = (12, 4) if quick else (3000, 150)
        growth = measures.slope(measures.turn_pages(stage, turns, samples))
        figure = f"{growth.each:+.2f} ± {growth.bound:.2f} kB"
        yield "memory per page turn", figure, f"{turns} turns, slope with its 95 % bound"
        rest_ms = 500 if quick else 10_000
        frames = measures.frames_at_rest(stage, rest_ms)
        yield "frames at rest", str(frames), f"in {rest_ms / 1000:g} s on a page"


def main() -> None:
    """Print the table, each line as soon as it is known."""
    with tempfile.TemporaryDirectory(prefix="kiosk-benchmarks-") as state:
        os.environ["KIOSK_STATE"] = state
        for name, figure, against in rows(quick="--quick" in sys.argv):
            print(f"{name:<22}{figure:>20}   {against}", flush=True)


if __name__ == "__main__":
    main()
