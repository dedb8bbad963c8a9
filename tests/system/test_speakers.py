"""Each side is heard by itself."""

from __future__ import annotations

import struct

from kiosk.core.chime import side_samples
from kiosk.system.sound import Sound
from kiosk.system.speakers import RATE_HZ, TwoSpeakers


def sides(samples: bytes) -> tuple[int, int]:
    """Return the loudest sample on the left and on the right."""
    values = struct.unpack(f"<{len(samples) // 2}h", samples)
    return max(map(abs, values[::2])), max(map(abs, values[1::2]))


def test_a_tone_is_on_one_side_alone() -> None:
    left, right = sides(side_samples(8_000, "left"))
    assert left > 8_000 and right == 0
    left, right = sides(side_samples(8_000, "right"))
    assert left == 0 and right > 8_000


class Recorder(Sound):
    """A device that keeps what it is given."""

    def play(self, samples: bytes, rate_hz: int, channels: int = 1) -> None:
        self.given = (samples, rate_hz, channels)


def test_the_tone_takes_the_path_of_all_sound_as_two_channels(qapp: object) -> None:
    recorder = Recorder()
    TwoSpeakers(recorder).sound("right")
    assert recorder.given == (side_samples(RATE_HZ, "right"), RATE_HZ, 2)


def test_without_a_device_that_is_said(qapp: object) -> None:
    speakers = TwoSpeakers()
    heard = speakers.sound("left")
    assert heard is speakers._sound.is_heard
    speakers.stop()
