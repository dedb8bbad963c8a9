"""What is published at once: files with their names in the exhibit, a version, and a note.

The signed targets of The Update Framework are the list. A file's target is named after its
content; its names in the exhibit stand beside it. Nothing of the list is used before `read_set`
has found every name harmless.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuf.api.exceptions import LengthOrHashMismatchError
from tuf.api.metadata import TargetFile, Targets

SET_FORMAT = 1
LARGEST_METADATA_BYTES = 8_000_000
MOST_FILES = 20_000
LARGEST_FILE_BYTES = 16 * 1024**3
LARGEST_SET_BYTES = 128 * 1024**3
LONGEST_NAME, LONGEST_PART_BYTES, DEEPEST = 400, 200, 16
# Folders of a set; the media folder is named by the content.
CONTENT, SCREEN = "content", "screen"
_HASH = re.compile(r"[0-9a-f]{64}")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_ODD = set('<>:"|?*\\')
_PROGRAMS = (".qml", ".js", ".mjs", ".py", ".pyc", ".so", ".dll", ".exe", ".sh", ".desktop")
EXTRA = "exhibit"


class ForbiddenError(Exception):
    """The set holds what no exhibit may hold; the message names it."""


class NewerSetError(Exception):
    """The set was made for a newer program."""


@dataclass(frozen=True)
class Note:
    """Who published a version, when (ISO 8601, UTC) and why."""

    by: str = ""
    at: str = ""
    why: str = ""


@dataclass(frozen=True)
class UpdateSet:
    """A version of the exhibit: its files by name, each with its signed target.

    `content_format` is the format of the content's files.
    """

    version: int
    content_format: int
    note: Note
    files: dict[str, TargetFile]

    @property
    def size_bytes(self) -> int:
        """How much room it takes."""
        return sum(target.length for target in self.files.values())


def hash_of(target: TargetFile) -> str:
    """Return the SHA-256 of a target as hexadecimal digits."""
    return target.hashes["sha256"]


def target_name(digest: str) -> str:
    """Return the name of a target with this SHA-256: short, so that it fits a FAT folder."""
    return f"{digest[:2]}/{digest[2:18]}"


def read_set(targets: Targets, newest_content_format: int) -> UpdateSet:
    """Return what verified targets list.

    Raises:
        ForbiddenError: a name or number cannot be; the message tells which.
        NewerSetError: it was made for a newer program.
    """
    extra = targets.unrecognized_fields.get(EXTRA)
    if not isinstance(extra, dict):
        raise ForbiddenError("what is signed here is no exhibit")
    made_for = (_count(extra, "format"), _count(extra, "content_format"))
    if made_for[0] > SET_FORMAT or made_for[1] > newest_content_format:
        raise NewerSetError(
            f"It has format {made_for[0]}.{made_for[1]}; this program reads up to "
            f"{SET_FORMAT}.{newest_content_format}."
        )
    if targets.delegations is not None:
        raise ForbiddenError("the list hands on to other lists, which is not done here")
    files: dict[str, TargetFile] = {}
    for target in targets.targets.values():
        _check_target(target)
        for name in _names(target):
            fault = fault_of_name(name)
            if fault:
                raise ForbiddenError(f"the entry {shown(name)} {fault}")
            if name in files:
                raise ForbiddenError(f"the entry {shown(name)} stands here twice")
            files[name] = target
    _check_whole(files)
    told = {key: _words(extra, key) for key in ("by", "at", "why")}
    return UpdateSet(targets.version, made_for[1], Note(**told), files)


def fault_of_name(name: str) -> str:
    """Return what is wrong with a file's name in an exhibit, or nothing."""
    parts = name.split("/")
    checks = (
        (not name or len(name) > LONGEST_NAME or len(parts) > DEEPEST, "is too long"),
        (name.startswith("/"), "is an absolute path"),
        (any(part in ("", ".", "..") for part in parts), "leads out of its folder"),
        (any(ord(c) < 32 or ord(c) == 127 for c in name), "holds a control character"),
        (not _ODD.isdisjoint(name), "holds a character that not every disk takes"),
        (any(unicodedata.category(c) in ("Cf", "Cs", "Co", "Cn") for c in name), "is disguised"),
        (unicodedata.normalize("NFC", name) != name, "is not in composed letters"),
        (any(part != part.strip() or part.endswith(".") for part in parts), "has odd spaces"),
        (any(_RESERVED.fullmatch(part) for part in parts), "is the name of a device"),
        (any(part.startswith(".") for part in parts), "is hidden"),
        (any(_bytes(part) > LONGEST_PART_BYTES for part in parts), "is too long"),
        (len(parts) < 2 or parts[0] == "trust", "lies in no folder of an exhibit"),
        (name.lower().endswith(_PROGRAMS), "is a program; an exhibit is data"),
        (_mixed(parts[-1]), "mixes letters of two scripts in one word"),
    )
    return next((told for wrong, told in checks if wrong), "")


def shown(name: str) -> str:
    """Return a name as it can be printed: with every odd character spelt out."""
    plain = (
        name[:LONGEST_NAME].encode("unicode_escape").decode() if not name.isprintable() else name
    )
    return f"“{plain[:160]}”"


def _check_target(target: TargetFile) -> None:
    digest = target.hashes.get("sha256", "")
    if set(target.hashes) != {"sha256"} or not _HASH.fullmatch(digest):
        raise ForbiddenError(f"the entry {shown(target.path)} has no SHA-256")
    if target.path != target_name(digest):
        raise ForbiddenError(f"the entry {shown(target.path)} is not named after its content")
    if type(target.length) is not int or target.length > LARGEST_FILE_BYTES:
        raise ForbiddenError(f"the entry {shown(target.path)} is too large")


def _names(target: TargetFile) -> list[str]:
    custom = target.custom
    names = custom.get("names") if isinstance(custom, dict) else None
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise ForbiddenError(f"the entry {shown(target.path)} has no name")
    return names


def _check_whole(files: dict[str, TargetFile]) -> None:
    if len(files) > MOST_FILES:
        raise ForbiddenError(f"there are {len(files)} files; {MOST_FILES} are allowed")
    if sum(target.length for target in files.values()) > LARGEST_SET_BYTES:
        raise ForbiddenError("the files are larger together than is allowed")
    seen: dict[str, str] = {}
    for name in files:
        parts = name.split("/")
        for depth in range(1, len(parts) + 1):
            # A file and a folder of one name, or names that differ in case only, meet on a disk.
            spelt = "/".join(parts[:depth]) + ("/" if depth < len(parts) else "")
            folded = unicodedata.normalize("NFKC", spelt.rstrip("/")).casefold()
            if seen.setdefault(folded, spelt) != spelt:
                raise ForbiddenError(f"the entries {shown(seen[folded])} and {shown(name)} collide")
    if f"{CONTENT}/exhibit.toml" not in files:
        raise ForbiddenError("the entry “content/exhibit.toml” is missing")


def _mixed(name: str) -> bool:
    """Return whether a word of the name has letters of the Latin and another look-alike script."""
    for word in re.findall(r"[^\W\d_]+", name.rsplit(".", 1)[0]):
        scripts = {unicodedata.name(c, "").split(" ")[0] for c in word}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            return True
    return False


def _bytes(part: str) -> int:
    return len(part.encode("utf-8", "replace"))


def _count(extra: dict[str, Any], key: str) -> int:
    value = extra.get(key)
    if type(value) is not int or value < 1:
        raise ForbiddenError(f"the list has no {key}")
    return value


def _words(extra: dict[str, Any], key: str) -> str:
    value = extra.get(key, "")
    if not isinstance(value, str):
        raise ForbiddenError(f"the list's {key} is no text")
    return "".join(c for c in value if c.isprintable())[:500]


def matches(path: Path, target: TargetFile) -> bool:
    """Return whether a file is what was signed."""
    with suppress(LengthOrHashMismatchError, OSError), path.open("rb") as file:
        target.verify_length_and_hashes(file)
        return True
    return False
