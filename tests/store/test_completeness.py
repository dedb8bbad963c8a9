"""How complete a language is, told in one figure for its texts and one for its buttons."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.store.completeness import check_interface, completeness
from kiosk.store.content import load
from kiosk.store.folder import read_folder
from kiosk.store.interface import INTERFACE_DIR, interface_language, is_holding_back
from tests.store.small_exhibit import write_exhibit

MESSAGE = "<message><source>Word {0}</source><translation{1}>{2}</translation></message>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_exhibit(tmp_path)


def interface(folder: Path, code: str, translated: int, lacking: int) -> Path:
    """Write the interface words of a language, of which some lack a translation."""
    done = [MESSAGE.format(i, "", "«слово»") for i in range(translated)]
    open_ = [MESSAGE.format(i, ' type="unfinished"', "") for i in range(lacking)]
    words = "".join(done + open_)
    folder.mkdir(exist_ok=True)
    (folder / f"kiosk_{code}.ts").write_text(
        f'<?xml version="1.0"?><TS><context>{words}</context></TS>', "utf-8"
    )
    return folder


def add_language(folder: Path, code: str, more: str = "") -> None:
    path = folder / "exhibit.toml"
    path.write_text(f'{path.read_text()}\n[[language]]\ncode = "{code}"\nname = "X"\n{more}')


def remove_label(folder: Path) -> None:
    path = folder / "panels/deportation/ru.md"
    path.write_text(path.read_text().replace("- by: Свидетель\n", ""))


def test_both_figures_stand_behind_each_language(folder: Path) -> None:
    english, russian = completeness(folder)
    assert (english.texts_percent, english.interface_percent, english.offered) == (100, 100, True)
    assert (russian.texts_percent, russian.interface_percent, russian.offered) == (100, 100, True)
    assert russian.texts == russian.texts_translated > 20
    assert "texts 100 %" in str(russian) and "interface 100 %" in str(russian)


def test_a_missing_text_lowers_the_figure_and_takes_the_language_from_visitors(
    folder: Path,
) -> None:
    remove_label(folder)
    _, russian = completeness(folder)
    assert russian.texts - russian.texts_translated == 1
    assert (russian.texts_percent, russian.offered) == (97, False)
    assert str(russian).endswith("offered from 100 %: not offered yet.")


@pytest.mark.parametrize(("offered_from", "offered"), [(97, True), (98, False)])
def test_the_threshold_is_the_curators(folder: Path, offered_from: int, offered: bool) -> None:
    remove_label(folder)
    path = folder / "exhibit.toml"
    path.write_text(f"{path.read_text()}offered_from_percent = {offered_from}\n")
    assert completeness(folder)[1].offered is offered
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert ("ru" in [language.code for language in exhibit.offered]) is offered


def test_kalmyk_is_held_back_until_its_buttons_are_translated_too(folder: Path) -> None:
    add_language(folder, "xal", "offered_from_percent = 0\n")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert not exhibit.editions["xal"].offered
    assert exhibit.editions["xal"].interface_language == "en"
    assert is_holding_back("xal", INTERFACE_DIR)


@pytest.mark.parametrize(("lacking", "speaks"), [(0, "xal"), (5, "xal"), (6, "en"), (100, "en")])
def test_buttons_speak_a_language_once_nearly_all_are_translated(
    tmp_path: Path, lacking: int, speaks: str
) -> None:
    words = interface(tmp_path / "i18n", "xal", 100 - lacking, lacking)
    assert interface_language("xal", words) == speaks
    assert interface_language("xal-Latn", words) == speaks
    assert is_holding_back("xal", words) == (speaks != "xal")


def test_a_language_whose_buttons_nobody_began_is_offered_with_english_ones(folder: Path) -> None:
    add_language(folder, "de", "offered_from_percent = 0\n")
    german = completeness(folder)[2]
    assert (german.interface_words, german.interface_language, german.offered) == (0, "en", True)


def warnings(folder: Path, words: Path) -> list[str]:
    found, _ = read_folder(folder)
    assert found is not None
    return [str(fault) for fault in check_interface(found, words)]


def test_the_check_names_the_words_that_lack_a_translation(folder: Path, tmp_path: Path) -> None:
    words = interface(tmp_path / "i18n", "en", 10, 0)
    interface(words, "ru", 6, 4)
    (warning,) = warnings(folder, words)
    assert warning.startswith("warning: kiosk/i18n/kiosk_ru.ts (ru, interface words):")
    assert "60 % complete" in warning and "4 of 10 words" in warning
    assert "“Word 0”, “Word 1”, “Word 2” and 1 more" in warning


def test_the_check_says_where_a_language_has_no_buttons(folder: Path, tmp_path: Path) -> None:
    words = interface(tmp_path / "i18n", "en", 10, 0)
    (warning,) = warnings(folder, words)
    assert "(ru, interface words): The buttons speak en: there is no" in warning


def test_nothing_is_said_where_nothing_is_missing(folder: Path) -> None:
    assert warnings(folder, INTERFACE_DIR) == []
