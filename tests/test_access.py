"""The table of access rules is true: each names a test that exists, or a line of the checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "kiosk" / "ACCESS.md"
CHECKLIST = ROOT / "packaging" / "INSTALLER-CHECKLIST.md"
HARDWARE = re.compile(r"hardware: ([A-Z]\d)")
BY_PEOPLE = "by people"
PARTS = ("A1", "A2", "A3", "A4", "A5", "A6")
FEWEST_ROWS = 50


def rows(text: str) -> Iterator[tuple[str, str]]:
    """Yield rule and proof of each row of the tables."""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == 3 and cells[0] not in ("Rule", "---"):
            yield cells[0], cells[2] if cells[1] != BY_PEOPLE else BY_PEOPLE


def untrue(text: str, checklist: str) -> list[str]:
    """Return what the table claims and nothing proves."""
    found = []
    lines = re.findall(r"^\| ([A-Z]\d) \|", checklist, re.M)
    for rule, proof in rows(text):
        tests = re.findall(r"`([\w/]+(?:\.py(?:::\w+)?)?)`", proof)
        hardware = HARDWARE.findall(proof)
        found += [f"{rule}: {name}" for name in tests if not exists(name)]
        found += [f"{rule}: no line {name}" for name in hardware if name not in lines]
        refers = proof.startswith("the same") or proof == BY_PEOPLE
        if not tests and not hardware and not refers:
            found.append(f"{rule}: nothing proves it")
    return found


def exists(name: str) -> bool:
    """Return whether there is such a folder or file of tests, with that test in it."""
    file, _, test = name.partition("::")
    path = ROOT / "tests" / file
    if not test:
        return path.exists()
    return path.is_file() and f"\ndef {test}(" in path.read_text("utf-8")


def test_every_rule_is_proved_by_a_test_or_a_line_of_the_checklist() -> None:
    text, checklist = TABLE.read_text("utf-8"), CHECKLIST.read_text("utf-8")
    assert len(list(rows(text))) >= FEWEST_ROWS
    assert [part for part in PARTS if f"\n## {part} " not in text] == []
    assert untrue(text, checklist) == []


def test_every_line_of_the_checklist_belongs_to_a_rule_or_stands_for_itself() -> None:
    named = set(HARDWARE.findall(TABLE.read_text("utf-8")))
    lines = set(re.findall(r"^\| ([A-Z]\d) \|", CHECKLIST.read_text("utf-8"), re.M))
    assert len(lines) >= 10
    assert lines - named <= {"S4"}


@pytest.mark.parametrize(
    "proof",
    [
        "`test_access.py::test_that_nobody_wrote`",
        "`nowhere/test_access.py`",
        "hardware: R9",
        "surely",
    ],
)
def test_a_claim_without_proof_is_found(proof: str) -> None:
    text = f"| Rule | Number | Proved by |\n| --- | --- | --- |\n| Reach | 1 mm | {proof} |\n"
    assert untrue(text, "| R1 | Height | 1 mm | |\n")


def test_a_claim_with_proof_is_left_alone() -> None:
    text = (
        "| Reach | 1 mm | `test_access.py::test_a_claim_with_proof_is_left_alone`, hardware: R1 |"
    )
    assert untrue(text, "| R1 | Height | 1 mm | |\n") == []


def test_it_is_designed_to_the_standards_and_claims_no_more() -> None:
    for file in (TABLE, CHECKLIST):
        text = file.read_text("utf-8").lower()
        assert "designed to" in text
        assert not re.search(r"complian|conform", text)
