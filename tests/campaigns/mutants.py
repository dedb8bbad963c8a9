"""Hostile repositories: a published one, changed by accident, by a stranger, or by its publisher.

Each kind returns what was done, or nothing where the change would have made no difference.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuf.api.metadata import Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp

from kiosk.store.key_folder import KeyFolder
from kiosk.store.update_set import EXTRA, target_name
from tests.store.publisher import NOW

UNSEEN = "\u202e\u200b\u2066\ufeff\u00ad"
PROGRAMS = (".qml", ".js", ".py", ".so", ".exe", ".desktop")
LATER = NOW + datetime.timedelta(days=400)
SWAP = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х"}


@dataclass(frozen=True)
class Ground:
    """What mutants are made from: keys, a stranger's keys, and older publications."""

    keys: KeyFolder
    stranger: KeyFolder
    older: tuple[Path, ...]
    version: int


Mutant = Callable[[Path, random.Random, Ground], str]


def altered(data: bytes, rng: random.Random) -> bytes:
    """Return bytes with an accident: bits, a hole, an end, something in between."""
    out = bytearray(data)
    place = rng.randrange(len(out))
    length = rng.choice((1, 2, 16, 512))
    match rng.randrange(7):
        case 0:
            out[place] ^= 1 << rng.randrange(8)
        case 1:
            del out[place:]
        case 2:
            out[place : place + length] = bytes(length)
        case 3:
            out[place:place] = rng.randbytes(length)
        case 4:
            del out[place : place + length]
        case 5:
            other = rng.randrange(len(out))
            out[place : place + length] = out[other : other + length]
        case _:
            out += rng.randbytes(length)
    return bytes(out)


def means_the_same(one: bytes, other: bytes) -> bool:
    """Return whether two metadata files say the same with the same signatures."""
    try:
        a, b = json.loads(one), json.loads(other)
        sigs = [
            sorted((s["keyid"], s["sig"].lower()) for s in plain["signatures"]) for plain in (a, b)
        ]
        return bool(a["signed"] == b["signed"] and sigs[0] == sigs[1])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False


def metadata_accident(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Let an accident happen to a metadata file that the kiosk has to read."""
    names = ("timestamp", f"{ground.version}.snapshot", f"{ground.version}.targets")
    path = repo / "metadata" / f"{rng.choice(names)}.json"
    before = path.read_bytes()
    after = altered(before, rng)
    if means_the_same(before, after):
        return ""
    path.write_bytes(after)
    return f"accident in {path.name}"


def root_accident(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Offer a next root that is no root: an old one, altered, or a stranger's."""
    number = ground.keys.root().version + 1
    data = rng.choice((ground.keys.root_bytes(), ground.stranger.root_bytes()))
    data = altered(data, rng) if rng.random() < 0.5 else data
    (repo / "metadata" / f"{number}.root.json").write_bytes(data)
    return f"{number}.root.json that does not follow"


def target_accident(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Change, exchange, or put something else in the place of a new file."""
    fresh = sorted(p for p in (repo / "targets").rglob("*") if p.is_file() and is_new(p, ground))
    victim = rng.choice(fresh)
    data = victim.read_bytes()
    kind = rng.randrange(8)
    if kind < 3:
        after = altered(data, rng)
        if after == data:
            return ""
        victim.write_bytes(after)
        return "accident in a target"
    victim.unlink()
    if kind == 3:
        return "a target is missing"
    if kind == 4:
        victim.symlink_to(rng.choice(("/etc/passwd", "/dev/zero", victim.name, "..")))
        return "a target is a link"
    if kind == 5:
        os.mkfifo(victim)
        return "a target is a pipe"
    if kind == 6:
        victim.mkdir()
        return "a target is a folder"
    victim.write_bytes(data)
    os.truncate(victim, 1 << rng.randrange(30, 41))
    return "a target has no end"


def is_new(path: Path, ground: Ground) -> bool:
    """Return whether the kiosk does not have a file yet."""
    return not any(
        (old / "targets" / path.parent.name / path.name).exists() for old in ground.older
    )


def garbage(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Put something that is no metadata in the place of the timestamp."""
    number = "9" * rng.choice((400, 5000))
    options = (
        b"[" * rng.choice((100, 5_000, 16_000)),
        b'{"signed":' * rng.choice((10, 1_500)),
        b"",
        b"null",
        b'{"signatures": [], "signed": null}',
        b'{"signatures": [], "signed": {"_type": "timestamp", "version": %s}}' % number.encode(),
        b'{"signatures": [], "signed": {"_type": "timestamp", "version": NaN}}',
        b'{"signatures": {"a": 1}, "signed": {"_type": "root"}}',
        b"\xff\xfe" + rng.randbytes(200),
        rng.randbytes(16_384),
        b" " * 16_385,
        json.dumps({"signed": {"_type": rng.choice(("root", "targets", "x"))}}).encode(),
    )
    path = repo / "metadata" / "timestamp.json"
    if rng.random() < 0.1:
        os.truncate(path, 1 << 40)
        return "a timestamp without end"
    path.write_bytes(rng.choice(options))
    return "garbage as the timestamp"


def mixed(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Mix metadata of several versions, or offer an old version whole."""
    old = rng.choice(ground.older)
    number = int(old.name)
    if rng.random() < 0.3:
        shutil.rmtree(repo)
        shutil.copytree(ground.older[0], repo)
        return "an older version"
    role = rng.choice(("snapshot", "targets"))
    source = old / "metadata" / f"{number}.{role}.json"
    shutil.copy(source, repo / "metadata" / f"{ground.version}.{role}.json")
    return f"the {role} of an older version"


def by_a_stranger(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Let somebody else sign, from the timestamp down to a certain depth."""
    depth = rng.randrange(3)
    sign(repo, ground, ground.stranger, depth, lambda targets: None)
    return f"a stranger's signature, {depth + 1} deep"


def hostile_name(rng: random.Random, names: list[str]) -> tuple[str, str]:
    """Return a name that no exhibit may have, and what is wrong with it."""
    some = rng.choice(names)
    folder, _, base = some.rpartition("/")
    options = {
        "leads out": f"content/{'../' * rng.randrange(1, 9)}{base}",
        "is absolute": f"/{some}",
        "has a drive": f"C:/{some}",
        "has strokes of Windows": some.replace("/", "\\") + "\\..\\x.md",
        "has a control character": f"{folder}/a{chr(rng.randrange(1, 32))}{base}",
        "ends early": f"{folder}/{base}\x00.md",
        "is disguised": f"{folder}/{rng.choice(UNSEEN)}{base}",
        "differs in case": some.upper() if some.upper() != some else "content/A.MD",
        "is a device": f"{folder}/{rng.choice(('con', 'NUL', 'Lpt1', 'AUX'))}.md",
        "is hidden": f"{folder}/.{base}",
        "is a program": f"{folder}/x{rng.choice(PROGRAMS)}",
        "looks alike": f"{folder}/ab{SWAP[rng.choice(list(SWAP))]}cd.md",
        "is decomposed": f"{folder}/и\u0306.md",
        "is a folder too": folder,
        "is under a file": f"{some}/x.md",
        "is of the signatures": "trust/root.json",
        "lies in no folder": base,
        "is too long": f"{folder}/{'x' * rng.randrange(201, 5000)}.md",
        "is too deep": "content/" + "a/" * rng.randrange(20, 200) + "x.md",
        "ends with a dot": f"{folder}/{base}.",
        "has a space": f"{folder}/ {base}",
        "is empty": rng.choice(("", "/", "content/", "content//x.md", ".", "..")),
    }
    what = rng.choice(sorted(options))
    return options[what], what


def by_its_publisher(repo: Path, rng: random.Random, ground: Ground) -> str:
    """Let the right keys sign a list that no kiosk may follow."""
    told = ""

    def spoil(targets: Targets) -> None:
        nonlocal told
        named = [n for t in targets.targets.values() for n in t.custom["names"]]
        data = rng.randbytes(8)
        digest = hashlib.sha256(data).hexdigest()
        path = target_name(digest)
        extra: dict[str, Any] = targets.unrecognized_fields[EXTRA]
        if rng.random() < 0.7:
            name, told = hostile_name(rng, named)
            targets.targets[path] = TargetFile(8, {"sha256": digest}, path)
            targets.targets[path].unrecognized_fields["custom"] = {"names": [name]}
            put(repo / "targets", digest, path, data)
            return
        some = rng.choice(list(targets.targets.values()))
        match rng.randrange(9):
            case 0:
                told, extra["content_format"] = "is of a newer program", rng.randrange(50, 10**6)
            case 1:
                told, targets.unrecognized_fields[EXTRA] = "is no exhibit", rng.choice((0, "", []))
            case 2:
                told, some.length = "has a wrong length", some.length + rng.randrange(1, 10**6)
            case 3:
                told, some.hashes["sha256"] = "has a wrong hash", digest
            case 4:
                told, some.custom["names"] = "has no name", rng.choice(([], None, "content/x", [1]))
            case 5:
                told, extra["format"] = "has an odd format", rng.choice((0, -1, "1", None))
            case 6:
                told = "has too many files"
                some.custom["names"] = [f"content/{n}.md" for n in range(20_001)]
            case 7:
                told, some.length = "is far too large", 1 << rng.randrange(40, 62)
            case _:
                told = "has no exhibit.toml"
                for target in targets.targets.values():
                    kept = [n for n in target.custom["names"] if not n.endswith("exhibit.toml")]
                    target.custom["names"] = kept or ["content/other.md"]

    sign(repo, ground, ground.keys, 2, spoil)
    return f"signed, but an entry {told}"


def sign(
    repo: Path, ground: Ground, keys: KeyFolder, depth: int, spoil: Callable[[Targets], None]
) -> None:
    """Sign the newest metadata of a folder again: the timestamp, the snapshot too, all three."""
    folder, version = repo / "metadata", ground.version + 1
    read = (folder / f"{ground.version}.targets.json").read_bytes()
    targets = Metadata[Targets].from_bytes(read).signed
    targets.version = version
    spoil(targets)
    signer = keys if depth >= 2 else ground.keys
    data = signed_by(signer, targets)
    (folder / f"{version}.targets.json").write_bytes(data)
    snapshot = Snapshot(version, expires=LATER, meta={"targets.json": meta(version, data)})
    data = signed_by(keys if depth >= 1 else ground.keys, snapshot)
    (folder / f"{version}.snapshot.json").write_bytes(data)
    timestamp = Timestamp(version + 1000, expires=LATER, snapshot_meta=meta(version, data))
    (folder / "timestamp.json").write_bytes(signed_by(keys, timestamp))


def signed_by(keys: KeyFolder, signed: Any) -> bytes:
    """Return metadata signed with keys, whether or not anybody trusts them."""
    return keys.sign(signed)


def meta(version: int, data: bytes) -> MetaFile:
    """Return what one metadata file says of another."""
    return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})


def put(folder: Path, digest: str, path: str, data: bytes) -> None:
    """Write a target where clients look for it."""
    parent, name = path.split("/")
    (folder / parent).mkdir(exist_ok=True)
    (folder / parent / f"{digest}.{name}").write_bytes(data)


KINDS: tuple[tuple[int, Mutant], ...] = (
    (5, metadata_accident),
    (2, root_accident),
    (4, target_accident),
    (2, garbage),
    (2, mixed),
    (2, by_a_stranger),
    (5, by_its_publisher),
)
