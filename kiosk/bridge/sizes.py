"""The window's physical sizes as QML sees them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.display import Profile

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Sizes(QObject):
    """Pixels per design unit and per millimetre, of a picture that fills the profile's screen."""

    changed = Signal()

    def __init__(
        self, profile: Profile, width_px: int, height_px: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._width_px, self._height_px = width_px, height_px

    @property
    def profile(self) -> Profile:
        """The screen that the picture stands for."""
        return self._profile

    @property
    def pixels_per_mm(self) -> float:
        """How many pixels of the picture make a millimetre."""
        return self._per_mm()

    @Slot(int, int)
    def resize(self, width_px: int, height_px: int) -> None:
        """The window has another size, in pixels."""
        if width_px > 0 and height_px > 0:
            self._width_px, self._height_px = width_px, height_px
            self.changed.emit()

    @Slot(int, int, result=float)
    def reachTop(self, width_px: int, height_px: int) -> float:
        """How many pixels of such a picture lie too high for a seated visitor."""
        return self._profile.out_of_reach_px(width_px, height_px)[0]

    @Slot(int, int, result=float)
    def reachBottom(self, width_px: int, height_px: int) -> float:
        """How many pixels of such a picture lie too low for a seated visitor."""
        return self._profile.out_of_reach_px(width_px, height_px)[1]

    def _unit(self) -> float:
        return self._profile.unit_px(self._width_px, self._height_px)

    def _per_mm(self) -> float:
        return self._profile.pixels_per_mm(self._width_px, self._height_px)

    unit = Property(float, _unit, notify=changed)
    pixelsPerMm = Property(float, _per_mm, notify=changed)
