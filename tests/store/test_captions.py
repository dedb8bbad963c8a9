"""The words of recordings: what is read, what is refused, and that nothing breaks the exhibit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.core.figures import Cue
from kiosk.store import captions
from kiosk.store.captions import read_captions, read_transcript, recorded
from tests.recordings import TXT, VTT


def put(root: Path, text: str | bytes, ending: str = "vtt", language: str = "en") -> Path:
    folder = root / "panels" / "p"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"song.{language}.{ending}"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def read(root: Path, text: str | bytes) -> captions.Captions:
    return read_captions(put(root, text), "p", "song", "en")


def test_captions_come_with_seconds_and_without_markup(tmp_path: Path) -> None:
    found = read(tmp_path, VTT)
    assert found.faults == ()
    assert found.cues == (
        Cue(0.0, 2.0, "Wind over the grass"),
        Cue(2.0, 4.0, "A train goes by & is gone"),
    )
    assert found.lines == (3, 9)


def test_lines_of_a_caption_stay_lines_and_long_hours_count(tmp_path: Path) -> None:
    found = read(tmp_path, "\ufeffWEBVTT - song\r\n\r\n01:00:00.500 --> 01:00:02.000\r\n- a\r\n- b")
    assert found.cues == (Cue(3600.5, 3602.0, "- a\n- b"),)


CUE = "\n\n00:01.000 --> 00:02.000\nwords"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "The first line is not WEBVTT."),
        ("1\n00:01,000 --> 00:02,000\nwords", 1, "The first line is not WEBVTT."),
        ("WEBVTT", 1, "There is no caption in the file."),
        (f"WEBVTT{CUE}\n\n00:03,000 --> 00:04,000\nx", 6, "The times of this caption cannot"),
        (f"WEBVTT{CUE}\n\n00:99.000 --> 01:40.000\nx", 6, "The times of this caption cannot"),
        (f"WEBVTT{CUE}\n\n00:03.000 --> 00:03.000\nx", 6, "This caption ends before it begins."),
        (f"WEBVTT{CUE}\n\n00:03.000 --> 00:04.000\n\n", 6, "This caption has no words."),
        (f"WEBVTT{CUE}\n\n00:00.000 --> 00:00.500\nx", 6, "This caption begins before the one"),
        (f"WEBVTT{CUE}\n\n00:03.000 --> 00:09.000\n{'x' * 161}", 6, "This caption has 161"),
        (f"WEBVTT{CUE}\u202e", 4, "This line holds a character that turns"),
        (f"WEBVTT{CUE}\ue004", 4, "This line holds a private character"),
        (f"WEBVTT{CUE}".encode("utf-16"), 1, "The file is saved as UTF-16"),
        (b"WEBVTT\n\n\xff", 3, "The file is not saved as UTF-8"),
        (b"WEBVTT\n\n" + b"x" * 1_000_000, 0, "The file is larger than 1,000,000 bytes."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    text: str | bytes, line: int, message: str, tmp_path: Path
) -> None:
    found = read(tmp_path, text)
    assert [(f.line, f.message[: len(message)]) for f in found.faults] == [(line, message)]
    (fault,) = found.faults
    assert (fault.file, fault.panel, fault.language) == ("panels/p/song.en.vtt", "p", "en")
    assert fault.remedy


def test_one_bad_caption_does_not_hide_the_others(tmp_path: Path) -> None:
    text = f"WEBVTT\n\n00:00,0 --> x\nlost\n\n00:00.5 --> 1\nlost{CUE}"
    assert [cue.text for cue in read(tmp_path, text).cues] == ["words"]


def test_there_is_a_limit_to_captions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(captions, "MOST_CUES", 2)
    assert len(read(tmp_path, "WEBVTT" + CUE * 2).cues) == 2
    (fault,) = read(tmp_path, "WEBVTT" + CUE * 3).faults
    assert (fault.line, fault.message) == (9, "There are more than 2 captions.")


def test_a_transcript_is_read_in_paragraphs(tmp_path: Path) -> None:
    found = read_transcript(put(tmp_path, TXT, "txt"), "p", "song", "en")
    assert found.paragraphs == ("Wind over the grass. Far away", "A train goes by.")
    (fault,) = read_transcript(put(tmp_path, " \n\n", "txt"), "p", "song", "en").faults
    assert fault.message == "The transcript is empty."


def test_what_a_language_lacks_comes_from_the_source(tmp_path: Path) -> None:
    put(tmp_path, VTT)
    put(tmp_path, TXT, "txt")
    put(tmp_path, "Ветер.", "txt", "ru")
    found = recorded(tmp_path, "p", "song", "ru", "en")
    assert found.transcript == ("Ветер.",) and len(found.captions) == 2
    assert not recorded(tmp_path, "p", "other", "ru", "en")


PIECES = st.sampled_from(
    ["WEBVTT", "\n", "\n\n", " --> ", "-->", "00:01.000", "00:02.500", "99:99:99.999", "NOTE ",
     "STYLE\n", "REGION\n", "<v A>", "<i", "</i>", "&amp;", "\x00", "\ufeff", "words", "1", ",",
     "\u2028", "\x85", "\x0c", "line:0", "0" * 30, "é"]
)  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(st.lists(PIECES).map("".join), st.text()),
    at=st.integers(0, 80),
    noise=st.binary(),
)
@example(text="00:01.000 --> 00:02.000 --> 00:03.000\nx", at=0, noise=b"")
def test_nothing_in_a_file_breaks_the_reader(
    text: str, at: int, noise: bytes, tmp_path: Path
) -> None:
    for changed in (text, f"WEBVTT\n\n{text}", VTT[:at] + text + VTT[at:]):
        put(tmp_path, changed.encode("utf-8", "surrogatepass"))
        found = read_captions(tmp_path, "p", "song", "en")
        assert len(found.lines) == len(found.cues)
        assert all(0 <= cue.start_s < cue.end_s and cue.text for cue in found.cues)
        assert found.cues or found.faults
        assert all(f.message and f.remedy and f.file for f in found.faults)
    put(tmp_path, VTT.encode()[:at] + noise + VTT.encode()[at:])
    assert read_captions(tmp_path, "p", "song", "en").lines is not None
    read_transcript(put(tmp_path, noise, "txt"), "p", "song", "en")
