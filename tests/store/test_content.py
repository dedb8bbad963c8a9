"""The loader: the model it fills, what it leaves out, and that nothing stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.dates import PartialDate
from kiosk.core.exhibit import Edition, Exhibit, Landscape
from kiosk.core.faults import Severity
from kiosk.core.figures import FigureKind, Sensitivity, Unit
from kiosk.store.content import load
from kiosk.store.toml_lines import TomlLines
from tests.store.small_exhibit import write_exhibit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_exhibit(tmp_path)


def loaded(folder: Path) -> Exhibit:
    result = load(folder)
    assert result.exhibit is not None
    return result.exhibit


def english(folder: Path) -> Edition:
    return loaded(folder).editions["en"]


def test_the_good_exhibit_loads_without_a_fault(folder: Path) -> None:
    assert load(folder).faults == ()
    exhibit = loaded(folder)
    assert [language.code for language in exhibit.offered] == ["en", "ru"]
    assert Path(exhibit.media_dir) == folder.parent.resolve() / "media"
    assert exhibit.facts["F-LOS-08"].only_as_disagreement


def test_a_panel_begins_with_its_cover(folder: Path) -> None:
    panel = english(folder).panels[0]
    assert (panel.id, panel.landscape, panel.drawing) == ("deportation", Landscape.IRON, "marks")
    assert panel.phrase.plain == "A whole people sent away"
    assert [page.id for page in panel.pages] == ["cover", "decree", "words"]
    cover = panel.pages[0]
    assert cover.title == panel.title
    assert cover.sky is not None
    assert (cover.sky.kind, cover.sky.unit) == (FigureKind.QUANTITY, Unit.MARK)
    assert cover.sky.entries[0].value == 46
    assert cover.sky.entries[0].label.plain == "trains"


def test_figures_carry_dates_pictures_and_quotations(folder: Path) -> None:
    decree, words = english(folder).panels[0].pages[1:]
    assert decree.sky is not None
    assert decree.ground is not None
    assert decree.ground.start == PartialDate(1943, 10)
    assert decree.ground.entries[0].date == PartialDate(1943, 12, 27)
    assert decree.sky.media is not None
    assert decree.sky.media.sensitivity is Sensitivity.MODERATE
    assert decree.sky.described.plain == decree.sky.alt.plain == "A goods wagon on a siding"
    assert decree.more_title.plain == "The wording"
    assert decree.terms == ("special-settlement",)
    assert words.sky is not None
    assert words.sky.by.plain == "A witness"


def test_a_missing_text_falls_back_to_the_source_language(folder: Path) -> None:
    path = folder / "panels/deportation/ru.md"
    path.write_text(path.read_text().replace("- by: Свидетель\n", ""))
    russian = loaded(folder).editions["ru"]
    figure = russian.panels[0].pages[2].sky
    assert figure is not None
    assert (figure.by.plain, figure.by.language) == ("A witness", "en")
    assert figure.quote.language == "ru"
    assert russian.complete_percent == 97
    assert not russian.offered


def test_a_language_without_files_is_the_source_language_at_nought_per_cent(folder: Path) -> None:
    path = folder / "exhibit.toml"
    path.write_text(path.read_text() + '\n[[language]]\ncode = "xal"\nname = "Хальмг"\n')
    edition = loaded(folder).editions["xal"]
    assert edition.complete_percent == 0
    assert edition.home.title.plain == "Exile and Return"
    assert edition.home.title.language == "en"


def test_a_broken_panel_is_left_out(folder: Path) -> None:
    (folder / "panels/return/panel.toml").write_text("landscape = 3\n")
    result = load(folder)
    assert result.exhibit is not None
    assert [panel.id for panel in result.exhibit.editions["ru"].panels] == ["deportation"]
    assert {fault.panel for fault in result.faults} == {"return"}


def test_an_unknown_key_is_a_fault_and_the_panel_is_shown(folder: Path) -> None:
    path = folder / "panels/return/panel.toml"
    path.write_text("colour = 1\n" + path.read_text())
    result = load(folder)
    assert result.exhibit is not None
    assert len(result.exhibit.editions["en"].panels) == 2
    (fault,) = result.faults
    assert (fault.line, fault.field, fault.severity) == (1, "colour", Severity.ERROR)


def test_a_page_without_words_is_left_out_of_every_language(folder: Path) -> None:
    path = folder / "panels/deportation/en.md"
    path.write_text(path.read_text().replace("{#words}", "{#wörds}"))
    for edition in loaded(folder).editions.values():
        assert [page.id for page in edition.panels[0].pages] == ["cover", "decree"]


@pytest.mark.parametrize(
    "breaking",
    [
        ("exhibit.toml", "format = 7\n"),
        ("exhibit.toml", "= = ="),
        ("exhibit.toml", ""),
        ("panels/deportation/panel.toml", "x"),
    ],
)
def test_nothing_to_show_is_no_exhibit_and_no_exception(
    folder: Path, breaking: tuple[str, str]
) -> None:
    (folder / breaking[0]).write_text(breaking[1])
    (folder / "panels/return/panel.toml").unlink()
    result = load(folder)
    assert result.exhibit is None
    assert result.faults


def test_home_and_lists(folder: Path) -> None:
    edition = english(folder)
    assert edition.home.label("touch").plain == "Touch the screen to begin"
    assert [note.id for note in edition.home.sections] == ["authors"]
    assert edition.sources["POHL-2005"].reference[0].plain == "J.\u00a0Otto Pohl, 2005."
    assert edition.glossary["special-settlement"].title.plain == "Special settlement"
    assert list(edition.disagreements) == ["D-05"]


def test_too_many_panels_pages_and_entries(folder: Path) -> None:
    path = folder / "panels/return/panel.toml"
    text = path.read_text()
    path.write_text(text + "".join(f'[[page]]\nid = "p{n}"\n' for n in range(60)))
    assert any("“page” stands here 61 times" in f.message for f in load(folder).faults)
    entries = "".join(f'[[cover.ground.entry]]\nid = "e{n}"\n' for n in range(5_000))
    path.write_text(text.replace("[[page]]", entries + "[[page]]", 1))
    assert any("5003 entries" in f.message for f in load(folder).faults)


def test_a_panel_behind_a_link_is_refused(folder: Path) -> None:
    (folder / "panels/return").rename(folder.parent / "return")
    (folder / "panels/return").symlink_to(folder.parent / "return")
    assert any("panels/return" in f.message for f in load(folder).faults)


def test_lines_of_keys() -> None:
    text = 'a = 1\n[[p]]\nid = 1\n[p.q]\n"x y".z = 2\n[[p]]\nt = """\nid = 3\n"""\nid = 2\n'
    lines = TomlLines(text)
    assert lines.line(("a",)) == 1
    assert lines.line(("p", 0, "id")) == 3
    assert lines.line(("p", 0, "q", "x y", "z")) == 5
    assert lines.line(("p", 1, "id")) == 10
    assert lines.line(("p", 1, "none")) == 6
    assert lines.line(("none",)) == 1
