"""One named change to a good exhibit, one fault: the corpus of broken contents."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.core.faults import Fault, KioskError, Severity
from kiosk.store.check import check, facts_told
from kiosk.store.confirm import confirm
from kiosk.store.content import load
from tests.store.small_exhibit import FILES, write_exhibit

Change = Callable[[Path], None]
DEP_EN, DEP_RU = "panels/deportation/en.md", "panels/deportation/ru.md"
DEP, RET = "panels/deportation/panel.toml", "panels/return/panel.toml"
RET_EN = "panels/return/en.md"
MILD = {"severity": Severity.WARNING}


@pytest.fixture
def exhibit(tmp_path: Path) -> Path:
    return write_exhibit(tmp_path)


def run(content: Path) -> tuple[Fault, ...]:
    return check(content, content.parent / "media" / "fonts")


def edit(file: str, old: str, new: str) -> Change:
    def change(content: Path) -> None:
        path = content / file
        text = path.read_bytes().decode()
        assert old in text, f"{old!r} is not in {file}"
        path.write_bytes(text.replace(old, new, 1).encode())

    return change


def every(*changes: Change) -> Change:
    def change(content: Path) -> None:
        for one in changes:
            one(content)

    return change


def encode(file: str, encoding: str) -> Change:
    def change(content: Path) -> None:
        path = content / file
        path.write_bytes(path.read_bytes().decode().encode(encoding, "replace"))

    return change


def put(file: str, data: bytes) -> Change:
    def change(content: Path) -> None:
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        (content / file).write_bytes(data)

    return change


def drop(file: str) -> Change:
    return lambda content: (content / file).unlink()


def link_away(file: str) -> Change:
    def change(content: Path) -> None:
        path = content / file
        outside = content.parent / "outside"
        path.rename(outside)
        path.symlink_to(outside)

    return change


def gif(content: Path) -> None:
    Image.new("P", (4, 4)).save(content.parent / "media" / "вагон.png", "GIF")


@dataclass(frozen=True)
class Broken:
    """A change and the one fault it makes: part of its message, and its place."""

    change: Change
    message: str
    place: dict[str, Any] = field(default_factory=dict)
    confirmed: bool = True
    count: int = 1


def line(file: str, text: str) -> int:
    return FILES[file][: FILES[file].index(text)].count("\n") + 1


DEP_PLACE = {"panel": "deportation", "language": "en", "file": DEP_EN}
DECREE = {**DEP_PLACE, "field": 'page "decree", text', "line": line(DEP_EN, "The decree of 1943")}
CORPUS: dict[str, Broken] = {
    "unknown source": Broken(
        edit(DEP_EN, "all away. [@BERIA-44", "all away. [@BERIA-45"),
        "The source “BERIA-45” is unknown.",
        {**DECREE, "remedy": "Did you mean “BERIA-44”?"},
    ),
    "unknown fact": Broken(
        edit(DEP_EN, "all away. [@BERIA-44 F-DEP-12", "all away. [@BERIA-44 F-DEP-13"),
        "The fact “F-DEP-13” is unknown.",
        DECREE,
    ),
    "source written as a fact": Broken(
        edit(DEP_EN, "all away. [@BERIA-44 F", "all away. [@BERIA-44 POHL-2005 F"),
        "The fact “POHL-2005” is unknown.",
        {**DECREE, "remedy": "It is a source: write @POHL-2005."},
    ),
    "unknown term": Broken(
        edit(DEP_EN, "#special-settlement", "#special-setlement"),
        "The term “special-setlement” does not stand in the glossary.",
        {**DECREE, "remedy": "Did you mean “special-settlement”?"},
    ),
    "unknown disagreement": Broken(
        edit("facts/facts.toml", 'differs = ["D-05"]', 'differs = ["D-06"]'),
        "The disagreement “D-06” does not stand in disagreements.",
        {"file": "facts/facts.toml", "line": 5, "field": 'fact "F-DEP-12", differs'},
    ),
    "fact with an unknown source": Broken(
        edit("facts/facts.toml", 'sources = ["POHL-2005"]', 'sources = ["POHL-2005", "POLIAN"]'),
        "The source “POLIAN” does not stand in sources/sources.toml.",
        {"file": "facts/facts.toml", "line": 10},
    ),
    "fact without a source": Broken(
        edit(
            "facts/facts.toml",
            'id = "F-RET-01"',
            'id = "F-RET-02"\ngrade = "C"\n[[fact]]\nid = "F-RET-01"',
        ),
        "The fact has no source.",
        {"file": "facts/facts.toml", "field": 'fact "F-RET-02", sources'},
    ),
    "source of another fact": Broken(
        edit(RET_EN, "came home. [@POHL-2005", "came home. [@POHL-2005 @BERIA-44"),
        "The source “BERIA-44” stands behind none of F-RET-01.",
        {"panel": "return", "language": "en", "line": 9},
    ),
    "fact without its source": Broken(
        edit(DEP_EN, "all away. [@BERIA-44 F-DEP-12", "all away. [@BERIA-44 F-DEP-12 F-RET-01"),
        "The citation carries F-RET-01 but names none of its sources.",
        DECREE,
    ),
    "fact told only as a disagreement": Broken(
        edit(RET_EN, "F-LOS-08 D-05", "F-LOS-08"),
        "F-LOS-08 is told only as a disagreement",
        {"panel": "return", "remedy": "Add D-05 to the citation."},
    ),
    "number without a source": Broken(
        edit(DEP_EN, "#special-settlement).", "#special-settlement) for 13 years."),
        "The number 13 has no source.",
        DECREE,
    ),
    "number in an earlier paragraph": Broken(
        edit(
            DEP_EN, "The decree of 1943 accused", "It took 13 years.\n\nThe decree of 1943 accused"
        ),
        "The number 13 has no source.",
        {**DEP_PLACE, "line": line(DEP_EN, "The decree of 1943")},
    ),
    "number in a note behind the citation": Broken(
        every(
            edit(RET_EN, "- people.number", "- people.note: in 13 years\n- people.number"),
            edit(
                "panels/return/ru.md", "- people.number", "- people.note: за годы\n- people.number"
            ),
        ),
        "The number 13 has no source.",
        {"panel": "return", "language": "en", "field": 'page "home", label "people.note"'},
    ),
    "number in a description only": Broken(
        edit(DEP_EN, "46 in all", "47 in all"),
        "The number 47 is not told again with a source on this page.",
        {**DEP_PLACE, "field": 'page "cover", label "sky"', **MILD},
    ),
    "date without a source in Russian": Broken(
        edit(DEP_RU, "Одно предложение из", "Это было 28 декабря. Предложение из"),
        "The number 28 has no source.",
        {"panel": "deportation", "language": "ru", "field": 'page "words", text'},
    ),
    "quotation without a source": Broken(
        edit(DEP_EN, "One more sentence.", "A text said “to leave at once”."),
        "The quotation “to leave at once” has no source.",
        {**DEP_PLACE, "field": 'page "decree", “Read more”'},
    ),
    "large quotation without a source": Broken(
        edit(DEP_EN, "years.” [@POHL-2005 F-RET-01]", "years.”"),
        "The quotation has no source.",
        {**DEP_PLACE, "field": 'page "words", label "quote"'},
    ),
    "entry with a value and no source": Broken(
        edit(DEP_EN, "- trains: trains [@BERIA-44 F-DEP-12]", "- trains: trains"),
        "The entry “trains” shows a number or date without a source.",
        {**DEP_PLACE, "field": 'page "cover", label "trains"', "line": 6},
    ),
    "number in a title only": Broken(
        edit(DEP_EN, "A decree of 1943", "A decree of 1942"),
        "The number 1942 is not told again with a source in the text of this page.",
        {**DEP_PLACE, "field": 'page "decree", title'},
    ),
    "citation in a title": Broken(
        edit(DEP_EN, "# Deportation", "# Deportation [@BERIA-44 F-DEP-12]"),
        "A title carries no citation.",
        {**DEP_PLACE, "line": 1},
    ),
    "half a citation": Broken(
        edit(DEP_EN, "#special-settlement).", "#special-settlement). [@BERIA-44 F-DEP-12"),
        "A citation is not complete.",
        DECREE,
    ),
    "strong fact told nowhere": Broken(
        edit(
            "facts/facts.toml",
            'id = "F-RET-01"',
            'id = "F-RET-02"\ngrade = "S"\nsources = ["POHL-2005"]\n[[fact]]\nid = "F-RET-01"',
        ),
        "The fact F-RET-02 of grade S is told nowhere.",
        {"file": "facts/facts.toml", "field": 'fact "F-RET-02"', **MILD},
        count=2,
    ),
    "missing sky": Broken(
        every(
            edit(DEP_EN, "- sky: Equal marks in a row, 46 in all, one for each train.\n", ""),
            edit(DEP_RU, "- sky: Одинаковые отметки в ряд, всего 46, по одной на эшелон.\n", ""),
        ),
        "The label “sky” is missing; it says the figure in words",
        {**DEP_PLACE, "field": 'page "cover", label "sky"'},
    ),
    "entry without its label": Broken(
        every(
            edit(RET_EN, "- steppe: the steppe\n", ""),
            edit("panels/return/ru.md", "- steppe: степь\n", ""),
        ),
        "The label “steppe” is missing; it names the entry “steppe” of the figure.",
        {"panel": "return", "language": "en", "field": 'page "home", label "steppe"'},
    ),
    "label of no entry": Broken(
        edit(RET_EN, "- steppe: the steppe", "- steppe: the steppe\n- stepe: grass"),
        "The label “stepe” belongs to nothing on this page.",
        {"panel": "return", "language": "en", "remedy": "Did you mean “steppe”?"},
    ),
    "number entry without a number": Broken(
        every(
            edit(RET_EN, "- people.number: over 60,000\n", ""),
            edit("panels/return/ru.md", "- people.number: более 60 000\n", ""),
        ),
        "The label “people.number” is missing",
        {"panel": "return", "language": "en"},
    ),
    "missing alternative text": Broken(
        every(
            edit(DEP_EN, "- alt: A goods wagon on a siding\n", ""),
            edit(DEP_RU, "- alt: Товарный вагон на путях\n", ""),
        ),
        "The label “alt” is missing; it says what the picture shows",
        {**DEP_PLACE, "field": 'page "decree", label "alt"'},
    ),
    "missing caption": Broken(
        every(
            edit(DEP_EN, "- caption: A goods wagon\n", ""),
            edit(DEP_RU, "- caption: Товарный вагон\n", ""),
        ),
        "The label “caption” is missing",
        DEP_PLACE,
    ),
    "alternative text is the file name": Broken(
        edit(DEP_EN, "- alt: A goods wagon on a siding", "- alt: wagon.jpg"),
        "The alternative text is the name of the file.",
        {**DEP_PLACE, "field": 'page "decree", label "alt"'},
    ),
    "alternative text too short": Broken(
        edit(DEP_EN, "- alt: A goods wagon on a siding", "- alt: A wagon"),
        "The alternative text has 2 words.",
        DEP_PLACE,
    ),
    "missing credit": Broken(
        edit("media.toml", 'credit = "Anna Ivanova, 2019"\n', ""),
        "The picture “вагон.png” has no credit.",
        {"file": "media.toml", "field": 'media "вагон.png", credit'},
    ),
    "empty licence": Broken(
        edit("media.toml", '"CC BY 4.0"', '" "'),
        "The picture “вагон.png” has no licence.",
        {"file": "media.toml", "line": 4},
    ),
    "missing sensitivity": Broken(
        edit("media.toml", 'sensitivity = "moderate"\n', ""),
        "The picture “вагон.png” has no sensitivity.",
        {"file": "media.toml"},
    ),
    "wrong sensitivity": Broken(
        edit("media.toml", '"moderate"', '"modrate"'),
        "“modrate” is not possible for “sensitivity”.",
        {"file": "media.toml", "line": 5, "remedy": "Did you mean “moderate”?"},
    ),
    "strong picture": Broken(
        edit("media.toml", '"moderate"', '"strong"'),
        "has the sensitivity “strong” and no notice of its own",
        {"panel": "deportation", "file": DEP, "field": 'page "decree", sky, file'},
    ),
    "missing picture": Broken(
        drop("../media/вагон.png"),
        "The picture “вагон.png” is missing.",
        {"panel": "deportation", "file": DEP, "line": line(DEP, 'file = "')},
    ),
    "GIF named PNG": Broken(gif, "GIF", {"panel": "deportation", "file": DEP}),
    "picture behind a link": Broken(
        link_away("../media/вагон.png"), "is a link to another place", {"panel": "deportation"}
    ),
    "picture outside the media folder": Broken(
        edit(DEP, '"вагон.png"', '"../вагон.png"'),
        "is not the name of a file inside the media folder",
        {"panel": "deportation", "field": 'page "decree", sky, file', "line": 15},
    ),
    "picture not in media.toml": Broken(
        every(
            edit("media.toml", "вагон.png", "другой.png"),
            edit(
                DEP,
                "[[page]]",
                '[[page]]\nid = "more"\n[page.sky]\nkind = "image"\n'
                'file = "другой.png"\n\n[[page]]',
            ),
            edit(
                DEP_EN,
                "## In",
                "## More {#more}\n\nWords.\n\n- alt: A goods wagon\n- caption: Wagon\n\n## In",
            ),
            edit(
                DEP_RU,
                "## Их",
                "## Ещё {#more}\n\nСлова.\n\n- alt: Вагон на путях\n- caption: Вагон\n\n## Их",
            ),
            lambda content: Image.new("L", (2, 2)).save(content.parent / "media/другой.png"),
        ),
        "“вагон.png” does not stand in media.toml.",
        {"panel": "deportation", "file": DEP},
    ),
    "picture shown nowhere": Broken(
        edit(
            "media.toml",
            "[[media]]",
            '[[media]]\nfile = "x.png"\ncredit = "A"\n'
            'licence = "B"\nsensitivity = "none"\n[[media]]',
        ),
        "The picture “x.png” is listed and shown nowhere.",
        {"file": "media.toml", "line": 2, **MILD},
    ),
    "letter without a glyph": Broken(
        edit(DEP_EN, "One more sentence.", "One 字 more sentence."),
        "has no “字” (U+5B57",
        DEP_PLACE,
    ),
    "title too long": Broken(
        edit(DEP_EN, "## In their words", "## In the very own words of the witnesses"),
        "The page title has 8 words; at most 7 fit.",
        {**DEP_PLACE, "field": 'page "words", title'},
    ),
    "summary too long": Broken(
        edit(RET_EN, "People came home.", "People came home again. " * 13),
        "The first layer has 52 words; at most 50 fit.",
        {"panel": "return", "field": 'page "cover", text'},
    ),
    "read more too long": Broken(
        edit(DEP_EN, "One more sentence.", "One more sentence here. " * 25),
        "The “Read more” has 106 words; at most 100 fit.",
        {**DEP_PLACE, "field": 'page "decree", “Read more”'},
    ),
    "introduction too long": Broken(
        edit("home/en.md", "Five panels", "It is a tale. " * 9 + "Five panels"),
        "The introduction has 42 words; at most 40 fit.",
        {"file": "home/en.md", "language": "en"},
    ),
    "sentence too long": Broken(
        edit(DEP_EN, "One more sentence.", "One more " + "and more " * 13 + "words."),
        "The sentence “One more and more and …” has 29 words.",
        {**DEP_PLACE, **MILD},
    ),
    "page named twice": Broken(
        edit(
            DEP,
            'id = "words"\n[page.sky]\nkind = "quotation"',
            'id = "words"\n[page.sky]\nkind = "quotation"\n\n[[page]]\nid = "words"\n'
            '[page.sky]\nkind = "quotation"',
        ),
        "“words” stands here twice, first in line 25.",
        {"file": DEP, "line": 30, "panel": "deportation", "field": 'page "words", id'},
    ),
    "entry named twice over both figures": Broken(
        every(
            edit(RET, 'id = "people"', 'id = "steppe"'),
            edit(RET_EN, "- people: people came home [@POHL-2005 F-RET-01]\n", ""),
            edit(RET_EN, "people.number", "steppe.number"),
            edit(RET_EN, "the steppe\n- ground", "the steppe [@POHL-2005 F-RET-01]\n- ground"),
            edit("panels/return/ru.md", "- people: человек вернулись [@POHL-2005 F-RET-01]\n", ""),
            edit("panels/return/ru.md", "people.number", "steppe.number"),
            edit("panels/return/ru.md", "степь\n- ground", "степь [@POHL-2005 F-RET-01]\n- ground"),
        ),
        "“steppe” stands here twice, first in line 14.",
        {"panel": "return", "line": 19, "field": 'page "home", ground, entry 1, id'},
    ),
    "source twice": Broken(
        edit(
            "sources/sources.toml",
            "[[source]]",
            '[[source]]\nid = "POHL-2005"\ngrade = "press"\n[[source]]',
        ),
        "“POHL-2005” stands here twice, first in line 2.",
        {"file": "sources/sources.toml", "line": 9},
    ),
    "fact twice": Broken(
        edit(
            "facts/facts.toml",
            "[[disagreement]]",
            '[[fact]]\nid = "F-RET-01"\ngrade = "A"\nsources = ["POHL-2005"]\n[[disagreement]]',
        ),
        "“F-RET-01” stands here twice, first in line 8.",
        {"file": "facts/facts.toml"},
    ),
    "term twice": Broken(
        edit("glossary/en.md", "for years.", "for years.\n\n## Exile {#special-settlement}\n\nA."),
        "“special-settlement” stands here twice, first in line 1.",
        {"file": "glossary/en.md", "line": 5},
    ),
    "page with words twice": Broken(
        edit(DEP_EN, "## In their", "## Again {#decree}\n\nWords.\n\n## In their"),
        "“decree” stands here twice, first in line 10.",
        DEP_PLACE,
    ),
    "label twice": Broken(
        edit(RET_EN, "- steppe: the steppe", "- steppe: the steppe\n- steppe: grass"),
        "The label “steppe” stands here twice, first in line",
        {"panel": "return", "field": 'page "home", label "steppe"'},
    ),
    "page without words": Broken(
        edit(
            DEP,
            '[[page]]\nid = "words"',
            '[[page]]\nid = "lost"\n[page.sky]\nkind = "quotation"\n[[page]]\nid = "words"',
        ),
        "The page “lost” has no words.",
        {**DEP_PLACE, "field": 'page "lost", title'},
    ),
    "words of no page": Broken(
        edit(DEP_EN, "- by: A witness", "- by: A witness\n\n## Lost {#wrds}\n\nA."),
        "“wrds” does not stand in panels/deportation/panel.toml.",
        {**DEP_PLACE, "field": 'page "wrds", title'},
    ),
    "page without a name": Broken(
        edit("glossary/en.md", "for years.", "for years.\n\n## Exile\n\nA."),
        "The term “Exile” has no name.",
        {"file": "glossary/en.md", "line": 5},
    ),
    "page without a figure": Broken(
        every(
            edit(RET, "[page.sky]", '[[page]]\nid = "bare"\n\n[[page]]\nid = "x"\n[page.sky]'),
            edit(
                RET,
                'id = "home"\n[[page]]\nid = "bare"\n\n[[page]]\nid = "x"',
                'id = "bare"\n\n[[page]]\nid = "home"',
            ),
            edit(RET_EN, "## Home", "## Bare {#bare}\n\nWords.\n\n## Home"),
            edit("panels/return/ru.md", "## Снова", "## Пусто {#bare}\n\nСлова.\n\n## Снова"),
        ),
        "The page has no figure.",
        {"panel": "return", "field": 'page "bare"', **MILD},
    ),
    "wrong type": Broken(
        edit(DEP, "value = 46", 'value = "46"'),
        '“value” should be a number, and is "46".',
        {"panel": "deportation", "file": DEP, "line": 9, "field": "cover, sky, entry 1, value"},
    ),
    "whole number wanted": Broken(
        edit(DEP, "value = 46", "value = 46.5"), "has half a mark", {"panel": "deportation"}
    ),
    "date without quotation marks": Broken(
        edit(DEP, '"1943-12-27"', "1943-12-27"),
        "a date stands in quotation marks",
        {"panel": "deportation", "field": 'page "decree", ground, entry 1, date', "line": 22},
    ),
    "no such day": Broken(
        edit(DEP, '"1943-12-27"', '"1943-02-30"'),
        "“1943-02-30” is not a date",
        {"panel": "deportation", "line": 22},
    ),
    "date outside the axis": Broken(
        edit(DEP, '"1943-12-27"', '"1944-02"'),
        "the date of the entry “signed” is outside",
        {"panel": "deportation"},
    ),
    "unknown key": Broken(
        edit(DEP, "value = 46", "value = 46\nabuot = true"),
        "“abuot” is not known here.",
        {"panel": "deportation", "line": 10, "remedy": "Did you mean “about”?"},
    ),
    "unknown kind of figure": Broken(
        edit(DEP, '"quantity"', '"quantities"'),
        "“quantities” is not a kind of figure.",
        {"panel": "deportation", "field": "cover, sky"},
    ),
    "missing key": Broken(
        edit(DEP, "value = 46\n", ""), "“value” is missing.", {"panel": "deportation"}
    ),
    "infinite value": Broken(
        edit(DEP, "value = 46", "value = inf"), "“value” should be", {"panel": "deportation"}
    ),
    "five amounts": Broken(
        edit(
            DEP,
            "value = 46",
            "value = 46"
            + "".join(f'\n[[cover.sky.entry]]\nid = "e{n}"\nvalue = 1' for n in range(4)),
        ),
        "“entry” stands here 5 times.",
        {"panel": "deportation", "remedy": "There must be at most 4."},
    ),
    "TOML syntax": Broken(
        edit(DEP, 'unit = "mark"', 'unit = "mark'),
        "This line, or the one above it, cannot be read",
        {"panel": "deportation", "file": DEP, "line": 6},
    ),
    "panel without a folder": Broken(
        edit("exhibit.toml", '"return"]', '"return", "losses"]'),
        "The folder panels/losses is missing.",
        {"file": "exhibit.toml", "line": 3},
    ),
    "panel not listed": Broken(
        put("panels/extra/panel.toml", b""),
        "This panel is not listed and not shown.",
        {"panel": "extra", **MILD},
    ),
    "panel listed twice": Broken(
        edit("exhibit.toml", '"return"]', '"return", "return"]'),
        "The panel “return” stands here twice.",
        {"file": "exhibit.toml", "line": 3},
    ),
    "newer format": Broken(
        edit("exhibit.toml", "format = 2", "format = 3"),
        "The content has format 3; this program reads 1 to 2.",
        {"file": "exhibit.toml", "line": 1, "field": "format"},
    ),
    "no format": Broken(
        edit("exhibit.toml", "format = 2\n", ""), "“format” is missing.", {"file": "exhibit.toml"}
    ),
    "source language not listed": Broken(
        edit("exhibit.toml", 'source_language = "en"', 'source_language = "xal"'),
        "There is no [[language]] with code",
        {"file": "exhibit.toml"},
    ),
    "media far away": Broken(
        edit("exhibit.toml", '"../media"', '"../../media"'),
        "The media folder lies outside the exhibit.",
        {"file": "exhibit.toml", "line": 4},
    ),
    "text in an unlisted language": Broken(
        put("glossary/rus.md", b"# x\n"),
        "“rus” is not a language of this exhibit.",
        {"file": "glossary/rus.md", **MILD},
    ),
    "UTF-16": Broken(
        encode("glossary/ru.md", "utf-16"),
        "The file is saved as UTF-16, not as UTF-8.",
        {"file": "glossary/ru.md", "language": "ru", "line": 1},
    ),
    "Windows-1251": Broken(
        encode(DEP_RU, "cp1251"),
        "The file is not saved as UTF-8 but probably as Windows-1251.",
        {"panel": "deportation", "language": "ru", "line": 1},
    ),
    "file behind a link": Broken(
        link_away("glossary/ru.md"), "The file is a link to another place.", {"language": "ru"}
    ),
    "file too large": Broken(
        put("glossary/ru.md", b"x" * 1_000_001),
        "The file is larger than 1,000,000 bytes.",
        {"file": "glossary/ru.md"},
    ),
    "bidi override": Broken(
        edit(DEP_EN, "One more", "One \u202emore"),
        "This line holds a character that turns the reading direction (U+202E).",
        {**DEP_PLACE, "line": line(DEP_EN, "One more")},
    ),
    "combining flood": Broken(
        edit(DEP_EN, "One more", "Z" + "\u0316" * 40 + "algo more"),
        "more than 4 accents on one letter",
        {**DEP_PLACE, "line": line(DEP_EN, "One more")},
    ),
    "HTML": Broken(
        edit(DEP_EN, "One more sentence.", "One <b>more sentence."), "HTML stands", DEP_PLACE
    ),
    "picture in the text": Broken(
        edit(DEP_EN, "One more", "![x](file:///etc/passwd) One more"),
        "A picture stands in the text.",
        DEP_PLACE,
    ),
    "web link": Broken(
        edit(DEP_EN, "One more", "[One](https://example.org) more"),
        "A link leads out of the exhibit: https://example.org",
        DEP_PLACE,
    ),
    "lazy line under a label": Broken(
        edit(DEP_EN, "- by: A witness", "- by: A witness\nof the exile"),
        "This line belongs to the label “by” above it.",
        {**DEP_PLACE, "field": 'page "words", label "by"'},
    ),
    "straight quotation marks": Broken(
        edit(DEP_EN, "One more sentence.", 'One "more" sentence.'),
        'A straight quotation mark (") stands in the words.',
        {**DEP_PLACE, **MILD},
    ),
    "Russian marks in English": Broken(
        edit(DEP_EN, "One more sentence.", "One «more» sentence."),
        "The quotation marks are those of another language.",
        {**DEP_PLACE, **MILD},
    ),
    "English marks in Russian": Broken(
        edit(DEP_RU, "Ещё одно предложение.", "Ещё одно “предложение”."),
        "The quotation marks are those of another language.",
        {"language": "ru", **MILD},
    ),
    "Cyrillic in English": Broken(
        edit(DEP_EN, "[Элст]{lang=xal}", "Элст"),
        "“Элст” is in another script than this language.",
        {**DEP_PLACE, **MILD},
    ),
    "Latin in Russian": Broken(
        edit(DEP_RU, "Ещё одно предложение.", "Ещё sentence одно."),
        "“sentence” is in another script than this language.",
        {"language": "ru", **MILD},
    ),
    "missing translation of a label": Broken(
        edit(DEP_RU, "- by: Свидетель\n", ""),
        "The translation is missing. Visitors cannot choose the language, at 97 %.",
        {"panel": "deportation", "language": "ru", "field": 'page "words", label "by"'},
    ),
    "missing translation of a term": Broken(
        put("glossary/ru.md", "## Спецпоселение {#special-settlement}\n".encode()),
        "The translation is missing.",
        {"language": "ru", "file": "glossary/ru.md", "field": 'term "special-settlement", text'},
    ),
    "missing language": Broken(
        every(drop(DEP_RU), drop("panels/return/ru.md")),
        "texts are missing, so visitors cannot choose it yet.",
        {"language": "ru", "file": "exhibit.toml", **MILD},
    ),
    "translation of nothing": Broken(
        edit(DEP_RU, "Одно предложение из донесения.", "Одно.\n\n### Ещё\n\nСлова."),
        "This text has no source",
        {"language": "ru", **MILD},
        count=2,
    ),
    "stale translation": Broken(
        edit(DEP_EN, "A witness", "A survivor"),
        "The translation is stale: line",
        {"panel": "deportation", "language": "ru", "field": 'page "words", label "by"'},
        confirmed=False,
    ),
    "never confirmed": Broken(
        edit("translations.toml", '"panels/deportation/words/text"', '"other"'),
        "The translation was never confirmed.",
        {"panel": "deportation", "language": "ru", "field": 'page "words", text', **MILD},
        confirmed=False,
    ),
    "none confirmed": Broken(
        drop("translations.toml"),
        "translations were never confirmed.",
        {"language": "ru", "file": "translations.toml", **MILD},
        confirmed=False,
    ),
    "broken record of translations": Broken(
        put("translations.toml", b"[ru\n"),
        "cannot be read",
        {"file": "translations.toml", "line": 1},
        confirmed=False,
    ),
}


def test_the_good_exhibit_has_no_fault(exhibit: Path) -> None:
    assert run(exhibit) == ()


@pytest.mark.parametrize("name", CORPUS)
def test_each_change_makes_its_own_fault(exhibit: Path, name: str) -> None:
    broken = CORPUS[name]
    broken.change(exhibit)
    if broken.confirmed:
        with suppress(KioskError):
            confirm(exhibit)
    found = run(exhibit)
    mine = [fault for fault in found if broken.message in fault.message]
    assert mine, "\n".join(map(str, found))
    wanted = {"severity": Severity.ERROR, **broken.place}
    assert wanted.items() <= {k: getattr(mine[0], k) for k in wanted}.items(), mine[0]
    assert mine[0].remedy
    assert mine[0].file
    assert len(found) == broken.count, "\n".join(map(str, found))


def test_the_corpus_is_large_enough() -> None:
    assert len(CORPUS) >= 40


def test_all_faults_come_at_once(exhibit: Path) -> None:
    names = ("missing credit", "unknown term", "label of no entry", "stale translation")
    for name in names:
        CORPUS[name].change(exhibit)
    messages = [fault.message for fault in run(exhibit)]
    for name in names:
        assert any(CORPUS[name].message in message for message in messages), name


@pytest.mark.parametrize("file", [DEP_EN, DEP, "exhibit.toml", "media.toml"])
@pytest.mark.parametrize(("old", "new"), [(b"\n", b"\r\n"), (b"\n", b"\r"), (b"", b"\xef\xbb\xbf")])
def test_line_ends_and_byte_order_mark_just_work(
    exhibit: Path, file: str, old: bytes, new: bytes
) -> None:
    path = exhibit / file
    data = path.read_bytes()
    path.write_bytes(data.replace(old, new) if old else new + data)
    assert run(exhibit) == ()


@pytest.mark.parametrize("name", ["Өргән теегин.png", "снимок й.png", "un\u0438\u0306t.png"])
def test_cyrillic_kalmyk_and_decomposed_file_names_just_work(exhibit: Path, name: str) -> None:
    (exhibit.parent / "media" / "вагон.png").rename(exhibit.parent / "media" / name)
    edit("media.toml", "вагон.png", name)(exhibit)
    edit(DEP, "вагон.png", name)(exhibit)
    assert run(exhibit) == ()


def test_a_change_of_both_languages_is_not_stale(exhibit: Path) -> None:
    edit(DEP_EN, "A witness", "A survivor")(exhibit)
    edit(DEP_RU, "Свидетель", "Переживший")(exhibit)
    assert run(exhibit) == ()


def test_confirm_clears_what_is_stale_and_is_deterministic(exhibit: Path) -> None:
    edit(DEP_EN, "A witness", "A survivor")(exhibit)
    assert len(run(exhibit)) == 1
    first = confirm(exhibit)
    record = (exhibit / "translations.toml").read_bytes()
    assert confirm(exhibit, ["ru"]) == first > 40
    assert (exhibit / "translations.toml").read_bytes() == record
    assert run(exhibit) == ()
    assert confirm(exhibit, []) == 0
    assert not list(exhibit.glob(".*"))


def test_facts_told_names_panel_page_and_language(exhibit: Path) -> None:
    loaded = load(exhibit)
    assert loaded.exhibit is not None
    told = facts_told(loaded.exhibit)
    assert ("deportation", "words", "ru") in told["F-RET-01"]
    assert ("", "disagreements", "en") in told["F-DEP-12"]
    assert {page for panel, page, _ in told["F-LOS-08"] if panel} == {"home"}


def test_missing_folder_is_a_fault(tmp_path: Path) -> None:
    assert [fault.message for fault in run(tmp_path / "none")] == ["There is no such folder."]
    assert load(tmp_path / "none").exhibit is None


FUZZED = sorted([*FILES, "translations.toml"])


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    file=st.sampled_from(FUZZED),
    place=st.floats(0, 1),
    length=st.integers(0, 200),
    data=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    ),
)
@example(file="facts/facts.toml", place=0.0, length=10_000, data=b"fact = 3")
@example(file="facts/facts.toml", place=0.0, length=10_000, data=b"fact = [3]\ndisagreement = 1")
@example(file="media.toml", place=0.0, length=10_000, data=b"media = [[1]]")
@example(file="exhibit.toml", place=0.0, length=10_000, data=b"[" * 5_000)
@example(file="exhibit.toml", place=0.0, length=10_000, data=b"format = " + b"9" * 5_000)
@example(file=DEP, place=0.0, length=10_000, data=b"page = [[]]\ncover = 1")
@example(file=DEP, place=0.0, length=10_000, data=b"[cover]\nsky = { kind = 'list', entry = [1] }")
@example(file="translations.toml", place=0.0, length=10_000, data=b"ru = 1\n[en]\na = 'b'")
def test_random_bytes_never_raise(
    tmp_path_factory: pytest.TempPathFactory, file: str, place: float, length: int, data: bytes
) -> None:
    global _shared
    if _shared is None:
        _shared = write_exhibit(tmp_path_factory.mktemp("fuzz"))
    path = _shared / file
    whole = path.read_bytes()
    start = int(place * len(whole))
    try:
        path.write_bytes(whole[:start] + data + whole[start + length :])
        for fault in run(_shared):
            str(fault).encode()
        load(_shared)
    finally:
        path.write_bytes(whole)


_shared: Path | None = None
