"""What becomes of new content that is offered to a kiosk, and in which words staff hear it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How an offer ended."""

    TAKEN = "taken"
    NOTHING_NEWER = "nothing newer"
    REFUSED = "refused"


class Reason(StrEnum):
    """Why, as far as the words on the screen tell it apart."""

    NEW = "new"
    WAITING = "waiting"
    SAME = "same"
    NO_FOLDER = "no folder"
    NO_TRUST = "no trust"
    NOT_AUTHENTIC = "not authentic"
    OLDER = "older"
    INCOMPLETE = "incomplete"
    FORBIDDEN = "forbidden"
    NEWER_PROGRAM = "newer program"
    FAULTS = "faults"
    FAILED_BEFORE = "failed before"
    FAILED_START = "failed start"
    DISK = "disk"
    UNREACHABLE = "unreachable"
    BUSY = "busy"
    UNTRIED = "untried"
    BROKE = "broke"


EXIT_STATUS = {Outcome.TAKEN: 0, Outcome.NOTHING_NEWER: 3, Outcome.REFUSED: 4}


@dataclass(frozen=True)
class Verdict:
    """The end of one offer: what happened, which version, and why, for people and programs.

    `version` counts publications from 1; 0 means that it is not known. `notice` is advice for
    staff that changes nothing, such as a signature past its date.
    """

    outcome: Outcome
    reason: Reason
    version: int = 0
    detail: str = ""
    notice: str = ""

    @property
    def exit_status(self) -> int:
        """The exit status of `kiosk install`."""
        return EXIT_STATUS[self.outcome]

    def as_dict(self) -> dict[str, object]:
        """Return the verdict as plain data."""
        return {**asdict(self), "outcome": str(self.outcome), "reason": str(self.reason)}

    @classmethod
    def of(cls, plain: dict[str, object]) -> Verdict:
        """Return the verdict that `as_dict` told; raises ValueError or KeyError."""
        version = plain.get("version", 0)
        return cls(
            Outcome(str(plain["outcome"])),
            Reason(str(plain["reason"])),
            version if isinstance(version, int) else 0,
            str(plain.get("detail", "")),
            str(plain.get("notice", "")),
        )

    def __str__(self) -> str:
        told = TOLD[self.reason].format(version=self.version)
        return " ".join(part for part in (told, self.detail, self.notice) if part)


TOLD = {
    Reason.NEW: "Version {version} is installed and shown.",
    Reason.WAITING: "Version {version} is installed; it is shown as soon as nobody is reading.",
    Reason.SAME: "Nothing is newer than version {version}, which is here already.",
    Reason.NO_FOLDER: "There is no published exhibit here.",
    Reason.NO_TRUST: "This kiosk does not know yet whose content it may trust.",
    Reason.NOT_AUTHENTIC: "Refused: the content is not signed by those whom this kiosk trusts.",
    Reason.OLDER: "Refused: the content is older than what this kiosk has taken before.",
    Reason.INCOMPLETE: "Refused: the content is not whole.",
    Reason.FORBIDDEN: "Refused: the content holds what no exhibit may hold.",
    Reason.NEWER_PROGRAM: "Refused: the content was made for a newer program.",
    Reason.FAULTS: "Refused: the content has faults.",
    Reason.FAILED_BEFORE: "Refused: version {version} was tried here before and failed.",
    Reason.FAILED_START: "Refused: version {version} did not start.",
    Reason.DISK: "Refused: the content cannot be written here.",
    Reason.UNREACHABLE: "The address does not answer; it will be tried again.",
    Reason.BUSY: "Another update is under way.",
    Reason.UNTRIED: "This computer was too busy to try it; nothing is held against it.",
    Reason.BROKE: "The update broke off; the old content stays.",
}
