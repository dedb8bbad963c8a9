"""Figure tables of every kind: as curators write them, at the edges, and as nobody should.

`python -m tests.store.figure_fuzz 20000` checks so many tables, which takes a while.
"""

from __future__ import annotations

import datetime
import json
import sys
import tempfile
from pathlib import Path
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.core.exhibit import Exhibit
from kiosk.store.check import check
from kiosk.store.content import load
from kiosk.store.figure_tables import KINDS, AnyFigure
from kiosk.store.table import FigureTable
from tests.store.small_exhibit import write_exhibit

Value = st.SearchStrategy[Any]

MODELS: dict[str, type[FigureTable]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(AnyFigure)
}
DATES = st.sampled_from(
    ("1", "9999", "1900", "1943", "1943-12", "1943-12-28", "1944-02-29", "1944-01", "2000-12-31")
)
AMOUNTS = st.sampled_from((0, 1, 2, 3, 46, 999_999, 1_000_000, 10**12, 0.1, 1e-9, 1e-300, 3.5))
DEGREES = st.sampled_from((-180, -179.9, -90, -1e-9, 0, 44.3, 66.5, 90, 179.9, 180))
PARTS = st.sampled_from((0, 1e-300, 0.5, 1))
FILES = st.sampled_from(("вагон.png", "missing.png", "тон.wav"))
YES_NO = st.booleans()
# What a curator may write for each key, by the key.
SOUND: dict[str, Value] = {
    "value": AMOUNTS,
    "low": AMOUNTS,
    "bronze": AMOUNTS,
    "shade": AMOUNTS,
    "most": AMOUNTS,
    "date": DATES,
    "until": DATES,
    "from": DATES,
    "to": DATES,
    "about": YES_NO,
    "strong": YES_NO,
    "strip": YES_NO,
    "slot": YES_NO,
    "page": st.sampled_from(("return/home", "deportation/cover")),
    "within": st.sampled_from(("e0", "e1")),
    "lat": st.sampled_from((-90, -89.9, -1e-9, 0, 46.3, 56, 89.9, 90)),
    "lon": DEGREES,
    "mark": st.sampled_from(("place", "origin", "orientation")),
    "unit": st.sampled_from(("dot", "mark", "bar")),
    "west": DEGREES,
    "east": DEGREES,
    "south": st.sampled_from((-90, -10, 0, 45)),
    "north": st.sampled_from((-45, 10, 46, 90)),
    "bend": st.sampled_from((-1, -0.3, 0, 1e-300, 1)),
    "x": PARTS,
    "y": PARTS,
    "file": FILES,
    "before": FILES,
    "after": FILES,
    "poster": FILES,
    "words": st.sampled_from(("song", "none")),
    "language": st.sampled_from(("en", "ru", "xal")),
}
GARBAGE: Value = st.one_of(
    st.none().map(lambda _: float("nan")),
    st.sampled_from((float("inf"), -1, 1e308, 10**30, "", " ", "..", "a/b/c", "\x00", "‮")),
    st.sampled_from(("1943-13", "0000", "28.12.1943", "1943-02-30", "none", True, [], {})),
    st.just(datetime.date(1943, 12, 28)),
    st.integers(),
    st.floats(),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(("id", "kind", "entry")), st.integers(), max_size=2),
)
WORDS = "".join(
    f"- e{n}: entry {name} [@POHL-2005 F-RET-01]\n- e{n}.note: more of it\n- e{n}.alt: a picture\n"
    for n, name in enumerate(("one", "two", "three"))
)
LABELS = """- sky: A figure in words.
- quote: “We lived there.” [@POHL-2005 F-RET-01]
- by: A witness
- alt: A thing that is seen
- caption: A thing
- before: Before
- after: After
- notice: Something strong
"""


def keys(model: type[Any]) -> dict[str, bool]:
    """Return the keys of a table, and whether each is needed."""
    return {f.alias or name: f.is_required() for name, f in model.model_fields.items()}


def inner(model: type[Any], key: str) -> type[Any]:
    """Return the model of an entry or route."""
    return get_args(model.model_fields[key].annotation)[0]


@st.composite
def tables(draw: st.DrawFn, kind: str, *, wild: bool) -> dict[str, Any]:
    """Draw a figure; a wild one has garbage in places, lacks keys or has unknown ones."""
    model = MODELS[kind]
    table: dict[str, Any] = {"kind": kind}
    for key, needed in keys(model).items():
        if key == "entry":
            count = draw(st.sampled_from((0, 1, 2, 3, 3, 5, 13)) if wild else st.integers(1, 3))
            names = keys(inner(model, "entry"))
            table["entry"] = [
                {"id": f"e{n}", **draw(_values(names, wild=wild))} for n in range(count)
            ]
        elif key == "route":
            ends = st.sampled_from(("e0", "e1", "e2"))
            table["route"] = draw(
                st.lists(st.fixed_dictionaries({"from": ends, "to": ends}), max_size=2)
            )
        elif key != "kind":
            table.update(draw(_values({key: needed}, wild=wild)))
    return draw(_spoilt(table)) if wild else in_order(table)


def in_order(table: dict[str, Any]) -> dict[str, Any]:
    """Put right what is refused by its order: a range, a scale, an axis."""
    for entry in table.get("entry", ()):
        largest = entry.get("value", 0)
        for key in ("low", "bronze", "shade"):
            if key in entry and (entry[key] > largest or key == "shade"):
                del entry[key]
        if table["kind"] in ("bars", "field") and not largest:
            entry["value"] = 46
        if table["kind"] == "field":
            entry.pop("within", None)
    if "most" in table:
        table["most"] = 10**12
    if "from" in table:
        table["from"], table["to"] = "1", "9999"
    return table


@st.composite
def _values(draw: st.DrawFn, names: dict[str, bool], *, wild: bool) -> dict[str, Any]:
    found = {}
    for key, needed in names.items():
        if key != "id" and (needed or draw(st.booleans())):
            is_garbage = wild and draw(st.integers(0, 9)) == 0
            found[key] = draw(GARBAGE if is_garbage else SOUND[key])
    return found


@st.composite
def _spoilt(draw: st.DrawFn, table: dict[str, Any]) -> dict[str, Any]:
    for _ in range(draw(st.integers(0, 2))):
        where = table
        if table.get("entry") and isinstance(table["entry"], list) and draw(st.booleans()):
            where = draw(st.sampled_from(table["entry"]))
        key = draw(st.sampled_from((*where, "unknown")) if where else st.just("unknown"))
        if draw(st.booleans()):
            where[key] = draw(GARBAGE)
        else:
            where.pop(key, None)
    return table


def figures(*, wild: bool) -> st.SearchStrategy[dict[str, Any]]:
    """Return figures of every kind."""
    return st.sampled_from(KINDS).flatmap(lambda kind: tables(kind, wild=wild))


def toml(value: Any) -> str:
    """Write a value as TOML on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value) if isinstance(value, str) else repr(value)


def write_figure(content: Path, figure: dict[str, Any]) -> None:
    """Let the last page of the small exhibit show `figure`, with every label it may need."""
    panel = content / "panels" / "return"
    structure = (panel / "panel.toml").read_text("utf-8").split("[[page]]")[0]
    text = f'{structure}[[page]]\nid = "home"\nsky = {toml(figure)}\n'
    (panel / "panel.toml").write_text(text, "utf-8")
    for language in ("en", "ru"):
        file = panel / f"{language}.md"
        words = "".join(
            line for line in file.read_text("utf-8").splitlines(True) if not line.startswith("- ")
        )
        cover = "- phrase: Home\n- door: Home\n- ground: One name\n- council: The council\n"
        first, _, rest = words.partition("\n")
        page = rest[: rest.index("{#home}")] + "{#home}\n\nHome.\n\n"
        file.write_text(f"{first}\n\n{cover}{page}{LABELS}{WORDS}", "utf-8")


def answer(content: Path) -> Exhibit | None:
    """Check and load the exhibit; every fault must say what is wrong and what to do."""
    faults = check(content, content.parent / "media" / "fonts")
    loaded = load(content)
    for fault in (*faults, *loaded.faults):
        assert fault.message.strip() and fault.remedy.strip(), fault
        assert "Traceback" not in str(fault) and str(fault).isprintable(), fault
    return loaded.exhibit


def campaign(count: int) -> None:
    """Check `count` figures."""
    with tempfile.TemporaryDirectory() as folder:
        content = write_exhibit(Path(folder))

        @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))
        @given(figures(wild=True))
        def each(figure: dict[str, Any]) -> None:
            write_figure(content, figure)
            answer(content)

        each()


if __name__ == "__main__":
    campaign(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
