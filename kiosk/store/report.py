"""Version and health of a kiosk, in the text format of Prometheus; nothing about visitors.

A file for the textfile collector of its node exporter, or sent to a Pushgateway: both only where
the museum asks for it.
"""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prometheus_client import CollectorRegistry, Gauge, Info, generate_latest
from prometheus_client.exposition import push_to_gateway

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk

PREFIX = "exhibit_kiosk_"
JOB = "exhibit_kiosk"
TIMEOUT_S = 20.0
OUTCOMES = ("taken", "nothing newer", "refused")
_UNSAFE = re.compile(r"[^\w-]+")


@dataclass(frozen=True)
class Health:
    """How a kiosk is; versions count publications from 1, 0 is none; times are Unix times, or 0.

    `outcome` is that of the last look for newer content, `reason` why; both empty before it.
    """

    program: str
    version: int = 0
    previous_version: int = 0
    waiting_version: int = 0
    is_shown: bool = False
    is_whole: bool = True
    is_proved: bool = True
    refused_versions: int = 0
    outcome: str = ""
    reason: str = ""
    looked_at_s: float = 0.0
    failed_looks: int = 0
    signed_until_s: float = 0.0
    free_bytes: int = 0
    reported_at_s: float = 0.0


# Name, what it tells, and how it is read from the health of a kiosk.
GAUGES: tuple[tuple[str, str, Callable[[Health], float]], ...] = (
    ("content_version", "Version of the content that is shown", lambda h: h.version),
    ("previous_version", "Version that a rollback would show", lambda h: h.previous_version),
    ("waiting_version", "Version that waits for the visitor to leave", lambda h: h.waiting_version),
    ("shown", "Whether the exhibit is running", lambda h: h.is_shown),
    ("content_whole", "Whether every file is what was signed", lambda h: h.is_whole),
    ("content_proved", "Whether the version was seen to work", lambda h: h.is_proved),
    ("refused_versions", "Versions that are not taken again", lambda h: h.refused_versions),
    ("last_look_timestamp_seconds", "Last look for newer content", lambda h: h.looked_at_s),
    ("failed_looks", "Looks that failed since one did not", lambda h: h.failed_looks),
    ("signed_until_timestamp_seconds", "When to publish again", lambda h: h.signed_until_s),
    ("free_bytes", "Room on the disk of the kiosk's state", lambda h: h.free_bytes),
    ("report_timestamp_seconds", "When this was written", lambda h: h.reported_at_s),
)


def registry_of(name: str, health: Health) -> CollectorRegistry:
    """Return the health of the kiosk of this name as metrics."""
    registry = CollectorRegistry()
    info = Info(f"{PREFIX}program", "The program of the kiosk", ["kiosk"], registry=registry)
    info.labels(name).info({"version": health.program})
    for key, told, read in GAUGES:
        gauge = Gauge(PREFIX + key, told, ["kiosk"], registry=registry)
        gauge.labels(name).set(float(read(health)))
    looks = Gauge(
        f"{PREFIX}last_look",
        "How the last look ended: 1 for its outcome and reason",
        ["kiosk", "outcome", "reason"],
        registry=registry,
    )
    if health.outcome:
        looks.labels(name, health.outcome, health.reason).set(1)
    return registry


def write_report(name: str, health: Health, folder: Path) -> Path:
    """Write the report into a folder that is there, whole; raises StoreError."""
    path = folder / f"exhibit-kiosk-{_UNSAFE.sub('-', name)}.prom"
    try:
        disk.write_file(path, generate_latest(registry_of(name, health)))
    except OSError as error:
        raise StoreError(disk.told(path, error)) from error
    return path


def send_report(name: str, health: Health, address: str, proxy: str = "") -> None:
    """Put the report to a Pushgateway, instead of the last; raises StoreError."""

    def handler(
        url: str, method: str, timeout: float | None, headers: list[tuple[str, str]], data: bytes
    ) -> Callable[[], None]:
        def send() -> None:
            request = urllib.request.Request(url, data, dict(headers), method=method)
            proxies = {"http": proxy, "https": proxy} if proxy else {}
            opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies))
            with opener.open(request, timeout=timeout) as answer:
                answer.read(1000)

        return send

    try:
        registry = registry_of(name, health)
        push_to_gateway(
            address, JOB, registry, {"instance": name}, timeout=TIMEOUT_S, handler=handler
        )
    except (OSError, ValueError) as error:
        message = f"The report cannot be sent: {getattr(error, 'reason', error)}."
        remedy = "Nothing is lost: the next one is sent in some minutes."
        raise StoreError(Fault(address, message=message, remedy=remedy)) from error
