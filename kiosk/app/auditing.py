"""`kiosk audit` as a command: the content folder, the plan, and the file of numbers."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.app.audit import READINGS, SIZES, Plan, audit
from kiosk.app.audit_report import Report
from kiosk.app.checking import progress, showable
from kiosk.app.rounds import Reading
from kiosk.app.stage import prepare_qt
from kiosk.core.display import PROFILES
from kiosk.core.faults import Fault, StoreError


def run_audit(
    content_dir: Path,
    *,
    languages: tuple[str, ...] = (),
    sizes: tuple[tuple[int, int], ...] = (),
    readings: tuple[Reading, ...] = (),
    profile_name: str = "",
    closely: bool = True,
    file: Path | None = None,
) -> Report:
    """Audit the exhibit; what is left empty means all. Sizes in pixels.

    Raises KioskError if the content cannot be shown, for an unknown language or profile, and if
    `file` cannot be written.
    """
    exhibit, languages = showable(content_dir, languages, profile_name)
    if file is not None:
        _write(file, "{}")
    prepare_qt(headless=True)
    plan = Plan(
        languages,
        sizes or SIZES,
        readings or READINGS,
        PROFILES.get(profile_name),
        closely,
    )
    report = audit(exhibit, plan, lambda name, states: progress(f"{states:6}  {name}"))
    progress("")
    if file is not None:
        _write(file, json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
    return report


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"The numbers cannot be written: {error.strerror or error}."
        remedy = "Name another file for --json."
        raise StoreError(Fault(str(file), message=message, remedy=remedy)) from error
