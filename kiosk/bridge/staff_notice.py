"""What staff are told on the first screen about a stick: in each language, in plain words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.updates import Reason, Verdict

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_MS = 180_000
# Says words of a context in one language.
Say = Callable[[str, str], str]


@QmlElement
class StaffNotice(QObject):
    """A title and a sentence in each language, for some minutes; empty when there is nothing."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voices: tuple[tuple[str, Say], ...] = ()
        self._lines: tuple[tuple[str, str, str], ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.clear)

    def speak(self, voices: tuple[tuple[str, Say], ...]) -> None:
        """Say everything in these languages from now on."""
        self._voices = voices

    def look(self) -> None:
        """Say that a stick has been seen."""
        self._show(looking)

    def promise(self, version: int) -> None:
        """Say that a stick holds something newer, which is being copied."""
        self._show(lambda translate: promised(version, translate))

    def tell(self, verdict: Verdict) -> None:
        """Say what became of a stick."""
        self._show(lambda translate: told(verdict, translate))

    def tell_passed_over(self, version: int) -> None:
        """Say that the content before is shown, as this version failed several times."""
        self._show(lambda translate: passed_over(version, translate))

    @Slot()
    def wait(self) -> None:
        """Keep what there is to say until a visitor has left."""
        self._timer.stop()

    @Slot()
    def linger(self) -> None:
        """Show what there is to say for its whole time."""
        if self._lines:
            self._timer.start()

    @Slot()
    def clear(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self._lines = ()
        self.changed.emit()

    def _show(self, words: Callable[[Say], tuple[str, str]]) -> None:
        self._lines = tuple((code, *words(say)) for code, say in self._voices)
        self._timer.start()
        self.changed.emit()

    # fmt: off
    languages = Property(list, lambda s: [line[0] for line in s._lines], notify=changed)
    titles = Property(list, lambda s: [line[1] for line in s._lines], notify=changed)
    sentences = Property(list, lambda s: [line[2] for line in s._lines], notify=changed)
    # fmt: on


def looking(translate: Say) -> tuple[str, str]:
    """Return what is said before the verdict."""
    return (
        translate("StaffNotice", "A stick is here"),
        translate("StaffNotice", "It is being checked. Please leave it in."),
    )


def promised(version: int, translate: Say) -> tuple[str, str]:
    """Return what is said while a version is copied."""
    title = translate("StaffNotice", "Version %1 is genuine and new")
    words = translate("StaffNotice", "It is being copied. Please leave the stick in.")
    return title.replace("%1", str(version)), words


def passed_over(version: int, translate: Say) -> tuple[str, str]:
    """Return what is said where the content before is shown."""
    title = translate("StaffNotice", "Version %1 has failed here")
    words = translate("StaffNotice", "The content before it is shown until the next start.")
    return title.replace("%1", str(version)), words


def told(verdict: Verdict, translate: Say) -> tuple[str, str]:
    """Return title and sentence of a verdict."""
    refused = translate("StaffNotice", "The stick is refused")
    out = translate("StaffNotice", "The stick can be taken out.")
    match verdict.reason:
        case Reason.NEW | Reason.WAITING:
            title = translate("StaffNotice", "Version %1 is taken")
            words = translate("StaffNotice", "It is shown while nobody is reading.") + f" {out}"
        case Reason.SAME:
            title = translate("StaffNotice", "Nothing is newer")
            words = translate("StaffNotice", "This kiosk already has version %1.") + f" {out}"
        case Reason.NO_FOLDER:
            title = translate("StaffNotice", "No exhibit is on this stick")
            words = translate("StaffNotice", "It should hold the folder “kiosk-update”.")
        case Reason.NO_TRUST:
            title = refused
            words = translate("StaffNotice", "This kiosk does not know yet whom it may trust.")
        case Reason.OLDER:
            title = refused
            words = translate("StaffNotice", "Its content is older than what this kiosk has had.")
        case Reason.INCOMPLETE:
            title = refused
            words = translate("StaffNotice", "Its content is not whole. Publish to it again.")
        case Reason.FORBIDDEN:
            title = refused
            words = translate("StaffNotice", "It holds something that no exhibit may hold.")
        case Reason.NEWER_PROGRAM:
            title = refused
            words = translate("StaffNotice", "Its content needs a newer program on this kiosk.")
        case Reason.FAULTS:
            title = refused
            words = translate("StaffNotice", "Its content has faults. Check it and publish again.")
        case Reason.FAILED_BEFORE | Reason.FAILED_START:
            title = refused
            words = translate("StaffNotice", "Version %1 does not work here. The old one stays.")
        case Reason.NOT_AUTHENTIC:
            title = refused
            words = translate("StaffNotice", "It is not signed by those whom this kiosk trusts.")
        case Reason.DISK:
            title = translate("StaffNotice", "The stick could not be taken")
            words = translate("StaffNotice", "This kiosk has no room left, or cannot write.")
        case Reason.UNREACHABLE | Reason.BUSY | Reason.UNTRIED | Reason.BROKE:
            title = translate("StaffNotice", "The stick could not be taken")
            words = translate("StaffNotice", "Please put it in again.")
    version = str(verdict.version)
    return title.replace("%1", version), words.replace("%1", version)
