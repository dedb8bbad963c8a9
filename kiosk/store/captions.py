"""The words of a recording: captions with their times, and the transcript, in each language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.core.figures import Cue


@dataclass(frozen=True)
class Recorded:
    """What is said in a recording, in one language; empty where there is no file for it."""

    captions: tuple[Cue, ...] = ()
    transcript: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.captions or self.transcript)


def recorded(root: Path, panel: str, name: str, language: str) -> Recorded:
    """Return the words of the recording `name` of a panel, as far as they can be read."""
    return Recorded()
