"""The entries of a figure as rows for QML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.bridge.rows import Item
from kiosk.core.dates import write_date, write_number
from kiosk.core.encoding import encode, in_language
from kiosk.core.figures import Entry, Figure, FigureKind, Media
from kiosk.core.prose import Citation
from kiosk.core.scales import ticks
from kiosk.core.scripts import language_of_names

Marks = Mapping[Citation, int]
RANGED = (FigureKind.BARS, FigureKind.FIELD)
ON_AN_AXIS = (FigureKind.TIMELINE, FigureKind.REGIME)


def url_of(file: Path | None) -> QUrl:
    """Return where QML finds a file; an empty address for none."""
    return QUrl.fromLocalFile(str(file)) if file else QUrl()


def credit_of(media: Media | None, around: str) -> str:
    """Return the line that says whose a picture or recording is, and on what terms, encoded.

    It stands once for all languages: `around` is the one being read.
    """
    parts = (media.credit, media.licence) if media else ()
    words = (in_language(p, language_of_names(p, around), around) for p in parts if p)
    return " · ".join(words)


def items_of(
    figure: Figure, marks: Marks, language: str, pictures: Mapping[str, Path]
) -> tuple[Item, ...]:
    """Return the entries of a figure with their words written and their scale worked out.

    `pictures` are the screen-ready files that are there, by the name of their master.
    """
    largest = largest_of(figure)
    return tuple(
        _item(figure, entry, marks, language, largest, pictures) for entry in figure.entries
    )


def largest_of(figure: Figure) -> float:
    """Return the end of a figure's scale of amounts."""
    return figure.most or max((e.value or 0.0 for e in figure.entries), default=0.0)


def steps_of(figure: Figure, language: str) -> list[str]:
    """Return the labels of a scale of amounts with their shares, as "20,000=0.5"."""
    largest = largest_of(figure)
    return [f"{write_number(step, language)}={step / largest}" for step in ticks(largest)]


def _share(figure: Figure, entry: Entry, largest: float) -> float:
    if figure.kind in ON_AN_AXIS and figure.start and figure.end and entry.date:
        first, last = ends(figure)
        return (entry.date.position - first) / (last - first) if last > first else 0.0
    return (entry.value or 0.0) / largest if largest > 0 else 0.0


def _end_share(figure: Figure, entry: Entry) -> float:
    if figure.kind is not FigureKind.REGIME or not figure.start or not figure.end:
        return 0.0
    first, last = ends(figure)
    place = entry.until.position if entry.until else last
    return min(1.0, (place - first) / (last - first)) if last > first else 0.0


def ends(figure: Figure) -> tuple[float, float]:
    """Return the ends of a figure's axis, in years."""
    assert figure.start is not None and figure.end is not None
    first = figure.start.position if figure.start.month else float(figure.start.year)
    last = figure.end.position if figure.end.month else float(figure.end.year)
    return first, last


def _item(
    figure: Figure,
    entry: Entry,
    marks: Marks,
    language: str,
    largest: float,
    pictures: Mapping[str, Path],
) -> Item:
    media = entry.media
    number = encode(entry.number, marks, language)
    if not number and entry.value is not None:
        number = write_number(entry.value, language, about=entry.about)
        if entry.low is not None and figure.kind in RANGED:
            number = f"{write_number(entry.low, language)}–{number}"
    when = encode(entry.when, marks, language)
    if not when and entry.date is not None:
        when = write_date(entry.date, language, about=entry.about)
    return Item(
        entryId=entry.id,
        label=encode(entry.label, marks, language),
        labelPlain=entry.label.plain,
        note=encode(entry.note, marks, language),
        number=number,
        when=when,
        whenShort=_short(entry, when, language),
        value=entry.value or 0.0,
        low=entry.low or 0.0,
        bronze=entry.bronze or 0.0,
        shade=entry.shade or 0.0,
        share=_share(figure, entry, largest),
        lowShare=(entry.low or 0.0) / largest if largest > 0 else 0.0,
        strong=entry.strong,
        language=language,
        labelLanguage=entry.label.language or language,
        page=entry.page,
        mark=str(entry.mark),
        pointX=-1.0 if entry.x is None else entry.x,
        pointY=-1.0 if entry.y is None else entry.y,
        url=url_of(pictures.get(media.file)) if media else QUrl(),
        alt=entry.alt.plain,
        until=write_date(entry.until, language) if entry.until else "",
        credit=credit_of(media, language),
        untilShare=_end_share(figure, entry),
    )


def _short(entry: Entry, when: str, language: str) -> str:
    if entry.when or entry.date is None:
        return when
    return write_date(entry.date, language, about=entry.about, short=True)
