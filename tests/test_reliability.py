"""The table of faults is true: each row names tests that exist, and each kind has a row."""

from __future__ import annotations

import pytest

from tests.test_access import ROOT, rows, untrue

TABLE = ROOT / "kiosk" / "RELIABILITY.md"
PARTS = ("R1", "R2", "R3", "R4", "R5")
FEWEST_ROWS = 25


def test_every_fault_is_proved_by_a_test() -> None:
    text = TABLE.read_text("utf-8")
    assert len([row for row in rows(text) if row[0] not in ("Fault", "What")]) >= FEWEST_ROWS
    assert [part for part in PARTS if f"\n## {part} " not in text] == []
    proofs = "\n".join(
        line for line in text.splitlines() if not line.startswith(("| Fault", "| What |"))
    )
    assert untrue(proofs, "") == []


@pytest.mark.parametrize("proof", ["`app/test_never_dark.py::test_nobody`", "surely"])
def test_a_claim_without_proof_is_found(proof: str) -> None:
    assert untrue(f"| Killed | nothing | {proof} |\n", "") != []
