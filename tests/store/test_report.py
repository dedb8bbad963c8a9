"""What a kiosk tells a museum's monitoring: only itself, in a format that others read."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families as parse

from kiosk.core.faults import StoreError
from kiosk.store.report import PREFIX, Health, registry_of, send_report, write_report

DASHBOARD = Path(__file__).parents[2] / "packaging" / "grafana-dashboard.json"
HEALTH = Health("0.1.0", 7, 6, 8, True, True, False, 2, "refused", "older", 1e9, 3, 2e9, 512, 1e9)


def samples(name: str, health: Health) -> dict[str, tuple[dict[str, str], float]]:
    """Return what is told by the name of the metric."""
    text = generate_latest(registry_of(name, health)).decode()
    return {s.name: (s.labels, s.value) for family in parse(text) for s in family.samples}


def test_everything_is_told_under_the_kiosks_name() -> None:
    told = samples("elista-1", HEALTH)
    assert all(labels["kiosk"] == "elista-1" for labels, _ in told.values())
    assert told[f"{PREFIX}content_version"][1] == 7
    assert told[f"{PREFIX}waiting_version"][1] == 8
    assert told[f"{PREFIX}shown"][1] == 1 and told[f"{PREFIX}content_proved"][1] == 0
    assert told[f"{PREFIX}program_info"][0]["version"] == "0.1.0"
    assert told[f"{PREFIX}last_look"][0] == {
        "kiosk": "elista-1", "outcome": "refused", "reason": "older",
    }  # fmt: skip
    assert f"{PREFIX}last_look" not in samples("a", Health("0.1.0"))


def test_each_part_of_the_health_shows_in_the_report() -> None:
    before = generate_latest(registry_of("a", HEALTH))
    for part in fields(Health):
        value = getattr(HEALTH, part.name)
        other = not value if isinstance(value, bool) else value + type(value)(1)
        if isinstance(value, str):
            other = "other"
        changed = replace(HEALTH, **{part.name: other})
        assert generate_latest(registry_of("a", changed)) != before, part.name


def test_nothing_is_told_about_visitors() -> None:
    words = " ".join(samples("elista-1", HEALTH))
    assert not re.search(r"visit|touch|page|panel|language|session|idle", words)


def test_a_file_is_written_whole_with_a_harmless_name(tmp_path: Path) -> None:
    path = write_report("../зал 1/x", HEALTH, tmp_path)
    assert path.parent == tmp_path and path.suffix == ".prom" and "зал-1" in path.name
    assert list(parse(path.read_text("utf-8")))
    assert write_report("../зал 1/x", HEALTH, tmp_path) == path
    assert [*tmp_path.iterdir()] == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        write_report("a", HEALTH, tmp_path / "nowhere")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://127.0.0.1:1/x"])
def test_an_address_that_does_not_answer_is_told(address: str) -> None:
    with pytest.raises(StoreError, match="cannot be sent"):
        send_report("a", HEALTH, address)


def metrics_of(dashboard: dict[str, Any]) -> set[str]:
    """Return the names of the metrics that a dashboard asks for."""
    return set(re.findall(rf"{PREFIX}\w+", json.dumps(dashboard)))


def test_the_dashboard_asks_for_what_is_told() -> None:
    dashboard = json.loads(DASHBOARD.read_text("utf-8"))
    told = set(samples("a", HEALTH))
    assert metrics_of(dashboard) == told
    dashboard["panels"][0]["targets"][0]["expr"] = f"{PREFIX}visitors"
    assert metrics_of(dashboard) != told


def test_the_dashboard_can_be_imported() -> None:
    dashboard = json.loads(DASHBOARD.read_text("utf-8"))
    panels = dashboard["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) >= 10
    assert all(panel["title"] and panel["targets"] for panel in panels)
    cells = [
        (x, y)
        for panel in panels
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len(cells) == len(set(cells)) and max(x for x, _ in cells) < 24
    variables = {entry["name"] for entry in dashboard["templating"]["list"]}
    used = set(re.findall(r"\$\{?([a-z]+)\}?", json.dumps(panels)))
    assert used <= variables == {"datasource", "kiosk"}
