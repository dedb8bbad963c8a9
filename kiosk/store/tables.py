"""Structure files read and checked: every fault in a curator's words, with line and remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from kiosk.core import characters
from kiosk.core.faults import Fault
from kiosk.store.figure_tables import KINDS, AnyFigure
from kiosk.store.reading import read_text
from kiosk.store.table import Table
from kiosk.store.toml_lines import Path as KeyPath
from kiosk.store.toml_lines import TomlLines

T = TypeVar("T", bound=Table)

_FIGURES: dict[str, type[Table]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(AnyFigure)
}
_WANTED = {
    "string_type": ("words in quotation marks", 'Write it as {key} = "words".'),
    "float_type": ("a number", "Write the digits without quotation marks: {key} = 46"),
    "int_type": ("a whole number", "Write the digits without quotation marks: {key} = 46"),
    "int_from_float": ("a whole number", "Write it without a decimal point."),
    "bool_type": ("true or false", "Write {key} = true or {key} = false."),
    "tuple_type": ("a list", 'Write [[{key}]] for each table, or ["…", "…"] for names.'),
    "model_type": ("a table", "Write [{key}] on a line of its own and its keys below."),
    "model_attributes_type": (
        "a table",
        "Write [{key}] on a line of its own and its keys below.",
    ),
    "greater_than_equal": ("at least {ge}", "Write another number."),
    "less_than_equal": ("at most {le}", "Write another number."),
    "finite_number": ("an ordinary number", "Write another number."),
    "string_pattern_mismatch": (
        "the code of a language, such as en, ru or xal",
        "Write two or three small Latin letters.",
    ),
}


@dataclass(frozen=True)
class TomlFile:
    """A structure file as plain data, with the lines of its keys."""

    file: str
    data: dict[str, Any] | None = None
    lines: TomlLines = field(default_factory=lambda: TomlLines(""))
    faults: tuple[Fault, ...] = ()
    panel: str = ""
    missing: bool = False

    def fault(self, path: KeyPath, message: str, remedy: str) -> Fault:
        """Return a fault at a key of this file."""
        where, message, remedy = map(_visible, (field_path(path, self.data or {}), message, remedy))
        return Fault(self.file, self.lines.line(path), self.panel, "", where, message, remedy)


def suggest(word: str, choices: Iterable[str]) -> str:
    """Return a remedy that names the nearest of the choices, or all of them if few."""
    known = list(choices)
    best = process.extractOne(word[:80], known, score_cutoff=60)
    if best:
        return f"Did you mean “{best[0]}”?"
    if known and len(known) <= 12:
        return f"Possible are: {', '.join(known)}."
    return ""


def field_path(path: KeyPath, data: Any) -> str:
    """Name a key as a curator would: page "decree", sky, entry 2, value."""
    names: list[str] = []
    for part in path:
        inner: Any = None
        if isinstance(data, dict):
            inner = data.get(str(part))
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            inner = data[part]
        if isinstance(part, int):
            own = inner.get("id", inner.get("file")) if isinstance(inner, dict) else None
            is_named = isinstance(own, str) and names[-1] != "entry"
            label = f'"{own}"' if is_named else str(part + 1)
            names[-1:] = [f"{names[-1]} {label}"] if names else [label]
        else:
            names.append(part)
        data = inner
    return ", ".join(names)


def read_toml(root: Path, relative: str, *, panel: str = "") -> TomlFile:
    """Read a TOML file; what is wrong with the file itself stands in its faults."""
    read = read_text(root, relative, panel=panel)
    if read.text is None:
        return TomlFile(relative, faults=read.faults, panel=panel, missing=read.missing)
    text, refused = characters.clean(read.text)
    faults = tuple(
        Fault(relative, line, panel, "", "", f"This line holds {what}.", characters.REMEDY)
        for line, what in refused
    )
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        reason = re.sub(r"\s*\(at .*\)$", "", str(error))[:200]
        fault = Fault(
            relative,
            line,
            panel,
            message=f"This line, or the one above it, cannot be read ({reason}).",
            remedy='Compare it with the examples in content/README.md: name = "words",'
            " [table], and a closing mark for each opening one.",
        )
        return TomlFile(relative, faults=(*faults, fault), panel=panel)
    return TomlFile(relative, data, TomlLines(text), faults, panel)


def read_table(
    source: TomlFile, model: type[T], path: KeyPath = ()
) -> tuple[T | None, tuple[Fault, ...]]:
    """Check one table; unknown keys are reported and then left out, so that the rest serves."""
    data: Any = source.data
    for part in path:
        data = data[part]
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = _own(error.errors(include_url=False))
    faults = tuple(_fault(source, model, path, detail) for detail in details)
    if any(detail["type"] != "extra_forbidden" for detail in details):
        return None, faults
    try:
        return model.model_validate(_without(data, [d["loc"] for d in details])), faults
    except ValidationError as error:
        more = (_fault(source, model, path, detail) for detail in _own(error.errors()))
        return None, (*faults, *more)


def read_list(
    source: TomlFile, key: str, model: type[T], keys: tuple[str, ...] = ()
) -> tuple[list[T], tuple[Fault, ...]]:
    """Check a list of tables; a broken table does not spoil the others.

    `keys` names the lists of the file if there are several.
    """
    keys = keys or (key,)
    faults = list(source.faults)
    data = source.data or {}
    for name in data:
        if name not in keys:
            remedy = suggest(name, keys) or f"Only [[{']] and [['.join(keys)}]] stand here."
            faults.append(source.fault((name,), f"“{name}” is not known here.", remedy))
    tables = data.get(key, [])
    if not isinstance(tables, list):
        faults.append(
            source.fault((key,), f"[{key}] is written once.", f"Write [[{key}]] for each.")
        )
        tables = []
    items: list[T] = []
    for index in range(len(tables)):
        item, found = read_table(source, model, (key, index))
        faults.extend(found)
        if item is not None:
            items.append(item)
    return items, tuple(faults)


def _own(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out that a list is short when that follows from a fault in one of its tables."""
    inner = {d["loc"][:end] for d in details for end in range(len(d["loc"]))}
    return [d for d in details if d["type"] != "too_short" or d["loc"] not in inner]


def _without(data: Any, paths: list[tuple[int | str, ...]]) -> Any:
    copy = _copy(data)
    for path in paths:
        steps = _untagged(path)
        table = copy
        for part in steps[:-1]:
            table = table[part]
        table.pop(steps[-1], None)
    return copy


def _copy(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(value) for value in data] if isinstance(data, list) else data


def _untagged(loc: tuple[int | str, ...]) -> KeyPath:
    """Leave out the kind of figure that the validator puts into its places."""
    pairs = zip((None, *loc), loc, strict=False)
    return tuple(p for before, p in pairs if not (before in ("sky", "ground") and p in KINDS))


def _model_at(model: Any, loc: tuple[int | str, ...]) -> Any:
    for before, part in zip((None, *loc), loc[:-1], strict=False):
        if before in ("sky", "ground") and part in _FIGURES:
            model = _FIGURES[str(part)]
        elif isinstance(part, str) and part in getattr(model, "model_fields", {}):
            model = _inner(model.model_fields[part].annotation)
    return model


def _inner(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for m in map(_inner, get_args(annotation)) if m is not None), None)


def _fault(source: TomlFile, model: type[Table], base: KeyPath, detail: ErrorDetails) -> Fault:
    loc = detail["loc"]
    path = (*base, *_untagged(loc))
    key = str(path[-1]) if path else source.file
    shown = key if not key.isdigit() else str(path[-2])
    context = detail.get("ctx") or {}
    match detail["type"]:
        case "extra_forbidden":
            fields = getattr(_model_at(model, loc), "model_fields", {})
            known = [f.alias or name for name, f in fields.items()]
            message = f"“{shown[:80]}” is not known here."
            remedy = suggest(shown, known) or "Delete the line."
        case "missing":
            message, remedy = f"“{shown}” is missing.", f"Add a line {shown} = … here."
        case "union_tag_not_found":
            message = f"The figure “{shown}” does not say its kind."
            remedy = f'Add a line kind = "…": {", ".join(KINDS)}.'
        case "union_tag_invalid":
            tag = str(context.get("tag", ""))
            message = f"“{tag[:80]}” is not a kind of figure."
            remedy = f"{suggest(tag, KINDS)} Possible are: {', '.join(KINDS)}."
        case "enum" | "literal_error":
            wanted = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
            message = f"“{str(detail['input'])[:80]}” is not possible for “{shown}”."
            remedy = suggest(str(detail["input"]), wanted.split(", ")) or f"Possible: {wanted}."
        case "too_short" | "too_long":
            low, high = context.get("min_length"), context.get("max_length")
            count = f"at least {low}" if low is not None else f"at most {high}"
            message = f"“{shown}” stands here {context.get('actual_length')} times."
            remedy = f"There must be {count}."
        case "value_error":
            problem = str(context.get("error", detail["msg"]))
            message = f"“{shown}”: {problem}." if loc else f"{problem[:1].upper()}{problem[1:]}."
            remedy = "Correct it here."
        case other:
            wanted, remedy = _WANTED.get(other, ("something else", "Compare with README.md."))
            wanted = wanted.format(**context)
            message = f"“{shown}” should be {wanted}, and is {_shown(detail['input'])}."
            remedy = remedy.format(key=shown)
    return source.fault(path, message, remedy)


def _visible(text: str) -> str:
    """Return a message in which what a curator wrote hides no character."""
    return "".join(letter if letter.isprintable() else "�" for letter in text)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value[:40]}"'
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return str(value)[:40]
