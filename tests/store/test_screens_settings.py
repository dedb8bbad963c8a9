"""[[screens]] of settings.toml: several screens, and how a mistake is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.core.polling import NOBODY
from kiosk.core.screens import mirrors_of, others_of, plan_of
from kiosk.store.settings import Settings, load_settings

OURS = Path(__file__).parents[2] / "content" / "settings.toml"
FIRST = '[[screens]]\noutput = "HDMI-A-1"\n'
SECOND = '[[screens]]\noutput = "HDMI-A-2"\n'


def load(folder: Path, text: str) -> Settings:
    (folder / "settings.toml").write_text(text, "utf-8")
    settings, faults = load_settings(folder / "settings.toml")
    assert faults == ()
    return settings


def test_a_kiosk_has_one_screen_unless_more_are_named(tmp_path: Path) -> None:
    settings = load(tmp_path, OURS.read_text("utf-8"))
    assert settings.screens == ()
    assert settings.for_screen("") == settings == settings.for_screen("HDMI-A-1")


def test_the_example_in_the_file_can_be_used(tmp_path: Path) -> None:
    text = OURS.read_text("utf-8")
    example = re.search(r"(?m)(^# (\[\[screens\]\]|\w+ = .*)\n)+(?=\n\[hours\])", text)
    assert example is not None
    found = load(tmp_path, re.sub(r"(?m)^# ", "", example[0])).screens
    assert [plan.output for plan in found] == ["HDMI-A-1", "HDMI-A-2", "HDMI-A-3"]
    assert (found[0].turned, found[0].profile_name) == (90, "43-inch")
    assert found[0].touch.startswith("pci-") and found[1].content.endswith("hall-2/content")
    assert [plan.output for plan in others_of(found)] == ["HDMI-A-2"]
    assert [plan.output for plan in mirrors_of(found, "HDMI-A-1")] == ["HDMI-A-3"]
    assert plan_of(found, "") == found[0] and plan_of(found, "HDMI-A-2") == found[1]
    assert plan_of(found, "DP-1") is None


def test_each_screen_has_its_own_profile_and_the_first_alone_reports(tmp_path: Path) -> None:
    text = f'[reports]\nfolder = "/reports"\n{FIRST}profile = "43-inch"\n{SECOND}'
    settings = load(tmp_path, f'[display]\nprofile = "15-inch"\n{text}')
    first, second = settings.for_screen(""), settings.for_screen("HDMI-A-2")
    assert (first.profile_name, second.profile_name) == ("43-inch", "15-inch")
    assert first.reports.folder == "/reports" and second.reports == NOBODY


def test_content_of_its_own_takes_no_publication(tmp_path: Path) -> None:
    settings = load(tmp_path, f'{FIRST}{SECOND}content = "/hall-2"\n')
    assert settings.for_screen("").updates.sticks
    updates = settings.for_screen("HDMI-A-2").updates
    assert (updates.sticks, updates.sources) == ("", ())


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (f"{FIRST}{FIRST}", "output", "Two screens are the output “HDMI-A-1”"),
        (f"{FIRST}turned = 45\n", "turned", "Write 0, 90, 180 or 270"),
        (f'{FIRST}turned = "90"\n', "turned", "Write 0, 90, 180 or 270"),
        ("[[screens]]\nturned = 90\n", "output", "exile-and-return screens tells them"),
        ('[[screens]]\noutput = "HDMI 1"\n', "output", "is not a name"),
        (f'{FIRST}profile = "43"\n', "profile", "Did you mean “43-inch”?"),
        (f'{FIRST}{SECOND}mirrors = "HDMI-A-9"\n', "mirrors", "Did you mean “HDMI-A-1”?"),
        (f'{FIRST}mirrors = "HDMI-A-1"\n', "mirrors", "Put that screen first"),
        (f'{FIRST}{SECOND}content = "hall-2"\n', "content", "Write the whole way"),
        (
            f'{FIRST}{SECOND}mirrors = "HDMI-A-1"\ncontent = "/hall-2"\n',
            "content",
            "no content of its own",
        ),
        ("screens = 2\n", "screens", "Write [[screens]] above each screen."),
    ],
)
def test_a_mistake_is_told_with_its_remedy_and_that_screen_is_left_out(
    text: str, key: str, words: str, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text(text, "utf-8")
    settings, faults = load_settings(tmp_path / "settings.toml")
    assert [fault.field.rsplit(", ", 1)[-1] for fault in faults] == [key], faults
    assert words in f"{faults[0].message} {faults[0].remedy}"
    assert len(settings.screens) == text.count("[[screens]]") - 1 or settings.screens == ()
