"""Which translations a person has confirmed, kept as fingerprints in translations.toml.

A text is stale when its source changed after that and the translation did not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from kiosk.core.faults import Fault, StoreError
from kiosk.store import disk
from kiosk.store.folder import Folder, read_folder
from kiosk.store.tables import read_toml
from kiosk.store.texts import Text, texts

FILE = "translations.toml"
_HEAD = "# Kept by the command `kiosk confirm`; do not edit.\n"
Confirmed = dict[str, dict[str, tuple[str, str]]]


def fingerprint(text: Text) -> str:
    """Return 16 hexadecimal digits that change when the words or citations change."""
    parts = [
        [
            [
                " ".join(run.text.split()) if run.text.strip() else "",
                str(run.kind),
                run.target,
                run.language,
                list(run.citation.sources + run.citation.facts) if run.citation else [],
            ]
            for run in prose.runs
        ]
        for prose in text.prose
    ]
    plain = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_confirmed(root: Path) -> Confirmed:
    """Return the fingerprints of source and translation by language and text."""
    data = read_toml(root, FILE).data or {}
    confirmed: Confirmed = {}
    for language, table in data.items():
        if not isinstance(table, dict):
            continue
        for key, value in table.items():
            pair = value.split() if isinstance(value, str) else []
            if len(pair) == 2:
                confirmed.setdefault(language, {})[key] = (pair[0], pair[1])
    return confirmed


def confirm(content_dir: Path, languages: Iterable[str] | None = None) -> int:
    """Write down that the translations hold, and return how many texts are confirmed.

    Without `languages` all are confirmed. The file is replaced in one step. Raises StoreError
    if the content cannot be read or the file cannot be written.
    """
    folder, faults = read_folder(content_dir)
    if folder is None:
        raise StoreError(*faults)
    source = folder.exhibit.source_language
    chosen = set(folder.languages if languages is None else languages) - {source}
    confirmed = {
        language: table
        for language, table in read_confirmed(content_dir).items()
        if language in folder.languages and language not in chosen
    }
    count = 0
    for language in chosen & set(folder.languages):
        confirmed[language] = _pairs(folder, language)
        count += len(confirmed[language])
    _write(content_dir / FILE, _toml(confirmed))
    return count


def _pairs(folder: Folder, language: str) -> dict[str, tuple[str, str]]:
    prints = {t.key: fingerprint(t) for t in texts(folder, folder.exhibit.source_language)}
    return {
        text.key: (prints[text.key], fingerprint(text))
        for text in texts(folder, language)
        if text.key in prints
    }


def _toml(confirmed: Confirmed) -> str:
    lines = [_HEAD]
    for language in sorted(confirmed):
        lines.append(f"\n[{language}]\n")
        for key, (source, translation) in sorted(confirmed[language].items()):
            # A JSON string of printable text is a TOML string too.
            lines.append(f'{json.dumps(key, ensure_ascii=False)} = "{source} {translation}"\n')
    return "".join(lines)


def _write(path: Path, text: str) -> None:
    try:
        disk.write_file(path, text.encode())
    except OSError as error:
        raise StoreError(
            Fault(
                path.name,
                message=f"The file cannot be written: {error.strerror}.",
                remedy="Check the disk and the rights of the content folder.",
            )
        ) from error
