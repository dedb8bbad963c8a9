"""What belongs to the museum on a machine: settings, figures of use, content; all of it is kept."""

from __future__ import annotations

import json
from pathlib import Path

from _machine import USER, Machine, NotProvenError

# What a technician and visitors leave behind: a changed setting, and a day of use.
SETTING = ("looking_s = 30", "looking_s = 45")
COUNT = """\
import datetime
from kiosk.store.usage import FILE_NAME, Usage
from kiosk.system import places
day = datetime.date(2026, 3, 14)
Usage(places.state_dir() / FILE_NAME).add(day, {"visits": 7, "language:ru": 7})
"""


def state_of(machine: Machine) -> Path:
    """Return the folder in which the exhibit keeps content, settings and figures."""
    return machine.root / f"var/lib/{USER}"


def shown_version(machine: Machine) -> str:
    """Return the name of the version of the content that is shown, empty for the bundle's own."""
    try:
        found = json.loads((state_of(machine) / "updates/state.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return str(found.get("active") or "")


class Museum:
    """Lives in a machine for a while, and can tell afterwards whether anything was lost."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        settings = state_of(machine) / "settings.toml"
        text = settings.read_text("utf-8")
        if SETTING[0] not in text:
            raise NotProvenError(f"settings.toml has no {SETTING[0]}")
        # Written into the file, which keeps its owner and rights.
        settings.write_text(text.replace(*SETTING), "utf-8")
        run = (
            f"cd /opt/{USER}/app && exec setpriv --reuid={USER} --regid={USER} --init-groups env"
            f' KIOSK_STATE=/var/lib/{USER} /opt/{USER}/bin/python3 -I -c "$1"'
        )
        machine.run("sh", "-c", run, "sh", COUNT)
        self._figures = self._told_figures()
        self._version = shown_version(machine)
        self._pin = (state_of(machine) / "staff-pin").read_bytes()
        if "7" not in self._figures:
            raise NotProvenError(f"the figures of use do not tell of seven visits: {self._figures}")

    def _told_figures(self) -> str:
        return self._machine.run(f"/usr/sbin/{USER}", "usage").stdout

    def expect_nothing_lost(self) -> None:
        """Raise NotProvenError if content, a setting, the staff PIN or figures were lost."""
        here = state_of(self._machine)
        lost = []
        if SETTING[1] not in (here / "settings.toml").read_text("utf-8"):
            lost.append("a changed setting")
        if (here / "staff-pin").read_bytes() != self._pin:
            lost.append("the staff PIN")
        if shown_version(self._machine) != self._version:
            lost.append("the content of the stick")
        if self._told_figures() != self._figures:
            lost.append("figures of use")
        if lost:
            raise NotProvenError(f"lost: {', '.join(lost)}")
