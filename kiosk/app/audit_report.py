"""What an audit has found: the numbers, their limits, and the worst places, to be mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from kiosk.app.measures import (
    LEAST_CAP_DEG,
    LEAST_CONTRAST,
    LEAST_LABEL_CAP_DEG,
    LEAST_LARGE_CAP_DEG,
    Finding,
)
from kiosk.app.rounds import Settings
from kiosk.core.cursor import MOST_PRESSES
from kiosk.core.display import SMALLEST_GAP_MM, SMALLEST_TARGET_MM

# Measures of which the least counts, and those whose breaches are counted.
LEAST = {
    "min_contrast": LEAST_CONTRAST,
    "min_target_mm": SMALLEST_TARGET_MM,
    "min_gap_mm": SMALLEST_GAP_MM,
    "min_cap_height_deg": LEAST_CAP_DEG,
    "min_label_cap_deg": LEAST_LABEL_CAP_DEG,
}
MOST = {"max_presses": MOST_PRESSES}
ORDER = (
    "unspoken",
    "min_contrast",
    "min_target_mm",
    "min_gap_mm",
    "min_cap_height_deg",
    "min_label_cap_deg",
    "clipped",
    "overlapping",
    "max_presses",
    "unreachable",
)
_LISTED = 40


@dataclass(frozen=True)
class Where:
    """Where something was found: the size of the screen, what the visitor has chosen, the state."""

    size: str
    settings: Settings
    state: str

    def __str__(self) -> str:
        return f"{self.settings.language} {self.size} {self.settings.reading}, {self.state}"


@dataclass(frozen=True)
class Offence:
    """A broken limit: the worst finding of its kind on these words, and how often it was met."""

    worst: Finding
    where: Where
    times: int = 1

    def as_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "measure": self.worst.measure,
            "value": round(self.worst.value, 3),
            "said": self.worst.said,
            "note": self.worst.note,
            "place_px": list(self.worst.place),
            "state": self.where.state,
            "language": self.where.settings.language,
            "size": self.where.size,
            **asdict(self.where.settings.reading),
            "times": self.times,
        }


def _limit(measure: str) -> str:
    if measure in LEAST:
        return f"at least {LEAST[measure]:g}"
    return f"at most {MOST[measure]}" if measure in MOST else "none allowed"


class Report:
    """Collects findings state by state; keeps the least values and the worst offences only."""

    def __init__(self) -> None:
        self.states = 0
        self.least: dict[str, float] = {}
        self.most: dict[str, float] = {}
        self.least_at: dict[tuple[str, int], float] = {}
        self._offences: dict[tuple[str, str, str], Offence] = {}

    def add(self, where: Where, findings: Iterable[Finding]) -> None:
        """Take in what was measured in one state."""
        self.states += 1
        for finding in findings:
            self._keep(where, finding)

    def _keep(self, where: Where, finding: Finding) -> None:
        measure = finding.measure
        if measure in LEAST:
            at = (measure, where.settings.reading.text_percent)
            self.least[measure] = min(finding.value, self.least.get(measure, finding.value))
            self.least_at[at] = min(finding.value, self.least_at.get(at, finding.value))
        if measure in MOST:
            self.most[measure] = max(finding.value, self.most.get(measure, 0))
        if finding.is_broken:
            key = (measure, finding.said, finding.note if measure == "overlapping" else "")
            known = self._offences.get(key)
            if known is None:
                self._offences[key] = Offence(finding, where)
            elif finding.value < known.worst.value:
                self._offences[key] = Offence(finding, where, known.times + 1)
            else:
                self._offences[key] = replace(known, times=known.times + 1)

    @property
    def offences(self) -> tuple[Offence, ...]:
        """The broken limits, in the order of the measures, the worst first."""
        found = self._offences.values()
        return tuple(sorted(found, key=lambda o: (ORDER.index(o.worst.measure), o.worst.value)))

    def value(self, measure: str) -> float:
        """Return the number of a measure: its least value, or how many breaches there are."""
        if measure in LEAST:
            return round(self.least.get(measure, 0.0), 3)
        if measure in MOST:
            return self.most.get(measure, 0)
        return sum(offence.worst.measure == measure for offence in self.offences)

    def as_dict(self) -> dict[str, object]:
        """Return all of it as plain data, for a file."""
        by_size: dict[str, dict[str, float]] = {}
        for (measure, percent), value in sorted(self.least_at.items()):
            by_size.setdefault(str(percent), {})[measure] = round(value, 3)
        return {
            "states": self.states,
            **{measure: self.value(measure) for measure in ORDER},
            "limits": {
                **LEAST,
                **MOST,
                "min_label_cap_deg at 150 %": LEAST_CAP_DEG,
                "min_cap_height_deg at 200 %": LEAST_LARGE_CAP_DEG,
            },
            "by_text_size": by_size,
            "broken": [offence.as_dict() for offence in self.offences],
        }

    def lines(self) -> Iterable[str]:
        """Yield the report in plain words."""
        yield f"{'states':<20} {self.states:>8}"
        for measure in ORDER:
            form = f"{self.value(measure):8.2f}" if measure in LEAST else f"{self.value(measure):8}"
            yield f"{measure:<20} {form}   {_limit(measure)}"
        offences = self.offences
        for offence in offences[:_LISTED]:
            found, times = offence.worst, f" ({offence.times} times)" if offence.times > 1 else ""
            note = f", {found.note}" if found.note else ""
            value = f" {found.value:.2f}" if found.measure in LEAST else ""
            yield f"{found.measure}{value}: “{found.said[:60]}”{note}. {offence.where}{times}"
        if len(offences) > _LISTED:
            yield f"{len(offences) - _LISTED} more; --json FILE lists all."
        yield f"{len(offences)} limits broken." if offences else "Every limit is kept."
