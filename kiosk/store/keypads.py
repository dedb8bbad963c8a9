"""keypads.toml: what the keys of keypads ask for; and what a kiosk has learnt of its own."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from kiosk.core.faults import Fault
from kiosk.core.keys import Action, Keys, KeyTable, PressRules
from kiosk.store import disk
from kiosk.store.fields import Words
from kiosk.store.reading import printable
from kiosk.store.table import Table
from kiosk.store.tables import TomlFile, read_list, read_table, read_toml, suggest

FILE_NAME = "keypads.toml"
LEARNT_NAME = "learnt-keypad.toml"
LARGEST_CODE = 0xFFFF

_RULES = PressRules()


def _actions(keys: dict[str, str]) -> dict[str, str]:
    for key, action in keys.items():
        if action not in list(Action):
            remedy = suggest(action, list(Action)) or f"possible are {', '.join(Action)}"
            raise ValueError(f"“{key}” asks for “{action[:40]}”, which is nothing: {remedy}")
    return keys


def _codes(keys: dict[str, str]) -> dict[str, str]:
    for code in keys:
        if not (code.isascii() and code.isdecimal() and 0 < int(code) <= LARGEST_CODE):
            raise ValueError(f"“{code[:20]}” is not a scan code, a number from 1 to {LARGEST_CODE}")
    return _actions(keys)


class KeysTable(Table):
    """[keys]: when a key acts."""

    any_key_speaks: bool = True
    repeat_after_s: Annotated[float, Field(ge=2, le=60)] = _RULES.repeat_after_s
    repeat_every_s: Annotated[float, Field(ge=0.1, le=60)] = _RULES.repeat_every_s
    double_strike_s: Annotated[float, Field(ge=0, le=0.5)] = _RULES.double_strike_s


class KeypadTable(Table):
    """[[keypad]]: one device; `keys` by Qt's name of the key, `codes` by its scan code."""

    name: Words
    keys: Annotated[dict[str, str], AfterValidator(_actions)] = Field(default_factory=dict)
    codes: Annotated[dict[str, str], AfterValidator(_codes)] = Field(default_factory=dict)


class LearntTable(Table):
    """learnt-keypad.toml: what this kiosk has learnt."""

    codes: Annotated[dict[str, str], AfterValidator(_codes)] = Field(default_factory=dict)


def find_keypads(content_dir: Path, state_dir: Path) -> Path | None:
    """Return this computer's keypads.toml, else the exhibit's, else None."""
    for folder in (state_dir, content_dir):
        with contextlib.suppress(OSError):
            if (folder / FILE_NAME).is_file():
                return folder / FILE_NAME
    return None


def load_keys(path: Path | None, state_dir: Path) -> tuple[Keys, tuple[Fault, ...]]:
    """Return what keys do, and everything wrong in the files; what is wrong is left out."""
    learnt, wrong = _learnt(state_dir)
    source = read_toml(path.parent, path.name) if path is not None else TomlFile("", missing=True)
    if path is None or source.missing or source.data is None:
        faults = () if source.missing or path is None else _placed(source.faults, path)
        return Keys(KeyTable(learnt=learnt)), (*faults, *wrong)
    keypads, found = read_list(source, "keypad", KeypadTable, ("keys", "keypad"))
    keys = KeysTable()
    if "keys" in source.data:
        read, more = read_table(source, KeysTable, ("keys",))
        keys, found = read or keys, (*found, *more)
    table = KeyTable(
        codes={int(c): Action(a) for pad in keypads for c, a in pad.codes.items()},
        names={f"Key_{name}": Action(a) for pad in keypads for name, a in pad.keys.items()},
        learnt=learnt,
        any_speaks=keys.any_key_speaks,
    )
    rules = PressRules(keys.repeat_after_s, keys.repeat_every_s, keys.double_strike_s)
    return Keys(table, rules), (*_placed(found, path), *wrong)


def keep_learnt(state_dir: Path, codes: Mapping[int, Action]) -> Path:
    """Store what this kiosk has learnt, in place of an earlier lesson; raises OSError."""
    lines = ["# Keys that this kiosk has learnt: scan code and what it asks for.", "", "[codes]"]
    lines += [f'{code} = "{action}"' for code, action in sorted(codes.items())]
    disk.make_folder(state_dir)
    path = state_dir / LEARNT_NAME
    disk.write_file(path, ("\n".join(lines) + "\n").encode())
    return path


def _learnt(state_dir: Path) -> tuple[dict[int, Action], tuple[Fault, ...]]:
    source = read_toml(state_dir, LEARNT_NAME)
    if source.missing:
        return {}, ()
    path = state_dir / LEARNT_NAME
    if source.data is None:
        return {}, _placed(source.faults, path)
    read, faults = read_table(source, LearntTable)
    codes = {int(code): Action(action) for code, action in read.codes.items()} if read else {}
    return codes, _placed(faults, path)


def _placed(faults: Iterable[Fault], path: Path) -> tuple[Fault, ...]:
    file = printable(str(path))
    return tuple(sorted({dataclasses.replace(fault, file=file) for fault in faults}))
