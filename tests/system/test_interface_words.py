"""The words of the interface: all in the files, none left over, right behind every number."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.core.locales import locale_of
from kiosk.core.typography import NBSP
from kiosk.store.interface import STAFF_CONTEXTS, interface_file
from kiosk.system.places import APPLICATION, INTERFACE_WORDS
from kiosk.system.translations import InterfaceWords

LANGUAGES = ("en", "ru", "xal")
# Context, source, comment and whether it is counted.
Message = tuple[str, str, str, bool]
SECONDS = "The screen returns to the beginning in %n second(s). Your place is kept until then."


def messages(file: Path) -> set[Message]:
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
        )
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def found_in(sources: Path, out: Path) -> set[Message]:
    """Let Qt's lupdate find every message of the program text in a folder."""
    tool = Path(PySide6.__file__).parent / "lupdate"
    command = [tool, "-silent", "-locations", "none", "-extensions", "qml,py", "-recursive"]
    command += [sources, "-source-language", "en", "-target-language", "en", "-ts", out]
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return messages(out)


@pytest.fixture(scope="module")
def in_program(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    return found_in(APPLICATION, tmp_path_factory.mktemp("words") / "found.ts")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_the_program_stands_in_the_file_and_no_other(
    code: str, in_program: set[Message]
) -> None:
    assert len(in_program) > 100
    there = messages(INTERFACE_WORDS / f"kiosk_{code}.ts")
    assert sorted(in_program - there) == [], "missing: kiosk/README.md says how to update"
    assert sorted(there - in_program) == [], "left over"


def test_a_new_and_a_dropped_word_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "A.qml").write_text('import QtQuick\nText { text: qsTr("New", "", 3) }\n')
    (tmp_path / "a.py").write_text('translate("Card", "Other")\n')
    there = messages(INTERFACE_WORDS / "kiosk_en.ts")
    found = found_in(tmp_path, tmp_path / "found.ts")
    assert {m[:2] for m in found - there} == {("A", "New"), ("Card", "Other")}
    assert there - found


@pytest.mark.parametrize("code", ["en", "ru"])
def test_every_word_is_translated(code: str) -> None:
    assert interface_file(code).lacking == ()
    # Those of staff too, which are not asked of other languages.
    text = (INTERFACE_WORDS / f"kiosk_{code}.ts").read_text("utf-8")
    assert 'type="unfinished"' not in text


def test_no_further_language_has_to_say_what_only_staff_see() -> None:
    named = {context for context, *_ in messages(INTERFACE_WORDS / "kiosk_xal.ts")}
    assert {"PinPad", "VolumeTool", "Commissioning"} <= named & STAFF_CONTEXTS
    asked = interface_file("xal").words
    assert 100 < asked < len(messages(INTERFACE_WORDS / "kiosk_xal.ts"))
    assert not {"NavBar", "AccessSheet", "KeypadLesson"} & STAFF_CONTEXTS


def test_english_says_what_the_program_says() -> None:
    for message in ElementTree.parse(INTERFACE_WORDS / "kiosk_en.ts").iter("message"):
        if message.get("numerus") != "yes":
            assert message.findtext("translation") == message.findtext("source")


def test_kalmyk_waits_for_a_speaker() -> None:
    found = interface_file("xal")
    assert found.words > 100 and found.percent == 0


@pytest.fixture
def speaking(qapp: QGuiApplication, tmp_path: Path) -> Iterator[InterfaceWords]:
    words = InterfaceWords(INTERFACE_WORDS, tmp_path)
    yield words
    words.remove()


COUNTS = (0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 121, 1_002)
IN_RUSSIAN = {1: "источник", 2: "источника", 5: "источников"}
RUSSIAN_FORM = {1: 1, 21: 1, 101: 1, 121: 1, 2: 2, 4: 2, 22: 2, 1_002: 2}


def test_no_line_ends_in_a_short_russian_word(speaking: InterfaceWords) -> None:
    dark = ("PowerTool", "Restart the exhibit: the screen is dark for some seconds.")
    speaking.use("ru")
    wanted = f"Перезапуск экспозиции: экран погаснет на{NBSP}несколько секунд."
    assert QCoreApplication.translate(*dark) == wanted
    assert speaking.in_language("ru")(*dark) == speaking.say("ru", *dark) == wanted


@pytest.mark.parametrize("count", COUNTS)
def test_a_noun_has_its_right_form_behind_a_number(speaking: InterfaceWords, count: int) -> None:
    speaking.use("ru")
    noun = IN_RUSSIAN[RUSSIAN_FORM.get(count, 5)]
    assert QCoreApplication.translate("Cards", "%n source(s)", "", count) == f"{count} {noun}"
    speaking.use("en")
    noun = "source" if count == 1 else "sources"
    assert QCoreApplication.translate("Cards", "%n source(s)", "", count) == f"{count} {noun}"


@pytest.mark.parametrize(
    ("count", "second"),
    [
        *((count, "секунду") for count in (1, 21, 101)),
        *((count, "секунды") for count in (2, 22, 104)),
        *((count, "секунд") for count in (5, 11, 25, 30, 111)),
    ],
)
def test_seconds_are_counted_in_russian(speaking: InterfaceWords, count: int, second: str) -> None:
    speaking.use("ru")
    said = QCoreApplication.translate("IdleWarning", SECONDS, "", count)
    assert said.startswith(f"Через {count} {second} экран")


@pytest.mark.parametrize("code", ["he", "xal"])
def test_seconds_are_counted_in_english_until_somebody_translates(
    speaking: InterfaceWords, code: str
) -> None:
    speaking.use(code)
    said = QCoreApplication.translate("IdleWarning", SECONDS, "", 20)
    assert said.startswith("The screen returns to the beginning in 20 seconds.")


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_counted_word_has_as_many_forms_as_the_table_says(code: str) -> None:
    counted = [
        message
        for message in ElementTree.parse(INTERFACE_WORDS / f"kiosk_{code}.ts").iter("message")
        if message.get("numerus") == "yes"
    ]
    assert len(counted) >= 3
    forms = {len(list(message.iter("numerusform"))) for message in counted}
    assert forms == {locale_of(code).plural_forms}


def kalmyk(form: str) -> str:
    """Return a file of Kalmyk words with one counted message. The form has no word."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>'
        '<TS version="2.1" language="xal" sourcelanguage="en"><context><name>Cards</name>'
        '<message numerus="yes"><source>%n source(s)</source><translation>'
        f"{form}</translation></message></context></TS>"
    )


def test_one_form_serves_every_number_in_kalmyk(qapp: QGuiApplication, tmp_path: Path) -> None:
    """Qt has no rule for xal: the machinery takes the one form that the table knows."""
    (tmp_path / "kiosk_xal.ts").write_text(kalmyk("<numerusform>«%n»</numerusform>"), "utf-8")
    words = InterfaceWords(tmp_path, tmp_path)
    words.use("xal")
    said = [QCoreApplication.translate("Cards", "%n source(s)", "", n) for n in COUNTS]
    words.remove()
    assert said == [f"«{n}»" for n in COUNTS]
    assert interface_file("xal", tmp_path).percent == 100


def test_a_counted_word_with_too_few_or_too_many_forms_is_not_translated(tmp_path: Path) -> None:
    two = "<numerusform>«%n»</numerusform><numerusform>„%n“</numerusform>"
    for form in ("", two, "<numerusform></numerusform>"):
        (tmp_path / "kiosk_xal.ts").write_text(kalmyk(form), "utf-8")
        assert interface_file("xal", tmp_path).lacking == ("%n source(s)",)


def test_a_word_that_is_not_finished_is_shown_in_english(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    text = (INTERFACE_WORDS / "kiosk_ru.ts").read_text("utf-8")
    before = "<source>Home</source>\n        <translation>"
    assert before in text
    text = text.replace(before, before.replace("<translation>", '<translation type="unfinished">'))
    (tmp_path / "kiosk_ru.ts").write_text(text, "utf-8")
    assert interface_file("ru", tmp_path).lacking == ("Home",)
    words = InterfaceWords(tmp_path, tmp_path)
    words.use("ru")
    said = [QCoreApplication.translate("NavBar", word) for word in ("Home", "Panels")]
    words.remove()
    assert said == ["Home", "Разделы"]
