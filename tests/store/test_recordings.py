"""Recordings in the content check: the file, its captions and its transcript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.faults import Severity, StoreError
from kiosk.store import recordings
from kiosk.store.check import check
from kiosk.store.confirm import confirm
from kiosk.store.content import load
from kiosk.store.recordings import inspect_recording
from tests.recordings import FILM, FILM_S, add_recording, write_sound
from tests.store.small_exhibit import write_exhibit

Change = Callable[[Path], object]
DEP = "panels/deportation"


@pytest.fixture(params=["audio", "video"])
def exhibit(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    content = write_exhibit(tmp_path)
    add_recording(content, request.param, "wind.wav" if request.param == "audio" else "wind.webm")
    confirm(content)
    return content


def run(content: Path) -> list[tuple[str, str, str]]:
    found = check(content, content.parent / "media" / "fonts")
    assert all(f.panel == "deportation" and f.remedy for f in found), found
    return [(f.severity, f"{f.file}:{f.line} {f.language} {f.field}", f.message) for f in found]


def test_a_recording_with_its_words_has_no_fault(exhibit: Path) -> None:
    assert run(exhibit) == []
    loaded = load(exhibit).exhibit
    assert loaded is not None
    for edition in loaded.editions.values():
        figure = edition.panels[0].pages[-1].sky
        assert figure is not None and len(figure.captions) == 2 and len(figure.transcript) == 2


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    ("ending", "what", "verb"), [("vtt", "captions", "are"), ("txt", "transcript", "is")]
)
def test_missing_words_are_told(
    exhibit: Path, language: str, ending: str, what: str, verb: str
) -> None:
    (exhibit / DEP / f"wind.{language}.{ending}").unlink()
    ((severity, where, message),) = run(exhibit)
    assert severity == "error"
    assert where == f'{DEP}/wind.{language}.{ending}:0 {language} page "steppe", sky, {what}'
    assert message.startswith(f"The {what} of the recording “wind.") and f" {verb} " in message


def test_a_language_that_is_not_offered_is_only_advised(exhibit: Path) -> None:
    path = exhibit / "exhibit.toml"
    path.write_text(path.read_text("utf-8") + "offered_from_percent = 100\n", "utf-8")
    words = exhibit / DEP / "ru.md"
    words.write_text(words.read_text("utf-8").replace("- caption: Ветер над степью\n", ""), "utf-8")
    (exhibit / DEP / "wind.ru.vtt").unlink()
    severities = {message[:12]: severity for severity, _, message in run(exhibit)}
    assert severities["The captions"] is Severity.WARNING


def test_captions_after_the_end_are_told_once(exhibit: Path) -> None:
    late = "WEBVTT\n\n00:01.000 --> 00:09.000\na\n\n00:09.000 --> 00:10.000\nb\n"
    (exhibit / DEP / "wind.en.vtt").write_text(late, "utf-8")
    ((_, where, message),) = run(exhibit)
    assert where == f'{DEP}/wind.en.vtt:3 en page "steppe", sky, captions'
    assert message.startswith("This caption ends after the recording, which lasts")


@pytest.mark.parametrize(("ending", "line"), [("vtt", 3), ("txt", 0)])
def test_letters_that_no_font_has_are_told(exhibit: Path, ending: str, line: int) -> None:
    words = exhibit / DEP / f"wind.en.{ending}"
    words.write_text(words.read_text("utf-8").replace("Wind", "Wind 山 山"), "utf-8")
    ((severity, where, message),) = run(exhibit)
    assert severity == "error" and where.startswith(f"{DEP}/wind.en.{ending}:{line} en")
    assert message == "The screen has no “山” (U+5C71)."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"<html>", "is no sound or film that can be played"),
        (None, "is missing"),
    ],
)
def test_a_file_that_cannot_be_played_is_told(
    exhibit: Path, data: bytes | None, message: str
) -> None:
    media = exhibit.parent / "media"
    (file,) = media.glob("wind.*")
    file.unlink()
    if data is not None:
        file.write_bytes(data)
    ((severity, where, told),) = run(exhibit)
    assert severity == "error" and 'page "steppe", sky, file' in where
    assert message in told


def test_a_sound_is_no_film(tmp_path: Path) -> None:
    content = write_exhibit(tmp_path)
    add_recording(content, "video", "wind.webm")
    confirm(content)
    write_sound(content.parent / "media" / "wind.webm", 4)
    ((_, _, message),) = run(content)
    assert message == "“wind.webm” is WAV, which holds no film."


def head(*parts: bytes) -> bytes:
    return b"".join(parts) + bytes(64)


FLAC = (44_100 << 44 | 1 << 41 | 15 << 36 | 441_000).to_bytes(8, "big")


@pytest.mark.parametrize(
    ("data", "container", "length_s"),
    [
        (head(b"ID3\x04"), "MP3", None),
        (head(b"\xff\xfb\x90\x00"), "MP3", None),
        (head(b"OggS"), "Ogg", None),
        (head(b"fLaC\x00\x00\x00\x22", bytes(10), FLAC), "FLAC", 10.0),
        (
            head(
                b"\x00\x00\x00\x18ftypisom", bytes(8), b"mvhd", bytes(12),
                (1000).to_bytes(4, "big"), (61_500).to_bytes(4, "big"),
            ),
            "MP4",
            61.5,
        ),
    ],
)  # fmt: skip
def test_containers_are_known_by_their_first_bytes(
    data: bytes, container: str, length_s: float | None, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(data)
    found = inspect_recording(tmp_path / "a")
    assert (found.container, found.length_s) == (container, length_s)


def test_the_length_of_real_files_is_known(tmp_path: Path) -> None:
    film = inspect_recording(FILM)
    assert film.container == "WebM" and film.length_s == pytest.approx(FILM_S, abs=0.05)
    sound = inspect_recording(write_sound(tmp_path / "a.wav", 1.5))
    assert (sound.container, sound.length_s) == ("WAV", 1.5)


MAGIC = st.sampled_from(
    [b"RIFF0000WAVEfmt ", b"fLaC", b"OggS", b"0000ftyp", b"\x1aE\xdf\xa3", b"ID3"]
)
PARTS = st.sampled_from([b"fmt ", b"data", b"mvhd", b"mvhd\x01", b"\x44\x89\x88", b"\x2a\xd7\xb1"])


@given(MAGIC, st.lists(st.one_of(PARTS, st.binary(max_size=40))))
def test_no_bytes_break_the_reader(magic: bytes, parts: list[bytes]) -> None:
    data = magic + b"".join(parts)
    name = recordings.container_of(data)
    length = recordings.length_of(name, data, len(data))
    assert name and (length is None or 0 < length < 1e6)


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        inspect_recording(tmp_path / "nowhere")
