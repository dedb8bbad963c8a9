"""Pages read aloud by a person: each language's recording is found, checked and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.faults import Fault
from kiosk.store import last_good
from kiosk.store.check import check
from kiosk.store.confirm import confirm
from kiosk.store.content import load
from tests.recordings import write_film, write_sound
from tests.store.small_exhibit import write_exhibit

PANEL = "panels/deportation/panel.toml"
RIGHTS = """
[[media]]
file = "{file}"
credit = "Read by Anna Ivanova, 2026"
licence = "CC BY 4.0"
sensitivity = "none"
"""


def narrated(folder: Path, *files: str, listed: bool = True, length_s: float = 3.0) -> Path:
    """Return a small exhibit whose page of words is read aloud in some languages."""
    content = write_exhibit(folder)
    panel = content / PANEL
    text = panel.read_text("utf-8")
    panel.write_text(text.replace('id = "words"', 'id = "words"\nnarration = "words.wav"'), "utf-8")
    for file in files:
        write_sound(content.parent / "media" / file, length_s)
        if listed:
            with (content / "media.toml").open("a", encoding="utf-8") as out:
                out.write(RIGHTS.format(file=file))
    confirm(content)
    return content


def faults(content: Path) -> tuple[Fault, ...]:
    return check(content, content.parent / "media" / "fonts")


def told(content: Path) -> tuple[str, str, str]:
    (fault,) = faults(content)
    assert fault.panel == "deportation" and fault.remedy
    assert fault.field == 'page "words", narration'
    assert fault.file == PANEL and fault.line > 1
    return str(fault.severity), fault.language, fault.message


def test_a_page_knows_the_recording_of_its_language(tmp_path: Path) -> None:
    content = narrated(tmp_path, "words.ru.wav")
    assert faults(content) == ()
    exhibit = load(content).exhibit
    assert exhibit is not None
    russian, english = (
        edition.panels[0].pages[-1].narration
        for edition in (exhibit.editions["ru"], exhibit.editions["en"])
    )
    assert english is None
    assert russian is not None and russian.file == "words.ru.wav"
    assert russian.credit == "Read by Anna Ivanova, 2026"


def test_a_narration_without_any_recording_is_an_error(tmp_path: Path) -> None:
    severity, language, message = told(narrated(tmp_path))
    assert (severity, language) == ("error", "")
    assert message == "The narration “words.wav” has no recording in any language."


def test_the_nearest_name_is_suggested(tmp_path: Path) -> None:
    content = narrated(tmp_path)
    write_sound(content.parent / "media" / "word.en.wav")
    (fault,) = faults(content)
    assert "word.en.wav" in fault.remedy


def test_a_recording_needs_its_rights(tmp_path: Path) -> None:
    severity, language, message = told(narrated(tmp_path, "words.en.wav", listed=False))
    assert (severity, language) == ("error", "en")
    assert message == "“words.en.wav” does not stand in media.toml."


def test_a_recording_that_cannot_be_played_is_an_error(tmp_path: Path) -> None:
    content = narrated(tmp_path, "words.en.wav")
    (content.parent / "media" / "words.en.wav").write_bytes(b"no sound at all")
    assert told(content)[:2] == ("error", "en")


@pytest.mark.parametrize("length_s", [0.2, 600.0])
def test_a_recording_of_other_words_is_suspected(length_s: float, tmp_path: Path) -> None:
    severity, language, message = told(narrated(tmp_path, "words.en.wav", length_s=length_s))
    assert (severity, language) == ("warning", "en")
    assert message.startswith(f"The narration lasts {length_s:.0f} s, but title and text have ")


def test_a_film_may_hold_a_reading_too(tmp_path: Path) -> None:
    content = narrated(tmp_path, "words.en.wav")
    write_film(content.parent / "media" / "words.en.wav")
    assert all(fault.severity == "warning" for fault in faults(content))


def test_the_copy_of_the_last_sound_content_holds_it(tmp_path: Path) -> None:
    content = narrated(tmp_path / "here", "words.ru.wav")
    exhibit = load(content).exhibit
    assert exhibit is not None
    last_good.remember(content, exhibit, tmp_path / "kept")
    kept = last_good.recall(tmp_path / "kept")
    assert kept is not None and kept.exhibit is not None
    page = kept.exhibit.editions["ru"].panels[0].pages[-1]
    assert page.narration is not None
    assert (Path(kept.exhibit.media_dir) / page.narration.file).is_file()
