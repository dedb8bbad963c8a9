"""What a language still lacks, and which translations a change of the source has overtaken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.faults import Fault, Severity
from kiosk.store.confirm import FILE, Confirmed, fingerprint, read_confirmed
from kiosk.store.folder import Folder
from kiosk.store.tables import read_toml
from kiosk.store.texts import Text, complete_percent, fault_at, texts

# More than so many missing or unconfirmed texts are one fault with a figure, not hundreds.
LISTED_ONE_BY_ONE = 12


def check_translations(folder: Folder) -> Iterator[Fault]:
    """Yield missing, stale and never confirmed translations."""
    record = read_toml(folder.root, FILE)
    if not record.missing:
        yield from record.faults
    confirmed = read_confirmed(folder.root)
    source_language = folder.exhibit.source_language
    source = {text.key: text for text in texts(folder, source_language)}
    for table in folder.exhibit.language:
        if table.code == source_language:
            continue
        own = {text.key: text for text in texts(folder, table.code)}
        missing = [
            text
            for key, text in source.items()
            if key not in own and (text.area, table.code) not in folder.unreadable
        ]
        yield from _missing(folder, table.code, table.offered_from_percent, missing)
        yield from _extra(source, own)
        if not record.missing and record.data is None:
            continue
        yield from _confirmed(table.code, source, own, confirmed)


def _missing(
    folder: Folder, language: str, offered_from: int, missing: list[Text]
) -> Iterator[Fault]:
    percent = complete_percent(folder, language)
    offered = percent >= offered_from
    if len(missing) > LISTED_ONE_BY_ONE and not offered:
        files = dict.fromkeys(fault_at(t.area, language, "", "", "", "").file for t in missing)
        yield Fault(
            "exhibit.toml",
            language=language,
            message=f"The language is {percent} % complete and offered from {offered_from} %:"
            f" {len(missing)} texts are missing, so visitors cannot choose it yet.",
            remedy=f"Translate what is missing, beginning in {next(iter(files))}.",
            severity=Severity.WARNING,
        )
        return
    for text in missing:
        words = folder.area(text.area, language).get(text.section)
        until = "" if offered else f" Visitors cannot choose the language, at {percent} %."
        fault = replace(text, language=language).fault(
            f"The translation is missing.{until}",
            f"Translate line {text.line} of the {folder.exhibit.source_language} file.",
        )
        yield replace(fault, line=words.line if words else 0)


def _extra(source: dict[str, Text], own: dict[str, Text]) -> Iterator[Fault]:
    for key, text in own.items():
        if key not in source:
            yield text.fault(
                "This text has no source: the source language lacks it.",
                "Delete it, or write it in the source language too.",
                severity=Severity.WARNING,
            )


def _confirmed(
    language: str, source: dict[str, Text], own: dict[str, Text], confirmed: Confirmed
) -> Iterator[Fault]:
    known = confirmed.get(language, {})
    never: list[Text] = []
    for key, text in own.items():
        if key not in source:
            continue
        pair = known.get(key)
        if pair is None:
            never.append(text)
        elif fingerprint(source[key]) != pair[0] and fingerprint(text) == pair[1]:
            yield text.fault(
                f"The translation is stale: line {source[key].line} of the"
                f" {source[key].language} file has changed.",
                "Change the translation too, or run `kiosk confirm content` if it still holds.",
            )
    remedy = "Compare it with the source, then run `kiosk confirm content`."
    if len(never) > LISTED_ONE_BY_ONE:
        yield Fault(
            FILE,
            language=language,
            message=f"{len(never)} translations were never confirmed.",
            remedy=remedy.replace("it with", "them with"),
            severity=Severity.WARNING,
        )
        return
    for text in never:
        yield text.fault("The translation was never confirmed.", remedy, severity=Severity.WARNING)
