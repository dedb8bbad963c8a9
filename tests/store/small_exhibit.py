"""A small exhibit without a fault: two languages, two panels, one picture, one term."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from PIL import Image

from kiosk.store.confirm import confirm

LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x300, 0x370),
    *range(0x400, 0x530),
    *range(0x2010, 0x2027),
)

FILES = {
    "exhibit.toml": """format = 2
source_language = "en"
panels = ["deportation", "return"]
media = "../media"

[[language]]
code = "en"
name = "English"

[[language]]
code = "ru"
name = "Русский"
""",
    "media.toml": """[[media]]
file = "вагон.png"
credit = "Anna Ivanova, 2019"
licence = "CC BY 4.0"
sensitivity = "moderate"
""",
    "sources/sources.toml": """[[source]]
id = "BERIA-44"
grade = "primary"

[[source]]
id = "POHL-2005"
grade = "scholarly"
""",
    "facts/facts.toml": """[[fact]]
id = "F-DEP-12"
grade = "S"
sources = ["BERIA-44"]
differs = ["D-05"]

[[fact]]
id = "F-RET-01"
grade = "B"
sources = ["POHL-2005"]

[[fact]]
id = "F-LOS-08"
grade = "C"
sources = ["POHL-2005"]
differs = ["D-05"]
only_as_disagreement = true

[[disagreement]]
id = "D-05"
sources = ["BERIA-44", "POHL-2005"]
""",
    "panels/deportation/panel.toml": """landscape = "iron"
drawing = "marks"

[cover.sky]
kind = "quantity"
unit = "mark"
[[cover.sky.entry]]
id = "trains"
value = 46

[[page]]
id = "decree"
[page.sky]
kind = "image"
file = "вагон.png"
[page.ground]
kind = "timeline"
from = "1943-10"
to = "1944-01"
[[page.ground.entry]]
id = "signed"
date = "1943-12-27"

[[page]]
id = "words"
[page.sky]
kind = "quotation"
""",
    "panels/return/panel.toml": """landscape = "bronze"
drawing = "steps"

[cover.ground]
kind = "chain"
[[cover.ground.entry]]
id = "council"

[[page]]
id = "home"
[page.sky]
kind = "list"
[[page.sky.entry]]
id = "steppe"
strong = true
[page.ground]
kind = "number"
[[page.ground.entry]]
id = "people"
""",
    "home/en.md": """# Exile and Return

- place: Elista
- points: 46 points, one for each train [@BERIA-44 F-DEP-12]
- since: Since the exile
- touch: Touch the screen to begin

Five panels tell of the exile.

## Authors {#authors}

This exhibit rests on the work of historians.
""",
    "home/ru.md": """# Исход и возвращение

- place: Элиста
- points: 46 точек, по одной на эшелон [@BERIA-44 F-DEP-12]
- since: Со времени ссылки
- touch: Коснитесь экрана

Разделы рассказывают о ссылке.

## Авторы {#authors}

Экспозиция опирается на труды историков.
""",
    "sources/en.md": """## Beria’s report {#BERIA-44}

Report of 3 January 1944. State Archive.

## Pohl, a study {#POHL-2005}

J. Otto Pohl, 2005.
""",
    "sources/ru.md": """## Донесение Берии {#BERIA-44}

Донесение от 3 января 1944 года. Архив.

## Поль, исследование {#POHL-2005}

J. Otto Pohl, 2005.
""",
    "glossary/en.md": """## Special settlement {#special-settlement}

The place of exile; people might not leave it for years.
""",
    "glossary/ru.md": """## Спецпоселение {#special-settlement}

Место ссылки; покидать его было нельзя.
""",
    "disagreements/en.md": """## Trains {#D-05}

The report counts 46 trains, [@BERIA-44 F-DEP-12] a historian 47. [@POHL-2005 D-05]
""",
    "disagreements/ru.md": """## Эшелоны {#D-05}

В донесении 46 эшелонов, [@BERIA-44 F-DEP-12] у историка 47. [@POHL-2005 D-05]
""",
    "panels/deportation/en.md": """# Deportation

- phrase: A whole people sent away
- door: 46 trains, one mark each [@BERIA-44 F-DEP-12]
- sky: Equal marks in a row, 46 in all, one for each train.
- trains: trains [@BERIA-44 F-DEP-12]

The report counts 46 trains. [@BERIA-44 F-DEP-12]

## A decree of 1943 {#decree}

The decree of 1943 accused “many Kalmyks” and sent all away. [@BERIA-44 F-DEP-12]
They lived in a [special settlement](#special-settlement).

- alt: A goods wagon on a siding
- caption: A goods wagon
- ground: An axis from 1943 to 1944 with one date.
- signed: signed [@BERIA-44 F-DEP-12]

### The wording

In Kalmyk the town is [Элст]{lang=xal}. One more sentence.

## In their words {#words}

One sentence of a report.

- quote: “We lived there for years.” [@POHL-2005 F-RET-01]
- by: A witness
""",
    "panels/deportation/ru.md": """# Депортация

- phrase: Весь народ отправлен в ссылку
- door: 46 эшелонов, одна отметка на каждый [@BERIA-44 F-DEP-12]
- sky: Одинаковые отметки в ряд, всего 46, по одной на эшелон.
- trains: эшелонов [@BERIA-44 F-DEP-12]

В донесении 46 эшелонов. [@BERIA-44 F-DEP-12]

## Указ 1943 года {#decree}

Указ 1943 года обвинил «многих калмыков» и выслал всех. [@BERIA-44 F-DEP-12]
Они жили на [спецпоселении](#special-settlement).

- alt: Товарный вагон на путях
- caption: Товарный вагон
- ground: Ось времени от 1943 до 1944 года с одной датой.
- signed: подписан [@BERIA-44 F-DEP-12]

### Слова указа

По-калмыцки город зовётся [Элст]{lang=xal}. Ещё одно предложение.

## Их слова {#words}

Одно предложение из донесения.

- quote: «Мы жили там годами.» [@POHL-2005 F-RET-01]
- by: Свидетель
""",
    "panels/return/en.md": """# Return

- phrase: The way home
- door: Two decades until the way home
- ground: One name, the council that decided.
- council: The council
- council.note: decided on the return

People came home. [@POHL-2005 F-RET-01]

## Home again {#home}

They came back to the steppe. Estimates differ. [@POHL-2005 F-LOS-08 D-05]

- sky: One name, the steppe.
- steppe: the steppe
- ground: One number in large type.
- people: people came home [@POHL-2005 F-RET-01]
- people.number: over 60,000
""",
    "panels/return/ru.md": """# Возвращение

- phrase: Дорога домой
- door: Два десятилетия до возвращения
- ground: Одно название: совет, который решал.
- council: Совет
- council.note: решил о возвращении

Люди вернулись домой. [@POHL-2005 F-RET-01]

## Снова дома {#home}

Они вернулись в степь. Оценки расходятся. [@POHL-2005 F-LOS-08 D-05]

- sky: Одно название: степь.
- steppe: степь
- ground: Одно число крупным шрифтом.
- people: человек вернулись [@POHL-2005 F-RET-01]
- people.number: более 60 000
""",
}


def write_exhibit(folder: Path) -> Path:
    """Write the exhibit with its media and fonts below `folder`; return its content folder."""
    content = folder / "content"
    for name, text in FILES.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    fonts = folder / "media" / "fonts"
    fonts.mkdir(parents=True)
    for name in ("PTSerif-Regular.ttf", "PTSans-Regular.ttf"):
        _write_font(fonts / name)
    Image.new("RGB", (8, 6), (90, 70, 50)).save(folder / "media" / "вагон.png")
    confirm(content)
    return content


def _write_font(path: Path) -> None:
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "any"])
    builder.setupCharacterMap(dict.fromkeys(LETTERS, "any"))
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({".notdef": empty, "any": empty})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "any": (500, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupPost()
    builder.save(path)
