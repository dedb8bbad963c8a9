"""What a visitor does with a figure: look closer, choose, listen, go to where it points."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.bridge.reading import place_of
from kiosk.core import events
from kiosk.core.encoding import in_language
from kiosk.core.exhibit import Edition
from kiosk.core.state import State

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ZOOM_STEP = 1.5


@QmlElement
class Looking(QObject):
    """The part of a visit that figures need; `Visit` is the whole."""

    @property
    def state(self) -> State:
        """The state as it stands."""
        raise NotImplementedError

    @property
    def edition(self) -> Edition:
        """The exhibit in the language being read."""
        raise NotImplementedError

    def send(self, event: events.Event | None) -> None:
        """Let the state machine answer `event`."""
        raise NotImplementedError

    @Slot(str, result=str)
    def marked(self, words: str) -> str:
        """Return words of the interface for use inside a text, marked where they are in another."""
        return in_language(words, self.edition.interface_language, self.state.language)

    @Slot(int)
    def scroll(self, by: int) -> None:
        """Up or Down was chosen."""
        self.send(events.StepChosen(by))

    @Slot()
    def toggleFigure(self) -> None:
        """Figure, or text, was chosen."""
        self.send(events.FigureToggled())

    @Slot(float, float, float)
    def moveView(self, scale: float, x: float, y: float) -> None:
        """A figure was moved or pinched."""
        self.send(events.ViewMoved(scale, x, y))

    @Slot(int)
    def zoomView(self, by: int) -> None:
        """A figure is to be seen one step larger or smaller."""
        s = self.state
        self.send(events.ViewMoved(s.view_scale * ZOOM_STEP**by, s.view_x, s.view_y))

    @Slot(float, float)
    def panView(self, across: float, down: float) -> None:
        """Another part of a figure is to be seen: by parts of what is seen now."""
        s = self.state
        x, y = s.view_x + across / s.view_scale, s.view_y + down / s.view_scale
        self.send(events.ViewMoved(s.view_scale, x, y))

    @Slot()
    def resetView(self) -> None:
        """A figure is to be seen whole."""
        self.send(events.ViewMoved(1.0, 0.5, 0.5))

    @Slot(str)
    def choose(self, entry: str) -> None:
        """An entry of a figure was chosen, or none."""
        self.send(events.EntryChosen(entry))

    @Slot(str)
    def openPlace(self, place: str) -> None:
        """A page was asked for by its ids, "panel/page"."""
        self.send(place_of(self.edition, place))

    @Slot(bool)
    def setPlaying(self, playing: bool) -> None:
        """A recording began to play, or stopped."""
        self.send(events.PlayingChanged(playing))

    @Slot(int)
    def chooseVolume(self, volume: int) -> None:
        """A volume was chosen, from 0 to 10."""
        self.send(events.VolumeChosen(volume))

    @Slot(str)
    def consent(self, key: str) -> None:
        """What stands behind a notice was asked for."""
        self.send(events.ConsentGiven(key))

    @Slot()
    def skipNotice(self) -> None:
        """What stands behind a notice is to be passed over."""
        self.send(events.PageTurned(1))
