"""A recording on the page: plays when it is asked to, and says what is said in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Property, QObject, QRectF, QSizeF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.bridge.deck import Deck, open_deck
from kiosk.bridge.figure_view import FigureView
from kiosk.bridge.last_will import LastWill
from kiosk.bridge.properties import reader, writer
from kiosk.core.captions import Track, write_time
from kiosk.core.figures import Cue
from kiosk.core.state import LOUDEST

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# Nearer to its end a recording is not sent: it would stand on its last picture without ending.
LAST_S = 0.5


@QmlElement
class Player(QObject):
    """Plays the recording of a figure while `wanted`, which only the visit's state says.

    Nothing is loaded before the first touch of Play. A file that cannot be played is `broken`:
    its poster, captions and transcript remain.
    """

    changed = Signal()
    moved = Signal()
    pictured = Signal()
    # The recording came to its end, or broke: it is no longer to be heard.
    stopped = Signal()

    make_deck: ClassVar[Callable[[QObject], Deck | None]] = staticmethod(open_deck)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figure: FigureView | None = None
        self._url = QUrl()
        self._cues: tuple[Cue, ...] = ()
        self._track = Track()
        self._deck: Deck | None = None
        self._wanted = False
        self._volume = LOUDEST // 2
        self._length_s = 0.0
        self._position_s = 0.0
        self._broken = self._opened = self._has_picture = False
        self._last_will = LastWill(self)

    @property
    def deck(self) -> Deck | None:
        """What plays the file; None before the first touch, and where nothing can."""
        return self._deck

    def _set_figure(self, view: FigureView | None) -> None:
        if self._figure is not None:
            self._figure.changed.disconnect(self._follow)
        self._figure = view
        if view is not None:
            view.changed.connect(self._follow)
        self._follow()
        self.figureChanged.emit()

    @Slot()
    def _follow(self) -> None:
        """Take the figure's recording and captions, if they are others than before."""
        view = self._figure
        cues = view.figure.captions if view is not None and view.figure else ()
        if cues is not self._cues:
            self._cues, self._track = cues, Track(cues)
            self.moved.emit()
        url = view.recording if view is not None else QUrl()
        if url != self._url:
            self._url = url
            self.rewind()

    @Slot()
    def rewind(self) -> None:
        """Let the file go and stand at its beginning, as if nobody had touched it."""
        if self._deck is not None:
            self._deck.close()
        self._length_s = self._position_s = 0.0
        self._broken = self._opened = self._has_picture = False
        self.changed.emit()
        self.moved.emit()

    def _obey(self) -> None:
        if not self._wanted:
            if self._deck is not None and self._opened:
                self._deck.pause()
        elif not self._ready():
            self.stopped.emit()
        elif self._deck is not None:
            self._deck.set_volume(self._volume / LOUDEST)
            if self._length_s and self._position_s >= self._length_s - LAST_S:
                self._deck.seek(0.0)
            self._deck.play()

    def _ready(self) -> bool:
        """Open the file if it is not open; return whether it can be played."""
        if self._opened or self._broken or self._url.isEmpty():
            return self._opened and not self._broken
        if self._deck is None:
            self._deck = Player.make_deck(self)
            if self._deck is None:
                self._broken = True
                self.changed.emit()
                return False
            self._deck.moved.connect(self._moved)
            self._deck.lengthened.connect(self._lengthened)
            self._deck.pictured.connect(self._pictured)
            self._deck.ended.connect(self._ended)
            self._deck.failed.connect(self._break)
        self._opened = True
        self._deck.open(self._url)
        self.changed.emit()
        return self._opened and not self._broken

    @Slot(QObject)
    def showOn(self, output: QObject) -> None:
        """Let a GPU draw the film on this video output."""
        if self._deck is not None:
            self._deck.show_on(output)

    @Slot(float)
    def skip(self, seconds: float) -> None:
        """Go forward or back by so many seconds."""
        self._seek(self._position_s + seconds)

    @Slot(float)
    def seekShare(self, share: float) -> None:
        """Go to a part of the whole, from 0 to 1."""
        self._seek(share * self._length_s)

    def _seek(self, position_s: float) -> None:
        if self._deck is None or not self._opened:
            return
        position_s = min(max(0.0, position_s), max(0.0, self._length_s - LAST_S))
        self._deck.seek(position_s)
        self._moved(position_s)

    @Slot(float)
    def _moved(self, position_s: float) -> None:
        if self._opened and position_s != self._position_s:
            self._position_s = position_s
            self.moved.emit()

    @Slot(float)
    def _lengthened(self, length_s: float) -> None:
        if self._opened:
            self._length_s = max(0.0, length_s)
            self.moved.emit()

    @Slot()
    def _pictured(self) -> None:
        if not self._opened:
            return
        if not self._has_picture:
            self._has_picture = True
            self.changed.emit()
        self.pictured.emit()

    @Slot()
    def _ended(self) -> None:
        self._moved(self._length_s)
        self.stopped.emit()

    @Slot()
    def _break(self) -> None:
        self._broken, self._has_picture = True, False
        self.changed.emit()
        self.stopped.emit()

    def _set_loudness(self) -> None:
        if self._deck is not None:
            self._deck.set_volume(self._volume / LOUDEST)

    def picture(self) -> QImage:
        """Return the picture of the film as it stands; a null one where there is none."""
        return self._deck.picture() if self._deck is not None and self._has_picture else QImage()

    def _share(self) -> float:
        return min(1.0, self._position_s / self._length_s) if self._length_s else 0.0

    # fmt: off
    figureChanged = Signal()
    figure = Property(FigureView, reader("_figure"), _set_figure, notify=figureChanged)
    wantedChanged = Signal()
    wanted = Property(bool, reader("_wanted"), writer("_wanted", "wantedChanged", "_obey"), notify=wantedChanged)
    volumeChanged = Signal()
    volume = Property(int, reader("_volume"), writer("_volume", "volumeChanged", "_set_loudness"), notify=volumeChanged)
    playable = Property(bool, lambda s: not s._broken and not s._url.isEmpty(), notify=changed)
    started = Property(bool, lambda s: s._opened and not s._broken, notify=changed)
    hasPicture = Property(bool, lambda s: s._has_picture, notify=changed)
    share = Property(float, _share, notify=moved)
    elapsed = Property(str, lambda s: write_time(s._position_s), notify=moved)
    total = Property(str, lambda s: write_time(s._length_s) if s._length_s else "", notify=moved)
    atStart = Property(bool, lambda s: s._position_s <= 0.0, notify=moved)
    caption = Property(str, lambda s: s._track.at(s._position_s), notify=moved)
    lastCaption = Property(str, lambda s: s._track.since(s._position_s), notify=moved)
    # fmt: on


@QmlElement
class FilmPicture(QQuickPaintedItem):
    """The picture of a film, whole and as large as it fits, where no GPU draws the screen.

    Qt's own VideoOutput shows nothing there.
    """

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._player: Player | None = None
        self._last_will = LastWill(self)

    def _set_player(self, player: Player | None) -> None:
        if self._player is not None:
            self._player.pictured.disconnect(self._redraw)
        self._player = player
        if player is not None:
            player.pictured.connect(self._redraw)
        self._redraw()
        self.playerChanged.emit()

    @Slot()
    def _redraw(self) -> None:
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Draw the picture of this moment."""
        image = self._player.picture() if self._player is not None else QImage()
        if image.isNull():
            return
        size = QSizeF(image.size()).scaled(
            QSizeF(self.width(), self.height()), Qt.AspectRatioMode.KeepAspectRatio
        )
        across, down = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(across, down, size.width(), size.height()), image)

    # fmt: off
    playerChanged = Signal()
    player = Property(Player, reader("_player"), _set_player, notify=playerChanged)
    # fmt: on
