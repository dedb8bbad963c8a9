"""The built-in page: shown where nothing else can be, and then something else is tried again.

It needs no content, no settings, no QML and no library but Qt's: `python -m kiosk.app.resting`
shows it by itself. Not a word on it is about what is wrong.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QInputEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QRasterWindow,
)

from kiosk.app.heartbeat import Heartbeat
from kiosk.core.ladder import Rung
from kiosk.system.power import DisplayPower
from kiosk.system.service import ServiceManager

FONTS = Path(__file__).resolve().parents[2] / "media" / "fonts"
# After so long without a touch the program ends; whoever keeps it alive starts it anew.
TRY_AGAIN_MS = 10 * 60_000
# The title as each language has it; of a Kalmyk title nothing is known, so the people is named.
TITLES = ("Exile and Return", "Исход и возвращение", "Хальмгуд, 1943–1957")
SENTENCES = (
    "This exhibit is resting. Please come back later.",
    "Экспозиция временно не работает. Пожалуйста, вернитесь позже.",
)
INK, FELT, MIST = QColor("#101316"), QColor("#F5F1E8"), QColor("#B9C2C8")
# The horizon from left to right: steppe, snow, bronze, as on the first screen.
HORIZON = ("#DDCDA0", "#EDF1F2", "#CB9F60")
# Pixels that the page moves by, so that nothing burns in where it has to stand for long.
SHIFTS, SHIFT_S = ((0, 0), (2, 2), (4, 0), (2, -2), (0, -4), (-2, -2), (-4, 0), (-2, 4)), 1200
LEFT, HORIZON_AT = 0.05, 5 / 9
# Sizes, and heights above the horizon or the foot, as parts of the shorter side.
LARGE, MIDDLE, SMALL = 0.125, 0.052, 0.034
TITLES_AT, SENTENCES_AT = (0.385, 0.255, 0.155), (0.14, 0.08)


class Page(QRasterWindow):
    """A landscape at rest with the exhibit's names."""

    # As Qt Quick's windows tell of a frame.
    frameSwapped = Signal()  # noqa: N815
    touched = Signal()
    _painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(" · ".join((*TITLES[:2], *SENTENCES)))
        self.setFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setCursor(QCursor(Qt.CursorShape.BlankCursor))
        # What was painted is shown once painting has come back to Qt.
        self._painted.connect(self.frameSwapped, Qt.ConnectionType.QueuedConnection)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt: draw the page in whatever size it has."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self.height(), INK)
        painter.translate(*SHIFTS[int(time.monotonic() // SHIFT_S) % len(SHIFTS)])
        paint(painter, self.width(), self.height())
        painter.end()
        self._painted.emit()

    def mousePressEvent(self, _event: QInputEvent) -> None:  # noqa: N802
        """Qt: somebody is there. A finger becomes a mouse here."""
        self.touched.emit()


def paint(painter: QPainter, width: int, height: int) -> None:
    """Draw the page; lengths in pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, width, height, INK)
    horizon = round(height * HORIZON_AT)
    line = max(2, round(min(width, height) / 360))
    _ground(painter, QRect(0, horizon, width, height - horizon))
    painter.fillRect(QRectF(0, horizon, width, line), _across(width, 255))
    short, left = min(width, height), width * LEFT
    room = width - 2 * left
    titles = zip(TITLES, TITLES_AT, (LARGE, MIDDLE, MIDDLE), (FELT, FELT, MIST), strict=True)
    lines = [(w, "PT Serif", size, color, horizon - at * short) for w, at, size, color in titles]
    for words, at in zip(SENTENCES, SENTENCES_AT, strict=True):
        lines.append((words, "PT Sans", SMALL, FELT, height - at * short))
    for words, face, size, color, middle in lines:
        font = QFont(face)
        font.setPixelSize(max(8, round(short * size)))
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(words)
        if wide > room:
            font.setPixelSize(max(8, int(font.pixelSize() * room / wide)))
            painter.setFont(font)
        painter.setPen(color)
        place = QRectF(left, middle - short * size, room, 2 * short * size)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _ground(painter: QPainter, place: QRect) -> None:
    """Draw the plain: the horizon's light on it, gone half way to the foot."""
    painter.fillRect(place, _across(place.width(), 56))
    dusk = QLinearGradient(0, place.top(), 0, place.top() + 0.6 * place.height())
    dusk.setColorAt(0, QColor(INK.red(), INK.green(), INK.blue(), 60))
    dusk.setColorAt(1, INK)
    painter.fillRect(place, dusk)


def _across(width: int, alpha: int) -> QLinearGradient:
    light = QLinearGradient(0, 0, width, 0)
    for place, name in zip((0, 0.5, 1), HORIZON, strict=True):
        color = QColor(name)
        color.setAlpha(alpha)
        light.setColorAt(place, color)
    return light


def rest(
    app: QGuiApplication,
    manager: ServiceManager,
    size: tuple[int, int] | None = None,
    begin: Callable[[], None] = lambda: None,
    power: DisplayPower | None = None,
) -> int:
    """Show the page, full screen or in a window, until it is told to end or it is time to try.

    `begin` is called once the page is shown.
    """
    for font in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    page, power = Page(), power or DisplayPower()
    trying = QTimer()
    trying.setInterval(TRY_AGAIN_MS)
    trying.timeout.connect(app.exit)
    page.touched.connect(trying.start)
    trying.start()
    if size:
        page.resize(*size)
        page.show()
    else:
        page.showFullScreen()
    # Whatever ended before may have left it asleep.
    power.set_lit(True)
    heart = Heartbeat(page, page.frameSwapped, manager, Rung.RESTING)
    QTimer.singleShot(0, begin)
    status = app.exec()
    heart.close()
    page.close()
    return status


def end_on_signals(app: QGuiApplication) -> None:
    """End the program well when it is told to."""

    def end(_signal: int, _frame: object) -> None:
        # Not quit(): it asks the windows first, and an exhibit's refuses to be closed.
        app.exit()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    # Python sees a signal only when it runs: let it run now and then.
    pulse = QTimer(app)
    pulse.setInterval(500)
    pulse.timeout.connect(_pulse)
    pulse.start()


def _pulse() -> None:
    """Do nothing; the interpreter looks at its signals."""


def main() -> int:
    """Show the page alone."""
    app = QGuiApplication(["kiosk"])
    end_on_signals(app)
    return rest(app, ServiceManager())


if __name__ == "__main__":
    sys.exit(main())
