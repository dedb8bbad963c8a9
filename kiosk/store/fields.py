"""The kinds of value in structure files: names, words, dates, amounts; each says what is wrong."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from kiosk.core import characters
from kiosk.core.dates import PartialDate, parse_date

LARGEST_VALUE = 1_000_000_000_000

_ID = re.compile(r"[^\W_][\w-]*")


def _id(text: str) -> str:
    if not _ID.fullmatch(text) or len(text) > 80:
        raise ValueError(f"“{text[:80]}” is not a name of letters, digits and hyphens")
    return text


def _date(value: object, info: ValidationInfo) -> PartialDate:
    if not isinstance(value, str):
        raise ValueError(f'a date stands in quotation marks: {info.field_name} = "{value}"')
    try:
        when = parse_date(value)
    except ValueError:
        when = PartialDate(0)
    if not when.year:
        raise ValueError(f"“{value[:40]}” is not a date such as 1943, 1943-12 or 1943-12-28")
    return when


def _file(text: str) -> str:
    parts = re.split(r"[/\\]", text)
    if not text or ".." in parts or "" in parts or ":" in text or not text.isprintable():
        raise ValueError(f"“{text[:80]}” is not the name of a file inside the media folder")
    return text


def _target(text: str) -> str:
    parts = text.split("/")
    if len(parts) != 2 or not all(parts):
        raise ValueError(f'“{text[:80]}” is not a page: write "panel/page"')
    return "/".join(map(_id, parts))


def _line(text: str) -> str:
    refused = characters.clean(text)[1]
    if refused or len(text) > 1_000:
        problem = refused[0][1] if refused else "more than 1,000 characters"
        raise ValueError(f"it holds {problem}")
    return text


def _words(text: str) -> str:
    if not text.strip():
        raise ValueError("it is empty")
    return _line(text)


Id = Annotated[str, AfterValidator(_id)]
File = Annotated[str, AfterValidator(_file)]
Line = Annotated[str, AfterValidator(_line)]
Words = Annotated[str, AfterValidator(_words)]
When = Annotated[PartialDate, BeforeValidator(_date)]
Value = Annotated[float, Field(ge=0, le=LARGEST_VALUE, allow_inf_nan=False)]
Target = Annotated[str, AfterValidator(_target)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Degrees = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Bend = Annotated[float, Field(ge=-1, le=1, allow_inf_nan=False)]
Part = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Code = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
LOOSE = Field(strict=False)


def span(when: PartialDate) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Return the first and the last day that a date may mean."""
    first = (when.year, when.month or 1, when.day or 1)
    return first, (when.year, when.month or 12, when.day or 31)
